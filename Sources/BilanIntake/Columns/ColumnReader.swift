internal import BilanModel

/// Reads the values of one column of a register; it keeps what it learns from batch to batch.
protocol ColumnReader {
  /// The column's values for every record of a view; values that cannot be read are reported and missing.
  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn
  /// What the values read so far tell beside their meaning.
  var evidence: ValueEvidence { get }
}

extension ColumnReader {
  var evidence: ValueEvidence { ValueEvidence() }
}

/// The place of a column in the register and in the file.
struct ColumnPlace {
  let column: Column
  /// Which field of a record holds it.
  let field: Int
  let isRequired: Bool
  /// Whether records are lines of a table, whose cells may have been merged.
  let isOfLines: Bool

  init(column: Column, field: Int, isOfLines: Bool = false) {
    self.column = column
    self.field = field
    self.isOfLines = isOfLines
    isRequired = column.needsValue
  }

  /// Reports the value of a row as missing where the column requires one.
  @inline(__always)
  func missing(_ row: Int, _ log: inout RowLog) {
    if isRequired { log.report(row, field, .missingValue(column, mayBeMerged: mayBeMerged(row, log))) }
  }

  /// Whether a value stands right above, in a column that many lines share the values of.
  private func mayBeMerged(_ row: Int, _ log: RowLog) -> Bool {
    switch column.type {
    case .partners, .choice, .label: isOfLines && row > 0 && !log.view.cell(row - 1, field).isBlank
    default: false
    }
  }
}

extension Column {
  /// The reader of the column in a file.
  func reader(field: Int, directory: PartnerDirectory, rules: ValueRules = ValueRules()) -> any ColumnReader {
    // Numbers of JSON alone may have exponents.
    let place = ColumnPlace(column: self, field: field, isOfLines: !rules.takesExponents)
    return switch type {
    case .identifier, .text: TextReader(place)
    case .label: LabelReader(place)
    case .labels: LabelListReader(place, ListSeparators(rules.listSeparator))
    case .choice(let terms): TermReader(place, terms)
    case .choices(let terms): TermListReader(place, terms, ListSeparators(rules.listSeparator))
    case .marking: MarkingReader(place, rules.markings)
    case .partners: PartnerReader(place, directory, rules)
    case .date: DateReader(place, rules.dateOrder, rules.timeZone)
    case .count: CountReader(place, rules)
    case .money: MoneyReader(place, rules)
    case .decimal: DecimalReader(place, rules)
    case .duration: DurationReader(place)
    }
  }
}
