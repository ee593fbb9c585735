internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

/// The words of the lines of indicators, the columns of the list of their values, and how formulas call them.
struct IndicatorRows {
  private let language: Language
  private let context: ReportContext

  init(_ context: ReportContext) {
    self.context = context
    language = context.language
  }

  var name: String { Wording("Cibles", "Targets")[language] }

  static let heads = [
    Wording("N°", "No."), Wording("Indicateur", "Indicator"), Wording("Portée", "Scope"), Wording("Unité", "Unit"),
    Wording("Année", "Year"), Wording("Valeur", "Value"), Wording("Cible", "Target"),
    Wording("Identifiant", "Identifier"), Wording("Protection", "Marking"), Wording("Document", "Document"),
    Wording("Fichier", "File"), Wording("Ligne", "Line"),
  ]

  static let year = 4
  static let value = 5
  static let target = 6
  /// The first column of words behind the numbers.
  static let identifier = 7

  static func isNumber(_ column: Int) -> Bool { (4...6).contains(column) || column == 11 }

  /// A column as formulas call it: `Cibles[Valeur]`.
  func reference(_ column: Int) -> Formula { Formula("\(name)[\(Self.heads[column][language])]") }

  /// What tells the line of a place from the others: `n° 3`.
  func name(of place: Int) -> String { Wording("n°\u{A0}\(place + 1)", "no.\u{A0}\(place + 1)")[language] }

  /// What the line is about, of what, in which unit.
  func words(_ line: IndicatorLine) -> [String] {
    func name(_ value: DimensionValue?) -> String? { value?.name(in: context.facts.directory)[language] }
    let named = line.metric?.name[language] ?? name(line.place.others[Indicator.name]) ?? ""
    let scope = line.place.partner.map { context.name($0) } ?? name(line.place.others[.region]) ?? ""
    let unit = line.place.others[Indicator.unit]
    return [VisibleText.line(named), scope, unit == .unstated ? "" : VisibleText.line(name(unit) ?? "")]
  }

  /// How it is counted: by the definition of the catalogue, else by the last document that states it.
  func method(_ line: IndicatorLine) -> String {
    if let metric = line.metric {
      return metric.code + Wording("\u{A0}: ", ": ")[language] + metric.definition[language]
    }
    return line.records.last { $0.document != nil }?.document.map { VisibleText.line($0) } ?? ""
  }

  /// A record of a line.
  func cells(_ record: Indicator, _ line: IndicatorLine, _ place: Int) -> [Content] {
    let period = record.year.flatMap { context.facts.series.index(of: $0) }
    return [.text(name(of: place))] + words(line).map { Content.optional($0) } + [
      period.map { PeriodLabel.content($0, context) } ?? .blank, number(record.value), number(record.target),
      .optional(record.common.id), .text(record.common.marking.code), .optional(record.document),
      .text(record.origin.source), .optional(record.origin.line),
    ]
  }

  private func number(_ number: DecimalNumber?) -> Content {
    number.map { .number(Double($0.millionths) / Double(DecimalNumber.scale)) } ?? .blank
  }
}
