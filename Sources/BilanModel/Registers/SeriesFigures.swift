/// The figures of sessions and of their cadence, both readings side by side.
extension MeetingSeries {
  /// The figures of sessions and of their cadence.
  static let sessionFigures: [DeclaredFigure<MeetingSeries>] = [
    DeclaredFigure(
      "series.sessions", Wording("Sessions tenues", "Sessions held"),
      definition: Wording(
        "sessions faites dans la période, parmi les activités qui nomment l’instance",
        "sessions done in the period, of the activities that name the series"),
      .sum(held), cuts: cuts + [Cut(.series), .office]),
    DeclaredFigure(
      "series.met", Wording("Instances réunies", "Series that met"),
      definition: Wording(
        "instances qui ont tenu une session au moins dans la période", "series with a session at least in the period"),
      .sum(met), cuts: cuts),
    DeclaredFigure(
      "series.due", Wording("Instances qui devaient se réunir", "Series due to meet"),
      definition: Wording(
        "instances à périodicité qui ont existé toute la période, d’un an et achevée à la date d’arrêt ; 0 dans une période "
          + "plus courte qu’un an, qui ne doit rien par année",
        "series with a cadence that existed all through the period, of a year and over on the as-of day; 0 in a period "
          + "shorter than a year, which owes nothing by year"),
      .sum(due), cuts: cuts),
    DeclaredFigure(
      "series.due_rate", Wording("Périodicité tenue, par année", "Cadence kept, by year"),
      definition: Wording(
        "instances qui ont tenu dans la période les sessions dues / instances qui devaient se réunir ; s.o. dans une période "
          + "plus courte qu’un an",
        "series that held in the period the sessions that they owe / series due to meet; not applicable in a period "
          + "shorter than a year"),
      .share(dueKept, of: due), cuts: cuts, tone: .moreIsBetter),
    DeclaredFigure(
      "series.interval_rate", Wording("Périodicité tenue, par intervalle", "Cadence kept, by interval"),
      definition: Wording(
        "intervalles entre deux sessions dans la périodicité / intervalles achevés dans la période, ou dont le terme y est "
          + "passé",
        "intervals between two sessions within the cadence / intervals that end in the period, or whose limit passed in it"
      ),
      .share(intervalsKept, of: intervals), cuts: cuts, tone: .moreIsBetter),
    DeclaredFigure(
      "series.intervals_undecided", Wording("Intervalles indécis", "Intervals undecided"),
      definition: Wording(
        "intervalles que des dates partielles ne permettent pas de juger",
        "intervals that partial dates leave undecided"),
      .sum(undecided), cuts: cuts),
    DeclaredFigure(
      "series.overdue", Wording("Instances en retard", "Series overdue"),
      definition: Wording(
        "instances dont la prochaine session était due avant la date d’arrêt ; pour une période antérieure, avant son dernier "
          + "jour",
        "series whose next session was due before the as-of day; of an earlier period, before its last day"),
      .sum(overdue), cuts: cuts + [Cut(.series)]),
    DeclaredFigure(
      "series.overdue_days_least", Wording("Jours de retard, au moins", "Days overdue, at least"),
      definition: Wording(
        "jours du terme de la périodicité à la date d’arrêt, ou à la fin d’une période antérieure, au moins : une date "
          + "partielle vaut son dernier jour",
        "days from the limit of the cadence to the as-of day, or to the end of an earlier period, at least: a partial date "
          + "stands for its last day"),
      .sum(overdueLeast), cuts: cuts + [Cut(.series)]),
    DeclaredFigure(
      "series.overdue_days_most", Wording("Jours de retard, au plus", "Days overdue, at most"),
      definition: Wording(
        "jours du terme de la périodicité à la date d’arrêt, ou à la fin d’une période antérieure, au plus : une date "
          + "partielle vaut son premier jour",
        "days from the limit of the cadence to the as-of day, or to the end of an earlier period, at most: a partial date "
          + "stands for its first day"),
      .sum(overdueMost), cuts: cuts + [Cut(.series)]),
    DeclaredFigure(
      "series.missing_ordinals", Wording("Rangs de session manquants", "Missing ordinals"),
      definition: Wording(
        "rangs que ne porte aucune session sous le plus haut rang noté",
        "ordinals that no session bears below the highest one recorded"),
      .sum(missingRanks), cuts: cuts + [Cut(.series)]),
    dated(
      "series.last_session", .last(lastSession), lastSession,
      Wording(
        "jour de la dernière session tenue jusqu’à la fin de la période ou à la date d’arrêt",
        "day of the last session held up to the end of the period or the as-of day")),
    dated(
      "series.last_session_latest", .last(lastSessionLatest, besides: lastSession), lastSessionLatest,
      Wording(
        "le même jour, au plus tard, quand la date est partielle",
        "the same day, at the latest, where the date is partial")),
    dated(
      "series.next_due", .first(nextDue), nextDue,
      Wording(
        "premier terme d’une périodicité, passé ou à venir : dernière session, ou début, plus la périodicité",
        "first limit of a cadence, past or to come: the last session, or the beginning, plus the cadence")),
    dated(
      "series.next_due_latest", .first(nextDueLatest), nextDueLatest,
      Wording(
        "le même terme, au plus tard, quand la date est partielle",
        "the same limit, at the latest, where the date is partial")),
  ]

  private static func dated(
    _ code: String, _ kind: DeclaredFigure<MeetingSeries>.Kind, _ amount: Amount<MeetingSeries>, _ definition: Wording
  ) -> DeclaredFigure<MeetingSeries> {
    DeclaredFigure(code, amount.name, definition: definition, kind, cuts: cuts + [Cut(.series)])
  }

  private static let cuts: [Cut] = [.total, .partner, .region, .kind]
}
