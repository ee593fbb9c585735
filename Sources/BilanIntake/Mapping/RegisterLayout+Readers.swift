internal import BilanModel

extension RegisterLayout {
  /// The reader of each column of the register, nil where nothing is read.
  func readers() -> [(any ColumnReader)?] { register.columns.indices.map { reader(column: $0) } }

  private func reader(column index: Int) -> (any ColumnReader)? {
    let column = register.columns[index]
    var reader = plans[index].map { self.reader(column, $0) }
    if reader == nil, let year = mapping?.year, index == register.span?.start {
      reader = ConstantReader(String(year), column.reader(field: 0, directory: directory), file: file)
    }
    if case .money = column.type, rules.currency != "EUR" { reader = reader.map { ForeignAmountReader($0) } }
    if column.code == "marking", let floor = mapping?.marking { return MarkingFloorReader(reader, floor: floor) }
    return reader
  }

  private func reader(_ column: Column, _ plan: ColumnPlan) -> any ColumnReader {
    let translations = mapping?.columns[column.code]?.translations ?? [:]
    switch plan {
    case .constant(let text):
      return ConstantReader(text, column.reader(field: 0, directory: directory), file: file)
    case .date(let day, let month, let year):
      return DatePartsReader(ColumnPlace(column: column, field: year), day: day, month: month)
    case .field(let field) where translations.isEmpty:
      return column.reader(field: field, directory: directory, rules: rules)
    case .field(let field):
      var innerRules = rules
      if column.isList { innerRules.listSeparator = "\u{1F}" }
      return TranslatingReader(
        ColumnPlace(column: column, field: field), column.reader(field: 0, directory: directory, rules: innerRules),
        translations: translations, separators: column.isList ? ListSeparators(rules.listSeparator) : nil)
    }
  }
}

extension Column {
  /// Whether a cell may hold several values.
  var isList: Bool {
    switch type {
    case .labels, .partners: true
    default: false
    }
  }
}
