internal import BilanModel

/// What an activity that counts adds to a period: the doctrine of counting, in the one place where the tally and the
/// rows of the annex take it from.
extension ActivityRecord {
  /// What the activity adds where it starts, may start (nil), or has some days; nil days cannot be told.
  ///
  /// Counts, participants and cost go by the start, days and person-days by the overlap.
  @inline(__always)
  func measures(startsHere: Bool?, days: Int?) -> Measures {
    var measures = startsHere.map { $0 ? measuresOfStart : Measures() } ?? .ofOpenStart
    if let days {
      measures.days = days
      if let participants {
        measures.personDays = participants.saturatingProduct(days)
      } else {
        measures.unknownPersonDays = 1
      }
    } else {
      measures.unknownDays = 1
    }
    return measures
  }

  private var measuresOfStart: Measures {
    var measures = Measures()
    measures.activities = 1
    measures.fractions = Measures.whole
    measures.participantsFrench = participantsFrench ?? 0
    measures.participantsPartner = participantsPartner ?? 0
    measures.unknownParticipants = participants == nil ? 1 : 0
    measures.unknownFrench = participantsFrench == nil ? 1 : 0
    measures.unknownPartner = participantsPartner == nil ? 1 : 0
    measures.cents = cents ?? 0
    measures.unknownCost = cents == nil ? 1 : 0
    return measures
  }

  /// The same activity with the volumes of one partner, of one that is recorded partner by partner.
  func with(_ share: PartnerShare) -> ActivityRecord {
    var record = self
    record.participantsFrench = Self.known(share.participantsFrench.map(Int64.init))
    record.participantsPartner = Self.known(share.participantsPartner.map(Int64.init))
    record.cents = Self.known(share.cost?.cents)
    return record
  }
}

extension Measures {
  /// What an activity leaves out that may start in a period: all that it states, too.
  fileprivate static let ofOpenStart: Measures = {
    var measures = Measures()
    measures.open = 1
    measures.unknownParticipants = 1
    measures.unknownFrench = 1
    measures.unknownPartner = 1
    measures.unknownCost = 1
    return measures
  }()

  /// The sums of a whole activity that is recorded partner by partner: what some lines state counts, and what others
  /// leave out is said beside it.
  func noting(_ shares: [PartnerShare]) -> Measures {
    guard !shares.isEmpty else { return self }
    var sums = self
    let lacksParticipants = shares.contains(where: \.lacksParticipants)
    if activities > 0 {
      if lacksParticipants { sums.unknownParticipants = 1 }
      if shares.contains(where: { $0.participantsFrench == nil }) { sums.unknownFrench = 1 }
      if shares.contains(where: { $0.participantsPartner == nil }) { sums.unknownPartner = 1 }
      if shares.contains(where: { $0.cost == nil }) { sums.unknownCost = 1 }
    }
    if unknownDays == 0, lacksParticipants { sums.unknownPersonDays = 1 }
    return sums
  }
}

extension PeriodCalendar {
  /// Calls a closure for each period that an activity has days in, or may have, with whether it starts there, nil where it
  /// may, and its days there up to the as-of day; nil when they cannot be told.
  @inline(__always)
  func forEachPeriod(
    of record: ActivityRecord, _ standing: CountingDoctrine.Standing, asOf: Day, _ body: (Int, Bool?, Int?) -> Void
  ) {
    let start = record.start.earliest
    let (exact, last) = (record.exactLastDay != nil, min(record.latestDay, asOf.number))
    if let index = standing.period, period(of: last) == index {
      return body(index, true, exact ? Int(last) - Int(start) + 1 : nil)
    }
    for index in touchedPeriods(from: start, to: last) {
      let starts = standing.mayStart(in: index, self) ? nil : standing.period == index
      body(index, starts, exact ? days(from: start, to: last, in: index) : nil)
    }
  }
}
