internal import BilanModel

/// Whole numbers, 0 or more.
struct CountReader: ColumnReader {
  let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    .counts(
      view.field(place.field).map { row, cell in
        WrittenNumber.plainDigits(cell) ?? slowValue(cell.trimmed, row, &log)
      })
  }

  @inline(never)
  private func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> Int64 {
    if cell.isEmpty {
      place.missing(row, &log)
      return BatchColumn.missingNumber
    }
    switch WrittenNumber(cell) {
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
struct MoneyReader: ColumnReader {
  let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    .money(
      view.field(place.field).map { row, cell in
        WrittenNumber.plainCents(cell) ?? slowValue(cell.trimmed, row, &log)
      })
  }

  @inline(never)
  private func slowValue(_ cell: CellBytes, _ row: Int, _ log: inout RowLog) -> Int64 {
    if cell.isEmpty {
      place.missing(row, &log)
      return BatchColumn.missingNumber
    }
    guard let number = WrittenNumber(cell), number.symbol != .other, let cents = number.scaled(by: 2) else {
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
