/// Every chart, in the order of the documentation; a new chart is one file and one line here.
package enum ChartCatalog {
  /// Those there are.
  package static let all: [ChartDefinition] = [
    .ranking,
    .matrix,
    .pillars,
    .months,
    .plan,
    .ranks,
    .groups,
    .calendar,
    .days,
    .map,
  ]

  /// The chart of a code, nil when there is none.
  package static func find(_ code: String) -> ChartDefinition? { all.first { $0.code == code } }
}
