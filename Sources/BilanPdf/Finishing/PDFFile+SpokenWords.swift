extension PDFFile {
  /// Gives each element its words that are heard and nowhere seen; returns what each page must say of them.
  ///
  /// A reader hears only what a page shows, so every such element owns a space that is shown without ink, at the head of
  /// the page: there it stands in no line of what is seen, where programs that take text from places would read it.
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

  /// The size of a space, and from one to the next: it is narrower than any letter.
  private static let (size, step) = (9, 2)
  /// The margin at the left and at the right.
  private static let margin = 48

  private let font: String
  private let first: Int
  /// How many spaces stand on a line of the page.
  private let room: Int
  /// How far below the top of the page they stand, between its marking and what follows: a page of a screen has the
  /// greater margin.
  private let line: Int
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
    let corners = try file.dictionary(page)["MediaBox"]?.array?.compactMap(\.double) ?? []
    guard corners.count == 4, corners.allSatisfy({ abs($0) < 1e5 }) else {
      throw .object(page, expected: "a page of a size")
    }
    let (width, height) = (corners[2] - corners[0], corners[3] - corners[1])
    (self.owners, self.elements, self.font, first) = (owners, elements, font.key, elements.count)
    room = max(1, (Int(width) - 2 * Self.margin) / Self.step)
    line = width > height ? 41 : 35
  }

  /// Shows a space for the words of an element; returns its mark.
  mutating func mark(_ element: Int, as type: String) -> Int {
    let mark = elements.count
    let x = Self.margin + Self.step * (room - 1 - (mark - first) % room)
    shown += "/\(type) <</MCID \(mark)>> BDC BT \(Self.size) 0 0 -\(Self.size) \(x) \(line) Tm ".utf8
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
