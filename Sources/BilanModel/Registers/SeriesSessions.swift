/// When the sessions of a series were held, and when they were due.
///
/// Two readings of a cadence are published side by side. The first asks of each year that is over, and in which the series
/// existed whole, whether it held what it owes: twelve months by the cadence, or one session in as many years. The second
/// asks of each interval between two sessions whether it is within the cadence, and of the open one whether its limit has
/// passed. What dates that are known to the month or the year leave undecided is counted beside.
extension MeetingSeries {
  /// The series with the done sessions that name each, by their days; without activities nothing is known of them.
  static func withSessions(_ series: [MeetingSeries], _ mentions: [String: [Mention]]?) -> [MeetingSeries] {
    guard let mentions else { return series }
    return series.map { one in
      var one = one
      one.sessions = (mentions[one.common.id] ?? []).filter { ($0.status ?? .done) == .done && $0.day != nil }
        .sorted { left, right in (left.order, left.rank ?? 0) < (right.order, right.rank ?? 0) }
      return one
    }
  }

  /// The first day that anything is known of it: a session may be noted before the day of its creation.
  var firstDay: PartialDate? {
    let days = [since].compactMap(\.self) + days
    return days.dropFirst().reduce(days.first) { $0?.notAfter($1) }
  }

  /// The last day that anything is known of it: a session may be noted after its end; nil while it exists.
  var lastDay: PartialDate? { until.map { days.reduce($0) { $0.notBefore($1) } } }

  /// The days of its sessions, in their order.
  private var days: [PartialDate] { sessions?.compactMap(\.day) ?? [] }

  /// The days of the sessions surely held by a day; nil where none are known.
  private func held(by day: Day) -> [PartialDate]? { sessions.map { _ in days.filter { $0.latest <= day } } }

  /// How many sessions are surely in a period, held by the as-of day; nil where none is and one may be.
  private func held(in place: RecordPeriod) -> Int? {
    guard sessions != nil else { return nil }
    let sure = days.count { place.lies($0) == true }
    return sure == 0 && mayHaveMet(in: place) ? nil : sure
  }

  /// Whether a session may be in a period, and need not.
  private func mayHaveMet(in place: RecordPeriod) -> Bool { days.contains { place.lies($0) == nil } }

  /// What it owes by its cadence: so many sessions in so many years.
  private var owed: (sessions: Int, years: Int)? {
    guard let cadence, !cadence.isIndefinite else { return nil }
    let (year, length) = cadence.days == 0 ? (12, cadence.months) : (365, cadence.months * 30 + cadence.days)
    guard length > 0 else { return nil }
    return length <= year ? (year / length, 1) : (1, (length + year - 1) / year)
  }

  /// The years, the period the last of them, in which it would owe something; nil where it owes nothing by then: a series
  /// without a cadence, one that surely did not exist all through the period, or a period that is not over or is shorter
  /// than a year.
  private func owing(_ place: RecordPeriod) -> (sessions: Int, span: Period)? {
    guard let owed, place.period.isTwelveMonths, place.period.last <= place.asOf,
      let first = place.period.shifted(years: 1 - owed.years)?.first,
      let span = Period(first: first, last: place.period.last), exists(allThrough: place.period) != false
    else { return nil }
    return (owed.sessions, span)
  }

  /// Whether it existed from the first to the last day of a period; nil where its dates do not say.
  private func exists(allThrough period: Period) -> Bool? {
    if let since, since.earliest > period.first { return false }
    if let until, until.latest < period.last { return false }
    let isSure = since.map { $0.latest <= period.first } ?? false
    return isSure && until.map { $0.earliest >= period.last } ?? true ? true : nil
  }

  /// The last day of an interval that begins with a session, later by the days that are tolerated; nil without a cadence.
  private func limit(after day: PartialDate, tolerance: Int = 0) -> PartialDate? {
    cadence.flatMap { day.advanced(by: $0)?.advanced(by: CalendarDuration(days: tolerance)) }
  }

  /// The day by which the session to come is due, up to the end of the series; nil without a cadence, and where the series
  /// surely ends before.
  private func due(after day: PartialDate, tolerance: Int = 0) -> PartialDate? {
    guard let limit = limit(after: day, tolerance: tolerance), let until else {
      return limit(after: day, tolerance: tolerance)
    }
    return PartialDate(earliest: limit.earliest, latest: min(limit.latest, until.latest))
  }

  /// Whether it may end before such a day, so that nothing was due.
  private func mayEnd(before limit: PartialDate) -> Bool { until.map { $0.earliest < limit.latest } ?? false }

  /// The intervals that end in a period: kept, broken, and undecided for want of days.
  private func intervals(in place: RecordPeriod) -> (kept: Int, broken: Int, undecided: Int)? {
    guard let days = held(by: place.asOf) else { return nil }
    let tolerance = place.choices.cadenceTolerance
    var count = (kept: 0, broken: 0, undecided: 0)
    for (before, day) in zip(days, days.dropFirst()) where place.period.mayContain(day) {
      guard let limit = limit(after: before, tolerance: tolerance) else { continue }
      if !place.period.contains(day) {
        count.undecided += 1
      } else if day.latest <= limit.earliest {
        count.kept += 1
      } else if day.earliest > limit.latest {
        count.broken += 1
      } else {
        count.undecided += 1
      }
    }
    // It is broken on the day behind its limit, if the series has not ended by then.
    guard let last = last(of: days), let due = due(after: last, tolerance: tolerance),
      let broken = due.advanced(by: CalendarDuration(days: 1))
    else { return count }
    let isOpen = limit(after: last, tolerance: tolerance).map(mayEnd) ?? false
    switch place.lies(broken) {
    case true? where !isOpen: count.broken += 1
    case true?, nil: count.undecided += 1
    case false?: break
    }
    return count
  }

  /// The same, nil where all of them are undecided.
  private func decided(in place: RecordPeriod) -> (kept: Int, broken: Int, undecided: Int)? {
    intervals(in: place).flatMap { $0.kept + $0.broken == 0 && $0.undecided > 0 ? nil : $0 }
  }

  /// For how many days the next session has been due, from the last one held or else from the beginning: at least and at
  /// most, since dates may be partial.
  private func overdue(on day: Day) -> (least: Int, most: Int)? {
    guard sessions != nil, !isWithoutBeginning(on: day) else { return nil }
    guard let limit = nextDue(on: day), limit.earliest < day else { return (0, 0) }
    guard !mayHaveEnded(by: day) else { return nil }
    func days(_ limit: Day) -> Int { max(0, Int(day.number - limit.number)) }
    return (days(limit.latest), days(limit.earliest))
  }

  /// The same day, told of a series that surely goes on.
  private func toldDue(on day: Day) -> PartialDate? { mayHaveEnded(by: day) ? nil : nextDue(on: day) }

  /// Whether something may be due on a day, told or not.
  private func mayBeDue(on day: Day) -> Bool { isWithoutBeginning(on: day) || nextDue(on: day) != nil }

  /// The day by which the next session is due, be it past; nil where nothing is due, or nothing is known of sessions.
  func nextDue(on day: Day) -> PartialDate? {
    guard sessions != nil, since.map({ $0.earliest <= day }) ?? true, isOpen(on: day) else { return nil }
    return (lastSession(by: day) ?? since.map { told($0, by: day) }).flatMap { due(after: $0) }
  }

  /// Whether nothing says from when on a session is due: neither a beginning nor a session held by the day.
  private func isWithoutBeginning(on day: Day) -> Bool {
    since == nil && owed != nil && isOpen(on: day) && held(by: day)?.isEmpty ?? false
  }

  /// Whether it may be over on a day, and need not.
  private func mayHaveEnded(by day: Day) -> Bool { isOpen(on: day) && until.map { $0.earliest < day } ?? false }

  /// Whether it may not be over on a day.
  private func isOpen(on day: Day) -> Bool { until.map { $0.latest >= day } ?? true }

  /// The last session by a day; nil where none is surely held by then.
  private func lastSession(by day: Day) -> PartialDate? {
    held(by: day).flatMap(last(of:)).map { told($0, by: day) }
  }

  /// Whether a session may have been held by a day, or not.
  private func mayHaveMet(by day: Day) -> Bool { days.contains { $0.earliest <= day && $0.latest > day } }

  /// The last session by a day, at the latest: that day where one may have been held by then, be none before it sure.
  private func lastSessionLatest(by day: Day) -> PartialDate? {
    lastSession(by: day) ?? (mayHaveMet(by: day) ? PartialDate(day) : nil)
  }

  /// A day before some other day, or as late as that one where a session may have been held by then.
  private func told(_ date: PartialDate, by day: Day) -> PartialDate {
    guard mayHaveMet(by: day) else { return date }
    return PartialDate(earliest: date.earliest, latest: max(date.latest, day)) ?? date
  }

  /// The last of some sessions, as vague as their dates leave it: one of a year may be after one of a day of that year.
  private func last(of days: [PartialDate]) -> PartialDate? { days.reduce(days.first) { $0?.notBefore($1) } }

  /// The ranks that no session has below the highest one by a day; nil where a session that may have been held by then
  /// bears one of them, or one that would leave others out.
  private func missingRanks(by day: Day) -> Int? {
    guard let sessions else { return nil }
    func ranks(_ isMeant: (PartialDate) -> Bool) -> Set<Int> {
      Set(sessions.filter { $0.day.map(isMeant) ?? false }.compactMap(\.rank)).filter { $0 > 0 }
    }
    let held = ranks { $0.latest <= day }
    let highest = held.max() ?? 0
    let others = ranks { $0.earliest <= day }.subtracting(held)
    return others.isSubset(of: [highest + 1]) ? highest - held.count : nil
  }
}

extension Mention {
  /// What sessions are sorted by: their earliest day, then their latest.
  fileprivate var order: Int64 { day.map { Int64($0.earliest.number) << 32 + Int64($0.latest.number) } ?? .max }
}

/// What a series adds by its sessions.
extension MeetingSeries {
  static let held = Amount<MeetingSeries>(
    "sessions", Wording("Sessions", "Sessions"), .things, mayBeMore: { $0.mayHaveMet(in: $1) }
  ) {
    $0.held(in: $1)
  }
  static let met = Amount<MeetingSeries>("met", Wording("Réuni", "Met"), .records, recurs: true) { series, place in
    series.held(in: place).map { min($0, 1) }
  }
  static let due = Amount<MeetingSeries>("due", Wording("Doit se réunir", "Due to meet"), .records, recurs: true) {
    series, place in
    series.owing(place) == nil ? 0 : series.exists(allThrough: place.period).map { $0 ? 1 : 0 }
  }
  static let dueKept = Amount<MeetingSeries>(
    "due_kept", Wording("S’est réuni comme dû", "Met as due"), .records, recurs: true
  ) {
    series, place in
    guard let owing = series.owing(place) else { return 0 }
    guard series.exists(allThrough: place.period) == true else { return nil }
    return series.held(by: place.asOf).flatMap { days in
      let sure = days.count { owing.span.contains($0) }
      return sure >= owing.sessions ? 1 : days.count { owing.span.mayContain($0) } >= owing.sessions ? nil : 0
    }
  }
  static let intervals = Amount<MeetingSeries>(
    "intervals", Wording("Intervalles", "Intervals"), .things, choice: .cadenceTolerance
  ) { series, place in
    series.decided(in: place).map { $0.kept + $0.broken }
  }
  static let intervalsKept = Amount<MeetingSeries>(
    "intervals_kept", Wording("Intervalles tenus", "Intervals kept"), .things, choice: .cadenceTolerance
  ) { $0.decided(in: $1)?.kept }
  static let undecided = Amount<MeetingSeries>(
    "intervals_undecided", Wording("Intervalles indécis", "Intervals undecided"), .things, choice: .cadenceTolerance
  ) { $0.intervals(in: $1)?.undecided }
  static let overdue = Amount<MeetingSeries>("overdue", Wording("En retard", "Overdue"), .records, isStock: true) {
    series, place in
    series.overdue(on: place.watchDay).flatMap { $0.least > 0 ? 1 : $0.most > 0 ? nil : 0 }
  }
  static let overdueLeast = Amount<MeetingSeries>(
    "overdue_least", Wording("Jours de retard au moins", "Days overdue at least"), .days, isStock: true
  ) { $0.overdue(on: $1.watchDay)?.least }
  static let overdueMost = Amount<MeetingSeries>(
    "overdue_most", Wording("Jours de retard au plus", "Days overdue at most"), .days, isStock: true
  ) { $0.overdue(on: $1.watchDay)?.most }
  static let missingRanks = Amount<MeetingSeries>(
    "missing_ranks", Wording("Rangs manquants", "Missing ordinals"), .things, isStock: true
  ) { $0.missingRanks(by: $1.lastDay) }

  /// A day, of the series that have one, or may by sessions of which partial dates do not say whether they were held.
  private static func days(
    _ code: String, _ name: Wording, _ day: @escaping @Sendable (MeetingSeries, RecordPeriod) -> PartialDate?,
    _ bound: any KeyPath<PartialDate, Day> & Sendable,
    mayHave: @escaping @Sendable (MeetingSeries, RecordPeriod) -> Bool = { _, _ in false }
  ) -> Amount<MeetingSeries> {
    Amount(code, name, .date, isStock: true, of: { $0.sessions == nil || day($0, $1) != nil || mayHave($0, $1) }) {
      day($0, $1).map { Int($0[keyPath: bound].number) }
    }
  }
  static let lastSession = days(
    "last", Wording("Dernière session", "Last session"), { $0.lastSession(by: $1.lastDay) }, \.earliest,
    mayHave: { $0.mayHaveMet(by: $1.lastDay) })
  static let lastSessionLatest = days(
    "last_latest", Wording("Dernière session au plus tard", "Last session at the latest"),
    { $0.lastSessionLatest(by: $1.lastDay) }, \.latest)
  static let nextDue = days(
    "next_due", Wording("Plus ancienne session due", "Earliest session due"), { $0.toldDue(on: $1.watchDay) },
    \.earliest, mayHave: { $0.mayBeDue(on: $1.watchDay) })
  static let nextDueLatest = days(
    "next_due_latest", Wording("Plus ancienne session due au plus tard", "Earliest session due at the latest"),
    { $0.toldDue(on: $1.watchDay) }, \.latest, mayHave: { $0.mayBeDue(on: $1.watchDay) })
}
