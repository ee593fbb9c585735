internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

/// The columns of the list of deadlines, what a deadline puts in them, and how formulas call them.
struct DeadlineRows {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var name: String { Wording("Echeances", "Deadlines")[language] }

  static let heads = [
    Wording("Nature", "Kind"), Wording("Au plus tôt", "Earliest"), Wording("Au plus tard", "Latest"),
    Wording("Jours restants", "Days left"), Wording("État", "State"), Wording("Intitulé", "Title"),
    Wording("Partenaires", "Partners"), Wording("Identifiant", "Identifier"), Wording("Protection", "Marking"),
    Wording("Registre", "Register"), Wording("Fichier", "File"), Wording("Ligne", "Line"),
  ]

  static let kind = 0
  /// The columns of days.
  static let days = 1...2
  static let state = 4
  /// The columns of words that may be long: the title and the partners.
  static let long = title...title + 1
  static let title = 5
  /// The last column that is printed: where the record stands is read on screen.
  static let lastPrinted = 8

  static func isNumber(_ column: Int) -> Bool { (1...3).contains(column) || column == 11 }

  /// A column as formulas call it: `Echeances[État]`.
  func reference(_ column: Int) -> Formula { Formula("\(name)[\(Self.heads[column][language])]") }

  /// The cells of a deadline; how long it is and whether it has passed follow from the as-of day of the sheet.
  func cells(
    _ deadline: Deadline, row: Int, asOf: (day: Day, cell: String), _ directory: PartnerDirectory
  ) -> [Content] {
    let words = DeadlineWords(deadline, asOf.day, language, directory)
    let (first, last) = (deadline.day.earliest, deadline.day.latest)
    let (earliest, latest) = (Place(row, 1).reference(), Place(row, 2).reference())
    let states = Deadline.State.allCases.map { formulaText($0.name[language]) }
    let state =
      "=IF(\(latest)<\(asOf.cell),\(states[0]),IF(\(earliest)<\(asOf.cell),\(states[1]),\(states[2])))"
    let isKnown = Content.isKnownToExcel(first) && Content.isKnownToExcel(last)
    let left = Double(last.number - asOf.day.number)
    let named = deadline.state(on: asOf.day).name[language]
    let register = Register.all.first { $0.code == deadline.register }
    return [
      .text(Sentences.capitalized(deadline.kind.name[language])),
      isKnown ? .day(first) : .text(first.iso), isKnown ? .day(last) : .text(last.iso),
      isKnown ? .formula("=\(latest)-\(asOf.cell)", result: left) : .number(left),
      isKnown ? .textFormula(state, result: named) : .text(named),
      .optional(VisibleText.line(deadline.title)), .optional(words.partners), .optional(deadline.id),
      .text(deadline.marking.code), .optional(register?.name[language]), .text(deadline.origin.source),
      .optional(deadline.origin.line),
    ]
  }
}
