import BilanInspection
import BilanModel
import Testing

/// Dates that stand in several columns.
struct DatePartsTests {
  @Test(
    arguments: [
      ("Jour;Mois;Année", "Jour/Mois/Année"), ("J;M;A", "J/M/A"), ("JJ;MM;AAAA", "JJ/MM/AAAA"),
      ("D;M;Y", "D/M/Y"), ("day;month;year", "day/month/year"), ("Jour;Mois;an", "Jour/Mois/an"),
      ("Jour de début;Mois de début;Année de début", "Jour de début/Mois de début/Année de début"),
      ("début J;début M;début A", "début J/début M/début A"), ("Divers;Mois;Exercice", "-/Mois/Exercice"),
    ])
  func `the columns of day, month and year are told by their words`(_ header: String, _ start: String) throws {
    let text = try proposal(header + ";Objet\n12;janvier;2018;Visite\n3;4;2018;Stage\n;juin;2019;Stage\n")
    #expect(columns(try mapping(of: text))["start"] == start)
    #expect(!text.contains("annonce") && !text.contains("dont rien n’est fait :\n    #   « J"))
  }

  @Test func `months by name are read with the day and the year beside them`() throws {
    let rows = "12;mai;2018;Visite à Berlin;Allemagne;Visite;fait\n1;déc.;2018;Exercice;Italie;Exercice;fait\n"
    let text = try proposal("J;M;A;Objet;Pays;Nature;État\n" + rows)
    #expect(text.contains("2 enregistrements = 2 gardés + 0 rejeté."))
    #expect(text.contains("# Rien à décider."))
  }

  @Test func `the parts of a start and of an end are two dates`() throws {
    let text = try proposal("J début;M début;A début;J fin;M fin;A fin;Objet\n1;2;2018;3;2;2018;Visite\n")
    let found = columns(try mapping(of: text))
    #expect(found["start"] == "J début/M début/A début")
    #expect(found["end"] == "J fin/M fin/A fin")
  }

  @Test(arguments: [
    // Letters that stand for something else, years that are none, a whole date beside them.
    "J;M;A;Objet\noui;M.;non;Visite\n", "J;M;A;Objet\n1;2;12345;Visite\n", "M;A;Date;Objet\n1;2018;2018-02-03;Visite\n",
  ])
  func `other columns of these names are no parts of a date`(_ file: String) throws {
    let start = columns(try mapping(of: try proposal(file)))["start"]
    #expect(start == nil || start == "Date")
  }

  @Test(arguments: ["Date", "Période", "X"])
  func `first and last days in one column are both read from it`(_ header: String) throws {
    let rows = "Visite;du 3 au 5 mai 2017\nStage;30/12/2017 - 02/01/2018\nCours;12 juin 2017\n"
    let text = try proposal("Objet;\(header)\n" + rows)
    let found = columns(try mapping(of: text))
    #expect(found["start"] == header && found["end"] == header, "\(text)")
    #expect(text.contains("3 enregistrements = 3 gardés + 0 rejeté") && !text.contains("illisibles"), "\(text)")
    // A last day of its own leaves the first one alone.
    let own = try proposal("Objet;Début;Fin\nVisite;3 mai 2017;5 mai 2017\nStage;4 mai 2017;\n")
    #expect(columns(try mapping(of: own))["end"] == "Fin")
  }
}
