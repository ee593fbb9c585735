internal import BilanModel

/// The lines of the frozen plans and what became of them, and the activities beside the plans.
extension Metric {
  /// Lines of the frozen plans.
  package static let planLines = ofPlan(
    "plan.lines", Wording("Lignes du plan", "Plan lines"),
    Wording(
      "lignes prévues ; une ligne annulée y reste",
      "planned lines; a cancelled line stays among them")
  ) { plans, at in plans.allLines(at) }

  /// Lines that may be planned in the period, and need not.
  package static let planLinesLeftOut = leftOut(planLines) { $0.count(.openLine, $1) }

  /// Lines of the plan that were carried out.
  package static let planDone = ofPlan(
    "plan.done", Wording("Lignes réalisées", "Lines done"),
    Wording(
      "lignes dont au moins une activité liée est faite dans l’année de la ligne ou celle d’avant",
      "lines with at least one linked activity done in the year of the line or the one before")
  ) { plans, at in plans.known(.line(.done), at) }

  /// Lines done that may be of the period, and need not.
  package static let planDoneLeftOut = leftOut(planDone) { $0.count(.open(.line(.done)), $1) }

  /// Lines done over lines.
  package static let planRate = ofPlan(
    "plan.rate", Wording("Taux de réalisation", "Realisation rate"),
    Wording(
      "lignes réalisées / lignes du plan figé ; s.o. sans ligne",
      "lines done / lines of the frozen plan; not applicable without lines"), unit: .share,
    restsOn: { [.planDone, .planLines] }
  ) { plans, at in .share(of: plans.known(.line(.done), at), in: plans.allLines(at)) }

  /// Lines with no linked activity done, postponed or cancelled.
  package static let planOpen = ofPlan(
    "plan.open", Wording("Lignes sans suite connue", "Lines without known outcome"),
    Wording(
      "lignes sans activité liée faite, reportée ni annulée dans l’année de la ligne ou celle d’avant, ni reportée dans "
        + "celle d’après",
      "lines with no linked activity done, postponed or cancelled in the year of the line or the one before, nor postponed "
        + "into the one behind"), tone: .neutral
  ) { plans, at in plans.known(.line(.open), at) }

  /// Lines without known outcome that may be of the period, and need not.
  package static let planOpenLeftOut = leftOut(planOpen) { $0.count(.open(.line(.open)), $1) }

  /// Lines not done with a linked activity postponed.
  package static let planPostponedLines = ofPlan(
    "plan.postponed_lines", Wording("Lignes reportées", "Postponed lines"),
    Wording(
      "lignes non réalisées dont une activité liée, de l’année de la ligne ou de celle d’avant, est reportée, ou l’est dans "
        + "celle d’après",
      "lines not done with a linked activity of the year of the line or the one before that was postponed, or that was into "
        + "the one behind"), tone: .neutral
  ) { plans, at in plans.known(.line(.postponed), at) }

  /// Postponed lines that may be of the period, and need not.
  package static let planPostponedLinesLeftOut = leftOut(planPostponedLines) {
    $0.count(.open(.line(.postponed)), $1)
  }

  /// Lines neither done nor postponed with a linked activity cancelled.
  package static let planCancelledLines = ofPlan(
    "plan.cancelled_lines", Wording("Lignes annulées", "Cancelled lines"),
    Wording(
      "lignes ni réalisées ni reportées dont une activité liée, de l’année de la ligne ou de celle d’avant, est annulée",
      "lines neither done nor postponed with a linked activity of the year of the line or the one before that was cancelled"
    ),
    tone: .neutral
  ) { plans, at in plans.known(.line(.cancelled), at) }

  /// Cancelled lines that may be of the period, and need not.
  package static let planCancelledLinesLeftOut = leftOut(planCancelledLines) {
    $0.count(.open(.line(.cancelled)), $1)
  }

  /// Done activities that no line of a plan announced: they name none, or one that no plan has.
  package static let planUnplanned = besidePlan(
    "plan.unplanned", Wording("Activités hors plan", "Unplanned activities"),
    Wording(
      "activités faites qui ne citent aucune ligne des plans lus",
      "done activities that name no line of the plans read"), counts: .done
  ) { plans, at, _ in plans.known(.unplannedActivity, at) }

  /// Unplanned activities that may be of the period, and need not.
  package static let planUnplannedLeftOut = leftOut(planUnplanned) { $0.count(.open(.unplannedActivity), $1) }

  /// Share of the done activities that no plan line announced.
  package static let planUnplannedShare = besidePlan(
    "plan.unplanned_share", Wording("Part hors plan", "Unplanned share"),
    Wording(
      "activités faites hors plan / activités faites ; s.o. sans ligne de plan dans la période",
      "unplanned done activities / done activities; not applicable without a plan line in the period"), unit: .share,
    counts: .done, restsOn: { [.planUnplanned, .whole] }
  ) { plans, at, facts in
    // Without any plan there is nothing to be outside of.
    switch facts.value(.planLines, period: at.period) {
    case .number(0): return .missing(.notApplicable)
    case .missing(let absence): return .missing(absence)
    default: break
    }
    return .share(of: plans.known(.unplannedActivity, at), in: facts[.whole, at: at])
  }

  /// Postponed activities of a plan line.
  package static let planPostponed = besidePlan(
    "plan.postponed", Wording("Activités du plan reportées", "Postponed activities of the plan"),
    Wording(
      "activités reportées qui citent une ligne des plans lus",
      "postponed activities that name a line of the plans read"), counts: .started
  ) { plans, at, _ in plans.known(.postponedActivity, at) }

  /// Postponed activities of a plan line that may be of the period, and need not.
  package static let planPostponedLeftOut = leftOut(planPostponed) { $0.count(.open(.postponedActivity), $1) }

  /// A figure of the lines of the plans, of the two periods whose plans are frozen.
  private static func ofPlan(
    _ code: String, _ name: Wording, _ definition: Wording, unit: Unit = .planLines, tone: Tone = .moreIsBetter,
    restsOn: (@Sendable () -> [Metric])? = nil,
    _ value: @escaping @Sendable (PlanCounts, Coordinate) -> Quantity
  ) -> Metric {
    let leavesOut: (@Sendable () -> [Metric])? = if restsOn == nil { nil } else { { [.planLinesLeftOut] } }
    return Metric(
      code, name, definition: definition, unit: unit, counts: .planLines,
      cuts: [.total, .pillar, .partner], tone: tone, basis: .plans, source: .planLines, restsOn: restsOn,
      leavesOut: leavesOut
    ) { facts, at in facts.ofPlans(at) { value($0, at) } }
  }

  /// A figure of the activities beside the plans, in the same periods.
  private static func besidePlan(
    _ code: String, _ name: Wording, _ definition: Wording, unit: Unit = .activities, counts: CountedRecords,
    restsOn: (@Sendable () -> [Metric])? = nil,
    _ value: @escaping @Sendable (PlanCounts, Coordinate, Facts) -> Quantity
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: unit, counts: counts,
      cuts: [.total, .pillar, .partner], tone: .neutral, basis: .plans, restsOn: restsOn
    ) { facts, at in
      facts.ofPlans(at) { facts.holdsActivities(at.period) ? value($0, at, facts) : .missing(.noData) }
    }
  }

  /// What a count of the plans leaves out.
  private static func leftOut(
    _ metric: Metric, _ count: @escaping @Sendable (PlanCounts, Coordinate) -> Int
  ) -> Metric {
    metric.leftOut(basis: .plansRead) { facts, at in facts.ofPlans(at) { .number(count($0, at)) } }
  }
}

extension Metric.Basis {
  fileprivate static let plans = Metric.Basis { $0.planPlaces(of: $1, in: $2) }
  fileprivate static let plansRead = Metric.Basis(isRead: { $0.plan != nil }) { $0.planPlaces(of: $1, in: $2) }
}

extension PlanCounts {
  /// All lines of the frozen plans.
  fileprivate func allLines(_ at: Coordinate) -> Quantity {
    .known(PlanOutcome.allCases.reduce(0) { $0 + count(.line($1), at) }, leftOut: count(.openLine, at))
  }

  /// How many there are of a kind, not known where there are none and some may be of the period.
  fileprivate func known(_ kind: Kind, _ at: Coordinate) -> Quantity {
    .known(count(kind, at), leftOut: count(.open(kind), at))
  }
}

extension Facts {
  /// The places of a cut in a period, those of partners with a line and without activities among them.
  fileprivate func planPlaces(of cut: Cut, in period: Int) -> [Coordinate] {
    let partners = [period, period - 1].flatMap { planCounts?.partners(in: $0) ?? [] }
    return coordinates(of: cut, in: period, besides: partners)
  }
}
