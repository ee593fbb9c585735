internal import BilanModel

/// Activities that are recorded partner by partner: the whole has the sums of the lines, a partner those of its own.
extension ReportTally {
  /// Adds a done activity to the cells of each period that it starts in or has days in.
  mutating func add(_ record: ActivityRecord, place: PeriodCalendar.Place, shares: [PartnerShare]) {
    let shares = shares.sorted { $0.partner < $1.partner }
    let lacksParticipants = shares.contains(where: \.lacksParticipants)
    let lacksFrench = shares.contains { $0.participantsFrench == nil }
    let lacksPartner = shares.contains { $0.participantsPartner == nil }
    let lacksCost = shares.contains { $0.cost == nil }
    if case .period(let period) = place {
      starts.add(month: calendar.month(record.start), pillar: record.pillar, period: period)
    }
    for (period, days) in spans(record, place) {
      let startsHere = place == .period(period)
      let base = cells.base(period: period, pillar: record.pillar)
      var whole = record.measures(startsHere: startsHere, days: days)
      // What some lines state counts, and what others leave out is said beside it.
      if startsHere, lacksParticipants { whole.unknownParticipants = 1 }
      if startsHere, lacksFrench { whole.unknownFrench = 1 }
      if startsHere, lacksPartner { whole.unknownPartner = 1 }
      if startsHere, lacksCost { whole.unknownCost = 1 }
      if days != nil, lacksParticipants { whole.unknownPersonDays = 1 }
      cells.add(whole, base: base, line: CellTable.total)
      var mask: GroupMask = 0
      for (position, share) in shares.enumerated() {
        var part = record.with(share).measures(startsHere: startsHere, days: days)
        if startsHere { part.fractions = Measures.part(position, of: shares.count) }
        let partner = Int(share.partner.rawValue)
        if let line = cells.line(partner: partner) { cells.add(part, base: base, line: line) }
        mask |= perimeters.mask(partner, on: record.start.earliest)
      }
      while mask != 0 {
        cells.add(whole, base: base, line: cells.line(groupBit: mask.trailingZeroBitCount))
        mask &= mask - 1
      }
    }
  }

  /// The periods that an activity starts in or has days in, with its days there; nil when they cannot be told.
  private func spans(_ record: ActivityRecord, _ place: PeriodCalendar.Place) -> [(period: Int, days: Int?)] {
    guard let last = record.exactLastDay else {
      if case .period(let period) = place { return [(period, nil)] }
      return []
    }
    return calendar.touchedPeriods(from: record.start.earliest, to: last).map { period in
      (period, calendar.days(from: record.start.earliest, to: last, in: period))
    }
  }
}

extension ActivityRecord {
  /// The same activity with the volumes of one partner.
  fileprivate func with(_ share: PartnerShare) -> ActivityRecord {
    var record = self
    record.participantsFrench = Self.known(share.participantsFrench.map(Int64.init))
    record.participantsPartner = Self.known(share.participantsPartner.map(Int64.init))
    record.cents = Self.known(share.cost?.cents)
    return record
  }

  fileprivate func measures(startsHere: Bool, days: Int?) -> Measures {
    var measures = startsHere ? measuresOfStart : Measures()
    if let days {
      measures.addDays(days, participants: participants)
    } else {
      measures.unknownDays = 1
    }
    return measures
  }
}
