import BilanMetrics
import BilanModel
import BilanReports
import Foundation
import Testing

struct JsonEditionTests {
  private func edition(_ context: ReportContext) throws -> [String: Any] {
    let data = Data(JsonEdition.bytes(context))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `the header says what the edition is`() throws {
    let context = try SampleReport.context(SampleReport.small())
    let lines = JsonEdition.text(context).split(separator: "\n").prefix(12)
    #expect(
      lines.joined(separator: "\n") == """
        {
          "format": 2,
          "generator": "bilan 9.9.9",
          "title": {"fr": "Bilan 2024 des relations internationales", "en": "International relations in 2024"},
          "period": "2024",
          "first_day": "2024-01-01",
          "last_day": "2024-12-31",
          "as_of": "2025-01-15",
          "marking": "NP",
          "marking_words": "NON PROTÉGÉ",
          "fictitious": false,
          "sources": [
        """)
  }

  private static let schema: JsonSchema? = {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/figures.schema.json")
    return (try? Data(contentsOf: docs)).flatMap { try? JsonValue($0) }.map(JsonSchema.init)
  }()

  @Test func `every published figure is there, in the order of the catalogue, but for places of nothing but 0`() throws
  {
    let context = try SampleReport.context(SampleReport.many(150, partners: 12))
    let groups = try #require(JsonValue(JsonEdition.bytes(context))["figures"]?.items)
    var written: [String: JsonValue] = [:]
    for group in groups {
      let (by, periods) = (try #require(group["by"]?.items), try #require(group["periods"]?.items))
      for row in try #require(group["rows"]?.items?.map { $0.items ?? [] }) {
        #expect(row.count == by.count + periods.count)
        for (period, value) in zip(periods, row.dropFirst(by.count)) {
          written["\(group["metric"]?.text ?? "") \(by.map { $0.text ?? "" }) \(row.prefix(by.count)) \(period)"] =
            value
        }
      }
    }
    var zeros = 0
    let facts = context.facts
    for figure in facts.figures() {
      let place = figure.cut.dimensions.map { Self.code($0, figure.coordinate, facts) }
      let by = figure.cut.dimensions.map(\.code)
      let period = JsonValue.string(facts.series.code(figure.coordinate.period))
      let value = written.removeValue(forKey: "\(figure.metric.code) \(by) \(place[...]) \(period)")
      let isZero = figure.quantity.double == 0
      if value == nil { zeros += 1 }
      #expect(
        value == Self.json(figure.metric.unit == .fractions ? figure.quantity.inLowestTerms : figure.quantity)
          || value == nil && isZero && !by.isEmpty, "\(figure.metric.code) \(place)")
    }
    #expect(zeros > 0 && written.values.allSatisfy { $0 == .null })
  }

  /// A figure as the edition writes it.
  private static func json(_ quantity: Quantity) -> JsonValue {
    switch quantity {
    case .number(let number): .number(Double(number))
    case .money(let euros): .number(Double(euros.cents) / 100)
    case .ratio(let part, let whole): .array([.number(Double(part)), .number(Double(whole))])
    case .missing(.noData): .string("n.d.")
    case .missing(.notApplicable): .string("s.o.")
    case .missing(.baseTooSmall): .string("n.s.")
    case .missing(.withheld): .string("—")
    }
  }

  /// The code of a value of a dimension.
  private static func code(_ dimension: BilanModel.Dimension, _ at: Coordinate, _ facts: Facts) -> JsonValue {
    switch dimension {
    case .month: return at.month.flatMap { $0 == 0 ? nil : .number(Double($0)) } ?? .null
    case .partner: return at.partner.map { .string(facts.directory[$0].code) } ?? .null
    case .pillar: return at.pillar.map { .string($0.code) } ?? .null
    case .group: return at.group.map { .string($0.code) } ?? .null
    case .cause: return at.cause.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
    default:
      guard case .word(let code, _) = at.others[dimension], !code.isEmpty else { return .null }
      return .string(code)
    }
  }

  @Test(arguments: Language.allCases, [0, 1, 150])
  func `an edition is what its schema says`(_ language: Language, count: Int) throws {
    let schema = try #require(Self.schema)
    let findings = [
      Finding(
        FindingKind("x-1", .note, Wording("", ""), fix: Wording("", "")), Origin(file: "a.csv", line: 2, column: 3),
        Wording("fait", "done"), hint: Wording("dire", "say"))
    ]
    let period = count == 1 ? Period(first: Day(unchecked: 2024, 2, 1), last: Day(unchecked: 2024, 5, 31)) : nil
    let context = try SampleReport.context(
      SampleReport.many(count, partners: 12), plan: [], language: language, findings: findings, period: period)
    let faults = schema.faults(in: try JsonValue(JsonEdition.bytes(context)))
    #expect(faults == [])
    #expect(
      Set(
        schema.root["$defs"]?["group"]?["properties"]?["unit"]?["anyOf"]?.items?.first?["enum"]?.items?.compactMap(
          \.text) ?? [])
        == Set(BilanModel.Unit.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    (#""format": 2"#, #""format": 1"#), (#""fictitious": false"#, #""fictitious": 0"#),
    (#""as_of": "2025-01-15""#, #""as_of": "15 janvier 2025""#), (#""by": [],"#, #""by": [], "cut": "total","#),
    (#""unit": "euros""#, #""unit": "francs""#), (#""rows": [[2, 1"#, #""rows": [[2, [1, 2, 3]"#),
    (#""records": 5"#, #""records": -5"#), (#""marking""#, #""mark""#),
  ])
  func `what the schema does not say is refused`(_ right: String, wrong: String) throws {
    let schema = try #require(Self.schema)
    let text = JsonEdition.text(try SampleReport.context(SampleReport.small()))
    let changed = text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(changed != text)
    #expect(!schema.faults(in: try JsonValue(changed.utf8)).isEmpty)
    let unknown = JsonSchema(root: .object(["maxLength": .number(3)]))
    #expect(unknown.faults(in: .string("x")) == ["$: the keyword maxLength is not known here"])
  }

  @Test(arguments: ["2023-2024", "2024-01-01/2024-06-30", "2024-06-01/2024-06-30"])
  func `an edition of a part of a year, or of two, is what the schema says`(label: String) throws {
    let (schema, period) = (try #require(Self.schema), try #require(Period(label: label)))
    let context = try SampleReport.context(SampleReport.many(150, partners: 12), period: period)
    let json = try JsonValue(JsonEdition.bytes(context))
    #expect(schema.faults(in: json) == [])
    #expect(json["period"]?.text == "\(period.first.iso)/\(period.last.iso)")
  }

  @Test func `values are exact and texts are escaped`() throws {
    let finding = Finding(
      FindingKind("x", .error, Wording("", ""), fix: Wording("", "")), Origin(file: "a\"b\\c.csv", line: 3, column: 4),
      Wording("« é »\n\u{1}", "e"))
    let text = JsonEdition.text(try SampleReport.context(SampleReport.small(), findings: [finding]))
    #expect(
      text.contains(
        #"{"severity": "error", "code": "x", "file": "a\"b\\c.csv", "line": 3, "column": 4, "count": 1, "message": "« é »\n\u0001"}"#
      ))
    #expect(
      text.contains(
        #"{"metric": "activities.cost", "by": [], "id": "activities.cost@{period}", "unit": "euros", "periods": ["2024", "2023", "2022", "2021"], "rows": [[1234.56, "n.d.", 0.00, "n.d."]]}"#
      ))
    #expect(
      text.contains(
        #"{"metric": "plan.rate", "by": [], "id": "plan.rate@{period}", "unit": "share", "periods": ["2024", "2023"], "rows": [["n.d.", "n.d."]]}"#
      ))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `a count in fractions has the smallest numbers that make it`() throws {
    let text = JsonEdition.text(try SampleReport.context(SampleReport.small()))
    let group = try #require(text.range(of: #"{"metric": "activities.fractional", "by": ["partner"]"#))
    #expect(text[group.upperBound...].contains(#"["CAN", [1, 2], "#))
    #expect(Quantity.ratio(-6, over: 4).inLowestTerms == .ratio(-3, over: 2))
    #expect(
      Quantity.ratio(0, over: 4).inLowestTerms == .ratio(0, over: 1) && Quantity.number(4).inLowestTerms == .number(4))
  }

  @Test func `findings speak the language of the edition`() throws {
    let finding = Finding(
      FindingKind("x", .note, Wording("", ""), fix: Wording("", "")), Origin(file: "a.csv"), Wording("fait", "done"),
      hint: Wording("dire", "say"))
    let context = try SampleReport.context([], language: .english, findings: [finding])
    #expect(JsonEdition.text(context).contains(#""message": "done", "hint": "say"}"#))
  }

  @Test func `an edition without records is still one`() throws {
    #expect(try edition(try SampleReport.context([]))["period"] as? String == "2024")
  }
}

extension JsonEdition {
  fileprivate static func text(_ context: ReportContext) -> String { String(decoding: bytes(context), as: UTF8.self) }
}
