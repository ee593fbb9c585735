extension PDFFile {
  /// Reads a file such as the drawing library writes it: one revision, one table, objects of generation 0 that do not
  /// overlap.
  ///
  /// - Throws: `PDFError` where it is anything else.
  package init(reading bytes: [UInt8]) throws(PDFError) {
    guard bytes.starts(with: "%PDF-1.".utf8) else { throw .syntax(offset: 0, expected: "%PDF-1.") }
    let table = try CrossReferences(bytes)
    let places = table.offsets.enumerated().compactMap { number, offset in offset.map { (number: number, start: $0) } }
      .sorted { $0.start < $1.start }
    let ends = places.dropFirst().map(\.start) + [table.start]
    var found: [WrittenObject] = []
    for (place, end) in zip(places, ends) {
      found.append(try WrittenObject(bytes, number: place.number, from: place.start, to: end))
    }
    objects = Array(repeating: nil, count: table.offsets.count)
    (root, information) = (table.root, table.information)
    for object in found { objects[object.number] = Object(value: object.value) }
    var lengths: Set<Int> = []
    for object in found where object.streamStart != nil {
      guard let value = object.value.dictionary?["Length"], let length = resolved(value)?.integer else {
        throw .object(object.number, expected: "a stream of a known length")
      }
      objects[object.number]?.stream = try object.stream(bytes, length: length)
      if let number = value.reference { lengths.insert(number) }
    }
    for object in found where object.streamStart != nil { try update(object.number) { $0["Length"] = nil } }
    for number in lengths { objects[number] = nil }
  }
}

/// An object as it stands in a file.
private struct WrittenObject {
  let number: Int
  let value: PDFValue
  /// The first byte of its stream; nil where it has none.
  let streamStart: Int?
  private let end: Int

  /// Reads the object of a number between two places.
  init(_ bytes: [UInt8], number: Int, from start: Int, to end: Int) throws(PDFError) {
    var scanner = PDFScanner(bytes, from: start, to: end)
    guard try scanner.count() == number else { throw .syntax(offset: start, expected: "object \(number)") }
    try scanner.skip("0")
    try scanner.skip("obj")
    value = try scanner.value()
    scanner.skipSpace()
    if value.dictionary != nil, scanner.skipIfHere("stream") {
      _ = scanner.skipIfHere("\r")
      guard scanner.skipIfHere("\n") else { throw scanner.expected("a line break before a stream") }
      streamStart = scanner.position
    } else {
      try scanner.skip("endobj")
      streamStart = nil
    }
    (self.number, self.end) = (number, end)
  }

  /// The bytes of its stream.
  func stream(_ bytes: [UInt8], length: Int) throws(PDFError) -> [UInt8] {
    guard let start = streamStart, 0...max(0, end - start) ~= length else { throw .stream(number) }
    var scanner = PDFScanner(bytes, from: start + length, to: end)
    try scanner.skip("endstream")
    try scanner.skip("endobj")
    return Array(bytes[start..<start + length])
  }
}
