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
      let text = try bytes.text(of: rejects.log.extent(of: record), rejects.format)
      let reason = said(message, of: record, text)
      return rejects.format == .csv ? row(reason, text) : object(reason, text, isLast: next == records.count - 1)
    } catch {
      throw UnreadFile(rejects.path, error)
    }
  }

  /// « [DIFFUSION RESTREINTE] ligne 12, empreinte 3fa91c07 : partenaire inconnu « Atlantide » »: each line bears the
  /// marking of the file, and what tells the record from every other that may stand on that line later.
  private func said(_ message: Wording, of record: RejectedRecord, _ text: [UInt8]) -> String {
    let reason = RejectionReason.placed(message, line: record.line, RejectionReason.fingerprint(of: text))
    return MarkingStamp.text(marking) + " " + reason[language]
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
    let names = try bytes.decoded(header.start, header.end).withoutLineEnd
    return start + [rejects.delimiter] + names + [10]
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
    return row + [rejects.delimiter] + text.withoutLineEnd + [10]
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
}
