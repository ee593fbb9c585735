import BilanInspection
import BilanModel
import Testing

/// Lines that may be of one activity, by person, by day or twice: never counted as many without a word.
struct RepeatedActivitiesTests {
  private static func undecided(_ text: String) -> String {
    text.split(separator: "\n").first { $0.contains("À décider") || $0.contains("Rien à décider") }.map(String.init)
      ?? ""
  }

  @Test(arguments: ["OM", "Mission", "N°", "Dossier"])
  func `a line for each person of an activity is asked about, with the column that joins them`(_ header: String) throws
  {
    let text = try proposal(
      """
      \(header);Objet;Pays;Nature;Début;Fin;État;Grade
      OM-1;Tunis;Tunisie;Visite;25/03/2019;27/03/2019;fait;COL
      OM-1;Tunis;Tunisie;Visite;25/03/2019;27/03/2019;fait;CNE
      OM-1;Tunis;Tunisie;Visite;25/03/2019;27/03/2019;fait;ADJ
      OM-2;Rome;Italie;Visite;09/04/2019;10/04/2019;fait;COL
      OM-2;Rome;Italie;Visite;09/04/2019;10/04/2019;fait;LCL
      """)
    #expect(Self.undecided(text).contains("rows, id"), "\(text)")
    #expect(text.contains("# rows: participation  # à décider : même « \(header) », mêmes dates, mêmes partenaires"))
    #expect(text.contains("(lignes 2 et 3)"))
  }

  @Test func `the same title on the same days without an identifier is asked about`() throws {
    let text = try proposal(
      """
      Objet;Pays;Nature;Début;Fin;État;Grade
      Tunis;Tunisie;Visite;25/03/2019;27/03/2019;fait;COL
      Rome;Italie;Visite;09/04/2019;10/04/2019;fait;COL
      Tunis;Tunisie;Visite;25/03/2019;27/03/2019;fait;CNE
      Tunis;Tunisie;Visite;01/06/2019;02/06/2019;fait;CNE
      """)
    #expect(text.contains("Doute : même intitulé, mêmes jours, mêmes partenaires (lignes 2 et 4)"), "\(text)")
    #expect(!Self.undecided(text).contains("Rien"))
  }

  @Test func `a line for each day of an activity is asked about, and a monthly meeting is not`() throws {
    let header = "Activité;Pays;Nature;Jour;État\n"
    let journal = try proposal(
      header + (4...7).map { "Vent;Pologne;Exercice;0\($0)/03/2021;fait\n" }.joined()
        + "Rome;Italie;Visite;09/04/2021;fait\n")
    #expect(
      journal.contains("Doute : même intitulé, mêmes partenaires, le lendemain (lignes 2 et 3, 3 fois)"), "\(journal)")
    let meeting = try proposal(
      header + (1...5).map { "Comité;Pologne;Visite;04/0\($0)/2021;fait\n" }.joined())
    #expect(!meeting.contains("le lendemain"))
  }

  @Test func `a line that stands twice does not keep the others from being participations`() throws {
    let text = try proposal(
      """
      Dossier;Objet;Pays;Nature;Début;Fin;État
      A1;Un;Allemagne;Exercice;2024-03-04;2024-03-05;fait
      A1;Un;Italie;Exercice;2024-03-04;2024-03-05;fait
      A3;Trois;Espagne;Exercice;2024-03-06;2024-03-07;fait
      A3;Trois;Italie;Exercice;2024-03-06;2024-03-07;fait
      A4;Quatre;Maroc;Visite;2024-04-06;2024-04-07;fait
      A4;Quatre;Maroc;Visite;2024-04-06;2024-04-07;fait
      """)
    #expect(try mapping(of: text).rows == .participation)
    #expect(text.contains("(3 activités)"))
    #expect(text.contains("Doute : 1 ligne en répète une autre, partenaire compris"))
    #expect(!Self.undecided(text).contains("Rien"))
  }

  @Test func `one repeated amount is enough to ask whether it is of the whole activity`() throws {
    let text = try proposal(
      """
      Dossier;Objet;Pays;Nature;Début;Fin;État;Coût
      A1;Vent;Pologne;Exercice;2024-03-04;2024-03-15;fait;85500
      A1;Vent;Roumanie;Exercice;2024-03-04;2024-03-15;fait;85500
      A2;Rome;Italie;Visite;2024-05-13;2024-05-14;fait;3200
      A3;Oslo;Norvège;Visite;2024-12-04;2024-12-05;fait;900
      """)
    #expect(Self.undecided(text).contains("cost_eur"), "\(text)")
  }

  @Test(
    arguments: [
      (["1 200 €", "800 USD"], true), (["1200", "800 USD"], true), (["$1,200.00", "800 €"], true),
      (["$1,200.00", "$800.00"], false), (["1200 USD", "800 USD"], false), (["0", "800 USD"], false),
    ])
  func `amounts of several currencies are not read`(_ costs: [String], _ areMixed: Bool) throws {
    let text = try proposal(
      "Objet;Pays;Nature;Début;Fin;État;Coût\na;Mali;Visite;2024-03-04;2024-03-05;fait;\(costs[0])\n"
        + "b;Niger;Stage;2024-05-04;2024-05-05;fait;\(costs[1])\n")
    #expect((columns(try mapping(of: text))["cost_eur"] == nil) == areMixed, "\(text)")
    #expect(text.contains("plusieurs monnaies") == areMixed)
  }
}
