extension PDFFile {
  /// The numbers and types of the structure elements, each before those in it: the order of their opening.
  package func structure() throws(PDFError) -> [(number: Int, type: String)] {
    let tree = try reference("StructTreeRoot", of: root)
    var elements: [(number: Int, type: String)] = []
    var seen: Set<Int> = [tree]
    var waiting = children(of: try dictionary(tree)).reversed() as [Int]
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted, let type = try dictionary(number)["S"]?.name else {
        throw .object(number, expected: "a structure element of one parent")
      }
      elements.append((number, type))
      waiting += children(of: try dictionary(number)).reversed()
    }
    return elements
  }

  private func children(of element: PDFDictionary) -> [Int] {
    switch element["K"] {
    case .reference(let number): [number]
    case .array(let kids): kids.compactMap(\.reference)
    default: []
    }
  }

  /// Gives each structure element the attributes of the one that was opened at its place.
  mutating func describe(_ opened: [StructureElement]) throws(PDFError) {
    let written = try structure()
    for place in 0..<max(opened.count, written.count) {
      let (element, found) = (opened.dropFirst(place).first, written.dropFirst(place).first)
      guard let element, let found, element.type == found.type else {
        throw .structure(place: place + 1, opened: element?.type, written: found?.type)
      }
      try update(found.number) { entries in
        for entry in element.attributes.entries { entries[entry.key] = entry.value }
      }
      if let words = element.link { try describe(linkOf: found.number, words) }
    }
  }

  /// Gives the place that a link element makes sensitive the words of the link, and has it printed.
  private mutating func describe(linkOf element: Int, _ words: String) throws(PDFError) {
    let kids = try dictionary(element)["K"]
    let place = (kids?.array ?? [kids].compactMap(\.self)).lazy.compactMap { $0.dictionary?["Obj"]?.reference }.first
    guard let place else { throw .object(element, expected: "a link with a place on its page") }
    try update(place) { entries in
      entries["Contents"] = .text(words)
      entries["F"] = .integer(4)
    }
  }
}
