/// A workbook of Office Open XML, `.xlsx` or `.xlsm`.
struct XlsxWorkbook {
  private let package: ZipPackage
  private let strings = SharedStrings()
  private let styles: CellStyles
  private let is1904: Bool
  /// The sheets with cells, and the part of each.
  private let sheets: [(info: SheetInfo, part: ZipEntry)]
  /// The names of the sheets without cells.
  private var otherSheets: [String] = []
  /// The names of ranges and constants, and what is said of them.
  private let names: [String]
  private let others: OtherParts

  init(_ package: ZipPackage, _ own: Set<String>) throws(SheetError) {
    self.package = package
    styles = CellStyles(own)
    let root = try Relationships.read(package, of: "").first("officeDocument")
    guard let root, package["[Content_Types].xml"] != nil else { throw XlsxWorkbook.other(package) }
    if root.lowercased().hasSuffix(".bin") { throw .noWorkbook(kind: .binaryWorkbook) }
    guard root.lowercased().hasPrefix("xl/") || package["xl/workbook.xml"] != nil || root.contains("workbook") else {
      throw .noWorkbook(kind: .document)
    }
    guard let entry = package[root] else { throw .damaged(part: root) }
    let workbook = WorkbookPart()
    try XMLReading.read(package, entry, workbook)
    is1904 = workbook.is1904
    names = workbook.names
    let related = try Relationships.read(package, of: root)
    var sheets: [(info: SheetInfo, part: ZipEntry)] = []
    for sheet in workbook.sheets {
      guard let target = related.byIdentifier[sheet.relationship] else { throw .damaged(part: root) }
      // Sheets of charts and of dialogs hold no cells.
      guard target.kind == "worksheet" else {
        otherSheets.append(sheet.info.name)
        continue
      }
      guard let part = package[target.name] else { throw .damaged(part: target.name) }
      sheets.append((sheet.info, part))
    }
    self.sheets = sheets
    let tables = [root] + ["styles", "sharedStrings"].compactMap { related.first($0) }
    others = OtherParts(package, known: tables + sheets.map(\.part.name))
    if let entry = related.first("styles").flatMap({ package[$0] }) { try XMLReading.read(package, entry, styles) }
    if let entry = related.first("sharedStrings").flatMap({ package[$0] }) {
      try XMLReading.read(package, entry, strings)
    }
  }

  /// What a zip archive is that says no workbook.
  private static func other(_ package: ZipPackage) -> SheetError {
    let isDocument = package["[Content_Types].xml"] != nil || package["mimetype"] != nil
    return .noWorkbook(kind: isDocument ? .document : .archive)
  }

  func read(_ name: String?, into visitor: any SheetVisitor) throws(SheetError) -> SheetSummary {
    var summary = SheetSummary()
    summary.sheets = sheets.map(\.info)
    summary.chosen = try summary.sheets.place(of: name)
    try read(summary.chosen, into: visitor, &summary)
    for index in sheets.indices where index != summary.chosen { try look(at: index, visitor) }
    for text in otherSheets + names + styles.texts { visitor.take(elsewhere: text, sheet: nil, row: 0) }
    try others.texts { text, isComment in
      visitor.take(elsewhere: text, sheet: nil, row: 0)
      if isComment { visitor.take(remark: text) }
    }
    return summary
  }

  /// Reads the rows of a sheet, a second time where cells of several rows are merged.
  private func read(_ index: Int, into visitor: any SheetVisitor, _ summary: inout SheetSummary) throws(SheetError) {
    let part = try rows(index, MergedCells([]), into: visitor).part
    summary.hiddenColumns = part.hiddenColumns
    (summary.uncalculated, summary.firstUncalculated) = (part.uncalculated, part.firstUncalculated)
    summary.struckRows = part.struckRows
    for text in part.pageTexts {
      visitor.take(elsewhere: text, sheet: sheets[index].info.name, row: 0)
      visitor.take(remark: text)
    }
    let merged = MergedCells(part.merged)
    guard !merged.isEmpty else { return summary.hiddenRows = part.hiddenRows }
    visitor.restart()
    let again = try rows(index, merged, into: visitor)
    summary.hiddenRows = again.part.hiddenRows
    summary.take(again.merged)
  }

  private func rows(
    _ index: Int, _ merged: MergedCells, into visitor: any SheetVisitor
  ) throws(SheetError) -> (part: SheetPart, merged: MergedCells) {
    var filling = FilledRows(merged, visitor)
    let part = sheetPart(index) { row throws(SheetError) in try filling.take(&row) }
    try XMLReading.read(package, sheets[index].part, part)
    try filling.end()
    return (part, filling.merged)
  }

  private func sheetPart(
    _ index: Int, _ take: @escaping (inout SheetRow) throws(SheetError) -> Void
  ) -> SheetPart {
    SheetPart(part: sheets[index].part.name, strings, styles, is1904: is1904, take: take)
  }

  /// Hands over the texts of a sheet that is not read.
  private func look(at index: Int, _ visitor: any SheetVisitor) throws(SheetError) {
    let name = sheets[index].info.name
    let part = sheetPart(index) { row in row.texts { visitor.take(elsewhere: $0, sheet: name, row: row.number) } }
    try XMLReading.read(package, sheets[index].part, part)
    for text in part.pageTexts { visitor.take(elsewhere: text, sheet: name, row: 0) }
  }
}

extension SheetRow {
  /// Hands over the texts of the cells that are no numbers and no dates.
  func texts(_ body: (String) -> Void) {
    for cell in cells where cell.kind == .text { body(String(decoding: text(cell), as: UTF8.self)) }
  }
}
