internal import BilanMetrics
internal import BilanTables

extension ChartContext {
  /// A figure of a chart under its name, where the facts have the same one there; nothing where there is none.
  func cell(
    _ value: Int?, _ metric: Metric, _ place: Coordinate, _ told: FigureKey.Told = .value, _ form: NumberForm = .count
  ) -> FigureTable.Cell {
    value.map { cell(.number($0), metric, place, told, form) } ?? .blank(nil)
  }

  /// The same of a value that may be missing.
  func cell(
    _ value: Quantity, _ metric: Metric, _ place: Coordinate, _ told: FigureKey.Told = .value,
    _ form: NumberForm = .count
  ) -> FigureTable.Cell {
    let known = told == .change ? facts.change(metric, at: place) : facts[metric, at: place]
    guard known == value || told == .rank else { return .figure(value, form) }
    return .figure(value, form, key: FigureKey(metric.code, place, told))
  }
}
