import BilanInspection
import BilanModel
import Testing

/// Two columns of a file may bear the name of one meaning: words decide, else somebody does.
struct RivalTests {
  /// What is proposed for two columns beside those that every file has: what counts, and the keys to decide.
  private static func proposed(
    _ headers: (String, String), _ values: (String, String), start: Bool = false
  ) throws -> (columns: [String: String], undecided: String, text: String) {
    let date = start ? "" : ";Date"
    let day = start ? "" : ";2024-03-04"
    let text = try proposal(
      """
      Objet;Pays;Type;État\(date);\(headers.0);\(headers.1)
      a;Kenya;Stage;fait\(day);\(values.0);\(values.1)
      b;Ghana;Visite;fait\(day);\(values.0);\(values.1)
      """)
    let undecided = text.split(separator: "\n").first { $0.contains("# À décider") }.map(String.init) ?? ""
    return (columns(try mapping(of: text)), undecided, text)
  }

  @Test(
    arguments: [
      ("Coût prévisionnel", "Coût réel", "cost_eur", "Coût réel"),
      ("Coût réel", "Coût estimé", "cost_eur", "Coût réel"),
      ("Effectif français prévu", "Effectif français réalisé", "participants_fr", "Effectif français réalisé"),
      ("Effectif total", "Effectif français", "participants_fr", "Effectif français"),
      ("Nb pax étrangers", "Nb pax FRA", "participants_fr", "Nb pax FRA"),
    ])
  func `words tell which of two columns of numbers counts`(
    _ first: String, _ second: String, _ code: String, _ counted: String
  ) throws {
    let found = try Self.proposed((first, second), ("10", "20"))
    #expect(found.columns[code] == counted, "\(found.text)")
  }

  @Test(arguments: [("Nb pax étrangers", "participants_partner"), ("Stagiaires formés", "participants_partner")])
  func `people of the partners are never French`(_ header: String, _ code: String) throws {
    let found = try Self.proposed((header, "Divers"), ("10", "x"))
    #expect(found.columns[code] == header && found.columns["participants_fr"] == nil, "\(found.text)")
  }

  @Test(
    arguments: [
      ("Montant demandé", "Montant accordé", "cost_eur", "accordé"),
      ("Dépense A", "Dépense B", "cost_eur", "Dépense B"),
      ("Effectif", "Divers", "participants_fr", "partenaires"), ("Durée (jours)", "Divers", "end", "Durée"),
      ("Budget (k€)", "Divers", "cost_eur", "unit: k€"),
    ])
  func `what no word decides waits, and its key is named`(
    _ first: String, _ second: String, _ key: String, _ word: String
  ) throws {
    let found = try Self.proposed((first, second), ("10", "20"))
    #expect(found.undecided.contains(key), "\(found.text)")
    #expect(found.text.contains(word))
  }

  @Test(
    arguments: [
      ("Date prévue", "Date réelle", "Date réelle"), ("Date de saisie", "Date", "Date"),
      ("Modifié le", "Date de création", nil), ("Mise à jour", "Période", "Période"),
    ] as [(String, String, String?)])
  func `the day of an entry is never the start, nor a planned one beside a real one`(
    _ first: String, _ second: String, _ start: String?
  ) throws {
    let found = try Self.proposed((first, second), ("2024-05-06", "2024-06-07"), start: true)
    #expect(found.columns["start"] == start, "\(found.text)")
  }

  @Test func `columns of states left over are never silent`() throws {
    let text = try proposal("Objet;Pays 1;Pays 2;Type;État\na;Kenya;Ghana;Stage;fait\nb;Mali;;Stage;fait\n")
    #expect(text.contains("# partners: [\"Pays 1\", \"Pays 2\"]  # à décider : ou « Pays 2 » ?"))
    #expect(columns(try mapping(of: text))["partners"] == nil)
  }

  @Test func `columns of ticks under the names of states wait`() throws {
    let text = try proposal("Objet;Pays;Type;Fait;Annulé\na;Kenya;Stage;x;\nb;Mali;Stage;;x\n")
    #expect(text.contains("« Fait », « Annulé » sont des états cochés"))
  }

  @Test(
    arguments: [
      ("export_2025-01-15.csv", "…"), ("export_15-01-2025.csv", "…"), ("export_20250115.csv", "…"),
      ("activites-2024.csv", "2024"), ("bilan_2024_v2.csv", "2024"),
    ])
  func `a year of the name of a file waits, and a whole date is none`(_ name: String, _ year: String) throws {
    let text = try proposal("Objet;Pays\na;Kenya\nb;Mali\n", name: name)
    #expect(try mapping(of: text).year == nil)
    #expect(text.contains("# year: \(year)  # à décider"), "\(text)")
  }

  @Test(arguments: [
    ("Coût (FCFA)", "XAF"), ("Montant USD", "USD"), ("Cost GBP", "GBP"), ("Coût en CHF", "CHF"),
    ("Montant (DH)", "MAD"),
  ])
  func `a currency of a header is declared, to decide`(_ header: String, _ code: String) throws {
    let found = try Self.proposed((header, "Divers"), ("10", "x"))
    #expect(found.text.contains("    currency: \(code)  # à décider"), "\(found.text)")
    #expect(found.undecided.contains("currency"))
  }

  @Test func `numbers are days of a spreadsheet only under a header of dates`() throws {
    let rows = (0..<12).map { "a\($0);Kenya;\(2020 + $0 % 3);\(39_000 + 100 * $0)\n" }.joined()
    let text = try proposal("Objet;Pays;Campagne;Tonnes\n" + rows + "z;Mali;non daté;non pesé\n")
    #expect(columns(try mapping(of: text))["start"] == "Campagne")
    #expect(try mapping(of: text).dialect.dateOrder == nil)
    let dated = try proposal("Objet;Pays;Date\n" + (0..<12).map { "a;Kenya;\(39_000 + 100 * $0)\n" }.joined())
    #expect(try mapping(of: dated).dialect.dateOrder == .excelSerial)
  }
}
