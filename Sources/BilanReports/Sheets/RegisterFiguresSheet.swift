internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The figures of the registers that are counted by their declarations: of all records, then by partner, each a live
/// formula over the register's data sheet.
struct RegisterFiguresSheet {
  /// The sheet, in a workbook whose report read such a register.
  static let definition = SheetDefinition(
    "registres", Wording("Registres", "Registers"),
    purpose: Wording(
      "les chiffres de chaque autre registre lu, d’ensemble et par partenaire",
      "the figures of every other register read, of all and by partner"),
    tabColour: SheetCatalog.Tab.reading
  ) { context, _ in RegisterFiguresSheet(context).sheet() }

  private var draft: SheetDraft
  private var row = SheetDraft.firstRow

  init(_ context: ReportContext) {
    draft = SheetDraft(
      Self.definition, context,
      subtitle: Wording(
        "Chiffres des registres lus à côté des activités et des plans.",
        "Figures of the registers read beside activities and plans."))
  }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    for register in draft.context.facts.registers where register.isRead { put(register) }
    draft.fit(columns: 6, minimum: 13)
    draft.freezeTitle()
    return draft.sheet
  }

  private mutating func put(_ register: any RegisterFacts) {
    draft.putSection(register.register.name, row)
    draft.putHeads([.text(Wording("Indicateur", "Figure")[draft.language])] + draft.comparisonHeads, row + 1)
    row += 2
    for metric in register.metrics where metric.cuts.contains(.total) {
      draft.put(metric.name, row, 0, ReportStyle.label)
      draft.putComparison(
        metric, at: Coordinate(), now: live(metric, register, SheetDraft.current, nil),
        before: live(metric, register, SheetDraft.previous, nil), row, 1)
      if metric.tone == .moreIsBetter { draft.colourSigns(CellRange(Place(row, 3), Place(row, 4))) }
      row += 1
    }
    putPartners(register)
    row += 1
  }

  private mutating func putPartners(_ register: any RegisterFacts) {
    let metrics = register.metrics.filter { $0.cuts.contains(.partner) }
    let places = register.places(of: .partner, in: 0)
    guard !metrics.isEmpty, !places.isEmpty else { return }
    row += 1
    let heads = [Wording("Partenaire", "Partner")] + metrics.map(\.name)
    draft.putHeads(heads.map { .text($0[draft.language]) }, row)
    row += 1
    for partner in places.compactMap(\.partner) {
      let name = draft.context.facts.directory[partner].name[draft.language]
      let cell = draft.put(.text(name), at: Place(row, 0), ReportStyle.label).reference(columnFixed: true)
      for (offset, metric) in metrics.enumerated() {
        let style = ReportStyle.figure(metric.unit.numberFormat)
        draft.put(live(metric, register, SheetDraft.current, .init(partner, cell)), row, 1 + offset, style)
      }
      row += 1
    }
  }

  /// A figure of a register: the engine's value, and its formula over the table.
  private func live(
    _ metric: Metric, _ register: any RegisterFacts, _ period: Scope.Named<Int>, _ partner: Scope.Named<PartnerIndex>?
  ) -> Live {
    let language = draft.language
    let value = draft.context.facts[metric, at: Coordinate(period: period.value, partner: partner?.value)]
    let formulas = RegisterFormulas(table: register.sheet.table[language], language, period.cell, partner?.cell)
    switch register.formula(metric.code) {
    case .count: return .orAbsent(formulas.count, value, language)
    case .sum(let header): return .orAbsent(formulas.sum(header), value, language)
    case .share(let part, let whole):
      let (part, whole) = (formulas.sum(part), formulas.sum(whole))
      let absent: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
      let guarding = absent == .notApplicable ? "\(whole)=0" : "OR(\(part)=0,\(whole)=0)"
      return Live("IF(\(guarding),\(absent.literal(language)),\(part)/\(whole))", value)
    case nil: return Live(Absence.noData.literal(language), .missing(.noData))
    }
  }
}

/// The formulas over the table of a register, in one period, of all records or of one partner.
private struct RegisterFormulas {
  private let table: String
  private let language: Language
  private let conditions: String

  init(table: String, _ language: Language, _ period: String, _ partner: String?) {
    self.table = table
    self.language = language
    let place =
      partner.map { "\(table)[\(RegisterTable.partner[language])],\($0)" }
      ?? "\(table)[\(RegisterTable.whole[language])],1"
    conditions = "\(table)[\(RegisterTable.period[language])],\(period),\(place)"
  }

  var count: String { "COUNTIFS(\(conditions))" }

  func sum(_ header: Wording) -> String { "SUMIFS(\(table)[\(header[language])],\(conditions))" }
}
