internal import BilanWorkbook
internal import CXlsxWriter

/// Writes the cells of one sheet.
@safe struct CellWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String

  /// Writes every cell, row by row, and counts them; text is always written as text, whatever it begins with.
  func write(
    _ rows: [[Cell?]], formats: inout FormatCache, in workbook: borrowing OpenWorkbook
  ) throws(XlsxError) -> SheetCounts {
    var counts = SheetCounts()
    for row in rows.indices {
      let before = counts.cells
      for column in rows[row].indices {
        guard let cell = rows[row][column] else { continue }
        counts.cells += 1
        if cell.content.isFormula { counts.formulas += 1 }
        let format = try formats.format(cell.style, column: column, in: workbook)
        let code = unsafe write(cell.content, Library.row(row), Library.column(column), format.raw)
        try Library.check(code, "the cell \(name)!\(Place(row, column).reference())")
      }
      if counts.cells > before { counts.rows += 1 }
    }
    return counts
  }

  /// Writes a row of blanks in place of the rows of a stream, each in the style of its column; returns how many.
  func writeBlanks(
    of rows: StreamedRows, formats: inout FormatCache, in workbook: borrowing OpenWorkbook
  ) throws(XlsxError) -> Int {
    for (column, style) in rows.styles.enumerated() {
      let format = try formats.format(style, column: column, in: workbook)
      let code = unsafe write(.blank, Library.row(rows.first), Library.column(column), format.raw)
      try Library.check(code, "the cell \(name)!\(Place(rows.first, column).reference())")
    }
    return rows.styles.count
  }

  private func write(
    _ content: Content, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>
  ) -> lxw_error {
    switch content {
    case .text(let text):
      unsafe worksheet_write_string(sheet, row, column, ExcelText.sanitised(text), format)
    case .number(let number):
      unsafe worksheet_write_number(sheet, row, column, number, format)
    case .day(let day):
      unsafe worksheet_write_number(sheet, row, column, Double(day.excelSerial), format)
    case .formula(let formula, let result):
      unsafe worksheet_write_formula_num(sheet, row, column, formula, format, result)
    case .textFormula(let formula, let result):
      unsafe worksheet_write_formula_str(sheet, row, column, formula, format, ExcelText.sanitised(result))
    case .link(let target, let words):
      unsafe worksheet_write_url_opt(sheet, row, column, target.url, format, ExcelText.sanitised(words), nil)
    case .blank:
      unsafe worksheet_write_blank(sheet, row, column, format)
    }
  }
}

extension Content {
  fileprivate var isFormula: Bool {
    switch self {
    case .formula, .textFormula: true
    default: false
    }
  }
}

extension LinkTarget {
  /// The address as the library takes it.
  var url: String {
    switch self {
    case .sheet(let name, let place): "internal:\(ExcelText.quoted(sheet: name))!\(place.reference())"
    case .address(let address): address
    }
  }
}
