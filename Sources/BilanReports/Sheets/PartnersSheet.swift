internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// One line for each partner of the two shown periods.
  static let partners = SheetDefinition.ofTables(
    "partenaires", Wording("Partenaires", "Partners"),
    purpose: Wording(
      "une ligne par partenaire : compte, part, jours, participants, coût, évolution",
      "one line per partner: counts, share, days, participants, cost, change"),
    tabColour: Tab.reading
  ) { context, _ in PartnersSheet(context) }
}

/// Where the lines of *Partenaires* stand; the sheet *Synthèse* counts on them.
struct PartnersLayout {
  static let headRow = SheetDraft.firstRow
  let partners: [PartnerIndex]

  init(_ context: ReportContext) { partners = context.shownPartners }

  var firstRow: Int { Self.headRow + 1 }
  /// One blank line stands for no partner.
  var lastRow: Int { Self.headRow + max(1, partners.count) }
  var totalRow: Int { lastRow + 1 }

  /// The participations of a shown period, one cell for each partner; on another sheet under the name of this one.
  func participations(_ period: Int, from sheet: String? = nil) -> String {
    let column = period == 0 ? PartnersSheet.Column.participations : PartnersSheet.Column.participations + 1
    let range = CellRange(Place(firstRow, column), Place(lastRow, column)).absolute
    return (sheet.map { ExcelText.quoted(sheet: $0) + "!" } ?? "") + range
  }
}

struct PartnersSheet: SheetOfTables {
  enum Column {
    static let participations = 2
    static let share = 6
  }

  /// The measures after the comparison of participations.
  private static let measures: [ActivityAmount] = [
    .fractions, .days, .personDays, .participantsFrench, .participantsPartner, .cost, .unknownCost,
  ]

  private var draft: SheetDraft
  private let layout: PartnersLayout

  init(_ context: ReportContext) {
    layout = PartnersLayout(context)
    draft = SheetDraft(
      SheetCatalog.partners, context,
      subtitle: Wording(
        "Une participation par activité et par partenaire ; volumes entiers pour chacun, donc non additionnables.",
        "One participation per activity and partner; volumes whole for each, hence not to be added up."))
  }

  var tables: [FigureTable] { [table, concentration] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    draft.put(table, at: Place(PartnersLayout.headRow, 0))
    draft.sheet.heights[PartnersLayout.headRow] = 30
    // The lines of partners alone: their total stays below them however they are sorted.
    draft.sheet.filter = CellRange(
      Place(PartnersLayout.headRow, 0), Place(layout.lastRow, table.columns.count))
    let below = layout.totalRow + 3
    draft.putSection(Wording("Concentration", "Concentration"), below)
    draft.put(concentration, at: Place(below + 1, 0))
    draft.colourChanges(CellRange(Place(below + 2, 4), Place(below + 2, 5)))
    finishLooks()
    return draft.sheet
  }

  /// A line for each partner, then the lines that reconcile them with the activities counted whole.
  var table: FigureTable {
    let language = draft.language
    let words: [Wording] = [
      Wording("Part", "Share"), Wording("Compte fractionnaire", "Fractional count"), Wording("Jours", "Days"),
      Wording("Personnes-jours", "Person-days"), Wording("Participants français", "French participants"),
      Wording("Participants partenaires", "Partner participants"), Wording("Coût", "Cost"),
      Wording("dont sans coût", "of which without cost"),
    ]
    let absence = FigureTable.Row(Wording("aucun partenaire", "no partner")[language], [], .absence)
    let rows = layout.partners.isEmpty ? [absence] : layout.partners.enumerated().map { line($1, $0) }
    return FigureTable(
      title: Wording("Participations par partenaire", "Participations by partner")[language],
      corner: Wording("Partenaire", "Partner")[language],
      columns: [FigureTable.Column(Wording("Code", "Code")[language], .words)]
        + draft.comparisonColumns.map { $0.grouped(Metric.participations.name[language]) }
        + words.map { FigureTable.Column($0[language]) }
        + (leavesOut ? [draft.figures.leftOutHead("Laissées de côté")] : []),
      rows: rows + [participations(rows.count), activities(rows.count + 1)])
  }

  /// Whether a vague date leaves some activity out of the period.
  private var leavesOut: Bool { (draft.context.facts[.wholeLeftOut].double ?? 0) > 0 }

  private func leftOut(_ place: Coordinate) -> [FigureTable.Cell] {
    leavesOut ? [draft.figures.leftOut(.wholeLeftOut, at: place)] : []
  }

  private func line(_ index: PartnerIndex, _ row: Int) -> FigureTable.Row {
    let scope = Scope(Scope.current, partner: .init(index, .rowHead(row)))
    let share = Live.ratio(
      Formula(.cell(row: row, column: 1)), Formula(.fixed(row: layout.totalRow - layout.firstRow, column: 1)),
      draft.context.facts[.share, at: scope.coordinate], draft.language
    ).named(.share, at: scope.coordinate)
    return FigureTable.Row(
      draft.context.name(index),
      [.text(draft.context.facts.directory[index].code)]
        + draft.figures.comparison(.activities, scope, row: row, column: 1) + [share.cell(.percent(1))]
        + Self.measures.map {
          draft.figures.sum($0, scope).cell($0 == .fractions ? .decimal(2) : draft.figures.form($0.metric.unit))
        } + leftOut(scope.coordinate))
  }

  private func participations(_ row: Int) -> FigureTable.Row {
    let scope = Scope(Scope.current).participations
    return FigureTable.Row(
      Wording("Total des participations", "All participations")[draft.language],
      [.blank(nil)] + draft.figures.comparison(.activities, scope, row: row, column: 1)
        + [.blank(nil), draft.figures.sum(.fractions, scope).cell(.decimal(2))]
        + Self.measures.dropFirst().map { _ in .blank(nil) } + (leavesOut ? [.blank(nil)] : []), .total)
  }

  private func activities(_ row: Int) -> FigureTable.Row {
    let scope = Scope(Scope.current)
    return FigureTable.Row(
      Wording("Activités, chacune comptée une fois", "Activities, each counted once")[draft.language],
      [.blank(nil)] + draft.figures.comparison(.activities, scope, row: row, column: 1)
        + [.blank(nil), draft.figures.sum(.activities, scope).cell(.decimal(2))]
        + Self.measures.dropFirst().map { draft.figures.sum($0, scope).cell(draft.figures.form($0.metric.unit)) }
        + leftOut(scope.coordinate))
  }

  /// How much the first partners weigh.
  var concentration: FigureTable {
    let figures = Concentration(layout, draft.context)
    let rows = [Metric.partners, .topFiveShare, .concentration].enumerated().map { row, metric in
      FigureTable.Row(
        metric.name[draft.language],
        [.blank(nil)]
          + draft.figures.comparison(
            metric, now: figures.live(metric, 0), before: figures.live(metric, -1), row: row, column: 1))
    }
    return FigureTable(
      title: Wording("Concentration", "Concentration")[draft.language],
      corner: Wording("Indicateur", "Figure")[draft.language],
      columns: [FigureTable.Column("", .words)] + draft.comparisonColumns, rows: rows)
  }

  private mutating func finishLooks() {
    let (first, last) = (layout.firstRow, layout.lastRow)
    draft.colourChanges(CellRange(Place(first, 4), Place(layout.totalRow + 1, 5)))
    draft.sheet.rules.append(
      Rule(CellRange(Place(first, Column.share), Place(last, Column.share)), .bars(ReportStyle.bar)))
    draft.sheet.frozen = Place(PartnersLayout.headRow + 1, 1)
    draft.sheet.page.repeatedRows = PartnersLayout.headRow - 1...PartnersLayout.headRow
    draft.fit(columns: leavesOut ? 15 : 14)
  }
}

/// The figures that are computed on the lines of *Partenaires*.
struct Concentration {
  private let layout: PartnersLayout
  private let context: ReportContext
  /// The name of the sheet, when the formulas stand on another one.
  private let sheet: String?

  init(_ layout: PartnersLayout, _ context: ReportContext, from sheet: String? = nil) {
    self.layout = layout
    self.context = context
    self.sheet = sheet
  }

  /// Active partners, the share of the five first, or the index of concentration.
  func live(_ metric: Metric, _ period: Int) -> Live {
    unnamed(metric, period).named(metric, at: Coordinate(period: period))
  }

  private func unnamed(_ metric: Metric, _ period: Int) -> Live {
    let range = layout.participations(period, from: sheet)
    let value = context.facts.value(metric, period: period)
    switch metric.code {
    case Metric.partners.code:
      return .orAbsent("COUNTIF(\(range),\">0\")", value, context.language)
    case Metric.topFiveShare.code:
      let count = min(5, max(1, layout.partners.count))
      // A partner of which nothing is known has no number among the lines.
      let lacksNumbers = layout.partners.contains {
        context.facts.value(.participations, period: period, partner: $0).isMissing
      }
      let greatest = (1...count).map {
        lacksNumbers ? "IFERROR(LARGE(\(range),\($0)),0)" : "LARGE(\(range),\($0))" as Formula
      }.joined(separator: "+")
      return guarded("(\(greatest))/SUM(\(range))", range, value)
    default:
      return guarded("10000*SUMPRODUCT(\(range),\(range))/SUM(\(range))^2", range, value)
    }
  }

  private func guarded(_ formula: Formula, _ range: String, _ value: Quantity) -> Live {
    guard case .missing(let absence) = value else { return Live(formula, value) }
    return Live("IF(SUM(\(range))=0,\(absence.literal(context.language)),\(formula))", value)
  }
}
