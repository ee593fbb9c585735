internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// The machine-readable edition: every published figure with its metric, its place and its exact value.
///
/// One figure a line, in the order of the catalogue, so that two editions can be compared line by line. Money is a
/// decimal with two digits, a ratio is a decimal with its numerator and denominator beside it, a missing value is null
/// with the print that stands for it.
package enum JsonEdition {
  /// The version of the layout; it changes when a reader of it must.
  package static let format = 1

  /// The edition as UTF-8 text, line feeds only, ending with one.
  package static func text(_ context: ReportContext) -> String {
    let header = header(context).map { "  \(JsonText.string($0.0)): \($0.1)" }
    let lists = [
      ("sources", context.sources.map(source)), ("findings", context.findings.map(finding)),
      ("figures", context.facts.figures().map { figure($0, context) }),
    ].map { name, lines in "  \(JsonText.string(name)): \(JsonText.lines(lines))" }
    return "{\n" + (header + lists).joined(separator: ",\n") + "\n}\n"
  }

  private static func header(_ context: ReportContext) -> [(String, String)] {
    let facts = context.facts
    return [
      ("format", String(format)),
      ("generator", JsonText.string("bilan \(context.version)")),
      (
        "title",
        JsonText.object([
          ("fr", JsonText.string(context.definition.title(period: context.period, .french))),
          ("en", JsonText.string(context.definition.title(period: context.period, .english))),
        ])
      ),
      ("period", JsonText.string(context.period)),
      ("first_day", JsonText.string(facts.series.base.first.iso)),
      ("last_day", JsonText.string(facts.series.base.last.iso)),
      ("as_of", JsonText.string(facts.asOf.iso)),
      ("marking", JsonText.string(facts.marking.code)),
      ("fictitious", facts.isFictitious ? "true" : "false"),
    ]
  }

  private static func source(_ source: SourceSummary) -> String {
    JsonText.object([
      ("file", JsonText.string(source.file)), ("register", source.register.map { JsonText.string($0.code) } ?? "null"),
      ("records", String(source.records)), ("kept", String(source.kept)), ("rejected", String(source.rejected)),
      ("withheld", String(source.withheld)), ("sha256", JsonText.string(source.sha256)),
    ])
  }

  private static func finding(_ finding: Finding) -> String {
    var members = [
      ("severity", JsonText.string(finding.severity.name.english)), ("code", JsonText.string(finding.code)),
      ("file", JsonText.string(finding.origin.file)), ("line", String(finding.origin.line)),
      ("column", String(finding.origin.column)), ("message", JsonText.string(finding.message.french)),
    ]
    if let hint = finding.hint { members.append(("hint", JsonText.string(hint.french))) }
    return JsonText.object(members)
  }

  private static func figure(_ figure: Figure, _ context: ReportContext) -> String {
    JsonText.object(
      [("metric", JsonText.string(figure.metric.code)), ("cut", JsonText.string(figure.cut.rawValue))]
        + place(figure.coordinate, context) + [("unit", JsonText.string(figure.metric.unit.rawValue))]
        + value(figure.quantity))
  }

  private static func place(_ at: Coordinate, _ context: ReportContext) -> [(String, String)] {
    var members = [("period", JsonText.string(context.facts.series.label(at.period)))]
    if let partner = at.partner { members.append(("partner", JsonText.string(context.facts.directory[partner].code))) }
    if let pillar = at.pillar { members.append(("pillar", JsonText.string(pillar.code))) }
    if let group = at.group { members.append(("group", JsonText.string(group.code))) }
    if let month = at.month { members.append(("month", month == 0 ? "null" : String(month))) }
    if let cause = at.cause { members.append(("cause", cause.isEmpty ? "null" : JsonText.string(cause))) }
    return members
  }

  private static func value(_ quantity: Quantity) -> [(String, String)] {
    switch quantity {
    case .number(let number): [("value", String(number))]
    case .money(let euros): [("value", euros.decimal)]
    case .ratio(let part, let whole):
      [("value", JsonText.decimal(part, over: whole)), ("numerator", String(part)), ("denominator", String(whole))]
    case .missing(let absence):
      [("value", "null"), ("absence", JsonText.string(absence.text.text(.french)))]
    }
  }
}
