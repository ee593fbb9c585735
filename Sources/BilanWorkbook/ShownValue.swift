/// The value a reader sees in a cell, whatever gives it.
package enum ShownValue: Sendable, Hashable {
  case number(Double)
  case text(String)
}

extension Content {
  /// The number or the text shown; nil for an empty cell.
  package var shown: ShownValue? {
    switch self {
    case .number(let number), .formula(_, let number): .number(number)
    case .day(let day): .number(Double(day.excelSerial))
    case .text(let text), .textFormula(_, let text), .link(_, let text): text.isEmpty ? nil : .text(text)
    case .blank: nil
    }
  }
}

/// The reach of the values that a chart draws.
package struct ValueRange: Sendable, Hashable {
  /// The least end of a bar or point, and the greatest: totals when the chart stacks.
  package var least: Double
  /// The greatest of the numbers shown with it.
  package var greatest: Double
  /// Whether no value has decimals.
  package var isWhole: Bool

  package init(least: Double, greatest: Double, isWhole: Bool) {
    self.least = least
    self.greatest = greatest
    self.isWhole = isWhole
  }
}

extension Chart {
  /// The number of bars, columns or points of the longest series.
  package var categoryCount: Int { series.reduce(0) { max($0, $1.categories.places.count) } }

  /// The reach of the values; 0 to 0 when there are none.
  package func valueRange(in workbook: Workbook) -> ValueRange {
    let isStacked = kind == .stackedBars || kind == .stackedColumns
    var (above, below): ([Int: Double], [Int: Double]) = ([:], [:])
    var range = ValueRange(least: 0, greatest: 0, isWhole: true)
    for one in series {
      guard let sheet = workbook.sheets.first(where: { $0.name == one.sheet }) else { continue }
      for (index, place) in one.values.places.enumerated() {
        guard case .number(let value) = sheet[place.row, place.column]?.content.shown else { continue }
        range.isWhole = range.isWhole && value == value.rounded()
        let held = isStacked ? (value < 0 ? below[index] : above[index]) ?? 0 : 0
        if value < 0 { below[index] = held + value } else { above[index] = held + value }
        range.least = min(range.least, held + value)
        range.greatest = max(range.greatest, held + value)
      }
    }
    return range
  }
}

extension CellRange {
  /// Every place, row by row.
  package var places: [Place] {
    guard first.row <= last.row, first.column <= last.column else { return [] }
    return (first.row...last.row).flatMap { row in (first.column...last.column).map { Place(row, $0) } }
  }
}
