internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// An activity in one period as one of its partners has it.
struct Participation: SummedRow {
  /// The row of the whole activity.
  let row: ActivityRow
  let partner: PartnerIndex
  /// What the row adds for the partner.
  let sums: Measures
  let fractions: Fractions

  init(_ row: ActivityRow, _ partner: PartnerIndex) {
    (self.row, self.partner) = (row, partner)
    (sums, fractions) = row.adds(for: partner)
  }
}

/// The columns of *Participations*, and what a participation puts in them.
enum ParticipationCells {
  static let columns: [CellOf<Participation>] = identity + ActivityAmount.all.map(CellOf.init)

  private static let identity: [CellOf<Participation>] = [
    CellOf(.period) { each, context in each.row.period.map { PeriodLabel.content($0, context) } ?? .blank },
    CellOf(.identifier) { each, _ in .optional(each.row.activity.id) },
    CellOf(.code) { each, context in .text(context.facts.directory[each.partner].code) },
    CellOf(.partner) { each, context in .text(context.facts.directory[each.partner].name[context.language]) },
    CellOf(.pillar) { each, context in .text(each.row.activity.pillar.shortName[context.language]) },
  ]
}
