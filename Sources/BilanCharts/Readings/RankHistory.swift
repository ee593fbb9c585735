internal import BilanMetrics
internal import BilanModel

/// The ranks of partners by participations over the last periods; ties in the order of French names.
struct RankHistory {
  /// One partner's ranks, from 1; no entry in a period without a participation.
  struct Line {
    let partner: PartnerIndex
    /// As they are printed: partners with the same count share a rank.
    var ranks: [Int: Int] = [:]
    /// Where the partner stands in the order, ties by name: no two in one place.
    var places: [Int: Int] = [:]
    /// Participations by period.
    var counts: [Int: Int] = [:]
    /// The periods of which nothing is known: neither a rank nor none.
    var unknown: Set<Int> = []

    /// Why there is no rank in a period.
    func absence(_ period: Int) -> Absence { unknown.contains(period) ? .noData : .notApplicable }

    /// Places gained since the period before; nil without a rank in one of the two.
    var gain: Int? {
      guard let now = ranks[0], let before = ranks[-1] else { return nil }
      return before - now
    }

    /// Whether the partner has fewer participations than in the period before.
    var isFewer: Bool { unknown.isDisjoint(with: [0, -1]) && counts[0, default: 0] < counts[-1, default: 0] }

    /// The place in a period, beyond all others when there is none.
    func place(_ period: Int) -> Int { places[period] ?? .max }
  }

  /// The periods shown that have participations, in order.
  let periods: [Int]
  /// How many ranks have a place of their own.
  let depth: Int
  /// The first partners of the report's period, first to last.
  let first: [Line]
  /// Whether the last of the first partners has as many participations as the next one: names alone part them.
  let isCutByName: Bool
  /// Partners among the first in an earlier period only, by name.
  let gone: [Line]

  init(_ context: ChartContext, periods count: Int, depth: Int) {
    self.depth = depth
    let facts = context.facts
    var lines: [PartnerIndex: Line] = [:]
    var periods: [Int] = []
    var isCutByName = false
    for period in facts.history.filter({ $0 > -count }).filter(facts.covers) {
      let ranking = context.partnersByParticipations(period: period)
      guard !ranking.isEmpty else { continue }
      periods.append(period)
      if period == 0, depth > 0, ranking.count > depth {
        isCutByName = ranking[depth - 1].rank == ranking[depth].rank
      }
      for (index, ranked) in ranking.enumerated() {
        lines[ranked.partner, default: Line(partner: ranked.partner)].ranks[period] = ranked.rank
        lines[ranked.partner]?.places[period] = index + 1
        lines[ranked.partner]?.counts[period] = ranked.count
      }
      for partner in context.unknownPartners(period: period) {
        lines[partner, default: Line(partner: partner)].unknown.insert(period)
      }
    }
    self.periods = periods
    self.isCutByName = isCutByName
    let shown = lines.values.filter { $0.places.values.contains { $0 <= depth } }
    first = shown.filter { $0.place(0) <= depth }.sorted { $0.place(0) < $1.place(0) }
    gone = shown.filter { $0.place(0) > depth }
      .sorted { (facts.collationKey($0.partner), $0.partner) < (facts.collationKey($1.partner), $1.partner) }
  }

  /// The partners among the first of the period before and no longer, by their old rank.
  var left: [Line] {
    gone.filter { $0.place(-1) <= depth && !$0.unknown.contains(0) }.sorted { $0.place(-1) < $1.place(-1) }
  }

  /// Whether a partner's rank was beyond the first ones in the period before; one tied with them was not.
  func isEntering(_ line: Line) -> Bool { !line.unknown.contains(-1) && (line.ranks[-1] ?? .max) > depth }
}
