extension Checks {
  mutating func checkTableNames() {
    var seen: Set<String> = []
    for sheet in workbook.sheets {
      for table in sheet.tables {
        for fault in TableName.faults(table.name) { note(fault, sheet) }
        require(
          seen.insert(WorkbookChecks.folded(table.name)).inserted, in: sheet, "two tables are named \(table.name)")
      }
      for name in sheet.names.keys.sorted() {
        for fault in TableName.faults(name) { note(fault, sheet) }
        require(seen.insert(WorkbookChecks.folded(name)).inserted, in: sheet, "two things are named \(name)")
      }
    }
  }

  mutating func checkTables(of sheet: Sheet) {
    if let filter = sheet.filter {
      require(
        isInside(filter) && !sheet.tables.contains { $0.range.overlaps(filter) }, in: sheet,
        "the filter is not a rectangle inside the sheet and outside of tables")
    }
    for (index, table) in sheet.tables.enumerated() {
      guard isInside(table.range) else {
        note("the table \(table.name) is not a rectangle inside the sheet", sheet)
        continue
      }
      require(table.range.first.row < table.range.last.row, in: sheet, "the table \(table.name) has no row of data")
      for other in sheet.tables[..<index] where other.range.overlaps(table.range) {
        note("the tables \(other.name) and \(table.name) overlap", sheet)
      }
      checkHeaders(of: table, sheet)
    }
  }

  private mutating func checkHeaders(of table: Table, _ sheet: Sheet) {
    let (first, last) = (table.range.first, table.range.last)
    let width = last.column - first.column + 1
    require(
      table.headers.count == width, in: sheet,
      "the table \(table.name) has \(width) columns and \(table.headers.count) headers")
    var seen: Set<String> = []
    for (offset, header) in table.headers.prefix(width).enumerated() {
      let place = Place(first.row, first.column + offset)
      require(!header.isEmpty, in: sheet, at: place, "a header of the table \(table.name) is empty")
      require(
        header.utf16.count <= ExcelLimits.tableHeader, in: sheet, at: place,
        "a header holds at most \(ExcelLimits.tableHeader) characters, not \(header.utf16.count)")
      require(
        ExcelText.sanitised(header) == header && !header.contains("\n"), in: sheet, at: place,
        "the header “\(header)” holds a line break, a control character or an escape")
      require(
        seen.insert(WorkbookChecks.folded(header)).inserted, in: sheet, at: place,
        "two columns of the table \(table.name) are headed “\(header)”")
      require(
        sheet[place.row, place.column]?.content == .text(header), in: sheet, at: place,
        "the cell does not hold the header “\(header)” of the table \(table.name)")
    }
  }
}

extension CellRange {
  /// Whether two rectangles share a cell.
  package func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}

/// The rules of Excel for the name of a table.
package enum TableName {
  /// What is wrong with a name; nothing for a good one.
  package static func faults(_ name: String) -> [String] {
    guard !name.isEmpty else { return ["a table's name is empty"] }
    var faults: [String] = []
    if name.utf16.count > ExcelLimits.tableName {
      faults.append("a table's name holds at most \(ExcelLimits.tableName) characters, not \(name.utf16.count)")
    }
    let isWellMade = name.enumerated().allSatisfy { index, character in
      character.isLetter || character == "_" || index > 0 && (character.isNumber || character == ".")
    }
    if !isWellMade { faults.append("“\(name)” is not a name of a table: letters, digits and _, a letter first") }
    if looksLikeCell(name) { faults.append("“\(name)” is not a name of a table: Excel reads it as a cell") }
    return faults
  }

  /// `A1`, `XFD99`, `R`, `C`, `R1C1`, `RC`, `R2`: what Excel reads as a cell, a row or a column.
  private static func looksLikeCell(_ name: String) -> Bool {
    let upper = name.uppercased()
    let letters = upper.prefix { $0.isASCII && $0.isLetter }
    let digits = upper.dropFirst(letters.count)
    if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return true
    }
    var rest = Substring(upper)
    guard rest.first == "R" || rest.first == "C" else { return false }
    for mark in ["R", "C"] as [Character] where rest.first == mark {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
    }
    return rest.isEmpty
  }
}
