/// The reading of the rows of a sheet, as its part of the package has them.
final class SheetPart: XMLHandler {
  private let strings: SharedStrings
  private let styles: CellStyles
  private let is1904: Bool
  private let part: String
  private let take: (inout SheetRow) throws(SheetError) -> Void

  private var row = SheetRow()
  /// The rows and the cells of a row that were met so far, by the number of the last one.
  private var lastRow = 0
  private var column = 0
  private var isInData = false
  private var isInCell = false
  private var kind = Kind.number
  private var style = 0
  /// Where the text of the cell at hand starts in its row.
  private var start = 0
  private var target = Target.none
  private var isPhonetic = false
  private var isFormula = false
  private var hasValue = false

  /// The merged cells, the hidden columns, and the texts at the head and the foot of printed pages or beside cells.
  private(set) var merged: [CellRange] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var pageTexts: [String] = []
  /// The rows that hold something and are hidden.
  private(set) var hiddenRows: [Int] = []
  /// The rows with a cell that is struck through.
  private(set) var struckRows: [Int] = []
  private var pageText: [UInt8] = []

  /// How many formulas have no value, since no spreadsheet has calculated them, and the place of the first.
  private(set) var uncalculated = 0
  private(set) var firstUncalculated: CellRange?

  /// How the text of a cell is to be read.
  private enum Kind { case number, shared, text, boolean, error, date }
  /// What the text at hand is of.
  private enum Target { case none, value, inline, page }

  init(
    part: String, _ strings: SharedStrings, _ styles: CellStyles, is1904: Bool,
    take: @escaping (inout SheetRow) throws(SheetError) -> Void
  ) {
    (self.strings, self.styles, self.is1904, self.part, self.take) = (strings, styles, is1904, part, take)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInData else { return startOutside(name, attributes) }
    if name == Names.cell {
      startCell(attributes)
    } else if name == Names.value {
      if isInCell { (target, hasValue) = (.value, true) }
    } else if name == Names.row {
      startRow(attributes)
    } else if name == Names.text {
      if isInCell, !isPhonetic { target = .inline }
    } else if name == Names.formula {
      isFormula = isInCell
    } else if name == Names.phonetic {
      isPhonetic = true
    }
  }

  override func end(_ name: XMLName) {
    if name == Names.cell {
      if isInCell { endCell() }
    } else if name == Names.value || name == Names.text {
      target = .none
    } else if name == Names.row {
      if isInData { endRow() }
    } else if name == Names.phonetic {
      isPhonetic = false
    } else if name == Names.data {
      isInData = false
    } else if target == .page {
      target = .none
      pageTexts += PageText.parts(String(decoding: pageText, as: UTF8.self))
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    switch target {
    case .none: return
    case .value, .inline: unsafe row.bytes.append(contentsOf: text)
    case .page: unsafe pageText.append(contentsOf: text)
    }
  }

  // MARK: Rows

  private func startRow(_ attributes: XMLAttributes) {
    var (number, isHidden) = (lastRow + 1, false)
    attributes.forEach { name, value in
      if name == Names.place { number = value.number ?? 0 }
      if name == Names.hidden { isHidden = value.isTrue }
    }
    guard number > lastRow, number <= SheetLimits.rows else { return fail(.damaged(part: part)) }
    lastRow = number
    column = 0
    row.begin(number, isHidden: isHidden)
  }

  private func endRow() {
    if row.isHidden, !row.cells.isEmpty { hiddenRows.append(row.number) }
    do throws(SheetError) {
      try take(&row)
    } catch {
      fail(error)
    }
  }

  // MARK: Cells

  @inline(__always)
  private func startCell(_ attributes: XMLAttributes) {
    var place: Int? = column &+ 1
    (kind, style) = (.number, 0)
    attributes.forEach { name, value in
      if name == Names.place {
        place = value.column(inRow: lastRow)
      } else if name == Names.style {
        style = value.number ?? 0
      } else if name == Names.text {
        kind = SheetPart.kind(value)
      }
    }
    guard let place, place > column, place <= SheetLimits.columns, lastRow > 0 else {
      return fail(.damaged(part: part))
    }
    column = place
    start = row.bytes.count
    (isInCell, isFormula, hasValue) = (true, false, false)
  }

  @inline(__always)
  private static func kind(_ value: XMLValue) -> Kind {
    switch value[0] {
    case UInt8(ascii: "s"): value[1] == 0 ? .shared : .text
    case UInt8(ascii: "n"): .number
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .date
    default: .text
    }
  }

  private func endCell() {
    isInCell = false
    // What nobody has calculated may be anything: it is an error, not an empty cell. A text may be empty.
    if isFormula, row.bytes.count == start, kind != .text || !hasValue {
      countUncalculated()
      row.bytes += Array("#N/A".utf8)
      return row.close(column, .error, from: start)
    }
    guard row.bytes.count > start else { return }
    if styles.isStruck(style), struckRows.last != lastRow { struckRows.append(lastRow) }
    switch kind {
    case .number: endNumber()
    case .shared: endShared()
    case .text:
      EscapedText.unescape(&row.bytes, from: start)
      row.close(column, .text, from: start)
    case .boolean:
      let word = row.bytes[start] == UInt8(ascii: "1") || row.bytes[start] | 0x20 == UInt8(ascii: "t")
      replace(Array((word ? "VRAI" : "FAUX").utf8), .boolean)
    case .error: row.close(column, .error, from: start)
    case .date: replace(WrittenMoment.plain(row.bytes[start...]), .date)
    }
  }

  private func countUncalculated() {
    uncalculated += 1
    let place = CellRange(top: lastRow, left: column, bottom: lastRow, right: column)
    firstUncalculated = firstUncalculated ?? place
  }

  @inline(__always)
  private func endNumber() {
    let form = styles.form(style)
    let written = row.bytes[start...]
    if form == .none, NumberText.isPlain(written) { return row.close(column, .number, from: start) }
    guard let text = NumberText.plain(written) else { return fail(.damaged(part: part)) }
    if form == .signed, let sign = styles.sign(style) { return replace(sign.shown(text), .number) }
    if form != .none, let serial = Double(String(decoding: text, as: UTF8.self)),
      let date = SerialDate.text(serial, form, is1904: is1904)
    {
      return replace(date, .date)
    }
    replace(text, .number)
  }

  @inline(__always)
  private func endShared() {
    var index = 0
    for byte in row.bytes[start...] {
      guard byte &- 48 <= 9, index <= 1 << 32 else { return fail(.damaged(part: part)) }
      index = index &* 10 &+ Int(byte &- 48)
    }
    guard let range = strings.range(index) else { return fail(.damaged(part: part)) }
    row.bytes.removeLast(row.bytes.count - start)
    row.bytes.append(contentsOf: strings.bytes[range])
    row.close(column, .text, from: start)
  }

  private func replace(_ text: [UInt8], _ kind: CellKind) {
    row.bytes.removeLast(row.bytes.count - start)
    row.bytes += text
    row.close(column, kind, from: start)
  }

  // MARK: Around the rows

  private func startOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == Names.data {
      isInData = true
    } else if name == Names.mergeCell {
      guard let range = attributes[Names.range].flatMap({ CellRange($0.string) }) else { return }
      merged.append(range)
      if merged.count > SheetLimits.rows { fail(.tooLarge(part: part)) }
    } else if name == Names.columns {
      guard attributes[Names.hidden]?.isTrue == true, let first = attributes[Names.first]?.number,
        let last = attributes[Names.last]?.number, first > 0, last >= first
      else { return }
      hiddenColumns.append(first...last)
    } else if Names.speaking.contains(name) {
      attributes.forEach { name, value in if Names.messages.contains(name) { pageTexts.append(value.string) } }
    } else if Names.pageTexts.contains(name) {
      target = .page
      pageText = []
    }
  }

  private enum Names {
    static let cell = XMLName(letter: "c")
    static let value = XMLName(letter: "v")
    static let formula = XMLName(letter: "f")
    static let text = XMLName(letter: "t")
    static let place = XMLName(letter: "r")
    static let style = XMLName(letter: "s")
    static let row = XMLName("row")
    static let phonetic = XMLName("rPh")
    static let hidden = XMLName("hidden")
    static let data = XMLName("sheetData")
    static let mergeCell = XMLName("mergeCell")
    static let range = XMLName("ref")
    static let columns = XMLName("col")
    static let speaking: Set<XMLName> = [XMLName("dataValidation"), XMLName("hyperlink"), XMLName("scenario")]
    /// What a cell shows to who stands on it, and how a scenario is called.
    static let messages: Set<XMLName> = [
      XMLName("promptTitle"), XMLName("prompt"), XMLName("errorTitle"), XMLName("error"), XMLName("tooltip"),
      XMLName("name"), XMLName("comment"),
    ]
    static let first = XMLName("min")
    static let last = XMLName("max")
    static let pageTexts: Set<XMLName> = [
      XMLName("oddHeader"), XMLName("oddFooter"), XMLName("evenHeader"), XMLName("evenFooter"),
      XMLName("firstHeader"), XMLName("firstFooter"),
    ]
  }
}
