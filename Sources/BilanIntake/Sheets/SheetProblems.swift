internal import BilanModel
internal import BilanSheets

/// The problems of a workbook.
extension Problem {
  /// Why a workbook is not read.
  static func workbook(_ error: SheetError) -> Problem {
    switch error {
    case .encrypted: encryptedWorkbook
    case .noWorkbook(.binaryWorkbook): notText(.binaryWorkbook)
    case .noWorkbook(.document): notText(.document)
    case .noWorkbook(.archive): notText(.archive)
    case .noSheet(let names): unknownSheet(names)
    case .noVisibleSheet(let names): noVisibleSheet(names)
    case .unreadable: badWorkbook(Wording("le disque ne le donne pas", "the disk does not give it"))
    case .truncated:
      badWorkbook(Wording("il s’arrête avant sa fin, ou n’est pas entier", "it ends too early, or is not whole"))
    case .damaged(let part):
      badWorkbook(Wording("sa partie « \(shown(part)) » est abîmée", "its part “\(shown(part))” is damaged"))
    case .documentType(let part):
      badWorkbook(
        Wording(
          "sa partie « \(shown(part)) » déclare un type de document, ce qu’aucun tableur ne fait",
          "its part “\(shown(part))” declares a document type, which no spreadsheet does"))
    case .bomb(let part):
      badWorkbook(
        Wording(
          "sa partie « \(shown(part)) » se déploierait sans mesure",
          "its part “\(shown(part))” would unpack beyond measure"))
    case .tooLarge(let part):
      badWorkbook(Wording("sa partie « \(shown(part)) » est trop grande", "its part “\(shown(part))” is too large"))
    }
  }

  private static func badWorkbook(_ reason: Wording) -> Problem {
    Problem(
      .badWorkbook,
      Wording("classeur illisible : \(reason.french)", "unreadable workbook: \(reason.english)"),
      hint: Wording(
        "l’ouvrir dans le tableur et l’enregistrer de nouveau", "open it in the spreadsheet and save it again"))
  }

  static let encryptedWorkbook = Problem(
    .encryptedWorkbook,
    Wording("le classeur est protégé par un mot de passe", "the workbook is protected by a password"),
    hint: Wording(
      "l’enregistrer sans mot de passe à l’ouverture", "save it without a password to open it"))

  private static func unknownSheet(_ names: [String]) -> Problem {
    Problem(
      .unknownSheet,
      Wording("aucune feuille du classeur ne porte ce nom", "no sheet of the workbook has that name"),
      hint: list(names))
  }

  private static func noVisibleSheet(_ names: [String]) -> Problem {
    Problem(
      .unknownSheet,
      Wording("aucune feuille du classeur n’est affichée", "no sheet of the workbook is shown"),
      hint: names.isEmpty ? nil : list(names))
  }

  private static func list(_ names: [String]) -> Wording {
    let shown = names.prefix(8).map { Problem.shown($0) }
    let end = names.count > 8 ? "…" : ""
    return Wording(
      "feuilles : " + shown.map { "« \($0) »" }.joined(separator: ", ") + end
        + " ; « sheet: » de bilan.yaml en choisit une",
      "sheets: " + shown.map { "“\($0)”" }.joined(separator: ", ") + end + "; “sheet:” in bilan.yaml chooses one")
  }

  static func otherSheets(_ others: [SheetInfo], read: [String]) -> Problem {
    let shown = others.prefix(8)
    let end = others.count > 8 ? "…" : ""
    let french = shown.map { "« \(Problem.shown($0.name)) »" + ($0.isHidden ? " (masquée)" : "") }
    let english = shown.map { "“\(Problem.shown($0.name))”" + ($0.isHidden ? " (hidden)" : "") }
    let names = read.map { Problem.shown($0) }
    let several = names.count > 1
    return Problem(
      .otherSheets,
      Wording(
        (several ? "seules les feuilles " : "seule la feuille ") + names.map { "« \($0) »" }.joined(separator: ", ")
          + (several ? " sont lues" : " est lue") + ", non \(french.joined(separator: ", "))\(end)",
        (several ? "only the sheets " : "only the sheet ") + names.map { "“\($0)”" }.joined(separator: ", ")
          + (several ? " are read" : " is read") + ", not \(english.joined(separator: ", "))\(end)"),
      hint: Wording("« sheet: » de bilan.yaml en choisit une autre", "“sheet:” in bilan.yaml chooses another"))
  }

  /// A sheet of a workbook made to be filled in that nobody has filled in: its register is not given.
  static func emptySheet(_ name: String) -> Problem {
    Problem(
      .emptySheet,
      Wording(
        "la feuille « \(shown(name)) » n’a aucun enregistrement : ce registre n’est pas lu",
        "the sheet “\(shown(name))” has no record: that register is not read"))
  }

  static func hiddenSheet(_ name: String) -> Problem {
    Problem(
      .hiddenCells,
      Wording(
        "la feuille « \(shown(name)) » est masquée : elle est lue", "the sheet “\(shown(name))” is hidden: it is read"))
  }

  static func hiddenCells(_ summary: SheetSummary) -> Problem {
    let (rows, columns) = (summary.hiddenRows, summary.hiddenColumns)
    var (french, english): ([String], [String]) = ([], [])
    if let first = rows.first {
      french.append(rows.count == 1 ? "la ligne \(first)" : "\(rows.count) lignes (la première est la \(first))")
      english.append(rows.count == 1 ? "row \(first)" : "\(rows.count) rows (the first is \(first))")
    }
    if let first = columns.first {
      let letters = Origin.letters(ofColumn: first.lowerBound)
      let count = columns.reduce(0) { $0 + $1.count }
      french.append(count == 1 ? "la colonne \(letters)" : "des colonnes (la première est \(letters))")
      english.append(count == 1 ? "column \(letters)" : "columns (the first is \(letters))")
    }
    let words = Wording(
      "masqués dans la feuille et lus comme le reste : " + french.joined(separator: ", "),
      "hidden in the sheet and read as all the rest: " + english.joined(separator: ", "))
    return Problem(.hiddenCells, words)
  }

  static func struckLines(_ rows: [Int]) -> Problem {
    let (count, first) = (rows.count, rows.first ?? 0)
    return Problem(
      .struckLines,
      Wording(
        count == 1
          ? "la ligne \(first) est barrée dans la feuille, et lue comme le reste"
          : "\(count) lignes sont barrées dans la feuille (la première est la \(first)), et lues comme le reste",
        count == 1
          ? "row \(first) is struck through in the sheet, and read as all the rest"
          : "\(count) rows are struck through in the sheet (the first is \(first)), and read as all the rest"),
      hint: FindingKind.struckLines.remedy)
  }

  static func mergedCells(_ count: Int) -> Problem {
    Problem(
      .mergedCells,
      Wording(
        "cellules fusionnées : leur valeur vaut pour \(count) ligne\(count < 2 ? "" : "s") au-dessous",
        "merged cells: their value stands for \(count) row\(count == 1 ? "" : "s") below"))
  }

  static func mergedNumber(_ range: CellRange) -> Problem {
    Problem(
      .mergedNumber,
      Wording(
        "un nombre fusionné sur \(range.bottom - range.top + 1) lignes compte dans chacune",
        "a number merged over \(range.bottom - range.top + 1) rows counts in each of them"),
      hint: Wording(
        "s’il vaut pour toutes ensemble, défaire la fusion et le laisser à la première",
        "if it is one for all of them, undo the merging and leave it to the first"))
  }

  static func uncalculated(_ count: Int) -> Problem {
    Problem(
      .uncalculatedFormulas,
      Wording(
        count == 1 ? "une formule n’a pas de valeur" : "\(count) formules n’ont pas de valeur, dont celle-ci",
        count == 1 ? "a formula has no value" : "\(count) formulas have no value, this one among them"),
      hint: FindingKind.uncalculatedFormulas.remedy)
  }

  static func misnamed(isWorkbook: Bool) -> Problem {
    Problem(
      .misnamedFile,
      isWorkbook
        ? Wording(
          "le nom est celui d’un texte, le contenu celui d’un classeur : il est lu comme un classeur",
          "the name is that of a text, the content that of a workbook: it is read as a workbook")
        : Wording(
          "le nom est celui d’un classeur, le contenu celui d’un texte : il est lu comme un texte",
          "the name is that of a workbook, the content that of a text: it is read as a text"))
  }
}
