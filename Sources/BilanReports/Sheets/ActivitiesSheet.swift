internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// The rows of the two shown periods, on which every figure of theirs is computed.
  static let activities: SheetDefinition = .data(
    Activity.declaration.sheet,
    purpose: Wording(
      "une ligne par activité et par période : ce qu’elle ajoute à chaque chiffre",
      "one row per activity and period: what it adds to each figure")
  ) { context, _ in
    let stated = StatedCell.cells(ActivityCells.stated, in: context.facts.rows)
    let draft = DataSheetDraft(
      activities, context, table: .activities.with(stated),
      subtitle: Wording(
        "Une ligne par activité et par période ; « Compte » vaut 1 quand l’activité est faite et débute dans la période.",
        "One row per activity and period; “Counts” is 1 when the activity is done and starts in the period."),
      frozen: 3)
    return draft.sheet(context.facts.rows, ActivityCells.columns + stated, context)
  }
}
