internal import BilanMetrics

/// The title of a page of a period without any activity: known to be empty, or not known at all.
enum EmptyHeadline {
  static func title(_ context: ChartContext) -> String {
    context.facts.covers(0)
      ? context.words("Aucune activité ", "No activity ") + context.duringPeriod
      : context.words("Activité inconnue ", "Activity not known ") + context.duringPeriod
  }
}
