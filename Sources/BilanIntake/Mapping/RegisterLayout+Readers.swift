internal import BilanModel

extension RegisterLayout {
  /// The reader of each column of the register, nil where nothing is read.
  func readers() -> [(any ColumnReader)?] { register.columns.indices.map { reader(column: $0) } }

  private func reader(column index: Int) -> (any ColumnReader)? {
    let column = register.columns[index]
    var reader = plans[index].map { self.reader(column, $0) }
    if reader == nil, let year = mapping?.year, index == register.span?.start {
      reader = ConstantReader(String(year), column.rewrittenReader(directory, rules))
    }
    if case .money = column.type, rules.currency != "EUR" || rules.lacksScale {
      reader = reader.map { ForeignAmountReader($0) }
    }
    if column.role == .marking, let floor = mapping?.marking { return MarkingFloorReader(reader, floor: floor) }
    return reader
  }

  private func reader(_ column: Column, _ plan: ColumnPlan) -> any ColumnReader {
    let translations = mapping?.columns[column.code]?.translations ?? [:]
    switch plan {
    case .constant(let text):
      var constantRules = ValueRules()
      constantRules.markings = rules.markings
      return ConstantReader(text, column.rewrittenReader(directory, constantRules))
    case .date(let day, let month, let year):
      return DatePartsReader(ColumnPlace(column: column, field: year), day: day, month: month, rules.dateOrder)
    case .field(let field) where translations.isEmpty:
      if let side = spanSide(of: column) {
        return SpanReader(ColumnPlace(column: column, field: field), side, rules.dateOrder)
      }
      return column.reader(field: field, directory: directory, rules: rules)
    case .field(let field):
      var innerRules = rules
      if column.isList { innerRules.listSeparator = "\u{1F}" }
      return TranslatingReader(
        ColumnPlace(column: column, field: field), column.rewrittenReader(directory, innerRules),
        translations: translations, separators: column.isList ? ListSeparators(rules.listSeparator) : nil)
    }
  }

  /// Which end of a span a column is, where one field holds both the first and the last day.
  private func spanSide(of column: Column) -> SpanReader.Side? {
    guard let span = register.span, case .field? = plans[span.start], plans[span.start] == plans[span.end] else {
      return nil
    }
    switch column.code {
    case register.columns[span.start].code: return .first
    case register.columns[span.end].code: return .last
    default: return nil
    }
  }
}

extension Column {
  /// The reader of the column's values once they are rewritten as field 0.
  fileprivate func rewrittenReader(_ directory: PartnerDirectory, _ rules: ValueRules) -> any ColumnReader {
    switch type {
    case .identifier, .text: RewrittenTextReader(ColumnPlace(column: self, field: 0))
    default: reader(field: 0, directory: directory, rules: rules)
    }
  }

  /// Whether a cell may hold several values.
  var isList: Bool {
    switch type {
    case .labels, .choices, .partners: true
    default: false
    }
  }
}

/// Rewritten texts, all of them kept.
private struct RewrittenTextReader: ColumnReader {
  private let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    for row in 0..<cells.count where cells[row].isBlank { place.missing(row, &log) }
    return .texts(Texts(cells, where: nil))
  }
}
