internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// The figures that the registers have of a partner: the chief ones on the first page, all of them on the second.
struct ProfileMeasures {
  let context: ProfileContext
  let partner: PartnerIndex

  private var facts: Facts { context.facts }
  private var language: Language { context.language }

  /// The metrics of the first page, in their order, by their codes.
  private static let chief = [
    "postings.inserted", "postings.foreign", "postings.person_months", "training.trainees", "exchanges.running",
    "cases.opinions", "cases.pending", "instructions.sent", "negotiations.open", "seats.held", "seats.attendance",
    "missions.existing", "plan.open", "plan.unplanned",
  ]

  /// The chief figures that are not 0, at most so many.
  private func chiefFigures(most: Int) -> [(name: String, figure: PrintedFigure)] {
    Self.chief.compactMap { code in published.first { $0.code == code } }.filter { isSaid($0, 0) }.prefix(most).map {
      ($0.name[language], context.printed($0, partner, as: form($0)))
    }
  }

  /// The chief figures as a table; empty where there is none.
  func chiefTable(most: Int) -> [any Block] {
    let rows = chiefFigures(most: most).map { [DocumentTable.Cell($0.name), DocumentTable.Cell($0.figure, .strong)] }
    guard !rows.isEmpty else { return [] }
    let table = DocumentTable(
      summary: context("Autres registres", "Other registers"),
      columns: [
        DocumentTable.Column(context("Chiffre", "Figure"), .part(1)), DocumentTable.Column(label(0), .fitting, .end),
      ], rows: rows)
    return [table] + choices(beside: rows)
  }

  /// The chief figures as a sentence; empty where there is none.
  func chiefSentence(most: Int) -> [any Block] {
    let figures = chiefFigures(most: most)
    guard !figures.isEmpty else { return [] }
    let colon = context("\u{A0}: ", ": ")
    let text = figures.map { $0.name.prefix(1).lowercased() + $0.name.dropFirst() + colon + $0.figure.text }.joined(
      separator: context("\u{202F}; ", "; "))
    let lead = Span(context("À noter en \(label(0))\u{A0}:", "Also in \(label(0)):"), DocumentType.lead)
    return [Paragraph([lead, Span(text + ".")], space: 10, figures: figures.map(\.figure))]
      + context.report.choices(beside: figures.map(\.figure))
  }

  /// Every figure that is published by partner and is not 0 in both periods, in two columns.
  func all(number: String) -> [any Block] {
    table(but: [], number, context("Tous les chiffres du partenaire", "All figures of the partner"), space: 0)
  }

  /// The same but for those that the first page tells anyway.
  func others(number: String) -> [any Block] {
    let told: [Metric] = [
      .participations, .days, .participantsFrench, .participantsPartner, .share, .planLines, .planDone, .planRate,
      .visitsGiven, .visitsReceived,
    ]
    return table(but: told, number, context("Autres chiffres du partenaire", "Other figures of the partner"), space: 12)
  }

  private func table(but told: [Metric], _ number: String, _ title: String, space: Double) -> [any Block] {
    let left = Set(told.map(\.code))
    let rows = published.filter { metric in
      metric.unit != .date && !left.contains(metric.code) && (isSaid(metric, 0) || isSaid(metric, -1))
    }.map(row)
    guard !rows.isEmpty else { return [] }
    let half = (rows.count + 1) / 2
    let tables = [rows.prefix(half), rows.dropFirst(half)].filter { !$0.isEmpty }.map { rows in
      Columns.Column(
        6,
        [
          DocumentTable(
            summary: title,
            columns: [DocumentTable.Column(context("Chiffre", "Figure"), .part(1))]
              + [label(0), label(-1), context("écart", "change")].map { DocumentTable.Column($0, .fitting, .end) },
            rows: Array(rows), mostLines: 3)
        ])
    }
    return [FigureHeading(number: number, title: title, space: space), Columns(tables, space: 5)]
      + choices(beside: rows)
  }

  private func choices(beside rows: [[DocumentTable.Cell]]) -> [any Block] {
    context.report.choices(beside: rows.flatMap { $0.compactMap(\.figure) })
  }

  private func row(_ metric: Metric) -> [DocumentTable.Cell] {
    [
      DocumentTable.Cell(metric.name[language]),
      DocumentTable.Cell(context.printed(metric, partner, as: form(metric)), .strong),
      DocumentTable.Cell(context.printed(metric, partner, period: -1, as: form(metric))),
      DocumentTable.Cell(
        context.printed(
          metric, partner, told: .change,
          as: [.fractions, .personMonths].contains(metric.unit)
            ? .signedDecimal(1) : NumberForm(changeOf: metric.unit, facts.currency)), .quiet),
    ]
  }

  /// The form of a figure: months of persons to the tenth.
  private func form(_ metric: Metric) -> NumberForm {
    metric.unit == .personMonths ? .decimal(1) : NumberForm(metric.unit, facts.currency)
  }

  private func label(_ period: Int) -> String { facts.series[period].map { PeriodText.short($0, language) } ?? "" }

  private var published: [Metric] { context.published }

  /// What is published by partner, but for what says how a figure changed, and what others leave out.
  static func published(_ facts: Facts) -> [Metric] {
    let left: [Metric] = [
      .change, .evolution, .fractional, .unknownDays, .unknownPersonDays, .unknownParticipants,
      .unknownParticipantsFrench, .unknownParticipantsPartner, .unknownCost,
    ]
    let derived = Set(left.map(\.code))
    return facts.publishedMetrics.filter {
      $0.cuts.contains(.partner) && !$0.isBeside && !derived.contains($0.code)
    }
  }

  /// Whether a figure says something: a number that is not 0.
  private func isSaid(_ metric: Metric, _ period: Int) -> Bool {
    let value = facts[metric, at: Coordinate(period: period, partner: partner)].double
    return value.map { $0 != 0 } ?? false
  }
}
