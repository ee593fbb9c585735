internal import BilanModel

/// The activities of a batch that some rule may speak of, told from their columns: the others cost little.
struct ActivityRows {
  /// The rows led by an army, or with a structure of which a rule speaks, that may be in one of some periods.
  let judged: [Int]
  /// The rows that name a series.
  let sessions: [Int]

  init(_ batch: Batch, periods: [Int: Period]) {
    let isOfAnArmy = ActivityRows.offices(of: batch) { $0?.isOfAnArmy ?? false }
    let structures = ActivityRows.partners(of: batch, among: CompetenceRule.structures)
    let days = ActivityRows.days(batch)
    judged = (0..<batch.count).filter { row in
      (isOfAnArmy?[row] ?? false || structures[row]) && ActivityRows.mayCount(days, row, in: periods)
    }
    sessions = ActivityRows.named(batch)
  }

  /// Of each row whether its lead is of a kind; nil without a column of leads.
  private static func offices(of batch: Batch, _ isMeant: (Office?) -> Bool) -> [Bool]? {
    guard case .labels(let labels) = batch.column(\Activity.lead) else { return nil }
    let meant = labels.names.map { isMeant(NamedOffice($0).office) }
    return labels.codes.map { $0 >= 0 && meant[Int($0)] }
  }

  private static func partners(of batch: Batch, among partners: Set<PartnerIndex>) -> [Bool] {
    guard case .partners(let lists) = batch.column(\Activity.partners) else {
      return [Bool](repeating: false, count: batch.count)
    }
    let codes = partners.map(\.rawValue)
    return (0..<batch.count).map { row in lists.codes[lists.range(row)].contains { codes.contains($0) } }
  }

  private static func days(_ batch: Batch) -> Dates? {
    if case .dates(let dates) = batch.column(\Activity.start) { dates } else { nil }
  }

  private static func mayCount(_ days: Dates?, _ row: Int, in periods: [Int: Period]) -> Bool {
    guard !periods.isEmpty, let day = days?[row] else { return true }
    return periods.values.contains { $0.contains(day) }
  }

  private static func named(_ batch: Batch) -> [Int] {
    guard case .labels(let labels) = batch.column(\Activity.series), !labels.names.isEmpty else { return [] }
    return (0..<batch.count).filter { labels.codes[$0] >= 0 }
  }
}

extension Activity {
  /// The places of the columns that rules read of activities, and of those that findings show.
  static let judgedPlaces: [Int] = {
    let shown: [PartialKeyPath<Activity>] = [
      \.id, \.partners, \.kind, \.start, \.status, \.lead, \.coordinatedBy, \.level, \.series, \.derogation,
    ]
    let read = RuleCatalog.all.flatMap(\.clauses).flatMap { $0.among + $0.reads }
    return Set(
      shown.compactMap { index(of: $0) } + read.filter { $0.register == register.code }.map(\.place)
    ).sorted()
  }()
}
