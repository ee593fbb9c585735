/// The table at the end of a file: where its objects start, and which are the roots.
struct CrossReferences {
  private static let entryLength = 20

  /// The first byte of each object by its number; nil where a number is free.
  let offsets: [Int?]
  /// The first byte of the table.
  let start: Int
  let root: Int
  let information: Int

  /// Reads the one table of a file in one revision, not encrypted.
  init(_ bytes: [UInt8]) throws(PDFError) {
    let start = try Self.start(in: bytes)
    self.start = start
    var scanner = PDFScanner(bytes, from: start)
    try scanner.skip("xref")
    guard try scanner.count() == 0 else { throw scanner.expected("the first object") }
    let count = try scanner.count()
    scanner.skipSpace()
    let (first, length) = (scanner.position, count.multipliedReportingOverflow(by: Self.entryLength))
    guard !length.overflow, count > 0, length.partialValue <= bytes.count - first else {
      throw scanner.expected("an entry for each object")
    }
    offsets = try (0..<count).map { number throws(PDFError) in
      try Self.offset(bytes, at: first + number * Self.entryLength, before: start)
    }
    scanner = PDFScanner(bytes, from: first + length.partialValue)
    try scanner.skip("trailer")
    let place = scanner.expected("a trailer of one revision, not encrypted")
    guard let trailer = try scanner.value().dictionary, trailer["Prev"] == nil, trailer["Encrypt"] == nil,
      let root = trailer["Root"]?.reference, let information = trailer["Info"]?.reference
    else { throw place }
    (self.root, self.information) = (root, information)
  }

  /// The place that the last lines of a file name.
  private static func start(in bytes: [UInt8]) throws(PDFError) -> Int {
    let word = Array("startxref".utf8)
    let tail = max(0, bytes.count - 64)
    let place = (tail..<max(tail, bytes.count - word.count)).last { bytes[$0...].starts(with: word) }
    guard let place else { throw .syntax(offset: tail, expected: "startxref") }
    var scanner = PDFScanner(bytes, from: place + word.count)
    let start = try scanner.count()
    guard start < place else { throw scanner.expected("the place of a table") }
    return start
  }

  /// The place that an entry such as `0000000015 00000 n` names.
  private static func offset(_ bytes: [UInt8], at place: Int, before end: Int) throws(PDFError) -> Int? {
    let entry = bytes[place..<place + entryLength]
    let isUsed = entry[place + 17] == UInt8(ascii: "n")
    guard isUsed || entry[place + 17] == UInt8(ascii: "f"),
      let offset = Int(String(decoding: entry.prefix(10), as: UTF8.self)), !isUsed || 0..<end ~= offset
    else { throw .syntax(offset: place, expected: "the place of an object") }
    return isUsed ? offset : nil
  }
}
