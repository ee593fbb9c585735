import BilanInspection
import BilanModel
import Testing

/// Files with a line for each partner of an activity.
struct LongFileTests {
  @Test func `lines of one identifier with other partners are participations`() throws {
    let text = try proposal("N°;Objet;Pays\n1;a;Mali\n1;a;Niger\n2;b;Mali\n")
    #expect(try mapping(of: text).rows == .participation)
    #expect(columns(try mapping(of: text))["id"] == "N°")
    #expect(
      text.contains(
        "# « N° » : 1 identifiant sur plusieurs lignes, avec d’autres partenaires et par ailleurs semblables"
          + " (« Objet ») ; ex. « 1 », lignes 2 et 3 : une ligne par partenaire.\n"))
  }

  @Test(arguments: [
    "N° mission", "Mission n°", "n°mission", "Numéro de dossier", "ID activité", "activity_id", "Réf. déplacement",
    "Code mission",
  ])
  func `an identifier is named by two words too`(_ header: String) throws {
    let text = try proposal(
      header + ";Objet;Pays;Date\n1;a;Mali;2018-02-03\n1;a;Niger;2018-02-03\n2;b;Mali;2018-02-04\n")
    #expect(columns(try mapping(of: text))["id"] == header)
    #expect(try mapping(of: text).rows == .participation)
  }

  @Test func `an identifier without a name is told by its lines`() throws {
    let rows =
      "1;a;Mali;2018-02-03\n1;a;Niger;2018-02-03\n2;b;Mali;2018-02-04\n3;c;Tchad;2018-02-05\n3;c;Gabon;2018-02-05\n"
    let text = try proposal("Lot;Objet;Pays;Date\n" + rows)
    #expect(columns(try mapping(of: text))["id"] == "Lot")
    #expect(try mapping(of: text).rows == .participation)
    #expect(text.contains("« Lot » : identifiants, 3 valeurs ; ex. « 1 » « 2 » « 3 » — supposé « Identifiant »"))
    // One activity of two partners may be chance; other titles or dates are other activities.
    for other in [
      "1;a;Mali;2018-02-03\n1;a;Niger;2018-02-03\n2;b;Mali;2018-02-04\n4;b;Mali;2018-02-04\n",
      rows.replacing("1;a;Niger", with: "1;e;Niger"), rows.replacing("Gabon;2018-02-05", with: "Gabon;2018-02-06"),
      rows.replacing("Gabon", with: "Tchad"),
    ] {
      let mapping = try mapping(of: try proposal("Lot;Objet;Pays;Date\n" + other))
      #expect(mapping.rows == .activity && mapping.columns["id"] == nil, "\(other)")
    }
  }

  @Test func `one title on one day with other partners is one activity or several, for somebody to decide`() throws {
    let text = try proposal(
      "Objet;Pays;Date\nAlpha;Mali;2018-02-03\nAlpha;Niger;2018-02-03\nBeta;Mali;2018-02-04\n")
    #expect(try mapping(of: text).rows == .activity)
    #expect(text.contains("# À décider : rows, id, kind, status.\n"))
    let why = "  # à décider : même « Objet », mêmes dates, d’autres partenaires (lignes 2 et 3)"
    let decided = text.replacing("# rows: participation" + why, with: "rows: participation # ")
      .replacing("# id: Objet" + why, with: "id: Objet # ")
    #expect(try mapping(of: decided).rows == .participation)
    #expect(columns(try mapping(of: decided))["id"] == "Objet")
  }

  @Test func `without values, the evidence is lines alone`() throws {
    let text = try proposal("N°;Objet;Pays\nSecret-1;a;Mali\nSecret-1;a;Niger\n", showsValues: false)
    #expect(text.contains("; ex. lignes 2 et 3 : une ligne par partenaire"))
    #expect(!text.contains("Secret-1"))
  }

  @Test func `lines of one identifier that are other activities make none`() throws {
    for rows in ["1;a;Mali\n1;b;Mali\n2;b;Mali\n", "1;a;Mali\n1;b;Niger\n2;b;Mali\n"] {
      let text = try proposal("N°;Objet;Pays\n" + rows)
      #expect(try mapping(of: text).rows == .activity)
      #expect(columns(try mapping(of: text))["id"] == nil)
      #expect(text.contains("« N° » se répète"))
    }
    let lines = (1...20).map { "\($0);a\($0);Mali\n" }.joined()
    let mostlyUnique = try proposal("N°;Objet;Pays\n" + lines + "3;a3;Mali\n")
    #expect(columns(try mapping(of: mostlyUnique))["id"] == "N°")
    #expect(mostlyUnique.contains("1 ligne répète un identifiant : rejetée."))
  }

  @Test func `a cost that half of the lines of activities repeat is asked about, though others differ`() throws {
    let rows = (1...4).flatMap { number in
      ["Italie", "Grèce"].map { state in
        let cost = number == 4 && state == "Grèce" ? 4500 : 1000 * number
        return "\(number);Stage \(number);\(state);Stage;2024-01-0\(number);fait;\(cost)"
      }
    }
    let text = try proposal("Réf;Activité;Pays;Nature;Début;État;Coût (€)\n" + rows.joined(separator: "\n") + "\n")
    #expect(text.contains("of: activity") && !text.contains("Rien à décider"), "\(text)")
  }
}
