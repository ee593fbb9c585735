internal import BilanMetrics
internal import BilanModel

/// The ranks of partners by participations over the last periods; ties in the order of French names.
struct RankHistory {
  /// One partner's ranks, from 1; no entry in a period without a participation.
  struct Line {
    let partner: PartnerIndex
    let ranks: [Int: Int]
    /// nil when the partner is not among the first of the report's period.
    var now: Int? { ranks[0] }

    /// Places gained since the period before; nil without a rank in one of the two.
    var gain: Int? {
      guard let now = ranks[0], let before = ranks[-1] else { return nil }
      return before - now
    }
  }

  /// The periods shown that have participations, in order.
  let periods: [Int]
  /// How many ranks have a place of their own.
  let depth: Int
  /// The first partners of the report's period, first to last.
  let first: [Line]
  /// Partners among the first in an earlier period only, by name.
  let gone: [Line]

  init(_ context: ChartContext, periods count: Int, depth: Int) {
    self.depth = depth
    let cube = context.facts.cube
    let candidates = cube.periods.filter { $0 <= 0 && $0 > -count }
    var ranks: [PartnerIndex: [Int: Int]] = [:]
    var periods: [Int] = []
    for period in candidates {
      let ranking = context.partnersByParticipations(period: period)
      guard !ranking.isEmpty else { continue }
      periods.append(period)
      for (index, row) in ranking.enumerated() { ranks[row.partner, default: [:]][period] = index + 1 }
    }
    self.periods = periods
    let lines = ranks.map { Line(partner: $0.key, ranks: $0.value) }
      .filter { $0.ranks.values.contains { $0 <= depth } }
    first = lines.filter { ($0.now ?? .max) <= depth }.sorted { ($0.now ?? 0) < ($1.now ?? 0) }
    gone = lines.filter { ($0.now ?? .max) > depth }.sorted { context.name($0.partner) < context.name($1.partner) }
  }

  /// The partners among the first of the period before and no longer, by their old rank.
  var left: [Line] {
    gone.filter { ($0.ranks[-1] ?? .max) <= depth }.sorted { ($0.ranks[-1] ?? 0) < ($1.ranks[-1] ?? 0) }
  }

  /// Whether a partner was not among the first in the period before.
  func isEntering(_ line: Line) -> Bool { (line.ranks[-1] ?? .max) > depth }
}
