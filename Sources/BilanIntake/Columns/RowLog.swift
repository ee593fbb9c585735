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
  /// The rows above which a record stands that could not be told apart.
  let broken: Set<Int>
  /// Whether every verdict is `kept`.
  private(set) var keepsAll = true
  /// What was found in each row, in the order of its reading; empty while nothing is.
  private var found: [[Finding]] = []
  /// Whether each rejected record keeps the words of what is wrong with it.
  let keepsWords: Bool
  /// How many findings of a kind are said in full.
  private let limit: Int
  /// How many findings of a kind the log of the file still keeps; of any other it keeps the limit.
  let room: [(kind: FindingKind, left: Int)]
  /// How many of a kind are still said in full in a field.
  private var left: [(kind: FindingKind, field: Int, count: Int)] = []

  init(
    _ view: RecordView, _ places: PlaceFinder, room: [(kind: FindingKind, left: Int)] = [],
    limit: Int = FindingLog.limit, keepsWords: Bool = false, broken: Set<Int> = []
  ) {
    self.broken = broken
    self.limit = limit
    self.keepsWords = keepsWords
    self.view = view
    self.places = places
    self.room = room
    verdicts = [Verdict](repeating: .kept, count: view.count)
  }

  /// Reports a problem of a value, at its first byte or at one further on; an error rejects the record.
  @inline(never)
  mutating func report(_ row: Int, _ field: Int, offset: Int = 0, _ problem: Problem) {
    if problem.kind == .missingValue, !known.isEmpty, known.contains(places.origin(row, field, offset: offset)) {
      return
    }
    if isSilent(row) { return }
    let problem =
      repeatsAbove(row, field, problem) ? Problem(problem.kind, problem.message, hint: DittoWord.hint) : problem
    add(
      row,
      takesRoom(problem.kind, field)
        ? problem.at(places.origin(row, field, offset: offset))
        : problem.onLine(Origin(file: places.file, line: view.lines[row]), inWords: keepsWords))
  }

  /// Whether what is wrong is that a value says « idem », which nothing takes from the line above.
  private func repeatsAbove(_ row: Int, _ field: Int, _ problem: Problem) -> Bool {
    guard problem.kind.severity == .error, problem.kind != .missingValue, field < view.width else { return false }
    let cell = view.cell(row, field)
    return cell.count <= 10 && DittoWord.matches(cell.trimmed.string)
  }

  /// Whether a finding of a kind may still be one of those that are said in full: fields are read one after the other,
  /// and the first findings of the file are of all of them.
  private mutating func takesRoom(_ kind: FindingKind, _ field: Int) -> Bool {
    guard let place = left.firstIndex(where: { $0.field == field && $0.kind == kind }) else {
      let count = room.first { $0.kind == kind }?.left ?? limit
      left.append((kind, field, count - 1))
      return count > 0
    }
    guard left[place].count > 0 else { return false }
    left[place].count -= 1
    return true
  }

  /// Whether no finding of a kind is said in full.
  func isFull(_ kind: FindingKind) -> Bool { room.contains { $0.kind == kind && $0.left == 0 } }

  /// Reports what the scanner found in a record; a value at the same place is then not said to be missing.
  mutating func take(_ row: Int, _ field: Int?, _ finding: Finding) {
    known.insert(finding.origin)
    if let field { known.insert(places.origin(row, field, offset: 0)) }
    report(row, finding)
  }

  /// Reports a problem of a value, which is then not said to be missing.
  mutating func reportKnown(_ row: Int, _ field: Int, _ problem: Problem) {
    known.insert(places.origin(row, field, offset: 0))
    report(row, field, problem)
  }

  mutating func report(_ row: Int, _ finding: Finding) {
    if isSilent(row) { return }
    add(row, finding)
  }

  private mutating func add(_ row: Int, _ finding: Finding) {
    if found.isEmpty { found = [[Finding]](repeating: [], count: view.count) }
    found[row].append(finding)
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

  /// Whether nothing is said of a row any more.
  private func isSilent(_ row: Int) -> Bool {
    verdicts[row] == .withheld || verdicts[row] == .setAside || closed.contains(row)
  }

  /// Leaves out a record of which nothing was said yet.
  mutating func leave(_ row: Int) {
    forget(row)
    verdicts[row] = .setAside
    keepsAll = false
  }

  /// Takes a rejected row for no record.
  mutating func setAside(_ row: Int) { verdicts[row] = .setAside }

  /// Whether it cannot be told, of a row that was rejected for its marking, whether it is above the ceiling.
  func hasUnknownMarking(_ row: Int) -> Bool { closed.contains(row) }

  /// Whether nothing more is said of a row, nor read in it.
  func hides(_ row: Int) -> Bool { verdicts[row] == .withheld || closed.contains(row) }

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
    for row in found.indices where !found[row].isEmpty { found[row] = found[row].map(words) }
  }

  /// What values say beside themselves, by row: it becomes part of the note of the record.
  private(set) var remarks: [Int: [String]] = [:]

  /// Keeps what a value says beside itself.
  mutating func keep(_ row: Int, _ remark: String) {
    if !isSilent(row) { remarks[row, default: []].append(remark) }
  }

  private var known: Set<Origin> = []
  /// The records of which nothing more is said.
  private(set) var closed: Set<Int> = []

  /// Takes back all that was found in a row, which is no record.
  mutating func forget(_ row: Int) { _ = take(from: row) }

  /// Takes back, and returns, what was found in a row.
  mutating func take(from row: Int) -> [Finding] {
    guard !found.isEmpty else { return [] }
    let taken = found[row]
    found[row] = []
    for finding in taken {
      for place in left.indices where left[place].kind == finding.kind { left[place].count += 1 }
    }
    return taken
  }

  /// The rows in which something was found.
  var rowsFound: [Int] { found.indices.filter { !found[$0].isEmpty } }

  /// What was found in a row.
  func findings(in row: Int) -> [Finding] { found.isEmpty ? [] : found[row] }
}
