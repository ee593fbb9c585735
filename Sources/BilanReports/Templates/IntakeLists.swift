internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// The sheet of the values to choose from: a column a vocabulary, each once, and the partners.
struct IntakeLists {
  private let language: Language
  private let directory: PartnerDirectory
  /// The heading and the values of each column.
  private var columns: [(key: [String], head: String, values: [String])] = []

  init(_ language: Language, _ directory: PartnerDirectory) {
    self.language = language
    self.directory = directory
  }

  /// The cells that hold the values of a column, as a formula; nil where it has no list.
  mutating func formula(of column: Column) -> String? {
    switch column.type {
    case .choice(let terms), .choices(let terms):
      range(key: terms.map(\.code), head: column.name[language], values: terms.map { $0.name[language] })
    case .partners:
      range(
        key: ["partners"], head: column.name[language],
        values: Collation.sorted(directory.partners.map { $0.name[language] }))
    default: nil
    }
  }

  private mutating func range(key: [String], head: String, values: [String]) -> String {
    let place =
      columns.firstIndex { $0.key == key }
      ?? {
        columns.append((key, head, values))
        return columns.count - 1
      }()
    let cells = CellRange(Place(1, place), Place(columns[place].values.count, place))
    return "=\(IntakeForm.lists[language])!\(cells.absolute)"
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(IntakeForm.lists[language])
    let text = CellStyle.body.with { $0.numberFormat = "@" }
    for (place, column) in columns.enumerated() {
      sheet[0, place] = Cell(.text(column.head), IntakeSheet.head(isRequired: false))
      for (row, value) in column.values.enumerated() { sheet[row + 1, place] = Cell(.text(value), text) }
      sheet.widths[place] = Double(min(60, max(14, (column.values + [column.head]).map(\.count).max() ?? 0) + 2))
    }
    sheet.frozen = Place(1, 0)
    sheet.tabColour = 0x929292
    return sheet
  }
}
