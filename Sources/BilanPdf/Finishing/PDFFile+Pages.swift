extension PDFFile {
  /// Marks what the pages paint outside their tags as decoration, and has links follow the structure.
  mutating func markPages() throws(PDFError) {
    for (index, page) in try pages().enumerated() {
      guard try dictionary(page)["Annots"] == nil else { throw .object(page, expected: "a page without links") }
      let contents = try reference("Contents", of: page)
      try pack(try ArtifactMarking.marked(try content(contents), page: index + 1), into: contents)
      try update(page) { $0["Tabs"] = .name("S") }
    }
  }
}
