internal import BilanDigest

extension PDFFile {
  /// How many objects stand packed together in one stream.
  private static let group = 200

  /// The file written anew, as PDF 1.7.
  ///
  /// Objects without streams are packed together, and so is the table. Pages stand in the open, so that simple programs
  /// count them. The name of the file comes from its bytes.
  ///
  /// - Throws: `PDFError` when nothing can be packed or named.
  package func bytes() throws(PDFError) -> [UInt8] {
    var writer = PDFWriter(count: objects.count)
    for (number, object) in objects.enumerated() {
      guard let object, !object.isPacked else { continue }
      writer.write(number, object)
    }
    let plain = objects.indices.filter { objects[$0]?.isPacked ?? false }
    for start in stride(from: 0, to: plain.count, by: Self.group) {
      try writer.pack(plain[start..<min(start + Self.group, plain.count)].map { ($0, objects[$0]?.value ?? .null) })
    }
    return try writer.finished(root: root, information: information)
  }
}

extension PDFFile.Object {
  /// Whether the object stands in a stream with others.
  fileprivate var isPacked: Bool { stream == nil && value.dictionary?["Type"] != .name("Page") }
}

/// Writes objects and remembers where they stand.
private struct PDFWriter {
  /// A row of the table: the kind of the entry and its two numbers.
  private typealias Row = (kind: UInt8, first: Int, second: Int)

  private var bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
  private var rows: [Row]

  init(count: Int) { rows = (0..<count).map { (0, 0, $0 == 0 ? 65_535 : 1) } }

  /// Writes an object in the open.
  mutating func write(_ number: Int, _ object: PDFFile.Object) {
    if let stream = object.stream { return write(number, object.value.dictionary ?? [:], stream) }
    rows[number] = (1, bytes.count, 0)
    bytes += "\(number) 0 obj\n".utf8
    object.value.write(to: &bytes)
    bytes += "\nendobj\n".utf8
  }

  /// Writes a stream.
  private mutating func write(_ number: Int, _ dictionary: PDFDictionary, _ stream: [UInt8]) {
    rows[number] = (1, bytes.count, 0)
    var stream = stream
    // Some validators take a last carriage return for a line break; a byte after packed data counts for nothing.
    if stream.last == 13, dictionary["Filter"] == .name("FlateDecode") { stream.append(10) }
    var dictionary = dictionary
    dictionary["Length"] = .integer(stream.count)
    bytes += "\(number) 0 obj\n".utf8
    PDFValue.dictionary(dictionary).write(to: &bytes)
    bytes += "\nstream\n".utf8
    bytes += stream
    bytes += "\nendstream\nendobj\n".utf8
  }

  /// Writes objects without streams as one stream.
  mutating func pack(_ objects: [(number: Int, value: PDFValue)]) throws(PDFError) {
    let stream = nextNumber()
    var head: [UInt8] = []
    var body: [UInt8] = []
    for (place, object) in objects.enumerated() {
      rows[object.number] = (2, stream, place)
      head += "\(object.number) \(body.count) ".utf8
      object.value.write(to: &body)
      body.append(10)
    }
    guard let packed = Flate.packed(head + body) else { throw .stream(stream) }
    write(
      stream,
      [
        "Type": .name("ObjStm"), "N": .integer(objects.count), "First": .integer(head.count),
        "Filter": .name("FlateDecode"),
      ], packed)
  }

  /// Writes the table, and says where it stands.
  mutating func finished(root: Int, information: Int) throws(PDFError) -> [UInt8] {
    guard let digest = FileDigest.sha256(of: bytes) else { throw .unnamed }
    let (number, start) = (nextNumber(), bytes.count)
    rows[number] = (1, start, 0)
    let table = rows.flatMap { row in
      [row.kind] + stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: row.first >> $0) }
        + [UInt8(truncatingIfNeeded: row.second >> 8), UInt8(truncatingIfNeeded: row.second)]
    }
    guard let packed = Flate.packed(table) else { throw .stream(number) }
    let name = PDFValue.string(Self.name(digest))
    write(
      number,
      [
        "Type": .name("XRef"), "Size": .integer(rows.count), "W": .array([.integer(1), .integer(4), .integer(2)]),
        "Root": .reference(root), "Info": .reference(information), "ID": .array([name, name]),
        "Filter": .name("FlateDecode"),
      ], packed)
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }

  private mutating func nextNumber() -> Int {
    rows.append((0, 0, 1))
    return rows.count - 1
  }

  /// The first 16 bytes of a digest in hexadecimal.
  private static func name(_ digest: String) -> [UInt8] {
    let digits = digest.utf8.prefix(32).compactMap(\.hexadecimal)
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
