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
    /// Whether its words say that it is a total.
    var words: TotalWords?
    /// Whether it lacks what tells a record: a date or an identifier.
    var isDoubtful = true
    /// Whether its amounts are at least those of either of the two rows above it.
    var exceeds = false
    /// How many of the rows just above it is the sum of, where its words make it one.
    var tail: Int?
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
  mutating func add(
    _ amounts: [Int64], line: Int, isDoubtful: Bool, isKept: Bool, words: TotalWords?, tail: Int? = nil
  ) {
    if words != nil || isDoubtful && outweighs(amounts), candidates.count < AmountSums.limit {
      candidates.append(
        Candidate(
          line: line, rows: rows, sums: sums, amounts: amounts, isKept: isKept, words: words, isDoubtful: isDoubtful,
          exceeds: words != nil && exceeds(amounts), tail: tail))
    }
    for (column, amount) in amounts.enumerated() where amount != BatchColumn.missingNumber { sums[column] &+= amount }
    rows += 1
    remember(amounts)
  }

  /// Whether some amount is not 0, and each at least that of either of the two rows above.
  private func exceeds(_ amounts: [Int64]) -> Bool {
    let none = BatchColumn.missingNumber
    return last.count >= 2 && amounts.contains { $0 != none && $0 > 0 }
      && last.suffix(2).allSatisfy { row in zip(amounts, row).allSatisfy { $0 == none || $1 == none || $0 >= $1 } }
  }

  /// How many of the rows just above one in a view, two or more, it is the sum of; nil where it is of none.
  static func rowsSummed(above row: Int, _ values: [[Int64]], _ verdicts: [Verdict]) -> Int? {
    let none = BatchColumn.missingNumber
    let amounts = values.map { $0[row] }
    guard amounts.contains(where: { $0 != none && $0 > 0 }) else { return nil }
    var sums = [Int64](repeating: 0, count: amounts.count)
    var rows = 0
    for above in stride(from: row - 1, through: max(0, row - longestTail), by: -1) where verdicts[above] == .kept {
      rows += 1
      for (place, values) in values.enumerated() where values[above] != none { sums[place] &+= values[above] }
      if rows >= 2, zip(amounts, sums).allSatisfy({ $0 == none || $0 == $1 }) { return rows }
    }
    return nil
  }

  /// The most rows above one that are added up for it.
  private static let longestTail = 500

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
    lookAtUnits(log, columns)
    let words = rowsSayingTotal(log.view)
    guard !sums.columns.isEmpty || !words.isEmpty else { return }
    let values = sums.columns.map { column -> [Int64] in
      switch columns[column] {
      case .counts(let values), .money(let values): values
      default: [Int64](repeating: BatchColumn.missingNumber, count: log.view.count)
      }
    }
    let doubtful = doubtfulRows(columns, log.view.count, unnamed)
    if log.keepsAll, doubtful?.isEmpty == true, words.isEmpty {
      sums.add(values, count: log.view.count)
      return
    }
    for (row, verdict) in log.verdicts.enumerated() {
      switch verdict {
      case .withheld: continue
      case .setAside: if totals.contains(row) { sums.addAside(line: log.view.lines[row]) }
      case .kept, .rejected:
        sums.add(
          values.map { $0[row] }, line: log.view.lines[row], isDoubtful: doubtful?.contains(row) ?? true,
          isKept: verdict == .kept && !layout.rejectsAll, words: words[row],
          tail: words[row].flatMap { _ in AmountSums.rowsSummed(above: row, values, log.verdicts) })
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

/// A kept record that may be the total of those above it.
struct PossibleTotal {
  let line: Int
  /// How many records it is the sum of, where its amounts say it.
  let rows: Int?
  /// Whether nothing but its words says it, of a line that lacks nothing.
  var isTold = false
}

extension [AmountSums] {
  /// The records whose words say that they are totals, or whose amounts are the sums of those above, since the last such
  /// record or the first.
  var possibleTotals: [PossibleTotal] {
    guard let width = first?.sums.count, contains(where: { !$0.candidates.isEmpty }) else { return [] }
    let zeros = [Int64](repeating: 0, count: width)
    var all = (sums: zeros, rows: 0)
    var totals = (sums: zeros, rows: 0)
    var last = (sums: zeros, rows: 0)
    var found: [PossibleTotal] = []
    for slice in self {
      for candidate in slice.candidates {
        let above = zip(all.sums, candidate.sums).map(&+)
        let rows = all.rows + candidate.rows
        if candidate.isAside {
          last = (above, rows)
          continue
        }
        let enough = candidate.fewest
        let isPart = rows - last.rows >= enough && candidate.is(zip(above, last.sums).map(&-))
        let isWhole = rows - totals.rows >= enough && candidate.is(zip(above, totals.sums).map(&-))
        guard isPart || isWhole || candidate.tail != nil || candidate.saysTotal else {
          // A whole line that names a total may be one, or a title: « Total Defence ».
          if candidate.words == .probable, candidate.exceeds, candidate.isKept {
            found.append(PossibleTotal(line: candidate.line, rows: nil, isTold: true))
          }
          continue
        }
        let count = isPart ? rows - last.rows : isWhole ? rows - totals.rows : candidate.tail
        if candidate.isKept { found.append(PossibleTotal(line: candidate.line, rows: count)) }
        let amounts = candidate.amounts.map { $0 == BatchColumn.missingNumber ? 0 : $0 }
        last = (zip(above, amounts).map(&+), rows + 1)
        totals.sums = zip(totals.sums, amounts).map(&+)
        totals.rows += 1
      }
      all = (zip(all.sums, slice.sums).map(&+), all.rows + slice.rows)
    }
    return found
  }
}

extension AmountSums.Candidate {
  /// How many rows it must be the sum of to be a total: words that a title may have too, « ST Cyr », are believed of several.
  fileprivate var fewest: Int {
    switch words {
    case .sure, .probable: 1
    case .possible: isDoubtful ? 2 : 3
    case nil: 3
    }
  }

  /// Whether its words say that it is a total, whatever its amounts.
  fileprivate var saysTotal: Bool { words == .sure || words == .probable && isDoubtful }

  /// Whether it has amounts, and every one is the sum of a column.
  fileprivate func `is`(_ sums: [Int64]) -> Bool {
    amounts.contains { $0 != BatchColumn.missingNumber && $0 > 0 }
      && zip(amounts, sums).allSatisfy { $0 == BatchColumn.missingNumber || $0 == $1 }
  }
}
