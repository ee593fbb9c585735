package import BilanModel
package import BilanWorkbook

/// The workbook that a desk fills in: a sheet a register, made of its declaration, and the lists to choose from.
package enum IntakeTemplate {
  /// The rows of a sheet that are ready to be filled in.
  static let rows = 2000
  /// A day that no clock gives, so that the same bytes come out any day.
  static let made = Day(unchecked: 2000, 1, 1)

  /// The workbook of some registers.
  package static func build(
    _ registers: [Register], _ language: Language, directory: PartnerDirectory = .standard
  ) -> Workbook {
    var lists = IntakeLists(language, directory)
    let sheets = registers.map { IntakeSheet($0, language).sheet(&lists) }
    let title = Wording("Saisie des registres", "Intake of the registers")[language]
    return Workbook(
      properties: Workbook.Properties(
        title: title, subject: registers.map { $0.name[language] }.joined(separator: ", "), author: "bilan",
        created: made),
      sheets: sheets + [lists.sheet])
  }
}
