internal import BilanText
internal import BilanMetrics
internal import BilanModel

/// The title of the pillars over the years.
enum PillarsHeadline {
  /// The strongest of these that is true: a new first pillar; all four the same way; one pillar's change above the
  /// others'; else what the page shows.
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
    if let new = leader(history, 0), let old = leader(history, -1), new != old {
      return words(
        "Le pilier \(new.shortName.french) passe devant le pilier \(old.shortName.french)",
        "The \(new.shortName.english) pillar overtakes the \(old.shortName.english) pillar")
    }
    if changes.allSatisfy({ $0.change > 0 }) {
      return words("Les quatre piliers progressent ", "All four pillars grow ") + context.duringPeriod
    }
    if changes.allSatisfy({ $0.change < 0 }) {
      return words("Les quatre piliers reculent ", "All four pillars decline ") + context.duringPeriod
    }
    let greatest = changes.map(\.change.magnitude).max() ?? 0
    let movers = changes.filter { $0.change.magnitude == greatest }
    guard greatest >= Facts.smallestBase, movers.count == 1, let mover = movers.first else { return neutral }
    let name = mover.pillar.shortName[context.language]
    let amount = words.signed(mover.change) + "\u{A0}" + words.plural(Int(mover.change.magnitude), .activity)
    return mover.change > 0
      ? words("Plus forte hausse ", "Strongest rise ") + context.duringPeriod
        + words("\u{A0}: le pilier \(name) (\(amount))", ": the \(name) pillar (\(amount))")
      : words("Plus fort recul ", "Strongest fall ") + context.duringPeriod
        + words("\u{A0}: le pilier \(name) (\(amount))", ": the \(name) pillar (\(amount))")
  }

  private static func neutral(_ history: PillarHistory, _ context: ChartContext) -> String {
    let words = context.words
    guard let first = history.periods.first, first < 0 else {
      if let leader = leader(history, 0), let count = history.count(leader, 0), let total = history.total(0) {
        let name = leader.shortName[context.language]
        guard count < total else {
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
