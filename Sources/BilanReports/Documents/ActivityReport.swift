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
    var bodies = [[SetPage]](repeating: [], count: composer.chapters.count)
    func lay(_ index: DocumentIndex, _ isLaid: (Chapter) -> Bool) {
      let later = DocumentParts(context)
      for (place, chapter) in composer.chapters.enumerated() where isLaid(chapter) {
        let blocks = later.blocks(of: chapter, index)
        let section = Document.Section(title: chapter.title, running: chapter.title, blocks: blocks)
        bodies[place] = context.frame.body(of: section, setting)
      }
    }
    lay(DocumentIndex()) { !$0.waits }
    // Pages are known once what waits for them has its length, which no number of a page changes.
    for _ in 0..<2 { lay(ActivityReport.index(composer, bodies)) { $0.waits } }
    pages = context.frame.around(bodies.flatMap(\.self), setting)
  }

  private static func index(_ composer: DocumentComposer, _ bodies: [[SetPage]]) -> DocumentIndex {
    var index = DocumentIndex(figures: composer.figures, leftOut: composer.leftOut)
    var page = 1
    for (chapter, body) in zip(composer.chapters, bodies) {
      if chapter.hasHeading { index.chapters.append(PageList.Entry(chapter.title, page: page)) }
      for set in body {
        for number in set.numbers { index.pages[number] = page }
        index.metrics.formUnion(set.figures.map(\.key.metric))
        page += 1
      }
    }
    return index
  }
}
