/// Which styles of a workbook show numbers as dates or times, or with signs and words.
final class CellStyles: XMLHandler {
  private var forms: [DateForm] = []
  private var codes: [Int: DateForm] = [:]
  /// The formats of numbers with a sign, by their numbers, and those of the styles.
  private var signs: [Int: NumberSign] = [9: .percentage, 10: .percentage]
  private var styleSigns: [Int: NumberSign] = [:]
  /// The texts that formats print beside numbers.
  private(set) var texts: [String] = []
  private var isInFormats = false
  private var isInCells = false

  private static let formats = XMLName("numFmts")
  private static let format = XMLName("numFmt")
  private static let cells = XMLName("cellXfs")
  private static let cell = XMLName("xf")
  private static let number = XMLName("numFmtId")
  private static let code = XMLName("formatCode")
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

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
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
      styleSigns[forms.count] = form == .none ? signs[number] : nil
      forms.append(form == .none && signs[number] != nil ? .signed : form)
      if forms.count > CellStyles.most { fail(.tooLarge(part: "styles")) }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if name == CellStyles.formats { isInFormats = false }
    if name == CellStyles.cells { isInCells = false }
  }
}
