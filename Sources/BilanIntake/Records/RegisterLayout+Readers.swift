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
    if case .money = column.type, rules.isForeign || rules.lacksScale {
      reader = reader.map { ForeignAmountReader($0) }
    }
    if mapping?.columns[column.code]?.isDayBefore == true {
      reader = reader.map { DayBeforeReader(plans[index]?.field, rules.timeZone, $0) }
    }
    if column.role == .marking, !merges.isEmpty { reader = reader.map { MergedMarkingReader($0, merges) } }
    if column.role == .marking, mapping?.marking != nil || !floors.isEmpty {
      return MarkingFloorReader(reader, floor: mapping?.marking, lines: floors)
    }
    return reader
  }

  private func reader(_ column: Column, _ plan: ColumnPlan) -> any ColumnReader {
    let translations = Translations(mapping?.columns[column.code])
    switch plan {
    case .constant(let text):
      var constantRules = ValueRules(rules.report)
      constantRules.markings = rules.markings
      return ConstantReader(text, column.rewrittenReader(directory, constantRules))
    case .date(let day, let month, let year):
      return DatePartsReader(ColumnPlace(column: column, field: year), day: day, month: month, rules.dateOrder)
    case .dayOfYear(let day, let month):
      return DatePartsReader(
        ColumnPlace(column: column, field: month), day: day, month: month, year: mapping?.year, rules.dateOrder)
    case .fields(let fields) where column.isSummed:
      return SumReader(fields.map { reader(column, .field($0)) })
    case .fields(let fields): return GatheringReader(fields, gathered(column, translations))
    case .either(let fields):
      return GatheringReader(fields, takesFirst: true, gathered(column, translations))
    case .ticks(let fields, let terms):
      return GatheringReader(fields, terms: terms, isList: column.isList, gathered(column, translations))
    case .duration(let field): return durationReader(column, field)
    case .field(let field) where mapping?.columns[column.code]?.isFilled == true:
      return GatheringReader([field], fillsDown: true, gathered(column, translations))
    case .field(let field) where translations.isEmpty:
      return days(of: column, field) ?? column.reader(field: field, directory: directory, rules: rules)
    case .field(let field): return translating(column, field, translations)
    }
  }

  /// The reader of a date in a field that holds both ends of a span, or whose year the mapping says; nil for any other.
  private func days(of column: Column, _ field: Int) -> (any ColumnReader)? {
    let place = ColumnPlace(column: column, field: field)
    if let side = spanSide(of: column) { return SpanReader(place, side, rules.dateOrder, year: mapping?.year) }
    guard column.isDate, let year = mapping?.year else { return nil }
    return GivenYearReader(place, year, column.rewrittenReader(directory, rules))
  }

  /// The reader of values that were rewritten as field 0.
  private func rewritten(_ column: Column, _ rules: ValueRules) -> any ColumnReader {
    days(of: column, 0) ?? column.rewrittenReader(directory, rules)
  }

  private func translating(_ column: Column, _ field: Int, _ translations: Translations) -> any ColumnReader {
    var innerRules = rules
    if column.isList { innerRules.listSeparator = "\u{1F}" }
    return TranslatingReader(
      ColumnPlace(column: column, field: field), rewritten(column, innerRules),
      translations: translations.exact, patterns: translations.patterns,
      separators: column.isList ? ListSeparators(rules.listSeparator) : nil)
  }

  /// The reader of values that were put together, in field 0.
  private func gathered(_ column: Column, _ translations: Translations) -> any ColumnReader {
    translations.isEmpty ? rewritten(column, rules) : translating(column, 0, translations)
  }

  private func durationReader(_ column: Column, _ field: Int) -> any ColumnReader {
    let start = register.span.flatMap { reader(column: $0.start) }
    let header = mapping?.columns[column.code]?.source.headers.first ?? ""
    return LastingDaysReader(
      ColumnPlace(column: column, field: field), header: header,
      start: start ?? ConstantReader("", column.rewrittenReader(directory, rules)))
  }

  /// Whether a value may be that of the record above, so that all are read one after the other.
  var fillsDown: Bool { mapping?.columns.values.contains(where: \.isFilled) ?? false }

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

/// What the values of a column are read as.
private struct Translations {
  let exact: [String: String]
  let patterns: [SourceMapping.Pattern]

  init(_ mapping: SourceMapping.ColumnMapping?) {
    exact = mapping?.translations ?? [:]
    patterns = mapping?.patterns ?? []
  }

  var isEmpty: Bool { exact.isEmpty && patterns.isEmpty }
}

extension Column {
  /// The reader of the column's values once they are rewritten as field 0.
  fileprivate func rewrittenReader(_ directory: PartnerDirectory, _ rules: ValueRules) -> any ColumnReader {
    switch type {
    case .identifier, .text: RewrittenTextReader(ColumnPlace(column: self, field: 0))
    default: reader(field: 0, directory: directory, rules: rules)
    }
  }

  fileprivate var isDate: Bool { if case .date = type { true } else { false } }

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
    place.lookAtTexts(view, &log)
    return .texts(Texts(view.field(place.field), where: nil))
  }
}
