extension PDFFile {
  /// Marks what the pages paint outside their tags as decoration, adds content to some, and has links follow the
  /// structure.
  mutating func markPages(adding content: [Int: [UInt8]]) throws(PDFError) {
    for (index, page) in try pages().enumerated() {
      let links = resolved(try dictionary(page)["Annots"])?.array ?? []
      guard links.allSatisfy({ resolved($0)?.dictionary?["Contents"] != nil }) else {
        throw .object(page, expected: "a page whose links have words")
      }
      let contents = try reference("Contents", of: page)
      let marked = try ArtifactMarking.marked(try self.content(contents), page: index + 1)
      try pack(marked + (content[page] ?? []), into: contents)
      try update(page) { $0["Tabs"] = .name("S") }
    }
  }
}
