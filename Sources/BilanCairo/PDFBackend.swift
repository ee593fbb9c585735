package import BilanPdf
package import BilanScene
internal import CPangoCairo

/// Writes scenes as the pages of a tagged PDF.
package enum PDFBackend {
  /// Draws a document in memory, so that the caller publishes it at once; it is PDF/UA-1 and PDF/A-2a.
  ///
  /// - Throws: `DrawingError` when a page is empty or holds what cannot be drawn, before anything is drawn.
  package static func write(_ document: PagedScenes, fonts: FontBook) throws(DrawingError) -> DrawnFile {
    let (file, drawn) = try compose(document, fonts: fonts)
    var result = drawn
    result.bytes = try completed { () throws(PDFError) in try file.bytes() }
    return result
  }

  /// The same document as a value, and what the library drew of it.
  package static func compose(
    _ document: PagedScenes, fonts: FontBook
  ) throws(DrawingError) -> (file: PDFFile, drawn: DrawnFile) {
    let drawn = try draw(document, fonts)
    let file = try completed { () throws(PDFError) in
      try PDFFinisher.finished(drawn.bytes, document.information.onOneLine, drawn.structure)
    }
    return (file, drawn)
  }

  private static func completed<Result>(_ work: () throws(PDFError) -> Result) throws(DrawingError) -> Result {
    do { return try work() } catch { throw .unfinished(error) }
  }

  private static func draw(_ document: PagedScenes, _ fonts: FontBook) throws(DrawingError) -> DrawnFile {
    guard let first = document.pages.first else { throw .noPages }
    guard document.information.date.isTimestamp else { throw .invalidDate(document.information.date) }
    for (index, page) in document.pages.enumerated() { try page.scene.checked(page: index + 1) }

    let canvas = try Canvas.pdf(first.scene.size, fonts)
    var tags = StructureTags(canvas)
    for (index, page) in document.pages.enumerated() {
      let entries = document.entries.enumerated().filter { $0.element.page == index + 1 }
      try draw(page, number: index + 1, isLast: index == document.pages.count - 1, on: canvas, &tags) { tags in
        for (place, entry) in entries { tags.markDestination("entry-\(place + 1)", y: entry.y) }
      }
    }
    for (index, page) in document.pages.enumerated() {
      if !page.title.isEmpty { canvas.addOutlineEntry(page.title, destination: destination(index + 1)) }
      for (place, entry) in document.entries.enumerated() where entry.page == index + 1 {
        canvas.addOutlineEntry(entry.title, destination: "entry-\(place + 1)")
      }
    }
    try canvas.finish()
    return DrawnFile(bytes: canvas.bytes, missingGlyphs: canvas.missingGlyphs, structure: tags.elements)
  }

  /// The background goes before any tag of its page: a page-covering fill behind an open tag would erase the tag.
  private static func draw(
    _ page: (title: String, scene: Scene), number: Int, isLast: Bool, on canvas: Canvas, _ tags: inout StructureTags,
    marks: (inout StructureTags) -> Void
  ) throws(DrawingError) {
    canvas.beginPage(number, page.scene.size)
    let background = page.scene.items.prefix { $0.isUntagged }
    for item in background { try canvas.paint(item) }
    if number == 1 { tags.begin("Document") }
    tags.begin("Sect")
    tags.markDestination(destination(number))
    marks(&tags)
    try tags.paint(page.scene.items.dropFirst(background.count))
    tags.end()
    if isLast { tags.end() }
    canvas.endPage()
    try canvas.checkPen()
  }

  /// The name of the top of a page.
  static func destination(_ page: Int) -> String { "page-\(page)" }
}

extension DocumentInformation {
  /// The same words, each on one line.
  fileprivate var onOneLine: DocumentInformation {
    DocumentInformation(
      title: title.onOneLine, author: author.onOneLine, subject: subject.onOneLine, keywords: keywords.onOneLine,
      date: date, language: language)
  }
}

extension Scene {
  /// Throws what keeps the scene from being drawn.
  func checked(page: Int) throws(DrawingError) {
    let problems = problems
    guard problems.isEmpty else { throw .invalidScene(page: page, problems: problems) }
  }
}

extension String {
  /// Whether the text has the form `2025-01-15T00:00:00Z`, the one form of metadata.
  fileprivate var isTimestamp: Bool {
    let pattern = "dddd-dd-ddTdd:dd:ddZ"
    return utf8.count == pattern.utf8.count
      && zip(utf8, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "d") ? 48...57 ~= $0 : $0 == $1 }
  }
}
