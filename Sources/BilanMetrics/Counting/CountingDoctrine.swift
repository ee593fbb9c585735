internal import BilanModel

/// The doctrine of counting, which the tally, the rows of the annex and the findings all ask.
///
/// - **An activity counts** when its status is « fait », its start surely lies in the period, and that start is not
///   after the as-of day. Planned, postponed and cancelled activities never count as done.
/// - **Counts go by the start, volumes by the overlap** (point 2): an activity across New Year counts once, in the year
///   of its start, and gives each year the days that fall in it up to the as-of day, both ends included.
/// - **A date is what it may mean**: « hiver 2018 » is in no civil year. What may be of a period, and need not, is left
///   out of each of its figures and counted beside; where nothing else is, the figure is not known.
/// - **Three counts** (point 1): whole in the totals, as a participation for each partner, 1/n for each of n partners.
///   A group counts the activity once however many of its members take part.
/// - Participants and cost go by the start and whole to each partner; only the totals may be added up.
struct CountingDoctrine: Sendable {
  let series: PeriodSeries
  /// The index of the period that the report is of; later than 0 where the series is one of a period behind it.
  let reported: Int
  let asOf: Day
  let directory: PartnerDirectory
  let memberships: MembershipTable
  let calendar: PeriodCalendar
  let perimeters: GroupPerimeters
  let planYears: PlanYears
  /// What the desk has decided.
  let choices: Choices
  /// What a question asks besides.
  let asked: Asked?
  /// Whether the records behind one figure are asked for.
  let isWitnessed: Bool

  init(
    series: PeriodSeries, reported: Int = 0, asOf: Day, directory: PartnerDirectory,
    choices: Choices = Choices(), asked: Asked? = nil, isWitnessed: Bool = false
  ) {
    self.isWitnessed = isWitnessed
    self.choices = choices
    self.asked = asked
    self.series = series
    self.reported = reported
    self.asOf = asOf
    self.directory = directory
    memberships = MembershipTable(directory)
    calendar = PeriodCalendar(series)
    planYears = PlanYears(series)
    perimeters = GroupPerimeters(memberships, directory: directory, asOf: asOf)
  }

  /// Whether registers that were given hold a period: it has begun on the as-of day, and is not before the year from
  /// which the desk says that they are kept.
  func holds(_ index: Int) -> Bool {
    guard let period = series[index], period.first <= asOf else { return false }
    return choices.registersFrom.map { period.first.year >= $0 } ?? true
  }

  /// Where an activity stands, and whether it counts.
  struct Standing: Sendable {
    /// The days that it may have begun on, as its end and the as-of day leave them.
    let start: DaySpan
    /// Where they are.
    let place: PeriodCalendar.Place
    /// Whether it is done and started by the as-of day; only such an activity counts or has volumes.
    let counts: Bool
    /// Whether it is recorded as done but starts after the as-of day: it is in no count.
    let isLate: Bool

    /// The period that its start surely lies in.
    @inline(__always) var period: Int? { if case .period(let index) = place { index } else { nil } }
    /// Whether no period can count it.
    @inline(__always) var isUndated: Bool { place == .missing || place == .vague }

    /// Whether it may start in a period, and need not.
    func mayStart(in index: Int, _ calendar: PeriodCalendar) -> Bool {
      place == .vague && calendar.days(from: start.earliest, to: start.latest, in: index) > 0
    }
  }

  @inline(__always)
  func standing(of record: ActivityRecord) -> Standing {
    let counts = record.counts(asOf: asOf)
    let begun = record.start.isExact ? record : counts ? record.begun(by: asOf) : record.begunByItsEnd
    return Standing(
      start: begun.start, place: calendar.place(begun.start), counts: counts,
      isLate: record.isDone && !counts && !record.start.isMissing)
  }

  /// Whether a record belongs to the rows of the report: it starts in a shown period, or may, or has days in one, or may.
  func mayBeShown(_ record: ActivityRecord, _ standing: Standing) -> Bool {
    switch standing.place {
    case .period(0), .period(-1), .missing: return true
    case .vague where calendar.touchesShown(from: record.start.earliest, to: record.start.latest): return true
    case .period, .outside, .vague:
      return standing.counts
        && calendar.touchesShown(from: record.start.earliest, to: min(record.latestDay, asOf.number))
    }
  }

  /// Calls a closure for each period that an activity has days in, or may have, with whether it counts there, nil where
  /// it may, and its days; nil days cannot be told.
  func forEachPeriod(of record: ActivityRecord, _ standing: Standing, _ body: (Int, Bool?, Int?) -> Void) {
    calendar.forEachPeriod(of: record, standing, asOf: asOf, body)
  }

  /// The days that what has some day in a period may have begun on: none behind its end.
  @inline(__always)
  func begun(_ start: DaySpan, by period: Int?) -> DaySpan {
    guard !start.isExact, let last = period.flatMap({ series[$0]?.last.number }), last >= start.earliest else {
      return start
    }
    return DaySpan(start.earliest, min(start.latest, last))
  }

  /// The groups of which some partners are members on a day, in both perimeters.
  func groups(of partners: [PartnerIndex], on day: DaySpan) -> GroupMasks {
    partners.reduce(into: GroupMasks()) { $0.formUnion(perimeters.masks($1.position, on: day)) }
  }
}
