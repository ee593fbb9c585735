import BilanInspection
import BilanModel
import Testing

/// What is shown under a ceiling of marking, whatever the column of markings looks like.
struct CeilingTests {
  private static func records(_ key: String, _ markings: [String]) -> String {
    markings.enumerated().map { index, marking in
      let title = index == 0 ? "Libre" : "Trident\(index)"
      return "{\"titre\":\"\(title)\",\"pays\":\"Mali\",\"\(key)\":\(marking)}\n"
    }.joined()
  }

  @Test(arguments: [
    "[\"NP\"]", "[\"S\"]", "[]", "{}", "{\"niveau\":\"S\"}", "\"S\"", "\"inconnu\"", "12", "\"NP\",\"marking\":\"S\"",
    "\"S\",\"marking\":\"NP\"", "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{}}}}}}}}}",
    "\"NP\",\"protection\":\"S\"", "[[\"NP\"]]",
  ])
  func `a JSON record whose marking is above, or of no form that is read, is hidden`(_ marking: String) throws {
    let text = try proposal(
      Self.records("marking", ["\"NP\"", marking, "\"S\""]), name: "a.ndjson", ceiling: .restricted)
    #expect(text.contains("Libre") && !text.contains("Trident"), "\(text)")
    #expect(
      text.contains("2 enregistrements au-dessus du plafond, ou dont la protection ne se comprend pas"), "\(text)")
    #expect(columns(try mapping(of: text))["marking"] == "marking")
  }

  @Test func `a column named by the register is heeded whatever words it has`() throws {
    let odd = (1...70).map { "Trident\($0);Mali;renvoi interne \($0)\n" }.joined()
    let file = "Objet;Pays;Protection\nLibre;Mali;NP\nNereide;Mali;S\nAutre;Mali;\n" + odd
    let text = try proposal(file, ceiling: .restricted)
    #expect(text.contains("Libre") && text.contains("Autre"))
    #expect(!text.contains("Trident") && !text.contains("Nereide") && !text.contains("renvoi"), "\(text)")
    #expect(text.contains("71 enregistrements au-dessus du plafond"))
    #expect(text.contains("Essai de lecture : 73 enregistrements = 2 gardés + 70 rejetés + 1 écarté"), "\(text)")
    #expect(columns(try mapping(of: try proposal(file)))["marking"] == "Protection")
  }

  @Test(arguments: [
    "Marquage", "Diffusion", "Habilitation", "Sensibilité", "Classification", "Protection (NP/DR/S)", "Niv.", "X",
    "Confidentialité", "marquage du document",
  ])
  func `a column of markings is told by its name or by its values`(_ header: String) throws {
    let text = try proposal(
      "Objet;Pays;\(header)\nLibre;Mali;NP\nNote;Mali;DR\nTrident;Mali;S\nNereide;Gabon;\(header)\n",
      ceiling: .restricted)
    #expect(text.contains("Libre") && text.contains("Note"))
    #expect(!text.contains("Trident") && !text.contains("Nereide") && !text.contains("Gabon"), "\(text)")
    #expect(columns(try mapping(of: text))["marking"] == header)
  }

  @Test func `every column of markings hides, and that one alone is read is said`() throws {
    let text = try proposal(
      "Objet;Pays;Protection;Diffusion\nLibre;Mali;NP;NP\nTrident;Mali;NP;S\nNereide;Mali;S;NP\n",
      ceiling: .restricted)
    #expect(text.contains("Libre") && !text.contains("Trident") && !text.contains("Nereide"), "\(text)")
    #expect(text.contains("« Diffusion » dit aussi des protections ; une seule colonne est lue."))
    #expect(columns(try mapping(of: text))["marking"] == "Protection")
  }

  @Test func `where all records are hidden nothing but their number is said`() throws {
    let text = try proposal(
      Self.records("marking", ["\"S\"", "\"TS\""]), name: "a.ndjson", ceiling: .restricted)
    for word in ["Libre", "Trident", "titre", "pays", "Mali", "la plus haute"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("2 enregistrements au-dessus du plafond"))
    #expect(columns(try mapping(of: text)) == ["marking": "marking"])
  }

  @Test func `without a column of markings no value is shown, in no comment`() throws {
    let file = """
      N°;Objet;Pays;Nature;Montant;Date;Gens
      Secret-1;Trident;ITA|GRC;inconnue;1 234,50;03/01/2018;Dupont
      Secret-1;Trident;MLI|NER;Visitte;1234.5;03/01/2018;Dupont
      Secret-2;Nereide;Utopie;autre;1.234,5;04/01/2018;Durand
      """
    let text = try proposal(file, ceiling: .restricted)
    #expect(text.contains("le plafond demandé n’a rien pu écarter ; aucune valeur n’est montrée."))
    let words = [
      "Secret-", "Trident", "Nereide", "ITA", "MLI", "Utopie", "inconnue", "isitt", "autre:", "1 234", "1234", "1.234",
      "2018", "Dupont", "ex. «",
    ]
    for word in words { #expect(!text.contains(word), "\(word) \(text)") }
    #expect(text.contains("title: Objet"))
    #expect(try proposal(file).contains("Trident"))
  }

  @Test(arguments: ["Trident;Mali;S\nLibre;Mali;NP\n", "Trident;Mali;Secret\nLibre;Mali;NP\nNote;Niger;DR\n"])
  func `a record that stands where the header should is not shown`(_ records: String) throws {
    let file = try TemporaryFile("a.csv", records)
    let inspection = Inspection([file.path], ceiling: .restricted)
    #expect(inspection.text(.french) == nil)
    #expect(inspection.findings.map(\.code) == ["marked-header"])
    #expect(!inspection.findings.contains { $0.text(.french).contains("Trident") })
    #expect(Inspection([file.path]).text(.french) != nil)
  }

  @Test func `of several files those that say markings alone show values`() throws {
    let marked = try TemporaryFile("a.csv", "Objet;Pays;Protection\nLibre;Mali;NP\nTrident;Mali;S\n")
    let unmarked = try TemporaryFile("b.csv", "Objet;Pays\nNereide;Mali\n")
    let text = try #require(Inspection([marked.path, unmarked.path], ceiling: .restricted).text(.english))
    #expect(text.contains("Libre") && !text.contains("Trident") && !text.contains("Nereide"))
    #expect(text.contains("no value is shown"))
  }

  @Test(arguments: ["Dossier", "N°", "Lot"])
  func `the other lines of an activity one line of which is hidden are hidden too`(_ identifier: String) throws {
    let lines = [
      "1;Trident;Mali;NP", "1;Trident;Gabon;S", "1;Trident;Tchad;NP", "2;Libre;Mali;NP", "2;Libre;Niger;NP",
      "3;Note;Togo;NP", "3;Note;Niger;NP",
    ]
    let csv =
      "\(identifier);Objet;Pays;Date;Protection\n"
      + lines.map { $0.replacing(/;(?=[^;]*$)/, with: ";2018-02-03;") + "\n" }.joined()
    let text = try proposal(csv, ceiling: .unprotected)
    #expect(text.contains("Libre") && text.contains("Togo"))
    for word in ["Trident", "Gabon", "Tchad"] { #expect(!text.contains(word), "\(identifier) \(text)") }
    let objects = lines.map { line in
      let cells = line.split(separator: ";")
      return "{\"\(identifier)\":\"\(cells[0])\",\"Objet\":\"\(cells[1])\",\"Pays\":\"\(cells[2])\","
        + "\"Date\":\"2018-02-03\",\"Protection\":\"\(cells[3])\"}\n"
    }
    let shown = try proposal(objects.joined(), name: "a.ndjson", ceiling: .unprotected)
    #expect(shown.contains("Libre"))
    for word in ["Trident", "Gabon", "Tchad"] { #expect(!shown.contains(word), "\(identifier) \(shown)") }
  }

  @Test(arguments: [
    "Trident;Mali;SECRETT\nLibre;Mali;NP\n", "Trident;Mali;\nLibre;Mali;NP\n", "Trident;Mali;DR NOFORN\nb;Mali;NP\n",
    "Trident;Visite;Niveau 3\nb;Visite;NP\n",
  ])
  func `a first line that names no two columns is not shown`(_ records: String) throws {
    let file = try TemporaryFile("a.csv", records)
    let inspection = Inspection([file.path], ceiling: .restricted)
    #expect(inspection.text(.french) == nil && inspection.findings.map(\.code) == ["marked-header"])
    #expect(!inspection.findings.contains { $0.text(.french).contains("Trident") })
  }

  @Test func `the caveats of the desk are markings in a header, in records and in the trial`() throws {
    let words = MarkingWords(caveats: [Caveat("ACSSI", ["A C"])])
    let ceiling = Ceiling(.restricted)
    let header = try TemporaryFile("a.csv", "Objet;Pays;DR ACSSI\nLibre;Mali;NP\n")
    #expect(
      Inspection([header.path], ceiling: ceiling, desk: DeskWords(markings: words)).findings.map(\.code) == [
        "marked-header"
      ])
    let file = try TemporaryFile("a.csv", "Objet;Pays;Protection\nLibre;Mali;NP\nTrident;Gabon;DR-ACSSI\n")
    let text = try #require(Inspection([file.path], ceiling: ceiling, desk: DeskWords(markings: words)).text(.french))
    #expect(text.contains("1 écarté") && !text.contains("Trident"), "\(text)")
    let free = try #require(Inspection([file.path], desk: DeskWords(markings: words)).text(.french))
    #expect(free.contains("des enregistrements regardés : DR-ACSSI.") && !free.contains("values:"), "\(free)")
  }

  @Test func `the stamp of a rejected record hides it`() throws {
    let header = "motif_du_rejet;Objet;Pays;Protection\n"
    let text = try proposal(
      header + "[SECRET] ligne 3 : « Trident »;Trident;Mali;\n[NON PROTÉGÉ] ligne 4;Libre;Mali;NP\n",
      ceiling: .restricted)
    #expect(text.contains("Libre") && !text.contains("Trident"), "\(text)")
  }

  @Test func `a line with a separator too many, whose marking may stand elsewhere, is hidden`() throws {
    let text = try proposal(
      "Objet;Pays;Lieu;Protection;Note\nLibre;Mali;Gao;NP;n\nTrident;Mali;Gao;;S;\n", ceiling: .unprotected)
    #expect(text.contains("Libre") && !text.contains("Trident"), "\(text)")
  }

  @Test func `a line that is hidden hides the lines of its activity in other files`() throws {
    let first = try TemporaryFile("a.csv", "N°;Objet;Pays;Protection\n1;Trident;Mali;NP\n2;Libre;Togo;NP\n")
    let second = try TemporaryFile("b.csv", "Dossier;Objet;Pays;Protection\n1;Nereide;Gabon;S\n3;Note;Niger;NP\n")
    for files in [[first.path, second.path], [second.path, first.path]] {
      let text = try #require(Inspection(files, ceiling: .restricted).text(.french))
      #expect(text.contains("Libre") && text.contains("Note"))
      for word in ["Trident", "Mali", "Nereide", "Gabon"] { #expect(!text.contains(word), "\(text)") }
    }
  }
}
