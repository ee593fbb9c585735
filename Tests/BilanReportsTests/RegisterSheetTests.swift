import BilanMetrics
import BilanModel
import BilanTables
import BilanWorkbook
import Testing

import BilanReports

/// The sheets of visits, attributions, deadlines and indicators, of a few records counted by hand.
@Suite struct RegisterSheetTests {
  private func date(_ iso: String) throws -> PartialDate { PartialDate(try #require(Day(iso: iso))) }

  private func make<Record: CommonRecord>(
    _ id: String, line: Int = 2, _ set: (inout Record) throws -> Void
  ) throws -> Record {
    var record = Record(origin: Origin(file: "r.csv", line: line))
    record.common.id = id
    try set(&record)
    return record
  }

  private func context(
    _ batches: [Batch], due: Due? = nil, indicators: [Indicator] = [], choices: Choices = Choices()
  ) throws -> ReportContext {
    var tally = ReportTally(series: try #require(SampleReport.series()), asOf: SampleReport.asOf, choices: choices)
    for batch in batches { tally.add(batch) }
    var facts = tally.facts()
    facts.due = due
    return ReportContext(facts: facts, indicators: indicators, version: "0")
  }

  /// The tables of a sheet as text, with common spaces.
  private func text(_ sheet: String, _ context: ReportContext) -> String {
    let tables = AnnualWorkbook.tables(of: context).filter { $0.sheet == sheet }.map { $0.table.text(.french) }
    return String(tables.joined(separator: "\n").map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  private func visits() throws -> [Activity] {
    let states = try SampleReport.partners(["BEL", "CAN", "JPN"])
    let (belgium, canada, japan) = (states[0], states[1], states[2])
    let all: [([PartnerIndex], (Int, Int, Int), Direction?)] = [
      ([belgium], (2024, 3, 4), .given), ([belgium, canada], (2024, 6, 10), .given),
      ([belgium], (2024, 9, 2), .received),
      ([canada], (2023, 5, 3), .margins), ([japan], (2021, 5, 5), .given), ([belgium], (2024, 2, 1), .mutual),
      ([japan], (2019, 1, 8), .given),
    ]
    return all.enumerated().map { number, visit in
      var made = SampleReport.activity("V-\(number)", .visit, visit.0, visit.1, days: 1)
      made.direction = visit.2
      return made
    }
  }

  @Test func `what the desk has decided stands in the head of the sheets whose figures rest on it`() throws {
    var choices = Choices()
    (choices.opinionTarget, choices.cadenceTolerance) = (60, 30)
    let opinion: ExportCase = try make("C") {
      ($0.receivedOn, $0.opinionOn, $0.opinion) = (try date("2024-01-08"), try date("2024-02-20"), .favourable)
    }
    let series: MeetingSeries = try make("S") {
      ($0.since, $0.cadence) = (try date("2020-01-01"), CalendarDuration(months: 12))
    }
    let seat: Seat = try make("P") { $0.start = try date("2020-01-01") }
    func head(_ sheet: String, _ choices: Choices) throws -> String {
      let context = try context([Batch([opinion]), Batch([series]), Batch([seat]), Batch(visits())], choices: choices)
      let sheet = try #require(AnnualWorkbook.build(context).sheets.first { $0.name == sheet })
      guard case .text(let words)? = sheet[1, 0]?.content else { return "" }
      return words
    }
    #expect(try head("Exportations", choices).hasSuffix("2025. Délai des avis\u{A0}: 60\u{A0}jours."))
    let dialogues = try head("Dialogues et comités", choices)
    #expect(dialogues.hasSuffix("2025. Tolérance d’une périodicité\u{A0}: 30\u{A0}jours."))
    #expect(try head("Sièges", choices).hasSuffix("2025."))
    #expect(try head("Exportations", Choices()).hasSuffix("2025."))
  }

  @Test func `visits are told each way, with their reciprocity and the last of them`() throws {
    let context = try context([Batch(try visits())])
    #expect(
      text("Visites", context) == """
        Visites par partenaire
        Partenaire | Données, 2024 | Données, 2023 | Reçues, 2024 | Reçues, 2023 | En marge, 2024 | En marge, 2023 | Sens inconnu, 2024 | Sens inconnu, 2023 | Réciprocité | Dernière donnée, au plus tôt | Dernière donnée, au plus tard | Dernière reçue, au plus tôt | Dernière reçue, au plus tard
        Belgique | 2 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 33 % | 10 juin 2024 | 10 juin 2024 | 2 septembre 2024 | 2 septembre 2024
        Canada | 1 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | n.s. | 10 juin 2024 | 10 juin 2024 | s.o. | s.o.
        Japon | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | s.o. | 5 mai 2021 | 5 mai 2021 | s.o. | s.o.
        ∑ Ensemble | 2 | 0 | 1 | 0 | 0 | 1 | 1 | 0 | 33 % | · | · | · | ·

        Visites par région
        Région | Données, 2024 | Données, 2023 | Reçues, 2024 | Reçues, 2023 | En marge, 2024 | En marge, 2023 | Sens inconnu, 2024 | Sens inconnu, 2023 | Réciprocité
        Amérique du Nord | 1 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | n.s.
        Europe | 2 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 33 %

        """)
    let list = try #require(AnnualWorkbook.build(context)["Données Visites"])
    // Six rows of the two periods, one of them twice for its two partners, then Japan's last one of the years before.
    let rows = list.tables[0].range.first.row + 1...list.tables[0].range.last.row
    #expect(rows.count == 7)
    #expect(rows.reduce(0) { $0 + (list.number($1, 8) ?? 0) } == 5)
    #expect(list[rows.last ?? 0, 6]?.content == .day(Day(unchecked: 2021, 5, 5)))
  }

  @Test func `a desk that keeps registers since a year knows nothing of the one before, but its last visits`() throws {
    var choices = Choices()
    choices.registersFrom = 2024
    var visits = try visits()
    visits[3].direction = .given
    let table = try #require(
      text("Visites", try context([Batch(visits)], choices: choices)).split(separator: "\n").first {
        $0.hasPrefix("Canada")
      })
    #expect(table.hasPrefix("Canada | 1 | n.d. | 0 | n.d. | 0 | n.d. | 0 | n.d. | n.s. | 10 juin 2024"))
  }

  @Test func `a year that the registers do not hold whole is shown and compared with nothing`() throws {
    var choices = Choices()
    choices.registersFrom = 2024
    let records = (1...12).map { number -> (Int, Int) in number < 3 ? (2023, 12) : (2024, number) }
    let belgium = try SampleReport.partners(["BEL"])
    let batch = Batch(
      records.enumerated().map { number, month in
        SampleReport.activity("A-\(number)", .exercise, belgium, (month.0, month.1, 3), days: 2)
      })
    let (plain, kept) = (try context([batch]), try context([batch], choices: choices))
    func row(_ sheet: String, _ name: String, _ context: ReportContext) -> String? {
      text(sheet, context).split(separator: "\n").map(String.init).first { $0.hasPrefix(name) }
    }
    #expect(row("Partenaires", "Belgique", plain)?.hasPrefix("Belgique | BEL | 10 | 2 | + 8 | n.s. |") == true)
    #expect(row("Partenaires", "Belgique", kept)?.hasPrefix("Belgique | BEL | 10 | 2 | s.o. | s.o. |") == true)
    let sheet = try #require(AnnualWorkbook.build(kept)["Partenaires"])
    let texts = sheet.rows.flatMap { $0 }.compactMap { if case .text(let text)? = $0?.content { text } else { nil } }
    #expect(texts.contains { $0.hasSuffix("Registres entiers depuis 2024 : sans comparaison.") })
    #expect(kept.facts.whyNotCompared?.french == "registres entiers depuis 2024" && plain.facts.whyNotCompared == nil)
    #expect(
      kept.facts.change(.whole) == .missing(.notApplicable) && kept.facts.change(.days) == .missing(.notApplicable))
    #expect(kept.facts[.whole, at: Coordinate(period: -1)] == .number(2))
  }

  @Test func `acts are told by point and pillar, and by point and office`() throws {
    let partners = try SampleReport.partners(["BEL", "OTAN"])
    var exercise = SampleReport.activity("E-1", .exercise, [partners[0]], (2024, 3, 4), days: 2)
    exercise.lead = NamedOffice("CEMA")
    let talks = SampleReport.activity("E-2", .staffTalks, [partners[1]], (2024, 5, 6), days: 1)
    let course = SampleReport.activity("E-3", .course, [partners[0]], (2023, 5, 6), days: 1)
    var stated = SampleReport.activity("E-4", .course, [partners[0]], (2024, 5, 6), days: 1)
    stated.statedAttributions = [.jointCoordination, .exportSupport]
    let instruction: Instruction = try make("I-1") {
      ($0.issuer, $0.sentOn) = (NamedOffice("MINISTRE"), try date("2024-02-01"))
    }
    let context = try context([Batch([exercise, talks, course, stated]), Batch([instruction])])
    let lines = text("Attributions", context).split(separator: "\n").map(String.init)
    #expect(
      Array(lines.prefix(15)) == [
        "Actes par point et par pilier",
        "Point | Attribution | 2024 | 2023 | Écart | Évolution | Alliances | Formation | Export | Rencontres | Hors pilier",
        "1° | Armées étrangères : plans et dialogues | 1 | 0 | + 1 | s.o. | 1 | 0 | 0 | 0 | 0",
        "2° | Structures militaires internationales | 1 | 0 | + 1 | s.o. | 1 | 0 | 0 | 0 | 0",
        "3° | Officiers insérés | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d.",
        "4° | Coordination interarmées | 1 | 0 | + 1 | s.o. | 0 | 1 | 0 | 0 | 0",
        "5° | Instructions du ministre | 1 | 0 | + 1 | s.o. | 0 | 0 | 0 | 0 | 1",
        "6° | Instructions du CEMA | 0 | 0 | = | s.o. | 0 | 0 | 0 | 0 | 0",
        "7° | Négociations suivies | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d.",
        "8° | Avis sur les exportations | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d.",
        "9° | Concours aux exportations | 1 | 0 | + 1 | s.o. | 0 | 1 | 0 | 0 | 0",
        "10° | Comités militaires | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d.",
        "11° | Accords opérationnels | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d. | n.d.",
        "aucun | sans attribution | 0 | 1 | − 1 | n.s. | 0 | 0 | 0 | 0 | 0",
        "∑ Ensemble | chaque acte une fois | 4 | 1 | + 3 | n.s. | 2 | 1 | 0 | 0 | 1",
      ])
    #expect(lines.contains("Point | Attribution | CEMA | MINISTRE | non indiqué"))
    #expect(lines.contains("9° | Concours aux exportations | 0 | 0 | 1"))
    #expect(WorkbookChecks.problems(AnnualWorkbook.build(context)) == [])
  }

  @Test func `what dates leave out of the acts stands in a column of its own`() throws {
    let newYear = PartialDate(earliest: Day(unchecked: 2023, 12, 15), latest: Day(unchecked: 2024, 1, 15))
    let posting = try make("P") { (one: inout Posting) in
      (one.start, one.authority, one.common.partners) = (
        newYear, [NamedOffice("CEMA")], try SampleReport.partners(["OTAN"])
      )
    }
    let context = try context([Batch([posting])])
    let lines = text("Attributions", context).split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.hasPrefix("Point | Attribution | 2024") && $0.hasSuffix("Hors pilier | Laissés de côté") })
    for (head, count) in [("3°", 1), ("∑ Ensemble", 1), ("aucun", 0)] {
      let line = try #require(lines.first { $0.hasPrefix(head + " |") })
      #expect(line.hasSuffix(" | \(count)"), "\(line)")
    }
    let sheet = try #require(AnnualWorkbook.build(context)["Attributions"])
    #expect(sheet.identifiers.values.contains("attributions.acts_left_out@2024/attribution=3°"))
  }

  @Test func `offices behind the ninth stand together, so that a row adds up to its acts`() throws {
    let activities = try (1...11).map { number in
      let partners = try SampleReport.partners(["BEL"])
      var one = SampleReport.activity("E-\(number)", .exercise, partners, (2024, 3, number), days: 1)
      (one.lead, one.statedAttributions) = (NamedOffice("O\(number)"), number == 4 ? [] : [.jointCoordination])
      return one
    }
    let context = try context([Batch(activities)])
    let lines = text("Attributions", context).split(separator: "\n").map(String.init)
    // The fourth serves no point, and is the last of all; of those with one act the last by name, O9, stands behind too.
    #expect(lines.contains("Point | Attribution | O1 | O10 | O11 | O2 | O3 | O5 | O6 | O7 | O8 | Autres (2)"))
    #expect(lines.contains("4° | Coordination interarmées | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1"))
    #expect(lines.contains("aucun | sans attribution | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1"))
    #expect(WorkbookChecks.problems(AnnualWorkbook.build(context)) == [])
  }

  @Test func `what is due stands as it is watched, and follows from the as-of day`() throws {
    let partial = try #require(
      PartialDate(earliest: Day(unchecked: 2025, 1, 1), latest: Day(unchecked: 2025, 1, 31)))
    let dues: [(Deadline.Kind, PartialDate)] = [
      (.dialogue, try date("2024-06-01")), (.dialogue, partial), (.notice, try date("2025-03-01")),
    ]
    let agreement: Agreement = try make("A-1") { $0.signedOn = try date("2020-01-01") }
    let deadlines = dues.map { Deadline($0, of: agreement, on: $1, title: "Titre") }
    let due = Due(deadlines, Watch(asOf: SampleReport.asOf, within: 90))
    let context = try context([Batch([agreement])], due: due)
    #expect(
      text("Échéances", context) == """
        Échéances par nature
        Nature | en retard | peut-être en retard | à venir | Total
        Session due | 1 | 1 | 0 | 2
        Préavis d’un accord | 0 | 0 | 1 | 1
        Fin d’un accord | 0 | 0 | 0 | 0
        Poste d’influence sans décision | 0 | 0 | 0 | 0
        Avis hors délai | 0 | 0 | 0 | 0
        Ligne de plan sans jour | 0 | 0 | 0 | 0
        ∑ Ensemble | 1 | 1 | 1 | 3

        """)
    let sheet = try #require(AnnualWorkbook.build(context)["Échéances"])
    let first = try #require(sheet.tables.first).range.first.row + 1
    #expect(sheet[first, 3]?.content == .formula("=C\(first + 1)-$B$3", result: -228))
    #expect(
      (0..<3).map { sheet[first + $0, 4]?.content.shown } == [
        .text("en retard"), .text("peut-être en retard"), .text("à venir"),
      ])
  }

  @Test func `indicators stand in the form of the State, with the method of the catalogue`() throws {
    let canada = try SampleReport.partners(["CAN"])
    let rows: [(String, Int, Int64?, Int64?, [PartnerIndex])] = [
      ("activities.whole", 2024, 520, 500, []), ("activities.whole", 2023, 480, nil, []),
      ("activities.whole", 2022, 470, nil, []), ("activities.whole", 2026, nil, 560, []),
      ("activities.whole", 2025, nil, 540, []), ("Taux d’ouverture", 2024, nil, 15, canada),
    ]
    let indicators: [Indicator] = try rows.enumerated().map { number, row in
      try make("K-\(number)", line: number + 2) {
        ($0.indicator, $0.year, $0.unit) = (row.0, try date("\(row.1)-12-31"), row.4.isEmpty ? "activités" : "%")
        ($0.value, $0.target) = (
          row.2.map { DecimalNumber(millionths: $0 * 1_000_000) },
          row.3.map { DecimalNumber(millionths: $0 * 1_000_000) }
        )
        ($0.common.partners, $0.document) = (row.4, "PAP 2024")
      }
    }
    let context = try context([Batch(indicators)], indicators: indicators)
    #expect(
      text("Indicateurs", context) == """
        Indicateurs
        N° | Indicateur | Portée | Unité | Réalisé, 2022 | Réalisé, 2023 | Cible, 2024 | Réalisé, 2024 | Écart à la cible | Cible, 2025 | Cible, 2026 | Méthode
        n° 1 | Activités | ensemble | activités | 470 | 480 | 500 | 520 | + 20 | 540 | 560 | activities.whole : nombre d’activités faites, chacune comptée une fois quel que soit le nombre de ses partenaires
        n° 2 | Taux d’ouverture | Canada | % | n.d. | n.d. | 15 | n.d. | n.d. | n.d. | n.d. | PAP 2024

        """)
    let workbook = AnnualWorkbook.build(context)
    #expect(WorkbookChecks.problems(workbook) == [])
    #expect(workbook["Registres"] == nil && workbook["Données Indicateurs"] != nil)
  }

  /// Every figure of the reading sheets and of the JSON by its name, each once.
  private func names(_ context: ReportContext) throws -> [(name: String, value: Quantity)] {
    var found: [String: Quantity] = [:]
    for row in AnnualWorkbook.tables(of: context).flatMap(\.table.rows) {
      for case .figure(let figure) in row.cells {
        guard let key = figure.key, key.told == .value else { continue }
        let period = try #require(context.facts.series[key.place.period])
        found[FigureIdentifier(code: key.metric, at: key.place, in: period).text] = figure.value
      }
    }
    for figure in context.facts.figures() where figure.quantity != .missing(.notApplicable) {
      let period = try #require(context.facts.series[figure.coordinate.period])
      let isDay = figure.metric.unit == .date
      found[FigureIdentifier(figure.metric, at: figure.coordinate, in: period).text] =
        isDay ? figure.quantity.asSheetDay : figure.quantity
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  @Test func `each printed name is taken by explain, and gives the value of its figure`() throws {
    var activities = try visits() + SampleReport.small()
    activities[activities.count - 3].cause = "météo, vent / neige"
    let instruction: Instruction = try make("I-1") {
      ($0.issuer, $0.sentOn) = (NamedOffice("Bureau A/B, 50 %"), try date("2024-02-01"))
    }
    let batches = [Batch(activities), Batch([instruction])]
    let context = try context(batches)
    let names = try names(context)
    #expect(names.count > 400)
    // A part of them that no order of the catalogue favours, and those whose values are hard to write.
    for (place, figure) in names.enumerated() where place % 9 == 0 || figure.name.contains("%2") {
      let parsed = FigureIdentifier(figure.name)
      let question = try Question(parsed.metric, at: parsed.conditions)
      let base = try #require(parsed.period.flatMap { Period(label: $0) })
      var tally = ReportTally(
        series: try #require(PeriodSeries(base: base)), asOf: SampleReport.asOf, asked: question.asked,
        isWitnessed: true)
      for batch in batches { tally.add(batch) }
      let value = try tally.explanation(of: question, quoting: .unprotected).value
      let shown = question.metric.unit == .date ? value.asSheetDay : value
      #expect(shown.double == figure.value.double && shown.isMissing == figure.value.isMissing, "\(figure.name)")
    }
    let list = try #require(AnnualWorkbook.build(context)["Chiffres"])
    #expect(list.cells.contains { $0.content == .text("visits.given@2024/partner=BEL") })
    let json = String(decoding: JsonEdition.bytes(context), as: UTF8.self)
    #expect(json.contains("\"id\": \"visits.given@{period}/partner={partner}\""))
  }
}
