internal import BilanModel

/// How many activities were done, in the three counts, and how that changed.
extension Metric {
  /// Done activities, each counted once.
  package static let whole: Metric = Metric(
    "activities.whole", Wording("Activités", "Activities"),
    definition: Wording(
      "nombre d’activités faites, chacune comptée une fois quel que soit le nombre de ses partenaires",
      "number of done activities, each counted once however many partners it has"),
    unit: .activities, counts: .done, cuts: [.total, .pillar, .month, .monthPillar] + ActivityBreakdown.cuts,
    answers: [.partner, .partnerPillar, .group, .groupPillar] + ActivityBreakdown.cutsByPillar, coversHistory: true
  ) { facts, at in
    facts.flow(at) { .known(facts.startsInMonth(at) ?? $0.activities, leftOut: facts.leftOut(at)) }
  }

  /// Those that may be of the period, and need not.
  package static let wholeLeftOut = whole.leftOut(
    cuts: [.total, .pillar, .partner, .partnerPillar, .month, .monthPillar] + ActivityBreakdown.cuts
  ) { facts, at in
    facts.leftOutCount(at) { _ in facts.leftOut(at) }
  }

  /// Done activities, counted once for each of their partners.
  package static let participations = Metric(
    "activities.participations", Wording("Participations", "Participations"),
    definition: Wording(
      "une activité compte 1 pour chacun de ses partenaires",
      "an activity counts 1 for each of its partners"),
    unit: .participations, counts: .done,
    cuts: [.total, .pillar, .partner, .partnerPillar], sumsActivities: true, coversHistory: true,
    leavesOut: { [.wholeLeftOut] }
  ) { facts, at in
    guard facts.covers(at.period) else { return .missing(.noData) }
    let told = facts.participations(at)
    return .known(told.count, leftOut: told.leftOut)
  }

  /// Done activities, each shared equally between its partners.
  package static let fractional = Metric(
    "activities.fractional", Wording("Compte fractionnaire", "Fractional count"),
    definition: Wording(
      "une activité à n partenaires compte 1/n pour chacun, exactement ; la somme des partenaires est le total",
      "an activity with n partners counts 1/n for each, exactly; the partners add up to the total"),
    unit: .fractions, counts: .done, cuts: [.total, .pillar, .partner, .partnerPillar],
    coversHistory: true, leavesOut: { [.wholeLeftOut] }
  ) { facts, at in
    if case .missing(let absence) = facts[.participations, at: at] { return .missing(absence) }
    return facts.cube.fractions(period: at.period, partner: at.partner, pillar: at.pillar).quantity
  }

  /// Partners with at least one participation.
  package static let partners = Metric(
    "activities.partners", Wording("Partenaires actifs", "Active partners"),
    definition: Wording(
      "nombre de partenaires ayant au moins une participation",
      "number of partners with at least one participation"),
    unit: .partners, counts: .done, cuts: [.total, .pillar], coversHistory: true, restsOn: { [.participations] }
  ) { facts, at in
    if case .missing(let absence) = facts[.participations, at: at] { return .missing(absence) }
    return .number(facts.participationCounts(at).count)
  }

  /// Participations beyond the first of each activity, less those that have none.
  package static let duplication = Metric(
    "activities.duplication", Wording("Participations moins activités", "Participations minus activities"),
    definition: Wording(
      "participations − activités : de combien la somme des partenaires s’écarte du total ; n − 1 pour chaque activité à n "
        + "partenaires, − 1 pour celle qui n’en a aucun",
      "participations − activities: by how much the partners add up to more or less than the total; n − 1 for each activity "
        + "with n partners, −1 for one without any"),
    unit: .participations, counts: .done, cuts: [.total, .pillar]
  ) { facts, at in
    .difference(facts[.participations, at: at], facts[.whole, at: at])
  }

  /// Share of a partner in the participations, or of a pillar in the activities.
  package static let share = Metric(
    "activities.share", Wording("Part", "Share"),
    definition: Wording(
      "participations du partenaire / participations ; activités du pilier / activités",
      "participations of the partner / participations; activities of the pillar / activities"),
    unit: .share, counts: .done, cuts: [.pillar, .partner],
    answers: [.partnerPillar], restsOn: { [.whole] }
  ) { facts, at in
    guard at.partner != nil else {
      return .share(of: facts[.whole, at: at], in: facts.value(.whole, period: at.period))
    }
    let all = facts.cube.participations(period: at.period, pillar: at.pillar)
    return .share(of: facts[.participations, at: at], in: .known(all.activities, leftOut: all.open))
  }

  /// Difference in activities with the period before.
  package static let change = Metric(
    "activities.change", Wording("Écart d’activités", "Change in activities"),
    definition: Wording(
      "activités de la période − activités de la période précédente ; participations pour un partenaire ; "
        + "s.o. si la période est en cours",
      "activities of the period − activities of the period before; participations for a partner; not applicable in a "
        + "period under way"),
    unit: .activities, counts: .done, cuts: [.total, .pillar, .partner], restsOn: { [.whole] }
  ) { facts, at in facts.change(.whole, at: at) }

  /// Relative change in activities since the period before.
  package static let evolution = Metric(
    "activities.evolution", Wording("Évolution des activités", "Relative change in activities"),
    definition: Wording(
      "(période − précédente) / précédente ; n.s. si la précédente compte moins de 5 activités, s.o. si aucune ou "
        + "si la période est en cours",
      "(period − before) / before; too small under 5 activities before, not applicable without any or in a period "
        + "under way"),
    unit: .share, counts: .done, cuts: [.total, .pillar, .partner], restsOn: { [.whole] }
  ) { facts, at in facts.evolution(.whole, at: at) }
}
