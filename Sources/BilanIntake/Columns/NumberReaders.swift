internal import BilanModel

/// Whole numbers from 0 to ten million: more people than any activity has.
struct CountReader: ColumnReader {
  let place: ColumnPlace
  private static let greatest = Int64(ColumnType.greatestCount)
  private let rules: ValueRules

  init(_ place: ColumnPlace, _ rules: ValueRules = ValueRules()) {
    self.place = place
    self.rules = rules
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    let blank = place.isRequired ? nil : BatchColumn.missingNumber
    var (values, unread) = cells.quick(BatchColumn.missingNumber) { cell in
      if cell.isEmpty { return blank }
      guard let value = WrittenNumber.plainDigits(cell), value <= CountReader.greatest else { return nil }
      return value
    }
    for row in unread { values[row] = slowValue(cells[row].trimmed, row, &log) }
    return .counts(values)
  }

  @inline(never)
  private func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> Int64 {
    if cell.isEmpty {
      place.missing(row, &log)
      return BatchColumn.missingNumber
    }
    switch WrittenNumber(cell, rules) {
    case let number? where number.isNegative && !number.isZero:
      log.report(row, place.field, .negativeCount(cell.string))
    case let number? where number.isWhole && number.symbol == .none:
      if let value = number.scaled(by: 0), value <= CountReader.greatest { return value }
      log.report(row, place.field, .implausibleCount(cell.string))
    default: log.report(row, place.field, .badCount(cell.string, rules))
    }
    return BatchColumn.missingNumber
  }
}

/// Amounts in the currency of the source, exact to the cent, 0 or more.
struct MoneyReader: ColumnReader {
  let place: ColumnPlace
  private let rules: ValueRules

  init(_ place: ColumnPlace, _ rules: ValueRules = ValueRules()) {
    self.place = place
    self.rules = rules
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    let blank = place.isRequired ? nil : BatchColumn.missingNumber
    let forbidden = rules.forbiddenMark
    // A number alone is no amount where each says its unit, and hundredths are whole.
    let isPlain = if case .times = rules.amountUnit { true } else { false }
    var (values, unread) = cells.quick(BatchColumn.missingNumber) { cell in
      cell.isEmpty ? blank : cell.isMarked(forbidden) || !isPlain ? nil : WrittenNumber.plainCents(cell)
    }
    if case .times(let scale) = rules.amountUnit, scale != 1 {
      for row in values.indices { values[row] = scaled(values[row], by: Int64(scale), cells[row], row, &log) }
    }
    // These are told with their unit: of thousands, five decimals are hundredths.
    for row in unread { values[row] = slowValue(cells[row].trimmed, row, &log) }
    return .money(values)
  }

  /// An amount of thousands or millions in cents; one too great to be true is refused.
  private func scaled(
    _ value: Int64, by scale: Int64, _ cell: CellBytes, _ row: Int, _ log: inout RowLog
  ) -> Int64 {
    guard value != BatchColumn.missingNumber else { return value }
    let (cents, overflow) = value.multipliedReportingOverflow(by: scale)
    if !overflow, cents <= WrittenNumber.largest { return cents }
    log.report(row, place.field, .largeAmount(cell.trimmed.string, rules))
    return BatchColumn.missingNumber
  }

  /// The number of an amount in the currency of the source, and the powers of ten between it and its hundredths.
  private func written(_ cell: CellBytes) -> (number: WrittenNumber?, places: Int) {
    if case .cells = rules.amountUnit {
      guard let unit = CellUnit(cell.string, currency: rules.currency), unit.currency != .other else { return (nil, 2) }
      return (WrittenNumber(unit.number, rules), 2 + unit.places)
    }
    // « 4 300,00 € » among thousands is none of them.
    var isMultiple = false
    if case .times(let scale) = rules.amountUnit { isMultiple = scale != 1 }
    let number = WrittenNumber(cell, rules).flatMap {
      $0.symbol == .other || isMultiple && $0.symbol != .none ? nil : $0
    }
    return (number, rules.amountPlaces)
  }

  @inline(never)
  private func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> Int64 {
    if cell.isEmpty {
      place.missing(row, &log)
      return BatchColumn.missingNumber
    }
    let (number, places) = written(cell)
    guard let number, let cents = number.scaled(by: places, isExact: places > 2) else {
      let isLarge = number?.isTooLarge(places: places) ?? false
      log.report(row, place.field, isLarge ? .largeAmount(cell.string, rules) : .badAmount(cell.string, rules))
      return BatchColumn.missingNumber
    }
    if number.isNegative, cents != 0 {
      log.report(row, place.field, .negativeAmount(cell.string))
      return BatchColumn.missingNumber
    }
    return cents
  }
}

/// Decimal numbers of any sign, exact to six decimals.
struct DecimalReader: ColumnReader {
  let place: ColumnPlace
  private let rules: ValueRules

  init(_ place: ColumnPlace, _ rules: ValueRules = ValueRules()) {
    self.place = place
    self.rules = rules
  }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    var values = [Int64](repeating: BatchColumn.missingNumber, count: view.count)
    for row in 0..<view.count {
      let text = cells[row].trimmed
      if text.isEmpty {
        place.missing(row, &log)
      } else if let number = WrittenNumber(text, rules), number.symbol == .none, let value = number.millionths {
        values[row] = number.isNegative ? -value : value
      } else {
        log.report(row, place.field, .badDecimal(text.string))
      }
    }
    return .counts(values)
  }
}

extension CellBytes {
  /// Whether a mark stands before the last two bytes.
  @inline(__always)
  fileprivate func isMarked(_ mark: UInt8) -> Bool { count > 3 && self[count &- 3] == mark }
}
