extension Deadline {
  /// The registers whose records make something due.
  package static let registers: [Register] = Registers.all.compactMap { makesDue($0) ? $0.register : nil }

  private static func makesDue<Record: RegisterRecord>(_ type: Record.Type) -> Bool {
    Record.declaration.deadlines != nil
  }
}

extension Deadline.Kind {
  /// The registers without which nothing is known of it.
  package var registers: [Register] {
    switch self {
    case .dialogue: [MeetingSeries.register, Activity.register]
    case .notice, .expiry: [Agreement.register]
    case .influence: [Posting.register]
    case .opinion: [ExportCase.register]
    case .planLine: [PlanLine.register]
    }
  }
}

/// What the records of each register make due: sessions, notices and ends, decisions of influence, opinions, plan lines.
extension MeetingSeries {
  /// The sessions that are overdue, or due by the last day looked at; none where no activities tell of sessions.
  static func deadlines(_ series: [MeetingSeries], _ watch: Watch) -> [Deadline] {
    series.compactMap { one in
      one.nextDue(on: watch.asOf).flatMap { $0.earliest <= watch.until ? Deadline(.dialogue, of: one, on: $0) : nil }
    }
  }
}

extension Agreement {
  /// The days by which notice must be given, or on which an agreement ends, up to the last day looked at.
  static func deadlines(_ agreements: [Agreement], _ watch: Watch) -> [Deadline] {
    agreements.compactMap { one in
      guard one.isInForce(on: watch.asOf) != false, let day = one.deadline(from: watch.asOf),
        day.latest >= watch.asOf, day.earliest <= watch.until, day != .someDay(from: day.earliest)
      else { return nil }
      return Deadline(one.renews && !one.isDenounced(by: watch.asOf) ? .notice : .expiry, of: one, on: day)
    }
  }
}

extension Posting {
  /// The posts of influence that are held without a decision in force, with the first day that they lack one.
  static func deadlines(_ postings: [Posting], _ watch: Watch) -> [Deadline] {
    postings.compactMap { one in
      guard let from = one.influenceFrom, one.isHeld(on: watch.asOf), from.earliest <= watch.asOf else { return nil }
      if one.decision == nil { return Deadline(.influence, of: one, on: from, title: one.post) }
      guard let until = one.influenceUntil, until.latest < watch.asOf,
        let lacking = until.advanced(by: CalendarDuration(days: 1))
      else { return nil }
      return Deadline(.influence, of: one, on: lacking, title: one.post)
    }
  }
}

extension ExportCase {
  /// The opinions that are pending beyond their target, with the last day of it; none without a target.
  static func deadlines(_ cases: [ExportCase], _ watch: Watch) -> [Deadline] {
    guard let target = watch.choices.opinionTarget else { return [] }
    return cases.compactMap { one in
      guard one.type == .opinion, one.decidedOn.map({ $0.earliest > watch.asOf }) ?? true,
        let due = one.receivedOn?.advanced(by: CalendarDuration(days: target + (one.suspendedDays ?? 0))),
        due.earliest < watch.asOf
      else { return nil }
      return Deadline(.opinion, of: one, on: due)
    }
  }
}

extension PlanLine {
  /// The lines of the next twelve months whose first day is not known, in the latest version of each plan that was approved.
  static func deadlines(_ lines: [PlanLine], _ watch: Watch) -> [Deadline] {
    let approved = lines.filter { $0.approvedOn.map { $0.latest <= watch.asOf } ?? false }
    let latest = approved.reduce(into: [String: Day]()) { days, line in
      guard let day = line.approvedOn?.latest else { return }
      days[line.plan] = max(days[line.plan] ?? day, day)
    }
    return approved.compactMap { line in
      guard line.approvedOn?.latest == latest[line.plan], let start = line.plannedStart, start.exact == nil,
        start.latest >= watch.asOf, start.earliest <= watch.planUntil
      else { return nil }
      return Deadline(
        .planLine, on: start, register: PlanLine.register.code, key: [line.plan, line.id], id: line.id,
        title: line.title, partners: line.partners, marking: line.marking, origin: line.origin)
    }
  }
}
