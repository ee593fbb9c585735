import BilanInspection
import BilanModel
import Testing

/// What a word of a file means is proposed only where it does not say the contrary, and each register by its own words.
struct MeaningTests {
  /// What is proposed for a state written in a file.
  private static func state(_ word: String) throws -> String {
    let text = try proposal(
      "Objet;Pays;Type;Date;État\na;Kenya;Stage;14/03/2024;fait\nb;Mali;Stage;15/03/2024;\(word)\n")
    let line = String(text.split(separator: "\n").first { $0.contains("\(word): ") } ?? "")
    let may = line.split(separator: "« ").dropFirst().first?.split(separator: " »").first
    return (may ?? line.split(separator: "\(word): ").last?.split(separator: " ").first).map(String.init) ?? ""
  }

  @Test(
    arguments: [
      ("non réalisé", "\"?\""), ("pas encore fait", "\"?\""), ("Not implemented", "\"?\""), ("non tenue", "\"?\""),
      ("déprogrammé", "annulé"), ("reprogrammée", "reporté"), ("Implemented", "fait"), ("tenue", "fait"),
      ("rescheduled", "reporté"),
    ])
  func `a state that is denied is never proposed as that state`(_ word: String, _ expected: String) throws {
    #expect(try Self.state(word) == expected)
  }

  @Test(arguments: ["Nord", "Sud", "Zone", "Ouest"])
  func `a word of four letters is no slip of a code of three`(_ word: String) throws {
    let text = try proposal(
      "Objet;Pays;Type;Date;État\na;Kenya;Stage;14/03/2024;fait\nb;\(word);Stage;15/03/2024;fait\n")
    #expect(text.contains("          \(word): \"?\""), "\(text)")
  }

  @Test func `a required word among others names its column, every value to be translated`() throws {
    let text = try proposal(
      """
      Title,Country,Activity type,Start date,Implementation status
      a,Italy,Exercise,2024-03-04,Ongoing
      b,Spain,Visit,2024-03-15,Completed by host
      """)
    #expect(columns(try mapping(of: text))["status"] == "Implementation status")
    #expect(text.contains("# À décider : status."), "\(text)")
  }

  @Test func `a column that is better known by its values goes before a word among others`() throws {
    let text = try proposal(
      """
      Objet;Pays;Type de financement;Catégorie;Date;État
      a;Kenya;BOP 178;Stage de formation;14/03/2024;fait
      b;Mali;Hors BOP;Exercice;15/03/2024;fait
      """)
    #expect(columns(try mapping(of: text))["kind"] == "Catégorie", "\(text)")
  }

  @Test(
    arguments: [
      (
        "Type;Pays;Date de réception\nAvis;Italie;14/03/2024\nAvis;Kenya;15/03/2024\n", "received_on",
        "Date de réception"
      ),
      (
        "Intitulé;Pays;Type d'accord;Date de signature\nA;Italie;Arrangement technique;14/03/2024\n", "signed_on",
        "Date de signature"
      ),
    ])
  func `what is when a record was made elsewhere is a register’s own date`(
    _ text: String, _ code: String, _ header: String
  ) throws {
    #expect(columns(try mapping(of: proposal(text)))[code] == header)
  }

  @Test func `thousands of any amount wait with their unit`() throws {
    let text = try proposal(
      """
      Identifiant;Intitulé;Partenaires;Plan;Version;Nature;Début prévu;Coût prévu (k€)
      P1;Ex A;Italie;PCB 2024;1;Exercice;14/03/2024;10
      """)
    #expect(text.contains("# planned_cost_eur: {column: \"Coût prévu (k€)\", unit: k€}"), "\(text)")
    #expect(text.contains("# À décider : planned_cost_eur."))
  }

  @Test(
    arguments: [
      "a;Kenya;Stage;14/03/2024;fait\nb;Mali;Stage;15/03/2024;fait\nMontants en euros;;;;\n",
      "ALLIANCES;;;;\na;Kenya;Stage;14/03/2024;fait\nFORMATION;;;;\nb;Mali;Stage;15/03/2024;fait\n",
    ])
  func `headings and remarks between records are no merged cells`(_ rows: String) throws {
    let text = try proposal("Objet;Pays;Type;Date;État\n" + rows)
    #expect(!text.contains("fusionnées"), "\(text)")
  }

  @Test func `columns of one name are told by the headings above them`() throws {
    let text = try proposal(
      """
      ;;;;Effectifs français;;Coûts;
      Objet;Pays;Type;Date;Prévu;Réalisé;Prévu;Réalisé
      a;Kenya;Stage;14/03/2024;10;12;100;120
      b;Mali;Stage;15/03/2024;20;18;200;150
      """)
    let columns = columns(try mapping(of: text))
    #expect(columns["participants_fr"] == "#6", "\(text)")
    #expect(columns["cost_eur"] == "#8", "\(text)")
    #expect(text.contains("« Effectifs français Prévu »"))
  }

  @Test func `nights last`() throws {
    let text = try proposal("Objet;Pays;Type;Date;État;Nuitées\na;Kenya;Stage;14/03/2024;fait;3\n")
    #expect(text.contains("# end: {duration: \"Nuitées\"}"), "\(text)")
  }

  @Test(arguments: ["//", "\"", "''", "-\"-"])
  func `marks that repeat the value above are filled down, never nothing`(_ mark: String) throws {
    let cell = "\"" + mark.replacing("\"", with: "\"\"") + "\""
    let text = try proposal(
      """
      Objet;Pays;Type;Date;État;Effectif français;Coût (€)
      a;Kenya;Stage;14/03/2024;fait;10;100
      b;Mali;Stage;\(cell);fait;\(cell);\(cell)
      c;Mali;Stage;15/03/2024;fait;12;300
      """)
    for key in ["start", "participants_fr", "cost_eur"] {
      #expect(text.contains("# \(key): {column: "), "\(text)")
    }
    #expect(text.contains("fill: down}") && text.contains("# À décider : start, participants_fr, cost_eur."))
  }

  @Test(
    arguments: [
      ("Nb total de participants (dont FR)", nil), ("Pax FR/PAX ETR", nil), ("Effectif FR (H/J)", nil),
      ("Participants français (jours)", nil), ("Stagiaires en France", nil), ("Number of French bases", nil),
      ("Hommes", nil), ("FR", "FR"), ("Français", "Français"), ("Nb FR", "Nb FR"),
    ] as [(String, String?)])
  func `people are French where nothing but that is said`(_ header: String, _ read: String?) throws {
    let text = try proposal(
      "Objet;Pays;Type;Date;État;\(header)\na;Kenya;Stage;14/03/2024;fait;10\nb;Mali;Stage;15/03/2024;fait;12\n")
    #expect(columns(try mapping(of: text))["participants_fr"] == read, "\(text)")
  }

  @Test(
    arguments: [
      "Coût (T€)", "Coût TEUR", "Montant x 1000", "Montant (en mille euros)", "Dépense (kilo-euros)", "Coût / 1000",
      "Coût (kilo€)",
    ])
  func `thousands are thousands in any words`(_ header: String) throws {
    let text = try proposal("Objet;Pays;Type;Date;État;\(header)\na;Kenya;Stage;14/03/2024;fait;10\n")
    #expect(columns(try mapping(of: text))["cost_eur"] == nil)
    #expect(text.contains("# À décider : cost_eur."), "\(text)")
  }

  @Test(arguments: [("3 j", "{duration: \"Fin\"}"), ("fin mai ou juin", "\"Fin\"")])
  func `a column that bears a name and holds something else is never left in silence`(
    _ value: String, _ waiting: String
  ) throws {
    let text = try proposal("Objet;Pays;Type;Début;Fin;État\na;Kenya;Stage;14/03/2024;\(value);fait\n")
    #expect(text.contains("# end: \(waiting)") && text.contains("# À décider : end."), "\(text)")
  }

  @Test func `amounts that are the same on each line of an activity wait`() throws {
    let lines = (1...4).flatMap { number in
      ["Kenya", "Mali"].map {
        "A\(number);Ex \(number);\($0);Exercice;1\(number)/03/2024;fait;\(80 + number);\(number)000"
      }
    }
    let text = try proposal(
      "N°;Objet;Pays;Type;Date;État;Effectif français;Coût (€)\n" + lines.joined(separator: "\n") + "\n")
    #expect(
      text.contains("rows: participation") && text.contains("# À décider : participants_fr, cost_eur."), "\(text)")
  }

  @Test(arguments: ["Unité", "Unités", "Unité monétaire", "Devise", "Unit"])
  func `units beside amounts are no office`(_ header: String) throws {
    let text = try proposal(
      "Objet;Pays;Type;Date;État;Coût;\(header)\na;Kenya;Stage;14/03/2024;fait;10;k€\nb;Mali;Stage;15/03/2024;fait;20;k€\n"
    )
    #expect(columns(try mapping(of: text))["lead"] == nil, "\(text)")
    #expect(text.contains("# À décider :"), "\(text)")
  }
}
