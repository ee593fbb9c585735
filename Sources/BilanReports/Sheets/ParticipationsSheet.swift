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
    let draft = DataSheetDraft(
      participations, context, table: .participations,
      subtitle: Wording(
        "Une ligne par activité, période et partenaire ; « Fraction » : parts, dont \(parts(.french)) font une activité.",
        "One row per activity, period and partner; “Fraction”: parts, \(parts(.english)) of which make an activity."
      ),
      frozen: 2)
    let places = context.facts.rows.flatMap { row in row.distinctPartners.map { (row, $0) } }
    return draft.sheet(places, ParticipationCells.columns, context) { Participation($0, $1) }
  }

  private static func parts(_ language: Language) -> String { NumberText.integer(Measures.whole, language) }
}
