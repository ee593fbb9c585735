import BilanInspection
import BilanModel
import Testing

/// What a word of a file means is proposed only where it does not say the contrary, and each register by its own words.
struct MeaningTests {
  /// What is proposed for a state written in a file.
  private static func state(_ word: String) throws -> String {
    let text = try proposal(
      "Objet;Pays;Type;Date;État\na;Kenya;Stage;14/03/2024;fait\nb;Mali;Stage;15/03/2024;\(word)\n")
    let line = text.split(separator: "\n").first { $0.contains("\(word): ") } ?? ""
    return line.split(separator: "\(word): ").last?.split(separator: " ").first.map(String.init) ?? ""
  }

  @Test(
    arguments: [
      ("non réalisé", "\"?\""), ("pas encore fait", "\"?\""), ("Not implemented", "\"?\""), ("non tenue", "\"?\""),
      ("déprogrammé", "annule"), ("reprogrammée", "reporte"), ("Implemented", "fait"), ("tenue", "fait"),
      ("rescheduled", "reporte"),
    ])
  func `a state that is denied is never proposed as that state`(_ word: String, _ expected: String) throws {
    #expect(try Self.state(word) == expected)
  }

  @Test(arguments: ["Nord", "Sud", "Zone", "Ouest"])
  func `a word of four letters is no slip of a code of three`(_ word: String) throws {
    let text = try proposal(
      "Objet;Pays;Type;Date;État\na;Kenya;Stage;14/03/2024;fait\nb;\(word);Stage;15/03/2024;fait\n")
    #expect(text.contains("# \(word): \"?\""), "\(text)")
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
}
