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
          "format": 1,
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

  @Test func `every published figure is there, in the order of the catalogue, one a line`() throws {
    let context = try SampleReport.context(SampleReport.many(150, partners: 12))
    let figures = try #require(try edition(context)["figures"] as? [[String: Any]])
    let published = context.facts.figures()
    #expect(figures.count == published.count)
    for (written, figure) in zip(figures, published) {
      #expect(written["metric"] as? String == figure.metric.code)
      switch figure.quantity {
      case .number(let number): #expect(written["value"] as? Int == number)
      case .money(let euros): #expect(written["value"] as? Double == Double(euros.cents) / 100)
      case .ratio(let part, let whole):
        #expect(written["numerator"] as? Int == Int(exactly: part))
        #expect(written["denominator"] as? Int == Int(exactly: whole))
        #expect(abs((written["value"] as? Double ?? .nan) - Double(part) / Double(whole)) < 1e-11)
      case .missing:
        #expect(written["value"] is NSNull)
        #expect(written["absence"] is String)
      }
    }
    let lines = JsonEdition.text(context).split(separator: "\n").filter { $0.contains("\"metric\":") }
    #expect(lines.count == published.count)
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
        #"{"metric": "activities.cost", "cut": "total", "period": "2024", "unit": "euros", "value": 1234.56}"#))
    #expect(
      text.contains(
        #"{"metric": "plan.rate", "cut": "total", "period": "2024", "unit": "share", "value": null, "absence": "s.o."}"#
      ))
    #expect(text.hasSuffix("}\n"))
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
