internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

extension ChartFigure {
  /// The figure of a period without any activity.
  static func empty(_ context: ChartContext, subtitle: String) -> ChartFigure {
    Notice.empty(context).figure(
      context, headline: EmptyHeadline.title(context), subtitle: context.subtitle(subtitle))
  }
}

extension ChartFigure {
  /// Whether the records have nothing to draw.
  package var isNothing: Bool { table.isEmpty }

  /// What is said at the end of charts that the records have nothing for, by their names; why, where there is no other.
  package static func leftOut(_ names: [String], areAll: Bool, _ context: ChartContext) -> ChartFigure {
    let words = context.words
    let list =
      words(
        "Faute d’assez d’enregistrements, ne sont pas dessinés\u{A0}: ",
        "For want of enough records, the following are not drawn: ")
      + names.joined(separator: words("\u{202F}; ", "; ")) + "."
    let empty = Notice.empty(context)
    let notice =
      areAll
      ? Notice(print: empty.print, explanation: empty.explanation + " " + list)
      : Notice(print: words.missing(.notApplicable), explanation: list)
    return notice.figure(
      context, headline: words("Graphiques sans objet", "Charts without anything to show"),
      subtitle: context.subtitle(words("Ce que les registres lus ne disent pas", "What the registers read do not say")))
  }
}

extension Notice {
  /// What is said of a period without any activity.
  static func empty(_ context: ChartContext) -> Notice {
    let words = context.words
    guard context.tellsActivities else { return unknown(context) }
    if context.isWithoutPartners {
      return Notice(
        print: "0",
        explanation: context.scope.prefix(1).uppercased() + context.scope.dropFirst()
          + words("\u{202F}; aucun partenaire n’y prend part.", "; no partner takes part in them."))
    }
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
    guard context.facts.hasRead(.activities) else {
      return Notice(
        print: words.missing(.noData),
        explanation: words(
          "Non disponible. Aucun registre des activités n’a été lu.", "No data. No register of activities was read."))
    }
    if context.facts.covers(0) {
      return Notice(
        print: words.missing(.noData),
        explanation: words(
          "Non disponible. Aucune activité n’est sûrement \(context.duringPeriod)\u{A0}: la date de certaines est trop vague.",
          "No data. No activity is surely one \(context.duringPeriod): the date of some is too vague."))
    }
    return Notice(
      print: words.missing(.noData),
      explanation: words(
        "Non disponible. Le registre ne contient aucune activité faite \(context.duringPeriod) ni avant\u{A0}: "
          + "il ne dit pas si rien n’a eu lieu.",
        "No data. The register holds no activity done \(context.duringPeriod) or before: "
          + "it does not tell whether nothing happened."))
  }
}

extension ChartContext {
  /// Whether the records tell how many activities were done; not where vague dates leave open all that may be.
  var tellsActivities: Bool { facts.covers(0) && known(.whole) != nil }

  /// Whether activities were done, and none of them with a partner: France and its territories are none.
  var isWithoutPartners: Bool { whole(.whole) > 0 && facts.cube.partners(in: 0).isEmpty }

  /// `684 activités réalisées en 2024 ; 21 sans date utilisable, dans aucun compte`.
  package var scope: String {
    guard tellsActivities else { return words("activités réalisées ", "activities done ") + duringPeriod + unknown }
    let count = whole(.whole)
    let done = words("\(count > 1 ? "réalisées" : "réalisée")", "done")
    return words.count(count, .activity) + " \(done) " + duringPeriod + undated
  }

  /// What is said where no record tells what was done.
  private var unknown: String { words("\u{A0}: non disponible", ": no data") + undated }

  /// What is said of records whose date tells no period; empty when there is none.
  private var undated: String {
    let count = facts.cube.undated
    guard count > 0 else { return "" }
    return words(
      "\u{202F}; \(words.count(count, .activity)) sans date utilisable, dans aucun compte",
      "; \(words.count(count, .activity)) without a usable date, in no count")
  }
}
