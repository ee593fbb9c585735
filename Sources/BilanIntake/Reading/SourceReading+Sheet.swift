internal import BilanModel

extension SourceReading {
  /// The text of a file, that of a sheet where it is a workbook; nil where it has none, which is said.
  mutating func text(of file: FileBytes) throws(ByteFile.Failure) -> FileBytes? {
    switch try SourceText(file, name: name, mapping, options.markings, options.currency) {
    case .file(let misnamed):
      if misnamed { findings.append(Problem.misnamed(isWorkbook: false).at(Origin(file: name))) }
      return file
    case .sheet(let sheet):
      take(sheet)
      return sheet.text
    case .refused(let problem):
      findings.append(problem.at(Origin(file: name)))
      return nil
    }
  }

  /// Takes note of what the sheet is that is read.
  private mutating func take(_ sheet: OpenSheet) {
    report.sheet = SheetReport(name: sheet.name, kind: sheet.kind)
    emptyColumns = sheet.emptyColumns
    units.take(sheet.name, line: 0)
    units += sheet.units
    merges = sheet.merges
    elsewhere = sheet.elsewhere.joined(isUnderCeiling: options.ceiling != nil, read: sheet.name)
    let said = sheet.findings(in: name, mapping)
    // Names of sheets are words of the file.
    findings.append(contentsOf: options.ceiling == nil ? said : said.map(\.withoutQuotation))
    let isOpen = mapping?.dialect.sheet == nil && mapping?.register == nil && mapping?.columns.isEmpty ?? true
    moreSheets = isOpen && options.registers[name] == nil ? sheet.more : mapping?.dialect.moreSheets ?? []
    corrections = corrections.ofSheet(sheet.name, others: moreSheets, isFirst: !isOtherSheet)
    mapping?.dialect.suitSheet()
  }
}

extension Finding {
  /// The same finding in a sheet of its file.
  func inSheet(_ sheet: String) -> Finding {
    Finding(kind, origin.inSheet(sheet), message, hint: hint, count: count)
  }
}
