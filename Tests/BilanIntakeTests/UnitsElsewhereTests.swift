import BilanIntake
import BilanModel
import Testing

/// Units and currencies that a file tells elsewhere than in the amounts and their header.
struct UnitsElsewhereTests {
  private static let header = "Intitulé;Partenaires;Nature;Début;État;Coût"
  private static func text(above: String = "", below: String = "", header: String = header, _ more: String = "")
    -> String
  {
    above + header + "\n" + (0..<4).map { "Visite \($0);Chili;Visite;2024-05-0\($0 + 1);fait;1\($0)\(more)\n" }.joined()
      + below
  }

  /// The same file through a mapping that may say a unit or a currency.
  private static func mapped(_ text: String, unit: AmountUnit? = nil, currency: String? = nil) throws -> Reading {
    try read(text) { mapping in
      mapping.columns = [
        "title": .init(.column("Intitulé")), "partners": .init(.column("Partenaires")),
        "start": .init(.column("Début")), "kind": .init(.column("Nature")), "status": .init(.column("État")),
        "cost_eur": .init(.column("Coût"), unit: unit),
      ]
      mapping.currency = currency
    }
  }

  private func doubts(_ reading: Reading) -> [String] {
    reading.report.findings.filter { $0.code == "unread-unit" }.map { "\($0.origin.line) \($0.message.english)" }
  }

  @Test(
    arguments: [
      "Montants en k€", "Bilan 2024;;;;;\n(en milliers d’euros);;;;;", "All amounts in thousands of US dollars",
      "Devise : USD", "Coûts exprimés en FCFA", "Unité : k€", "En k€", "Amounts in USD", "Dépenses 2024 en dollars",
      "(en centaines d’euros)", "Montants en DT", "Montants en R$",
      "Les montants sont en M€.", "Coopération 2024 – montants en k€", "Bilan des actions - en milliers d’€",
      "Bilan - milliers d’euros", "Bilan en millions d’€", "Suivi (€000s)", "Figures in EUR m", "Synthèse k€",
    ])
  func `a title that says another unit is a doubt`(_ title: String) throws {
    let reading = try read(Self.text(above: title + "\n"))
    #expect(doubts(reading).count == 1, "\(reading.findings(.english))")
    #expect(doubts(reading).first?.contains("nothing reads it; “Coût” is read in euros") == true)
    #expect(reading.report.counts.kept == 4)
  }

  @Test(
    arguments: [
      "Bilan 2024 du bureau", "Montants en euros", "Budget total : 12 M€", "Effectifs en milliers", "Liste F, annexe K",
      "TOP 10 des visites", "Coopération avec la Livonie", "Unité : 2e REI", "Des milliers de stagiaires",
      "Coopération MDA et MDT",
    ])
  func `other words above a header are none`(_ title: String) throws {
    #expect(doubts(try read(Self.text(above: title + "\n"))) == [])
  }

  @Test(arguments: ["Montants en k€\n", "Montants en k€;;;;;\n", "(montants en milliers d’euros);;;;;\n"])
  func `a line below the table counts as one above it`(_ line: String) throws {
    #expect(doubts(try read(Self.text(below: line))).map { $0.prefix(2) } == ["6 "])
  }

  @Test(arguments: [("Montants en k€", 1), ("(k€)", 1), ("Unité : k€", 1), ("Montants en euros", 0), ("Notes en k", 0)])
  func `a remark to the right of the headers, over nothing, counts as a line above them`(_ header: String, _ count: Int)
    throws
  {
    let text = Self.text(header: Self.header + ";" + header, ";")
    #expect(doubts(try read(text)).count == count)
    #expect(doubts(try read(text.replacing(";13;", with: ";13;4"))) == [])
  }

  @Test func `the mapping settles what a line says, thousands as well as amounts as they stand`() throws {
    let thousands = Self.text(above: "Montants en k€\n")
    #expect(doubts(try Self.mapped(thousands)).count == 1)
    let scaled = try Self.mapped(thousands, unit: .times(1000))
    #expect(doubts(scaled) == [] && scaled.records.contains { $0.contains("cost_eur=12000.00") })
    #expect(doubts(try Self.mapped(thousands, unit: .times(1))) == [])
    let dollars = Self.text(above: "Amounts in thousands of US dollars\n")
    #expect(doubts(try Self.mapped(dollars, unit: .times(1000))).count == 1)
    #expect(doubts(try Self.mapped(dollars, unit: .times(1000), currency: "USD")) == [])
    #expect(doubts(try Self.mapped(dollars, unit: .times(1), currency: "EUR")) == [])
  }

  @Test(
    arguments: [
      ("Devise", ["USD", "USD", "USD", "USD"], 1), ("Unité", ["k€", "k€", "k€", "k€"], 1),
      ("Currency", ["EUR", "EUR", "EUR", "EUR"], 0), ("Unité", ["2e REI", "13e DBLE", "", "BRI"], 0),
      ("Monnaie", ["EUR", "", "XAF", "EUR"], 1), ("Unit", ["kUSD", "kUSD", "kUSD", "kUSD"], 1),
      ("Colonne 7", ["USD", "USD", "", "USD"], 1), ("Devise", ["?", "EUR", "EUR", "EUR"], 1),
    ])
  func `a column beside the amounts that says their unit is a doubt`(_ name: String, _ values: [String], _ count: Int)
    throws
  {
    let lines = Self.text().split(separator: "\n").map(String.init)
    let text = zip(lines, [name] + values).map { "\($0);\($1)\n" }.joined()
    let reading = try read(text)
    #expect(doubts(reading).count == count, "\(reading.findings(.english))")
    let hidden = try read(text, options: IntakeOptions(ceiling: Ceiling(.unprotected)))
    #expect(!hidden.report.findings.contains { $0.message.english.contains("USD") })
  }

  @Test func `a column of several currencies is a doubt whatever the mapping says`() throws {
    let lines = Self.text().split(separator: "\n").map(String.init)
    let text = zip(lines, ["Devise", "EUR", "USD", "EUR", "EUR"]).map { "\($0);\($1)\n" }.joined()
    #expect(doubts(try Self.mapped(text, currency: "EUR")).count == 1)
    let kept = try read(text) { mapping in
      mapping.columns["title"] = .init(.column("Intitulé"))
      mapping.columns["partners"] = .init(.column("Partenaires"))
      mapping.columns["start"] = .init(.column("Début"))
      mapping.columns["cost_eur"] = .init(.column("Coût"))
      mapping.conditions = [SourceMapping.Condition(header: "Devise", values: [ValuePattern("EUR")], keeps: true)]
    }
    #expect(doubts(kept) == [] && kept.report.counts.kept == 3)
  }

  @Test(arguments: ["Coût (DM)", "Coût (lires)", "Montant [u.m.]", "Coût (10⁹ €)"])
  func `a unit in the header that nobody knows is a doubt, unless the mapping tells it`(_ name: String) throws {
    let text = Self.text().replacing(";Coût", with: ";" + name)
    func change(_ mapping: inout SourceMapping, _ unit: AmountUnit?) {
      mapping.columns = [
        "title": .init(.column("Intitulé")), "partners": .init(.column("Partenaires")),
        "start": .init(.column("Début")), "kind": .init(.column("Nature")), "status": .init(.column("État")),
        "cost_eur": .init(.column(name), unit: unit),
      ]
    }
    let reading = try read(text) { change(&$0, nil) }
    #expect(doubts(reading).count == 1 && doubts(reading).first?.contains("is no unit known") == true)
    #expect(doubts(try read(text) { change(&$0, .times(1)) }) == [])
  }

  @Test(arguments: [
    "Coût (€)", "Coût (TTC)", "Coût (€ HT)", "Coût (EUR, 2024)", "Coût (réel)", "Coût (1)",
    "Coût (hors soldes et indemnités)",
  ])
  func `other words in brackets are no unit`(_ name: String) throws {
    let text = Self.text().replacing(";Coût", with: ";" + name)
    let reading = try read(text) {
      $0.columns = ["title": .init(.column("Intitulé")), "cost_eur": .init(.column(name))]
    }
    #expect(doubts(reading) == [], "\(reading.findings(.english))")
  }

  @Test(
    arguments: [
      ("Coût (cts)", "centimes"), ("Coût (c€)", "centimes"), ("amount_minor", "centimes"), ("Cost (th. EUR)", "k€"),
      ("Coût (10³ €)", "k€"), ("Coût (tsd EUR)", "k€"), ("Budget (€000s)", "k€"),
    ])
  func `hundredths and thousands are told by the ways desks write them`(_ header: String, _ unit: String) {
    #expect(HeaderUnit(header)?.isMultiple == true && HeaderUnit.multiple(header) == unit)
  }

  private static let record =
    #"{"title":"A","partners":"Chili","kind":"visit","start":"2024-05-06","status":"fait","cost":12}"#

  @Test(
    arguments: [
      #"{"unit":"k€","rows":[\#(record)]}"#, #"{"rows":[\#(record)],"currency":"USD"}"#,
      #"{"meta":{"title":"Amounts in thousands of euros"},"rows":[\#(record)]}"#,
      #"{"rows":[\#(record.dropLast()),"currency":"USD"}]}"#, #"{"rows":[\#(record.dropLast()),"cur":"USD"}]}"#,
    ])
  func `a member of JSON beside the records or the amount is a doubt`(_ text: String) throws {
    func change(_ mapping: inout SourceMapping) {
      mapping.dialect.recordsPath = ["rows"]
      mapping.columns = [
        "title": .init(.column("title")), "partners": .init(.column("partners")), "start": .init(.column("start")),
        "kind": .init(.column("kind")), "status": .init(.column("status")), "cost_eur": .init(.column("cost")),
      ]
    }
    #expect(doubts(try read(text, name: "a.json", change)).count == 1)
    let settled = try read(text, name: "a.json") { mapping in
      change(&mapping)
      mapping.columns["cost_eur"]?.unit = .times(1)
      mapping.currency = "EUR"
    }
    #expect(doubts(settled) == [])
  }

  @Test func `nothing is said where no amount is read`() throws {
    let text = "Montants en k€\n" + "Intitulé;Partenaires;Nature;Début;État\nVisite;Chili;Visite;2024-05-06;fait\n"
    #expect(doubts(try read(text)) == [])
  }

  @Test(
    arguments: [
      (#""scale": 1000,"#, #""cost": 12"#, "scale", "unit: k€"),
      (#""multiplier": 1000000,"#, #""cost": 12"#, "multiplier", "unit: M€"),
      (#""in_thousands": true,"#, #""cost": 12"#, "in_thousands", "unit: k€"),
      ("", #""cost": 12, "scale": 1000"#, "scale", "unit: k€"),
      ("", #""cost": 1200, "exponent": 2"#, "exponent", "unit: centimes"),
    ])
  func `a number that says what amounts are multiplied by is a doubt`(
    _ above: String, _ inside: String, _ key: String, _ unit: String
  ) throws {
    let record = #"{"title": "Visite", "partners": "Chili", "kind": "visit", "start": "2024-05-04", "status": "done", "#
    let text = "{\(above) \"records\": [\(record)\(inside)}, \(record)\(inside)}]}"
    func change(_ mapping: inout SourceMapping, _ unit: AmountUnit?) {
      mapping.dialect.recordsPath = ["records"]
      mapping.columns = ["title", "partners", "kind", "start", "status"].reduce(into: [:]) {
        $0[$1] = .init(.column($1))
      }
      mapping.columns["cost_eur"] = .init(.column("cost"), unit: unit)
    }
    let found = try read(text, name: "a.json") { change(&$0, nil) }.report.findings.filter { $0.code == "unread-unit" }
    #expect(found.count == 1 && found.first?.hint?.english.contains(unit) == true, "\(found.map { $0.text(.english) })")
    #expect(found.first?.message.english.contains(key) == true)
    #expect(doubts(try read(text, name: "a.json") { change(&$0, .times(1)) }) == [])
  }

  @Test(arguments: [
    #""scale": 1,"#, #""exponent": 0,"#, #""version": 1000,"#, #""in_thousands": false,"#, #""page": 2,"#,
  ])
  func `a number that multiplies nothing is none`(_ above: String) throws {
    let record =
      #"{"title": "Visite", "partners": "Chili", "kind": "visit", "start": "2024-05-04", "status": "done", "cost": 12}"#
    let text = "{\(above) \"records\": [\(record), \(record)]}"
    #expect(
      doubts(
        try read(text, name: "a.json") {
          $0.dialect.recordsPath = ["records"]
          $0.columns = [:]
        }) == [])
  }

  @Test(
    arguments: [
      ("bilan_2024_keuros.csv", 1), ("Bilan k€ 2024.csv", 1), ("couts-milliers-euros.csv", 1), ("export_MEUR.csv", 1),
      ("depenses_kusd.csv", 1), ("bilan_2024.csv", 0), ("mission_Kenya.csv", 0), ("MDT.csv", 0),
      ("budget_euros.csv", 0),
      ("kilo.csv", 0),
    ])
  func `thousands in the name of a file are a doubt`(_ name: String, _ count: Int) throws {
    let reading = try read(Self.text(), name: name)
    #expect(doubts(reading).count == count, "\(reading.findings(.english))")
    #expect(doubts(reading).allSatisfy { $0.contains("the name of the file says") })
  }
}

/// Days that a program has moved to universal time without saying so.
struct MidnightTests {
  private static func read(_ days: [String], _ zone: Dialect.TimeZone? = nil) throws -> Reading {
    let text = "Objet;Pays;Jour\n" + days.map { "Visite;Chili;\($0)\n" }.joined()
    return try BilanIntakeTests.read(text) { $0.dialect.timeZone = zone }
  }

  @Test(
    arguments: [
      (["2024-12-31T23:00:00", "2024-06-30T22:00:00"], true), (["2024-12-31 23:00", "2024-12-29 23:00"], true),
      (["2024-12-31T23:00:00.000"], true), (["31/12/2024 23:00:00"], true), (["2024-06-30T22:00:00+00:00"], true),
      (["2024-12-31T23:00:00", "2024-06-30T23:00:00"], false), (["2024-12-31T23:00:00", "2024-12-30"], false),
      (["2024-12-31T23:00:00", "2024-12-30T09:30:00"], false), (["2024-12-31T23:15:00"], false),
      (["2024-12-31T22:00:00"], false),
    ])
  func `hours that all begin a day in Paris are doubted`(_ days: [String], _ isDoubted: Bool) throws {
    #expect(try Self.read(days).codes.contains("utc-evenings") == isDoubted)
    #expect(try !Self.read(days, .utc).codes.contains("utc-evenings"))
    let moved = try Self.read(days, .paris)
    #expect(!moved.codes.contains("utc-evenings"))
    if isDoubted {
      #expect(moved.records.allSatisfy { !$0.contains("start=2024-12-31") && !$0.contains("start=2024-06-30") })
    }
  }
}
