package import BilanMetrics
package import BilanModel

/// What the profiles of all partners share, counted once: their ranks, the median partner, the acts of each, and the
/// ends of the scales.
package struct PartnerComparison: Sendable {
  /// What is known.
  package let facts: Facts
  /// The partners of the report's period, most participations first, ties by French name.
  package let ranked: [RankedPartner]
  /// The pillars with an activity of any partner, in the order of the trade.
  package let pillars: [Pillar]
  private let ranks: [PartnerIndex: Int]
  private let shared: Set<Int>
  /// Those whose rank vague dates may change, theirs or those of others.
  private let unsure: Set<PartnerIndex>
  private let medians: [Pillar: Quantity]
  private let acts: [PartnerIndex: [ActivityRow]]
  private let undatedActs: [PartnerIndex: [ActivityRow]]
  /// The greatest number of activities of a partner in a pillar, in the period or the one before.
  let greatestInPillar: Int
  /// The greatest number of visits of a partner one way in a shown year.
  let greatestVisits: Int

  /// How many years a profile looks back, the report's among them.
  package static let years = 5

  /// Compares the partners of some facts.
  package init(_ facts: Facts) {
    self.facts = facts
    // Of whom nothing is known has no rank, and is no part of a median.
    let all = facts.ranks(by: .participations)
    let ranked = all.filter { $0.value.double != nil }
    self.ranked = ranked
    unsure = Self.unsure(all, facts)
    ranks = Dictionary(ranked.map { ($0.partner, $0.rank) }) { first, _ in first }
    let byRank = Dictionary(grouping: ranked, by: \.rank)
    shared = Set(byRank.filter { $0.value.count > 1 }.keys)
    let partners = ranked.map(\.partner)
    func known(_ partner: PartnerIndex, _ pillar: Pillar, _ period: Int) -> Int? {
      let value = facts.value(.participations, period: period, partner: partner, pillar: pillar)
      return if case .number(let count) = value { count } else { nil }
    }
    func count(_ partner: PartnerIndex, _ pillar: Pillar, _ period: Int) -> Int { known(partner, pillar, period) ?? 0 }
    medians = Dictionary(
      uniqueKeysWithValues: Pillar.allCases.compactMap { pillar in
        let counts = partners.compactMap { known($0, pillar, 0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return Quantity.median(counts).map { (pillar, $0) }
      })
    pillars = Pillar.allCases.filter { pillar in
      pillar != Pillar.none || partners.contains { count($0, pillar, 0) > 0 || count($0, pillar, -1) > 0 }
    }
    greatestInPillar =
      partners.flatMap { partner in
        Pillar.allCases.map { max(count(partner, $0, 0), count(partner, $0, -1)) }
      }.max() ?? 0
    acts = facts.rows.reduce(into: [:]) { acts, row in
      guard row.period == 0, row.counts else { return }
      for partner in row.distinctPartners { acts[partner, default: []].append(row) }
    }
    undatedActs = facts.rows.reduce(into: [:]) { acts, row in
      guard row.period == nil, row.activity.status == .done else { return }
      for partner in row.distinctPartners { acts[partner, default: []].append(row) }
    }
    greatestVisits =
      partners.flatMap { partner in
        (1 - Self.years...0).flatMap { period in
          [Metric.visitsGiven, .visitsReceived].map { metric -> Int in
            if case .number(let count) = facts.value(metric, period: period, partner: partner) { count } else { 0 }
          }
        }
      }.max() ?? 0
  }

  /// Those whose count may be less, as much or more than that of another one: of two that are exact the order is sure.
  private static func unsure(_ all: [RankedPartner], _ facts: Facts) -> Set<PartnerIndex> {
    let spans = all.map { ranked -> (partner: PartnerIndex, counts: ClosedRange<Double>) in
      let least = ranked.value.double ?? 0
      return (ranked.partner, least...least + (facts.value(.wholeLeftOut, partner: ranked.partner).double ?? 0))
    }
    let open = spans.filter { $0.counts.lowerBound < $0.counts.upperBound }
    return open.reduce(into: []) { unsure, one in
      let met = spans.filter { $0.partner != one.partner && $0.counts.overlaps(one.counts) }
      unsure.formUnion(met.isEmpty ? [] : met.map(\.partner) + [one.partner])
    }
  }

  /// Whether vague dates may change the rank of a partner, its own or those of others.
  package func mayMove(_ partner: PartnerIndex) -> Bool { unsure.contains(partner) }

  /// The place of a partner among those of the period, 1 for the first; nil without a participation.
  package func rank(of partner: PartnerIndex) -> Int? { ranks[partner] }
  /// Whether another partner has the same rank.
  package func sharesRank(_ partner: PartnerIndex) -> Bool { ranks[partner].map(shared.contains) ?? false }
  /// The activities of the median partner in a pillar.
  package func median(_ pillar: Pillar) -> Quantity { medians[pillar] ?? .missing(.notApplicable) }
  /// The activities of the period with a partner, in the order of the annex.
  package func rows(of partner: PartnerIndex) -> [ActivityRow] { acts[partner] ?? [] }
  /// The partners of such activities.
  package var undatedPartners: Set<PartnerIndex> { Set(undatedActs.keys) }
  /// The activities done with a partner whose date tells no period: they are in no count.
  package func undated(of partner: PartnerIndex) -> [ActivityRow] { undatedActs[partner] ?? [] }
}
