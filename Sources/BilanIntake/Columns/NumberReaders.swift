internal import BilanModel

/// Whole numbers, 0 or more.
final class CountReader: ColumnReader {
  let place: ColumnPlace
  private let rules: ValueRules

  init(_ place: ColumnPlace, _ rules: ValueRules = ValueRules()) {
    self.place = place
    self.rules = rules
  }

  func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values: [Int64] = []
    values.reserveCapacity(view.count)
    for row in 0..<view.count {
      let cell = view.cell(row, place.field)
      if let value = WrittenNumber.plainDigits(cell) {
        values.append(value)
        continue
      }
      values.append(slowValue(cell.trimmed, row, &log))
    }
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
      if let value = number.scaled(by: 0) { return value }
      log.report(row, place.field, .badCount(cell.string))
    default: log.report(row, place.field, .badCount(cell.string))
    }
    return BatchColumn.missingNumber
  }
}

/// Amounts in euros, exact to the cent, 0 or more.
final class MoneyReader: ColumnReader {
  let place: ColumnPlace
  private let rules: ValueRules

  init(_ place: ColumnPlace, _ rules: ValueRules = ValueRules()) {
    self.place = place
    self.rules = rules
  }

  func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    var values: [Int64] = []
    values.reserveCapacity(view.count)
    let forbidden = rules.forbiddenMark
    for row in 0..<view.count {
      let cell = view.cell(row, place.field)
      if let value = WrittenNumber.plainCents(cell), cell.count < 4 || cell[cell.count &- 3] != forbidden {
        values.append(value)
        continue
      }
      values.append(slowValue(cell.trimmed, row, &log))
    }
    return .money(values)
  }

  @inline(never)
  private func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> Int64 {
    if cell.isEmpty {
      place.missing(row, &log)
      return BatchColumn.missingNumber
    }
    guard let number = WrittenNumber(cell, rules), rules.currency == "EUR" || number.symbol == .none,
      let cents = number.scaled(by: 2)
    else {
      log.report(row, place.field, .badAmount(cell.string))
      return BatchColumn.missingNumber
    }
    if number.isNegative, cents != 0 {
      log.report(row, place.field, .negativeAmount(cell.string))
      return BatchColumn.missingNumber
    }
    return cents
  }
}
