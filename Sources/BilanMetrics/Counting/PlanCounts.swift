internal import BilanModel

/// What the metrics of the plans count, added up once by period, partner and pillar; a place that names no partner or
/// no pillar counts each line or activity once.
struct PlanCounts: Sendable {
  /// A line of the frozen plans, by its outcome, or an activity of the annex, by its link with a plan.
  enum Kind: Sendable, Hashable {
    case line(PlanOutcome)
    /// Postponed, and names a line that some plan has.
    case postponedActivity
    /// Done, and names no line that some plan has.
    case unplannedActivity
    /// A line that may be of the period, and need not.
    case openLine
    /// One of a kind that may be of the period, and need not.
    indirect case open(Kind)
  }

  private struct Place: Hashable {
    var kind: Kind
    var period: Int
    var partner: PartnerIndex?
    var pillar: Pillar?
  }

  private var counts: [Place: Int] = [:]

  init(rows: [ActivityRow], plan: PlanFacts) {
    for row in plan.rows { add(.line(row.outcome), row.period, row.line.partners, row.line.pillar) }
    for row in plan.open {
      let outcomes = row.isSettled ? [row.outcome] : PlanOutcome.allCases
      for kind in [.openLine] + outcomes.map({ Kind.open(.line($0)) }) {
        add(kind, row.period, row.line.partners, row.line.pillar)
      }
    }
    for row in rows {
      for period in row.mayStartIn where row.isPlanned == (row.activity.status == .postponed) {
        let kind: Kind? =
          switch row.activity.status {
          case .done: .open(.unplannedActivity)
          case .postponed: .open(.postponedActivity)
          default: nil
          }
        if let kind { add(kind, period, row.activity.partners, row.activity.pillar) }
      }
      guard let period = row.period else { continue }
      let activity = row.activity
      if row.counts, !row.isPlanned {
        add(.unplannedActivity, period, activity.partners, activity.pillar)
      }
      if row.starts, activity.status == .postponed, row.isPlanned {
        add(.postponedActivity, period, activity.partners, activity.pillar)
      }
    }
  }

  private mutating func add(_ kind: Kind, _ period: Int, _ partners: [PartnerIndex], _ pillar: Pillar) {
    let places = [nil] + Set(partners).map(Optional.some)
    for partner in places {
      counts[Place(kind: kind, period: period, partner: partner, pillar: nil), default: 0] += 1
      counts[Place(kind: kind, period: period, partner: partner, pillar: pillar), default: 0] += 1
    }
  }

  /// The partners of some line, or of some activity beside the plans, in a period.
  func partners(in period: Int) -> [PartnerIndex] {
    Array(Set(counts.keys.lazy.filter { $0.period == period }.compactMap(\.partner)))
  }

  /// How many there are of a kind at a coordinate.
  func count(_ kind: Kind, _ at: Coordinate) -> Int {
    counts[Place(kind: kind, period: at.period, partner: at.partner, pillar: at.pillar)] ?? 0
  }
}
