package import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

/// A figure of a reading sheet: the formula that gives it in the spreadsheet, and the value that the engine gives.
///
/// The two are computed apart, so that their equality says something.
struct Live: Sendable {
  /// Without the leading `=`.
  let formula: Formula
  let value: Quantity
  /// The name of the figure; nil for what is made of others on the sheet.
  private(set) var key: FigureKey?

  init(_ formula: Formula, _ value: Quantity) {
    self.formula = formula
    self.value = value
  }

  /// A sum or a count; where the engine says that there is no number, the formula says so as long as it finds nothing.
  static func orAbsent(_ formula: Formula, _ value: Quantity, _ language: Language) -> Live {
    guard case .missing(let absence) = value else { return Live(formula, value) }
    return Live("IF(\(formula)=0,\(absence.literal(language)),\(formula))", value)
  }

  /// One cell over another; `s.o.` over nothing, and not known where one of them is not.
  static func ratio(_ part: Formula, _ base: Formula, _ value: Quantity, _ language: Language) -> Live {
    let absent: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
    let none: Formula = absent == .noData ? "OR(COUNT(\(part))=0,N(\(base))=0)" : "N(\(base))=0"
    return Live("IF(\(none),\(absent.literal(language)),\(part)/\(base))", value)
  }

  /// The figure in a cell of a table.
  func cell(_ form: NumberForm, isStrong: Bool = false) -> FigureTable.Cell {
    .figure(FigureTable.Figure(value, form, formula, isStrong: isStrong, key: key))
  }

  /// The same as what is told of a figure beside the one of the period before; of one without a name it has none.
  func named(_ told: FigureKey.Told, of figure: Live) -> Live {
    var copy = self
    copy.key = figure.key.map { FigureKey($0.metric, $0.place, told) }
    return copy
  }

  /// The same under a name, or none.
  func named(_ key: FigureKey?) -> Live {
    var copy = self
    copy.key = key
    return copy
  }

  /// The same as the figure of a metric at a place.
  func named(_ metric: Metric, at place: Coordinate) -> Live {
    var copy = self
    copy.key = FigureKey(metric.code, place)
    return copy
  }
}

extension Quantity {
  /// What is printed when there is no number; empty when there is one.
  func print(_ language: Language) -> String {
    guard case .missing(let absence) = self else { return "" }
    return absence.print(language)
  }

  /// Whether there is no number.
  package var isMissing: Bool { if case .missing = self { true } else { false } }

  /// A day as the number that a sheet knows it by.
  package var asSheetDay: Quantity {
    if case .number(let day) = self { .number(day + Int(FigureTable.firstDay)) } else { self }
  }
}

extension Absence {
  /// The print of an absence as a literal of a formula.
  func literal(_ language: Language) -> Formula { Formula(formulaText(self.print(language))) }
}

extension Live {
  /// The figure, or its absence as a constant where the question has no meaning in the whole report.
  func unless(_ isMeaningless: Bool, _ language: Language) -> Live {
    isMeaningless && value.isMissing ? .absent(value, language) : self
  }

  /// The print of an absence, as a constant.
  static func absent(_ value: Quantity, _ language: Language) -> Live {
    let absence: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
    return Live(absence.literal(language), .missing(absence))
  }
}
