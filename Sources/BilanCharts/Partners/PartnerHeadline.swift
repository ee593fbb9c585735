internal import BilanMetrics
package import BilanModel
internal import BilanText

/// The title of the profile of a partner: how many activities, against the year before, and what stands out in them.
package enum PartnerHeadline {
  /// The title that the numbers allow.
  package static func title(
    of partner: PartnerIndex, _ comparison: PartnerComparison, _ acts: PartnerActs, _ context: ChartContext
  ) -> String {
    let words = context.words
    let told = context.known(.participations, partner: partner)
    let (now, before) = (told ?? 0, context.known(.participations, period: -1, partner: partner))
    let start = counts(now, before, isKnown: told != nil, context)
    guard now > 0 else { return start }
    if acts.summits > 0 {
      let one = acts.summits == 1 ? words("une", "one") : words.number(acts.summits)
      return start + words(", dont \(one) de niveau ministre ou CEMA", ", \(one) by a minister or the chief of defence")
    }
    return start + (moved(partner, comparison, context) ?? "")
  }

  private static func counts(_ now: Int, _ before: Int?, isKnown: Bool, _ context: ChartContext) -> String {
    let words = context.words
    let all = words.count(now, .activity)
    guard isKnown, context.facts.covers(0) else {
      return words("Activités ", "Activities ") + context.duringPeriod + words("\u{A0}: non disponible", ": no data")
    }
    guard now > 0 else {
      let none = words("Aucune activité réalisée ", "No activity done ") + context.duringPeriod
      guard context.isComparable, let before, before > 0 else { return none }
      return none + words(", \(words.number(before)) ", ", \(words.number(before)) ") + context.duringPeriod(-1)
    }
    guard context.isComplete else { return all + " " + soFar(context) }
    guard context.hasBefore, let before else { return all + " " + context.duringPeriod }
    if now == before { return all + " " + context.duringPeriod + words(" comme ", ", as ") + context.duringPeriod(-1) }
    return before == 0
      ? all + " " + context.duringPeriod + words(", aucune ", ", none ") + context.duringPeriod(-1)
      : words("De \(words.number(before)) à \(all)", "From \(words.number(before)) to \(all)")
  }

  /// The days of a period under way that the records know: `du 1er janvier au 10 septembre 2024`.
  private static func soFar(_ context: ChartContext) -> String {
    let facts = context.facts
    return Period(first: facts.series.base.first, last: facts.asOf).map { context.words.during($0) }
      ?? context.duringPeriod
  }

  /// The pillar that moved most against the year before, relatively, of those with five activities or more in the greater
  /// of both years; nil where none moved by a third.
  private static func moved(
    _ partner: PartnerIndex, _ comparison: PartnerComparison, _ context: ChartContext
  ) -> String? {
    let words = context.words
    guard context.isComparable else { return nil }
    let moves = comparison.pillars.compactMap { pillar -> (pillar: Pillar, now: Int, before: Int)? in
      guard let now = context.known(.participations, partner: partner, pillar: pillar),
        let before = context.known(.participations, period: -1, partner: partner, pillar: pillar)
      else { return nil }
      return (pillar, now, before)
    }
    .filter { max($0.now, $0.before) >= 5 && ($0.now - $0.before).magnitude * 3 >= max($0.now, $0.before) }
    // The one with the greater part gained or lost; of two alike, the one with more of it.
    let first = moves.max { left, right in
      let (one, other) = (part(left.now, left.before), part(right.now, right.before))
      return one == other ? max(left.now, left.before) < max(right.now, right.before) : one < other
    }
    guard let first else { return nil }
    let name = first.pillar.shortName[context.language]
    return words(
      "\u{202F}; \(name) de \(first.before) à \(first.now)", "; \(name) from \(first.before) to \(first.now)")
  }

  /// How much of the greater of two counts the other lacks, in ten thousandths.
  private static func part(_ now: Int, _ before: Int) -> Int {
    Int((now - before).magnitude) * 10_000 / max(1, now, before)
  }
}
