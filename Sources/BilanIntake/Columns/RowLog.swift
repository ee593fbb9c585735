internal import BilanModel

/// What becomes of a record.
enum Verdict: UInt8 {
  case kept, rejected, withheld
  /// No record at all: a total, a repeated header, a footer.
  case setAside
}

/// The verdicts on the records of a batch and what was found in them.
struct RowLog {
  let view: RecordView
  private let places: PlaceFinder
  private(set) var verdicts: [Verdict]
  /// Whether every verdict is `kept`.
  private(set) var keepsAll = true
  private(set) var found: [(row: Int, finding: Finding)] = []

  init(_ view: RecordView, _ places: PlaceFinder) {
    self.view = view
    self.places = places
    verdicts = [Verdict](repeating: .kept, count: view.count)
  }

  /// Reports a problem of a value, at its first byte or at one further on; an error rejects the record.
  @inline(never)
  mutating func report(_ row: Int, _ field: Int, offset: Int = 0, _ problem: Problem) {
    let origin = places.origin(row, field, offset: offset)
    if problem.kind == .missingValue, known.contains(origin) { return }
    report(row, problem.at(origin))
  }

  /// Reports what the scanner found in a record; a value at the same place is then not said to be missing.
  mutating func take(_ row: Int, _ finding: Finding) {
    known.insert(finding.origin)
    report(row, finding)
  }

  mutating func report(_ row: Int, _ finding: Finding) {
    if verdicts[row] == .withheld || closed.contains(row) { return }
    found.append((row, finding))
    if finding.severity == .error {
      verdicts[row] = .rejected
      keepsAll = false
    }
  }

  /// Rejects a row of which there is nothing to say.
  mutating func reject(_ row: Int) {
    guard verdicts[row] == .kept else { return }
    verdicts[row] = .rejected
    keepsAll = false
  }

  /// Takes a rejected row for no record.
  mutating func setAside(_ row: Int) { verdicts[row] = .setAside }

  /// Whether it cannot be told, of a row that was rejected for its marking, whether it is above the ceiling.
  func hasUnknownMarking(_ row: Int) -> Bool { closed.contains(row) }

  /// Withholds a record: nothing is said of it.
  mutating func withhold(_ row: Int) {
    forget(row)
    verdicts[row] = .withheld
    keepsAll = false
  }

  /// Says nothing more of a record than what was said so far.
  mutating func close(_ row: Int) { closed.insert(row) }

  /// Says what was found so far in other words.
  mutating func reword(_ words: (Finding) -> Finding) {
    for index in found.indices { found[index].finding = words(found[index].finding) }
  }

  private var known: Set<Origin> = []
  /// The records of which nothing more is said.
  private(set) var closed: Set<Int> = []

  /// Takes back all that was found in a row, which is no record.
  mutating func forget(_ row: Int) { found.removeAll { $0.row == row } }

  /// Takes back, and returns, what was found in a row.
  mutating func take(from row: Int) -> [Finding] {
    let taken = found.filter { $0.row == row }.map(\.finding)
    forget(row)
    return taken
  }
}
