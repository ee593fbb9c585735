internal import BilanModel

/// A rejected record: where it stands, and why it was rejected.
struct RejectedRecord: Sendable {
  let start: Int
  let line: Int
  let length: UInt32
  /// The place of the codes of its findings among those of the log.
  var codes: UInt16
  let isOpen: Bool
  /// The place of the object around it among those of the log, −1 where it is in none.
  var whole: Int32
}

/// The rejected records of a file or of a slice of it, as places: their text stays in the file.
///
/// Of the first ones the messages are kept, of the others the codes, and past a limit nothing but their number.
struct RejectLog: Sendable {
  static let limit = 1_000_000
  static let messageLimit = 10_000

  private(set) var records: [RejectedRecord] = []
  /// The objects around records, each once.
  private var wholes: [RecordWhole] = []
  /// What is wrong with each of the first records.
  private(set) var messages: [Wording] = []
  /// The codes of findings that records have, `bad-date, unknown-kind`.
  private(set) var codes: [String] = []
  private var knownCodes: [String: UInt16] = [:]
  /// Rejected records that are not to be written: those of which it cannot be told whether they are above the ceiling.
  private(set) var unwritable = 0
  /// Rejected records past the limit.
  private(set) var beyond = 0
  private var pending: [(line: Int, extent: RecordExtent, findings: [Finding])] = []

  /// Adds a record, to be taken with the others of its block.
  mutating func add(line: Int, _ extent: RecordExtent, _ findings: [Finding]) {
    pending.append((line, extent, findings))
  }

  mutating func addUnwritable(_ count: Int) { unwritable += count }

  /// Takes the records added, in the order of the file.
  mutating func commit() {
    guard !pending.isEmpty else { return }
    pending.sort { $0.extent.start < $1.extent.start }
    for (line, extent, findings) in pending {
      let errors = findings.filter { $0.severity == .error }
      var said: Set<String> = []
      let codes = errors.map(\.code).filter { said.insert($0).inserted }.joined(separator: ", ")
      take(
        RejectedRecord(
          start: extent.start, line: line, length: UInt32(clamping: extent.end - extent.start), codes: index(codes),
          isOpen: extent.isOpen, whole: extent.whole.map { place(of: $0) } ?? -1),
        message: messages.count < RejectLog.messageLimit
          ? Wording(
            errors.map(\.message.french).joined(separator: " ; "), errors.map(\.message.english).joined(separator: "; ")
          )
          : nil)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Adds the records of a slice that comes after.
  mutating func append(_ other: RejectLog) {
    unwritable += other.unwritable
    beyond += other.beyond
    let places = other.codes.map { index($0) }
    for (position, record) in other.records.enumerated() {
      var record = record
      record.codes = places[Int(record.codes)]
      if record.whole >= 0 { record.whole = place(of: other.wholes[Int(record.whole)]) }
      take(record, message: other.messages.indices.contains(position) ? other.messages[position] : nil)
    }
  }

  private mutating func take(_ record: RejectedRecord, message: Wording?) {
    guard records.count < RejectLog.limit else {
      beyond += 1
      return
    }
    if let message, messages.count == records.count, messages.count < RejectLog.messageLimit {
      messages.append(message)
    }
    records.append(record)
  }

  private mutating func place(of whole: RecordWhole) -> Int32 {
    // Records come in the order of the file, those of an object one after the other.
    if wholes.last != whole { wholes.append(whole) }
    return Int32(wholes.count - 1)
  }

  /// Where a record of the log stands in the file.
  func extent(of record: RejectedRecord) -> RecordExtent {
    RecordExtent(
      start: record.start, end: record.start + Int(record.length), isOpen: record.isOpen,
      whole: record.whole < 0 ? nil : wholes[Int(record.whole)])
  }

  private mutating func index(_ text: String) -> UInt16 {
    if let known = knownCodes[text] { return known }
    // Past some thousands of ways to be wrong the last one stands for the others.
    guard codes.count < 60_000 else { return UInt16(clamping: codes.count - 1) }
    codes.append(text)
    knownCodes[text] = UInt16(clamping: codes.count - 1)
    return UInt16(clamping: codes.count - 1)
  }

  /// The records in the order of the file, each with what is wrong with it.
  var sorted: [(record: RejectedRecord, message: Wording)] {
    records.enumerated().map { position, record in
      let codes = codes[Int(record.codes)]
      return (record, messages.indices.contains(position) ? messages[position] : Wording(codes, codes))
    }.sorted { $0.record.start < $1.record.start }
  }
}
