/// The reading of the sheets of an OpenDocument workbook, one after the other.
final class OdsContent: XMLHandler {
  private let wanted: String?
  private let own: Set<String>
  private let visitor: any SheetVisitor

  private(set) var isWorkbook = false
  private(set) var sheets: [SheetInfo] = []
  /// What was seen, once the wanted sheet was.
  var summary: SheetSummary? { found.map { found in with(found) { $0.sheets = sheets } } }
  private var found: SheetSummary?
  private var hiddenStyles: Set<String> = []
  private var struckStyles: Set<String> = []
  private var styleName = ""

  private var depth = 0
  /// How deep the sheet, the cell and the paragraph at hand stand; 0 outside of any.
  private var tableDepth = 0
  private var cellDepth = 0
  private var paragraphDepth = 0
  private var isRead = false

  private var row = SheetRow()
  private var rowsRepeated = 1
  /// Whether the cell at hand, and one of the row, are struck through.
  private var isStruck = false
  private var isStruckRow = false
  private var lastRow = 0
  private var column = 0
  private var columnsListed = 0
  private var repeated = 0
  private var cell = OdsCell(XMLAttributes(), isCovered: false)
  private var filling: FilledRows
  /// A text that is no part of a cell: a note, the words of a drawing.
  private var loose: [UInt8] = []

  init(sheet: String?, _ own: Set<String>, _ visitor: any SheetVisitor) {
    wanted = sheet
    self.own = own
    self.visitor = visitor
    filling = FilledRows(MergedCells([]), visitor)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if OdsNames.drawings.contains(name) { lookAt(attributes[OdsNames.name]?.bytes ?? []) }
    if OdsNames.ranges.contains(name) {
      for words in [OdsNames.name, OdsNames.comment, OdsNames.expression] { lookAt(attributes[words]?.bytes ?? []) }
    }
    if cellDepth == 0, name != OdsNames.cell, name != OdsNames.covered {
      lookAt(attributes[OdsNames.label]?.bytes ?? [])
    }
    if OdsNames.messages.contains(name) { lookAt(attributes[OdsNames.title]?.bytes ?? []) }
    if tableDepth == 0 { return startOutside(name, attributes) }
    switch name {
    case OdsNames.cell where depth > tableDepth && cellDepth == 0: startCell(attributes, isCovered: false)
    case OdsNames.covered where cellDepth == 0: startCell(attributes, isCovered: true)
    case OdsNames.row where cellDepth == 0: startRow(attributes)
    case OdsNames.column where cellDepth == 0: startColumn(attributes)
    case OdsNames.paragraph where paragraphDepth == 0:
      paragraphDepth = depth
      if isInCellText { cell.beginParagraph() } else { loose = [] }
    case OdsNames.title where paragraphDepth == 0, OdsNames.description where paragraphDepth == 0:
      // Never a paragraph of a cell.
      if depth > cellDepth + 1 || cellDepth == 0 { (paragraphDepth, loose) = (depth, []) }
    case OdsNames.space where paragraphDepth > 0:
      let spaces = min(attributes[OdsNames.count]?.number ?? 1, OdsContent.mostSpaces)
      append([UInt8](repeating: 32, count: spaces))
    case OdsNames.tab where paragraphDepth > 0: append([9])
    case OdsNames.lineBreak where paragraphDepth > 0: append([10])
    default: break
    }
  }

  private static let mostSpaces = 1000
  private static let longestText = 1 << 22

  override func end(_ name: XMLName) {
    if depth == paragraphDepth {
      if !isInCellText {
        lookAt(loose)
        if isRead, cellDepth > 0 { visitor.take(remark: String(decoding: loose, as: UTF8.self)) }
      }
      paragraphDepth = 0
    } else if depth == cellDepth {
      endCell()
      cellDepth = 0
    } else if depth == tableDepth {
      endTable()
      tableDepth = 0
    } else if name == OdsNames.row, tableDepth > 0, cellDepth == 0 {
      endRow()
    }
    depth -= 1
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard paragraphDepth > 0 else { return }
    // Line ends in the file are those of its writer, not of the text.
    append(unsafe text.map { $0 == 10 || $0 == 13 || $0 == 9 ? 32 : $0 })
  }

  /// Whether the paragraph at hand is one of the cell itself, and not of a note or a drawing in it.
  private var isInCellText: Bool { cellDepth > 0 && paragraphDepth == cellDepth + 1 }

  private func append(_ bytes: [UInt8]) {
    if isInCellText { cell.text += bytes } else { loose += bytes }
    if cell.text.count + loose.count > OdsContent.longestText { fail(.tooLarge(part: "content.xml")) }
  }

  private func lookAt(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    visitor.take(elsewhere: String(decoding: text, as: UTF8.self), sheet: sheets.last?.name, row: lastRow)
  }

  // MARK: Sheets

  private func startOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case OdsNames.style: styleName = attributes[OdsNames.name]?.string ?? ""
    case OdsNames.tableProperties:
      if attributes[OdsNames.display]?.string == "false" { hiddenStyles.insert(styleName) }
    case OdsNames.textProperties:
      if let line = attributes[OdsNames.lineThrough]?.string, line != "none" { struckStyles.insert(styleName) }
    case OdsNames.spreadsheet: isWorkbook = true
    case OdsNames.paragraph, OdsNames.title, OdsNames.description, OdsNames.text:
      if paragraphDepth == 0 { (paragraphDepth, loose) = (depth, []) }
    case OdsNames.table where isWorkbook:
      guard let name = attributes[OdsNames.name]?.string else { return }
      startTable(name, isHidden: hiddenStyles.contains(attributes[OdsNames.styleName]?.string ?? ""))
    default: break
    }
  }

  private func startTable(_ name: String, isHidden: Bool) {
    sheets.append(SheetInfo(name: name, isHidden: isHidden))
    tableDepth = depth
    (lastRow, columnsListed) = (0, 0)
    let isWanted = wanted.map { $0.lowercased() == name.lowercased() } ?? !isHidden
    isRead = found == nil && isWanted
    if isRead { found = with(SheetSummary()) { ($0.chosen, $0.isOpenDocument) = (sheets.count - 1, true) } }
  }

  private func endTable() {
    guard isRead else { return }
    attempt { () throws(SheetError) in try filling.end() }
    found?.take(filling.merged)
    isRead = false
  }

  private func startColumn(_ attributes: XMLAttributes) {
    let count = min(attributes[OdsNames.columnsRepeated]?.number ?? 1, SheetLimits.columns)
    let visibility = attributes[OdsNames.visibility]?.string ?? "visible"
    if isRead, visibility != "visible", columnsListed < SheetLimits.columns {
      found?.hiddenColumns.append(columnsListed + 1...columnsListed + max(1, count))
    }
    columnsListed += count
  }

  // MARK: Rows and cells

  private func startRow(_ attributes: XMLAttributes) {
    rowsRepeated = attributes[OdsNames.rowsRepeated]?.number ?? 1
    isStruckRow = false
    column = 0
    row.begin(lastRow + 1, isHidden: (attributes[OdsNames.visibility]?.string ?? "visible") != "visible")
  }

  private func endRow() {
    guard !row.cells.isEmpty else { return lastRow += max(1, rowsRepeated) }
    repeated += (rowsRepeated - 1) * row.cells.count
    guard rowsRepeated > 0, lastRow + rowsRepeated <= SheetLimits.rows, repeated <= SheetLimits.repeated else {
      return fail(.tooLarge(part: "content.xml"))
    }
    if !isRead { row.texts { visitor.take(elsewhere: $0, sheet: sheets.last?.name, row: row.number) } }
    let whole = row
    for number in lastRow + 1...lastRow + rowsRepeated where isRead {
      row = whole
      row.number = number
      if row.isHidden { found?.hiddenRows.append(number) }
      if isStruckRow { found?.struckRows.append(number) }
      attempt { () throws(SheetError) in try filling.take(&row) }
    }
    lastRow += rowsRepeated
  }

  private func startCell(_ attributes: XMLAttributes, isCovered: Bool) {
    cell = OdsCell(attributes, isCovered: isCovered)
    isStruck = !struckStyles.isEmpty && struckStyles.contains(attributes[OdsNames.styleName]?.string ?? "")
    cellDepth = depth
  }

  private func endCell() {
    let first = column + 1
    column += cell.columns
    if isRead, cell.rowsSpanned > 1, !cell.isCovered {
      filling.add(
        CellRange(
          top: lastRow + 1, left: first, bottom: min(lastRow + cell.rowsSpanned, SheetLimits.rows), right: first))
    }
    guard let (kind, bytes) = cell.content(own) else { return fail(.damaged(part: "content.xml")) }
    guard !bytes.isEmpty else { return column = min(column, SheetLimits.columns) }
    guard !cell.isCovered else { return lookAt(bytes) }
    isStruckRow = isStruckRow || isStruck
    repeated += cell.columns - 1
    guard column <= SheetLimits.columns, repeated <= SheetLimits.repeated else {
      return fail(.tooLarge(part: "content.xml"))
    }
    let start = row.bytes.count
    row.bytes += bytes
    for column in first...column {
      row.cells.append(SheetCell(column: column, kind: kind, start: start, end: row.bytes.count))
    }
  }

  private func attempt(_ work: () throws(SheetError) -> Void) {
    do throws(SheetError) { try work() } catch { fail(error) }
  }

  private func with(_ summary: SheetSummary, _ change: (inout SheetSummary) -> Void) -> SheetSummary {
    var summary = summary
    change(&summary)
    return summary
  }
}
