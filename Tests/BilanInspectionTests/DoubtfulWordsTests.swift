import BilanInspection
import BilanModel
import Testing

/// Columns whose words say that they are not quite what they are named after, and those that are, or count nothing.
struct DoubtfulWordsTests {
  private static let base = [
    "Objet;Pays;Nature;Début;Fin;État", "Orion;Kenya;Stage;2024-03-04;2024-03-05;fait",
    "Iris;Ghana;Visite;2024-03-14;2024-03-15;fait", "Vent;Italie;Exercice;2024-05-14;2024-05-18;fait",
  ]

  private static func proposed(_ columns: (header: String, values: [String])...) throws -> String {
    let lines = base.indices.map { line in
      ([base[line]] + columns.map { line == 0 ? $0.header : $0.values[line - 1] }).joined(separator: ";")
    }
    return try proposal(lines.joined(separator: "\n") + "\n")
  }

  private static func decides(_ text: String) -> Bool { !text.contains("# Rien à décider") }

  @Test(arguments: [
    ("Coût prévu", "cost_eur"), ("Coût prévisionnel (€)", "cost_eur"), ("Coût estimé", "cost_eur"),
    ("Estimated cost", "cost_eur"), ("Budget alloué", "cost_eur"), ("Planned budget", "cost_eur"),
    ("Participants français prévus", "participants_fr"), ("Effectif FR attendu", "participants_fr"),
    ("Participants étrangers prévus", "participants_partner"),
  ])
  func `what was foreseen waits where nothing says what happened`(_ header: String, _ key: String) throws {
    let text = try Self.proposed((header, ["120", "37", "58"]))
    #expect(text.contains("# \(key): \(header)  # à décider : est-ce ce qui était prévu ?"), "\(text)")
    #expect(columns(try mapping(of: text))[key] == nil)
  }

  @Test(arguments: ["Coût réel", "Coût", "Coût final estimé", "Budget", "Dépense", "Coût du projet", "Budget consommé"])
  func `a cost that no word makes a forecast is read`(_ header: String) throws {
    let text = try Self.proposed((header, ["120", "37", "58"]))
    #expect(columns(try mapping(of: text))["cost_eur"] == header && !Self.decides(text), "\(text)")
  }

  @Test func `of a plan, what is foreseen is what it says`() throws {
    let text = try proposal(
      "Plan;Version;Ligne;Partenaires;Nature;Statut;Titre;Coût prévu (€)\nPCD24;1;L1;Mali;visite;approuvé;a;1200,50\n"
        + "PCD24;1;L2;Chili;visite;approuvé;b;800\n")
    #expect(!text.contains("est-ce ce qui était prévu ?"), "\(text)")
  }

  @Test(arguments: ["Places offertes", "Places offertes FR", "Nb de places"])
  func `seats are no place`(_ header: String) throws {
    let text = try Self.proposed((header, ["12", "37", "15"]))
    #expect(columns(try mapping(of: text))["place"] == nil && Self.decides(text), "\(text)")
    let place = try Self.proposed(("Lieu", ["Rome", "Accra", "Pise"]))
    #expect(columns(try mapping(of: place))["place"] == "Lieu")
  }

  @Test(arguments: ["Officiers français", "dont officiers français", "French officers"])
  func `officers alone may be some of the participants`(_ header: String) throws {
    let text = try Self.proposed((header, ["12", "37", "15"]))
    #expect(columns(try mapping(of: text))["participants_fr"] == nil && Self.decides(text), "\(text)")
  }

  @Test func `who speaks French is not French`() throws {
    let text = try Self.proposed(("Stagiaires francophones", ["12", "37", "15"]))
    #expect(columns(try mapping(of: text))["participants_fr"] == nil, "\(text)")
    #expect(columns(try mapping(of: text))["participants_partner"] == "Stagiaires francophones")
  }

  @Test(arguments: ["uuid", "GUID"])
  func `no title is what a program names a record by`(_ key: String) throws {
    let text = try proposal(
      "\(key),label,Pays,Nature,Début,État\n0000-ab,Pégase,Mali,Visite,2024-03-04,fait\n"
        + "0001-ab,Granit,Kenya,Stage,2024-03-14,fait\n")
    #expect(columns(try mapping(of: text))["title"] == "label", "\(text)")
  }

  @Test func `a day behind which something was sent is no marking, and a level behind the same words is`() throws {
    let days = try Self.proposed(("CR diffusé le", ["2024-12-10", "2024-12-11", "2024-12-12"]))
    #expect(columns(try mapping(of: days))["marking"] == nil && !Self.decides(days), "\(days)")
    let levels = try Self.proposed(("Diffusé le", ["NP", "DR", "SECRET"]))
    #expect(columns(try mapping(of: levels))["marking"] == "Diffusé le", "\(levels)")
  }

  @Test(
    arguments: [
      ("Planning Conference", ["2024-01-02", "2024-01-03", "2024-01-04"]), ("Population (M)", ["38", "59", "83"]),
      ("Unfunded", ["0", "100", "0"]), ("progress", ["100", "80", "100"]), ("Échéance CR", ["2024-06-01", "", ""]),
      ("Suspense", ["2024-06-02", "2024-06-03", "2024-06-04"]), ("PAYS DE TRANSIT", ["Suisse", "Autriche", "Suisse"]),
      ("Transit Country", ["Suisse", "Autriche", "Suisse"]),
    ])
  func `what counts nothing is not asked about`(_ header: String, _ values: [String]) throws {
    let text = try Self.proposed((header, values))
    #expect(!Self.decides(text), "\(text)")
  }

  @Test(
    arguments: [
      ("Coût (k€)", ["85,5", "3,2", "1,1"], false), ("Coût (k€)", ["85,5", "3,2", "9,9"], true),
      ("Coût (k€)", ["86", "3", "1"], false), ("Coût (k€)", ["85,5", "", "1,1"], true),
      ("Coût (M€)", ["0.086", "0.003", "0.001"], false),
    ])
  func `a cost once more in thousands is asked about where it disagrees`(
    _ header: String, _ values: [String], _ asks: Bool
  ) throws {
    let text = try Self.proposed(("Coût (€)", ["85500,50", "3200", "1100,25"]), (header, values))
    #expect(columns(try mapping(of: text))["cost_eur"] == "Coût (€)")
    #expect(text.contains("« \(header) » compte dans une autre unité") == asks && Self.decides(text) == asks, "\(text)")
    #expect(!text.contains("rien ne lit"))
  }

  @Test(arguments: ["Qty", "US Pax", "Jours-hommes FR", "Nb total de participants (dont FR)"])
  func `a column that a key asks about is not said to be left over too`(_ header: String) throws {
    let text = try Self.proposed((header, ["12", "37", "15"]))
    #expect(!(text.contains("# participants_fr: ") && text.contains("rien ne lit")), "\(text)")
  }

  @Test(arguments: [
    (["JANVIER 2011", "FÉVRIER 2011"], "2011"), (["JANVIER 2011", "FÉVRIER 2012"], "…"),
  ])
  func `lines above days without a year say it`(_ sections: [String], _ year: String) throws {
    let text = try proposal(
      """
      Jour;Objet;Pays;Type;Bilan
      \(sections[0]);;;;
      25 janvier;a;Mali;Visite;fait
      26 janvier;b;Kenya;Visite;fait
      \(sections[1]);;;;
      10 février;c;Chili;Exercice;fait
      """)
    #expect(text.contains("# year: \(year)  # à décider : des jours sans année, sous des lignes qui disent"), "\(text)")
    #expect(columns(try mapping(of: text))["start"] == "Jour")
    #expect(!text.contains("\"?\""))
  }

  @Test func `records with none of two ticks may be planned`() throws {
    func ticked(_ header: String) throws -> String {
      try proposal(
        "Objet;Pays;Nature;Début;Fait;\(header)\na;Kenya;Stage;2024-03-04;x;\nb;Ghana;Visite;2024-03-14;;x\n"
          + "c;Mali;Visite;2024-04-14;;\n")
    }
    let text = try ticked("Annulé")
    #expect(
      text.contains(
        "# status: {ticks: {fait: \"Fait\", annule: \"Annulé\"}, values: {\"\": prevu}}  # à décider : "
          + "« Fait », « Annulé » sont des états cochés ; 1 enregistrement n’en a aucun"), "\(text)")
    let decided = try mapping(of: text.replacing("# status:", with: "status:"))
    #expect(decided.columns["status"]?.translations == ["": "prevu"])
    #expect(try ticked("Prévu").contains("prevu: \"Prévu\"}, values: {\"\": \"?\"}}"))
  }

  @Test func `a first day whose values are numbers is no length`() throws {
    let text = try proposal(
      "Objet;Pays;Nature;Du;Au;État\na;Kenya;Stage;3;15/03/2024;fait\nb;Mali;Visite;5;18/03/2024;fait\n")
    #expect(!text.contains("duration"), "\(text)")
    #expect(Self.decides(text))
  }
}
