internal import BilanMetrics

/// The title of a page that has nothing to show: a period known to be empty, one of which nothing is known, or activities
/// without any partner.
enum EmptyHeadline {
  static func title(_ context: ChartContext) -> String {
    if context.isWithoutPartners { return context.words("Aucun partenaire ", "No partner ") + context.duringPeriod }
    return context.tellsActivities
      ? context.words("Aucune activité ", "No activity ") + context.duringPeriod
      : context.words("Activité inconnue ", "Activity not known ") + context.duringPeriod
  }
}
