internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The sums of an older period, a pillar and a partner; of all partners together without one.
struct HistoryRow: SummedRow {
  let period: Int
  let pillar: Pillar
  let partner: PartnerIndex?
  let sums: Measures
  let fractions: Fractions

  /// The rows of the periods before the two shown: by period, all partners first, each by pillar.
  static func all(_ facts: Facts) -> [HistoryRow] {
    let cube = facts.cube
    return cube.periods.filter { $0 < -1 }.flatMap { period in
      ([nil] + cube.partners(in: period).map(Optional.some)).flatMap { partner in
        Pillar.allCases.compactMap { pillar in
          cube.cells[.init(period: period, pillar: pillar, partner: partner)].map {
            HistoryRow(
              period: period, pillar: pillar, partner: partner, sums: $0,
              fractions: cube.fractions(period: period, partner: partner, pillar: pillar))
          }
        }
      }
    }
  }
}

/// The columns of *Historique des années*, and what an older period puts in them.
enum HistoryCells {
  static let columns: [CellOf<HistoryRow>] =
    [
      CellOf(.period) { row, context in PeriodLabel.content(row.period, context) },
      CellOf(.code) { row, context in .text(row.partner.map { context.facts.directory[$0].code } ?? AllPartners.code) },
      CellOf(.partner) { row, context in
        .text((row.partner.map { context.facts.directory[$0].name } ?? AllPartners.name)[context.language])
      },
      CellOf(.pillar) { row, context in .text(row.pillar.shortName[context.language]) },
    ]
    + ActivityAmount.all.map(CellOf.init)
}
