internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

/// A column of a data sheet, as formulas call it and as its cells look.
struct TableColumn: Sendable {
  /// Letters, digits and spaces only, so that `Activites[Personnes jours]` needs no escape in any spreadsheet program.
  let header: Wording
  /// The number format of its cells; nil for text.
  let numberFormat: String?
  /// Whether it is added up, so that nothing and 0 are the same in it.
  let isAmount: Bool
  /// Width in characters at most; longer texts are cut by the next cell.
  let widthLimit: Double

  init(
    _ header: Wording, _ numberFormat: String? = nil, isAmount: Bool = false, widthLimit: Double = 26
  ) {
    self.header = header
    self.numberFormat = numberFormat
    self.isAmount = isAmount
    self.widthLimit = widthLimit
  }

  /// The column of an amount.
  init(_ amount: ActivityAmount) {
    self.init(
      amount.header, amount == .cost ? NumberFormat.decimal2 : NumberFormat.integer, isAmount: true)
  }

  /// A column of 1 and nothing.
  static func flag(_ header: Wording) -> TableColumn { TableColumn(header, NumberFormat.integer, isAmount: true) }
}

/// The columns that several tables have, or that formulas ask for.
extension TableColumn {
  static let period = TableColumn(Wording("Période", "Period"), NumberFormat.year)
  static let identifier = TableColumn(Wording("Identifiant", "Identifier"))
  static let title = TableColumn(Wording("Intitulé", "Title"), widthLimit: 52)
  static let partners = TableColumn(Wording("Partenaires", "Partners"), widthLimit: 36)
  static let partnerCount = TableColumn(Wording("Nombre de partenaires", "Number of partners"), NumberFormat.integer)
  static let code = TableColumn(Wording("Code", "Code"))
  static let partner = TableColumn(Wording("Partenaire", "Partner"))
  static let kind = TableColumn(Wording("Nature", "Kind"))
  static let pillar = TableColumn(Wording("Pilier", "Pillar"))
  static let status = TableColumn(Wording("État", "Status"))
  static let cause = TableColumn(Wording("Cause", "Cause"))
  static let planLine = TableColumn(Wording("Ligne de plan", "Plan line"))
  static let planned = TableColumn.flag(Wording("Au plan", "In the plan"))
  static let month = TableColumn(Wording("Mois", "Month"), "0")
  static let starts = TableColumn.flag(Wording("Débute", "Starts"))
  static let linesDone = TableColumn.flag(Wording("Réalisée", "Done"))
  static let linesPostponed = TableColumn.flag(Wording("Reportée", "Postponed"))
  static let linesCancelled = TableColumn.flag(Wording("Annulée", "Cancelled"))
  static let linesOpen = TableColumn.flag(Wording("Sans suite", "Open"))
  static let marking = TableColumn(Wording("Protection", "Marking"))
  static let source = TableColumn(Wording("Source", "Source"), widthLimit: 30)
  static let note = TableColumn(Wording("Note", "Note"), widthLimit: 36)
  static let file = TableColumn(Wording("Fichier", "File"), widthLimit: 30)
  static let line = TableColumn(Wording("Ligne", "Line"), "0")
  static let activities = TableColumn(ActivityAmount.activities)

  /// The column that flags the activities of a group.
  static func membership(_ group: Group, _ perimeter: Perimeter) -> TableColumn {
    switch (group, perimeter) {
    case (.nato, .atDate): .flag(Wording("Otan", "NATO"))
    case (.nato, .undecided): .flag(Wording("Otan indécise", "NATO undecided"))
    case (.nato, .constant): .flag(Wording("Otan constante", "NATO constant"))
    case (.europeanUnion, .atDate): .flag(Wording("UE", "EU"))
    case (.europeanUnion, .undecided): .flag(Wording("UE indécise", "EU undecided"))
    case (.europeanUnion, .constant): .flag(Wording("UE constante", "EU constant"))
    }
  }
}
