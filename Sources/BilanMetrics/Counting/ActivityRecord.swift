internal import BilanModel

/// What counting needs to know of an activity, as numbers.
struct ActivityRecord {
  var status: UInt8
  var pillar: UInt8
  var start: DaySpan
  var end: DaySpan
  /// nil when the record states no participant at all.
  var participantsFrench: Int?
  var participantsPartner: Int?
  var cents: Int?

  @inline(__always) var isDone: Bool { status == Status.done.rawValue }

  /// Participants of both sides; nil when neither is stated.
  @inline(__always) var participants: Int? {
    guard participantsFrench != nil || participantsPartner != nil else { return nil }
    var sum = participantsFrench ?? 0
    sum.add(participantsPartner ?? 0)
    return sum
  }

  /// The last day, when first and last day are known to the day and in their order: without an end, an activity ends
  /// the day that it starts.
  ///
  /// Who counts clips what comes after the as-of day.
  @inline(__always) var exactLastDay: Int32? {
    guard !start.isMissing, start.isExact else { return nil }
    if end.isMissing { return start.earliest }
    return end.isExact && end.latest >= start.earliest ? end.latest : nil
  }

  /// The last day that it may have: of its end, which its start is not after, else of its start.
  @inline(__always) var latestDay: Int32 {
    end.isMissing || end.latest < start.earliest ? start.latest : end.latest
  }

  /// Whether it is done and started on or before the as-of day; only such an activity counts or has volumes.
  ///
  /// What is recorded as done has begun when the registers are closed, however vague its start.
  @inline(__always) func counts(asOf: Day) -> Bool {
    isDone && !start.isMissing && start.earliest <= asOf.number
  }

  /// Whether a number is too great to be true: more than a million participants or ten thousand million euros.
  @inline(__always) var isImplausible: Bool {
    (participantsFrench ?? 0) > 1_000_000 || (participantsPartner ?? 0) > 1_000_000 || (cents ?? 0) > 1_000_000_000_000
  }
}

extension ActivityRecord {
  init(_ activity: Activity) {
    status = activity.status.rawValue
    pillar = activity.pillar.rawValue
    start = DaySpan(activity.start)
    end = DaySpan(activity.end)
    participantsFrench = Self.known(activity.participantsFrench.map(Int64.init))
    participantsPartner = Self.known(activity.participantsPartner.map(Int64.init))
    cents = Self.known(activity.cost?.cents)
  }

  /// A number of a column; a missing one, and a negative one that no register allows, is unknown.
  @inline(__always) static func known(_ number: Int64?) -> Int? {
    guard let number, number >= 0 else { return nil }
    return Int(number)
  }
}

/// The columns of a batch of activities that counting reads, taken out of the batch once.
struct ActivityColumns {
  private let statuses: [UInt8]
  let kinds: [UInt8]
  /// The codes of the directions, `BatchColumn.missingTerm` where none is stated.
  let directions: [UInt8]
  private let pillars: [UInt8]
  private let starts: Dates
  private let ends: Dates
  private let participantsFrench: [Int64]
  private let participantsPartner: [Int64]
  private let cents: [Int64]
  let partners: Lists
  let causes: Labels
  private let planLines: BatchColumn
  private let seriesNames: BatchColumn
  private static let pillarOfKind = ActivityKind.allCases.map(\.pillar.rawValue)
  private static let pillarCount = UInt8(Pillar.allCases.count)

  init(_ batch: Batch) {
    statuses = batch.termCodes(ActivityPlace.status)
    kinds = batch.termCodes(ActivityPlace.kind)
    directions = batch.termCodes(ActivityPlace.direction)
    pillars = batch.termCodes(ActivityPlace.statedPillar)
    starts = batch.dates(ActivityPlace.start)
    ends = batch.dates(ActivityPlace.end)
    participantsFrench = batch.numbers(ActivityPlace.participantsFrench)
    participantsPartner = batch.numbers(ActivityPlace.participantsPartner)
    cents = batch.numbers(ActivityPlace.cost)
    partners = batch.lists(ActivityPlace.partners)
    if case .labels(let labels) = batch.values(ActivityPlace.cause) {
      causes = labels
    } else {
      var none = Labels()
      none.codes = Array(repeating: -1, count: batch.count)
      causes = none
    }
    planLines = batch.values(ActivityPlace.planLine)
    seriesNames = batch.values(ActivityPlace.series)
  }

  /// The record of a row; nil where a required value is missing, which intake does not let through.
  @inline(__always)
  func record(_ row: Int) -> ActivityRecord? {
    let (status, kind) = (statuses[row], Int(kinds[row]))
    guard status < 4, kind < Self.pillarOfKind.count else { return nil }
    let pillar = pillars[row] < Self.pillarCount ? pillars[row] : Self.pillarOfKind[kind]
    return ActivityRecord(
      status: status, pillar: pillar, start: DaySpan(starts.earliest[row], starts.latest[row]),
      end: DaySpan(ends.earliest[row], ends.latest[row]),
      participantsFrench: ActivityRecord.known(participantsFrench[row]),
      participantsPartner: ActivityRecord.known(participantsPartner[row]), cents: ActivityRecord.known(cents[row]))
  }

  /// The series that a row names, nil when it names none.
  func series(_ row: Int) -> String? { String.read(seriesNames, row) }

  /// The plan line that a row names, nil when it names none.
  func planLine(_ row: Int) -> String? { String.read(planLines, row) }
}

/// Where the columns that counting reads stand, looked up once.
enum ActivityPlace {
  static let status = Activity.index(of: \.status)
  static let kind = Activity.index(of: \.kind)
  static let statedPillar = Activity.index(of: \.statedPillar)
  static let start = Activity.index(of: \.start)
  static let end = Activity.index(of: \.end)
  static let participantsFrench = Activity.index(of: \.participantsFrench)
  static let participantsPartner = Activity.index(of: \.participantsPartner)
  static let cost = Activity.index(of: \.cost)
  static let partners = Activity.index(of: \.partners)
  static let cause = Activity.index(of: \.cause)
  static let planLine = Activity.index(of: \.planLine)
  static let direction = Activity.index(of: \.direction)
  static let series = Activity.index(of: \.series)
  static let title = Activity.index(of: \.title)
  static let source = Activity.index(of: \.source)
  static let note = Activity.index(of: \.note)
}

extension Batch {
  /// The values of the column at a position.
  fileprivate func values(_ place: Int?) -> BatchColumn { place.map { columns[$0] } ?? .absent }

  fileprivate func termCodes(_ place: Int?) -> [UInt8] {
    if case .terms(let codes) = values(place) { return codes }
    return Array(repeating: BatchColumn.missingTerm, count: count)
  }

  fileprivate func dates(_ place: Int?) -> Dates {
    if case .dates(let dates) = values(place) { return dates }
    var dates = Dates()
    dates.earliest = Array(repeating: BatchColumn.missingDay, count: count)
    dates.latest = dates.earliest
    return dates
  }

  fileprivate func numbers(_ place: Int?) -> [Int64] {
    switch values(place) {
    case .counts(let values), .money(let values): values
    default: Array(repeating: BatchColumn.missingNumber, count: count)
    }
  }

  fileprivate func lists(_ place: Int?) -> Lists {
    if case .partners(let lists) = values(place) { return lists }
    var lists = Lists()
    lists.ends = Array(repeating: 0, count: count)
    return lists
  }
}
