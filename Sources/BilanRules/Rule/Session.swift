package import BilanModel

/// A session of a dialogue, a committee or a council: an activity that names its series.
package struct Session: RuleRecord {
  /// Activities are sessions.
  package static let register = Activity.register
  /// The activity’s own name; empty when it has none.
  package let id: String
  /// Whom it is with.
  let partners: [PartnerIndex]
  /// Who leads it, where it says so itself.
  let lead: NamedOffice?
  /// Who coordinates it.
  let coordinatedBy: NamedOffice?
  /// Of the French principal.
  let level: Level?
  /// The rank that it has in its series.
  let rank: Int?
  /// When it was held, or is to be.
  package let date: PartialDate?
  /// The name of its series.
  let seriesName: String
  /// Its series, once that is known.
  var series: MeetingSeries?
  private let ownDerogation: String?
  /// Where it stands.
  package let origin: Origin

  /// The session that an activity is; nil for one that names no series, and for one that is neither done nor planned.
  init?(_ activity: Activity) {
    guard let name = activity.series, activity.isTested else { return nil }
    id = activity.id
    partners = activity.partners
    (lead, coordinatedBy, level) = (activity.lead, activity.coordinatedBy, activity.level)
    (rank, date, seriesName) = (activity.ordinal, activity.start, name)
    ownDerogation = activity.derogation
    origin = activity.origin
  }

  /// Its own, or that of its series.
  package var derogation: String? { ownDerogation ?? series?.derogation }

  /// Who leads it: without a word of its own, who leads its series.
  package var offices: [NamedOffice] { [lead ?? series?.lead].compactMap(\.self) }

  /// The one state that it is with in a bilateral dialogue; nil for any other.
  var state: PartnerIndex? {
    guard let state = series?.state, partners.onlyState == state else { return nil }
    return state
  }

  /// By its date.
  package func isIn(_ period: Period) -> Bool { date.map { period.contains($0) } ?? false }
}

/// A session after another one of its series, by days that are certain.
package struct FollowingSession: RuleRecord {
  /// Activities are sessions.
  package static let register = Activity.register
  /// The later one.
  let session: Session
  /// The one before.
  let previous: Session

  /// That of the later one.
  package var id: String { session.id }
  /// Those of the later one.
  package var offices: [NamedOffice] { session.offices }
  /// That of the later one.
  package var derogation: String? { session.derogation }
  /// That of the later one.
  package var origin: Origin { session.origin }
  /// That of the later one.
  package var date: PartialDate? { session.date }
  /// By the later one.
  package func isIn(_ period: Period) -> Bool { session.isIn(period) }
}

/// The sessions of one series that bear a rank.
package struct RankedSessions: RuleRecord {
  /// A series, be it known by its sessions alone.
  package static let register = MeetingSeries.register
  /// The name of the series.
  package let id: String
  private let series: MeetingSeries?
  /// By date, then by rank; those without a date last.
  let sessions: [Session]

  /// The sessions of one series; nil where none bears a rank.
  init?(_ name: String, _ sessions: [Session]) {
    let ranked = sessions.filter { $0.rank.map { $0 > 0 } ?? false }.sorted { $0.order < $1.order }
    guard !ranked.isEmpty else { return nil }
    (id, series, self.sessions) = (name, ranked[0].series, ranked)
  }

  /// The ranks that no session bears: before the first one recorded, and between that one and the last.
  var missing: (before: [ClosedRange<Int>], inside: [ClosedRange<Int>]) {
    let ranks = Set(sessions.compactMap(\.rank)).sorted()
    guard let first = ranks.first else { return ([], []) }
    let inside = zip(ranks, ranks.dropFirst()).compactMap { $1 > $0 + 1 ? $0 + 1...$1 - 1 : nil }
    return (first > 1 ? [1...first - 1] : [], inside)
  }

  /// The sessions that show that ranks are missing: the first one recorded, and those behind a gap.
  private var telling: [Session] {
    let (before, inside) = missing
    let ranks = Set((before + inside).map { $0.upperBound + 1 })
    return sessions.filter { $0.rank.map { ranks.contains($0) } ?? false }
  }

  /// Each session that follows another one, the last of those that were surely before it.
  var following: [FollowingSession] {
    sessions.indices.compactMap { place in
      let session = sessions[place]
      return sessions[..<place].last { session.isSurelyAfter($0) }
        .map { FollowingSession(session: session, previous: $0) }
    }
  }

  /// Who leads the series.
  package var offices: [NamedOffice] { series?.offices ?? [] }
  /// That of the series.
  package var derogation: String? { series?.derogation }
  /// The series, or its first session where no register has it.
  package var origin: Origin {
    series?.origin ?? sessions.map(\.origin).min() ?? Origin(file: "")
  }
  /// The first day of the sessions that show it.
  package var date: PartialDate? { telling.compactMap(\.date).min { $0.earliest < $1.earliest } }
  /// In the periods of the sessions that show it.
  package func isIn(_ period: Period) -> Bool { telling.contains { $0.isIn(period) } }
}

extension Session {
  /// Whether its day comes behind that of another, or is the same, whatever partial dates may mean.
  fileprivate func isSurelyAfter(_ other: Session) -> Bool {
    guard let before = other.date, let day = date else { return false }
    return before.latest < day.earliest || before.exact != nil && before == day
  }

  /// What sessions of a series are sorted by.
  fileprivate var order: SessionOrder {
    SessionOrder(
      earliest: date?.earliest.number ?? .max, latest: date?.latest.number ?? .max, rank: rank ?? 0, origin: origin)
  }
}

/// By day, then by rank, then by place: the order of reading is nothing.
private struct SessionOrder: Comparable {
  let earliest: Int32
  let latest: Int32
  let rank: Int
  let origin: Origin

  static func < (left: SessionOrder, right: SessionOrder) -> Bool {
    (left.earliest, left.latest, left.rank, left.origin) < (right.earliest, right.latest, right.rank, right.origin)
  }
}
