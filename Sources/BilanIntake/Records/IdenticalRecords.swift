internal import BilanModel

/// Counts the records without an identifier that are, byte for byte, one that stands above.
///
/// They are kept, for registers hold legitimate ones; memory grows with the distinct ones, as for identifiers.
struct IdenticalRecords: Sendable {
  private let table = IdentifierTable()
  /// The records that repeat one above.
  private(set) var count = 0
  /// The line of the first of them, and that of the record which it repeats.
  private(set) var first: (line: Int, earlier: Int)?

  /// Looks at a record of a slice, in the order of the file.
  @inline(__always)
  mutating func add(_ record: ByteHash, line: Int) {
    guard let earlier = table.claim(record, line: line) else { return }
    count &+= 1
    if first == nil { first = (line, earlier) }
  }

  /// Makes room for some records more.
  func reserve(_ more: Int) { table.reserve(more) }

  /// Adds the records of a slice that comes after.
  mutating func append(_ other: IdenticalRecords) {
    let (count, met) = table.absorb(other.table)
    self.count += count + other.count
    let later = [met, other.first].compactMap { $0 }.min { $0.line < $1.line }
    first = first ?? later
  }
}

extension RegisterReader {
  /// Looks for identical ones among the rows kept of a view that have no identifier, all of them when `unnamed` is nil.
  func checkIdentical(_ view: RecordView, unnamed: [Int]?, _ kept: [Int]?) {
    guard !layout.joinsLines, let bounds = view.bounds else { return }
    func hash(_ start: Int, _ end: Int) -> ByteHash {
      ByteHash(CellBytes(start: view.memory + start, count: end - start))
    }
    func add(_ row: Int) {
      var record = hash(Int(bounds.starts[row]), Int(bounds.ends[row]))
      if let whole = view.wholes.isEmpty ? nil : view.wholes[row] {
        // What an object says is part of each of its records.
        let around = ByteHash(hash(whole.start, whole.open), within: hash(whole.close, whole.end))
        record = ByteHash(record, within: around)
      }
      identical.add(record, line: view.lines[row])
    }
    identical.reserve(unnamed?.count ?? view.count)
    switch (unnamed, kept) {
    case (nil, nil): for row in 0..<view.count { add(row) }
    case (nil, let kept?): for row in kept { add(row) }
    case (let unnamed?, nil): for row in unnamed { add(row) }
    case (let unnamed?, let kept?):
      let isKept = Set(kept)
      for row in unnamed where isKept.contains(row) { add(row) }
    }
  }
}
