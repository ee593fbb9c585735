/// How long an agreement is in force, through its renewals, its denunciation and its successor.
///
/// Terms are reckoned from their first day, never one from another; the anniversary is the last day in force. A date that
/// is known to the month or the year gives ends as vague as it is.
extension Agreement {
  /// The day that it is in force from: a declaration from its signature, any other from its entry into force.
  package var forceFrom: PartialDate? { nature == .declaration ? inForceOn ?? signedOn : inForceOn }

  /// The first day that anything is known of it.
  var firstDay: PartialDate? { [signedOn, forceFrom].compactMap(\.self).min { $0.earliest < $1.earliest } }

  /// The last day that it is in force; nil while no end is known.
  package var lastDay: PartialDate? {
    [standingEnd, supersededOn].compactMap(\.self).min { $0.earliest < $1.earliest }
  }

  /// The last day that it has until another takes its place: nothing changes before.
  private var standingEnd: PartialDate? {
    [ownEnd, denunciationEnd].compactMap(\.self).min { $0.earliest < $1.earliest }
  }

  /// Whether it renews itself.
  package var renews: Bool { tacitRenewal == .yes }

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

  /// The number of the term that surely holds a day; nil where terms are unknown.
  package func term(of day: Day) -> Int? {
    var number = 0
    while let end = end(ofTerm: number) {
      if day <= end.latest { return number }
      guard let next = self.end(ofTerm: number + 1), next.latest > end.latest else { return nil }
      number += 1
    }
    return nil
  }

  /// Whether it is surely in force on a day.
  func isInForce(on day: Day) -> Bool {
    guard let from = forceFrom, from.latest <= day else { return false }
    return lastDay.map { $0.earliest >= day } ?? true
  }

  /// The day, from one on, that something must be done by; nil where there is none, or none is known.
  ///
  /// It is that of notice, in the term that runs or a later one, where the agreement renews itself; else its last one.
  func deadline(from day: Day) -> PartialDate? {
    guard isInForce(on: day) else { return nil }
    guard renews, denouncedOn.map({ $0.earliest > day }) ?? true else { return standingEnd }
    guard let running = term(of: day) else { return nil }
    return noticeDay(ofTerm: running).flatMap { $0.latest >= day ? $0 : noticeDay(ofTerm: running + 1) }
  }

  /// Whether the notice day of the term that runs on a day has passed, so that it will renew itself.
  func hasMissedNotice(on day: Day) -> Bool {
    guard renews, isInForce(on: day), denouncedOn.map({ $0.earliest > day }) ?? true, let running = term(of: day),
      let notice = noticeDay(ofTerm: running)
    else { return false }
    return notice.latest < day
  }

  /// The end that it has by itself: that of its first term, unless it renews.
  private var ownEnd: PartialDate? { renews ? nil : end(ofTerm: 0) }

  /// Where a denunciation ends it: at the end of the term that runs on that day, or of the next where its notice day had
  /// passed; without terms, after the notice.
  private var denunciationEnd: PartialDate? {
    guard let denouncedOn else { return nil }
    guard end(ofTerm: 0) != nil else { return notice.map { denouncedOn.advanced(by: $0) } ?? denouncedOn }
    guard renews, let number = term(of: denouncedOn.earliest) else { return nil }
    let isLate = noticeDay(ofTerm: number).map { denouncedOn.earliest > $0.latest } ?? false
    return end(ofTerm: isLate ? number + 1 : number) ?? end(ofTerm: number)
  }

  /// The agreements, each of which that another takes the place of with the day before that one enters into force.
  static func endedBySuccessors(_ agreements: [Agreement], _ mentions: [String: [Mention]]?) -> [Agreement] {
    let replaced = Set(agreements.compactMap(\.supersedes))
    var ends: [String: PartialDate] = [:]
    for successor in agreements {
      guard let old = successor.supersedes, let force = successor.forceFrom,
        let end = force.advanced(by: CalendarDuration(days: 1), sign: -1)
      else { continue }
      ends[old] = ends[old].map { $0.earliest <= end.earliest ? $0 : end } ?? end
    }
    return agreements.map { agreement in
      var agreement = agreement
      agreement.hasSuccessor = replaced.contains(agreement.common.id)
      agreement.supersededOn = ends[agreement.common.id]
      return agreement
    }
  }
}
