internal import BilanMetrics
internal import BilanModel

/// The partners of the report's period by participations, the first of them one by one and the others together.
struct RankedPartners {
  struct Row {
    let partner: PartnerIndex
    let count: Int
    /// nil when the period before has no record at all.
    let before: Int?
    var change: Int? { before.map { count - $0 } }
  }

  /// All partners, most participations first, ties by French name.
  let all: [Row]
  /// How many stand one by one.
  let shown: Int
  let total: Int
  let totalBefore: Int?
  /// How many partners are in none of these, for nothing is known of their participations.
  let unknown: Int
  /// What was not with the partners shown, in the period before; nil where it is not known.
  let othersBefore: Int?

  init(_ context: ChartContext, top: Int) {
    let hasBefore = context.hasBefore
    all = context.partnersByParticipations(period: 0).map { ranked in
      Row(
        partner: ranked.partner, count: ranked.count,
        before: hasBefore ? context.known(.participations, period: -1, partner: ranked.partner) : nil)
    }
    shown = all.count == top + 1 ? top + 1 : min(top, all.count)
    total = context.whole(.participations)
    let totalBefore = hasBefore ? context.known(.participations, period: -1) : nil
    self.totalBefore = totalBefore
    unknown = context.unknownPartners().count
    let named = all.prefix(shown)
    let isOpen = !context.unknownPartners(period: -1).isSubset(of: named.map(\.partner))
    let rest = totalBefore.map { $0 - named.reduce(0) { $0 + ($1.before ?? 0) } }
    othersBefore = rest == 0 && isOpen ? nil : rest
  }

  var first: ArraySlice<Row> { all.prefix(shown) }
  /// The number of partners of the period that do not stand one by one.
  var otherPartners: Int { all.count - shown }
  var others: Int { total - first.reduce(0) { $0 + $1.count } }

  /// How many first partners, two to ten, hold 48 to 52 % of the participations, when no tie blurs who they are and
  /// they are at most a third of all partners.
  var holdersOfHalf: Int? {
    var sum = 0
    for (index, row) in all.prefix(10).enumerated() {
      sum += row.count
      let holders = index + 1
      guard holders >= 2, holders * 3 <= all.count else { continue }
      guard all[holders].count < row.count else { continue }
      if 100 * sum >= 48 * total, 100 * sum <= 52 * total { return holders }
    }
    return nil
  }

  /// How many first partners stand out in dark: those that hold half, else four or those tied with the fourth; of five or fewer,
  /// those in the lead, none when all are level.
  var standouts: Int {
    if let holders = holdersOfHalf { return holders }
    guard all.count > 5 else {
      let leaders = all.count { $0.count == all.first?.count }
      return leaders == all.count && leaders > 1 ? 0 : leaders
    }
    let fourth = all[3].count
    let tied = all.filter { $0.count >= fourth }.count
    return tied <= 5 ? tied : all.filter { $0.count > fourth }.count
  }
}

extension ChartContext {
  /// The partners of a period with at least one participation, most first, ties by French name.
  func partnersByParticipations(period: Int) -> [(partner: PartnerIndex, rank: Int, count: Int)] {
    facts.ranks(by: .participations, period: period).compactMap { ranked in
      guard case .number(let count) = ranked.value, count > 0 else { return nil }
      return (ranked.partner, ranked.rank, count)
    }
  }
}
