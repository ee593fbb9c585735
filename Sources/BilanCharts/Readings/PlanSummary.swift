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
    /// How many lines may be of the period, and need not: they are in none of these.
    let leftOut: Int
    /// What such lines leave unknown: none is surely of the outcome, and some may be.
    let unknown: Set<PlanOutcome>
    var done: Int { outcomes[.done] ?? 0 }
    /// The lines planned and done as they are printed; nil where they are not known.
    var told: (planned: Int?, done: Int?) {
      (planned == 0 && leftOut > 0 ? nil : planned, unknown.contains(.done) ? nil : done)
    }
    /// The rate; of what is not known there is none, nor of no line.
    var rate: Quantity {
      guard let planned = told.planned, let done = told.done else { return .missing(.noData) }
      return .share(done, of: planned)
    }

    /// The percentage as it is printed; nil without one.
    var displayedRate: Int? { if case .ratio = rate { Words.roundedPercent(done, of: planned) } else { nil } }
    /// Whether the rate as printed is under 80 %: the flag never contradicts the print.
    var isLow: Bool { (displayedRate ?? 100) < PlanSummary.threshold }
  }

  static let threshold = 80

  /// The four pillars, and « hors pilier » when it has lines.
  let rows: [Row]
  let total: Row

  /// What became of lines, and what counts it.
  static let metrics: [(outcome: PlanOutcome, metric: Metric)] = [
    (.done, .planDone), (.postponed, .planPostponedLines), (.cancelled, .planCancelledLines), (.open, .planOpen),
  ]

  /// nil when no register of plans was read.
  init?(_ context: ChartContext) {
    guard let plan = context.facts.plan else { return nil }
    let lines = plan.rows.filter { $0.period == 0 }
    func row(_ pillar: Pillar?, _ lines: [PlanRow]) -> Row {
      Row(
        pillar: pillar, planned: lines.count,
        outcomes: lines.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 },
        leftOut: context.whole(.planLinesLeftOut, pillar: pillar),
        unknown: Set(
          Self.metrics.filter { context.facts[$0.metric, at: Coordinate(pillar: pillar)] == .missing(.noData) }
            .map(\.outcome)))
    }
    rows = Pillar.allCases.map { pillar in row(pillar, lines.filter { $0.line.pillar == pillar }) }
      .filter { $0.pillar != Pillar.none || $0.planned > 0 || $0.leftOut > 0 }
    total = row(nil, lines)
  }
}
