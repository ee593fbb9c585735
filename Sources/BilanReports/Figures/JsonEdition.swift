internal import BilanMetrics
internal import BilanModel
internal import BilanRules
internal import BilanText

/// The machine-readable edition: every published figure, exact, those of a metric by a cut together.
///
/// One place a line, in the order of the catalogue, so that two editions can be compared line by line; a place of which
/// every figure is 0 has no line. Money is a decimal with two digits, a share is its two whole numbers, a missing value
/// is the print that stands for it. Codes are the same in every language; findings speak that of the edition.
/// `docs/figures.md` and `docs/figures.schema.json` say what stands where.
package enum JsonEdition {
  /// The version of the layout; it changes when a reader of it must.
  package static let format = 2

  /// The edition as UTF-8 text, line feeds only, ending with one.
  package static func bytes(_ context: ReportContext) -> [UInt8] {
    var json = JsonText()
    json.raw("{\n")
    writeHeader(context, to: &json)
    json.raw("  \"sources\": ")
    json.lines(context.sources, write)
    json.raw(",\n  \"findings\": ")
    json.lines(context.findings) { json, finding in write(&json, finding, context.language) }
    json.raw(",\n  \"competence\": ")
    json.lines(context.facts.competence[0].kept) { json, finding in write(&json, finding, context) }
    json.raw(",\n  \"figures\": ")
    let writer = FigureWriter(context)
    json.lines(context.facts.figureGroups(), writer.write)
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
    member("period") { $0.string(facts.series.code(0)) }
    member("first_day") { $0.string(facts.series.base.first.iso) }
    member("last_day") { $0.string(facts.series.base.last.iso) }
    member("as_of") { $0.string(facts.asOf.iso) }
    member("marking") { $0.string(facts.marking.code) }
    member("marking_words") { $0.string(facts.marking.name) }
    member("fictitious") { $0.raw(facts.isFictitious ? "true" : "false") }
    let choices = facts.choices.words(context.facts.directory)
    guard !choices.isEmpty else { return }
    member("choices") { json in
      json.list(choices) { json, choice in
        json.object { json in
          json.member("name", choice.name[context.language])
          json.member("value", choice.value[context.language])
        }
      }
    }
  }

  static func write(_ json: inout JsonText, _ source: SourceSummary) {
    json.object { json in
      json.member("file", source.file)
      if let sheet = source.sheet { json.member("sheet", sheet) }
      json.member("register", source.register?.code)
      json.member("records", source.records)
      json.member("kept", source.kept)
      json.member("rejected", source.rejected)
      json.member("withheld", source.withheld)
      let aside = source.setAside.counts.map { "\"\($0.code)\": \($0.count)" }.joined(separator: ", ")
      json.member("set_aside", plain: "{\(aside)}")
      json.member("unread_columns", list: source.unread) { $0.string($1) }
      json.member("sha256", source.sha256)
    }
  }

  private static func write(_ json: inout JsonText, _ finding: Finding, _ language: Language) {
    json.object { json in
      json.member("severity", finding.severity.name.english)
      json.member("code", finding.code)
      json.member("file", finding.origin.file)
      if let sheet = finding.origin.sheet { json.member("sheet", sheet) }
      json.member("line", finding.origin.line)
      json.member("column", finding.origin.column)
      json.member("count", finding.count)
      json.member("message", finding.message[language])
      if let hint = finding.hint { json.member("hint", hint[language]) }
    }
  }
}

extension JsonEdition {
  /// What a rule of competence found, with the words that it rests on.
  private static func write(_ json: inout JsonText, _ finding: CompetenceFinding, _ context: ReportContext) {
    let language = context.language
    json.object { json in
      json.member("rule", finding.rule)
      json.member("severity", finding.severity.name.english)
      json.member("file", finding.origin.file)
      if let sheet = finding.origin.sheet { json.member("sheet", sheet) }
      json.member("line", finding.origin.line)
      json.member("record", finding.record)
      json.member("offices", list: finding.offices) { json, office in
        if office == .unstated { json.raw("null") } else { json.string(office.code(in: context.facts.directory)) }
      }
      json.member("message", finding.message[language])
      json.member("source", RuleCatalog.find(finding.rule)?.source.words[language])
    }
  }
}

extension DimensionValue {
  /// The code in the figures.
  func code(in directory: PartnerDirectory) -> String {
    switch self {
    case .partner(let partner): directory[partner].code
    case .pillar(let pillar): pillar.code
    case .word(let code, _): code
    }
  }
}

/// Writes the figures of a metric by a cut.
private struct FigureWriter {
  private let facts: Facts
  /// The codes of the pillars, by raw value.
  private let pillars = Pillar.allCases.map(\.code)

  init(_ context: ReportContext) { facts = context.facts }

  /// A header, then a row a line; the values of the total on the line of the header.
  func write(_ json: inout JsonText, _ group: FigureGroup) {
    json.object { json in
      json.member("metric", group.metric.code)
      json.member("by", list: group.cut.dimensions) { $0.string($1.code) }
      json.member("id", FigureIdentifier.pattern(group.metric, by: group.cut))
      json.member("unit", group.metric.unit.code(in: facts.currency))
      json.member("periods", list: group.periods) { $0.string(facts.series.code($1)) }
      if group.cut == .total {
        json.member("rows", list: group.rows) { write(&$0, $1, group) }
      } else {
        json.member("rows", lines: group.rows.filter { !$0.isNothing }) { write(&$0, $1, group) }
      }
    }
  }

  /// `["USA", 12, 9]`: the values of the dimensions, then those of the periods.
  private func write(_ json: inout JsonText, _ row: FigureGroup.Row, _ group: FigureGroup) {
    json.raw("[")
    var separator = ""
    for dimension in group.cut.dimensions {
      json.raw(separator)
      write(&json, dimension, row.place)
      separator = ", "
    }
    for value in row.values {
      json.raw(separator)
      json.figure(value, group.metric.unit)
      separator = ", "
    }
    json.raw("]")
  }

  /// The code of a value of a dimension, null where the records do not say it.
  private func write(_ json: inout JsonText, _ dimension: Dimension, _ at: Coordinate) {
    switch dimension {
    case .month: json.raw(at.month.flatMap { $0 == 0 ? nil : String($0) } ?? "null")
    default:
      let code = code(dimension, at)
      if let code, !code.isEmpty { json.string(code) } else { json.raw("null") }
    }
  }

  private func code(_ dimension: Dimension, _ at: Coordinate) -> String? {
    switch dimension {
    case .partner: at.partner.map { facts.directory[$0].code }
    case .pillar: at.pillar.map { pillars[Int($0.rawValue)] }
    case .group: at.group?.code
    case .cause: at.cause
    default: at.others[dimension].map { $0.code(in: facts.directory) }
    }
  }
}
