internal import BilanModel

/// The lines of the frozen plans and what became of them, and the activities beside the plans.
extension Metric {
  /// Lines of the frozen plans.
  package static let planLines = ofPlan(
    "plan.lines", Wording("Lignes du plan", "Plan lines"),
    Wording(
      "lignes prévues ; une ligne annulée y reste",
      "planned lines; a cancelled line stays among them")
  ) { facts, at in facts.planLines(at, .done, .postponed, .cancelled, .open) }

  /// Lines of the plan that were carried out.
  package static let planDone = ofPlan(
    "plan.done", Wording("Lignes réalisées", "Lines done"),
    Wording(
      "lignes dont au moins une activité liée est faite dans l’année de la ligne ou celle d’avant",
      "lines with at least one linked activity done in the year of the line or the one before")
  ) { facts, at in facts.planLines(at, .done) }

  /// Lines done over lines.
  package static let planRate = ofPlan(
    "plan.rate", Wording("Taux de réalisation", "Realisation rate"),
    Wording(
      "lignes réalisées / lignes du plan figé ; s.o. sans ligne",
      "lines done / lines of the frozen plan; not applicable without lines"), unit: .share,
    restsOn: { [.planDone, .planLines] }
  ) { facts, at in
    facts.share(of: .planDone, in: .planLines, at: at)
  }

  /// Lines with no linked activity done, postponed or cancelled.
  package static let planOpen = ofPlan(
    "plan.open", Wording("Lignes sans suite connue", "Lines without known outcome"),
    Wording(
      "lignes sans activité liée faite, reportée ni annulée dans l’année de la ligne ou celle d’avant, ni reportée dans "
        + "celle d’après",
      "lines with no linked activity done, postponed or cancelled in the year of the line or the one before, nor postponed "
        + "into the one behind"), tone: .neutral
  ) { facts, at in facts.planLines(at, .open) }

  /// Lines not done with a linked activity postponed.
  package static let planPostponedLines = ofPlan(
    "plan.postponed_lines", Wording("Lignes reportées", "Postponed lines"),
    Wording(
      "lignes non réalisées dont une activité liée, de l’année de la ligne ou de celle d’avant, est reportée, ou l’est dans "
        + "celle d’après",
      "lines not done with a linked activity of the year of the line or the one before that was postponed, or that was into "
        + "the one behind"), tone: .neutral
  ) { facts, at in facts.planLines(at, .postponed) }

  /// Lines neither done nor postponed with a linked activity cancelled.
  package static let planCancelledLines = ofPlan(
    "plan.cancelled_lines", Wording("Lignes annulées", "Cancelled lines"),
    Wording(
      "lignes ni réalisées ni reportées dont une activité liée, de l’année de la ligne ou de celle d’avant, est annulée",
      "lines neither done nor postponed with a linked activity of the year of the line or the one before that was cancelled"
    ),
    tone: .neutral
  ) { facts, at in facts.planLines(at, .cancelled) }

  /// Done activities that no line of a plan announced: they name none, or one that no plan has.
  package static let planUnplanned = ofPlan(
    "plan.unplanned", Wording("Activités hors plan", "Unplanned activities"),
    Wording(
      "activités faites qui ne citent aucune ligne des plans lus",
      "done activities that name no line of the plans read"), unit: .activities, counts: .done, tone: .neutral,
    source: .activities
  ) { facts, at in facts.planActivities(at, .unplannedActivity) }

  /// Share of the done activities that no plan line announced.
  package static let planUnplannedShare = ofPlan(
    "plan.unplanned_share", Wording("Part hors plan", "Unplanned share"),
    Wording(
      "activités faites hors plan / activités faites ; s.o. sans ligne de plan dans la période",
      "unplanned done activities / done activities; not applicable without a plan line in the period"), unit: .share,
    counts: .done, tone: .neutral, source: .activities, restsOn: { [.planUnplanned, .whole] }
  ) { facts, at in
    // Without any plan there is nothing to be outside of.
    if facts.value(.planLines, period: at.period) == .number(0) { return .missing(.notApplicable) }
    return facts.share(of: .planUnplanned, in: .whole, at: at)
  }

  /// Postponed activities of a plan line.
  package static let planPostponed = ofPlan(
    "plan.postponed", Wording("Activités du plan reportées", "Postponed activities of the plan"),
    Wording(
      "activités reportées qui citent une ligne des plans lus",
      "postponed activities that name a line of the plans read"), unit: .activities, counts: .started, tone: .neutral,
    source: .activities
  ) { facts, at in facts.planActivities(at, .postponedActivity) }

  /// A figure of the plans, of the two periods whose plans are frozen.
  private static func ofPlan(
    _ code: String, _ name: Wording, _ definition: Wording, unit: Unit = .planLines,
    counts: CountedRecords = .planLines, tone: Tone = .moreIsBetter, source: Source = .planLines,
    restsOn: (@Sendable () -> [Metric])? = nil,
    _ value: @escaping @Sendable (Facts, Coordinate) -> Quantity
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: unit, counts: counts,
      cuts: [.total, .pillar, .partner], tone: tone, basis: Basis { $0.planPlaces(of: $1, in: $2) }, source: source,
      restsOn: restsOn, value: value)
  }
}

extension Facts {
  /// The places of a cut in a period, those of partners with a line and without activities among them.
  fileprivate func planPlaces(of cut: Cut, in period: Int) -> [Coordinate] {
    let partners = [period, period - 1].flatMap { planCounts?.partners(in: $0) ?? [] }
    return coordinates(of: cut, in: period, besides: partners)
  }
}
