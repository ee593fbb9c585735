internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText

/// The machine-readable edition: every published figure with its metric, its place and its exact value.
///
/// One figure a line, in the order of the catalogue, so that two editions can be compared line by line. Money is a
/// decimal with two digits, a ratio is a decimal with its numerator and denominator beside it, a missing value is null
/// with the print that stands for it. Codes are the same in every language; findings speak that of the edition.
package enum JsonEdition {
  /// The version of the layout; it changes when a reader of it must.
  package static let format = 1

  /// The edition as UTF-8 text, line feeds only, ending with one.
  package static func bytes(_ context: ReportContext) -> [UInt8] {
    var json = JsonText()
    json.raw("{\n")
    writeHeader(context, to: &json)
    json.raw("  \"sources\": ")
    json.lines(context.sources, write)
    json.raw(",\n  \"findings\": ")
    json.lines(context.findings) { json, finding in write(&json, finding, context.language) }
    json.raw(",\n  \"figures\": ")
    let writer = FigureWriter(context)
    json.lines(context.facts.figures(), writer.write)
    json.raw("\n}\n")
    return json.bytes
  }

  private static func writeHeader(_ context: ReportContext, to json: inout JsonText) {
    let facts = context.facts
    func member(_ name: String, _ write: (inout JsonText) -> Void) {
      json.raw("  \"\(name)\": ")
      write(&json)
      json.raw(",\n")
    }
    member("format") { $0.raw(String(format)) }
    member("generator") { $0.string("bilan \(context.version)") }
    member("title") { json in
      json.object { json in
        json.member("fr", context.title(.french))
        json.member("en", context.title(.english))
      }
    }
    member("period") { $0.string(facts.series.label(0)) }
    member("first_day") { $0.string(facts.series.base.first.iso) }
    member("last_day") { $0.string(facts.series.base.last.iso) }
    member("as_of") { $0.string(facts.asOf.iso) }
    member("marking") { $0.string(facts.marking.code) }
    member("marking_words") { $0.string(facts.marking.name) }
    member("fictitious") { $0.raw(facts.isFictitious ? "true" : "false") }
  }

  private static func write(_ json: inout JsonText, _ source: SourceSummary) {
    json.object { json in
      json.member("file", source.file)
      json.member("register", source.register?.code)
      json.member("records", source.records)
      json.member("kept", source.kept)
      json.member("rejected", source.rejected)
      json.member("withheld", source.withheld)
      let aside = source.setAside.counts.map { "\"\($0.code)\": \($0.count)" }.joined(separator: ", ")
      json.member("set_aside", plain: "{\(aside)}")
      json.member("sha256", source.sha256)
    }
  }

  private static func write(_ json: inout JsonText, _ finding: Finding, _ language: Language) {
    json.object { json in
      json.member("severity", finding.severity.name.english)
      json.member("code", finding.code)
      json.member("file", finding.origin.file)
      json.member("line", finding.origin.line)
      json.member("column", finding.origin.column)
      json.member("count", finding.count)
      json.member("message", finding.message[language])
      if let hint = finding.hint { json.member("hint", hint[language]) }
    }
  }
}

/// Writes the lines of the figures.
private struct FigureWriter {
  private let facts: Facts
  /// The labels of the periods, made once.
  private let labels: [Int: String]
  /// The codes of the pillars, by raw value.
  private let pillars = Pillar.allCases.map(\.code)

  init(_ context: ReportContext) {
    facts = context.facts
    labels = Dictionary(uniqueKeysWithValues: facts.history.map { ($0, context.facts.series.label($0)) })
  }

  func write(_ json: inout JsonText, _ figure: Figure) {
    json.object { json in
      json.member("metric", figure.metric.code)
      json.member("cut", figure.cut.code)
      writePlace(figure.coordinate, to: &json)
      json.member("unit", figure.metric.unit.rawValue)
      writeValue(figure.quantity, to: &json)
    }
  }

  private func writePlace(_ at: Coordinate, to json: inout JsonText) {
    json.member("period", labels[at.period] ?? facts.series.label(at.period))
    if let partner = at.partner { json.member("partner", facts.directory[partner].code) }
    for (dimension, value) in at.others.sorted(by: { $0.key.code < $1.key.code }) {
      json.member(dimension.code, code(of: value))
    }
    if let pillar = at.pillar { json.member("pillar", pillars[Int(pillar.rawValue)]) }
    if let group = at.group { json.member("group", group.code) }
    if let month = at.month { json.member("month", plain: month == 0 ? "null" : String(month)) }
    if let cause = at.cause { json.member("cause", cause.isEmpty ? nil : cause) }
  }

  /// The code of a value, nil for the one that is not stated.
  private func code(of value: DimensionValue) -> String? {
    switch value {
    case .partner(let partner): facts.directory[partner].code
    case .pillar(let pillar): pillar.code
    case .word(let code, _): code.isEmpty ? nil : code
    }
  }

  private func writeValue(_ quantity: Quantity, to json: inout JsonText) {
    switch quantity {
    case .number(let number): json.member("value", number)
    case .money(let euros): json.member("value", plain: euros.decimal)
    case .ratio(let part, let whole):
      json.member("value", plain: JsonText.decimal(part, over: whole))
      json.member("numerator", part)
      json.member("denominator", whole)
    case .missing(let absence):
      json.member("value", plain: "null")
      json.member("absence", absence.text.text(.french))
    }
  }
}
