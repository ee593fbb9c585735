import BilanMetrics
import BilanModel
import BilanReports
import BilanTables
import BilanWorkbook
import Testing

/// The tables between the facts and the sheets.
struct TableTests {
  private func tables(_ activities: [Activity], plan: [PlanLine]? = nil, _ language: Language = .french) throws
    -> [(sheet: String, table: FigureTable)]
  {
    AnnualWorkbook.tables(of: try SampleReport.context(activities, plan: plan, language: language))
  }

  /// The text with common spaces.
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  @Test(arguments: Language.allCases)
  func `every figure of a reading sheet is computed again by a formula`(_ language: Language) throws {
    let tables = try tables(SampleReport.many(200, partners: 20), plan: [], language)
    #expect(tables.count > 16 && Set(tables.map(\.sheet)).count > 8)
    for (sheet, table) in tables {
      let figures = table.rows.flatMap(\.cells).compactMap { cell in
        if case .figure(let figure) = cell { figure } else { nil }
      }
      #expect(!figures.isEmpty && figures.allSatisfy { $0.formula != nil }, "\(sheet): \(table.title)")
      #expect(table.rows.allSatisfy { [0, table.columns.count].contains($0.cells.count) }, "\(sheet): \(table.title)")
      #expect(!table.title.isEmpty && !table.corner.isEmpty)
    }
  }

  @Test func `a sheet shows each figure of its tables, in the place of its formula`() throws {
    let context = try SampleReport.context(SampleReport.many(200, partners: 20), plan: [])
    let workbook = AnnualWorkbook.build(context)
    for (name, table) in AnnualWorkbook.tables(of: context) {
      let sheet = try #require(workbook[name])
      let shown = sheet.cells.compactMap { cell in
        if case .number(let number) = cell.content.shown { number } else { nil }
      }
      var counts = Dictionary(shown.map { ($0, 1) }, uniquingKeysWith: +)
      for case .figure(let figure) in table.rows.flatMap(\.cells) {
        guard let number = figure.value.double else { continue }
        counts[number, default: 0] -= 1
        #expect(counts[number, default: -1] >= 0, "\(name), \(table.title): \(number)")
      }
    }
  }

  @Test func `the matrix of a small year reads so`() throws {
    let table = try #require(tables(try SampleReport.small()).first { $0.sheet == "Partenaires × piliers" }?.table)
    #expect(
      plain(table.text(.french)) == """
        Participations par partenaire et par pilier
        Partenaire | Alliances | Formation | Export | Rencontres | Participations | Compte fractionnaire | Part
        Belgique | 1 | 0 | 0 | 1 | 2 | 1,50 | 66,7 %
        Canada | 1 | 0 | 0 | 0 | 1 | 0,50 | 33,3 %
        Japon | 0 | 0 | 0 | 0 | 0 | 0,00 | 0,0 %
        ∑ Total des participations | 2 | 0 | 0 | 1 | 3 | · | ·
        − participations au-delà de la première | 1 | 0 | 0 | 0 | 1 | · | ·
        ∑ = Activités, chacune comptée une fois | 1 | 0 | 0 | 1 | 2 | · | ·
        Total des comptes fractionnaires | 1,00 | 0,00 | 0,00 | 1,00 | 2,00 | · | ·
        Écart de contrôle (doit être 0) | 0 | 0 | 0 | 0 | 0 | · | ·

        """)
    let lines = table.formulas.split(separator: "\n")
    let count = "SUMIFS(Participations[Compte],Participations[Période],‹period›"
    #expect(
      lines[0]
        == "Belgique | Alliances = \(count),Participations[Pilier],‹Alliances›,Participations[Partenaire],‹Belgique›)")
    #expect(lines[4] == "Belgique | Participations = \(count),Participations[Partenaire],‹Belgique›)")
    #expect(
      lines[6] == "Belgique | Part = IF(N(‹Total des participations, Participations›)=0,\"s.o.\","
        + "‹Belgique, Participations›/‹Total des participations, Participations›)")
  }

  @Test func `the key figures of a small year read so in English`() throws {
    let table = try #require(tables(try SampleReport.small(), .english).first?.table)
    #expect(
      plain(table.text(.english)) == """
        Key figures
        Key figures | 2024 | 2023 | Change | Change (%)
        Activities | 2 | 1 | +1 | n.s.
        Participations | 3 | 1 | +2 | n.s.
        Days of activity | 8 | 2 | +6 | n.s.
        Person-days | 254 | n.d. | n.d. | n.d.
        French participants | 24 | n.d. | n.d. | n.d.
        Partner participants | 30 | n.d. | n.d. | n.d.
        Cost | €1,235 | n.d. | n.d. | n.d.
        Activities with members: NATO | 2 | 0 | +2 | n/a
        Activities with members: EU | 2 | 0 | +2 | n/a
        Active partners | 2 | 1 | +1 | n.s.
        Share of the five first partners | 100.0% | 100.0% | = | ·

        """)
  }
}
