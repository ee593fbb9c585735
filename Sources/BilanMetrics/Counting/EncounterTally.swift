internal import BilanModel

/// What is counted of visits, courses and exchanges beside the cube: by direction and kind, with whom and where.
///
/// Only the kinds that some metric asks for are in it, so that a history of a million activities stays fast.
struct EncounterTally: Sendable {
  /// A place of some kind and direction in a period.
  struct Key: Hashable, Sendable {
    var period: Int
    var place: EncounterPlace
    var kind: UInt8
    /// The code of a direction; `none` where the record states none.
    var direction: UInt8
  }

  /// The sessions of a body: where it is named, its identifier, for its kind is known when all is read.
  struct SessionKey: Hashable, Sendable {
    var period: Int
    var place: EncounterPlace
    var kind: UInt8
    var series: String?
  }

  /// The code of a direction that is not stated.
  static let noDirection = UInt8.max

  private(set) var cells: [Key: EncounterSums] = [:]
  private(set) var sessions: [SessionKey: SessionCount] = [:]
  /// The last first day of those that no period counts, at the first period by whose end they have surely begun.
  private(set) var between: [Key: EncounterSums] = [:]
  /// The day by which the first of each kind has begun, be it in a period or not.
  private(set) var firsts: [UInt8: Int32] = [:]

  private static let exchanges: Set<UInt8> = [
    ActivityKind.universityExchange.rawValue, ActivityKind.unitExchange.rawValue,
  ]
  private static let counted = exchanges.union([ActivityKind.visit.rawValue, ActivityKind.course.rawValue])
  /// The kinds that are sessions by themselves.
  static let sessionKinds: Set<UInt8> = [
    ActivityKind.dialogueSession.rawValue, ActivityKind.committeeSession.rawValue,
    ActivityKind.councilSession.rawValue,
  ]

  /// Adds a done activity that starts in a period or has days in some.
  mutating func add(
    _ record: ActivityRecord, kind: UInt8, direction: UInt8, series: String?, standing: CountingDoctrine.Standing,
    partners: [PartnerIndex], shares: [PartnerShare], _ doctrine: CountingDoctrine
  ) {
    let isCounted = Self.counted.contains(kind)
    let isSession = series != nil || Self.sessionKinds.contains(kind)
    guard isCounted || isSession else { return }
    let places = EncounterPlace.all(of: partners)
    if isSession {
      doctrine.forEachPeriod(of: record, standing) { period, starts, _ in
        for place in places where starts != false {
          let key = SessionKey(period: period, place: place, kind: kind, series: series)
          sessions[key, default: SessionCount()].add(isHeld: starts == true)
        }
      }
    }
    guard isCounted else { return }
    var begun = record
    begun.start = standing.start
    firsts[kind] = min(firsts[kind] ?? .max, begun.start.latest)
    // Its days are those of the dates that it states: that it has begun makes no day of a vague one.
    doctrine.forEachPeriod(of: record, standing) { period, starts, days in
      for place in places {
        var part = begun
        if case .partner(let partner) = place, let share = shares.first(where: { $0.partner == partner }) {
          part = part.with(share)
        }
        let key = Key(period: period, place: place, kind: kind, direction: direction)
        cells[key, default: EncounterSums()].add(part, starts: starts, days: days)
        // By the end of the period it may have begun: as its last one or not at all.
        if starts == nil, let last = doctrine.series[period]?.last, last.number < begun.start.latest {
          cells[key, default: EncounterSums()].mayBeLast += 1
        }
      }
    }
    if standing.period == nil, let period = doctrine.series.firstIndex(endingFrom: Day(number: begun.start.latest)) {
      for place in places {
        let key = Key(period: period, place: place, kind: kind, direction: direction)
        between[key, default: EncounterSums()].note(begun.start)
      }
    }
    addRunning(begun, kind: kind, direction: direction, places: places, doctrine)
  }

  /// Adds an exchange at the end of each period at which it runs, or may: its dates need not be days.
  private mutating func addRunning(
    _ record: ActivityRecord, kind: UInt8, direction: UInt8, places: [EncounterPlace], _ doctrine: CountingDoctrine
  ) {
    guard Self.exchanges.contains(kind), !record.end.isMissing else { return }
    let last = min(record.end.latest, doctrine.asOf.number)
    for period in doctrine.calendar.touchedPeriods(from: record.start.earliest, to: last) {
      guard let span = doctrine.series[period] else { continue }
      let isRunning = record.isRunning(on: min(span.last, doctrine.asOf).number)
      for place in places where isRunning != false {
        let key = Key(period: period, place: place, kind: kind, direction: direction)
        cells[key, default: EncounterSums()].add(running: isRunning)
      }
    }
  }

  mutating func merge(_ other: EncounterTally) {
    cells.merge(other.cells) { $0 + $1 }
    between.merge(other.between) { $0 + $1 }
    sessions.merge(other.sessions) { $0 + $1 }
    firsts.merge(other.firsts, uniquingKeysWith: min)
  }
}

extension ActivityRecord {
  /// The same, begun by the as-of day, however vague its start, and not after its last day.
  func begun(by asOf: Day) -> ActivityRecord {
    var begun = begunByItsEnd
    begun.start.latest = min(begun.start.latest, max(start.earliest, asOf.number))
    return begun
  }

  /// The same, begun not after its last day, however vague its start.
  var begunByItsEnd: ActivityRecord {
    guard !end.isMissing, end.latest >= start.earliest else { return self }
    var begun = self
    begun.start.latest = min(start.latest, end.latest)
    return begun
  }

  /// Whether it has begun by a day and ends after it; nil where partial dates do not say.
  fileprivate func isRunning(on day: Int32) -> Bool? {
    guard start.earliest <= day, end.latest > day else { return false }
    return start.latest <= day && end.earliest > day ? true : nil
  }
}

/// Sessions that are held in a period, and those that may be, and need not.
struct SessionCount: Sendable, Hashable {
  private(set) var held = 0
  private(set) var open = 0

  mutating func add(isHeld: Bool) {
    held += isHeld ? 1 : 0
    open += isHeld ? 0 : 1
  }

  static func + (left: SessionCount, right: SessionCount) -> SessionCount {
    var sum = left
    sum.held += right.held
    sum.open += right.open
    return sum
  }
}

/// With whom, or in which region, an encounter is counted; or of all.
enum EncounterPlace: Hashable, Sendable {
  case all
  case partner(PartnerIndex)
  /// By its code; empty where no partner is stated.
  case region(String)

  /// The places of some partners, each once.
  static func all(of partners: [PartnerIndex]) -> [EncounterPlace] {
    let regions = DimensionValue.regions(of: partners)
    return [.all] + partners.map { .partner($0) }
      + regions.map { if case .word(let code, _) = $0 { .region(code) } else { .region("") } }
  }
}

/// What encounters add up to at a place.
struct EncounterSums: Sendable, Hashable {
  /// Those that start in the period, those that may, and of these the ones that may start after it.
  var count = 0
  var open = 0
  var mayBeLast = 0
  /// Those that run on after the last day of the period.
  var running = 0
  var unknownRunning = 0
  /// Participants of the partners and of France, of those that start in the period; not known of those that may.
  var partners = 0
  var unknownPartners = 0
  var french = 0
  var unknownFrench = 0
  /// The days of each participant inside of the period.
  var partnerDays = 0
  var unknownPartnerDays = 0
  var frenchDays = 0
  var unknownFrenchDays = 0
  /// The last first day, at the earliest and at the latest.
  var earliest = Int32.min
  var latest = Int32.min

  /// Adds an activity in one period; whether it starts there and its days are nil where they cannot be told.
  mutating func add(_ record: ActivityRecord, starts: Bool?, days: Int?) {
    if starts == nil {
      open += 1
      unknownPartners += 1
      unknownFrench += 1
    } else if starts == true {
      count.add(1)
      partners.add(record.participantsPartner ?? 0)
      unknownPartners += record.participantsPartner == nil ? 1 : 0
      french.add(record.participantsFrench ?? 0)
      unknownFrench += record.participantsFrench == nil ? 1 : 0
      note(record.start)
    }
    add(days, record.participantsPartner, \.partnerDays, \.unknownPartnerDays)
    add(days, record.participantsFrench, \.frenchDays, \.unknownFrenchDays)
  }

  /// Notes a first day.
  mutating func note(_ start: DaySpan) {
    (earliest, latest) = (max(earliest, start.earliest), max(latest, start.latest))
  }

  /// Adds an exchange that runs on after a period, or may: nil where partial dates do not say.
  mutating func add(running isRunning: Bool?) {
    running += isRunning == true ? 1 : 0
    unknownRunning += isRunning == nil ? 1 : 0
  }

  private mutating func add(
    _ days: Int?, _ participants: Int?, _ sum: WritableKeyPath<EncounterSums, Int>,
    _ unknown: WritableKeyPath<EncounterSums, Int>
  ) {
    if let days, let participants {
      self[keyPath: sum].add(participants.saturatingProduct(days))
    } else if days != 0 {
      self[keyPath: unknown] += 1
    }
  }

  static func + (left: EncounterSums, right: EncounterSums) -> EncounterSums {
    var sum = left
    for path in sums { sum[keyPath: path].add(right[keyPath: path]) }
    (sum.earliest, sum.latest) = (max(left.earliest, right.earliest), max(left.latest, right.latest))
    return sum
  }

  private static var sums: [WritableKeyPath<EncounterSums, Int>] {
    [
      \.count, \.open, \.mayBeLast, \.running, \.unknownRunning, \.partners, \.unknownPartners, \.french,
      \.unknownFrench, \.partnerDays,
      \.unknownPartnerDays, \.frenchDays, \.unknownFrenchDays,
    ]
  }
}
