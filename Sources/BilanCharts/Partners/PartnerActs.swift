package import BilanMetrics
package import BilanModel

/// The activities of the report's period with a partner in the order of their days, the main ones numbered.
package struct PartnerActs: Sendable {
  /// One of them.
  package struct Act: Sendable {
    /// From 1, in the order of the days; nil for one that is not among the main ones.
    package let number: Int?
    /// What the partner has of it.
    package let row: ActivityRow
    /// When it begins.
    package let start: PartialDate
    let lane: ActLane

    /// As it was recorded.
    package var activity: Activity { row.activity }
    /// The last day that it may take.
    package var last: Day { max(start.latest, activity.end?.latest ?? start.latest) }
    /// Whether its days are known.
    var isExact: Bool { start.exact != nil && (activity.end.map { $0.exact != nil } ?? true) }
    /// Whether it was held at the level of a chief of service or above.
    package var isHigh: Bool { row.isHigh }
  }

  /// All of them.
  package let all: [Act]
  /// Those with a number.
  package var main: [Act] { all.filter { $0.number != nil } }
  /// How many have none.
  package var others: Int { all.count { $0.number == nil } }
  /// How many are at the level of a minister or above, or of the chief of defence.
  package let summits: Int

  /// The acts with a partner, at most so many of them numbered: by level first, then by participants.
  package init(_ comparison: PartnerComparison, _ partner: PartnerIndex, most: Int) {
    let rows = comparison.rows(of: partner).filter { $0.activity.start != nil }
    let main = Set(rows.sorted(by: CalendarActs.weighsMore).prefix(most).map { ObjectIdentifier($0) })
    var number = 0
    all = rows.sorted(by: PartnerActs.isBefore).compactMap { row in
      guard let start = row.activity.start else { return nil }
      let isMain = main.contains(ObjectIdentifier(row))
      if isMain { number += 1 }
      return Act(
        number: isMain ? number : nil, row: row.part(of: partner), start: start, lane: ActLane(row.activity.kind))
    }
    summits = rows.count { row in row.activity.level.map { CalendarActs.tier($0) <= 1 } ?? false }
  }

  /// By the middle of the days that an act may begin on, where its mark stands, then as on the calendar.
  private static func isBefore(_ left: ActivityRow, _ right: ActivityRow) -> Bool {
    func middle(_ row: ActivityRow) -> Int {
      row.activity.start.map { Int($0.earliest.number) + Int($0.latest.number) } ?? 0
    }
    let (one, other) = (middle(left), middle(right))
    return one == other ? CalendarActs.isBefore(left, right) : one < other
  }

  /// How many begin in each month of the year, 1 to 12, of those known to the month.
  var perMonth: [Int: Int] {
    all.reduce(into: [:]) { months, act in
      guard let month = CalendarActs.month(act.start.earliest, act.start.latest) else { return }
      months[month % 12 + 1, default: 0] += 1
    }
  }
}

extension ActivityRow {
  /// Whether it was held at the level of a chief of service or above.
  fileprivate var isHigh: Bool { activity.level.map { CalendarActs.tier($0) <= 2 } ?? false }
}

/// The lane of an act on the timeline of a partner: kinds that are read together.
enum ActLane: Int, CaseIterable {
  case exercises, units, training, meetings, export

  init(_ kind: ActivityKind) {
    switch kind {
    case .exercise, .jointTraining: self = .exercises
    case .unitExchange, .staffTalks, .expertMeeting, .operationalSupport: self = .units
    case .course, .universityExchange, .trainingDetachment: self = .training
    case .visit, .dialogueSession, .committeeSession, .councilSession, .event: self = .meetings
    case .capabilityPartnership, .exportSupport, .demonstration: self = .export
    }
  }

  var name: Wording {
    switch self {
    case .exercises: Wording("Exercices", "Exercises")
    case .units: Wording("Unités, états-majors", "Units, staffs")
    case .training: Wording("Formation", "Training")
    case .meetings: Wording("Visites, dialogues", "Visits, dialogues")
    case .export: Wording("Capacités, export", "Capabilities, export")
    }
  }
}
