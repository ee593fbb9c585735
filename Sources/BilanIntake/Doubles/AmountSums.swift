internal import BilanModel

/// The running sums of the amounts of a slice, and the rows that may be a total of those above.
///
/// A row is looked at when it has no date or no identifier, or when its file has no identifiers and its date is no day. As amounts are never
/// negative, a total of three rows or more is at least the sum of the three above it: few other rows are remembered.
struct AmountSums: Sendable {
  struct Candidate: Sendable {
    var line: Int
    /// The rows above it in the slice.
    var rows: Int
    /// The sums of those rows, and of the row itself where it has amounts.
    var sums: [Int64]
    var amounts: [Int64]
    /// A line of totals by its words: no record, and nothing of it is in the sums.
    var isAside = false
    /// Whether the row is kept.
    var isKept = true
  }

  static let limit = 100_000
  /// The columns of the register that are added up.
  let columns: [Int]
  private(set) var sums: [Int64]
  private(set) var rows = 0
  private(set) var candidates: [Candidate] = []
  /// The amounts of the last three rows.
  private var last: [[Int64]] = []

  init(_ layout: RegisterLayout) {
    columns = layout.register.columns.indices.filter { index in
      guard layout.plans[index] != nil, layout.register.columns[index].role != .rank else { return false }
      switch layout.register.columns[index].type {
      case .count, .money: return true
      default: return false
      }
    }
    sums = [Int64](repeating: 0, count: columns.count)
  }

  /// Adds rows none of which may be a total.
  mutating func add(_ values: [[Int64]], count: Int) {
    for (column, values) in values.enumerated() {
      var sum: Int64 = 0
      for value in values { sum &+= value == BatchColumn.missingNumber ? 0 : value }
      sums[column] &+= sum
    }
    rows += count
    for row in max(0, count - 3)..<count { remember(values.map { $0[row] }) }
  }

  private mutating func remember(_ amounts: [Int64]) {
    if last.count == 3 { last.removeFirst() }
    last.append(amounts)
  }

  /// Adds a row, which may be a total.
  mutating func add(_ amounts: [Int64], line: Int, mayBeTotal: Bool, isKept: Bool) {
    if mayBeTotal, candidates.count < AmountSums.limit, outweighs(amounts) {
      candidates.append(Candidate(line: line, rows: rows, sums: sums, amounts: amounts, isKept: isKept))
    }
    for (column, amount) in amounts.enumerated() where amount != BatchColumn.missingNumber { sums[column] &+= amount }
    rows += 1
    remember(amounts)
  }

  /// Adds a line that its words say to be a total: what is above it is added up no further.
  mutating func addAside(line: Int) {
    guard candidates.count < AmountSums.limit else { return }
    candidates.append(Candidate(line: line, rows: rows, sums: sums, amounts: [], isAside: true))
    last = []
  }

  /// Whether some amount is not 0, and each at least the sum of those of the three rows above, as far as they are known.
  private func outweighs(_ amounts: [Int64]) -> Bool {
    let none = BatchColumn.missingNumber
    guard amounts.contains(where: { $0 != none && $0 > 0 }) else { return false }
    guard last.count == 3 else { return true }
    return amounts.indices.allSatisfy { column in
      amounts[column] == none
        || amounts[column] >= last.reduce(0) { $0 &+ ($1[column] == none ? 0 : $1[column]) }
    }
  }
}

extension RegisterReader {
  /// Adds the amounts of a view to the sums; of rows withheld or set aside nothing is added.
  func addAmounts(_ log: RowLog, _ columns: [BatchColumn], unnamed: [Int]?, totals: Set<Int>) {
    guard !sums.columns.isEmpty else { return }
    let values = sums.columns.map { column -> [Int64] in
      switch columns[column] {
      case .counts(let values), .money(let values): values
      default: [Int64](repeating: BatchColumn.missingNumber, count: log.view.count)
      }
    }
    let doubtful = doubtfulRows(columns, log.view.count, unnamed)
    if log.keepsAll, doubtful?.isEmpty == true {
      sums.add(values, count: log.view.count)
      return
    }
    for (row, verdict) in log.verdicts.enumerated() {
      switch verdict {
      case .withheld: continue
      case .setAside: if totals.contains(row) { sums.addAside(line: log.view.lines[row]) }
      case .kept, .rejected:
        sums.add(
          values.map { $0[row] }, line: log.view.lines[row], mayBeTotal: doubtful?.contains(row) ?? true,
          isKept: verdict == .kept && !layout.rejectsAll)
      }
    }
  }

  /// The rows without a date or an identifier, and in a file without identifiers those without an exact date; nil for all,
  /// in a file without either column.
  private func doubtfulRows(_ columns: [BatchColumn], _ count: Int, _ unnamed: [Int]?) -> Set<Int>? {
    let start = layout.register.span?.start
    let hasDates = start.map { layout.plans[$0] != nil } ?? false
    guard hasDates || unnamed != nil else { return nil }
    var rows = Set(unnamed ?? [])
    guard hasDates, let start, case .dates(let dates) = columns[start],
      unnamed == nil || dates.earliest.contains(BatchColumn.missingDay)
    else { return rows }
    for row in 0..<count {
      let isVague = unnamed == nil && dates.earliest[row] != dates.latest[row]
      if isVague || dates.earliest[row] == BatchColumn.missingDay { rows.insert(row) }
    }
    return rows
  }
}

extension SourceReading {
  /// Says which rows of the slices have amounts that are the sums of those above, since the last such row or the first.
  func reportPossibleTotals(_ slices: [AmountSums], _ findings: inout FindingLog) {
    guard let width = slices.first?.sums.count, slices.contains(where: { !$0.candidates.isEmpty }) else { return }
    let zeros = [Int64](repeating: 0, count: width)
    var all = (sums: zeros, rows: 0)
    var totals = (sums: zeros, rows: 0)
    var last = (sums: zeros, rows: 0)
    for slice in slices {
      for candidate in slice.candidates {
        let above = zip(all.sums, candidate.sums).map(&+)
        let rows = all.rows + candidate.rows
        if candidate.isAside {
          last = (above, rows)
          continue
        }
        let isPart = rows - last.rows >= 3 && candidate.is(zip(above, last.sums).map(&-))
        let isWhole = rows - totals.rows >= 3 && candidate.is(zip(above, totals.sums).map(&-))
        guard isPart || isWhole else { continue }
        let count = isPart ? rows - last.rows : rows - totals.rows
        if candidate.isKept {
          findings.append(Problem.possibleTotal(rows: count).at(Origin(file: name, line: candidate.line)))
        }
        last = (zip(above, candidate.amounts.map { $0 == BatchColumn.missingNumber ? 0 : $0 }).map(&+), rows + 1)
        totals.sums = zip(totals.sums, candidate.amounts.map { $0 == BatchColumn.missingNumber ? 0 : $0 }).map(&+)
        totals.rows += 1
      }
      all = (zip(all.sums, slice.sums).map(&+), all.rows + slice.rows)
    }
  }
}

extension AmountSums.Candidate {
  /// Whether every amount of the row is the sum of a column.
  fileprivate func `is`(_ sums: [Int64]) -> Bool {
    zip(amounts, sums).allSatisfy { $0 == BatchColumn.missingNumber || $0 == $1 }
  }
}
