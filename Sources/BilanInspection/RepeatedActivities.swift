internal import BilanModel

/// Records of one title, kind and partners that may be one activity: those of the same days, and those that go on the
/// next day.
///
/// A file with a line for each person, or for each day, otherwise counts an activity as many times.
struct RepeatedActivities: Tally {
  /// How many records repeat an earlier one, and the lines of the first two.
  struct Repeated {
    private(set) var count = 0
    private(set) var lines: (first: Int, second: Int) = (0, 0)

    fileprivate mutating func add(_ first: Int, _ second: Int) {
      if count == 0 || (second, first) < (lines.second, lines.first) { lines = (first, second) }
      count += 1
    }
  }

  private struct Key: Hashable {
    let title: String
    let partners: [PartnerIndex]
    let kind: UInt8
  }

  private struct Days {
    let first: Int32
    let last: Int32
    let line: Int
  }

  private var records: [Key: [Days]] = [:]
  private var count = 0

  /// The most records that are remembered.
  private static let kept = 500_000

  mutating func add(_ batch: Batch) {
    guard batch.register.joinsLines else { return }
    func values(_ role: Role) -> BatchColumn { batch.register.column(role).map { batch.column($0.code) } ?? .absent }
    guard case .texts(let titles) = values(.title), case .dates(let starts) = values(.first) else { return }
    let ends: Dates? = if case .dates(let ends) = values(.last) { ends } else { nil }
    let kinds: [UInt8]? = if case .terms(let kinds) = values(.kind) { kinds } else { nil }
    let partners = values(.partners)
    for row in 0..<batch.count where count < Self.kept {
      let first = starts.earliest[row]
      guard let title = titles[row], !title.isEmpty, first != BatchColumn.missingDay, first == starts.latest[row] else {
        continue
      }
      let last = ends.map { $0.latest[row] } ?? BatchColumn.missingDay
      let key = Key(
        title: foldedKey(title), partners: [PartnerIndex].read(partners, row) ?? [],
        kind: kinds?[row] ?? BatchColumn.missingTerm)
      records[key, default: []].append(
        Days(first: first, last: last == BatchColumn.missingDay ? first : last, line: batch.lines[row]))
      count += 1
    }
  }

  mutating func merge(_ other: consuming RepeatedActivities) {
    records.merge(other.records) { $0 + $1 }
    count += other.count
  }

  /// The records of the same days as an earlier one.
  var sameDays: Repeated {
    records.values.reduce(into: Repeated()) { found, days in
      var seen: [[Int32]: Int] = [:]
      for record in days.sorted(by: { $0.line < $1.line }) {
        if let first = seen[[record.first, record.last]] {
          found.add(first, record.line)
        } else {
          seen[[record.first, record.last]] = record.line
        }
      }
    }
  }

  /// The records that begin on the day after another ends.
  var nextDays: Repeated {
    records.values.reduce(into: Repeated()) { found, days in
      let sorted = days.sorted { ($0.first, $0.line) < ($1.first, $1.line) }
      for (record, next) in zip(sorted, sorted.dropFirst()) where next.first == record.last + 1 {
        found.add(record.line, next.line)
      }
    }
  }
}
