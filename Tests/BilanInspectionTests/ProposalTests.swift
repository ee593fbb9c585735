import BilanInspection
import BilanIntake
import BilanModel
import Testing

/// What is proposed for files as desks write them.
struct ProposalTests {
  @Test func `columns are told by names of other desks and by their values`() throws {
    let text = try proposal(
      """
      Réf.;Sujet;Pays partenaire;Date début;Date fin;Montant (€);Nb pax;Destination;Lien;Divers
      1;Visite d'une école de guerre;Allemagne;13/01/2018;14/01/2018;1 234,50 €;4;Hambourg;http://a;x
      2;Accueil d'une délégation;Italie / Espagne;20/02/2018;21/02/2018;12,00 €;5;Paris;;y
      """)
    #expect(
      columns(try mapping(of: text)) == [
        "id": "Réf.", "title": "Sujet", "partners": "Pays partenaire", "start": "Date début", "end": "Date fin",
        "cost_eur": "Montant (€)", "place": "Destination", "source": "Lien",
      ])
    #expect(text.contains("#   « Divers » : textes, 2 valeurs ; ex. « x » « y »\n"))
    #expect(text.contains("      # kind: {constant: visite}  # à décider : obligatoire"))
    #expect(text.contains("      # status: {constant: fait}  # à décider : obligatoire"))
    #expect(text.contains("# participants_fr: Nb pax  # à décider : participants français, des partenaires"))
    #expect(text.contains("# À décider : kind, status, participants_fr.\n"))
  }

  @Test func `values tell where names do not`() throws {
    let text = try proposal(
      """
      A,B,C,D
      Allemagne,Exercice,2018-02-03,fait
      Mali,Visite,2018-03-04,annulé
      Japon,Stage,2018-04-05,fait
      """)
    let found = columns(try mapping(of: text))
    #expect(found["partners"] == "A")
    #expect(found["kind"] == "B")
    #expect(found["start"] == "C")
    #expect(found["status"] == "D")
    #expect(text.contains("— supposé « Partenaires »"))
  }

  @Test func `a column whose values deny its name is not taken`() throws {
    let text = try proposal("Objet;Pays\nUn entretien;France\nUn autre;France\n")
    #expect(columns(try mapping(of: text))["partners"] == nil)
    #expect(text.contains("# Doute : « Pays » annonce « partners », mais ses valeurs n’en sont pas."))
  }

  @Test(
    arguments: [
      ("13/01/2018\n02/01/2018", nil, ""),
      ("03/01/2018\n02/01/2018", nil, "supposées jour/mois/année ; aucune ne le prouve"),
      ("01/13/2018\n02/01/2018", "mja", "dates mois/jour/année, prouvé"),
      ("13/01/18\n02/01/18", "jma", ""),
      ("43376\n43380", "excel", ""),
      ("17 mai 2017\n2017-06-xx", nil, ""),
    ] as [(String, String?, String)])
  func `the order of dates is declared where it must be`(_ dates: String, _ order: String?, _ doubt: String) throws {
    let rows = dates.split(separator: "\n").map { "Visite;\($0)\n" }.joined()
    let text = try proposal("Objet;Date\n" + rows)
    #expect(try mapping(of: text).dialect.dateOrder?.rawValue == order)
    #expect(text.contains(doubt))
    #expect(columns(try mapping(of: text))["start"] == "Date")
  }

  @Test(
    arguments: [
      ("1234,50\n12,00", nil, nil, nil),
      ("1.234\n12,50", ",", ".", nil),
      ("1,234\n12.50", ".", ",", nil),
      ("$1,250.00\n$3.20", nil, nil, "USD"),
      ("12,50 CHF\n1 234,00 CHF", nil, nil, "CHF"),
    ] as [(String, Character?, Character?, String?)])
  func `marks and currencies of amounts are declared where they must be`(
    _ amounts: String, _ decimal: Character?, _ thousands: Character?, _ currency: String?
  ) throws {
    let rows = amounts.split(separator: "\n").map { "Visite\t\($0)\n" }.joined()
    let mapping = try mapping(of: try proposal("Objet\tMontant\n" + rows))
    #expect(mapping.dialect.decimalMark.map { Character($0.rawValue) } == decimal)
    #expect(mapping.dialect.thousandsMark == thousands)
    #expect(mapping.currency == currency)
    #expect(mapping.dialect.delimiter == 9)
    #expect(columns(mapping)["cost_eur"] == "Montant")
  }

  @Test(
    arguments: [
      ("deplacements_2017.csv", nil, "# year: 2017  # à décider : aucune date ; le nom du fichier dit 2017"),
      ("deplacements_2012_2015.csv", nil, "le nom du fichier dit 2012, 2015"),
      ("deplacements.csv", nil, "# year: …  # à décider : aucune date"),
    ] as [(String, Int?, String)])
  func `the year of a file without dates waits, be it in its name`(_ name: String, _ year: Int?, _ doubt: String) throws
  {
    let text = try proposal("Objet;Pays\nUne visite;Mali\nUn stage;Niger\n", name: name)
    #expect(try mapping(of: text).year == year)
    #expect(text.contains(doubt))
  }

  @Test func `values that are not understood are proposed for translation`() throws {
    let text = try proposal(
      """
      Objet;Type;Réalisé;Pays;Effectif FR
      a;Exercise;oui;Mali;3
      b;Visitte;non;Benelux;n.c.
      c;Autre chose;oui;Niger;4
      d;Visite de travail;oui;Tchad;5
      e;Visite;oui;Sénégal;6
      """)
    let mapping = try mapping(of: text)
    #expect(
      mapping.columns["kind"]?.translations == ["visitte": "visit", "visite de travail": "visit", "autre chose": "?"])
    #expect(mapping.columns["participants_fr"]?.translations == ["n c": ""])
    #expect(mapping.columns["status"]?.translations == ["oui": "fait", "non": "?"])
    #expect(text.contains("          Visitte: Visite  # 1 fois\n"))
    #expect(text.contains("          Visite de travail: Visite  # 1 fois\n"))
    #expect(text.contains("          Autre chose: \"?\"  # à décider : 1 fois\n"))
    #expect(text.contains("          oui: fait  # 4 fois\n"))
    #expect(text.contains("          Benelux: \"?\"  # à décider"))
    #expect(text.contains("          non: \"?\"  # à décider : « annulé » ? 1 fois\n"))
    // What somebody writes in place of the mark counts.
    let confirmed = text.replacing("non: \"?\"", with: "non: annulé")
    let status = try BilanInspectionTests.mapping(of: confirmed).columns["status"]
    #expect(status?.translations == ["oui": "fait", "non": "annule"])
  }

  @Test func `title lines stand above the header`() throws {
    let text = try proposal("Bilan des déplacements;;\n\nObjet;Lieu;Pays\na;Bamako;Mali\nb;Niamey;Niger\n")
    #expect(try mapping(of: text).dialect.headerLine == 3)
    #expect(columns(try mapping(of: text))["place"] == "Lieu")
  }

  @Test func `quotes inside fields are text where they would break records`() throws {
    let text = try proposal("Objet;Pays;Note\n\"Serval\" suite;Mali;a\n\"x\"y\";Niger;b\n")
    #expect(try mapping(of: text).dialect.hasQuotes == false)
  }

  @Test func `nested objects are named by path, arrays are lists`() throws {
    let text = try proposal(
      """
      {"made": 1, "data": {"rows": [
        {"objet": "Visite", "lieu": {"pays": ["Mali", "Niger"], "ville": "Gao"}, "quand": {"début": "2018-02-03"}},
        {"objet": "Stage", "lieu": {"pays": ["Tchad"], "ville": null}, "gens": [{"nom": "x"}]}
      ]}}
      """, name: "a.json")
    let mapping = try mapping(of: text)
    #expect(mapping.dialect.recordsPath == ["data", "rows"])
    #expect(mapping.dialect.format == .json)
    #expect(
      columns(mapping) == [
        "title": "objet", "partners": "lieu.pays", "place": "lieu.ville", "start": "quand.début",
      ])
    #expect(text.contains("« gens » : objets JSON, qui ne se lisent pas"))
    #expect(text.contains("« Mali | Niger »"))
  }

  @Test(
    arguments: [
      ("utf-16le", [0xFF, 0xFE] + "Objet\tPays\nDéfilé\tMali\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      ("windows-1252", Array("Objet;Pays\nD".utf8) + [0xE9, 0x80] + Array(";Mali\n".utf8)),
      ("utf-8", [0xEF, 0xBB, 0xBF] + Array("Objet;Pays\nDéfilé;Mali\n".utf8)),
    ] as [(String, [UInt8])])
  func `the encoding is said`(_ name: String, _ bytes: [UInt8]) throws {
    let file = try TemporaryFile("a.csv", bytes)
    let text = try #require(Inspection([file.path]).text(.french))
    #expect(try mapping(of: text).dialect.encoding?.rawValue == name)
    #expect(columns(try mapping(of: text)) == ["title": "Objet", "partners": "Pays"])
  }
}
