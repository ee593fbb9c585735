internal import BilanModel

extension Checks {
  mutating func checkCells(of sheet: Sheet) {
    if sheet.rowCount > ExcelLimits.rows {
      problems.append(
        WorkbookProblem(
          sheet: sheet.name, rows: sheet.rowCount,
          "a sheet has at most \(ExcelLimits.rows) rows, not \(sheet.rowCount)"))
    }
    let widest = sheet.rows.reduce(sheet.stream?.styles.count ?? 0) { max($0, $1.count) }
    require(
      widest <= ExcelLimits.columns, in: sheet, "a sheet has at most \(ExcelLimits.columns) columns, not \(widest)")
    // What stands in them is looked at by whoever writes them.
    if let stream = sheet.stream {
      for (column, style) in stream.styles.enumerated() { check(style, sheet, Place(stream.first, column)) }
      require(stream.first >= sheet.rows.count, in: sheet, "the rows of a table overlap the cells above them")
    }
    var links = 0
    var latest = CellStyle.body
    for row in sheet.rows.indices {
      for column in sheet.rows[row].indices {
        guard let cell = sheet.rows[row][column] else { continue }
        if cell.style != latest {
          latest = cell.style
          check(latest, sheet, Place(row, column))
        }
        if case .link = cell.content { links += 1 }
        check(cell.content, sheet, row, column)
      }
    }
    require(links <= ExcelLimits.links, in: sheet, "a sheet has at most \(ExcelLimits.links) links, not \(links)")
  }

  private mutating func check(_ content: Content, _ sheet: Sheet, _ row: Int, _ column: Int) {
    switch content {
    case .blank: return
    case .text, .number, .day: checkPlain(content, sheet, row, column)
    case .formula(let formula, let result):
      checkPlain(.number(result), sheet, row, column)
      check(formula: formula, sheet, Place(row, column))
    case .textFormula(let formula, let result):
      checkPlain(.text(result), sheet, row, column)
      check(formula: formula, sheet, Place(row, column))
    case .link(let target, let words):
      let place = Place(row, column)
      require(!words.isEmpty, in: sheet, at: place, "a link has no words")
      require(words.utf8.count <= ExcelLimits.attributeBytes, in: sheet, at: place, "the words of a link are too long")
      check(target, sheet, place)
    }
  }

  private mutating func checkPlain(_ content: Content, _ sheet: Sheet, _ row: Int, _ column: Int) {
    if let fault = content.fault { note(fault, sheet, Place(row, column)) }
  }

  /// Checks a formula of a cell or of a rule.
  mutating func check(formula: String, _ sheet: Sheet, _ place: Place?) {
    let scan = FormulaScan(formula)
    for fault in scan.faults { note(fault, sheet, place) }
    for name in scan.sheets where !sheetNames.contains(WorkbookChecks.folded(name)) {
      note("a formula names the sheet “\(name)”, which is not there", sheet, place)
    }
    for column in scan.columns where !soundColumns.contains(column) {
      guard let known = headers[WorkbookChecks.folded(column.table)] else {
        note("a formula names the table \(column.table), which is not there", sheet, place)
        continue
      }
      if column.column.isEmpty || known.contains(WorkbookChecks.folded(column.column)) {
        soundColumns.insert(column)
      } else {
        note("a formula names the column \(column.table)[\(column.column)], which is not there", sheet, place)
      }
    }
  }

  private mutating func check(_ target: LinkTarget, _ sheet: Sheet, _ place: Place) {
    switch target {
    case .sheet(let name, let goal):
      require(
        sheetNames.contains(WorkbookChecks.folded(name)), in: sheet, at: place,
        "a link leads to the sheet “\(name)”, which is not there")
      require(!name.contains("#"), in: sheet, at: place, "a link cannot lead to a sheet that has “#” in its name")
      require(isInside(goal), in: sheet, at: place, "a link leads outside the sheet “\(name)”")
    case .address(let address):
      require(
        LinkTarget.isSafe(address), in: sheet, at: place,
        "a link must be an http, https or mailto address without spaces, not “\(address.prefix(60))”")
      require(
        address.utf8.count <= ExcelLimits.attributeBytes, in: sheet, at: place, "the address of a link is too long")
    }
  }

  private mutating func check(_ style: CellStyle, _ sheet: Sheet, _ place: Place) {
    require((1...409).contains(style.size), in: sheet, at: place, "a font has 1 to 409 points, not \(style.size)")
    require(
      (0...ExcelLimits.indent).contains(style.indent), in: sheet, at: place,
      "a cell is indented by 0 to \(ExcelLimits.indent) levels, not \(style.indent)")
    if let format = style.numberFormat { check(numberFormat: format, sheet, place) }
  }

  /// Checks a number format of a cell or of a chart.
  mutating func check(numberFormat: String, _ sheet: Sheet, _ place: Place) {
    require(!numberFormat.isEmpty, in: sheet, at: place, "a number format is empty")
    require(
      numberFormat.utf8.count <= ExcelLimits.numberFormatBytes, in: sheet, at: place,
      "a number format has at most \(ExcelLimits.numberFormatBytes) bytes, not \(numberFormat.utf8.count)")
  }

  /// Whether a place can be on a sheet.
  func isInside(_ place: Place) -> Bool {
    (0..<ExcelLimits.rows).contains(place.row) && (0..<ExcelLimits.columns).contains(place.column)
  }

  /// Whether a rectangle is one, and can be on a sheet.
  func isInside(_ range: CellRange) -> Bool {
    isInside(range.first) && isInside(range.last) && range.first.row <= range.last.row
      && range.first.column <= range.last.column
  }
}

extension LinkTarget {
  /// Whether an address is one that may be followed from a document and that the writer keeps as it is: it takes any
  /// address that holds `internal:` or `external:` for something else.
  package static func isSafe(_ address: String) -> Bool {
    let lower = address.lowercased()
    let scheme = ["https://", "http://", "mailto:"].first { lower.hasPrefix($0) }
    guard let scheme, lower.utf8.count > scheme.utf8.count else { return false }
    guard !lower.contains("internal:"), !lower.contains("external:") else { return false }
    return !address.unicodeScalars.contains { $0.value <= 0x20 || (0x7F...0xA0).contains($0.value) || $0 == "\"" }
  }
}
