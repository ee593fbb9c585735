import BilanIntake
import BilanModel
import Testing

/// Habits of desks that a mapping reads, and that are said where none does.
struct DeskHabitsTests {
  private static let head = #""kind":"visit","status":"fait","start":"2024-05-06""#

  private static func partners(_ json: String, _ path: String) throws -> Reading {
    try read(#"[{"title":"A",\#(head),"partners":\#(json)}]"#, name: "a.json") { mapping in
      mapping.columns = [
        "title": .init(.column("title")), "partners": .init(.column(path)), "start": .init(.column("start")),
      ]
      mapping.columns["kind"] = .init(.column("kind"))
      mapping.columns["status"] = .init(.column("status"))
    }
  }

  @Test(
    arguments: [
      (#"[{"code":"USA","name":"États-Unis"},{"code":"CAN","name":"Canada"}]"#, "partners[].code", "USA+CAN"),
      (#"[{"code":"USA"},{"name":"Canada"},{"code":null}]"#, "partners[].code", "USA"),
      (#"[{"state":{"name":"Chili"}}]"#, "partners[].state.name", "CHL"),
      (#"{"code":"USA"}"#, "partners[].code", "USA"),
      (#"[{"name":"\u00c9tats-Unis"}]"#, "partners[].name", "USA"),
    ])
  func `a path leads into the objects of an array`(_ json: String, _ path: String, _ partners: String) throws {
    let reading = try Self.partners(json, path)
    #expect(reading.records.first?.contains("partners=\(partners) ") == true, "\(reading.records) \(reading.codes)")
  }

  @Test(
    arguments: [
      ("[]", "missing-value"), (#"[{"code":{"x":1}}]"#, "unexpected-object"), (#"["USA"]"#, "unexpected-value"),
      (#""USA""#, "unexpected-value"),
    ])
  func `what is no array of objects is refused by name`(_ json: String, _ code: String) throws {
    let reading = try Self.partners(json, "partners[].code")
    #expect(reading.records.isEmpty && reading.codes.contains(code), "\(reading.codes)")
  }

  @Test(
    arguments: [
      ("Niger;#11;#Tunisie;#16", "NER+TUN"), ("11;#Niger;#16;#Tunisie", "NER+TUN"), ("Niger;#11", "NER"),
      ("Niger;Tunisie", "NER+TUN"),
    ])
  func `numbers that SharePoint gives the values of a list are none of them`(
    _ cell: String, _ partners: String
  ) throws {
    let reading = try read("Objet\tPays\tNature\tDébut\tÉtat\na\t\(cell)\tStage\t2024-03-01\tfait\n", options: .init())
    #expect(reading.records.first?.contains("partners=\(partners) ") == true, "\(reading.codes)")
  }

  @Test(
    arguments: [
      ("Allemagne - Espagne", nil, "DEU+ESP"), ("Royaume-Uni - Italie", nil, "GBR+ITA"),
      ("Royaume-Uni", "-", "GBR"), ("ITA-ESP", "-", "ITA+ESP"), ("Congo-Brazzaville", "-", "COG"),
    ] as [(String, Character?, String)])
  func `a hyphen between spaces separates partners, and one in a name none`(
    _ cell: String, _ mark: Character?, _ partners: String
  ) throws {
    let reading = try read("Objet;Pays;Jour\na;\(cell);2024-03-01\n") { $0.dialect.listSeparator = mark }
    #expect(reading.records.first?.contains("partners=\(partners) ") == true, "\(reading.codes)")
    #expect(reading.codes == [])
  }

  @Test func `what a hyphen stands before may be a remark`() throws {
    let reading = try read("Objet;Pays;Jour\na;Mali (Barkhane) - Niger;2024-03-01\n") { _ in }
    #expect(reading.records.first?.contains("partners=MLI+NER ") == true, "\(reading.codes)")
  }

  private static let row = #"{"title":"A","partners":"CHL","kind":"visit","status":"done","start":"2024-03-04"}"#

  @Test(
    arguments: [
      (#"{"0":\#(row),"1":\#(row)}"#, "index"),
      (#"{"columns":["title","partners"],"index":[0],"data":[["A","CHL"]]}"#, "split"),
      (#"[["title","partners"],["A","CHL"]]"#, "values"),
      (#"{"title":["A","B"],"partners":["CHL","CHL"]}"#, "columns"),
    ])
  func `a table in another shape than records is refused with what to export`(_ text: String, _ orient: String) throws {
    let reading = try read(text, name: "a.json")
    #expect(reading.codes == ["no-records"] && reading.records.isEmpty, "\(reading.codes)")
    #expect(reading.report.findings.first?.message.english.contains(orient) == true)
    let mapped = try read(text, name: "a.json") { $0.columns["place"] = .init(.column("ville")) }
    #expect(mapped.codes.contains("no-records") && mapped.records.isEmpty)
  }

  @Test(arguments: [("nan", true), ("None", true), ("NULL", true), ("<NA>", true), ("Nancy", false), ("Nul", false)])
  func `words of programs are no titles`(_ title: String, _ isNone: Bool) throws {
    let reading = try read("Objet;Pays;Jour\n\(title);Chili;2024-05-06\n") { _ in }
    #expect(reading.codes.contains("missing-value") == isNone && reading.records.isEmpty == isNone)
    let named = try read("Objet;Pays;Jour\n\(title);Chili;2024-05-06\n") {
      $0.columns["title"] = .init(.column("Objet"), translations: [title.lowercased(): "Visite", "na": "Visite"])
    }
    #expect(named.report.counts.kept == 1 || title == "<NA>")
  }

  @Test(arguments: ["idem", "Id.", "//", "ditto", "″"])
  func `a word for the line above is read by fill and said without`(_ word: String) throws {
    let text = "Objet;Pays;Jour\nVisite;Chili;2024-05-06\n\(word);\(word);2024-05-07\n"
    let plain = try read(text) { _ in }
    #expect(plain.report.counts.kept == 1 && plain.codes.contains("same-as-above"))
    #expect(plain.report.findings.contains { $0.severity == .error && $0.hint?.english.contains("fill: down") == true })
    let filled = try read(text) { mapping in
      for code in ["title", "partners"] { mapping.columns[code]?.isFilled = true }
    }
    #expect(filled.report.counts.kept == 2 && !filled.codes.contains("same-as-above"), "\(filled.codes)")
    #expect(filled.records.allSatisfy { $0.contains("partners=CHL") })
  }

  @Test(
    arguments: [
      ("14-16 mars", "2024-03-14", "2024-03-16"), ("du 14 au 16/03", "2024-03-14", "2024-03-16"),
      ("14/03 - 16/03", "2024-03-14", "2024-03-16"), ("28 avril au 3 mai", "2024-04-28", "2024-05-03"),
      ("14 mars", "2024-03-14", "2024-03-14"), ("14/03", "2024-03-14", "2024-03-14"),
      ("14-16 mars 2023", "2023-03-14", "2023-03-16"),
    ])
  func `days from and to without a year have that of the source`(_ words: String, _ first: String, _ last: String)
    throws
  {
    func reading(_ year: Int?) throws -> Reading {
      try read("Objet;Pays;Jour\nVisite;Chili;\(words)\n") { mapping in
        mapping.columns["end"] = .init(.column("Jour"))
        mapping.year = year
      }
    }
    let record = try reading(2024).records.first ?? ""
    #expect(record.contains("start=\(first) ") && record.contains("end=\(last) "), "\(record)")
    if !words.contains("2023") { #expect(try reading(nil).codes.contains("bad-date")) }
  }

  @Test func `a stay over the end of the year needs its years`() throws {
    let reading = try read("Objet;Pays;Jour\nVisite;Chili;28/12 - 03/01\n") { mapping in
      mapping.columns["end"] = .init(.column("Jour"))
      mapping.year = 2024
    }
    #expect(reading.codes.contains("bad-date") && reading.records.isEmpty)
  }

  @Test(
    arguments: [
      ("3 mois", "Durée", "2024-08-05"), ("1 an", "Durée", "2025-05-05"), ("2", "Durée (mois)", "2024-07-05"),
      ("1,5 j", "Durée", "2024-05-07"), ("2 semaines", "Durée", "2024-05-19"), ("1,5 mois", "Durée", nil),
      ("0 mois", "Durée", nil), ("121 mois", "Durée", nil),
    ] as [(String, String, String?)])
  func `a length in months ends the day before the same day`(_ length: String, _ header: String, _ end: String?) throws
  {
    let reading = try read("Objet;Pays;Jour;\(header)\nVisite;Chili;2024-05-06;\"\(length)\"\n") {
      $0.columns["end"] = .init(.duration(header))
    }
    #expect(reading.records.first?.contains("end=\(end ?? "-") ") == (end == nil ? nil : true), "\(reading.records)")
    #expect(reading.codes.contains("bad-duration") == (end == nil))
  }

  @Test(
    arguments: [
      ("2024-05-08", "end=2024-05-07 "), ("2024-05-07", "end=2024-05-06 "), ("2024-05-08 00:00", "end=2024-05-07 "),
      ("2024-05-08 17:00", "end=2024-05-08 "), ("2024-05-08T00:00:00Z", "end=2024-05-07 "),
      ("2024-03-01", nil), ("", "start=2024-05-06 "), ("2024-06", "end=2024-05-31/2024-06-29"),
    ] as [(String, String?)])
  func `a last day may be the one before that which a calendar writes`(_ written: String, _ read: String?) throws {
    let reading = try BilanIntakeTests.read("Objet;Pays;Jour;DTEND\nVisite;Chili;2024-05-06;\(written)\n") {
      $0.columns["end"] = .init(.column("DTEND"))
      $0.columns["end"]?.isDayBefore = true
    }
    #expect(reading.records.first.map { $0.contains(read ?? "?") } == (read == nil ? nil : true), "\(reading.records)")
    #expect(reading.codes.contains("end-before-start") == (read == nil))
  }

  @Test(arguments: ["2024-05-08T22:00:00Z", "2024-05-09T00:00:00", "2024-05-08T15:00:00Z"])
  func `a calendar that writes midnights of Paris in universal time ends the day before them`(_ end: String) throws {
    let reading = try BilanIntakeTests.read("Objet;Pays;Jour;DTEND\nVisite;Chili;2024-05-06;\(end)\n") {
      $0.dialect.timeZone = .paris
      $0.columns["end"] = .init(.column("DTEND"))
      $0.columns["end"]?.isDayBefore = true
    }
    #expect(reading.records.first?.contains("end=2024-05-08 ") == true, "\(reading.records)")
  }

  @Test(arguments: [
    ("partners", "Pays", "Chili|Livonie"), ("kind", "Type", "Livonie"), ("participants_fr", "Pax", "Livonie"),
  ])
  func `a value whose meaning waits rejects its record by its own name`(
    _ code: String, _ header: String, _ value: String
  ) throws {
    let reading = try read("Objet;\(header);Jour\nVisite;\(value);2024-05-06\n") {
      $0.columns[code] = .init(.column(header), translations: ["livonie": SourceMapping.ColumnMapping.undecided])
    }
    let codes = reading.codes.filter { $0 != "missing-column" }
    #expect(codes.contains("undecided-value") && !codes.contains("missing-value"), "\(reading.findings(.english))")
    #expect(reading.report.counts.kept == 0)
  }

  @Test func `a letter that was lost is said`() throws {
    let reading = try read("Objet;Pays;Jour\nVisite \u{FFFD} Lima;Chili;2024-05-06\n") { _ in }
    #expect(reading.codes.contains("wrong-decoding") && reading.report.counts.kept == 1)
  }

  @Test(arguments: [("prevu", "prevu"), ("", nil), ("?", nil)] as [(String, String?)])
  func `a line without a tick is what the mapping says`(_ meaning: String, _ state: String?) throws {
    let text = "Objet;Pays;Jour;Fait;Annulé\na;Mali;2024-03-04;x;\nb;Kenya;2024-03-05;;1\nc;Chili;2024-03-06;;\n"
    let reading = try read(text) { mapping in
      mapping.columns["status"] = .init(
        .ticks([.init(value: "fait", header: "Fait"), .init(value: "annule", header: "Annulé")]),
        translations: meaning.isEmpty ? [:] : ["": meaning])
    }
    #expect(reading.report.counts.kept == (state == nil ? 2 : 3), "\(reading.findings(.english))")
    let states = ["fait", "annule"] + (state.map { [$0] } ?? [])
    for (record, state) in zip(reading.records, states) { #expect(record.hasSuffix("status=\(state)")) }
  }
}
