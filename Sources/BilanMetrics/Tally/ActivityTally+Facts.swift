internal import BilanModel

extension ActivityTally {
  /// The sums of all periods.
  func cube() -> ActivityCube {
    let spelling = causeSpelling()
    func spelled(_ counts: [String: Int]) -> [String: Int] {
      counts.reduce(into: [:]) { $0[spelling[foldedKey($1.key)] ?? $1.key, default: 0] += $1.value }
    }
    return ActivityCube(
      cells: cells.cubeCells(), oddParts: oddParts,
      statuses: starts.byStatus(), months: starts.byMonth(), openMonths: starts.byOpenMonth(),
      causes: causes.mapValues(spelled),
      openStarts: OpenStarts(
        statuses: openStarts.statuses, causes: openStarts.causes.mapValues(spelled)),
      undated: undated, firstStart: firstStart.map { Day(number: $0) })
  }

  /// What activities say of the lines of plans that they name, causes as they are shown.
  var spelledLinks: [String: PlanLinks] {
    let spelling = causeSpelling()
    return links.mapValues { $0.spelling { spelling[foldedKey($0)] ?? $0 } }
  }

  /// The spelling shown for a cause that records write in several ways (case, accents): the most frequent one, by
  /// folded key.
  private func causeSpelling() -> [String: String] {
    var totals: [String: Int] = [:]
    for counts in Array(causes.values) + openStarts.causes.values { totals.merge(counts, uniquingKeysWith: +) }
    var best: [String: (count: Int, words: String)] = [:]
    for (words, count) in totals {
      let key = foldedKey(words)
      if let known = best[key], (known.count, words) > (count, known.words) { continue }
      best[key] = (count, words)
    }
    return best.mapValues(\.words)
  }
}

// MARK: - Rows

extension ActivityTally {
  /// The rows of the shown periods, in the order of the annex; of a session, with the kind of the series that it names.
  ///
  /// Where plans were read, their lines tell which activities name one.
  func rows(_ seriesKinds: [String: MeetingSeries.Kind] = [:], planLines: Set<String>? = nil) -> [ActivityRow] {
    let spelling = causeSpelling()
    var rows: [ActivityRow] = []
    rows.reserveCapacity(kept.count)
    for var activity in kept {
      if let cause = activity.cause { activity.cause = spelling[foldedKey(cause)] ?? cause }
      activity.seriesKind = activity.series.flatMap { seriesKinds[$0] }
      rows += self.rows(of: activity, planLines)
    }
    let keys = rows.map(RowKey.init)
    return rows.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      let (leftTie, rightTie) = (rows[left].activity.tieBreak, rows[right].activity.tieBreak)
      if leftTie != rightTie { return leftTie.lexicographicallyPrecedes(rightTie) }
      return rows[left].activity.origin < rows[right].activity.origin
    }
    .map { rows[$0] }
  }

  /// The rows of an activity: one for each shown period that it starts in or has days in, or may have, and one without a
  /// period where none counts it.
  private func rows(of activity: Activity, _ planLines: Set<String>?) -> [ActivityRow] {
    let record = ActivityRecord(activity)
    let standing = doctrine.standing(of: record)
    func openMonths(_ period: Int) -> [Int] { doctrine.calendar.openMonths(standing.start, in: period) }
    func row(_ period: Int?, starts: Bool?, days: Int?, mayStartIn open: [Int] = []) -> ActivityRow {
      let month = doctrine.calendar.month(standing.start)
      let isVague = starts == nil || starts == true && month == 0
      let mask = doctrine.groups(of: activity.partners, on: doctrine.begun(standing.start, by: period))
      return ActivityRow(
        activity: activity, period: period, starts: starts == true, counts: starts == true && standing.counts,
        mayCount: starts == nil, days: days, groups: mask.groups(.atDate),
        constantGroups: mask.groups(.constant), planLines: planLines, mayStartIn: open,
        startMonth: month, openMonths: isVague && standing.counts ? period.map(openMonths) ?? [] : [])
    }
    var rows: [ActivityRow] = []
    if standing.isUndated {
      let open = standing.isLate ? [] : PeriodSeries.shown.filter { standing.mayStart(in: $0, doctrine.calendar) }
      rows.append(row(nil, starts: false, days: record.isDone && !standing.isLate ? nil : 0, mayStartIn: open))
    }
    guard standing.counts else {
      return rows + PeriodSeries.shown.filter { standing.period == $0 }.map { row($0, starts: true, days: 0) }
    }
    doctrine.forEachPeriod(of: record, standing) { period, startsHere, days in
      if PeriodSeries.shown.contains(period) { rows.append(row(period, starts: startsHere, days: days)) }
    }
    return rows
  }
}

/// The order of the rows: by period, the report's first, then by start, then by identifier.
private struct RowKey: Comparable {
  private let period: Int
  private let earliest: Int32
  private let latest: Int32
  private let identifier: String

  init(_ row: ActivityRow) {
    let start = row.activity.start
    period = row.period.map { -$0 } ?? .max
    earliest = start?.earliest.number ?? .max
    latest = start?.latest.number ?? .max
    identifier = row.activity.id
  }

  static func < (left: RowKey, right: RowKey) -> Bool {
    if left.period != right.period { return left.period < right.period }
    if left.earliest != right.earliest { return left.earliest < right.earliest }
    if left.latest != right.latest { return left.latest < right.latest }
    return left.identifier < right.identifier
  }
}

extension Activity {
  /// The words that settle the order of activities with the same start and identifier, so that the order of the
  /// sources does not matter.
  fileprivate var tieBreak: [String] {
    let dates = [end?.earliest.iso, end?.latest.iso, cost?.decimal]
    let numbers = [participantsFrench, participantsPartner, ordinal].map { $0.map { String($0) } }
    let words = [
      cause, planLine, lead?.words, coordinatedBy?.words, level?.code, direction?.code, series, place, theatre,
    ]
    return [title, kind.code, pillar.code, status.code, partners.map { String($0.rawValue) }.joined(separator: ";")]
      + (dates + numbers + words + [marking.code, source, note]).map { $0 ?? "" }
      + [domains.joined(separator: ";"), associated.map(\.words).joined(separator: ";")]
  }
}
