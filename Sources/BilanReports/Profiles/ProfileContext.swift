package import BilanCharts
package import BilanLayout
internal import BilanMetrics
package import BilanModel
internal import BilanTables
internal import BilanText

/// What all profiles of a run are made of; each is drawn in the letters of the thread that draws it.
package struct ProfileContext: Sendable {
  /// The report that they belong to.
  package let report: ReportContext
  /// What all partners share.
  package let comparison: PartnerComparison
  /// What the registers beside activities say.
  package let records: PartnerRecords
  /// The first partners so many of which have a second page.
  package let detailed: Int
  /// What is published by partner, looked up once for all of them.
  let published: [Metric]
  /// What stands around every page.
  package let frame: PageFrame

  /// Profiles of a report.
  package init(_ report: ReportContext, _ records: PartnerRecords, detailed: Int) {
    self.report = report
    self.records = records
    self.detailed = detailed
    comparison = PartnerComparison(report.facts)
    published = ProfileMeasures.published(report.facts)
    frame = PageFrame(report)
  }

  /// The partners that have a profile where none is named: those of the report's period or the one before, the first
  /// ones first, then those that some other register speaks of, by name.
  package var partners: [PartnerIndex] {
    let ranked = report.shownPartners
    let known = Set(ranked)
    let others = Set(records.deadlines.keys).union(records.series.keys).union(records.agreements.keys)
      .union(records.assessments.keys).union(comparison.undatedPartners).subtracting(known)
    return ranked + Collation.sorted(others.sorted()) { facts.directory[$0].name.french }
  }

  var facts: Facts { report.facts }
  var language: Language { report.language }

  /// The words of one language.
  func callAsFunction(_ french: String, _ english: String) -> String { language == .french ? french : english }

  func count(_ value: Int) -> String { NumberText.integer(value, language) }

  /// The day as short as a table wants it: `12 oct. 2024`.
  func short(_ date: PartialDate?) -> String { report.short(date) }

  /// Days from one to another in the report's period: `5–18 janv.`, `26 mars–2 avr.`, `été 2018`.
  func days(_ act: PartnerActs.Act) -> String { report.days(from: act.start, to: act.activity.end) }

  /// A relative change in whole per cent.
  func wholePercent(_ figure: PrintedFigure) -> PrintedFigure {
    guard case .ratio(let part, let whole) = figure.value else { return figure }
    return PrintedFigure(
      NumberText.signedPercent(part, of: whole, decimals: 0, language), figure.source, figure.value)
  }

  /// A figure of the report's period, or another, for a partner.
  func printed(
    _ metric: Metric, _ partner: PartnerIndex, period: Int = 0, told: FigureKey.Told = .value, as form: NumberForm
  ) -> PrintedFigure {
    facts.printed(metric, Coordinate(period: period, partner: partner), told, form, language)
  }
}
