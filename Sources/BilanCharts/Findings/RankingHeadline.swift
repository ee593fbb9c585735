internal import BilanMetrics
internal import BilanModel

/// The title of the ranking of partners.
enum RankingHeadline {
  /// The strongest of these that is true of the partners shown: one gained far more than the others against the period
  /// before; a few hold half; one leads; several lead together.
  static func title(_ ranked: RankedPartners, _ context: ChartContext) -> String {
    let words = context.words
    guard let leader = ranked.all.first else { return EmptyHeadline.title(context) }
    guard ranked.all.count > 1 else {
      guard ranked.unknown == 0 else { return neutral(context) }
      return words.capitalised(context.duringPeriod)
        + words(", un seul partenaire\u{A0}: ", ", a single partner: ") + context.nameWithArticle(leader.partner)
    }
    if let riser = riser(ranked, context), let before = riser.before {
      let isPlural = context.facts.directory[riser.partner].article == .les
      let name = words.capitalised(context.nameWithArticle(riser.partner))
      return words(
        "\(name) \(isPlural ? "passent" : "passe") de \(words.number(before)) à \(words.number(riser.count)) participations",
        "\(name) goes from \(words.number(before)) to \(words.number(riser.count)) participations"
      )
    }
    if let holders = ranked.holdersOfHalf, holders <= ranked.shown, context.leftOut() == 0 {
      return words.capitalised(words.cardinal(holders))
        + words(" partenaires concentrent ", " partners hold ") + half(holders, ranked, words)
        + words(" des participations", " of the participations")
    }
    let leaders = ranked.all.prefix { $0.count == leader.count }
    // Whoever may be before them, or not be level with them, leaves none to be named.
    let areLevel = leaders.count == 1 || leaders.allSatisfy { context.leftOut(partner: $0.partner) == 0 }
    guard leaders.count <= 3, areLevel, context.areFirst(leaders.map(\.partner)) else { return neutral(context) }
    if leaders.count > 1 {
      return words("À égalité en tête ", "Level at the top ") + context.duringPeriod + words("\u{A0}: ", ": ")
        + words.list(leaders.map { context.nameWithArticle($0.partner) })
    }
    let since = ledAlone(leader, ranked, context) ? words(" comme en ", " as in ") + context.periodName(-1) : ""
    return words("Premier partenaire ", "First partner ") + context.duringPeriod + since + words("\u{A0}: ", ": ")
      + context.nameWithArticle(leader.partner)
  }

  private static func neutral(_ context: ChartContext) -> String {
    context.words("Participations par partenaire ", "Participations by partner ") + context.duringPeriod
  }

  /// The partner shown whose participations grew most against the period before, by half and by ten at least; nil where two
  /// did as much.
  private static func riser(_ ranked: RankedPartners, _ context: ChartContext) -> RankedPartners.Row? {
    guard context.isComparable else { return nil }
    let risers = ranked.all.prefix(ranked.shown).compactMap { row -> (row: RankedPartners.Row, percents: Int)? in
      guard let before = row.before, before >= Facts.smallestBase, row.count - before >= 10 else { return nil }
      let percents = Words.roundedPercent(row.count - before, of: before)
      return percents >= 50 ? (row, percents) : nil
    }
    let most = risers.map(\.percents).max()
    let first = risers.filter { $0.percents == most }
    return first.count == 1 ? first[0].row : nil
  }

  /// `la moitié` within half a point of it, else on which side of it the first partners are.
  private static func half(_ holders: Int, _ ranked: RankedPartners, _ words: Words) -> String {
    let sum = ranked.all.prefix(holders).reduce(0) { $0 + $1.count }
    if 1000 * sum < 495 * ranked.total { return words("près de la moitié", "nearly half") }
    return 1000 * sum > 505 * ranked.total
      ? words("plus de la moitié", "more than half") : words("la moitié", "half")
  }

  private static func ledAlone(
    _ leader: RankedPartners.Row, _ ranked: RankedPartners, _ context: ChartContext
  ) -> Bool {
    guard context.isComparable, context.facts.series[-1].map(context.words.isYearLabel) == true else { return false }
    let before = context.partnersByParticipations(period: -1)
    guard let first = before.first, first.partner == leader.partner else { return false }
    return context.areFirst([first.partner], period: -1)
  }
}
