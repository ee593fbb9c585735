internal import BilanModel

extension RegisterTable {
  /// The rows of a record in a period: one for each of its partners, one when it has none.
  static func rows<Record: RegisterRecord>(_ row: RegisterRow<Record>, _ directory: PartnerDirectory) -> [Row] {
    let partners = Record.declaration.dimensions.first { $0.dimension == .partner }?.values(row.record) ?? []
    let names: [FieldValue?] =
      partners.isEmpty
      ? [nil] : partners.map { value in if case .partner(let partner) = value { .partners([partner]) } else { nil } }
    let own = Record.fields.map { $0.shown(row.record) }
    let computed = zip(Record.declaration.amounts, row.amounts).filter { $0.0.property == nil }.map { amount, value in
      value.map { amount.unit.fieldValue($0) }
    }
    let origin = row.record.origin
    return names.enumerated().map { position, name in
      let counts = position == 0 && row.period != nil ? 1 : 0
      let values = [nil] + own + computed + [name, .number(counts), .text(origin.source), .number(origin.line)]
      return Row(period: row.period, values: values)
    }
  }
}

extension RegisterRecord {
  /// The columns of the table: every field of the register, and every amount that is no field.
  static var tableColumns: [RegisterTable.Column] {
    let own = fields.map { field in
      RegisterTable.Column(
        header: header(field.column.name), kind: field.column.tableKind,
        isAmount: declaration.amounts.contains { isSame($0.property, field.property) },
        tellsZero: declaration.amounts.contains { isSame($0.property, field.property) && tellsZero($0) })
    }
    let computed = declaration.amounts.filter { $0.property == nil }.map { amount in
      RegisterTable.Column(
        header: header(of: amount), kind: amount.unit.tableKind, isAmount: true, tellsZero: tellsZero(amount))
    }
    return RegisterTable.leading + own + computed + RegisterTable.trailing + RegisterTable.origin
  }

  /// Whether an amount of 0 is another thing than none: a share is of the rows that state both, a median of those that
  /// state it.
  private static func tellsZero(_ amount: Amount<Self>) -> Bool {
    declaration.figures.contains { figure in
      switch figure.kind {
      case .share(let part, let whole): part.code == amount.code || whole.code == amount.code
      case .median(let one), .first(let one), .last(let one, _): one.code == amount.code
      case .count, .sum: false
      }
    }
  }

  /// The header of the column that says the value of a dimension; nil where none does by itself.
  static func header(of dimension: Dimension) -> Wording? {
    let property = declaration.dimensions.first { $0.dimension == dimension }?.property
    return fields.first { isSame(property, $0.property) }.map { header($0.column.name) }
  }

  /// The header of the column that an amount is added up from.
  static func header(of amount: Amount<Self>) -> Wording {
    let field = fields.first { isSame(amount.property, $0.property) }
    return header(field?.column.name ?? amount.name)
  }

  private static func isSame(_ left: PartialKeyPath<Self>?, _ right: PartialKeyPath<Self>) -> Bool { left == right }

  /// A name without what a reference to a column would have to escape.
  private static func header(_ name: Wording) -> Wording {
    func plain(_ text: String) -> String {
      let kept = text.map { $0.isLetter || $0.isNumber ? $0 : " " }
      return String(kept).split(separator: " ").joined(separator: " ")
    }
    return Wording(plain(name.french), plain(name.english))
  }
}

extension Unit {
  /// What the cells of a computed amount hold.
  fileprivate var tableKind: RegisterTable.Column.Kind {
    switch self {
    case .money: .money
    case .date: .day
    default: scale == 1 ? .number : .decimal
    }
  }

  /// An amount as it stands in a cell.
  fileprivate func fieldValue(_ amount: Int) -> FieldValue {
    switch self {
    case .money: .money(Euros(cents: Int64(amount)))
    case .date: .date(PartialDate(Day(number: Int32(truncatingIfNeeded: amount))))
    default: scale == 1 ? .number(amount) : .ratio(amount, over: scale)
    }
  }
}

extension Column {
  /// What the cells of the column hold.
  fileprivate var tableKind: RegisterTable.Column.Kind {
    switch type {
    case .identifier, .text, .label, .labels, .choice, .choices, .marking, .partners, .duration: .text
    case .date: .day
    case .count: .number
    case .decimal: .decimal
    case .money: .money
    }
  }
}
