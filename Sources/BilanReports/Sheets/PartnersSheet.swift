internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// One line for each partner of the two shown periods.
  static let partners = SheetDefinition(
    "partenaires", Wording("Partenaires", "Partners"),
    purpose: Wording(
      "une ligne par partenaire : compte, part, jours, participants, coût, évolution",
      "one line per partner: counts, share, days, participants, cost, change"),
    tabColour: Tab.reading
  ) { context, _ in PartnersSheet(context).sheet() }
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

struct PartnersSheet {
  enum Column {
    static let name = 0
    static let code = 1
    static let participations = 2
    static let share = 6
    static let first = 7
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

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    putHeads()
    for (position, partner) in layout.partners.enumerated() { putLine(partner, layout.firstRow + position) }
    if layout.partners.isEmpty {
      draft.put(Wording("aucun partenaire", "no partner"), layout.firstRow, 0, ReportStyle.quiet)
    }
    putTotals()
    putConcentration()
    finishLooks()
    return draft.sheet
  }

  private mutating func putHeads() {
    let language = draft.language
    let words: [Wording] = [
      Wording("Part", "Share"), Wording("Compte fraction­naire", "Fractional count"), Wording("Jours", "Days"),
      Wording("Personnes-jours", "Person-days"), Wording("Participants français", "French participants"),
      Wording("Participants partenaires", "Partner participants"), Wording("Coût", "Cost"),
      Wording("dont sans coût", "of which without cost"),
    ]
    draft.putHeads(
      [.text(Wording("Partenaire", "Partner")[language]), .text(Wording("Code", "Code")[language])]
        + draft.comparisonHeads + words.map { .text($0[language]) }, PartnersLayout.headRow, labels: 2)
    draft.put(
      Wording("Participations", "Participations"), PartnersLayout.headRow - 1, Column.participations, ReportStyle.group)
    draft.sheet.heights[PartnersLayout.headRow] = 30
  }

  private mutating func putLine(_ index: PartnerIndex, _ row: Int) {
    let name = draft.put(.text(draft.context.name(index)), at: Place(row, Column.name), ReportStyle.label)
    draft.put(.text(draft.context.facts.directory[index].code), row, Column.code, ReportStyle.quiet)
    let scope = Scope(SheetDraft.current, partner: .init(index, name.reference(columnFixed: true)))
    draft.putComparison(.activities, scope, row, Column.participations)
    let part = Place(row, Column.participations).reference()
    draft.put(
      .ratio(part, totalCell, draft.context.facts[.share, at: scope.coordinate], draft.language), row, Column.share,
      ReportStyle.figure(NumberFormat.percent))
    for (offset, measure) in Self.measures.enumerated() {
      draft.put(
        draft.figures.sum(measure, scope), row, Column.first + offset,
        ReportStyle.figure(measure == .fractions ? NumberFormat.decimal2 : measure.metric.unit.numberFormat))
    }
  }

  private var totalCell: String { Place(layout.totalRow, Column.participations).reference(absolute: true) }

  /// The lines that reconcile the partners with the activities counted whole.
  private mutating func putTotals() {
    let scope = Scope(SheetDraft.current)
    let (row, whole) = (layout.totalRow, layout.totalRow + 1)
    let label = ReportStyle.total(ReportStyle.label)
    draft.put(Wording("Total des participations", "All participations"), row, 0, label)
    draft.put(.blank, row, 1, label)
    draft.putComparison(.activities, scope.participations, row, Column.participations, isTotal: true)
    draft.put(.blank, row, Column.share, label)
    for offset in Self.measures.indices { draft.put(.blank, row, Column.first + offset, label) }
    let fraction = draft.figures.sum(.fractions, scope.participations)
    draft.put(fraction, row, Column.first, ReportStyle.total(ReportStyle.figure(NumberFormat.decimal2)))
    draft.put(
      Wording("Activités, chacune comptée une fois", "Activities, each counted once"), whole, 0, ReportStyle.label)
    draft.put(.blank, whole, 1, ReportStyle.label)
    draft.putComparison(.activities, scope, whole, Column.participations)
    draft.put(.blank, whole, Column.share, ReportStyle.label)
    for (offset, measure) in Self.measures.enumerated() {
      let measure = measure == .fractions ? .activities : measure
      draft.put(
        draft.figures.sum(measure, scope), whole, Column.first + offset,
        ReportStyle.figure(offset == 0 ? NumberFormat.decimal2 : measure.metric.unit.numberFormat))
    }
  }

  /// How much the first partners weigh.
  private mutating func putConcentration() {
    let row = layout.totalRow + 3
    draft.putSection(Wording("Concentration", "Concentration"), row)
    draft.putHeads(
      [.text(Wording("Indicateur", "Figure")[draft.language]), .text("")] + Array(draft.comparisonHeads), row + 1,
      labels: 2)
    let figures = Concentration(layout, draft.context)
    for (offset, metric) in [Metric.partners, .topFiveShare, .concentration].enumerated() {
      draft.put(metric.name, row + 2 + offset, 0, ReportStyle.label)
      draft.put(.blank, row + 2 + offset, 1, ReportStyle.label)
      draft.putComparison(
        metric, at: Coordinate(), now: figures.live(metric, 0), before: figures.live(metric, -1), row + 2 + offset,
        Column.participations)
    }
    draft.colourSigns(CellRange(Place(row + 2, 4), Place(row + 2, 5)))
  }

  private mutating func finishLooks() {
    let (first, last) = (layout.firstRow, layout.lastRow)
    draft.colourSigns(CellRange(Place(first, 4), Place(layout.totalRow + 1, 5)))
    draft.sheet.rules.append(
      Rule(CellRange(Place(first, Column.share), Place(last, Column.share)), .bars(ReportStyle.bar)))
    draft.sheet.frozen = Place(PartnersLayout.headRow + 1, 1)
    draft.sheet.page.repeatedRows = PartnersLayout.headRow - 1...PartnersLayout.headRow
    draft.fit(columns: 14)
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
    let range = layout.participations(period, from: sheet)
    let value = context.facts.value(metric, period: period)
    switch metric.code {
    case Metric.partners.code:
      return .orAbsent("COUNTIF(\(range),\">0\")", value, context.language)
    case Metric.topFiveShare.code:
      let count = min(5, max(1, layout.partners.count))
      let greatest = (1...count).map { "LARGE(\(range),\($0))" }.joined(separator: "+")
      return guarded("(\(greatest))/SUM(\(range))", range, value)
    default:
      return guarded("10000*SUMPRODUCT(\(range),\(range))/SUM(\(range))^2", range, value)
    }
  }

  private func guarded(_ formula: String, _ range: String, _ value: Quantity) -> Live {
    guard case .missing(let absence) = value else { return Live(formula, value) }
    return Live("IF(SUM(\(range))=0,\(absence.literal(context.language)),\(formula))", value)
  }
}
