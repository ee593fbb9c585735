internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// The lines of the frozen plans of the two shown periods.
  static let planLines: SheetDefinition = SheetDefinition(
    "lignes_de_plan", Wording("Lignes de plan", "Plan lines"),
    purpose: Wording(
      "une ligne par ligne de plan approuvée, avec la suite qui lui a été donnée",
      "one row per approved plan line, with what became of it"),
    tabColour: Tab.data, isData: true
  ) { context, _ in
    var draft = DataSheetDraft(
      planLines, context, table: .plan,
      subtitle: Wording(
        "Version approuvée et figée de chaque plan ; une seule suite par ligne.",
        "Approved, frozen version of each plan; one outcome per line."),
      frozen: 3)
    for row in context.facts.plan?.rows ?? [] { draft.add(cells(row, context)) }
    return draft.finished()
  }

  private static func cells(_ row: PlanRow, _ context: ReportContext) -> DataRow {
    let language = context.language
    let line = row.line
    let names = line.partners.map { context.facts.directory[$0].name[language] }
    return [
      .period: PeriodLabel.content(row.period, context),
      .identifier: .optional(line.id),
      .title: .optional(line.title),
      .partners: .optional(names.joined(separator: ", ")),
      .plan: .optional(line.plan),
      .version: .optional(line.version),
      .pillar: .text(line.pillar.shortName[language]),
      .kind: .text(line.kind.name[language]),
      .plannedStart: .exact(line.plannedStart),
      .plannedEnd: .exact(line.plannedEnd ?? line.plannedStart),
      .plannedParticipants: .optional(line.plannedParticipants),
      .plannedCost: .optional(line.plannedCost),
      .linesDone: .flag(row.outcome == .done),
      .linesPostponed: .flag(row.outcome == .postponed),
      .linesCancelled: .flag(row.outcome == .cancelled),
      .linesOpen: .flag(row.outcome == .open),
      .outcome: .text(row.outcome.name[language]),
      .source: .optional(line.source),
      .file: .text(line.origin.file),
      .line: .optional(line.origin.line),
    ]
  }
}
