/// A cell of OpenDocument: what its attributes say, and its paragraphs.
struct OdsCell {
  private(set) var columns = 1
  private(set) var rowsSpanned = 1
  private(set) var columnsSpanned = 1
  /// Whether the cell is hidden by the one that it is merged with.
  let isCovered: Bool
  private var type = ValueType.none
  private var value: [UInt8]?
  /// The text of the paragraphs so far.
  var text: [UInt8] = []
  private var paragraphs = 0
  private var isFormula = false
  private var currency = ""

  private enum ValueType { case none, number, percentage, currency, date, time, boolean, text, error }

  init(_ attributes: XMLAttributes, isCovered: Bool) {
    self.isCovered = isCovered
    attributes.forEach { name, value in
      switch name {
      case OdsNames.columnsRepeated: columns = OdsCell.count(value)
      case OdsNames.rowsSpanned: rowsSpanned = OdsCell.count(value)
      case OdsNames.columnsSpanned: columnsSpanned = OdsCell.count(value)
      case OdsNames.type:
        let found = OdsCell.type(value)
        if type != .error { type = found }
      case OdsNames.value, OdsNames.dateValue, OdsNames.timeValue, OdsNames.booleanValue, OdsNames.stringValue:
        self.value = value.bytes
      case OdsNames.formula: isFormula = true
      case OdsNames.currency: currency = value.string
      default: break
      }
    }
  }

  private static func count(_ value: XMLValue) -> Int { max(1, value.number ?? .max) }

  private static func type(_ value: XMLValue) -> ValueType {
    switch value.string {
    case "float": .number
    case "percentage": .percentage
    case "currency": .currency
    case "date": .date
    case "time": .time
    case "boolean": .boolean
    case "error": .error
    default: .text
    }
  }

  /// Begins a paragraph, on a line of its own.
  mutating func beginParagraph() {
    if paragraphs > 0 { text.append(10) }
    paragraphs += 1
  }

  /// What is shown beside a number and changes its amount, `12 k€`; a number shown with fewer digits than it has before
  /// its point is shown in thousands of itself.
  private func sign(beside number: [UInt8], _ own: Set<String>) -> NumberSign? {
    let shown = String(decoding: text, as: UTF8.self)
    let words = shown.filter { !$0.isNumber && !" .,'’-−+()\u{A0}\u{202F}".contains($0) }
    guard !words.isEmpty else { return nil }
    let whole = number.prefix { $0 != UInt8(ascii: ".") }.count { $0 != UInt8(ascii: "-") }
    return FormatWords(shown: words, isScaled: shown.count(where: \.isNumber) < whole).sign(own).map { .behind($0) }
  }

  /// What the cell holds, an amount with its currency where that is not one of `own`; nil where its value is no value of
  /// its type.
  func content(_ own: Set<String>) -> (kind: CellKind, bytes: [UInt8])? {
    let value = value ?? []
    switch type {
    // What nobody has calculated may be anything: it is an error, not an empty cell.
    case .none where isFormula && text.isEmpty && self.value == nil: return (.error, Array("#N/A".utf8))
    case .none, .text: return (.text, self.value ?? text)
    case .error: return (.error, text)
    case .number: return NumberText.plain(value[...]).map { (.number, sign(beside: $0, own)?.shown($0) ?? $0) }
    case .percentage: return NumberText.plain(value[...]).map { (.number, NumberSign.percentage.shown($0)) }
    case .currency:
      let foreign = currency.isEmpty || own.contains(currency) ? nil : NumberSign.behind(currency)
      return NumberText.plain(value[...]).map { (.number, (foreign ?? sign(beside: $0, own))?.shown($0) ?? $0) }
    case .date: return (.date, WrittenMoment.plain(value[...]))
    case .time: return WrittenMoment.clock(String(decoding: value, as: UTF8.self)).map { (.date, $0) }
    case .boolean: return (.boolean, Array((value == Array("true".utf8) ? "VRAI" : "FAUX").utf8))
    }
  }
}
