package import BilanModel

/// A partner with its place in a ranking.
package struct RankedPartner: Sendable, Hashable {
  /// Who is ranked.
  package var partner: PartnerIndex
  /// 1 for the first; partners with the same value share a rank, and the next rank is left out (1, 2, 2, 4).
  package var rank: Int
  /// What it is ranked by.
  package var value: Quantity

  package init(partner: PartnerIndex, rank: Int, value: Quantity) {
    self.partner = partner
    self.rank = rank
    self.value = value
  }
}

/// The first partners of a ranking and what the others add up to.
package struct TopPartners: Sendable, Hashable {
  /// The highest first.
  package var first: [RankedPartner]
  /// The partners after the first ones, in their order.
  package var others: [RankedPartner]

  /// The sum of the whole numbers of the others, for the line « Autres (n) ».
  package var sumOfOthers: Int {
    others.reduce(0) { sum, other in
      if case .number(let value) = other.value { sum.saturatingSum(value) } else { sum }
    }
  }
}

extension Facts {
  /// The partners with a participation in a period, greatest value of the metric first; ties by French name.
  package func ranking(by metric: Metric, period: Int = 0, pillar: Pillar? = nil) -> [PartnerIndex] {
    ranks(by: metric, period: period, pillar: pillar).map(\.partner)
  }

  /// The same with ranks; partners whose value is missing come last, among those of 0.
  package func ranks(by metric: Metric, period: Int = 0, pillar: Pillar? = nil) -> [RankedPartner] {
    let sorted = cube.partners(in: period).map { partner in
      let value = value(metric, period: period, partner: partner, pillar: pillar)
      return (partner: partner, value: value, number: value.double ?? 0, name: collationKey(partner))
    }
    .sorted { ($1.number, $0.name, $0.partner) < ($0.number, $1.name, $1.partner) }
    var ranked: [RankedPartner] = []
    var lastNumber: Double?
    for (position, each) in sorted.enumerated() {
      let rank = each.number == lastNumber ? ranked.last?.rank ?? 1 : position + 1
      ranked.append(RankedPartner(partner: each.partner, rank: rank, value: each.value))
      lastNumber = each.number
    }
    return ranked
  }

  /// The first partners of a ranking, and the others apart; one partner too many is shown rather than « Autres (1) ».
  package func top(_ count: Int, by metric: Metric, period: Int = 0, pillar: Pillar? = nil) -> TopPartners {
    let ranks = ranks(by: metric, period: period, pillar: pillar)
    let shown = ranks.count == count + 1 ? ranks.count : min(max(0, count), ranks.count)
    return TopPartners(first: Array(ranks[..<shown]), others: Array(ranks[shown...]))
  }

  /// The key by which partners are sorted: the French name without accents or case.
  package func collationKey(_ partner: PartnerIndex) -> String { foldedKey(directory[partner].name.french) }

  /// The partners of some periods in the order of their French names.
  package func partners(in periods: [Int]) -> [PartnerIndex] {
    Set(periods.flatMap { cube.partners(in: $0) }).map { ($0, collationKey($0)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map(\.0)
  }
}
