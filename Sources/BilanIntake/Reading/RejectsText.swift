package import BilanModel

/// The text of the rejected records of a source: UTF-8, in the source's own format and with its own header, each
/// record as it came with the reason before it, so that it can be mended and read again by the same mapping.
///
/// It is made piece by piece from the source, in memory that does not grow with the number of records.
package struct RejectsText: ~Copyable {
  private let rejects: RejectedRecords
  private let records: [(record: RejectedRecord, message: Wording)]
  private let language: Language
  private let marking: Marking
  private let file: ByteFile
  private var bytes: FileBytes
  private var next = -1

  /// The records of a source, which bear what the markings of all its rejected records join to.
  package init(_ rejects: RejectedRecords, _ marking: Marking, _ language: Language) throws(UnreadFile) {
    self.marking = marking
    self.rejects = rejects
    self.language = language
    records = rejects.log.sorted
    do throws(ByteFile.Failure) {
      file =
        if let held = rejects.held { ByteFile(held: held) } else {
          try ByteFile(path: rejects.path, former: rejects.identity)
        }
    } catch {
      throw UnreadFile(rejects.path, error)
    }
    bytes = file.bytes
    bytes.encoding = rejects.encoding
  }

  /// The next piece of the text; nil at its end.
  package mutating func piece() throws(UnreadFile) -> [UInt8]? {
    defer { next += 1 }
    if next > records.count { return nil }
    do throws(ByteFile.Failure) {
      if next < 0 { return try start() }
      if next == records.count { return Array(end.utf8) }
      let (record, message) = records[next]
      let text = try text(of: record)
      let reason = said(message, line: record.line)
      return rejects.format == .csv ? row(reason, text) : object(reason, text, isLast: next == records.count - 1)
    } catch {
      throw UnreadFile(rejects.path, error)
    }
  }

  /// « [DIFFUSION RESTREINTE] ligne 12 : partenaire inconnu « Atlantide » »: each line bears the marking of the file.
  private func said(_ message: Wording, line: Int) -> String {
    MarkingStamp.text(marking) + " " + RejectionReason.placed(message, line: line)[language]
  }

  // MARK: CSV

  /// A byte order mark, which says the encoding whatever a mapping does; the lines that the mapping skips, empty; the
  /// header.
  private func start() throws(ByteFile.Failure) -> [UInt8] {
    var start: [UInt8] = []
    let isMarked = rejects.format == .csv || (rejects.dialect.encoding ?? .utf8) != .utf8
    if isMarked { start += [0xEF, 0xBB, 0xBF] }
    guard rejects.format == .csv else { return start + Array(opening.utf8) }
    let skipped = rejects.dialect.skippedBefore + (rejects.dialect.headerLine.map { $0 - 1 } ?? 0)
    start += [UInt8](repeating: 10, count: skipped)
    start += Array(RejectionReason.name.utf8)
    guard let header = rejects.header else { return start + [10] }
    // Columns without names stay without.
    if header.start == header.end { return start + [UInt8](repeating: rejects.delimiter, count: rejects.width) + [10] }
    return start + [rejects.delimiter] + withoutLineEnd(try decoded(header.start, header.end)) + [10]
  }

  /// The reason, then the record; before the record, so that one with too few values or a lost quote spoils no reason.
  private func row(_ reason: String, _ text: [UInt8]) -> [UInt8] {
    var row: [UInt8] = rejects.dialect.hasQuotes ? [34] : []
    for byte in reason.utf8 {
      switch byte {
      case 34 where rejects.dialect.hasQuotes: row += [34, 34]
      case rejects.delimiter where !rejects.dialect.hasQuotes: row.append(32)
      default: row.append(byte)
      }
    }
    if rejects.dialect.hasQuotes { row.append(34) }
    return row + [rejects.delimiter] + withoutLineEnd(text) + [10]
  }

  private func withoutLineEnd(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var text = text[...]
    while let last = text.last, last == 10 || last == 13 { text.removeLast() }
    return text
  }

  // MARK: JSON

  /// The keys that lead to the array of records, and its bracket.
  private var opening: String {
    guard rejects.format == .json else { return "" }
    return rejects.dialect.recordsPath.map { "{\(Self.quoted($0)): " }.joined() + "[\n"
  }

  private var end: String {
    switch rejects.format {
    case .csv: String(repeating: "\n", count: rejects.dialect.skippedAfter)
    case .json: "]" + String(repeating: "}", count: rejects.dialect.recordsPath.count) + "\n"
    case .ndjson: ""
    }
  }

  /// The object with the reason as its first member; what is no object becomes the value of a second one.
  private func object(_ reason: String, _ text: [UInt8], isLast: Bool) -> [UInt8] {
    let member = Array("{\(Self.quoted(RejectionReason.name)): \(Self.quoted(reason))".utf8)
    let end = Array((rejects.format == .json && !isLast ? ",\n" : "\n").utf8)
    guard text.first == UInt8(ascii: "{") else { return member + Array(", \"contenu\": ".utf8) + text + [125] + end }
    return member + Array(", ".utf8) + text.dropFirst() + end
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  // MARK: The file

  private func text(of record: RejectedRecord) throws(ByteFile.Failure) -> [UInt8] {
    let extent = record.extent
    guard extent.isOpen else { return try decoded(extent.start, extent.end) }
    return try OpenEnd(bytes: bytes, format: rejects.format).text(extent)
  }

  /// The characters of a stretch of the file, as UTF-8; bytes that were none stay as they are.
  private func decoded(_ start: Int, _ end: Int) throws(ByteFile.Failure) -> [UInt8] {
    try bytes.decoded(start, end)
  }
}

extension FileBytes {
  /// The characters of a stretch of the file, as UTF-8.
  func decoded(_ start: Int, _ end: Int) throws(ByteFile.Failure) -> [UInt8] {
    let count = max(0, end - start)
    let raw = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1)
    defer { raw.deallocate() }
    let got = try read(count, at: start, into: raw)
    let room = 3 * got + 8
    let encoding = encoding
    return [UInt8](unsafeUninitializedCapacity: room) { text, written in
      guard let target = text.baseAddress else { return }
      written =
        encoding.decode(UnsafeBufferPointer(start: raw, count: got), into: target, isLast: true).written
    }
  }
}

/// Finds where a record ends that is too long or too broken to be told from the next one.
private struct OpenEnd {
  let bytes: FileBytes
  let format: SourceFormat
  /// The most bytes of such a record that are written back.
  private static let limit = 1 << 25

  /// The text from the start of the record to the end of its line, of JSON to the next line that opens an object.
  func text(_ extent: RecordExtent) throws(ByteFile.Failure) -> [UInt8] {
    var size = max(1 << 12, 2 * (extent.end - extent.start))
    while true {
      let end = min(bytes.size, extent.start + size)
      let text = try bytes.decoded(extent.start, end)
      // Of the characters before `extent.end` none ends the record; their number is that of bytes or less.
      let from = try bytes.decoded(extent.start, extent.end).count
      if let found = format == .csv ? lineEnd(text, from) : nextObject(text, from) { return Array(text[..<found]) }
      if end == bytes.size || size >= OpenEnd.limit { return trimmed(text, atEnd: end == bytes.size) }
      size *= 4
    }
  }

  private func lineEnd(_ text: [UInt8], _ from: Int) -> Int? {
    text[min(from, text.count)...].firstIndex { $0 == 10 || $0 == 13 }
  }

  private func nextObject(_ text: [UInt8], _ from: Int) -> Int? {
    var place = min(from, text.count)
    while let lineEnd = text[place...].firstIndex(where: { $0 == 10 || $0 == 13 }) {
      guard let ink = text[lineEnd...].firstIndex(where: { $0 > 32 }) else { return nil }
      if text[ink] == UInt8(ascii: "{") { return trimmed(Array(text[..<lineEnd]), atEnd: false).count }
      place = ink
    }
    return nil
  }

  /// A text without the white space and the comma after it, and at the end of a file without the line that closes the
  /// array.
  private func trimmed(_ text: [UInt8], atEnd: Bool) -> [UInt8] {
    if format == .csv { return text }
    var text = text
    func dropSpace() { while let last = text.last, last <= 32 { text.removeLast() } }
    dropSpace()
    if atEnd, format == .json, let line = text.lastIndex(of: 10) {
      let ink = text[line...].filter { $0 > 32 }
      if ink.first == UInt8(ascii: "]"), ink.dropFirst().allSatisfy({ $0 == UInt8(ascii: "}") }) {
        text.removeSubrange(line...)
        dropSpace()
      }
    }
    if text.last == UInt8(ascii: ",") { text.removeLast() }
    return text
  }
}
