import BilanMetrics
import BilanModel
import BilanReports
import BilanText
import BilanWorkbook
import Testing

/// What the sheets say of a period that is no civil year, and of what a ceiling has left out.
struct PeriodSheetTests {
  private static func quarter() throws -> ReportContext {
    let period = try #require(Period(first: Day(unchecked: 2024, 7, 1), last: Day(unchecked: 2024, 9, 30)))
    return try SampleReport.context(
      SampleReport.many(400, partners: 20), asOf: Day(unchecked: 2024, 8, 15), period: period,
      withheld: WithheldRecords(ceiling: .unprotected, count: 7))
  }

  private static func texts(_ sheet: Sheet) -> [String] {
    sheet.rows.flatMap { $0 }.compactMap { cell in
      switch cell?.content {
      case .text(let text): text
      case .textFormula(let formula, let result): formula + " → " + result
      default: nil
      }
    }
  }

  @Test func `no sheet shows a period as two ISO days`() throws {
    for sheet in AnnualWorkbook.build(try Self.quarter()).sheets {
      let wrong = Self.texts(sheet).filter { $0.contains("2024-07-01/") || $0.contains("2023-07-01/") }
      #expect(wrong.isEmpty, "\(sheet.name): \(wrong.prefix(3))")
    }
  }

  @Test func `titles say the period in words, cells and data sheets the same short label`() throws {
    let context = try Self.quarter()
    let workbook = AnnualWorkbook.build(context)
    #expect(context.title.contains("juillet – septembre 2024"))
    let matrix = try #require(workbook["Partenaires × piliers"])
    #expect(matrix[2, 1]?.content == .text("T3 2024") && matrix[2, 3]?.content == .text("T3 2023"))
    let data = try #require(workbook["Participations"])
    #expect(Self.texts(data).contains("T3 2024"))
    let summary = try #require(workbook["Synthèse"])
    #expect(Self.texts(summary).contains { $0.contains("→") && $0.contains(" en juillet – septembre 2024") })
  }

  @Test func `what a ceiling has left out is said on the summary and in the reading guide`() throws {
    let workbook = AnnualWorkbook.build(try Self.quarter())
    for name in ["Lecture", "Synthèse", "Partenaires"] {
      let sheet = try #require(workbook[name])
      let words = "Hors 7\u{A0}enregistrements au-dessus de NP"
      #expect(Self.texts(sheet).contains { $0.contains(words) }, "\(name)")
    }
  }

  @Test func `sheets of several tables keep their title in sight, and no zero is a dot`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.many(100, partners: 20)))
    for name in ["Synthèse", "Piliers", "Groupes", "Plan", "Contrôles"] {
      #expect(try #require(workbook[name]).frozen == Place(4, 0), "\(name)")
    }
    for sheet in workbook.sheets {
      #expect(!sheet.rows.flatMap { $0 }.contains { $0?.style.numberFormat?.contains("·") ?? false }, "\(sheet.name)")
    }
  }

  @Test func `changes in cost are in euros and take no colour, for more is not better`() throws {
    let sheet = try #require(
      AnnualWorkbook.build(try SampleReport.context(SampleReport.many(100, partners: 20)))["Synthèse"])
    let row = try #require(sheet.row("Coût"))
    #expect(sheet[row, 3]?.style.numberFormat == NumberFormat.signed(NumberFormat.money("€")))
    let coloured = sheet.rules.compactMap { rule -> ClosedRange<Int>? in
      guard case .formula(let formula, _, _, _) = rule.kind, formula.hasSuffix(">0)"), rule.range.first.column == 3
      else {
        return nil
      }
      #expect(formula.contains(">=5") && formula.contains(">=0.1"))
      return rule.range.first.row...rule.range.last.row
    }
    #expect(!coloured.contains { $0.contains(row) } && !coloured.isEmpty)
  }
}
