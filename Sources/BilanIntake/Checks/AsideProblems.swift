internal import BilanModel

/// Lines that are no records: they are set aside and said.
extension Problem {
  static func titleLines(_ count: Int) -> Problem {
    Problem(
      .titleLines,
      count == 1
        ? Wording("une ligne au-dessus de l’en-tête, mise de côté", "one line above the header, set aside")
        : Wording(
          "\(count) lignes au-dessus de l’en-tête, mises de côté", "\(count) lines above the header, set aside"))
  }

  /// A line of units under the header; they are not shown where the line may be a record above a ceiling.
  static func unitsLine(_ units: [String]) -> Problem {
    let said = units.filter { !$0.isEmpty }.map { shown($0) }.joined(separator: ", ")
    return Problem(
      .unitsLine,
      Wording(
        "ligne d’unités sous l’en-tête, mise de côté" + (said.isEmpty ? "" : " : \(said)"),
        "line of units under the header, set aside" + (said.isEmpty ? "" : ": \(said)")))
  }

  static let exampleLine = Problem(
    .exampleLine, Wording("ligne d’exemple, mise de côté", "example line, set aside"),
    hint: FindingKind.exampleLine.remedy)

  static let repeatedHeader = Problem(
    .repeatedHeader, Wording("en-tête répété, mis de côté", "header repeated, set aside"))

  /// A header among the records, as of exports put one after the other, that is not the one of the file: the records after
  /// it would be read in the wrong order, and their markings with them.
  static func otherHeader(isUnderCeiling: Bool) -> Problem {
    Problem(
      isUnderCeiling ? .otherHeader : .otherHeaderTold,
      Wording(
        "un autre en-tête, aux colonnes différentes ou dans un autre ordre, parmi les enregistrements"
          + (isUnderCeiling ? " : sous un plafond, le fichier n’est pas lu" : " : la suite est lue comme le début"),
        "another header, with other columns or in another order, among the records"
          + (isUnderCeiling ? ": under a ceiling the file is not read" : ": what follows is read like the start")),
      hint: Wording("un fichier par export", "a file for each export"))
  }

  /// A line below the records; its text is not shown where it may be protected.
  static func footerLine(_ text: String?) -> Problem {
    Problem(
      .footerLine,
      text.map { quoting("ligne de pied mise de côté :", "footer line set aside:", $0) }
        ?? Wording("ligne de pied mise de côté", "footer line set aside"))
  }

  /// A line with one text alone above records; it is not shown where it may be protected.
  static func sectionLine(_ text: String?) -> Problem {
    Problem(
      .sectionLine,
      text.map { quoting("ligne de section mise de côté :", "section line set aside:", $0) }
        ?? Wording("ligne de section mise de côté", "section line set aside"))
  }

  /// A line of totals among the records.
  static func totalLine(_ text: String?) -> Problem {
    Problem(
      .totalLine,
      text.map { quoting("ligne de total mise de côté :", "line of totals set aside:", $0) }
        ?? Wording("ligne de total mise de côté", "line of totals set aside"))
  }
}
