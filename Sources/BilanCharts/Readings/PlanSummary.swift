internal import BilanMetrics
internal import BilanModel

/// The approved lines of the report's period by pillar, with what became of them.
struct PlanSummary {
  /// The lines of one pillar, or of all.
  struct Row {
    /// nil for all pillars together.
    let pillar: Pillar?
    let planned: Int
    let outcomes: [PlanOutcome: Int]
    var done: Int { outcomes[.done] ?? 0 }

    /// The percentage as it is printed; nil without lines.
    var displayedRate: Int? { planned == 0 ? nil : Words.roundedPercent(done, of: planned) }
    /// Whether the rate as printed is under 80 %: the flag never contradicts the print.
    var isLow: Bool { (displayedRate ?? 100) < PlanSummary.threshold }
  }

  static let threshold = 80

  /// The four pillars, and « hors pilier » when it has lines.
  let rows: [Row]
  let total: Row

  /// nil when no register of plans was read.
  init?(_ context: ChartContext) {
    guard let plan = context.facts.plan else { return nil }
    let lines = plan.rows.filter { $0.period == 0 }
    func row(_ pillar: Pillar?, _ lines: [PlanRow]) -> Row {
      Row(
        pillar: pillar, planned: lines.count,
        outcomes: lines.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 })
    }
    rows = Pillar.allCases.map { pillar in row(pillar, lines.filter { $0.line.pillar == pillar }) }
      .filter { $0.pillar != Pillar.none || $0.planned > 0 }
    total = row(nil, lines)
  }
}
