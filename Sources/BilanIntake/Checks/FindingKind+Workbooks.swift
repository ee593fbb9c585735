package import BilanModel

/// What is wrong with a workbook, or worth knowing of it.
extension FindingKind {
  /// In the order of the documentation.
  package static let workbooks: [FindingKind] = [
    .badWorkbook, .emptySheet, .encryptedWorkbook, .hiddenCells, .mergedCells, .mergedNumber, .misnamedFile,
    .otherSheets, .struckLines, .uncalculatedFormulas, .unknownSheet,
  ]

  static let badWorkbook = FindingKind(
    "bad-workbook", .error, Wording("le classeur ne peut pas être lu", "the workbook cannot be read"),
    fix: Wording(
      "l’ouvrir dans le tableur et l’enregistrer de nouveau", "open it in the spreadsheet and save it again"))
  static let emptySheet = FindingKind(
    "empty-sheet", .note,
    Wording(
      "une feuille d’un classeur de saisie n’a aucun enregistrement ; son registre n’est pas lu",
      "a sheet of an intake workbook has no record; its register is not read"),
    fix: Wording("rien, ou la remplir", "nothing, or fill it in"))
  static let encryptedWorkbook = FindingKind(
    "encrypted-workbook", .error,
    Wording("le classeur est protégé par un mot de passe", "the workbook is protected by a password"),
    fix: Wording("l’enregistrer sans mot de passe à l’ouverture", "save it without a password to open it"))
  static let hiddenCells = FindingKind(
    "hidden-cells", .note,
    Wording(
      "des lignes, des colonnes ou la feuille lue sont masquées ; elles sont lues",
      "rows, columns or the sheet read are hidden; they are read"),
    fix: Wording(
      "les afficher, et supprimer ce qui n’a pas à compter", "show them, and delete what is not to count"))
  static let mergedCells = FindingKind(
    "merged-cells", .note,
    Wording(
      "la valeur de cellules fusionnées vaut pour chacune de leurs lignes",
      "the value of merged cells stands for each of their rows"),
    fix: Wording("défaire la fusion où ce n’est pas le cas", "undo the merging where it does not"))
  static let mergedNumber = FindingKind(
    "merged-number", .warning,
    Wording(
      "un nombre fusionné sur plusieurs lignes compte dans chacune",
      "a number merged over several rows counts in each of them"),
    fix: Wording(
      "s’il vaut pour toutes ensemble, défaire la fusion et le laisser à la première",
      "if it is one for all of them, undo the merging and leave it to the first"))
  static let misnamedFile = FindingKind(
    "misnamed-file", .warning,
    Wording(
      "le nom du fichier dit un autre format que son contenu",
      "the name of the file says another format than its content"),
    fix: Wording("le renommer", "rename it"))
  static let otherSheets = FindingKind(
    "other-sheets", .note,
    Wording("une feuille du classeur est lue, les autres non", "one sheet of the workbook is read, the others are not"),
    fix: Wording("choisir la feuille par « sheet » dans bilan.yaml", "choose the sheet by “sheet” in bilan.yaml"))
  /// Rows of the sheet are struck through, and read.
  package static let struckLines = FindingKind(
    "struck-lines", .warning,
    Wording(
      "des lignes de la feuille sont barrées ; elles sont lues", "rows of the sheet are struck through; they are read"),
    fix: Wording(
      "supprimer ce qui n’a pas à compter, ou dire « annulé » dans la colonne de l’état ; sinon ôter la barre",
      "delete what is not to count, or say “cancelled” in the column of states; else take the line off"))
  static let uncalculatedFormulas = FindingKind(
    "uncalculated-formulas", .warning,
    Wording(
      "des formules n’ont pas de valeur : aucun tableur ne les a calculées",
      "formulas have no value: no spreadsheet has calculated them"),
    fix: Wording(
      "ouvrir le classeur dans le tableur et l’enregistrer", "open the workbook in the spreadsheet and save it"))
  static let unknownSheet = FindingKind(
    "unknown-sheet", .error,
    Wording("la feuille demandée n’est pas dans le classeur", "the sheet that is asked for is not in the workbook"),
    fix: Wording("corriger « sheet » dans bilan.yaml", "mend “sheet” in bilan.yaml"))
}
