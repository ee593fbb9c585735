extension Checks {
  mutating func checkLayout(of sheet: Sheet) {
    for (column, width) in sheet.widths.sorted(by: { $0.key < $1.key }) {
      require(
        isInside(Place(0, column)) && width >= 0 && width <= ExcelLimits.columnWidth, in: sheet,
        "a column has a width of 0 to \(Int(ExcelLimits.columnWidth)) characters, not \(width)")
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      require(
        isInside(Place(row, 0)) && height > 0 && height <= ExcelLimits.rowHeight, in: sheet,
        "a row has a height of more than 0 and at most \(ExcelLimits.rowHeight) points, not \(height)")
    }
    require(isInside(sheet.frozen), in: sheet, "the frozen rows and columns are not inside the sheet")
    check(sheet.page, of: sheet)
  }

  private mutating func check(_ page: PageSetup, of sheet: Sheet) {
    for (text, what) in [(page.header, "header"), (page.footer, "footer")] {
      require(
        text.utf16.count <= ExcelLimits.header, in: sheet,
        "a \(what) holds at most \(ExcelLimits.header) characters with its codes, not \(text.utf16.count)")
    }
    require(
      (0...32_767).contains(page.fit.wide) && (0...32_767).contains(page.fit.tall), in: sheet,
      "a sheet is fitted to 0 to 32767 pages, not \(page.fit.wide) by \(page.fit.tall)")
    if let scale = page.scale {
      require((10...400).contains(scale), in: sheet, "a sheet is printed at 10 to 400 hundredths, not \(scale)")
    }
    require(
      page.breaks.allSatisfy { (1..<ExcelLimits.rows).contains($0) } && page.breaks.count < 1024, in: sheet,
      "a page break is not in the sheet, or there are too many")
    if let rows = page.repeatedRows {
      require(
        isInside(Place(rows.lowerBound, 0)) && isInside(Place(rows.upperBound, 0)), in: sheet,
        "the repeated rows are not inside the sheet")
    }
    if let area = page.printArea { require(isInside(area), in: sheet, "the print area is not inside the sheet") }
  }

  mutating func checkRules(of sheet: Sheet) {
    for rule in sheet.rules {
      require(isInside(rule.range), in: sheet, at: rule.range.first, "a rule is not for a rectangle inside the sheet")
      if case .formula(let formula, _, _, _) = rule.kind { check(formula: formula, sheet, rule.range.first) }
    }
  }
}
