internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

/// The lines of the plan of the period that were not done, under the tables of *Plan*: what became of each, why, and the
/// day that it was put off to where the activities read say one.
struct UnrealisedLines {
  /// A column, with the first cell of the sheet that it stands in: a long text runs over the empty ones behind it.
  private static let columns: [(place: Int, head: Wording)] = [
    (0, Wording("Identifiant", "Identifier")), (1, Wording("Suite", "Outcome")),
    (3, Wording("Nouvelle date", "New date")), (5, Wording("Cause", "Cause")), (8, Wording("Intitulé", "Title")),
    (13, Wording("Partenaires", "Partners")),
  ]

  /// The cells that a line runs over.
  private static let width = 17

  private let context: ReportContext
  private let lines: [PlanRow]
  /// The rows of the activities that name each line.
  private let activities: [String: [ActivityRow]]

  init(_ context: ReportContext) {
    self.context = context
    let rows = context.facts.plan?.rows ?? []
    lines = rows.filter { $0.period == 0 && $0.outcome != .done }
    activities = Dictionary(
      grouping: context.facts.rows.filter { $0.activity.planLine != nil }, by: { $0.activity.planLine ?? "" })
  }

  /// The texts of each line, a column each.
  var rows: [[String]] { lines.map(row) }

  private func row(_ row: PlanRow) -> [String] {
    let links = row.links.sorted { $0.order < $1.order }
    let causes = links.filter { $0.status == .postponed || $0.status == .cancelled }.compactMap(\.cause)
    let named = (activities[row.line.id] ?? []).map(\.activity)
    let starts = named.filter { $0.status == .planned || $0.status == .postponed }.compactMap(\.start)
    let days = links.filter { $0.status == .planned || $0.status == .postponed }.compactMap(\.day)
    let later = (starts + days)
      .filter { date in row.line.plannedStart.map { date.earliest > $0.latest } ?? true }
      .max { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
    return [
      row.line.id, row.outcome.name[context.language], later.map { DateText.partial($0, context.language) } ?? "",
      causes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", "),
      row.line.title, row.line.partners.map { context.name($0) }.joined(separator: ", "),
    ].map { VisibleText.line($0) }
  }

  /// Puts the list from a row on.
  func put(in draft: inout SheetDraft, from first: Int) {
    draft.putSection(
      Wording("Lignes non réalisées (\(lines.count))", "Lines not done (\(lines.count))"), first)
    let heads = Self.columns.map { $0.head[context.language] }
    for (offset, texts) in ([heads] + rows).enumerated() {
      let style = offset == 0 ? ReportStyle.head(.left).with { $0.wraps = false } : ReportStyle.quiet
      for column in 0..<Self.width { draft.put(.blank, first + 1 + offset, column, style) }
      for (column, text) in zip(Self.columns, texts) where !text.isEmpty {
        draft.put(.text(text), first + 1 + offset, column.place, style)
      }
    }
    for (offset, line) in lines.enumerated() {
      draft.name(recordAt: Place(first + 2 + offset, 0), FigureKey(line.outcome.metric.code))
    }
  }
}

extension PlanLink {
  /// By the day, then by the cause.
  fileprivate var order: (Int32, Int32, String) {
    (day?.earliest.number ?? .max, day?.latest.number ?? .max, cause ?? "")
  }
}

extension PlanOutcome {
  /// The figure that counts the lines of the outcome.
  fileprivate var metric: Metric {
    switch self {
    case .done: .planDone
    case .postponed: .planPostponedLines
    case .cancelled: .planCancelledLines
    case .open: .planOpen
    }
  }
}
