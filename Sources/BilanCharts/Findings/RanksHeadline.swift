internal import BilanMetrics
internal import BilanModel

/// The title of the change in ranking.
enum RanksHeadline {
  /// The strongest of these that is true: one partner climbed two places or more and farther than the other first ones; the
  /// three first are the same; some entered; else what the page shows.
  static func title(_ history: RankHistory, _ context: ChartContext) -> String {
    let words = context.words
    let depth = words.cardinal(history.first.count)
    let neutral =
      (history.first.count < 3
        ? words("Le rang des premiers partenaires ", "The rank of the first partners ")
        : words("Le rang des \(depth) premiers partenaires ", "The rank of the first \(depth) partners "))
      + context.duringPeriod
    // A date that may be of a period may change any rank in it.
    let isSure = [0, -1].allSatisfy { context.leftOut(period: $0) == 0 }
    guard context.isComparable, history.periods.contains(-1), isSure else { return neutral }
    let best = history.first.compactMap(\.gain).max() ?? 0
    let climbers = history.first.filter { $0.gain == best }
    if best >= 2, climbers.count == 1, let climber = climbers.first, let now = climber.ranks[0],
      let before = climber.ranks[-1]
    {
      // No superlative: partners below the first may have climbed farther.
      let isPlural = context.facts.directory[climber.partner].article == .les
      return words.capitalised(context.nameWithArticle(climber.partner))
        + words(
          " \(isPlural ? "montent" : "monte") du \(words.rank(before)) au \(words.rank(now)) rang",
          " climbs from \(words.rank(before)) to \(words.rank(now)) place")
    }
    let podium = history.first.prefix(3)
    if podium.map({ $0.ranks[0] }) == [1, 2, 3], podium.allSatisfy({ $0.gain == 0 }) {
      return words("Les trois premiers partenaires gardent leur rang ", "The first three partners keep their rank ")
        + context.duringPeriod
    }
    let entering = history.first.filter(history.isEntering)
    if history.first.count == history.depth, !history.isCutByName, entering.count >= 2 {
      return words(
        "\(words.capitalised(words.cardinal(entering.count))) partenaires entrent parmi les \(depth) premiers",
        "\(words.capitalised(words.cardinal(entering.count))) partners enter the first \(depth)")
    }
    return neutral
  }
}
