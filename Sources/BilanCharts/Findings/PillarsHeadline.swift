internal import BilanText
internal import BilanMetrics
internal import BilanModel

/// The title of the pillars over the years.
enum PillarsHeadline {
  /// The strongest of these that is true: a new first pillar; all four the same way; the pillars that rose and fell most
  /// against the year before, for the largest always gains most in number; else what the page shows.
  ///
  /// Nothing is said of a change when the period is under way or the one before is unknown.
  static func title(_ history: PillarHistory, _ context: ChartContext) -> String {
    let words = context.words
    let neutral = neutral(history, context)
    guard (history.total(0) ?? 0) > 0 else { return EmptyHeadline.title(context) }
    guard context.isComparable else { return neutral }
    let four = history.pillars.filter { $0 != .none }
    let changes = four.compactMap { pillar in history.change(pillar).map { (pillar: pillar, change: $0) } }
    guard changes.count == four.count else { return neutral }
    // What vague dates leave out of a period may be of any pillar.
    let open = [0, -1].map { context.leftOut(period: $0) }
    if open == [0, 0], let new = leader(history, 0), let old = leader(history, -1), new != old {
      return words(
        "Le pilier \(new.shortName.french) passe devant le pilier \(old.shortName.french)",
        "The \(new.shortName.english) pillar overtakes the \(old.shortName.english) pillar")
    }
    if open[1] == 0, changes.allSatisfy({ $0.change > 0 }) {
      return words("Les quatre piliers progressent ", "All four pillars grow ") + context.duringPeriod
    }
    if open[0] == 0, changes.allSatisfy({ $0.change < 0 }) {
      return words("Les quatre piliers reculent ", "All four pillars decline ") + context.duringPeriod
    }
    let movers = movers(changes, history, words)
    let rises = movers.filter { $0.change > 0 }
    let falls = movers.filter { $0.change < 0 }
    func name(_ mover: Mover) -> String { mover.pillar.shortName[context.language] }
    switch (farthest(rises), farthest(falls)) {
    case (let rise?, let fall?):
      return words(
        "Pilier \(name(rise)) en hausse de \(rise.percent), pilier \(name(fall)) en recul de \(fall.percent)",
        "\(name(rise)) pillar up \(rise.percent), \(name(fall)) pillar down \(fall.percent)")
    // No superlative: a pillar of a handful may have moved farther.
    case (let rise?, nil):
      return words("Pilier \(name(rise)) en hausse de \(rise.percent)", "\(name(rise)) pillar up \(rise.percent)")
    case (nil, let fall?):
      return words("Pilier \(name(fall)) en recul de \(fall.percent)", "\(name(fall)) pillar down \(fall.percent)")
    case (nil, nil): return neutral
    }
  }

  /// A pillar whose change is worth telling: a tenth of the year before and five activities at least.
  private struct Mover {
    let pillar: Pillar
    let change: Int
    /// The change without its sign, in whole percents, and as it is printed.
    let percents: Int
    let percent: String
  }

  private static func movers(
    _ changes: [(pillar: Pillar, change: Int)], _ history: PillarHistory, _ words: Words
  ) -> [Mover] {
    changes.compactMap { pillar, change in
      guard let before = history.count(pillar, -1), before >= Facts.smallestBase else { return nil }
      let size = Int(change.magnitude)
      let percents = Words.roundedPercent(size, of: before)
      guard size >= Facts.smallestBase, percents >= 10 else { return nil }
      return Mover(pillar: pillar, change: change, percents: percents, percent: words.percent(size, of: before))
    }
  }

  /// The one that moved farthest by its printed percentage; nil where several did.
  private static func farthest(_ movers: [Mover]) -> Mover? {
    let most = movers.map(\.percents).max()
    let first = movers.filter { $0.percents == most }
    return first.count == 1 ? first[0] : nil
  }

  private static func neutral(_ history: PillarHistory, _ context: ChartContext) -> String {
    let words = context.words
    guard let first = history.periods.first, first < 0 else {
      if let leader = leader(history, 0), let count = history.count(leader, 0), let total = history.total(0) {
        let name = leader.shortName[context.language]
        guard count < total || history.unknown.contains(0) else {
          return words("Toute l’activité relève du pilier \(name)", "All activity belongs to the \(name) pillar")
        }
        return words(
          "Le pilier \(name) compte \(words.count(count, .activity)) sur \(words.number(total))",
          "The \(name) pillar has \(words.number(count)) of \(words.count(total, .activity))")
      }
      return words("L’activité par pilier ", "Activity by pillar ") + context.duringPeriod
    }
    return words("L’activité par pilier, de ", "Activity by pillar, ") + context.periodName(first)
      + words(" à ", " to ") + context.periodName
  }

  /// The one pillar with the most activities in a period; nil on a tie.
  private static func leader(_ history: PillarHistory, _ period: Int) -> Pillar? {
    let counts = history.pillars.filter { $0 != .none }.compactMap { pillar in
      history.count(pillar, period).map { (pillar: pillar, count: $0) }
    }
    let greatest = counts.map(\.count).max() ?? 0
    let leaders = counts.filter { $0.count == greatest }
    return leaders.count == 1 && greatest > 0 ? leaders[0].pillar : nil
  }
}
