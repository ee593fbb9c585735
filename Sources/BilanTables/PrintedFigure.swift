package import BilanMetrics
package import BilanModel

/// The name of a figure: the metric and the place that the JSON edition has it under, and what is told of it.
package struct FigureKey: Sendable, Hashable {
  /// What is told of the figure at its place.
  package enum Told: String, Sendable, Hashable {
    /// The figure itself.
    case value
    /// Its difference with the period before.
    case change
    /// Its relative change since the period before.
    case evolution
    /// The place of its partner among all partners of the period, 1 for the first.
    case rank
    /// The middle one of the figures of all partners of the period.
    case median
    /// What those that a table does not show have together.
    case others
    /// The difference of that with the period before.
    case othersChange = "others_change"
  }

  /// The code of the metric.
  package let metric: String
  /// Where it stands.
  package let place: Coordinate
  /// What is told of it.
  package let told: Told

  /// The name of a figure of a metric at a place; the figure itself unless said otherwise.
  package init(_ metric: String, _ place: Coordinate = Coordinate(), _ told: Told = .value) {
    self.metric = metric
    self.place = place
    self.told = told
  }
}

/// A figure as a document prints it, with its name and its exact value.
package struct PrintedFigure: Sendable, Hashable {
  /// As it is printed.
  package let text: String
  /// Its name.
  package let key: FigureKey
  /// Its exact value.
  package let value: Quantity

  /// A figure printed as some text.
  package init(_ text: String, _ key: FigureKey, _ value: Quantity) {
    self.text = text
    self.key = key
    self.value = value
  }
}

extension Facts {
  /// A figure of a metric as it is printed in a form.
  package func printed(
    _ metric: Metric, _ place: Coordinate, _ told: FigureKey.Told = .value, _ form: NumberForm, _ language: Language
  ) -> PrintedFigure {
    let value =
      switch told {
      case .change: change(metric, at: place)
      case .evolution: evolution(metric, at: place)
      case .value, .rank, .median, .others, .othersChange: self[metric, at: place]
      }
    return PrintedFigure(form.text(metric.unit.shown(value), language), FigureKey(metric.code, place, told), value)
  }
}

extension Unit {
  /// A figure as a form writes it: a day as the number that a sheet knows it by.
  fileprivate func shown(_ value: Quantity) -> Quantity {
    guard self == .date, case .number(let day) = value else { return value }
    return .number(day + Int(FigureTable.firstDay))
  }
}

extension FigureTable {
  /// The figures of the table that have a name, as they are printed, row by row.
  package func printed(_ language: Language) -> [PrintedFigure] {
    rows.flatMap(\.cells).compactMap { cell in
      guard case .figure(let figure) = cell, let key = figure.key else { return nil }
      return PrintedFigure(figure.form.text(figure.value, language), key, figure.value)
    }
  }
}

extension FigureTable.Cell {
  /// A figure of a name.
  package static func figure(_ value: Quantity, _ form: NumberForm, key: FigureKey) -> FigureTable.Cell {
    .figure(FigureTable.Figure(value, form, key: key))
  }
}
