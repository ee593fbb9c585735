internal import BilanModel
internal import BilanWorkbook

/// The sheet of one register: a column for each of its own, with the rule of the checker, a note that says it, and a line
/// that shows how.
struct IntakeSheet {
  private let register: Register
  private let language: Language

  init(_ register: Register, _ language: Language) {
    self.register = register
    self.language = language
  }

  func sheet(_ lists: inout IntakeLists) -> Sheet {
    var sheet = Sheet(register.name[language])
    for (place, column) in register.columns.enumerated() {
      sheet[0, place] = Cell(.text(column.name[language]), Self.head(isRequired: column.isRequired))
      sheet.notes[Place(0, place)] = IntakeWords.note(column, of: register, language)
      sheet.columnStyles[place] = column.type.style
      sheet.widths[place] = column.type.width(heading: column.name[language])
      if let content = column.example(language) {
        sheet[1, place] = Cell(content, Self.example(column.type, content))
      }
      let cells = CellRange(Place(1, place), Place(IntakeTemplate.rows, place))
      if let kind = kind(column, place, &lists) {
        let refusal = column.type.takesSeveral ? nil : IntakeWords.refusal(column, language)
        sheet.validations.append(Validation(cells, kind, refusal: refusal))
      }
      if column.needsValue { sheet.rules.append(missing(place)) }
    }
    sheet.heights[0] = 32
    sheet.frozen = Place(1, min(2, register.columns.count - 1))
    sheet.showsGridlines = true
    sheet.filter = CellRange(Place(0, 0), Place(IntakeTemplate.rows, register.columns.count - 1))
    sheet.page.repeatedRows = 0...0
    sheet.page.fit = (1 + register.columns.count / 11, 0)
    return sheet
  }

  /// What the cells of a column take, as the checker does; nil where it takes any text.
  private func kind(_ column: Column, _ place: Int, _ lists: inout IntakeLists) -> Validation.Kind? {
    switch column.type {
    case .choice, .choices, .partners: lists.formula(of: column).map { .list($0) }
    case .marking: .codes(["NP", "DR", "DR-SF", "S", "S-SF", "TS", "TS-SF"])
    case .date: .formula(dateRule(column, place))
    case .count: .whole(0...ColumnType.greatestCount)
    case .money: .decimal(0...1_000_000_000_000)
    case .decimal: .decimal(-1_000_000_000...1_000_000_000)
    case .identifier where register.scope.isEmpty: .formula(uniqueness(place))
    case .identifier, .text, .label, .labels, .duration: nil
    }
  }

  /// Words, which the checker reads; a year; or a day, not before its start.
  private func dateRule(_ column: Column, _ place: Int) -> String {
    let cell = Place(1, place).reference()
    let date =
      "OR(ISTEXT(\(cell)),AND(\(cell)>=1900,\(cell)<=2100,INT(\(cell))=\(cell)),AND(\(cell)>=18264,\(cell)<=73415))"
    guard column.role == .last, let first = register.index(of: .first) else { return "=" + date }
    let start = Place(1, first).reference()
    return "=AND(\(date),OR(ISTEXT(\(cell)),ISTEXT(\(start)),\(cell)<=2100,\(start)<=2100,\(cell)>=\(start)))"
  }

  /// An identifier stands once in its column, letter by letter.
  private func uniqueness(_ place: Int) -> String {
    let column = CellRange(Place(1, place), Place(IntakeTemplate.rows, place)).absolute
    return "=SUMPRODUCT(--EXACT(\(column),\(Place(1, place).reference())))<=1"
  }

  /// Paints a cell that is empty in a line that is not, where the checker would reject the record.
  private func missing(_ place: Int) -> BilanWorkbook.Rule {
    let line = "$A2:$\(Place.letters(register.columns.count - 1))2"
    return BilanWorkbook.Rule(
      CellRange(Place(1, place), Place(IntakeTemplate.rows, place)),
      .formula(
        "=AND(COUNTA(\(line))>0,ISBLANK(\(Place(1, place).reference())))", colour: nil, background: 0xF9D9D6,
        bold: false))
  }

  static func head(isRequired: Bool) -> CellStyle {
    CellStyle.body.with {
      $0.isBold = true
      $0.colour = isRequired ? 0xFFFFFF : 0x161616
      $0.background = isRequired ? 0x000091 : 0xE3E3FD
      $0.wraps = true
      $0.numberFormat = "@"
    }
  }

  private static func example(_ type: ColumnType, _ content: Content) -> CellStyle {
    type.style.with {
      $0.isItalic = true
      $0.colour = 0x6A6A6A
      if case .day = content { $0.numberFormat = NumberFormat.day }
    }
  }
}

extension ColumnType {
  /// Whether a cell may hold several values, so that a list only proposes; a marking has caveats beside its level.
  var takesSeveral: Bool {
    switch self {
    case .choices, .partners, .labels, .marking: true
    default: false
    }
  }

  /// How the cells of a column look: texts stay as they are typed, for a spreadsheet takes `007` for 7 and `1-2` for a day.
  var style: CellStyle {
    CellStyle.body.with {
      switch self {
      case .date: $0.alignment = .left
      case .count: $0.numberFormat = NumberFormat.integer
      case .money: $0.numberFormat = NumberFormat.decimal2
      case .decimal: break
      default: $0.numberFormat = "@"
      }
    }
  }

  func width(heading: String) -> Double {
    let least: Double =
      switch self {
      case .text: 30
      case .partners, .labels, .choices: 24
      case .identifier: 24
      case .choice, .label: 20
      default: 13
      }
    return max(least, Double(heading.count) + 4)
  }
}
