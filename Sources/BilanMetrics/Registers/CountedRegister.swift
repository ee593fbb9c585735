internal import BilanModel

/// The facts of a register, counted as its declaration says.
struct CountedRegister<Record: RegisterRecord>: RegisterFacts {
  private let doctrine: CountingDoctrine
  let isRead: Bool
  private(set) var actFacts: ActFacts
  let seen: [Dimension: Set<DimensionValue>]
  private let witness: Witness<Record>?
  /// The first period with a record, or the one before the report's; those behind it are all as the one before it.
  private let first: Int
  private let cells: [Coordinate: RegisterSums]
  private var rows: [RegisterRow<Record>]
  let undated: Int

  init(
    _ doctrine: CountingDoctrine, isRead: Bool, first: Int, cells: [Coordinate: RegisterSums],
    rows: [RegisterRow<Record>],
    undated: Int, acts: [Acts.Act], seen: [Dimension: Set<DimensionValue>],
    witness: Witness<Record>?
  ) {
    self.seen = seen
    self.witness = witness
    actFacts = ActFacts(acts: acts)
    self.doctrine = doctrine
    self.isRead = isRead
    self.first = first
    self.cells = cells
    self.undated = undated
    // The report's period first, rows without one last; then by their place, so that the order of reading is nothing.
    self.rows = rows.sorted { left, right in
      let (leftPeriod, rightPeriod) = (left.period.map { -$0 } ?? .max, right.period.map { -$0 } ?? .max)
      return (leftPeriod, left.record.origin) < (rightPeriod, right.record.origin)
    }
  }

  var register: Register { Record.register }
  var sheet: SheetWords { Record.declaration.sheet }
  var metrics: [Metric] { MetricCatalog.declared(by: Record.self) }

  var hasRecords: Bool { rows.contains { $0.period == 0 } }

  var history: [Int] { Array(first...0) }

  /// Whether the register says something of a period: it was read, holds the period by what the desk says, and the
  /// period has begun on the as-of day.
  private func covers(_ period: Int) -> Bool { isRead && doctrine.holds(period) }

  private func sums(_ coordinate: Coordinate) -> RegisterSums {
    var coordinate = coordinate
    coordinate.period = max(coordinate.period, first - 1)
    return cells[coordinate] ?? RegisterSums(amounts: Record.declaration.amounts.count)
  }

  private func figure(_ code: String) -> DeclaredFigure<Record>? {
    Record.declaration.figures.first { $0.code == code }
  }

  func evidence(of code: String, at place: Coordinate) -> Evidence? {
    witness?.evidence(of: FigureAspect(code), at: place)
  }

  func places(of cut: Cut, in period: Int) -> [Coordinate] {
    guard !cut.dimensions.isEmpty else { return [Coordinate(period: period)] }
    let places = cells.keys.filter { ($0.period == period || $0.period == period - 1) && cut.isMade(of: $0.dimensions) }
    let here = Set(
      places.map { place in
        var place = place
        place.period = period
        return place
      })
    return here.map { (key: $0.sortKey, place: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.place)
  }

  func quantity(_ code: String, at coordinate: Coordinate) -> Quantity {
    guard covers(coordinate.period), let figure = figure(code) else { return .missing(.noData) }
    let sums = sums(coordinate)
    switch figure.kind {
    case .count: return .known(sums.count, leftOut: sums.open)
    case .sum(let amount): return known(amount, sums)
    case .median(let amount):
      guard let index = Record.declaration.index(of: amount) else { return .missing(.noData) }
      return sums.spreads[index].flatMap { Quantity.median($0) }
        ?? .missing(sums.unknown[index] > 0 ? .noData : .notApplicable)
    case .first(let amount), .last(let amount, nil): return extreme(amount, stating: amount, figure.kind.isFirst, sums)
    case .last(let amount, let other?): return extreme(amount, stating: other, false, sums)
    case .share: return (Record.declaration.share(figure.kind).flatMap { sums.shares[$0] } ?? ShareSums()).quantity
    }
  }

  private func extreme(
    _ amount: Amount<Record>, stating other: Amount<Record>, _ isFirst: Bool, _ sums: RegisterSums
  ) -> Quantity {
    guard let index = Record.declaration.index(of: amount), let stated = Record.declaration.index(of: other) else {
      return .missing(.noData)
    }
    let values = sums.spreads[stated]?.isEmpty ?? true ? nil : sums.spreads[index]?.keys
    guard let value = isFirst ? values?.min() : values?.max() else {
      return .missing(sums.unknown[stated] > 0 ? .noData : .notApplicable)
    }
    return .number(value)
  }

  func leftOut(of code: String, at coordinate: Coordinate) -> Quantity {
    guard covers(coordinate.period), let kind = figure(code)?.kind else { return .missing(.noData) }
    let sums = sums(coordinate)
    switch kind {
    case .count: return .number(sums.open)
    case .sum(let amount), .median(let amount), .first(let amount), .last(let amount, nil), .last(_, let amount?):
      return .number(Record.declaration.index(of: amount).map { sums.unknown[$0] } ?? 0)
    case .share: return .number(Record.declaration.share(kind).flatMap { sums.shares[$0]?.leftOut } ?? 0)
    }
  }

  func base(of code: String, at coordinate: Coordinate) -> Quantity {
    guard covers(coordinate.period), let amount = figure(code)?.kind.spread else { return .missing(.noData) }
    let values = Record.declaration.index(of: amount).flatMap { sums(coordinate).spreads[$0] } ?? [:]
    return .number(values.values.reduce(0, +))
  }

  private func known(_ amount: Amount<Record>, _ sums: RegisterSums) -> Quantity {
    guard let index = Record.declaration.index(of: amount) else { return .missing(.noData) }
    let quantity = Quantity.known(sums.sums[index], leftOut: sums.unknown[index])
    guard case .number(let sum) = quantity else { return quantity }
    switch amount.unit {
    case .money: return .money(Euros(cents: Int64(sum)))
    default: return amount.unit.scale == 1 ? quantity : .share(sum, of: amount.unit.scale)
    }
  }

  func formula(_ code: String) -> RegisterFormula? {
    switch figure(code)?.kind {
    case .count: .count
    case .sum(let amount): .sum(Record.header(of: amount))
    case .median(let amount): .median(Record.header(of: amount))
    case .first(let amount): .first(Record.header(of: amount))
    case .last(let amount, let other): .last(Record.header(of: amount), stating: Record.header(of: other ?? amount))
    case .share(let part, let whole): .share(Record.header(of: part), of: Record.header(of: whole))
    case nil: nil
    }
  }

  func header(of dimension: Dimension) -> Wording? { Record.header(of: dimension) }

  func table(_ directory: PartnerDirectory) -> RegisterTable {
    RegisterTable(
      columns: Record.tableColumns,
      rows: rows.flatMap { RegisterTable.rows($0, directory) })
  }

  func forEachQuality(in period: Int, _ observe: RecordQuality.Observer) {
    guard let span = doctrine.series[period] else { return }
    RecordQuality.forEach(
      of: rows.lazy.filter { $0.period == period && $0.record.isOwn(span) }.map(\.record), observe)
  }

  func namingFiles(_ name: (String) -> String) -> any RegisterFacts {
    var copy = self
    copy.actFacts = actFacts.namingFiles(name)
    for index in copy.rows.indices {
      let origin = rows[index].record.origin
      copy.rows[index].record.origin = origin.named(name(origin.file))
    }
    return copy
  }
}

extension Coordinate {
  /// What the places of one cut are sorted by.
  var sortKey: [String] {
    let words = others.sorted { $0.key.code < $1.key.code }.map(\.value.sortKey)
    return [partner.map { DimensionValue.partner($0).sortKey } ?? ""] + words
      + [pillar.map { DimensionValue.pillar($0).sortKey } ?? ""]
  }
}
