import BilanPdf
import CZlib

/// Reads back a file of ours, whose table and most objects are packed in streams, by means of its own.
struct Written {
  /// What objects are, by their numbers.
  private(set) var objects: [Int: PDFValue] = [:]
  /// The unpacked streams, by their numbers.
  private(set) var streams: [Int: [UInt8]] = [:]
  /// The entries of the table: the kind and two numbers.
  private(set) var rows: [[Int]] = []
  /// The dictionary of the table.
  private(set) var trailer: PDFDictionary = [:]

  enum Fault: Error { case table, entry(Int), value(String) }

  init(_ bytes: [UInt8]) throws {
    let tail = String(decoding: bytes.suffix(40), as: UTF8.self)
    guard let match = tail.firstMatch(of: /startxref\n(\d+)\n%%EOF\n$/), let start = Int(match.1) else {
      throw Fault.table
    }
    let table = try stream(bytes, at: start)
    trailer = table.dictionary
    rows = stride(from: 0, to: table.bytes.count, by: 7).map { row in
      let row = table.bytes[row..<row + 7].map(Int.init)
      return [row[0], row[1...4].reduce(0) { $0 << 8 | $1 }, row[5] << 8 | row[6]]
    }
    guard trailer["Size"] == .integer(rows.count), table.bytes.count % 7 == 0 else { throw Fault.table }
    for (number, row) in rows.enumerated() where row[0] == 1 {
      guard bytes[row[1]...].starts(with: "\(number) 0 obj\n".utf8) else { throw Fault.entry(number) }
      let object = try stream(bytes, at: row[1])
      objects[number] = .dictionary(object.dictionary)
      streams[number] = object.bytes
    }
    for (number, row) in rows.enumerated() where row[0] == 2 { objects[number] = try packed(number, row) }
  }

  /// The object at a place of a stream of objects.
  private func packed(_ number: Int, _ row: [Int]) throws -> PDFValue {
    guard let dictionary = objects[row[1]]?.dictionary, let body = streams[row[1]],
      let first = dictionary["First"]?.integer, let count = dictionary["N"]?.integer, row[2] < count
    else { throw Fault.entry(number) }
    let head = String(decoding: body.prefix(first), as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard head.count == 2 * count, head[2 * row[2]] == number else { throw Fault.entry(number) }
    let end = row[2] + 1 < count ? first + head[2 * row[2] + 3] : body.count
    return try Self.value(Array(body[first + head[2 * row[2] + 1]..<end]))
  }

  private func stream(_ bytes: [UInt8], at start: Int) throws -> (dictionary: PDFDictionary, bytes: [UInt8]) {
    let rest = bytes[start...]
    guard let head = rest.firstRange(of: Array(" obj\n".utf8)), let end = rest.firstRange(of: Array("\nendobj\n".utf8))
    else { throw Fault.entry(start) }
    guard let open = rest[..<end.upperBound].firstRange(of: Array("\nstream\n".utf8)) else {
      return (try Self.value(Array(bytes[head.upperBound..<end.lowerBound])).dictionary ?? [:], [])
    }
    guard let dictionary = try Self.value(Array(bytes[head.upperBound..<open.lowerBound])).dictionary,
      let length = dictionary["Length"]?.integer,
      bytes[(open.upperBound + length)...].starts(with: "\nendstream\nendobj\n".utf8)
    else { throw Fault.entry(start) }
    let content = Array(bytes[open.upperBound..<open.upperBound + length])
    return (dictionary, dictionary["Filter"] == nil ? content : try Self.unpacked(content))
  }

  /// A value as the reader of the module reads it, given a whole file around it.
  private static func value(_ text: [UInt8]) throws -> PDFValue {
    let text = String(decoding: text, as: UTF8.self)
    return try PDFFile(reading: Sample.with { $0.objects[11] = text }).objects[12]?.value ?? .null
  }

  private static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    var count = uLong(1 << 20)
    var result = [UInt8](repeating: 0, count: Int(count))
    guard uncompress(&result, &count, bytes, uLong(bytes.count)) == Z_OK else { throw Fault.value("packed") }
    return Array(result.prefix(Int(count)))
  }
}
