import BilanConfiguration
import BilanModel
import Testing

@Suite struct ConfigurationTests {
  @Test(
    arguments: [
      ("\"2024\"", "2024", []), ("[\"2023\", \"2024\"]", "2023", ["2024"]),
      ("[\"2023\", \"2024\", \"2023\"]", "2023", ["2024"]),
    ] as [(String, String, [String])])
  func `sheets are one or a list, each of them once`(_ text: String, _ first: String, _ more: [String]) throws {
    let yaml = "sources:\n  - files: a.xlsx\n    sheet: \(text)\n"
    let (configuration, findings) = Configuration.decode(Array(yaml.utf8), file: "bilan.yaml")
    let dialect = try #require(configuration?.sources.first?.mapping.dialect)
    #expect(findings.isEmpty && dialect.sheet == first && dialect.moreSheets == more)
  }

  @Test func `what figures depend on is read, and has values where the file says nothing`() throws {
    let (configuration, messages) = decode(
      """
      cadence_tolerance: 15
      opinion_target_days: 30
      exists_since: {demonstration: 2019}
      registers_from: 2016
      """)
    let choices = try #require(configuration).choices
    #expect(messages == [] && choices.cadenceTolerance == 15 && choices.opinionTarget == 30)
    #expect(choices.existsSince == [.universityExchange: 2024, .demonstration: 2019] && choices.registersFrom == 2016)
    #expect(decode("year: 2024").configuration?.choices == Choices())
    #expect(decode("exists_since: {visite: 2019}").configuration == nil)
    #expect(decode("cadence_tolerance: -1").configuration == nil)
  }

  @Test func `states stand in the regions of the desk, and are the same partners`() throws {
    let (configuration, messages) = decode("regions: {Turquie: anmo, CAN: Europe}")
    let directory = try #require(configuration).directory
    let standard = PartnerDirectory.standard
    let (turkey, canada) = (try #require(directory.find("TUR")), try #require(directory.find("Canada")))
    #expect(messages == [] && turkey.region?.term.code == "anmo" && canada.region?.term.code == "europe")
    #expect(standard.find("TUR") == turkey && standard.find("TUR")?.region != turkey.region)
    #expect(
      Set([turkey]).contains(try #require(standard.find("TUR"))) && directory.find("DEU")?.region?.term.code == "europe"
    )
  }

  @Test(arguments: [
    ("regions: {Atlantide: europe}", "configuration-not-a-state"),
    ("regions: {Otan: europe}", "configuration-not-a-state"),
    ("regions: {Turquie: europe, TUR: europe}", "configuration-not-a-state"),
    ("regions: {Turquie: lune}", "definition-unknown-name"), ("regions: [TUR]", "definition-wrong-type"),
    ("rules: {R99: {from: 2020-01-01}}", "definition-unknown-key"),
    ("rules: {R13: {from: 2020-01-01, until: 2019-01-01}}", "configuration-until-before-from"),
    ("rules: {R13: {since: 2020-01-01}}", "definition-unknown-key"),
  ])
  func `regions and validities that are none are refused at their place`(_ text: String, _ code: String) throws {
    let (configuration, messages) = decode(text)
    #expect(configuration == nil && messages.count == 1)
    #expect(try #require(messages.first).contains("[\(code)]"), "\(messages)")
  }

  @Test func `a rule holds within the days that the desk gives`() throws {
    let validities = try #require(
      decode("rules: {R13: {from: 2020-01-01, until: 2024-06-30}, R02: {until: 2019-12-31}}").0
    )
    .choices.validities
    #expect(validities["R13"] == Validity(from: Day(unchecked: 2020, 1, 1), until: Day(unchecked: 2024, 6, 30)))
    #expect(validities["R02"] == Validity(until: Day(unchecked: 2019, 12, 31)) && validities.count == 2)
  }

  @Test func `what is written stays known with its line`() throws {
    let text = "year: 2024\nrelease_to: [USA, CAN]\nexists_since: {demonstration: 2019}"
    let written = try #require(decode(text).configuration).written
    #expect(written["year"] == WrittenValue("2024", line: 1))
    #expect(written["release_to"] == WrittenValue("[USA, CAN]", line: 2))
    #expect(written["exists_since"] == WrittenValue("{demonstration: 2019}", line: 3) && written.count == 3)
  }

  private func decode(_ text: String) -> (configuration: Configuration?, messages: [String]) {
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    return (configuration, findings.map { $0.text(.french) })
  }

  @Test func `a source is read with everything that it says`() throws {
    let (configuration, messages) = decode(
      """
      sources:
        - files: "exports/*.csv"
          register: activities
          rows: participation
          format: csv
          encoding: windows-1252
          delimiter: ";"
          quote: none
          decimal: ","
          thousands: "."
          dates: jma
          lists: "/"
          header: 3
          skip: {before: 1, after: 2}
          currency: USD
          marking: DR
          columns:
            id: Numéro
            title: Objet
            kind: {constant: visit}
            pillar: {column: Axe, values: {"Coopération": alliances, "Sans objet": }}
            start: {day: Jour, month: Mois, year: An}
        - files: [a.json, b.json]
          records: data.items
          year: 2016
      """)
    #expect(messages == [])
    let source = try #require(configuration?.sources.first?.mapping)
    #expect(source.files == ["exports/*.csv"])
    #expect(source.register == "activities")
    #expect(source.rows == .participation)
    #expect(source.dialect.format == .csv)
    #expect(source.dialect.encoding == .windows1252)
    #expect(source.dialect.delimiter == UInt8(ascii: ";"))
    #expect(source.dialect.hasQuotes == false)
    #expect(source.dialect.decimalMark == .comma)
    #expect(source.dialect.thousandsMark == ".")
    #expect(source.dialect.dateOrder == .dayMonthYear)
    #expect(source.dialect.listSeparator == "/")
    #expect(source.dialect.headerLine == 3)
    #expect(source.dialect.skippedBefore == 1 && source.dialect.skippedAfter == 2)
    #expect(source.currency == "USD" && source.marking == .restricted)
    #expect(source.columns["title"] == .init(.column("Objet")))
    #expect(source.columns["kind"] == .init(.constant("visit")))
    #expect(
      source.columns["pillar"]
        == .init(.column("Axe"), translations: ["cooperation": "alliances", "sans objet": ""]))
    #expect(source.columns["start"] == .init(.date(day: "Jour", month: "Mois", year: "An")))
    #expect(configuration?.sources.last?.mapping.dialect.recordsPath == ["data", "items"])
    #expect(configuration?.sources.last?.mapping.year == 2016)
    #expect(configuration?.sources.last?.mapping.files == ["a.json", "b.json"])
  }

  @Test func `the settings of a run are read`() throws {
    let (configuration, messages) = decode(
      "as_of: 2019-07-01\nfrom: 2018-09-01\nto: 2019-06-30\noutput: out/an\nlanguage: en\nceiling: DR\nreport: r.yaml\n"
    )
    #expect(messages == [])
    #expect(configuration?.asOf == Day(iso: "2019-07-01"))
    #expect(configuration?.period?.first == Day(iso: "2018-09-01"))
    #expect(configuration?.period?.last == Day(iso: "2019-06-30"))
    #expect(configuration?.output == "out/an" && configuration?.report == "r.yaml")
    #expect(configuration?.language == .english && configuration?.ceiling == .restricted)
    #expect(configuration?.sources == [] && configuration?.year == nil)
    #expect(decode("year: 2018\n").configuration?.year == 2018)
  }

  @Test(arguments: [
    (
      "year: 2018\nfrom: 2018-01-01\nto: 2018-02-01\n",
      "bilan.yaml:1:7: erreur[configuration-year-and-period]: « year » et « from », « to » s’excluent"
    ),
    ("from: 2018-01-01\n", "bilan.yaml:1:1: erreur[definition-missing-key]: il manque la clé « to »"),
    (
      "from: 2018-01-01\nto: 2017-01-01\n",
      "bilan.yaml:2:5: erreur[configuration-not-a-period]: « to » doit suivre « from » d’un an au plus"
    ),
    ("as_of: hier\n", "bilan.yaml:1:8: erreur[configuration-not-a-day]: « hier » n’est pas un jour"),
    ("langage: fr\n", "bilan.yaml:1:1: erreur[definition-unknown-key]: clé « langage » inconnue"),
    (
      "sources:\n  - files: a\n    year: 2018\n    register: activities\n    columns: {start: {year: D}}\n",
      "bilan.yaml:3:11: erreur[configuration-year-beside-date]: "
        + "« year » donne l’année d’un fichier sans dates, mais « start » a sa colonne"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns:\n      id: {column: N, fill: down}\n",
      "bilan.yaml:5:29: erreur[configuration-fill]: « id » ne se prend pas à la ligne au-dessus"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns: {id: {column: P, else: Q}}\n",
      "bilan.yaml:4:37: erreur[configuration-column-source]: « id » demande une source et une seule"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns: {marking: {column: P, else: Q}}\n",
      "bilan.yaml:4:42: erreur[configuration-column-source]: « marking » demande une source et une seule"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns: {cost_eur: {column: C, of: activity}}\n",
      "bilan.yaml:4:41: erreur[configuration-whole]: « cost_eur » n’est pas un volume que chaque ligne d’une activité répète"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    each: m\n",
      "bilan.yaml:4:11: erreur[definition-missing-key]: il manque la clé « columns »"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    each: m\n    columns: {cost_eur: C}\n",
      "bilan.yaml:5:14: erreur[configuration-volume-around]: « cost_eur » serait compté pour chaque enregistrement de « m », et l’objet qui le dit n’en dit qu’un"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns: {start: {day: J, month: M}}\n",
      "bilan.yaml:4:14: erreur[definition-missing-key]: il manque la clé « year »"
    ),
    (
      "sources:\n  - files: a\n    rows: participation\n    register: plans\n",
      "bilan.yaml:3:11: erreur[configuration-participation-register]: « rows: participation » ne vaut pas "
        + "pour « plans »"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns:\n      id: {constant: x}\n",
      "bilan.yaml:5:22: erreur[configuration-constant-id]: un identifiant ne peut pas être le même pour tous"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns:\n      kind: {constant: bal}\n",
      "bilan.yaml:5:24: erreur[configuration-unknown-value]: « bal » n’est pas une valeur de « kind »"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns:\n      partners: {column: P, values: {x: UE;Jappon}}\n",
      "bilan.yaml:5:41: erreur[configuration-unknown-value]: « Jappon » n’est pas une valeur de « partners »"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns:\n      start: {year: A, values: {x: y}}\n",
      "bilan.yaml:5:32: erreur[configuration-date-values]: « values » ne va pas avec une date en trois colonnes"
    ),
  ])
  func `a mistake in the settings or in a column is said where it is`(text: String, message: String) {
    #expect(decode(text).messages == [message])
    #expect(decode(text).configuration == nil)
  }

  @Test func `every mistake is said at once in the order of the file`() {
    let (_, three) = decode("as_of: x\nsources:\n  - files: a\n    encoding: utf8\n    dates: ajm\n")
    #expect(three.map { $0.prefix(15) } == ["bilan.yaml:1:8:", "bilan.yaml:4:15", "bilan.yaml:5:12"])
  }

  @Test(arguments: [
    (
      "sources:\n  - register: activities\n",
      "bilan.yaml:2:5: erreur[definition-missing-key]: il manque la clé « files »"
    ),
    (
      "sources:\n  - files: a\n    regsiter: plans\n",
      "bilan.yaml:3:5: erreur[definition-unknown-key]: clé « regsiter » inconnue"
    ),
    (
      "sources:\n  - files: a\n    encoding: utf8\n",
      "bilan.yaml:3:15: erreur[definition-unknown-name]: nom « utf8 » inconnu"
    ),
    (
      "sources:\n  - files: a\n    columns: {title: T}\n",
      "bilan.yaml:3:14: erreur[configuration-columns-without-register]: « columns » ne se comprend pas sans « register »"
    ),
    (
      "sources:\n  - files: a\n    currency: euros\n",
      "bilan.yaml:3:15: erreur[configuration-not-a-currency]: « euros » n’est pas un code de monnaie"
    ),
    (
      "sources:\n  - files: a\n    register: plans\n    columns:\n      title: {year: An}\n",
      "bilan.yaml:5:14: erreur[configuration-date-parts]: « title » n’est pas une date"
    ),
    (
      "sources:\n  - files: a\n    register: plans\n    columns:\n      title: {column: T, constant: U}\n",
      "bilan.yaml:5:14: erreur[configuration-column-source]: « title » demande une source et une seule"
    ),
    (
      "sources:\n  - files: a\n    register: activities\n    columns:\n      status: {ticks: {fait: F}, values: {x: prevu}}\n",
      "bilan.yaml:5:42: erreur[configuration-column-source]: à côté de « ticks », « values » ne dit que ce que vaut une ligne sans croix"
    ),
    (
      "sources:\n  - files: a\n    register: plans\n    columns:\n      kind: {column: T, values: {Été: visit, ete: event}}\n",
      "bilan.yaml:5:46: erreur[configuration-same-value]: « ete » est déjà traduit, aux accents et à la casse près"
    ),
    (
      "sources:\n  - files: a\n    decimal: \",\"\n    thousands: \",\"\n",
      "bilan.yaml:4:16: erreur[configuration-same-marks]: « , » sépare les décimales et les milliers"
    ),
    (
      "sources:\n  - files: a\n    rows: participation\n    register: activities\n    columns: {title: T}\n",
      "bilan.yaml:3:11: erreur[configuration-participation-without-id]: "
        + "« rows: participation » réunit les lignes de même « id », qui n’a pas de colonne"
    ),
    (
      "sources:\n  - files: a\n    thousands: \"ab\"\n",
      "bilan.yaml:3:16: erreur[definition-wrong-type]: il faut ici un seul caractère"
    ),
  ])
  func `a mistake is said at its line and column`(text: String, message: String) {
    let (configuration, messages) = decode(text)
    #expect(configuration == nil)
    #expect(messages == [message])
  }

  @Test(arguments: [
    ("*.csv", "a.csv", true), ("*.csv", ".a.csv", false), ("exports/a?.csv", "ab.csv", true),
    ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXbYbZ", false), ("été*.json", "été 2024.json", true), ("*", "", true),
    ("plain.csv", "plain.csv", true), ("plain.csv", "plain.csvx", false),
  ])
  func `a pattern matches the names that a desk expects`(pattern: String, name: String, matches: Bool) {
    #expect(FilePattern(pattern).matches(name) == matches)
  }

  @Test func `the folder of a pattern is what stands before its name`() {
    #expect(FilePattern("a/b/*.csv").folder == "a/b")
    #expect(FilePattern("*.csv").folder == ".")
    #expect(FilePattern("/x.csv").folder == "/")
  }
}
