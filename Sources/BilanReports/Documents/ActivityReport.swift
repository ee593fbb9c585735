package import BilanLayout
internal import BilanModel
internal import BilanTables

/// The pages of a document: its chapters, then what depends on the pages of the others.
package struct ActivityReport {
  /// The pages, with what stands around them.
  package let pages: [SetPage]

  /// The document, set in some letters.
  package init(_ context: DocumentContext, _ setting: Setting) {
    let composer = DocumentComposer(context, setting)
    let groups = composer.chapters.grouped
    var bodies = [[SetPage]](repeating: [], count: groups.count)
    func lay(_ index: DocumentIndex, waiting: Bool) {
      let parts = DocumentParts(context)
      for (place, group) in groups.enumerated() where group.contains(where: \.waits) == waiting {
        let first = group[0]
        let section = Document.Section(
          title: first.hasHeading || first.isOfMessages ? nil : first.title, running: first.title,
          blocks: group.flatMap { parts.blocks(of: $0, index) })
        bodies[place] = context.frame.body(of: section, setting)
      }
    }
    lay(DocumentIndex(), waiting: false)
    // What waits for the pages of others has its own length too: until no page moves any more.
    var index: DocumentIndex?
    for _ in 0..<Self.most {
      let now = ActivityReport.index(composer, bodies.flatMap(\.self))
      guard now != index else { break }
      index = now
      lay(now, waiting: true)
    }
    pages = context.frame.around(bodies.flatMap(\.self), setting)
  }

  /// As often pages are laid out at most; they stand still after three times.
  private static let most = 8

  private static func index(_ composer: DocumentComposer, _ pages: [SetPage]) -> DocumentIndex {
    var index = DocumentIndex(figures: composer.figures, leftOut: composer.leftOut)
    for (place, page) in pages.enumerated() {
      index.chapters += page.entries.map { PageList.Entry($0.words, page: place + 1) }
      for number in page.numbers { index.pages[number] = place + 1 }
      index.metrics.formUnion(page.figures.compactMap(\.key?.metric))
    }
    return index
  }
}

extension [Chapter] {
  /// The chapters, each that goes on with the one before it.
  fileprivate var grouped: [[Chapter]] {
    reduce(into: []) { groups, chapter in
      if chapter.goesOn, !groups.isEmpty {
        groups[groups.count - 1].append(chapter)
      } else {
        groups.append([chapter])
      }
    }
  }
}
