/// The title of a page of a period without any activity.
enum EmptyHeadline {
  static func title(_ context: ChartContext) -> String {
    context.words("Aucune activité ", "No activity ") + context.duringPeriod
  }

  /// What the notice of such a page says.
  static func notice(_ context: ChartContext) -> Notice {
    let words = context.words
    return Notice(
      print: "0",
      explanation: words(
        "Le registre ne contient aucune activité réalisée \(context.duringPeriod). "
          + "Les activités prévues, reportées ou annulées ne comptent pas comme réalisées.",
        "The register holds no activity done \(context.duringPeriod). "
          + "Planned, postponed and cancelled activities do not count as done."))
  }

  /// A whole page that says so.
  static func page(_ context: ChartContext, subtitle: String) -> ChartPage {
    let notice = notice(context)
    return PageFrame(context).page(
      .init(title: title(context), subtitle: context.subtitle(subtitle), alternative: notice.explanation)
    ) { scene, body in
      notice.draw(context, &scene, body)
    }
  }
}
