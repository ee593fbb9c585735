package import BilanModel

/// What the rules need of the records: those that speak for themselves are judged as they come, those that others must
/// explain are kept until all are read.
///
/// It sees records that were kept only, in any order and any split.
package struct CompetenceTally: Sendable {
  private var bench: Bench
  private let dockets = Dockets()
  private var held = HeldBatches()
  private var series: [MeetingSeries] = []
  /// Whether a file of series was read, without which nothing is said of their sessions.
  private var knowsSeries = false
  private var missions: [DefenceMission] = []
  private var instructions: [Instruction] = []
  private var sessions: [Session] = []
  /// Activities that name a series, whose derogation covers them.
  private var covered: [Activity] = []

  /// A tally of the findings of some periods; without any, of those of every record.
  package init(
    periods: [Int: Period] = [:], asOf: Day = Day(unchecked: 9999, 12, 31), choices: Choices = Choices()
  ) {
    bench = Bench(asOf: asOf, validities: choices.validities, periods: periods)
  }

  /// Looks at the records of a batch, of any register.
  package mutating func add(_ batch: Batch) {
    guard !batch.isOfObjects else { return held.append(batch) }
    bench.noteAbsent(batch)
    dockets.alone[batch.register.code]?(batch, &bench)
    addActivities(batch)
    series += records(batch)
    if batch.register.code == MeetingSeries.register.code { knowsSeries = true }
    missions += records(batch)
    instructions += records(batch).filter { (one: Instruction) in one.regime == .chiefOfDefence }
  }

  /// The records of a batch, where it is one of their register.
  private func records<Record: RegisterRecord>(_ batch: Batch) -> [Record] {
    batch.register.code == Record.register.code ? (0..<batch.count).compactMap { Record(batch, row: $0) } : []
  }

  private mutating func addActivities(_ batch: Batch) {
    guard batch.register.code == Activity.register.code else { return }
    let rows = ActivityRows(batch, periods: bench.periods)
    for row in rows.judged {
      guard let activity = Activity(batch, row: row, only: Activity.judgedPlaces) else { continue }
      if activity.series == nil { dockets.activities.judge(activity, &bench) } else { covered.append(activity) }
    }
    let before = sessions.count
    for row in rows.sessions {
      guard let session = Activity(batch, row: row, only: Activity.judgedPlaces).flatMap({ Session($0) }) else {
        continue
      }
      sessions.append(session)
    }
    if sessions.count > before { noteRanks(batch) }
  }

  /// Notes that sessions of a file have no column of ranks, so that nothing can be said of their order.
  private mutating func noteRanks(_ batch: Batch) {
    let column = AskedColumn(\Activity.ordinal)
    if bench.absent[batch.file]?.contains(column) == true { bench.silences.append(.ordinals, column, in: batch.file) }
  }

  /// Adds what another tally has kept.
  package mutating func merge(_ other: CompetenceTally) {
    bench.merge(other.bench)
    held.merge(other.held)
    series += other.series
    knowsSeries = knowsSeries || other.knowsSeries
    missions += other.missions
    instructions += other.instructions
    sessions += other.sessions
    covered += other.covered
  }

  /// What the rules find, once all records are read.
  package func competence() -> Competence {
    var tally = self
    for batch in held.settled { tally.add(batch) }
    return tally.judged()
  }

  private func judged() -> Competence {
    var bench = bench
    judgeInstructions(&bench)
    judgeSessions(&bench)
    return Competence(found: bench.found, silences: bench.silences.findings, undated: bench.undated)
  }

  private func judgeInstructions(_ bench: inout Bench) {
    let missions = Dictionary(
      missions.sorted { $0.origin < $1.origin }.map { ($0.common.id, $0) }
    ) { first, _ in first }
    for own in instructions.compactMap({ OwnInstruction($0, missions) }) { dockets.ownInstructions.judge(own, &bench) }
  }

  private func judgeSessions(_ bench: inout Bench) {
    let bySeries = Dictionary(grouping: sessions, by: \.seriesName)
    let known = Dictionary(series.sorted { $0.origin < $1.origin }.map { ($0.common.id, $0) }) { first, _ in first }
    for var activity in covered {
      activity.derogation = activity.derogation ?? activity.series.flatMap { known[$0]?.derogation }
      dockets.activities.judge(activity, &bench)
    }
    for one in series {
      var one = one
      one.sessions = Session.mentions(bySeries[one.common.id] ?? [])
      dockets.series.judge(one, &bench)
    }
    for (name, sessions) in bySeries {
      let sessions = sessions.map { session in
        var session = session
        session.series = known[name]
        return session
      }
      for session in sessions { dockets.sessions.judge(session, &bench) }
      guard let ranked = RankedSessions(name, sessions) else { continue }
      guard knowsSeries else {
        for session in ranked.sessions {
          bench.silences.append(.ordinals, for: MeetingSeries.register, in: session.origin.file)
        }
        continue
      }
      // Of a series that its register does not have, as of one that was not read, nothing is said.
      guard known[name] != nil else { continue }
      dockets.ranked.judge(ranked, &bench)
      for pair in ranked.following { dockets.following.judge(pair, &bench) }
    }
  }
}

/// The rules by the kinds of records that they look at.
private struct Dockets: Sendable {
  /// Of each register whose records speak for themselves, what judges a batch of them.
  let alone: [String: @Sendable (Batch, inout Bench) -> Void] = Registers.all.reduce(into: [:]) { judges, type in
    guard let type = type as? any (RegisterRecord & RuleRecord).Type, type.speaksAlone else { return }
    judges[type.register.code] = Self.judge(type)
  }
  let activities = Docket<Activity>()
  let series = Docket<MeetingSeries>()
  let sessions = Docket<Session>()
  let ranked = Docket<RankedSessions>()
  let following = Docket<FollowingSession>()
  let ownInstructions = Docket<OwnInstruction>()

  private static func judge<Record: RegisterRecord & RuleRecord>(
    _ type: Record.Type
  ) -> @Sendable (Batch, inout Bench) -> Void {
    let docket = Docket<Record>()
    return { batch, bench in
      for row in 0..<batch.count { if let record = Record(batch, row: row) { docket.judge(record, &bench) } }
    }
  }
}

extension Session {
  /// What sessions say of their series: when it is known to exist.
  fileprivate static func mentions(_ sessions: [Session]) -> [Mention] {
    sessions.filter { $0.date != nil }.map { Mention(day: $0.date, status: nil, rank: $0.rank) }
      .sorted { ($0.day?.earliest.number ?? 0, $0.rank ?? 0) < ($1.day?.earliest.number ?? 0, $1.rank ?? 0) }
  }
}
