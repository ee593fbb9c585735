/// How long an agreement is in force, through its renewals, its denunciation and its successor.
///
/// Terms are reckoned from their first day, never one from another; the anniversary is the last day in force. A date that
/// is known to the month or the year gives ends as vague as it is, and an end that nothing tells is some day. What is asked
/// of a day is asked of each day that such a date may mean (`AgreementReadings.swift`).
extension Agreement {
  /// The day that it is in force from: a declaration from its signature, any other from its entry into force.
  package var forceFrom: PartialDate? { nature == .declaration ? signedOn ?? inForceOn : inForceOn }

  /// The first day that anything is known of it.
  var firstDay: PartialDate? {
    let days = [signedOn, forceFrom].compactMap(\.self)
    return days.dropFirst().reduce(days.first) { $0?.notAfter($1) }
  }

  /// The last day that anything is known of it: a text may be signed, or in force by its own word, after another has taken
  /// its place; one that never was in force waits for its entry until then, whatever end or denunciation is noted.
  var lastTold: PartialDate? {
    (signedOn != nil && forceFrom == nil ? supersededOn : lastDay).map {
      [signedOn, forceFrom].compactMap(\.self).reduce($0) { $0.notBefore($1) }
    }
  }

  /// What it makes due on the as-of day is none of a period before it was signed.
  package func isOwn(_ period: Period) -> Bool { firstDay.map { $0.earliest <= period.last } ?? true }

  /// The last day that it is in force; nil while no end is known.
  package var lastDay: PartialDate? { spanned { $0.earlier($0.standingEnd, $0.supersededOn) } }

  /// The last day that it has until another takes its place: nothing changes before.
  private var standingEnd: PartialDate? { earlier(ownEnd, denunciationEnd) }

  /// Whether it renews itself.
  package var renews: Bool { tacitRenewal == .yes }

  /// Whether no text says how long it holds: it is in force, and has no deadline.
  var isWithoutTerm: Bool { term == nil && expiresOn == nil }

  /// The end of a term, the first one for 0; nil where none is known.
  package func end(ofTerm number: Int) -> PartialDate? {
    let renewals = number == 0 ? CalendarDuration() : renews ? renewedFor?.times(number) : nil
    guard let renewals, !renewals.isIndefinite else { return nil }
    if let expiresOn { return expiresOn.advanced(by: renewals) }
    guard let term, !term.isIndefinite else { return nil }
    return forceFrom?.advanced(by: term + renewals)
  }

  /// The day by which notice must be given against the end of a term.
  package func noticeDay(ofTerm number: Int) -> PartialDate? {
    guard let end = end(ofTerm: number) else { return nil }
    return notice.map { end.advanced(by: $0, sign: -1) } ?? end
  }

  /// The number of the term that holds a day; nil where terms are unknown by then.
  package func term(of day: Day) -> Int? {
    var number = 0
    while let end = end(ofTerm: number) {
      if day <= end.latest { return number }
      guard let next = self.end(ofTerm: number + 1), next.latest > end.latest else { return nil }
      number += 1
    }
    return nil
  }

  /// Whether it is in force on a day; nil where its dates do not say.
  func isInForce(on day: Day) -> Bool? { agreed(on: day) { $0.holds(on: day) } }

  /// The same of a reading whose dates are days; nil where a renewal of unknown length is behind its end.
  private func holds(on day: Day) -> Bool? {
    guard let from = forceFrom, from.earliest <= day else { return false }
    guard let last = earlier(standingEnd, supersededOn), last.earliest < day else { return true }
    return last.latest < day ? false : nil
  }

  /// Whether something must be done within some months of a day: notice given, or its end met; nil where partial dates, or
  /// renewals of unknown length, do not say.
  func isDue(within months: Int, of day: Day) -> Bool? {
    guard let last = day.advanced(by: CalendarDuration(months: months)) else { return nil }
    return agreed(on: day, last) { one in
      let inForce = one.holds(on: day)
      guard inForce != false, let deadline = one.ownDeadline(from: day), deadline.earliest <= last,
        deadline.latest >= day
      else { return false }
      return inForce == true && deadline.earliest >= day && deadline.latest <= last ? true : nil
    }
  }

  /// The day, from one on, that something must be done by; nil where there surely is none.
  ///
  /// It is that of notice, the first one on or after the day in the term that runs or any later one, where the agreement
  /// renews itself; else its last one.
  func deadline(from day: Day) -> PartialDate? {
    spanned(on: day) { one in
      one.holds(on: day) == false ? nil : one.ownDeadline(from: day).flatMap { $0.latest < day ? nil : $0 }
    }
  }

  /// The same of a date that is one day; a denunciation of a later day is not known yet.
  private func ownDeadline(from day: Day) -> PartialDate? {
    guard !isDenounced(by: day) else { return standingEnd }
    return renews ? nextNotice(from: day) : ownEnd
  }

  /// The next day of notice from a day on, of an agreement in force that renews itself and is not denounced; nil of
  /// another, some day where renewals are of unknown length.
  package func notice(from day: Day) -> PartialDate? {
    guard renews else { return nil }
    return spanned(on: day) { one in
      !one.isDenounced(by: day) && one.holds(on: day) != false ? one.nextNotice(from: day) : nil
    }
  }

  /// The first day of notice on or after a day; some day where renewals are of unknown length, nil without terms.
  private func nextNotice(from day: Day) -> PartialDate? {
    guard end(ofTerm: 0) != nil else { return nil }
    var number = term(of: day)
    while let running = number, let notice = noticeDay(ofTerm: running) {
      if notice.earliest >= day { return notice }
      let next = noticeDay(ofTerm: running + 1)
      if notice.latest >= day { return PartialDate(earliest: day, latest: next?.latest ?? notice.latest) }
      number = next.map { $0.latest > notice.latest } ?? false ? running + 1 : nil
    }
    return .someDay(from: day)
  }

  /// Whether it has surely been denounced on or before a day.
  func isDenounced(by day: Day) -> Bool { denouncedOn.map { $0.earliest <= day } ?? false }

  /// Whether the notice day of the term that runs on a day has passed, so that it will renew itself; nil where terms are
  /// of unknown length.
  func hasMissedNotice(on day: Day) -> Bool? {
    guard renews, end(ofTerm: 0) != nil else { return false }
    return agreed(on: day) { one in
      guard !one.isDenounced(by: day), let inForce = one.holds(on: day), inForce else {
        return one.isDenounced(by: day) || one.holds(on: day) == false ? false : nil
      }
      return one.term(of: day).flatMap { one.noticeDay(ofTerm: $0) }.map { $0.latest < day }
    }
  }

  /// Whether its last day, by expiry or denunciation, is in a period and before the as-of day, and nothing has taken its
  /// place by then; nil where partial dates do not say.
  func hasExpired(in place: RecordPeriod) -> Bool? {
    // What is denounced after the as-of day ends later still.
    agreed(on: place.asOf, place.period.first, place.period.last) { one in
      guard let from = one.forceFrom, from.earliest <= place.asOf,
        one.supersededOn.map({ $0.latest >= place.asOf }) ?? true,
        let last = one.isDenounced(by: place.asOf) ? one.standingEnd : one.ownEnd,
        last.earliest < place.asOf, place.period.mayContain(last)
      else { return false }
      return place.period.contains(last) && last.latest < place.asOf ? true : nil
    }
  }

  /// The end that it has by itself: that of its first term, unless it renews.
  private var ownEnd: PartialDate? { renews ? nil : end(ofTerm: 0) }

  /// Where a denunciation ends it: at the end of the term that runs on that day, or of the next where its notice day had
  /// passed; without terms, after the notice.
  private var denunciationEnd: PartialDate? {
    guard let denouncedOn else { return nil }
    guard end(ofTerm: 0) != nil else { return notice.map { denouncedOn.advanced(by: $0) } ?? denouncedOn }
    guard renews else { return nil }
    // In a reading it is one day.
    let day = denouncedOn.earliest
    guard let number = term(of: day), let end = end(ofTerm: number) else { return .someDay(from: day) }
    guard let notice = noticeDay(ofTerm: number), day > notice.earliest else { return end }
    return self.end(ofTerm: number + 1) ?? .someDay(from: end.latest)
  }

  private func earlier(_ left: PartialDate?, _ right: PartialDate?) -> PartialDate? {
    guard let left, let right else { return left ?? right }
    return left.notAfter(right)
  }

  /// The agreements, each of which that another takes the place of with the day before that one enters into force.
  static func endedBySuccessors(_ agreements: [Agreement], _ mentions: [String: [Mention]]?) -> [Agreement] {
    var ends: [String: PartialDate] = [:]
    for successor in agreements {
      guard let old = successor.supersedes, let force = successor.forceFrom,
        let end = force.advanced(by: CalendarDuration(days: 1), sign: -1)
      else { continue }
      ends[old] = ends[old].map { $0.notAfter(end) } ?? end
    }
    return agreements.map { agreement in
      var agreement = agreement
      agreement.supersededOn = ends[agreement.common.id]
      return agreement
    }
  }
}
