internal import BilanMetrics
internal import BilanText

extension ChartFigure {
  /// The figure of a period without any activity.
  static func empty(_ context: ChartContext, subtitle: String) -> ChartFigure {
    EmptyHeadline.notice(context).figure(
      context, headline: EmptyHeadline.title(context), subtitle: context.subtitle(subtitle))
  }
}

extension ChartContext {
  /// `684 activités réalisées en 2024 ; 21 sans date utilisable, dans aucun compte`.
  var scope: String {
    let count = whole(.whole)
    let done = words("\(count > 1 ? "réalisées" : "réalisée")", "done")
    return words.count(count, .activity) + " \(done) " + duringPeriod + undated
  }

  /// What is said of records whose date tells no period; empty when there is none.
  private var undated: String {
    let count = facts.cube.undated
    guard count > 0 else { return "" }
    return words(
      "\u{202F}; \(words.count(count, .activity)) sans date utilisable, dans aucun compte",
      "; \(words.count(count, .activity)) without a usable date, in no count")
  }
}
