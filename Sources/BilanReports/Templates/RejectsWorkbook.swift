package import BilanModel
package import BilanWorkbook

/// The rejected records of a sheet as a sheet of the same name: each as it came, text by text, the reason before it.
package enum RejectsWorkbook {
  /// The most records of one; more stay a text, which no memory limits.
  package static let mostRecords = 100_000

  /// Whether a sheet can hold the records of another, with a column more, under its name.
  package static func holds(sheet: String, columns: Int, records: Int) -> Bool {
    SheetName.faults(sheet).isEmpty && columns < ExcelLimits.columns && records <= mostRecords
  }

  /// The workbook of the text of records whose fields tabs separate and quotes enclose; it bears their marking.
  package static func build(_ text: [UInt8], sheet name: String, _ marking: Marking, _ language: Language) -> Workbook {
    var sheet = Sheet(name)
    let records = TabbedText.records(of: text)
    let head = records.firstIndex { !$0.isEmpty } ?? 0
    for (row, fields) in records.enumerated() where !fields.isEmpty {
      sheet.setRow(row, fields.enumerated().map { cell($1, isHead: row == head, isReason: $0 == 0) })
      sheet.heights[row] = height(of: fields[0])
    }
    let width = records.map(\.count).max() ?? 1
    for column in 1..<max(2, width) {
      sheet.columnStyles[column] = Self.text(of: .body)
      sheet.widths[column] = 18
    }
    sheet.widths[0] = 60
    sheet.frozen = Place(head + 1, 1)
    sheet.showsGridlines = true
    sheet.page.repeatedRows = head...head
    sheet.page.fit = (1 + width / 8, 0)
    sheet.page.headerCentre = marking.name.clipped(200)
    let title = Wording("Enregistrements rejetés", "Rejected records")[language]
    return Workbook(
      properties: Workbook.Properties(
        title: title, subject: name, author: "bilan", keywords: marking.name.clipped(ExcelLimits.property),
        created: IntakeTemplate.made),
      sheets: [sheet])
  }

  /// What lines of a reason need, in points; nil where one is enough.
  private static func height(of reason: String) -> Double? {
    let lines = (reason.count + 49) / 50
    return lines > 1 ? min(ExcelLimits.rowHeight, Double(lines) * 15) : nil
  }

  private static func cell(_ text: String, isHead: Bool, isReason: Bool) -> Cell? {
    guard !text.isEmpty else { return nil }
    let style = isHead ? IntakeSheet.head(isRequired: isReason) : Self.text(of: .body)
    return Cell(.text(ExcelText.shortened(text)), isReason ? style.with { $0.wraps = true } : style)
  }

  /// Texts stay as they are typed: `007` is no number.
  private static func text(of style: CellStyle) -> CellStyle { style.with { $0.numberFormat = "@" } }
}

/// A text of records, one a line, whose fields tabs separate and quotes enclose where they must.
enum TabbedText {
  /// The fields of each record; none of an empty line.
  static func records(of text: [UInt8]) -> [[String]] {
    var (records, fields, field): ([[String]], [String], [UInt8]) = ([], [], [])
    var (isQuoted, wasQuote) = (false, false)
    for byte in text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...] {
      switch byte {
      case 34 where isQuoted:
        // The second of two quotes is one of the text.
        isQuoted = false
        wasQuote = true
        continue
      case 34:
        if wasQuote { field.append(34) }
        isQuoted = true
      case 9 where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      case 10 where !isQuoted:
        if !fields.isEmpty || !field.isEmpty { fields.append(String(decoding: field, as: UTF8.self)) }
        records.append(fields)
        (fields, field) = ([], [])
      default: field.append(byte)
      }
      wasQuote = false
    }
    return records
  }
}
