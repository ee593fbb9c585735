internal import BilanMetrics
internal import BilanModel

/// The kinds of events that the calendar has a row for.
enum EventType: CaseIterable {
  case committees, dialogues, councils, exercises, visits

  init?(_ kind: ActivityKind) {
    switch kind {
    case .committeeSession: self = .committees
    case .dialogueSession: self = .dialogues
    case .councilSession: self = .councils
    case .exercise: self = .exercises
    case .visit: self = .visits
    default: return nil
    }
  }

  var name: Wording {
    switch self {
    case .committees: Wording("Comités", "Committees")
    case .dialogues: Wording("Dialogues", "Dialogues")
    case .councils: Wording("Conseils", "Councils")
    case .exercises: Wording("Exercices", "Exercises")
    case .visits: Wording("Visites", "Visits")
    }
  }

  /// The gender of the French name.
  var isFeminine: Bool { self == .visits }
}

/// The done events of the report's period by type, the main ones first.
struct MainEvents {
  /// One event.
  struct Event {
    fileprivate let row: ActivityRow
    var activity: Activity { row.activity }
    /// The first and the last day that the event may have.
    let first: Day
    let last: Day
    /// Whether the start or the end is no exact day.
    let isVague: Bool

    var participants: Int { (activity.participantsFrench ?? 0) + (activity.participantsPartner ?? 0) }
    /// Whether it was held at the level of a minister or above, or of the chief of defence.
    var isHigh: Bool { tier <= 1 }
    /// 0 for a minister or above, 1 for the chief of defence, 2 for a chief of service, 3 for the others.
    var tier: Int {
      switch activity.level {
      case .headOfState, .minister: 0
      case .chiefOfDefence: 1
      case .chiefOfService: 2
      default: 3
      }
    }
  }

  /// All events of each type: the highest level first, then the most participants, then the earliest.
  let byType: [EventType: [Event]]
  /// The events of all types, type by type.
  let all: [Event]

  init(_ context: ChartContext) {
    var byType: [EventType: [Event]] = [:]
    for row in context.facts.rows where row.period == 0 && row.counts {
      guard let type = EventType(row.activity.kind), let start = row.activity.start else { continue }
      let end = row.activity.end ?? start
      let event = Event(
        row: row, first: start.earliest, last: max(start.latest, end.latest),
        isVague: start.exact == nil || end.exact == nil)
      byType[type, default: []].append(event)
    }
    let sorted = byType.mapValues { $0.sorted(by: Self.isBefore) }
    self.byType = sorted
    all = EventType.allCases.flatMap { sorted[$0] ?? [] }
  }

  /// The first events of a type, one for each title below the level of a minister or the chief of defence: there a second with the
  /// same title is among the others.
  func main(of type: EventType, _ count: Int) -> [Event] {
    var titles: Set<String> = []
    var main: [Event] = []
    for event in byType[type] ?? [] {
      guard main.count < count else { break }
      if event.isHigh || titles.insert(foldedKey(event.activity.title)).inserted { main.append(event) }
    }
    return main
  }

  /// The events of a type that are not among its first.
  func others(of type: EventType, _ count: Int) -> [Event] {
    let main = Set(main(of: type, count).map { ObjectIdentifier($0.row) })
    return (byType[type] ?? []).filter { !main.contains(ObjectIdentifier($0.row)) }
  }

  private static func isBefore(_ left: Event, _ right: Event) -> Bool {
    (left.tier, -left.participants, left.first, left.activity.id, left.activity.origin)
      < (right.tier, -right.participants, right.first, right.activity.id, right.activity.origin)
  }
}
