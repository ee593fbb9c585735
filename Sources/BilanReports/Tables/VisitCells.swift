internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// What a visit is by its direction, as it is counted.
enum VisitWay: CaseIterable {
  case given, received, margins, unplaced

  init(_ direction: Direction?) {
    switch direction {
    case .given: self = .given
    case .received: self = .received
    case .margins: self = .margins
    case .mutual, nil: self = .unplaced
    }
  }

  /// As it stands in the column that formulas look at.
  var name: Wording {
    switch self {
    case .given: Direction.given.name
    case .received: Direction.received.name
    case .margins: Direction.margins.name
    case .unplaced: Wording("inconnu", "unknown")
    }
  }

  /// Above its columns.
  var head: Wording {
    switch self {
    case .given: Wording("Données", "Given")
    case .received: Wording("Reçues", "Received")
    case .margins: Wording("En marge", "In the margins")
    case .unplaced: Wording("Sens inconnu", "Direction unknown")
    }
  }

  /// Above the columns of the last of them.
  var lastHead: Wording {
    self == .given ? Wording("Dernière donnée", "Last given") : Wording("Dernière reçue", "Last received")
  }

  /// How many there are.
  var metric: Metric {
    switch self {
    case .given: .visitsGiven
    case .received: .visitsReceived
    case .margins: .visitsInMargins
    case .unplaced: .visitsUnplaced
    }
  }

  /// How many a vague date leaves out.
  var leftOut: Metric {
    switch self {
    case .given: .visitsGivenLeftOut
    case .received: .visitsReceivedLeftOut
    case .margins: .visitsInMarginsLeftOut
    case .unplaced: .visitsUnplacedLeftOut
    }
  }

  /// The day of the last one, at the earliest and at the latest; none of those that are no visit each way.
  var lasts: [Metric] {
    switch self {
    case .given: [.lastVisitGiven, .lastVisitGivenLatest]
    case .received: [.lastVisitReceived, .lastVisitReceivedLatest]
    case .margins, .unplaced: []
    }
  }
}

/// The columns of the list of visits, and what a visit puts in them.
enum VisitCells {
  static let way = TableColumn(Wording("Sens", "Direction"))
  static let region = TableColumn(Wording("Région", "Region"))
  static let earliest = TableColumn(Wording("Début", "Start"), NumberFormat.day)
  static let latest = TableColumn(Wording("Début au plus tard", "Start at the latest"), NumberFormat.day)
  static let whole = TableColumn.flag(Wording("Compte", "Counts"))
  static let ofRegion = TableColumn.flag(Wording("Par région", "By region"))
  static let ofPartner = TableColumn.flag(Wording("Par partenaire", "By partner"))

  static let columns: [CellOf<VisitRow>] = [
    CellOf(.period) { row, context in row.period.map { PeriodLabel.content($0, context) } ?? .blank },
    CellOf(.identifier) { row, _ in .optional(row.activity?.id) },
    CellOf(.title) { row, _ in .optional(row.activity?.title) },
    CellOf(.partner) { row, context in .optional(row.partner.map { context.name($0) }) },
    CellOf(region) { row, context in
      .text(DimensionValue.region(of: row.partner).name(in: context.facts.directory)[context.language])
    },
    CellOf(way) { row, context in .text(VisitWay(row.direction).name[context.language]) },
    CellOf(earliest) { row, _ in day(row.start?.earliest) },
    CellOf(latest) { row, _ in day(row.start?.latest) },
    CellOf(whole) { row, _ in .flag(row.isFirst) },
    CellOf(ofRegion) { row, _ in .flag(row.isFirstOfRegion) },
    CellOf(ofPartner) { row, _ in .flag(row.activity != nil && row.partner != nil) },
    CellOf(.marking) { row, _ in .optional(row.activity?.marking.code) },
    CellOf(.file) { row, _ in .optional(row.activity?.origin.source) },
    CellOf(.line) { row, _ in .optional(row.activity?.origin.line) },
  ]

  private static func day(_ day: Day?) -> Content { .exact(day.map { PartialDate($0) }) }
}

extension TableLayout {
  /// A row a visit, period and partner, and the last visits of older periods.
  static let visits = TableLayout(
    name: Wording("Visites", "Visits"), columns: VisitCells.columns.map(\.column), lastPrinted: 7, isWide: true)
}
