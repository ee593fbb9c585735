internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// Counts that are asked of the facts: a number, or nil where the records do not tell it, which is no 0.
extension ChartContext {
  /// The whole number of a metric; 0 when there is none.
  func whole(_ metric: Metric, period: Int = 0, partner: PartnerIndex? = nil, pillar: Pillar? = nil) -> Int {
    known(metric, period: period, partner: partner, pillar: pillar) ?? 0
  }

  /// The whole number of a metric; nil where it is not known.
  func known(
    _ metric: Metric, period: Int = 0, partner: PartnerIndex? = nil, pillar: Pillar? = nil, month: Int? = nil
  ) -> Int? {
    guard
      case .number(let value) = facts.value(metric, period: period, partner: partner, pillar: pillar, month: month)
    else { return nil }
    return value
  }

  /// The partners of a period of whose participations nothing is known: they have no rank.
  func unknownPartners(period: Int = 0) -> Set<PartnerIndex> {
    Set(facts.ranks(by: .participations, period: period).filter { $0.value == .missing(.noData) }.map(\.partner))
  }

  /// How many activities the counts at a place leave out, each of which may be one of them.
  func leftOut(period: Int = 0, partner: PartnerIndex? = nil, pillar: Pillar? = nil) -> Int {
    whole(.wholeLeftOut, period: period, partner: partner, pillar: pillar)
  }

  /// Whether some partners of a period are surely before all others, whatever vague dates mean: the title may say so.
  func areFirst(_ partners: some Sequence<PartnerIndex>, period: Int = 0) -> Bool {
    let first = Set(partners)
    let least = first.map { whole(.participations, period: period, partner: $0) }.min() ?? 0
    return facts.ranks(by: .participations, period: period).allSatisfy { ranked in
      first.contains(ranked.partner)
        || whole(.participations, period: period, partner: ranked.partner)
          + leftOut(period: period, partner: ranked.partner) < least
    }
  }

  /// What a figure of partners is of, with how many of them are in none of its ranks.
  var scopeOfPartners: String {
    let count = unknownPartners().count
    guard count > 0 else { return scope }
    let (who, print) = (words.count(count, .partner), words.missing(.noData))
    return scope
      + words(
        "\u{202F}; \(who) sans rang, \(print)\u{A0}: dates trop vagues",
        "; \(who) without a rank, \(print): dates too vague")
  }
}

extension Collection<Int?> {
  /// What counts add up to: one that is not known adds nothing, and nothing but 0 beside it is not known.
  var knownSum: Int? {
    let sum = reduce(0) { $0 + ($1 ?? 0) }
    return sum == 0 && contains(nil) ? nil : sum
  }
}

extension Int? {
  /// The count, `n.d.` where it is not known.
  var quantity: Quantity { map { .number($0) } ?? .missing(.noData) }
}
