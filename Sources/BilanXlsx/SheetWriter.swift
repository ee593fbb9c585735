internal import BilanWorkbook
internal import CXlsxWriter

/// Writes one sheet: tables first, for the library writes their headers itself, then the cells over them, then what
/// lies on the cells.
@safe struct SheetWriter {
  private let sheet: Sheet
  private let raw: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: Sheet, in open: OpenSheet) {
    self.sheet = sheet
    unsafe raw = unsafe open.raw
  }

  /// Writes everything, but of a stream only a row of blanks; returns how many rows, cells and formulas the file must
  /// have.
  func write(
    into file: borrowing OpenWorkbook, formats: inout FormatCache, of workbook: Workbook
  ) throws(XlsxError) -> SheetCounts {
    for table in sheet.tables { try unsafe TableWriter(sheet: raw).write(table) }
    let cells = unsafe CellWriter(sheet: raw, name: sheet.name)
    var counts = try cells.write(sheet.rows, formats: &formats, in: file)
    if let stream = sheet.stream {
      counts.cells += try cells.writeBlanks(of: stream, formats: &formats, in: file)
      counts.rows += 1
    }
    try writeSizes(&formats, in: file)
    try writeFilter()
    let rules = unsafe RuleWriter(sheet: raw, name: sheet.name)
    for rule in sheet.rules { try rules.write(rule, formats: formats, in: file) }
    try unsafe EntryWriter(sheet: raw, name: sheet.name).write(sheet)
    for placed in sheet.charts { try write(placed, into: file, of: workbook) }
    writeView()
    try unsafe PageWriter(sheet: raw, name: sheet.name).write(sheet.page)
    // A row of a height of its own is there without a cell too.
    counts.rows += sheet.heights.keys.count { row in
      !sheet.rows.indices.contains(row) || sheet.rows[row].allSatisfy { $0 == nil }
    }
    return counts
  }

  /// Makes the sheet the one that is shown when the file is opened; the library selects no other one.
  func activate() { unsafe worksheet_activate(raw) }

  private func writeSizes(_ formats: inout FormatCache, in file: borrowing OpenWorkbook) throws(XlsxError) {
    for column in Set(sheet.widths.keys).union(sheet.columnStyles.keys).sorted() {
      let index = Library.column(column)
      let width = sheet.widths[column] ?? LXW_DEF_COL_WIDTH
      var format: UnsafeMutablePointer<lxw_format>?
      if let style = sheet.columnStyles[column] {
        unsafe format = try formats.format(style, column: column, in: file).raw
      }
      try Library.check(
        unsafe worksheet_set_column(raw, index, index, width, format), "the width of a column of \(sheet.name)")
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      try Library.check(
        unsafe worksheet_set_row(raw, Library.row(row), height, nil), "the height of a row of \(sheet.name)")
    }
  }

  private func writeFilter() throws(XlsxError) {
    guard let filter = sheet.filter else { return }
    try Library.check(
      unsafe worksheet_autofilter(
        raw, Library.row(filter.first.row), Library.column(filter.first.column), Library.row(filter.last.row),
        Library.column(filter.last.column)), "the filter of \(sheet.name)")
  }

  private func writeView() {
    if !sheet.showsGridlines { unsafe worksheet_gridlines(raw, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if sheet.frozen != Place(0, 0) {
      unsafe worksheet_freeze_panes(raw, Library.row(sheet.frozen.row), Library.column(sheet.frozen.column))
    }
    if let colour = sheet.tabColour { unsafe worksheet_set_tab_color(raw, Library.colour(colour)) }
  }

  /// The library sizes a chart as a share of its own 480 by 288 pixels.
  private func write(
    _ placed: PlacedChart, into file: borrowing OpenWorkbook, of workbook: Workbook
  ) throws(XlsxError) {
    let chart = try unsafe ChartWriter(chart: placed.chart, workbook: workbook).write(into: file)
    let code = unsafe ExcelText.sanitised(placed.chart.alternative).withCString { words in
      var options = unsafe lxw_chart_options()
      unsafe options.description = UnsafeMutablePointer(mutating: words)
      unsafe options.x_scale = Double(placed.width) / 480
      unsafe options.y_scale = Double(placed.height) / 288
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      return unsafe worksheet_insert_chart_opt(
        raw, Library.row(placed.place.row), Library.column(placed.place.column), chart, &options)
    }
    try Library.check(code, "the chart “\(placed.chart.title)”")
  }
}
