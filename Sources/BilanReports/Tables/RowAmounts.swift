internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// What a row of the annex adds to each measure, as cells; the same columns stand on *Activités* and, once for each
/// partner, on *Participations*.
enum RowAmounts {
  static func cells(_ row: ActivityRow) -> DataRow {
    let activity = row.activity
    let counts = row.counts
    return [
      .activities: .flag(counts),
      .days: .number(Double(row.days ?? 0)),
      .unknownDays: .flag(row.days == nil),
      .personDays: .number(Double(row.personDays ?? 0)),
      .unknownPersonDays: .flag(row.personDays == nil || (row.days ?? 0) > 0 && activity.lacksParticipants),
      .participantsFrench: .number(Double(counts ? activity.participantsFrench ?? 0 : 0)),
      .participantsPartner: .number(Double(counts ? activity.participantsPartner ?? 0 : 0)),
      .unknownParticipants: .flag(counts && activity.lacksParticipants),
      .unknownFrench: .flag(counts && activity.lacksFrench),
      .unknownPartner: .flag(counts && activity.lacksPartner),
      .cost: .number(counts ? Double(activity.cost?.cents ?? 0) / 100 : 0),
      .unknownCost: .flag(counts && activity.lacksCost),
    ]
  }

  /// What older periods, already added up, add to each measure.
  static func cells(_ measures: Measures) -> DataRow {
    var cells: DataRow = [:]
    for measure in Measure.allCases where measure != .fractions && measure != .cost {
      cells[measure.column] = .number(Double(measure.sum(measures)))
    }
    cells[.fractions] = .number(Double(measures.fractions))
    cells[.cost] = .number(Double(measures.cents) / 100)
    return cells
  }
}

/// The part of an activity that goes to each of its partners.
enum PartnerFraction {
  /// In units of `Measures.whole`; the remainder goes one unit each to the first partners.
  static func units(partner position: Int, of count: Int) -> Int {
    let (share, rest) = Measures.whole.quotientAndRemainder(dividingBy: count)
    return share + (position < rest ? 1 : 0)
  }
}
