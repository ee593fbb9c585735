package import BilanModel

/// What a register that is counted by its declaration says.
package protocol RegisterFacts: Sendable {
  var register: Register { get }
  /// Whether a file of it was read; a register that was not given is « n.d. ».
  var isRead: Bool { get }
  /// What its data sheet is called.
  var sheet: SheetWords { get }
  /// The figures that it declares, as metrics of the catalogue.
  var metrics: [Metric] { get }
  /// The periods of its records up to the report's, in ascending order and without gaps; the two shown ones at least.
  var history: [Int] { get }
  /// How many records are in no period.
  var undated: Int { get }
  /// Whether a record counts in the report’s period.
  var hasRecords: Bool { get }
  /// The places of a cut with a record in a period or the one before, in the order of the dimensions.
  func places(of cut: Cut, in period: Int) -> [Coordinate]
  /// The value of one of its figures.
  func quantity(_ code: String, at coordinate: Coordinate) -> Quantity
  /// How the live formula of one of its figures is made of the columns of the table; nil for a code that it has not.
  func formula(_ code: String) -> RegisterFormula?
  /// The rows of the shown periods, and those in no period.
  func table(_ directory: PartnerDirectory) -> RegisterTable
  /// The same facts with the files of the rows named in another way.
  func namingFiles(_ name: (String) -> String) -> any RegisterFacts
}

/// How a figure is made of the columns of a register's table, by their headers.
package enum RegisterFormula: Sendable, Hashable {
  case count
  case sum(Wording)
  case share(Wording, of: Wording)
  case median(Wording)
}

/// The facts of a register, counted as its declaration says.
struct CountedRegister<Record: RegisterRecord>: RegisterFacts {
  let series: PeriodSeries
  let asOf: Day
  let isRead: Bool
  private let cells: [Coordinate: RegisterSums]
  private var rows: [RegisterRow<Record>]
  let undated: Int

  init(
    series: PeriodSeries, asOf: Day, isRead: Bool, cells: [Coordinate: RegisterSums], rows: [RegisterRow<Record>],
    undated: Int
  ) {
    self.series = series
    self.asOf = asOf
    self.isRead = isRead
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

  private var firstPeriod: Int? { cells.keys.map(\.period).min() }

  var history: [Int] { Array(min(firstPeriod ?? -1, -1)...0) }

  private func covers(_ period: Int) -> Bool {
    guard isRead, let span = series[period] else { return false }
    return period >= firstPeriod ?? -1 && span.first <= asOf
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
    guard covers(coordinate.period), let figure = Record.declaration.figures.first(where: { $0.code == code }) else {
      return .missing(.noData)
    }
    let sums = cells[coordinate] ?? RegisterSums(amounts: Record.declaration.amounts.count)
    switch figure.kind {
    case .count: return .number(sums.count)
    case .sum(let amount): return known(amount, sums)
    case .median(let amount):
      return Record.declaration.index(of: amount).flatMap { sums.spreads[$0] }.flatMap { Quantity.median($0) }
        ?? .missing(.notApplicable)
    case .share: return (Record.declaration.share(figure.kind).flatMap { sums.shares[$0] } ?? ShareSums()).quantity
    }
  }

  private func known(_ amount: Amount<Record>, _ sums: RegisterSums) -> Quantity {
    guard let index = Record.declaration.index(of: amount) else { return .missing(.noData) }
    let quantity = Quantity.known(sums.sums[index], leftOut: sums.unknown[index])
    guard case .number(let sum) = quantity else { return quantity }
    switch amount.unit {
    case .euros: return .money(Euros(cents: Int64(sum)))
    default: return amount.unit.scale == 1 ? quantity : .share(sum, of: amount.unit.scale)
    }
  }

  func formula(_ code: String) -> RegisterFormula? {
    switch Record.declaration.figures.first(where: { $0.code == code })?.kind {
    case .count: .count
    case .sum(let amount): .sum(Record.header(of: amount))
    case .median(let amount): .median(Record.header(of: amount))
    case .share(let part, let whole): .share(Record.header(of: part), of: Record.header(of: whole))
    case nil: nil
    }
  }

  func table(_ directory: PartnerDirectory) -> RegisterTable {
    RegisterTable(
      columns: Record.tableColumns,
      rows: rows.flatMap { RegisterTable.rows($0, directory) })
  }

  func namingFiles(_ name: (String) -> String) -> any RegisterFacts {
    var copy = self
    for index in copy.rows.indices {
      let origin = rows[index].record.origin
      copy.rows[index].record.origin = Origin(file: name(origin.file), line: origin.line, column: origin.column)
    }
    return copy
  }
}

extension Coordinate {
  /// What the places of one cut are sorted by.
  fileprivate var sortKey: [String] {
    let words = others.sorted { $0.key.code < $1.key.code }.map(\.value.sortKey)
    return [partner.map { DimensionValue.partner($0).sortKey } ?? ""] + words
      + [pillar.map { DimensionValue.pillar($0).sortKey } ?? ""]
  }
}
