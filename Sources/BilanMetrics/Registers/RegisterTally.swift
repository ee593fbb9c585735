internal import BilanModel

/// What the rows of a register add up to at one place.
struct RegisterSums: Sendable, Equatable {
  /// The rows that count, and the records that may.
  var count = 0
  var open = 0
  /// The sum of each amount, and how many rows do not state it.
  var sums: [Int]
  var unknown: [Int]
  /// Of the amounts that medians are of, how often each value is stated.
  var spreads: [Int: [Int: Int]] = [:]
  /// Of each share, what the rows that state both its amounts add up to.
  var shares: [AmountShare: ShareSums] = [:]

  init(amounts: Int) {
    sums = [Int](repeating: 0, count: amounts)
    unknown = sums
  }

  /// Adds the values of a row, and keeps apart those of some amounts; of the amounts that the row is not of, it leaves
  /// nothing out.
  mutating func add(_ values: [Int?], leavingOut isUnknown: [Bool], apart: [Int], shares pairs: [AmountShare]) {
    count.add(1)
    for index in apart { if let value = values[index] { spreads[index, default: [:]][value, default: 0] += 1 } }
    for pair in pairs { shares[pair, default: ShareSums()].add(values[pair.part], values[pair.whole]) }
    for (index, value) in values.enumerated() {
      if let value { sums[index].addSigned(value) }
      if isUnknown[index] { unknown[index].add(1) }
    }
  }

  /// Notes what a record leaves unknown in a period that it may count in.
  mutating func leaveOut(_ isUnknown: [Bool], mayCount: Bool, shares pairs: [AmountShare]) {
    if mayCount { open.add(1) }
    for index in isUnknown.indices where isUnknown[index] { unknown[index].add(1) }
    for pair in pairs where isUnknown[pair.part] || isUnknown[pair.whole] {
      shares[pair, default: ShareSums()].add(nil, nil)
    }
  }

  static func += (left: inout RegisterSums, right: RegisterSums) {
    left.count.add(right.count)
    left.open.add(right.open)
    left.spreads.merge(right.spreads) { $0.merging($1, uniquingKeysWith: +) }
    left.shares.merge(right.shares) { $0 + $1 }
    for index in left.sums.indices {
      left.sums[index].addSigned(right.sums[index])
      left.unknown[index].add(right.unknown[index])
    }
  }
}

/// The amounts of a share, by their places.
struct AmountShare: Sendable, Hashable {
  let part: Int
  let whole: Int
}

/// What the rows that state both amounts of a share add up to, and how many do not.
struct ShareSums: Sendable, Equatable {
  private(set) var part = 0
  private(set) var whole = 0
  private(set) var leftOut = 0

  mutating func add(_ part: Int?, _ whole: Int?) {
    guard let part, let whole else { return leftOut.add(1) }
    self.part.addSigned(part)
    self.whole.addSigned(whole)
  }

  static func + (left: ShareSums, right: ShareSums) -> ShareSums {
    var sum = left
    sum.part.addSigned(right.part)
    sum.whole.addSigned(right.whole)
    sum.leftOut.add(right.leftOut)
    return sum
  }

  /// The share; `n.d.` where no row states both and some state one.
  var quantity: Quantity { .share(part, of: whole, ifNone: leftOut > 0 ? .noData : .notApplicable) }
}

extension Int {
  /// Adds a number of any sign, and stays at the greatest or the least number where the sum would overflow.
  fileprivate mutating func addSigned(_ number: Int) {
    let (sum, overflow) = addingReportingOverflow(number)
    self = overflow ? number < 0 ? .min : .max : sum
  }
}

/// A record in one period, with what it adds there; without a period it is in no count.
struct RegisterRow<Record: RegisterRecord>: Sendable {
  var record: Record
  var period: Int?
  var amounts: [Int?]
}

/// The tally of a register that is counted as its declaration says.
struct RegisterTally<Record: RegisterRecord>: RegisterPart {
  private let doctrine: CountingDoctrine
  /// Every cut of some figure, and that of a question.
  private let cuts: [Cut]
  /// What a question asks of the register besides, and the values that its records have where it is asked.
  private let asked: Asked?
  private var witness: Witness<Record>?
  private var seen: [Dimension: Set<DimensionValue>] = [:]
  /// The amounts that some median is of, by their places.
  private let apart: [Int]
  private let shares: [AmountShare]
  private var isRead = false
  private var cells: [Coordinate: RegisterSums] = [:]
  private var rows: [RegisterRow<Record>] = []
  /// How many records no period counts for want of a date.
  private var undated = 0
  /// Those that any period may count, for nothing says when they began, each with those that surely do.
  private var ageless: [(record: Record, periods: CountedPeriods)] = []
  /// The records that say something of one another, until all are read.
  private var acts: [Acts.Act] = []
  private(set) var kept: [Record] = []
  private(set) var findings = FindingLog()

  init(_ doctrine: CountingDoctrine) {
    self.doctrine = doctrine
    let asked = doctrine.asked.flatMap { $0.register == Record.register.code ? $0 : nil }
    self.asked = asked
    witness = Witness(asked)
    cuts = Record.declaration.figures.reduce(into: asked.map { [$0.cut] } ?? []) { cuts, figure in
      cuts += figure.cuts.filter { !cuts.contains($0) }
    }
    let declaration = Record.declaration
    apart = declaration.figures.compactMap { $0.kind.spread.flatMap { declaration.index(of: $0) } }
    shares = declaration.figures.compactMap { declaration.share($0.kind) }
  }

  mutating func add(_ batch: Batch) -> Int {
    isRead = true
    let records = (0..<batch.count).compactMap { Record(batch, row: $0) }
    for record in records {
      record.complain(to: &findings)
      if Record.declaration.together == nil { count(record) } else { kept.append(record) }
    }
    return records.count
  }

  private mutating func count(_ record: Record) {
    let declaration = Record.declaration
    if let asked {
      asked.noted(record, in: &seen)
      guard asked.admits(record) else { return }
    }
    let places = doctrine.calendar.periods(
      of: record, declaration.counted, asOf: doctrine.asOf, reported: doctrine.reported)
    if places.sure.isEmpty {
      rows.append(RegisterRow(record: record, period: nil, amounts: declaration.amounts.map { _ in nil }))
    }
    if places.isUndated {
      undated += 1
      witness?.note(undated: record)
    }
    noteActs(of: record)
    if places.isAgeless { ageless.append((record, places)) }
    for index in places.sure {
      guard let place = place(index, isFirst: index == places.sure.first) else { continue }
      let concerned = declaration.amounts.map { $0.concerns(record, place) }
      let amounts = zip(declaration.amounts, concerned).map { $1 ? $0.value(record, place) : nil }
      let isUnknown = declaration.amounts.indices.map { index in
        concerned[index] && (amounts[index] == nil || declaration.amounts[index].mayBeMore(record, place))
      }
      for coordinate in coordinates(of: record, in: index) {
        cells[coordinate, default: RegisterSums(amounts: amounts.count)]
          .add(amounts, leavingOut: isUnknown, apart: apart, shares: shares)
        witness?.hear(record, at: coordinate, amounts, leavingOut: isUnknown)
      }
      if PeriodSeries.shown.contains(index) {
        rows.append(RegisterRow(record: record, period: index, amounts: amounts))
      }
    }
    for index in places.open { leaveOut(record, in: index, mayCount: true) }
  }

  /// Keeps the record as an act of each shown period that it is one in.
  private mutating func noteActs(of record: Record) {
    guard let isAct = Record.declaration.acts else { return }
    for index in PeriodSeries.shown {
      guard let place = place(index, isFirst: false) else { continue }
      let holds = isAct(record, place)
      guard holds != false else { continue }
      let values = { (dimension: Dimension) in Record.declaration.values(of: dimension, record) }
      acts.append(
        Acts.Act(
          period: index, isSure: holds == true, register: Record.register.code, points: record.points, pillar: nil,
          offices: values(.office),
          partners: values(.partner).compactMap { if case .partner(let partner) = $0 { partner } else { nil } },
          subject: { Testimony.Subject(record) }))
    }
  }

  /// Notes what is unknown of a record in a period that it may count in: what it does not say, and whatever it would add.
  private mutating func leaveOut(_ record: Record, in index: Int, mayCount: Bool) {
    guard let place = place(index, isFirst: false) else { return }
    let isUnknown = Record.declaration.amounts.map { amount in
      if amount.property != nil { return mayCount }
      let value = amount.concerns(record, place) ? amount.value(record, place) : 0
      return mayCount ? value != 0 || amount.mayBeMore(record, place) : value == nil
    }
    guard mayCount || isUnknown.contains(true) else { return }
    for coordinate in coordinates(of: record, in: index) {
      cells[coordinate, default: RegisterSums(amounts: isUnknown.count)]
        .leaveOut(isUnknown, mayCount: mayCount, shares: shares)
      witness?.hear(record, at: coordinate, leavingOut: isUnknown, mayCount: mayCount)
    }
  }

  private func place(_ index: Int, isFirst: Bool) -> RecordPeriod? {
    doctrine.series[index].map {
      RecordPeriod(
        $0, asOf: doctrine.asOf, isFirst: isFirst, choices: doctrine.choices, isReported: index == doctrine.reported)
    }
  }

  /// The places of a record in a period, of every cut.
  private func coordinates(of record: Record, in period: Int) -> [Coordinate] {
    cuts.flatMap { cut in
      cut.dimensions.reduce([Coordinate(period: period)]) { places, dimension in
        let values = Record.declaration.values(of: dimension, record)
        return places.flatMap { place in values.map { place.at(dimension, $0) } }
      }
    }
  }

  mutating func merge(_ other: any RegisterPart) {
    guard let other = other as? RegisterTally<Record> else { return }
    isRead = isRead || other.isRead
    undated += other.undated
    ageless += other.ageless
    acts += other.acts
    seen.merge(other.seen) { $0.union($1) }
    witness?.merge(other.witness)
    findings.append(other.findings)
    rows += other.rows
    kept += other.kept
    cells.merge(other.cells) { left, right in
      var sum = left
      sum += right
      return sum
    }
  }

  func facts(_ doctrine: CountingDoctrine, _ mentions: [String: [Mention]]?) -> (any RegisterFacts)? {
    var whole = self
    let sorted = kept.sorted { $0.origin < $1.origin }
    for record in Record.declaration.together?(sorted, mentions) ?? [] { whole.count(record) }
    let turns = whole.ageless.compactMap { $0.record.unknownFrom.flatMap(doctrine.series.firstIndex(endingFrom:)) }
    let first = (whole.cells.keys.map(\.period) + turns).min().map { min($0, -1) } ?? -1
    // What is unknown of them is the same in every period before all others: it is kept once for all of those.
    for index in (first - 1)...0 {
      guard let begins = doctrine.series[index].map({ min($0.first, doctrine.asOf) }) else { continue }
      for (record, periods) in whole.ageless where !periods.sure.contains(index) && !periods.open.contains(index) {
        // Behind a known end there is nothing of it.
        let mayCount = periods.agelessUntil.map { $0 >= begins }
        if mayCount != false { whole.leaveOut(record, in: index, mayCount: mayCount ?? false) }
      }
    }
    return CountedRegister(
      doctrine, isRead: isRead, first: first, cells: whole.cells, rows: whole.rows, undated: whole.undated,
      acts: whole.acts, seen: whole.seen, witness: whole.witness)
  }
}

extension Declaration {
  /// The place of an amount.
  func index(of amount: Amount<Record>) -> Int? { amounts.firstIndex { $0.code == amount.code } }

  /// The amounts of a share; nil for another kind of figure.
  func share(_ kind: DeclaredFigure<Record>.Kind) -> AmountShare? {
    guard case .share(let part, let whole) = kind, let part = index(of: part), let whole = index(of: whole) else {
      return nil
    }
    return AmountShare(part: part, whole: whole)
  }
}
