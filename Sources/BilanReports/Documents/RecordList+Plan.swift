internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene

extension RecordList {
  /// The lines of the plan without an activity done.
  static let planNotDone = RecordList(
    "plan_non_realise", Wording("Lignes du plan non réalisées", "Lines of the plan not done")
  ) { context, pillar, most in
    lines(context, pillar, most) { $0.outcome != .done }
  }

  /// All lines of the plan with what became of them.
  static let planLines = RecordList(
    "lignes_de_plan", Wording("Le plan, ligne par ligne", "The plan, line by line")
  ) { context, pillar, most in
    lines(context, pillar, most) { _ in true }
  }

  private static func lines(
    _ context: DocumentContext, _ pillar: Pillar?, _ most: Int, _ isShown: (PlanRow) -> Bool
  ) -> DocumentTable? {
    let rows = (context.facts.plan?.rows ?? []).filter { row in
      row.period == 0 && isShown(row) && (pillar.map { $0 == row.line.pillar } ?? true)
    }
    guard !rows.isEmpty else { return nil }
    let language = context.language
    return DocumentTable(
      summary: "",
      columns: [
        DocumentTable.Column(context("Ligne", "Line")),
        DocumentTable.Column(context("Intitulé", "Title"), .part(3)),
        DocumentTable.Column(context("Avec", "With"), .part(2)),
        pillar == nil ? DocumentTable.Column(context("Pilier", "Pillar")) : nil,
        DocumentTable.Column(context("Prévue", "Planned")),
        DocumentTable.Column(context("Suite", "Outcome"), .fitting, .end),
      ].compactMap(\.self),
      rows: rows.prefix(most).map { row in
        let line = row.line
        return [
          DocumentTable.Cell(line.id, .quiet),
          DocumentTable.Cell(line.title.isEmpty ? line.kind.name[language] : line.title),
          DocumentTable.Cell(context.names(line.partners)),
          pillar == nil ? DocumentTable.Cell(line.pillar.shortName[language]) : nil,
          DocumentTable.Cell(line.plannedStart.map { context.report.short($0) } ?? "", .quiet),
          DocumentTable.Cell(row.outcome.sign + row.outcome.name[language], row.outcome.look),
        ].compactMap(\.self)
      }, mostLines: 4)
  }
}

extension PlanOutcome {
  /// A sign beside the word, so that no state is told by a colour alone.
  fileprivate var sign: String {
    switch self {
    case .done: "● "
    case .postponed: "○ "
    case .cancelled: "▲ "
    case .open: "– "
    }
  }

  fileprivate var look: DocumentTable.Cell.Look { self == .cancelled ? .alert : .plain }
}
