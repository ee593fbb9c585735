internal import BilanModel

/// The activities with the members of a group.
extension Metric {
  /// Done activities of a group, by the members on the day.
  package static let groupWhole = ofGroup(
    "groups.whole", Wording("Activités avec le groupe", "Activities with the group"),
    Wording(
      "activités avec au moins un État membre du groupe le jour du début, comptées une fois",
      "activities with at least one state that was a member on the day of the start, counted once")
  ) { facts, at in facts.flow(at) { .known($0.activities, leftOut: facts.leftOut(at)) } }

  /// Done activities of a group, by the members on the as-of day.
  package static let groupConstant = ofGroup(
    "groups.constant",
    Wording("Activités avec le groupe, périmètre constant", "Activities with the group, constant perimeter"),
    Wording(
      "de même, avec les membres à la date d’arrêt pour toutes les périodes",
      "the same, with the members on the as-of day for every period")
  ) { facts, at in facts.flow(at, perimeter: .constant) { .known($0.activities, leftOut: $0.open) } }

  /// Those that may be of the period, and need not.
  package static let groupConstantLeftOut = leftOut(groupConstant, .constant) { $0.open }

  /// What the change of perimeter adds to a group.
  package static let groupDifference = ofGroup(
    "groups.difference", Wording("Effet du périmètre", "Effect of the perimeter"),
    Wording(
      "périmètre constant − membres à la date : le rapprochement des deux comptes",
      "constant perimeter − members on the day: reconciles the two counts"),
    leavesOut: { [.groupConstantLeftOut, .groupLeftOut] }
  ) { facts, at in .difference(facts[.groupConstant, at: at], facts[.groupWhole, at: at]) }

  /// Done activities of which a partial date does not say whether they are a group's, or of the period.
  package static let groupLeftOut = groupWhole.leftOut { facts, at in facts.leftOutCount(at) { _ in facts.leftOut(at) }
  }

  /// Days of the activities of a group.
  package static let groupDays = ofGroup(
    "groups.days", Wording("Jours d’activité avec le groupe", "Days of activity with the group"),
    Wording(
      "jours dans la période des activités du groupe",
      "days in the period of the activities of the group"), .days, .groupsWithDays
  ) { facts, at in facts.groupFlow(at) { .known($0.days, leftOut: $0.unknownDays + $1.unknownDays) } }

  /// Those of which the days cannot be told, or not whether they are the group's.
  package static let groupDaysLeftOut = leftOut(groupDays) { $0.unknownDays }

  /// The same by the members on the as-of day.
  package static let groupDaysConstant = ofGroup(
    "groups.days_constant",
    Wording(
      "Jours d’activité avec le groupe, périmètre constant", "Days of activity with the group, constant perimeter"),
    Wording(
      "de même, avec les membres à la date d’arrêt pour toutes les périodes",
      "the same, with the members on the as-of day for every period"), .days, .groupsWithDays
  ) { facts, at in facts.flow(at, perimeter: .constant) { .known($0.days, leftOut: $0.unknownDays) } }

  /// Those of which the days cannot be told.
  package static let groupDaysConstantLeftOut = leftOut(groupDaysConstant, .constant) { $0.unknownDays }

  /// What the change of perimeter adds to the days of a group.
  package static let groupDaysDifference = difference(
    "groups.days_difference",
    Wording("Effet du périmètre sur les jours", "Effect of the perimeter on the days"), .days,
    { [.groupDaysConstant, .groupDays] }, leavesOut: { [.groupDaysConstantLeftOut, .groupDaysLeftOut] })

  /// Person-days of the activities of a group.
  package static let groupPersonDays = ofGroup(
    "groups.person_days", Wording("Personnes-jours avec le groupe", "Person-days with the group"),
    Wording(
      "personnes-jours dans la période des activités du groupe",
      "person-days in the period of the activities of the group"), .personDays, .groupsWithDays
  ) { facts, at in
    facts.groupFlow(at) { .known($0.personDays, leftOut: $0.unknownDays + $0.unknownPersonDays + $1.unknownDays) }
  }

  /// Those of which the person-days cannot be told, or not whether they are the group's.
  package static let groupPersonDaysLeftOut = leftOut(groupPersonDays) { $0.unknownDays + $0.unknownPersonDays }

  /// The same by the members on the as-of day.
  package static let groupPersonDaysConstant = ofGroup(
    "groups.person_days_constant",
    Wording("Personnes-jours avec le groupe, périmètre constant", "Person-days with the group, constant perimeter"),
    Wording(
      "de même, avec les membres à la date d’arrêt pour toutes les périodes",
      "the same, with the members on the as-of day for every period"), .personDays, .groupsWithDays
  ) { facts, at in
    facts.flow(at, perimeter: .constant) { .known($0.personDays, leftOut: $0.unknownDays + $0.unknownPersonDays) }
  }

  /// Those of which the person-days cannot be told.
  package static let groupPersonDaysConstantLeftOut = leftOut(groupPersonDaysConstant, .constant) {
    $0.unknownDays + $0.unknownPersonDays
  }

  /// What the change of perimeter adds to the person-days of a group.
  package static let groupPersonDaysDifference = difference(
    "groups.person_days_difference",
    Wording("Effet du périmètre sur les personnes-jours", "Effect of the perimeter on the person-days"), .personDays,
    { [.groupPersonDaysConstant, .groupPersonDays] },
    leavesOut: { [.groupPersonDaysConstantLeftOut, .groupPersonDaysLeftOut] })

  /// What a figure of a group leaves out: what its own activities do not say, and what may be its own and need not.
  private static func leftOut(
    _ metric: Metric, _ perimeter: Perimeter = .atDate, _ count: @escaping @Sendable (Measures) -> Int
  ) -> Metric {
    metric.leftOut { facts, at in
      facts.leftOutCount(at) { _ in
        let perimeters = perimeter == .atDate ? [.atDate, .undecided] : [perimeter]
        return perimeters.reduce(0) { $0 + count(facts.measures(at, perimeter: $1)) }
      }
    }
  }

  /// The volumes by the members on the as-of day less those by the members on the day.
  private static func difference(
    _ code: String, _ name: Wording, _ unit: Unit, _ sides: @escaping @Sendable () -> [Metric],
    leavesOut: @escaping @Sendable () -> [Metric]
  ) -> Metric {
    ofGroup(
      code, name,
      Wording(
        "périmètre constant − membres à la date : le rapprochement des deux comptes",
        "constant perimeter − members on the day: reconciles the two counts"), unit, .groupsWithDays,
      leavesOut: leavesOut
    ) { facts, at in .difference(facts[sides()[0], at: at], facts[sides()[1], at: at]) }
  }

  /// Participants of the activities of a group.
  package static let groupParticipants = ofGroup(
    "groups.participants", Wording("Participants avec le groupe", "Participants with the group"),
    Wording(
      "participants français et partenaires des activités du groupe",
      "French and partner participants of the activities of the group"), .persons
  ) { facts, at in
    facts.groupFlow(at) {
      .known($0.participants, leftOut: $0.unknownParticipants + $1.activities + $1.open)
    }
  }

  /// Those that do not state them, or of which a date does not say whether they are the group's.
  package static let groupParticipantsLeftOut = groupParticipants.leftOut { facts, at in
    facts.leftOutCount(at) {
      let undecided = facts.measures(at, perimeter: .undecided)
      return $0.unknownParticipants + undecided.activities + undecided.open
    }
  }

  /// Member states of a group on the as-of day.
  package static let groupMembers = Metric(
    "groups.members", Wording("États membres à la date d’arrêt", "Member states on the as-of day"),
    definition: Wording(
      "nombre d’États membres du groupe à la date d’arrêt, France comprise",
      "number of member states of the group on the as-of day, France included"),
    unit: .partners, counts: CountedRecords(by: .none, "États du répertoire", "states of the directory"),
    nature: .stock,
    cuts: [.group], source: .nothing
  ) { facts, at in
    guard let group = at.group, at.period == facts.reported else { return .missing(.notApplicable) }
    return .number(facts.memberships.members(of: group, on: facts.asOf).count)
  }

  /// A figure of the activities of a group, once each however many of its members take part.
  private static func ofGroup(
    _ code: String, _ name: Wording, _ definition: Wording, _ unit: Unit = .activities,
    _ counts: CountedRecords = .groups, leavesOut: (@Sendable () -> [Metric])? = nil,
    _ value: @escaping @Sendable (Facts, Coordinate) -> Quantity
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: unit, counts: counts,
      cuts: [.group, .groupPillar], coversHistory: true, leavesOut: leavesOut, value: value)
  }
}
