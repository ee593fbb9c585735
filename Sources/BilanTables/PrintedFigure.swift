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

/// A number as a document prints it, with where it comes from and its exact value.
package struct PrintedFigure: Sendable, Hashable {
  /// What a number is of.
  package enum Source: Sendable, Hashable {
    /// A figure of a name.
    case figure(FigureKey)
    /// What stands in a row of a table, which a record or its own words name, under a head.
    case cell(row: String, column: String)
  }

  /// As it is printed.
  package let text: String
  /// What it is of.
  package let source: Source
  /// Its exact value.
  package let value: Quantity

  /// A number printed as some text.
  package init(_ text: String, _ source: Source, _ value: Quantity) {
    self.text = text
    self.source = source
    self.value = value
  }

  /// A figure printed as some text.
  package init(_ text: String, _ key: FigureKey, _ value: Quantity) { self.init(text, .figure(key), value) }

  /// The name of the figure; nil for a cell of a table.
  package var key: FigureKey? { if case .figure(let key) = source { key } else { nil } }
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
  /// The figures of the table, as they are printed, row by row.
  package func printed(_ language: Language) -> [PrintedFigure] {
    rows.flatMap { row in row.cells.indices.compactMap { printed(row, $0, language) } }
  }

  /// The figure of a cell as it is printed; nil where there is none.
  package func printed(_ row: Row, _ column: Int, _ language: Language) -> PrintedFigure? {
    guard case .figure(let figure) = row.cells[column] else { return nil }
    let head = columns.indices.contains(column) ? columns[column].text : ""
    let source = figure.key.map { PrintedFigure.Source.figure($0) } ?? .cell(row: row.head.text, column: head)
    return PrintedFigure(figure.form.text(figure.value, language), source, figure.value)
  }
}

extension FigureTable.Cell {
  /// A figure of a name.
  package static func figure(_ value: Quantity, _ form: NumberForm, key: FigureKey) -> FigureTable.Cell {
    .figure(FigureTable.Figure(value, form, key: key))
  }
}
