/// Which styles of a workbook show numbers as dates or times, or with signs and words.
final class CellStyles: XMLHandler {
  private var forms: [DateForm] = []
  private var codes: [Int: DateForm] = [:]
  /// The formats of numbers with a sign, by their numbers, and those of the styles.
  private var signs: [Int: NumberSign] = [9: .percentage, 10: .percentage]
  private var styleSigns: [Int: NumberSign] = [:]
  /// The texts that formats print beside numbers.
  private(set) var texts: [String] = []
  /// Whether each font is struck through, and the styles that have such a font.
  private var struckFonts: [Bool] = []
  private var struckStyles: Set<Int> = []
  private var isInFonts = false
  private var isInFormats = false
  private var isInCells = false

  private static let formats = XMLName("numFmts")
  private static let format = XMLName("numFmt")
  private static let cells = XMLName("cellXfs")
  private static let cell = XMLName("xf")
  private static let number = XMLName("numFmtId")
  private static let code = XMLName("formatCode")
  private static let fonts = XMLName("fonts")
  private static let font = XMLName("font")
  private static let strike = XMLName("strike")
  private static let value = XMLName("val")
  private static let fontNumber = XMLName("fontId")
  /// The words of the currency that formats need not say, in capitals.
  private let own: Set<String>

  init(_ own: Set<String>) { self.own = own }

  /// More styles than spreadsheets write.
  private static let most = 1 << 20

  /// What a style makes of numbers.
  @inline(__always)
  func form(_ style: Int) -> DateForm { style < forms.count ? forms[style] : .none }

  /// The sign beside the numbers of a style.
  func sign(_ style: Int) -> NumberSign? { styleSigns[style] }

  /// Whether cells of a style are struck through.
  @inline(__always)
  func isStruck(_ style: Int) -> Bool { !struckStyles.isEmpty && struckStyles.contains(style) }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case CellStyles.fonts: isInFonts = true
    case CellStyles.font where isInFonts:
      struckFonts.append(false)
      if struckFonts.count > CellStyles.most { fail(.tooLarge(part: "styles")) }
    case CellStyles.strike where isInFonts && !struckFonts.isEmpty:
      struckFonts[struckFonts.count - 1] = attributes[CellStyles.value]?.isTrue ?? true
    case CellStyles.formats: isInFormats = true
    case CellStyles.cells: isInCells = true
    case CellStyles.format:
      guard let number = attributes[CellStyles.number]?.number, let code = attributes[CellStyles.code] else { return }
      let words = FormatWords(code: code.string)
      texts += words.texts
      if texts.count > CellStyles.most { fail(.tooLarge(part: "styles")) }
      guard isInFormats else { return }
      codes[number] = DateForm(code: code.string)
      signs[number] = words.sign(own).map { .behind($0) } ?? (words.isPercentage ? .percentage : nil)
    case CellStyles.cell where isInCells:
      let number = attributes[CellStyles.number]?.number ?? 0
      let form = codes[number] ?? DateForm(builtIn: number)
      if let font = attributes[CellStyles.fontNumber]?.number, struckFonts.indices.contains(font), struckFonts[font] {
        struckStyles.insert(forms.count)
      }
      styleSigns[forms.count] = form == .none ? signs[number] : nil
      forms.append(form == .none && signs[number] != nil ? .signed : form)
      if forms.count > CellStyles.most { fail(.tooLarge(part: "styles")) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if name == CellStyles.fonts { isInFonts = false }
    if name == CellStyles.formats { isInFormats = false }
    if name == CellStyles.cells { isInCells = false }
  }
}
