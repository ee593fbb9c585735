internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// The reading sheets of the registers that are counted by their declarations; a new one is one line here.
///
/// A sheet stands where one of its registers was read. What has no sheet of its own is on *Registres*.
enum RegisterPages {
  /// A sheet, what it says, and the registers that it is of.
  private struct Page {
    let code: String
    let name: Wording
    let purpose: Wording
    let registers: [Register]
    /// The sheet where it is no table of figures by dimension.
    var form: SheetDefinition?

    init(code: String, name: Wording, purpose: Wording, registers: [Register]) {
      (self.code, self.name, self.purpose, self.registers) = (code, name, purpose, registers)
    }

    /// A form of its own, of one register.
    init(_ form: SheetDefinition, of register: Register) {
      self.init(code: form.code, name: form.name, purpose: form.purpose, registers: [register])
      self.form = form
    }
  }

  private static let pages: [Page] = [
    Page(
      code: "lecture_dialogues", name: Wording("Dialogues et comités", "Dialogues and committees"),
      purpose: Wording(
        "les dialogues, comités et conseils : existence, sessions, périodicité, retards",
        "dialogues, committees and councils: existence, sessions, cadence, delays"),
      registers: [MeetingSeries.register]),
    Page(
      code: "lecture_accords", name: Wording("Accords et échéances", "Agreements and terms"),
      purpose: Wording(
        "les accords : en vigueur, signés, échus, et les préavis à donner",
        "agreements: in force, signed, expired, and the notices to give"),
      registers: [Agreement.register]),
    Page(
      code: "lecture_postes", name: Wording("Officiers insérés", "Inserted officers"),
      purpose: Wording(
        "les officiers insérés : effectif, personnes-mois, jours d’influence",
        "inserted officers: number, person-months, days of influence"),
      registers: [Posting.register]),
    Page(
      code: "lecture_exportations", name: Wording("Exportations", "Exports"),
      purpose: Wording(
        "les avis sur les exportations et les concours demandés aux armées",
        "opinions on exports and supports asked of the armies"),
      registers: [ExportCase.register]),
    Page(
      code: "lecture_instructions", name: Wording("Instructions et négociations", "Instructions and negotiations"),
      purpose: Wording(
        "les instructions adressées aux postes et les négociations suivies",
        "instructions sent to posts abroad and negotiations followed"),
      registers: [Instruction.register, Negotiation.register]),
    Page(
      code: "lecture_sieges", name: Wording("Sièges", "Seats"),
      purpose: Wording(
        "les sièges aux comités militaires et l’assiduité", "seats on military committees and attendance"),
      registers: [Seat.register]),
    Page(IndicatorsSheet.definition, of: Indicator.register),
    Page(
      code: "registres", name: Wording("Registres", "Registers"),
      purpose: Wording(
        "les chiffres de chaque autre registre lu, d’ensemble et par partenaire",
        "the figures of every other register read, of all and by partner"),
      registers: []),
  ]

  /// Whether a reading sheet bears a name.
  static func isNamed(_ name: Wording) -> Bool { pages.contains { $0.name == name } }

  /// The sheets of a report by the registers that were read; a form that does not suit the period leaves its register to
  /// *Registres*.
  static func sheets(of facts: Facts) -> [SheetDefinition] {
    let codes = facts.registers.filter(\.isRead).map(\.register.code)
    let pages = pages.filter { $0.form?.isThere(facts) ?? true }
    let own = Set(pages.flatMap(\.registers).map(\.code))
    return pages.compactMap { page in
      let shown = page.registers.isEmpty ? codes.filter { !own.contains($0) } : page.registers.map(\.code)
      guard codes.contains(where: shown.contains) else { return nil }
      return page.form ?? definition(page, shown)
    }
  }

  private static func definition(_ page: Page, _ codes: [String]) -> SheetDefinition {
    let bare = SheetDefinition(
      page.code, page.name, purpose: page.purpose, tabColour: Tab.reading, isThere: { _ in true }
    ) { context, _ in Sheet(page.name[context.language]) }
    return .ofTables(
      page.code, page.name, purpose: page.purpose, tabColour: Tab.reading, isThere: { _ in true }
    ) { context, _ in RegisterFiguresSheet(bare, context, of: codes) }
  }
}
