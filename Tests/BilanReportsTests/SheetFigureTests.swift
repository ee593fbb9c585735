import BilanMetrics
import BilanModel
import BilanReports
import BilanWorkbook
import Testing

/// What the sheets show is what the engine says, and adds up.
struct SheetFigureTests {
  private let activities = SampleReport.many(600, partners: 40)

  @Test func `every line of the partners shows the engine's figures`() throws {
    let context = try SampleReport.context(activities)
    let sheet = try #require(AnnualWorkbook.build(context)["Partenaires"])
    let facts = context.facts
    for partner in facts.ranking(by: .participations) {
      let row = try #require(sheet.row(facts.directory[partner].name.french))
      let metrics: [(Int, Metric)] = [
        (2, .participations), (6, .share), (7, .fractional), (8, .days), (9, .personDays), (10, .participantsFrench),
        (11, .participantsPartner), (12, .cost), (13, .unknownCost),
      ]
      for (column, metric) in metrics {
        #expect(sheet.number(row, column) == facts.value(metric, partner: partner).double, "\(metric.code)")
      }
      #expect(sheet.number(row, 3) == facts.value(.participations, period: -1, partner: partner).double)
      #expect(sheet.number(row, 4) == facts.change(.participations, at: Coordinate(partner: partner)).double)
    }
  }

  @Test func `the cells of the matrix add up to its totals and reconcile with the activities`() throws {
    let context = try SampleReport.context(activities)
    let sheet = try #require(AnnualWorkbook.build(context)["Partenaires × piliers"])
    let total = try #require(sheet.row("Total des participations"))
    for column in 1...6 {
      let cells = (6..<total).compactMap { sheet.number($0, column) }
      #expect(cells.reduce(0, +) == sheet.number(total, column))
      let surplus = try #require(sheet.number(total + 1, column))
      let whole = try #require(sheet.number(total + 2, column))
      #expect(sheet.number(total, column) == surplus + whole)
      #expect(sheet.number(total + 3, column) == whole)
      #expect(sheet.number(total + 4, column) == 0)
    }
    #expect(sheet.number(total + 2, 6) == context.facts.value(.whole).double)
  }

  @Test func `pillars and months add up to the whole`() throws {
    let context = try SampleReport.context(activities)
    let sheet = try #require(AnnualWorkbook.build(context)["Piliers"])
    let total = try #require(sheet.row("Ensemble"))
    for column in [1, 2, 6, 7, 8, 9, 10, 11, 12] {
      let sum = (6..<total).compactMap { sheet.number($0, column) }.reduce(0, +)
      #expect(abs(sum - (sheet.number(total, column) ?? .nan)) < 0.001)
    }
    let january = try #require(sheet.row("janvier"))
    let months = (january...january + 12).compactMap { sheet.number($0, 6) }
    #expect(months.reduce(0, +) == context.facts.value(.whole).double)
  }

  @Test func `the trend holds every year of the data`() throws {
    let context = try SampleReport.context(activities)
    let sheet = try #require(AnnualWorkbook.build(context)["Évolution"])
    for (offset, period) in context.facts.history.enumerated() {
      #expect(sheet.number(6 + offset, 0) == Double(2024 + period))
      #expect(sheet.number(6 + offset, 6) == context.facts.value(.whole, period: period).double)
      #expect(sheet.number(6 + offset, 9) == context.facts.value(.days, period: period).double)
    }
  }

  @Test func `the columns of the data sheets add up to the engine's totals`() throws {
    let context = try SampleReport.context(activities)
    let workbook = AnnualWorkbook.build(context)
    let facts = context.facts
    for (name, metric) in [("Activités", Metric.whole), ("Participations", .participations)] {
      let sheet = try #require(workbook[name])
      let headers = try #require(sheet.tables.first).headers
      let sums = try ["Compte", "Jours", "Personnes jours"].map { header in
        let column = try #require(headers.firstIndex(of: header))
        return sheet.rows.indices.filter { sheet.number($0, 0) == 2024 }
          .reduce(0) { $0 + (sheet.number($1, column) ?? 0) }
      }
      #expect(sums[0] == facts.value(metric).double)
      guard metric.code == Metric.whole.code else { continue }
      #expect(sums[1] == facts.value(.days).double)
      #expect(sums[2] == facts.value(.personDays).double)
    }
  }

  @Test func `reading sheets hold formulas only where a figure stands`() throws {
    let workbook = AnnualWorkbook.build(try SampleReport.context(activities))
    let formulas = workbook.sheets.flatMap(\.cells).count { cell in
      switch cell.content {
      case .formula, .textFormula: true
      default: false
      }
    }
    #expect(formulas >= 300)
    for name in ["Synthèse", "Partenaires × piliers", "Partenaires", "Piliers", "Groupes", "Plan"] {
      let sheet = try #require(workbook[name])
      for (row, cells) in sheet.rows.enumerated() where row > 2 {
        for cell in cells.compactMap({ $0 }) {
          if case .number(let number) = cell.content { #expect((2020...2024).contains(number)) }
        }
      }
    }
  }

  @Test func `a period before the data is not known, not empty`() throws {
    let known = try SampleReport.small().filter { $0.start?.earliest.year == 2024 }
    let sheet = try #require(AnnualWorkbook.build(try SampleReport.context(known))["Synthèse"])
    let row = try #require(sheet.row("Activités"))
    #expect(sheet.number(row, 1) == 2)
    #expect(
      sheet[row, 2]?.content
        == .textFormula(
          "=IF(SUMIFS(Activites[Compte],Activites[Période],$D$3)=0,\"n.d.\",SUMIFS(Activites[Compte],Activites[Période],$D$3))",
          result: "n.d."))
    #expect(sheet[row, 3]?.content.shown == .text("n.d."))
  }

  @Test func `a group of which a date does not say whether it is concerned is n d on both sheets`() throws {
    // Finland is a member from 4 April 2023 on; nothing else of that year is of Otan.
    var visit = SampleReport.activity("F-1", .visit, try SampleReport.partners(["FIN"]), (2023, 4, 1), days: 1)
    (visit.start, visit.end) = (
      PartialDate(earliest: Day(unchecked: 2023, 4, 1), latest: Day(unchecked: 2023, 4, 30)), nil
    )
    let workbook = AnnualWorkbook.build(try SampleReport.context(SampleReport.small() + [visit]))
    for (name, label) in [
      ("Synthèse", "Activités avec des membres : Otan"), ("Groupes", "Membres à la date de l’activité"),
    ] {
      let sheet = try #require(workbook[name])
      let row = try #require(sheet.row(label))
      #expect(sheet.number(row, 1) == 2 && sheet[row, 2]?.content.shown == .text("n.d."), "\(name)")
      #expect(sheet[row, 3]?.content.shown == .text("n.d."), "\(name)")
    }
  }

  @Test func `the small sheet of groups reads as expected`() throws {
    let sheet = try #require(AnnualWorkbook.build(try SampleReport.context(SampleReport.small()))["Groupes"])
    let lines = sheet.dump.split(separator: "\n").filter {
      ["A1 ", "A10 ", "B10 ", "C10 "].contains(where: $0.hasPrefix)
    }
    #expect(
      lines.map { $0.replacing(#/ bold.*| size.*| left.*| right.*| #,.*/#, with: "") } == [
        "A1 text \"Groupes\"", "A10 text \"Membres à la date de l’activité\"",
        "B10 number 2 [=SUMIFS(Activites[Compte],Activites[Période],$B$3,Activites[Otan],1)]",
        "C10 number 0 [=SUMIFS(Activites[Compte],Activites[Période],$D$3,Activites[Otan],1)]",
      ])
  }
}
