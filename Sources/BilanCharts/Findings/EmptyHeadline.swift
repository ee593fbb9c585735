internal import BilanMetrics

/// The title of a page of a period without any activity: known to be empty, or not known at all.
enum EmptyHeadline {
  static func title(_ context: ChartContext) -> String {
    context.facts.covers(0)
      ? context.words("Aucune activité ", "No activity ") + context.duringPeriod
      : context.words("Activité inconnue ", "Activity not known ") + context.duringPeriod
  }

  /// What the notice of such a page says.
  static func notice(_ context: ChartContext) -> Notice {
    let words = context.words
    guard context.facts.covers(0) else { return unknown(context) }
    return Notice(
      print: "0",
      explanation: words(
        "Le registre ne contient aucune activité réalisée \(context.duringPeriod). "
          + "Les activités prévues, reportées ou annulées ne comptent pas comme réalisées.",
        "The register holds no activity done \(context.duringPeriod). "
          + "Planned, postponed and cancelled activities do not count as done."))
  }

  /// The period is before every record, or after the day on which the registers were closed.
  private static func unknown(_ context: ChartContext) -> Notice {
    let words = context.words
    return Notice(
      print: words.missing(.noData),
      explanation: words(
        "Non disponible. Le registre ne contient aucune activité faite \(context.duringPeriod) ni avant\u{A0}: "
          + "il ne dit pas si rien n’a eu lieu.",
        "No data. The register holds no activity done \(context.duringPeriod) or before: "
          + "it does not tell whether nothing happened."))
  }
}
