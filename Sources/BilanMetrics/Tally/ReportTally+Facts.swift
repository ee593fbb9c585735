internal import BilanModel

extension ReportTally {
  /// The facts of the records added so far.
  package func facts() -> Facts {
    let spelling = causeSpelling()
    let rows = shownRows(spelling)
    return Facts(
      series: series, asOf: asOf, directory: directory, memberships: memberships, marking: marking,
      cube: cube(spelling), rows: rows,
      plan: readsPlans ? PlanFreezing(series: series, asOf: asOf, lines: planLines, links: links).facts() : nil,
      isFictitious: isFictitious)
  }

  private func cube(_ spelling: [String: String]) -> ActivityCube {
    ActivityCube(
      cells: cells.cubeCells(),
      statuses: starts.byStatus(), months: starts.byMonth(),
      causes: causes.mapValues { counts in
        counts.reduce(into: [:]) { $0[spelling[foldedKey($1.key)] ?? $1.key, default: 0] += $1.value }
      },
      undated: undated)
  }

  /// The spelling shown for a cause that records write in several ways (case, accents): the most frequent one, by
  /// folded key.
  private func causeSpelling() -> [String: String] {
    var totals: [String: Int] = [:]
    for counts in causes.values { totals.merge(counts, uniquingKeysWith: +) }
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

extension ReportTally {
  private func shownRows(_ spelling: [String: String]) -> [ActivityRow] {
    var rows: [(key: RowSortKey, row: ActivityRow)] = []
    rows.reserveCapacity(kept.count)
    for var activity in kept {
      if let cause = activity.cause { activity.cause = spelling[foldedKey(cause)] ?? cause }
      for row in self.rows(of: activity) { rows.append((sortKey(row), row)) }
    }
    rows.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      let (leftTie, rightTie) = (left.row.activity.tieBreak, right.row.activity.tieBreak)
      if leftTie != rightTie { return leftTie.lexicographicallyPrecedes(rightTie) }
      return left.row.activity.origin < right.row.activity.origin
    }
    return rows.map(\.row)
  }

  private func sortKey(_ row: ActivityRow) -> RowSortKey {
    let start = row.activity.start
    return RowSortKey(
      period: row.period.map { -$0 } ?? .max,
      numbers: [Int(start?.earliest.number ?? .max), Int(start?.latest.number ?? .max)], tail: [row.activity.id])
  }

  /// The rows of an activity: one for each shown period that it starts in or has days in, or one without a period.
  private func rows(of activity: Activity) -> [ActivityRow] {
    let record = ActivityRecord(activity)
    let place = calendar.place(record.start)
    let counts = record.counts(asOf: asOf)
    var mask: GroupMask = 0
    for partner in activity.partners { mask |= perimeters.mask(Int(partner.rawValue), on: record.start.earliest) }
    func row(_ period: Int?, starts: Bool, days: Int?) -> ActivityRow {
      var personDays: Int? = days == 0 ? 0 : nil
      if let days, days > 0, let participants = record.participants {
        personDays = participants.saturatingProduct(days)
      }
      return ActivityRow(
        activity: activity, period: period, starts: starts, counts: starts && counts, days: days,
        personDays: personDays, groups: GroupPerimeters.groups(mask, .atDate),
        constantGroups: GroupPerimeters.groups(mask, .constant))
    }
    if place == .vague || place == .missing {
      return [row(nil, starts: false, days: record.isDone && !isLate(record) ? nil : 0)]
    }
    return PeriodSeries.shown.compactMap { period in
      let starts = place == .period(period)
      guard counts else { return starts ? row(period, starts: true, days: 0) : nil }
      guard let last = record.exactLastDay else { return starts ? row(period, starts: true, days: nil) : nil }
      let days = calendar.days(from: record.start.earliest, to: last, in: period)
      return starts || days > 0 ? row(period, starts: starts, days: days) : nil
    }
  }

  /// Whether an activity is recorded as done but starts after the as-of day.
  func isLate(_ record: ActivityRecord) -> Bool {
    record.isDone && !record.start.isMissing && !record.counts(asOf: asOf)
  }
}

extension Activity {
  /// The words that settle the order of activities with the same start and identifier, so that the order of the
  /// sources does not matter.
  fileprivate var tieBreak: [String] {
    let dates = [end?.earliest.iso, end?.latest.iso, cost?.decimal]
    let numbers = [participantsFrench, participantsPartner, ordinal].map { $0.map { String($0) } }
    let words = [cause, planLine, lead, coordinatedBy, level?.code, direction?.code, series, place, theatre]
    return [title, kind.code, pillar.code, status.code, partners.map { String($0.rawValue) }.joined(separator: ";")]
      + (dates + numbers + words + [marking.code, source, note]).map { $0 ?? "" }
      + [domains.joined(separator: ";"), associated.joined(separator: ";")]
  }
}
