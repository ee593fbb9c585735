import BilanInspection
import BilanIntake
import BilanModel
import Foundation
import Testing

/// What is proposed on the evidence of values, and what waits for somebody.
struct EvidenceTests {
  @Test(
    arguments: [
      ("ITA|GRC", "DEU|ESP", "|"), ("ITA/GRC", "DEU", "/"), ("Italie, Grèce", "Mali", ","), ("ITA-GRC", "DEU-ESP", "-"),
      ("ITA;GRC", "Mali", ";"), ("Italie", "Guinée-Bissau", nil), ("ITA|GRC", "DEU/ESP", nil),
    ] as [(String, String, Character?)])
  func `what separates partners is declared where all agree`(
    _ first: String, _ second: String, _ separator: Character?
  ) throws {
    let text = try proposal(
      """
      [{"sujet": "Visite", "lieu": {"parties": "\(first)"}, "du": "2018-02-13"},
       {"sujet": "Stage", "lieu": {"parties": "\(second)"}, "du": "2018-02-14"}]
      """, name: "a.json")
    #expect(try mapping(of: text).dialect.listSeparator == separator)
    #expect(columns(try mapping(of: text))["partners"] == "lieu.parties")
    if let separator {
      #expect(text.contains("« \(separator) » sépare les partenaires") && text.contains(", ligne 1."))
    }
    #expect(text.contains("2 enregistrements = 2 gardés + 0 rejeté, une fois"))
  }

  @Test(
    arguments: [
      ("Mali;Utopie", "Utopie", 1), ("Mali | Utopie | France", "Utopie", 1), ("Mali;Utopie\nUtopie", "Utopie", 2),
      ("Utopie/Niger", "Utopie/Niger", 1),
    ])
  func `an unknown partner of a list is proposed by itself`(_ cell: String, _ unknown: String, _ count: Int) throws {
    let rows = cell.split(separator: "\n").map { "a,\($0)\n" }.joined()
    let text = try proposal("Objet,Pays\n" + rows + "b,Tchad\nc,Gabon\nd,Kenya\n")
    #expect(text.contains("Doute : partenaires introuvables : 1\n"), "\(text)")
    #expect(text.contains("          \(unknown): \"?\"  # à décider"), "\(text)")
    #expect(text.contains("à décider : \(count) fois"), "\(text)")
    let decided = text.replacing("\(unknown): \"?\"", with: "\(unknown): Togo")
    #expect(try mapping(of: decided).columns["partners"]?.translations.values.first == "Togo")
  }

  @Test func `a separator is not declared that would cut other lists elsewhere`() throws {
    let text = try proposal("Objet;Pays;Domaines\na;Mali / Niger;terre | mer\nb;Tchad;appui/soutien\n")
    #expect(try mapping(of: text).dialect.listSeparator == nil)
  }

  @Test func `both decimal marks are said with their lines`() throws {
    let text = try proposal("Objet;Montant\na;1 234,50\nb;1234.5\nc;1.234,5\n")
    #expect(columns(try mapping(of: text))["cost_eur"] == "Montant")
    #expect(try mapping(of: text).dialect.decimalMark == nil)
    #expect(
      text.contains(
        "« , » dans 2 valeurs (« 1 234,50 », ligne 2), « . » dans 1 valeur (« 1234.5 », ligne 3)"))
  }

  @Test func `a number of two meanings beside both marks waits for somebody, with its probable one`() throws {
    let text = try proposal("Objet;Montant\na;1 234,50\nb;1234.5\nc;1.234,5\nd;1.234\n")
    #expect(text.contains("          \"1.234\": \"?\"  # à décider : « 1234 » ? 1 fois\n"))
    #expect(text.contains("# À décider : year, partners, kind, status, cost_eur.\n"))
    #expect(!text.contains("Montant » annonce"))
  }

  @Test func `a declared mark is said with the line that contradicts it`() throws {
    let text = try proposal("Objet;Montant\na;12,50\nb;1.234\nc;2.345\nd;1234.5\n")
    #expect(try mapping(of: text).dialect.decimalMark == .comma)
    #expect(text.contains("marque décimale « , », que d’autres valeurs contredisent"))
    #expect(text.contains("(« 1234.5 », ligne 5)"))
  }

  @Test func `amounts of a column without a name are told by their groups and decimals`() throws {
    let text = try proposal("Objet;X;Latitude\na;1 234,50;38,89\nb;12 000,00;40,12\n")
    #expect(columns(try mapping(of: text))["cost_eur"] == "X")
    #expect(text.contains("— supposé « Coût (€) »"))
  }

  @Test(arguments: ["Coût (k€)", "Montant en milliers d'euros", "Dépenses M€", "Budget [K€]"])
  func `amounts in thousands are not read as euros`(_ header: String) throws {
    let text = try proposal("Objet;\(header)\na;12,5\nb;3\n")
    #expect(columns(try mapping(of: text))["cost_eur"] == nil)
    #expect(text.contains("« \(header) » compte dans une autre unité"))
  }

  @Test func `a column of currencies is heeded`() throws {
    func text(_ first: String, _ second: String) throws -> String {
      try proposal("Objet;Montant;Devise\na;12,50;\(first)\nb;3,00;\(second)\n")
    }
    #expect(try mapping(of: text("USD", "USD")).currency == "USD")
    #expect(try text("USD", "USD").contains("« Devise » dit USD"))
    #expect(try mapping(of: text("€", "euros")).currency == nil)
    #expect(!(try text("EUR", "EUR").contains("Devise » dit")))
    let mixed = try text("EUR", "USD")
    #expect(columns(try mapping(of: mixed))["cost_eur"] == nil)
    #expect(mixed.contains("    # currency: …  # à décider : plusieurs monnaies (EUR, USD ; ligne 3)"))
  }

  @Test func `a total below the records is none of them`() throws {
    let text = try proposal("N° OM;Motif;Pays;Départ;Coût\n1;Visite;Mali;13/02/2018;12\nTotal;;;;12\n")
    #expect(text.contains("5 colonnes, 1 enregistrement."))
    #expect(columns(try mapping(of: text))["title"] == "Motif")
  }

  @Test func `a JSON number with an exponent is a number`() throws {
    let text = try proposal("[{\"objet\": \"a\", \"montant\": 1.5e2}]", name: "a.json")
    #expect(!text.contains("1.5e2: ") && !text.contains("illisibles"))
    #expect(columns(try mapping(of: text))["cost_eur"] == "montant")
  }

  @Test func `what a plain file leaves open is nothing`() throws {
    let text = try proposal(
      """
      Référence;Intitulé;Pays;Date de début;Nature;Réalisé ?;Coût
      A1;Visite d'une école;Allemagne;13/01/2018;Visite officielle;oui;1 234,50 €
      A2;Exercice en montagne;Italie;20/02/2018;Exercice;reporté;
      """)
    #expect(text.contains("2 enregistrements = 2 gardés + 0 rejeté.\n"))
    #expect(text.contains("# Rien à décider.\n"))
  }

  @Test func `an order of dates that nothing proves waits for somebody`() throws {
    let text = try proposal("Objet;Date\nVisite;03/01/2018\n")
    #expect(text.contains("    # dates: jma  # à décider : ou mja (mois/jour/année) ; aucune date ne le prouve\n"))
    #expect(text.contains("# À décider : dates, partners, kind, status.\n"))
  }

  @Test func `short years in an order that nothing proves are declared by nothing but the decision`() throws {
    let text = try proposal("Objet;Pays;Nature;État;Date\na;Mali;visite;fait;02/03/18\nb;Mali;visite;fait;04/05/18\n")
    let line = "    # dates: jma  # à décider : ou mja (mois/jour/année) ; aucune date ne le prouve\n"
    #expect(text.contains(line) && text.components(separatedBy: "dates: jma").count == 2, "\(text)")
    #expect(try mapping(of: text).dialect.dateOrder == nil)
    #expect(text.contains("2 enregistrements = 2 gardés + 0 rejeté, une fois décidé ce que le fichier ne dit pas."))
    #expect(text.contains("# À décider : dates.\n") && !text.contains("illisibles"))
    let decided = text.replacing(line, with: line.replacing("    # dates", with: "    dates"))
    #expect(try mapping(of: decided).dialect.dateOrder == .dayMonthYear)
  }

  @Test(
    arguments: [
      ("02/03/18\n14/05/18", .dayMonthYear), ("02/03/18\n04/15/18", .monthDayYear),
      ("02/03/04\n99/05/06", .yearMonthDay),
      ("02/03/18\n04/05/2018", nil),
    ] as [(String, Dialect.DateOrder?)])
  func `an order that a short date proves is declared, once`(_ dates: String, _ order: Dialect.DateOrder?) throws {
    let rows = dates.split(separator: "\n").map { "Visite;\($0)\n" }.joined()
    let text = try proposal("Objet;Date\n" + rows)
    #expect(try mapping(of: text).dialect.dateOrder == order)
    #expect(text.contains("# dates: jma") == (order == nil), "\(text)")
    #expect(text.components(separatedBy: "dates: ").count == 2)
  }

  @Test func `a start in parts with short years and an end of two orders wait for one decision`() throws {
    let text = try proposal("J;M;A;Date de fin;Objet\n1;2;18;03/02/2018;Visite\n3;2;18;04/02/2018;Stage\n")
    #expect(columns(try mapping(of: text))["start"] == "J/M/A")
    #expect(try mapping(of: text).dialect.dateOrder == nil)
    #expect(text.components(separatedBy: "dates: jma").count == 2 && text.contains("2 gardés + 0 rejeté, une fois"))
    #expect(try mapping(of: try proposal("J;M;A;Objet\n1;2;18;Visite\n")).dialect.dateOrder == .dayMonthYear)
  }

  @Test(
    arguments: [
      ("Visite de travail", "visit"), ("Naval exercise", "exercise"), ("Stage de langue", "course"),
      ("Visite d'un exercice", nil), ("Réunion", nil), ("Exercise", "exercise"),
    ] as [(String, String?)])
  func `a kind is translated by its noun where it speaks of no other`(_ words: String, _ kind: String?) throws {
    let file = "Objet;Nature\na;\(words)\nb;Visite\nc;Exercice\n"
    let mapping = try mapping(of: try proposal(file))
    let meaning = mapping.columns["kind"]?.translations.values.first
    #expect(meaning == (words == "Exercise" ? nil : kind ?? SourceMapping.ColumnMapping.undecided))
  }

  @Test func `yes is done where the header asks if it was`() throws {
    let asked = try proposal("Objet;Réalisé\na;oui\nb;oui\nc;non\n")
    #expect(try mapping(of: asked).columns["status"]?.translations == ["oui": "fait", "non": "?"])
    #expect(asked.contains("          non: \"?\"  # à décider : « annulé » ? 1 fois\n"))
    let unasked = try proposal("Objet;Statut\na;oui\nb;oui\nc;non\n")
    #expect(try mapping(of: unasked).columns["status"]?.translations == ["oui": "?", "non": "?"])
  }

  @Test(
    arguments: [
      ("", "empty-file", false), ("\u{FEFF}", "empty-file", false), ("\n\n", "empty-file", false),
      ("[]", "empty-register", false), ("Objet;Pays;Date\n", "header-alone", true),
    ])
  func `a file without a record is said`(_ text: String, _ code: String, _ isProposed: Bool) throws {
    let file = try TemporaryFile("a.csv", text)
    let inspection = Inspection([file.path])
    #expect(inspection.findings.map(\.code) == [code])
    #expect((inspection.text(.french) != nil) == isProposed)
    if let text = inspection.text(.english) { #expect(columns(try mapping(of: text))["partners"] == "Pays") }
  }

  @Test func `in English nothing of what is said is French`() throws {
    let file = try TemporaryFile(
      "a.csv",
      """
      id;subject;country;date;type;status;amount
      1;A;Germany;03/01/2018;Autre;on hold;$1,250.00
      1;A;Grmany;03/01/2018;Autre;oui;$3.20
      2;B;Italy;03/01/2018;Visit;done;1.234
      """)
    let text = try #require(Inspection([file.path]).text(.english))
    for word in ["décider", "Doute", "valeurs", "ligne", "Rien", "enregistrement", "fois", "Allemagne", "prevu", "É"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("          Grmany: \"?\"  # to decide: “Germany”? 1 time"))
  }
}
