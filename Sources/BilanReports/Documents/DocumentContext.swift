package import BilanLayout
package import BilanMetrics
package import BilanModel
internal import BilanTables
internal import BilanText

/// What a document is made of.
package struct DocumentContext: Sendable {
  /// The report that it tells of.
  package let report: ReportContext
  /// What it shows.
  package let definition: DocumentDefinition
  /// What the registers say record by record.
  package let records: DocumentRecords
  /// The texts of the desk that may be shown, by the names of their files.
  let texts: [String: DeskText]
  /// What stands around every page.
  package let frame: PageFrame
  /// The published figures, by the codes of their metrics.
  private let groups: [String: [FigureGroup]]
  private let metrics: [String: Metric]

  /// A document of a report.
  package init(
    _ report: ReportContext, _ definition: DocumentDefinition, _ records: DocumentRecords,
    texts: [String: DeskText] = [:]
  ) {
    // A document is marked as all that it quotes.
    let report = report.quoting(texts.values.reduce(.unprotected) { $0.joined(with: $1.marking) })
    self.report = report
    self.texts = texts
    self.definition = definition
    self.records = records
    frame = PageFrame(report, definition.format)
    groups = Dictionary(grouping: report.facts.figureGroups(), by: \.metric.code)
    metrics = Dictionary(report.facts.metrics.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The figures of the report.
  package var facts: Facts { report.facts }
  /// The language of the report.
  package var language: Language { report.language }
  /// The format of its pages.
  package var format: PageFormat { definition.format }

  /// The words of one language.
  func callAsFunction(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// A text of the program as a page sets it.
  func set(_ text: Wording) -> String { language == .french ? Typography.spaced(text.french) : text.english }

  /// The metric of a code; nil for one of a register that this version does not know.
  package func metric(_ code: String) -> Metric? { metrics[code] }

  /// The places at which a metric is published by a cut in the report's period or the one before, without nothing: a
  /// figure of the period that is not known is something.
  func places(_ code: String, by cut: Cut) -> [Coordinate] {
    let group = groups[code]?.first { $0.cut == cut }
    return group?.rows.filter { row in
      (row.values.first ?? nil) == .missing(.noData) || !row.values.prefix(2).allSatisfy { $0.isNothing }
    }.map(\.place) ?? []
  }

  /// Whether what a section or a block needs is there: a register that was read, a figure of some size, of a pillar where
  /// it is published by pillars.
  func holds(_ condition: DocumentDefinition.Condition?, _ pillar: Pillar? = nil) -> Bool {
    guard let condition else { return true }
    if let register = Register.all.first(where: { $0.code == condition.code }) { return facts.hasRead(register) }
    guard let metric = metric(condition.code) else { return false }
    let place = metric.cuts.contains(.pillar) ? Coordinate(pillar: pillar) : Coordinate()
    return facts[metric, at: place].double.map { condition.size?.admits($0) ?? ($0 > 0) } ?? false
  }

  /// What a value of a dimension is called by its register where its own word is an identifier or a code: the title of a
  /// dialogue, the name of a metric; nil where there is none.
  func title(of code: String, _ dimension: Dimension) -> String? {
    switch dimension {
    case .series: records.series.first { $0.common.id == code }.map(\.common.title).flatMap { $0.isEmpty ? nil : $0 }
    case Indicator.name: metric(code)?.name[language]
    default: nil
    }
  }

  /// `Autres (12)`: the rows that a table does not show.
  func others(_ count: Int) -> PrintedFigure {
    let others = self("Autres", "Others")
    return PrintedFigure("\(others) (\(count))", .cell(row: others, column: ""), .number(count))
  }

  /// A figure as it is printed.
  func printed(_ metric: Metric, at place: Coordinate, _ told: FigureKey.Told = .value) -> PrintedFigure {
    let form: NumberForm =
      switch told {
      case .evolution: .change
      case .change: metric.unit == .personMonths ? .signedDecimal(1) : NumberForm(changeOf: metric.unit, facts.currency)
      default: metric.unit == .personMonths ? .decimal(1) : NumberForm(metric.unit, facts.currency)
      }
    return facts.printed(metric, place, told, form, language)
  }
}

extension Quantity? {
  /// Whether nothing was recorded: no value, or 0.
  fileprivate var isNothing: Bool { self?.double.map { $0 == 0 } ?? true }
}

/// What the registers say record by record, beside the figures.
package struct DocumentRecords: Sendable {
  /// What is due within twelve months of the as-of day, or overdue, the earliest first, without lines of plans.
  let deadlines: [Deadline]
  /// Dialogues, committees and councils, with their sessions.
  let series: [MeetingSeries]
  /// Agreements, with what took their place.
  let agreements: [Agreement]

  /// How many days ahead what is due is looked for.
  package static let days = 365

  /// The records of a reading.
  package init(_ tally: WatchTally) {
    deadlines = tally.deadlines.filter { $0.kind != .planLine }
    series = tally.records(of: MeetingSeries.self)
    agreements = tally.records(of: Agreement.self)
  }

  /// No record of any register.
  package init() { (deadlines, series, agreements) = ([], [], []) }
}
