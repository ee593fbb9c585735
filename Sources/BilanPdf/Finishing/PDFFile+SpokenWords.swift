extension PDFFile {
  /// Gives each element its words that are heard and nowhere seen; returns what each page must say of them.
  ///
  /// A reader hears only what a page shows, so every such element owns a space that is shown without ink, in the margin.
  mutating func placeWords(_ opened: [StructureElement]) throws(PDFError) -> [Int: [UInt8]] {
    let (pages, written) = (try pages(), try structure())
    var said: [Int: SpokenWords] = [:]
    for (element, place) in zip(opened, written) {
      guard let text = element.spoken, !text.isEmpty else { continue }
      guard pages.indices.contains(element.page - 1) else { throw .object(root, expected: "of \(element.page) pages") }
      let page = pages[element.page - 1]
      if said[page] == nil { said[page] = try SpokenWords(self, page: page) }
      let mark = said[page]?.mark(place.number, as: element.type) ?? 0
      try update(place.number) { entries in
        entries["Pg"] = .reference(page)
        entries["K"] = .integer(mark)
        entries["ActualText"] = .text(text)
      }
    }
    for words in said.values { objects[words.owners]?.value = .array(words.elements) }
    return said.mapValues(\.content)
  }
}

/// The words of a page that are heard and nowhere seen, in the order of their elements.
private struct SpokenWords {
  /// The object that names the owner of each mark of the page.
  let owners: Int
  /// The owners in the order of the marks.
  private(set) var elements: [PDFValue]
  /// What the page shows for them, without ink.
  var content: [UInt8] { Array("q 3 Tr\n".utf8) + shown + Array("Q\n".utf8) }

  private let font: String
  private let first: Int
  private var shown: [UInt8] = []

  /// The words of a page, of which none has been said.
  init(_ file: PDFFile, page: Int) throws(PDFError) {
    let tree = file.resolved(try file.dictionary(try file.reference("StructTreeRoot", of: file.root))["ParentTree"])
    let numbers = tree?.dictionary?["Nums"]?.array ?? []
    guard let key = try file.dictionary(page)["StructParents"], let place = numbers.firstIndex(of: key),
      let owners = numbers.dropFirst(place + 1).first?.reference, let elements = file.object(owners)?.value.array
    else { throw .object(page, expected: "a page whose marks have owners") }
    let fonts = file.resolved(file.resolved(try file.dictionary(page)["Resources"])?.dictionary?["Font"])?.dictionary
    let font = fonts?.entries.first { file.resolved($0.value)?.dictionary?.hasSpace ?? false }
    guard let font else { throw .object(page, expected: "a page with a space") }
    (self.owners, self.elements, self.font, first) = (owners, elements, font.key, elements.count)
  }

  /// Shows a space for the words of an element; returns its mark.
  mutating func mark(_ element: Int, as type: String) -> Int {
    let mark = elements.count
    // One below the other in the left margin, so that no two stand on one another, then beside.
    let (column, line) = ((mark - first) / 70 % 3, (mark - first) % 70)
    shown += "/\(type) <</MCID \(mark)>> BDC BT 7 0 0 -7 \(20 + 9 * column) \(18 + 7 * line) Tm ".utf8
    shown += "/\(font) 1 Tf ( )Tj ET EMC\n".utf8
    elements.append(.reference(element))
    return mark
  }
}

extension PDFDictionary {
  /// Whether a font is a simple one with the space among its letters.
  fileprivate var hasSpace: Bool {
    guard self["Subtype"] == .name("Type1"), let first = self["FirstChar"]?.integer, let widths = self["Widths"]?.array
    else { return false }
    let place = 32 - first
    return widths.indices.contains(place) && widths[place] != .integer(0)
  }
}
