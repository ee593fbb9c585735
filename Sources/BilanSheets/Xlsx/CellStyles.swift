/// Which styles of a workbook show numbers as dates or times.
final class CellStyles: XMLHandler {
  private var forms: [DateForm] = []
  private var codes: [Int: DateForm] = [:]
  private var isInFormats = false
  private var isInCells = false

  private static let formats = XMLName("numFmts")
  private static let format = XMLName("numFmt")
  private static let cells = XMLName("cellXfs")
  private static let cell = XMLName("xf")
  private static let number = XMLName("numFmtId")
  private static let code = XMLName("formatCode")
  /// More styles than spreadsheets write.
  private static let most = 1 << 20

  /// What a style makes of numbers.
  @inline(__always)
  func form(_ style: Int) -> DateForm { style < forms.count ? forms[style] : .none }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case CellStyles.formats: isInFormats = true
    case CellStyles.cells: isInCells = true
    case CellStyles.format where isInFormats:
      guard let number = attributes[CellStyles.number]?.number, let code = attributes[CellStyles.code] else { return }
      codes[number] = DateForm(code: code.string)
    case CellStyles.cell where isInCells:
      let number = attributes[CellStyles.number]?.number ?? 0
      forms.append(codes[number] ?? DateForm(builtIn: number))
      if forms.count > CellStyles.most { fail(.tooLarge(part: "styles")) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if name == CellStyles.formats { isInFormats = false }
    if name == CellStyles.cells { isInCells = false }
  }
}
