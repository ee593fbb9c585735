internal import BilanMetrics
internal import BilanModel

/// The title of plan and done.
enum PlanHeadline {
  /// The rate of the whole plan, and the pillars whose printed rate is under 80 %, or the lowest rate.
  ///
  /// While the period is under way only the rate is told, with its day.
  static func title(_ summary: PlanSummary, _ context: ChartContext) -> String {
    let words = context.words
    let total = summary.total
    guard total.told.planned != nil else { return words("Plan inconnu ", "Plan not known ") + context.duringPeriod }
    guard total.planned > 0 else {
      return words("Aucune ligne de plan approuvée ", "No approved plan line ") + context.duringPeriod
    }
    guard total.displayedRate != nil else {
      return words("Réalisation du plan inconnue ", "Completion of the plan not known ") + context.duringPeriod
    }
    let rate = words.percent(total.done, of: total.planned)
    guard context.isComplete else {
      return words("Plan réalisé à \(rate) au ", "\(rate) of the plan carried out as of ")
        + words.date(context.facts.asOf)
    }
    let start = words("Le plan est réalisé à \(rate)", "\(rate) of the plan was carried out")
    let measured = summary.rows.filter { $0.displayedRate != nil && $0.pillar != Pillar.none }
    let low = measured.filter(\.isLow).compactMap { $0.pillar?.shortName[context.language] }
    let limit = words.percent(PlanSummary.threshold, of: 100)
    guard measured.count > 1, low.count < measured.count else { return start }
    switch low.count {
    case 0:
      // The lowest rate as it is printed: « au moins » would be false of a rate that was rounded up.
      guard let lowest = measured.compactMap(\.displayedRate).min() else { return start }
      let least = words.percent(lowest, of: 100)
      // A lowest rate that is the rate of all tells nothing more, and a line that may be of the period may lower another.
      guard least != rate, total.leftOut == 0 else { return start }
      let named = measured.filter { $0.displayedRate == lowest }.compactMap { $0.pillar?.shortName[context.language] }
      if named.count == 1, lowest < 100 {
        return start
          + words(", le pilier \(named[0]) au plus bas à \(least)", ", the \(named[0]) pillar lowest at \(least)")
      }
      return start + words(", le pilier le plus bas à \(least)", ", the lowest pillar at \(least)")
    case 1, 2:
      return start
        + words(
          "\u{202F}; \(words.list(low)) sous \(limit)", "; \(words.list(low)) under \(limit)")
    default: return start
    }
  }
}
