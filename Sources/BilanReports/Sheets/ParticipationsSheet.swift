internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// The rows of the two shown periods, once for each partner.
  static let participations: SheetDefinition = SheetDefinition(
    "participations", Wording("Participations", "Participations"),
    purpose: Wording(
      "une ligne par activité, par période et par partenaire", "one row per activity, period and partner"),
    tabColour: Tab.data, isData: true
  ) { context, _ in
    var draft = DataSheetDraft(
      participations, context, table: .participations,
      subtitle: Wording(
        "Une ligne par activité, période et partenaire ; « Fraction » : parts entières, dont \(parts(.french)) font une activité.",
        "One row per activity, period and partner; “Fraction”: whole parts, \(parts(.english)) of which make an activity."
      ),
      frozen: 2)
    for row in context.facts.rows { add(row, to: &draft, context) }
    return draft.finished()
  }

  private static func parts(_ language: Language) -> String { NumberText.integer(Measures.whole, language) }

  private static func add(_ row: ActivityRow, to draft: inout DataSheetDraft, _ context: ReportContext) {
    let activity = row.activity
    let whole = RowAmounts.cells(row)
    let partners = activity.distinctPartners
    for (position, index) in partners.enumerated() {
      let partner = context.facts.directory[index]
      var cells = activity.shares.isEmpty ? whole : RowAmounts.cells(row.part(of: index))
      cells[.period] = row.period.map { PeriodLabel.content($0, context) } ?? .blank
      cells[.identifier] = .optional(activity.id)
      cells[.pillar] = .text(activity.pillar.shortName[context.language])
      cells[.code] = .text(partner.code)
      cells[.partner] = .text(partner.name[context.language])
      let units = row.counts ? PartnerFraction.units(partner: position, of: partners.count) : 0
      cells[.fractions] = .number(Double(units))
      draft.add(cells)
    }
  }
}

extension Activity {
  /// The partners in the order of the directory, each once, as they are counted.
  var distinctPartners: [PartnerIndex] { Set(partners).sorted() }
}
