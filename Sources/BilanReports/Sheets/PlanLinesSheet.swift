internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// The lines of the frozen plans of the two shown periods.
  static let planLines: SheetDefinition = .data(
    PlanLine.declaration.sheet,
    purpose: Wording(
      "une ligne par ligne de plan approuvée, avec la suite qui lui a été donnée",
      "one row per approved plan line, with what became of it"),
    isThere: { $0.plan != nil }
  ) { context, _ in
    let rows = context.facts.plan?.rows ?? []
    let stated = StatedCell.cells(PlanLineCells.stated, in: rows)
    let draft = DataSheetDraft(
      planLines, context, table: .plan.with(stated),
      subtitle: Wording(
        "Version approuvée et figée de chaque plan ; une seule suite par ligne.",
        "Approved, frozen version of each plan; one outcome per line."),
      frozen: 3)
    return draft.sheet(rows, PlanLineCells.columns + stated, context)
  }
}
