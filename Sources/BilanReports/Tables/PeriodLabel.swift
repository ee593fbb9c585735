internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The label of a period in a cell.
enum PeriodLabel {
  static func content(_ index: Int, _ context: ReportContext) -> Content {
    guard let period = context.facts.series[index] else { return .text("") }
    return period.isCivilYear ? .number(Double(period.first.year)) : .text(context.shortPeriod(index))
  }
}
