internal import BilanModel

/// Finds activities that say the same in every column but those that only name or comment a record.
///
/// Doctrine, point 7: a line that looks like another is reported, never dropped, for registers hold legitimate ones. A
/// record is kept as a fingerprint of 64 bits, so that a register of a million lines can be checked too.
struct LookAlikes: Sendable {
  /// A record by its fingerprint, the place of its file in `files` and its line: sixteen bytes.
  private struct Seen {
    var fingerprint: UInt64
    var file: UInt32
    var line: UInt32

    /// The order of the files, then of the lines.
    var place: UInt64 { UInt64(file) << 32 | UInt64(line) }
  }

  private var seen: [Seen] = []
  /// The files, or the sheets of workbooks, as wholes.
  private var files: [Origin] = []

  /// Whether a column only names or comments a record, so that it may differ.
  private static func mayDiffer(_ column: Column) -> Bool {
    if case .text = column.type, column.refersTo != nil { return true }
    return [.identifier, .marking, .source, .note, .entered].contains(column.role)
  }

  /// Adds the rows of a batch of activities for which a condition holds.
  mutating func add(_ batch: Batch, where isWanted: (Int) -> Bool = { _ in true }) {
    let file = place(of: Origin(file: batch.file, sheet: batch.sheet))
    let compared = zip(batch.register.columns, batch.columns).filter { !Self.mayDiffer($0.0) }.map(\.1)
    for row in 0..<batch.count where isWanted(row) {
      var fingerprint = Fingerprint()
      for column in compared { fingerprint.add(column, row) }
      seen.append(Seen(fingerprint: fingerprint.value, file: file, line: UInt32(clamping: batch.lines[row])))
    }
  }

  mutating func merge(_ other: LookAlikes) {
    let places = other.files.map { place(of: $0) }
    if places.enumerated().allSatisfy({ $0.offset == Int($0.element) }) {
      seen += other.seen
    } else {
      seen += other.seen.map { Seen(fingerprint: $0.fingerprint, file: places[Int($0.file)], line: $0.line) }
    }
  }

  private mutating func place(of file: Origin) -> UInt32 {
    if let place = files.lastIndex(of: file) { return UInt32(clamping: place) }
    files.append(file)
    return UInt32(clamping: files.count - 1)
  }

  /// A note for each activity that looks like one that stands before it.
  var findings: FindingLog {
    let names = files.sorted()
    let ranks = files.map { file in UInt32(clamping: names.firstIndex(of: file) ?? 0) }
    let sorted = seen.map { Seen(fingerprint: $0.fingerprint, file: ranks[Int($0.file)], line: $0.line) }
      .sorted { ($0.fingerprint, $0.place) < ($1.fingerprint, $1.place) }
    var twins: [(later: Seen, first: Seen)] = []
    var first = 0
    for index in sorted.indices.dropFirst() {
      if sorted[index].fingerprint == sorted[first].fingerprint {
        twins.append((sorted[index], sorted[first]))
      } else {
        first = index
      }
    }
    twins.sort { $0.later.place < $1.later.place }
    func origin(_ seen: Seen) -> Origin { names[Int(seen.file)].at(line: Int(seen.line)) }
    var log = FindingLog()
    for twin in twins {
      log.append(.lookAlike, in: names[Int(twin.later.file)].file) {
        Self.finding(origin(twin.later), like: origin(twin.first))
      }
    }
    return log
  }

  private static func finding(_ origin: Origin, like other: Origin) -> Finding {
    let place = other.row
    return Finding(
      .lookAlike, origin,
      Wording(
        "même activité qu’en \(place), à l’identifiant, la source et la note près ; les deux sont gardées",
        "same activity as at \(place), but for identifier, source and note; both are kept"),
      hint: Wording(
        "retirer l’une des deux lignes si c’est deux fois la même", "remove one of the lines if it is there twice"))
  }
}

/// A hash that is the same in every run: FNV-1a of the values of a record, each set off from the next.
private struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ column: BatchColumn, _ row: Int) {
    switch column {
    case .absent: break
    case .texts(let texts): add(texts.bytes[(row == 0 ? 0 : texts.ends[row - 1])..<texts.ends[row]])
    case .labels(let labels): if labels.codes[row] >= 0 { add(labels.names[Int(labels.codes[row])].utf8) }
    case .labelLists(let lists, let names):
      for index in lists.range(row) { add(names[Int(lists.codes[index])].utf8) }
    case .terms(let codes): add(UInt64(codes[row]))
    case .markings(let markings): if let marking = markings[row] { add(marking.code.utf8) }
    case .partners(let lists):
      for code in lists.codes[lists.range(row)].sorted() { add(UInt64(UInt16(bitPattern: code))) }
    case .dates(let dates):
      add(UInt64(UInt32(bitPattern: dates.earliest[row])) << 32 | UInt64(UInt32(bitPattern: dates.latest[row])))
    case .counts(let values), .money(let values): add(UInt64(bitPattern: values[row]))
    }
    add(byte: 0xFF)
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte: byte) }
    add(byte: 0xFE)
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
