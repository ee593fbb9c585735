import BilanCharts
import BilanMetrics
import BilanModel
import BilanReports
import BilanScene
import BilanTables
import BilanText
import BilanWorkbook
import Foundation
import Testing

/// The twelve months of a period, as everything that tells of them says them.
@Suite struct MonthAgreementTests {
  /// Surely in February; in March or April; some day of the year.
  private func records() throws -> [Activity] {
    let dates = [("2024-02-10", "2024-02-10"), ("2024-03-20", "2024-04-10"), ("2024-01-01", "2024-12-31")]
    let states = try SampleReport.partners(["USA"])
    return try dates.enumerated().map { place, dates in
      var activity = SampleReport.activity("A\(place)", .visit, states, (2024, 1, 1), days: 1)
      activity.start = PartialDate(
        earliest: try #require(Day(iso: dates.0)), latest: try #require(Day(iso: dates.1)))
      activity.end = nil
      return activity
    }
  }

  private func tally(_ period: Period, _ question: Question? = nil) throws -> ReportTally {
    var tally = ReportTally(
      series: try #require(PeriodSeries(base: period)), asOf: SampleReport.asOf, asked: question?.asked,
      isWitnessed: question != nil)
    tally.add(Batch(try records()))
    return tally
  }

  private func answer(_ question: Question, _ period: Period) throws -> Answer {
    var tally = QuestionTally(
      question, series: try #require(PeriodSeries(base: period)), periods: 1, asOf: SampleReport.asOf,
      choices: Choices())
    tally.add(Batch(try records()))
    return try tally.answer(quoting: .unprotected)
  }

  private func printed(_ value: Quantity?) -> String? {
    value.map { NumberForm.count.text($0, .french).replacing("\u{A0}", with: " ") }
  }

  private static func of(_ text: String, _ count: Int) -> [String] { Array(repeating: text, count: count) }

  /// January to December: the number, that it is not known, or that nothing is asked.
  @Test(arguments: [
    ("2024-01-01", "2024-06-30", ["n.d.", "1"] + of("n.d.", 4) + of("s.o.", 6)),
    ("2024-07-01", "2024-12-31", of("s.o.", 6) + of("n.d.", 6)),
    ("2024-01-01", "2024-12-31", ["n.d.", "1"] + of("n.d.", 10)),
    ("2023-01-01", "2023-12-31", of("n.d.", 12)),
  ]) func `query, explain, sheet, chart and JSON say the same of each month`(
    first: String, last: String, expected: [String]
  ) throws {
    let (start, end) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let period = try #require(Period(first: start, last: end))
    let facts = try tally(period).facts()
    let context = ReportContext(facts: facts, version: "0")
    let rows = try answer(try Question("activities.whole", by: ["month"]), period).rows
    let cells = try sheet(context)
    let chart = try chart(context)
    let json = try json(context)
    for month in 1...12 {
      let told = expected[month - 1]
      let isListed = told != "s.o."
      let row = rows.first { $0.place.month == month }
      #expect(printed(row?.values.first) == (isListed ? told : nil), "query \(month)")
      let asked = try answer(try Question("activities.whole", where: ["month=\(month)"]), period)
      #expect(printed(asked.total?.first) == told, "where \(month)")
      let question = try Question("activities.whole", at: ["month=\(month)"])
      let explanation = try tally(period, question).explanation(of: question, quoting: .unprotected)
      #expect(printed(explanation.value) == told, "explain \(month)")
      #expect(cells[month] == (isListed ? told : nil), "sheet \(month)")
      #expect(json[month] == (isListed ? told : nil), "json \(month)")
      if facts.covers(0), first != "2024-07-01" {
        #expect(chart[month] == (isListed ? told : nil), "chart \(month)")
      }
    }
  }

  /// What the sheet of pillars shows of all pillars in each month.
  private func sheet(_ context: ReportContext) throws -> [Int: String] {
    let sheet = try #require(AnnualWorkbook.build(context).sheets.first { $0.name == "Piliers" })
    let head = try #require(
      sheet.rows.indices.first { sheet[$0, 0]?.content.shown == .text("Mois du début") })
    let column = try #require((1...9).first { sheet[head, $0]?.content.shown == .text("Ensemble") })
    return (1...12).reduce(into: [:]) { shown, month in
      let name = DateText.month(month, .french)
      guard let row = (head...head + 13).first(where: { sheet[$0, 0]?.content.shown == .text(name) }) else { return }
      switch sheet[row, column]?.content.shown {
      case .number(let number): shown[month] = String(Int(number))
      case .text(let text): shown[month] = text
      default: break
      }
    }
  }

  private func chart(_ context: ReportContext) throws -> [Int: String] {
    let charts = ChartContext(facts: context.facts, language: .french, measuring: FixedWidth())
    let table = try #require(ChartCatalog.find("mois")).figure(charts, [:]).table
    guard let column = table.columns.firstIndex(where: { $0.text == "Ensemble" }) else { return [:] }
    return (1...12).reduce(into: [:]) { shown, month in
      let row = table.rows.first { $0.head.text == DateText.month(month, .french) }
      shown[month] = row?.cells[column].text(.french)
    }
  }

  private func json(_ context: ReportContext) throws -> [Int: String] {
    let edition = try JSONSerialization.jsonObject(with: Data(JsonEdition.bytes(context))) as? [String: Any]
    let groups = try #require(edition?["figures"] as? [[String: Any]])
    let group = groups.first {
      $0["metric"] as? String == "activities.whole" && $0["by"] as? [String] == ["month"]
    }
    let rows = group?["rows"] as? [[Any]] ?? []
    return rows.reduce(into: [:]) { shown, row in
      guard let month = row[0] as? Int else { return }
      shown[month] = (row[1] as? Int).map { String($0) } ?? row[1] as? String
    }
  }
}
