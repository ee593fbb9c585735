import BilanInspection
import BilanModel
import Testing

/// Columns left over that may be a counted one, and lines that may be of the activity above: never « Rien à décider ».
struct LeftoverTests {
  private static func proposed(_ headers: [String], _ rows: [[String]]) throws -> String {
    let base = ["Objet;Pays;Nature;Début;État", "a;Kenya;Stage;2024-03-04;fait", "b;Ghana;Visite;2024-03-14;fait"]
    let more = [headers] + rows
    return try proposal(zip(base, more).map { ([$0] + $1).joined(separator: ";") }.joined(separator: "\n") + "\n")
  }

  private static func undecided(_ text: String) -> String {
    text.split(separator: "\n").first { $0.contains("À décider") || $0.contains("Rien à décider") }.map(String.init)
      ?? ""
  }

  @Test(
    arguments: [
      (["FR/Etr."], "participants_fr"), (["FRA/ETR"], "participants_fr"), (["Français/Etrangers"], "participants_fr"),
      (["Nb total de participants (dont FR)"], "participants_fr"), (["Effectif FR (H/J)"], "participants_fr"),
      (["Participants (jours)"], "participants_fr"), (["Qty"], "participants_fr"),
      (["Inscrits", "Présents"], "participants_fr"),
      (["Militaires FR", "Civils FR"], "participants_fr"), (["Crédits", "Consommation"], "cost_eur"),
      (["AE", "CP"], "cost_eur"), (["Engagé", "Mandaté"], "cost_eur"), (["Alloué"], "cost_eur"),
    ])
  func `numbers that may be counted wait for somebody`(_ headers: [String], _ key: String) throws {
    let text = try Self.proposed(headers, [headers.map { _ in "12" }, headers.map { _ in "30" }])
    #expect(Self.undecided(text).contains(key), "\(text)")
    #expect(columns(try mapping(of: text))[key] == nil)
  }

  @Test func `people in two columns of a side may be a sum, which a mapping reads`() throws {
    let text = try Self.proposed(["Militaires FR", "Civils FR"], [["12", "3"], ["30", "1"]])
    #expect(text.contains("ou « Civils FR », ou leur somme"))
  }

  @Test func `records in an array of each object are proposed where the days are there`() throws {
    let text = try proposal(
      #"""
      {"programmes": [
      {"code": "P1", "country": "Mali", "cost": 1000, "missions": [
        {"ref": "M1", "type": "Stage", "from": "2021-03-01", "to": "2021-03-05", "state": "done"},
        {"ref": "M2", "type": "Stage", "from": "2022-03-01", "to": "2022-03-05", "state": "cancelled"}]},
      {"code": "P2", "country": "Niger", "cost": 500, "missions": [
        {"ref": "M3", "type": "Visite", "from": "2021-06-01", "to": "2021-06-02", "state": "done"}]}]}
      """#, name: "programmes.json")
    let mapping = try mapping(of: text)
    #expect(mapping.dialect.recordsPath == ["programmes"])
    #expect(mapping.dialect.eachPath == ["missions"])
    #expect(columns(mapping)["start"] == "missions.from")
    #expect(columns(mapping)["partners"] == "country")
    // The cost of a programme is not that of each of its missions.
    #expect(columns(mapping)["cost_eur"] == nil)
    #expect(text.contains("Essai de lecture : 3 enregistrements = 3 gardés + 0 rejeté"))
    #expect(text.contains("Doute : rien ne lit « cost »"))
  }

  @Test func `records with days of their own stay what they are, and an array of others is doubted by its name`() throws
  {
    let text = try proposal(
      #"[{"title": "a", "country": "Mali", "type": "Stage", "start": "2021-03-01", "status": "done", "#
        + #""missions": [{"date": "2021-03-01", "days": 5}, {"date": "2021-03-08", "days": 3}]}]"#,
      name: "programmes.json")
    #expect(try mapping(of: text).dialect.eachPath == [])
    #expect(
      text.contains(
        "Doute : rien ne lit « missions[].date », « missions[].days » : des nombres, des jours ou des états ; si ce sont eux les enregistrements, « each: missions »."
      ))
  }

  @Test(
    arguments: [
      "Clôture", "Return", "Terminé le", "Achèvement", "Jusqu’au", "Date de clôture",
    ])
  func `words of many desks say when something ends`(_ header: String) throws {
    let text = try Self.proposed([header], [["2024-03-05"], ["2024-03-16"]])
    #expect(columns(try mapping(of: text))["end"] == header, "\(text)")
  }

  @Test(arguments: [("Échéance", true), ("Saisi le", false), ("Date de validation", false)])
  func `a column of days is asked about where none says the end, but days of the record itself`(
    _ header: String, _ asks: Bool
  ) throws {
    let text = try Self.proposed([header], [["2024-03-05"], ["2024-03-16"]])
    #expect(Self.undecided(text).contains("end") == asks, "\(text)")
  }

  @Test(
    arguments: [
      ("Formateurs FR", ["12", "4"]), ("Annulé", ["", "x"]), ("Motif d’annulation", ["", "météo"]),
      ("Reporté au", ["", "2024-06-04"]), ("Quantité", ["3", "4"]), ("Devis", ["1200,50", "800"]),
      ("Foreign participants (est.)", ["87 p", "55 pers."]), ("Janv.", ["4", "2"]), ("Maintenu", ["oui", "non"]),
      ("is_deleted", ["true", "false"]), ("Brouillon", ["", "oui"]), ("Type de ligne", ["Prévu", "Réalisé"]),
      ("Motif détaillé", ["", "annulé météo"]), ("n_fr", ["12", "4"]), ("Doublon", ["", "x"]),
    ])
  func `a column left over that holds numbers, days or states is said`(_ header: String, _ values: [String]) throws {
    let text = try Self.proposed([header], values.map { [$0] })
    #expect(text.contains("\(header)"))
    #expect(!Self.undecided(text).contains("Rien"), "\(text)")
  }

  @Test(
    arguments: [
      ("Ligne", ["1", "2"]), ("Code postal", ["75007", "69003"]), ("Année", ["2024", "2024"]),
      ("Téléphone", ["0142", "0145"]), ("Saisi le", ["2024-06-04", "2024-06-05"]), ("Latitude", ["48,85", "45,1"]),
      ("Réf. dossier", ["112", "97"]), ("Remarques", ["rien", "RAS"]), ("Mois", ["3", "3"]),
      ("Modifié le", ["2024-06-04", "2024-06-05"]), ("Bureau", ["EMA", "DGRIS"]), ("BOP", ["178", "212"]),
      ("Priorité", ["1", "3"]), ("Nb jours", ["2", "2"]), ("Date du CR", ["2024-06-04", "2024-06-05"]),
      ("Nb véhicules", ["12", "3"]), ("Validé le", ["2024-06-04", "2024-06-05"]), ("Note /20", ["12", "15"]),
      ("Centre de coûts", ["4400", "4410"]),
      ("Pays de transit", ["", "Suisse"]), ("Axe", ["1", "3"]), ("Heure de début", ["08:00", "09:30"]),
      ("Report date", ["2024-06-04", "2024-06-05"]),
    ])
  func `what names, places or numbers a record counts nothing, and is not asked about`(
    _ header: String, _ values: [String]
  ) throws {
    let base = ["Objet;Pays;Nature;Début;Fin;État", "a;Kenya;Stage;2024-03-04;2024-03-05;fait"]
    let rows = base + ["b;Ghana;Visite;2024-03-14;2024-03-15;fait"]
    let text = try proposal(zip(rows, [header] + values).map { "\($0);\($1)\n" }.joined())
    #expect(Self.undecided(text).hasSuffix("Rien à décider."), "\(text)")
  }

  @Test func `what a key or the values settle is a remark, and leaves nothing to decide`() throws {
    let text = try proposal(
      "Objet,Pays,Nature,Début,Fin,État\na,Kenya,Stage,3/14/2024,3/15/2024,fait\nb,Mali,Visite,4/2/2024,4/3/2024,fait\n"
    )
    #expect(text.contains("# Remarque : dates mois/jour/année, prouvé par certaines."))
    #expect(Self.undecided(text).hasSuffix("Rien à décider."), "\(text)")
  }

  @Test func `a date is no title, whatever its header speaks of`() throws {
    let mapping = try mapping(
      of: try proposal(
        """
        Event Name,Partner Nation,Event Type,Event Start Date,Event End Date,Status
        Orion,Italy,Visit,3/10/2018 8:00:00 AM,3/12/2018 5:00:00 PM,done
        Iris,Japan,Exercise,5/14/2018 8:00:00 AM,5/20/2018 5:00:00 PM,done
        """))
    let read = columns(mapping)
    #expect(read["title"] == "Event Name" && read["start"] == "Event Start Date" && read["end"] == "Event End Date")
  }

  @Test(arguments: [
    "Fin (exclue)", "Lendemain de fin", "DTEND", "Fin (non comprise)", "Reprise le", "Retour en garnison",
  ])
  func `a day behind the last one waits, as what it seems to be`(_ header: String) throws {
    let text = try Self.proposed([header], [["2024-03-06"], ["2024-03-16"]])
    #expect(text.contains("# end: {before: \"\(header)\"}  # à décider"), "\(text)")
    let decided = text.replacing("# end: {before", with: "end: {before")
    #expect(try mapping(of: decided).columns["end"]?.isDayBefore == true)
  }

  @Test(
    arguments: [
      "Coût moyen", "Coût / jour", "Coût cumulé (€)", "Montant remboursé (€)", "Coût à la charge du partenaire",
      "Coût (monnaie locale)", "Écart de coût", "Coût horaire (€)", "Coût annuel", "Coût/pers", "Cost/pax",
      "Coût au km",
      "Coût individuel", "Daily cost", "Coût de la journée", "Solde (€)", "Coût restant", "Coût annulé",
      "Coût refacturé",
      "Coût évité", "Coût accordé", "Coût objectif", "Coût pour le partenaire (€)",
    ])
  func `an amount that its words call something else waits`(_ header: String) throws {
    let text = try Self.proposed([header], [["1200,50"], ["800"]])
    #expect(!Self.undecided(text).contains("Rien"), "\(text)")
    #expect(columns(try mapping(of: text))["cost_eur"] == nil)
  }

  @Test(arguments: [
    "dont femmes (FR)", "Cumul participants français", "Participants français (%)", "Nb de délégations FR",
    "Participants français excusés", "Participants français absents", "Participants français invités",
    "Participants français inscrits", "Participants français par session", "Effectif français maximum",
    "Participants français depuis 2020",
  ])
  func `a share, a sum so far or a delegation is no number of people`(_ header: String) throws {
    let text = try Self.proposed([header], [["12"], ["4"]])
    #expect(!Self.undecided(text).contains("Rien"), "\(text)")
    #expect(columns(try mapping(of: text))["participants_fr"] == nil)
  }

  @Test(arguments: [
    ("Actif", ["O", "N"]), ("Corbeille", ["", "x"]), ("Archivé", ["non", "oui"]),
    ("Date de report", ["", "2024-05-02"]),
  ])
  func `what puts a record away, or off, is named`(_ header: String, _ values: [String]) throws {
    let text = try Self.proposed(["Fin", header], zip(["2024-03-05", "2024-03-16"], values).map { [$0, $1] })
    #expect(text.contains("« \(header) »") || text.contains(header), "\(text)")
    #expect(!Self.undecided(text).contains("Rien"), "\(text)")
  }

  @Test func `the header once more between the lines asks nothing`() throws {
    let head = "Intitulé;Pays;Nature;Début;Fin;État"
    let text = try proposal(
      head + "\na;Kenya;Stage;2024-03-04;2024-03-06;fait\n" + head + "\nb;Ghana;Visite;2024-03-14;2024-03-15;fait\n")
    #expect(Self.undecided(text).contains("Rien"), "\(text)")
  }

  @Test(arguments: [("999", true), ("99999", true), ("99", false), ("120", false)])
  func `a number of nines far from the others may stand for none`(_ number: String, _ isDoubted: Bool) throws {
    let text = try Self.proposed(["Fin", "Participants français"], [["2024-03-05", "12"], ["2024-03-16", number]])
    #expect(text.contains("faute de nombre ?") == isDoubted, "\(text)")
    #expect(Self.undecided(text).contains("Rien") != isDoubted)
  }

  @Test func `a total beside the people of both sides is none of them`() throws {
    let text = try Self.proposed(
      ["Fin", "Participants français", "Participants étrangers", "Total participants"],
      [["2024-03-05", "12", "4", "16"], ["2024-03-16", "3", "1", "4"]])
    #expect(columns(try mapping(of: text))["participants_fr"] == "Participants français", "\(text)")
    #expect(!text.contains("leur somme"))
  }

  @Test(arguments: ["Journée entière", "All day event"])
  func `whole days of a calendar end on the day before`(_ header: String) throws {
    let text = try Self.proposed(["Fin", header], [["2024-03-06", "True"], ["2024-03-16", "True"]])
    #expect(text.contains("# end: {before: \"Fin\"}  # à décider"), "\(text)")
  }

  @Test(arguments: [("Date_From", "Date_To"), ("Commenced", "Completed"), ("Embarquement", "Débarquement")])
  func `of two columns of days the last one is asked about too`(_ first: String, _ last: String) throws {
    let text = try proposal(
      "Objet;Pays;Nature;\(first);\(last);État\na;Kenya;Stage;2024-03-04;2024-03-06;fait\n"
        + "b;Ghana;Visite;2024-03-14;2024-03-15;fait\n")
    #expect(columns(try mapping(of: text))["end"] == last || Self.undecided(text).contains("end"), "\(text)")
  }

  @Test func `spans of days beside a year are never dropped without a word`() throws {
    let text = try proposal(
      "Objet;Pays;Nature;FY;Dates;État\na;Kenya;Stage;2025;02/10/2024 → 05/10/2024;fait\n"
        + "b;Ghana;Visite;2024;04/03/2024 → 06/03/2024;fait\n")
    #expect(!Self.undecided(text).contains("Rien") && text.contains("« Dates »"), "\(text)")
  }

  @Test func `where planned and done are both ticked, the second one answers`() throws {
    let text = try proposal(
      """
      Objet;Pays;Nature;Début;Prévu;Réalisé
      a;Kenya;Stage;2024-03-04;x;x
      b;Ghana;Visite;2024-03-14;x;
      """)
    #expect(text.contains("# status: {column: \"Réalisé\", values: {\"x\": fait, \"\": prevu}}"), "\(text)")
    let either = try proposal(
      """
      Objet;Pays;Nature;Début;Planifié;Effectué
      a;Kenya;Stage;2024-03-04;;x
      b;Ghana;Visite;2024-03-14;x;
      """)
    #expect(either.contains("# status: {ticks: {prevu: \"Planifié\", fait: \"Effectué\"}}"), "\(either)")
  }

  @Test func `nothing to decide never stands beside a doubt`() throws {
    let text = try proposal(
      "N°;Objet;Pays;Nature;Début;État\n1;a;Mali;Visite;2024-03-04;fait\n1;b;Mali;Visite;2024-03-05;fait\n")
    #expect(text.contains("# Doute : « N° » se répète"))
    #expect(Self.undecided(text).hasSuffix("# À décider : ce que disent les doutes."))
  }

  private static let merged =
    "N°;Objet;Pays;Nature;Début;État;Effectif FR\nA1;Sirocco;Maroc;Visite;2024-04-03;fait;84\n;;Grèce;;;;\n"
    + "A2;Mistral;Inde;Visite;2024-05-06;fait;4\n"

  @Test func `lines that have a partner alone are joined to the activity above, for somebody to confirm`() throws {
    let text = try proposal(Self.merged)
    let mapping = try mapping(of: text)
    #expect(Self.undecided(text).hasSuffix("# À décider : rows."))
    #expect(mapping.rows == .participation)
    #expect(
      Set(mapping.columns.filter(\.value.isFilled).keys) == ["id", "title", "kind", "start", "status"], "\(text)")
    #expect(text.contains("# Essai de lecture : 3 enregistrements = 3 gardés + 0 rejeté (2 activités)."))
    #expect(text.contains("1 ligne n’a en propre que son partenaire (ligne 3) : de l’activité au-dessus ?"))
  }

  @Test(arguments: [";;Grèce;Visite;;;", ";b;Grèce;;;;", ";;Grèce;;2024-04-09;;"])
  func `a line with something of its own is none of them`(_ line: String) throws {
    let mapping = try mapping(of: try proposal(Self.merged.replacing(";;Grèce;;;;", with: line)))
    #expect(mapping.rows == .activity && !mapping.columns.values.contains(where: \.isFilled))
  }

  @Test func `records in other arrays are asked about`() throws {
    func records(_ id: String) -> String {
      "["
        + [id + "1", id + "2"].map {
          #"{"id":"\#($0)","titre":"t","pays":"Mali","nature":"visite","debut":"2024-03-04","etat":"fait"}"#
        }.joined(separator: ",") + "]"
    }
    let text = try proposal(#"{"a":\#(records("A")),"b":\#(records("B"))}"#, name: "a.json")
    #expect(Self.undecided(text).contains("records"), "\(text)")
  }
}
