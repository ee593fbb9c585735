import BilanInspection
import BilanModel
import Testing

/// What a proposal must not show, and what must not break it.
struct PrudenceTests {
  private static let marked = """
    Objet;Pays;Protection;Type
    Entretien public;Mali;NP;visite
    Affaire Trident;Niger;S;inconnue-du-registre
    Note intérieure;Tchad;DR;visite
    Affaire Néréide;Gabon;illisible;visite
    """

  @Test func `the highest marking is said`() throws {
    #expect(try proposal(Self.marked).contains("Protection la plus haute des enregistrements regardés : S."))
  }

  @Test func `nothing of a record above the ceiling is shown`() throws {
    let text = try proposal(Self.marked, ceiling: .restricted)
    #expect(text.contains("Entretien public"))
    #expect(text.contains("Note intérieure"))
    for word in ["Trident", "Niger", "inconnue-du-registre", "Néréide", "Gabon", "illisible"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("2 enregistrements au-dessus du plafond"))
    #expect(text.contains("Protection la plus haute des enregistrements regardés : DR."))
  }

  @Test func `a key that only records above the ceiling have is not shown, and nothing is concluded from them`() throws
  {
    func record(_ id: Int, _ marking: String, _ rest: String = "") -> String {
      "{\"id\":\"A\(id)\",\"titre\":\"Visite\",\"partenaires\":\"Mali\",\"protection\":\"\(marking)\",\"nature\":\"visite\"\(rest)}"
    }
    let shown = (1...4).map { record($0, "NP") }
    let hidden = [
      record(9, "DR", ",\"nom_de_code\":\"Trident\"").replacing("Mali", with: "Niger"),
      record(9, "DR").replacing("Mali", with: "Gabon"), record(9, "DR").replacing("Mali", with: "Tchad"),
    ]
    let text = try proposal(
      "[" + (shown + hidden).joined(separator: ",") + "]", name: "a.json", ceiling: .unprotected)
    #expect(!text.contains("nom_de_code") && !text.contains("rows: participation"), "\(text)")
    #expect(text.contains("3 enregistrements au-dessus du plafond"))
    #expect(text.contains("3 écartés par leur protection"))
    #expect(try mapping(of: text).columns["id"] != nil)
    #expect(try proposal("[" + (shown + hidden).joined(separator: ",") + "]", name: "a.json").contains("nom_de_code"))
  }

  @Test func `a ceiling that no column can be held against is said`() throws {
    #expect(
      try proposal("Objet;Pays\na;Mali\n", ceiling: .restricted).contains("le plafond demandé n’a rien pu écarter"))
    #expect(!(try proposal("Objet;Pays\na;Mali\n").contains("plafond")))
  }

  @Test func `without values, only headers and numbers are shown`() throws {
    let text = try proposal(Self.marked, showsValues: false)
    for word in ["Entretien", "Trident", "Mali", "visite", "inconnue", "illisible", "ex. "] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("partners: Pays"))
  }

  @Test(arguments: [
    "a: b", "# a", "#2", "- a", "yes", "\"\"quoted\"\"", "it's", "{a}", "*a", "&a", "!x", "a\u{1}b", "\u{202E}abc",
    "%", "@", "`", "|", ">", "~", "null", "12", "  spaced  ", "a\tb", "🇫🇷", "\\n", "…", "ligne\nbrisée", "\u{FEFF}x",
    "a,b", "<<", "?", "-", "\u{7F}", "\u{2028}", "e\u{301}",
  ])
  func `a hostile header is escaped, and found again`(_ header: String) throws {
    let quoted = header.contains("\"\"") ? header : header.replacing("\"", with: "\"\"")
    // Values that tell: whatever its header, the column is the partners'.
    let rows = ["Allemagne", "Mali", "Japon", "Canada"].map { "Visite à \($0);\($0);fait\n" }.joined()
    let text = try proposal("Objet;\"\(quoted)\";État\n" + rows)
    #expect(text.contains("4 gardés + 0 rejeté"), "\(text)")
    #expect(try mapping(of: text).columns["partners"] != nil)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test(arguments: [
    "\u{0}", "{", "[", "{\"a\":", "[[[[", "{\"a\":[{}]}", "\"", ";;;;", "\n\n\n", "a", "a;b", "[]", "{}", "[1,2]",
  ])
  func `a scrap of a file gives a finding or a configuration without a fault`(_ scrap: String) throws {
    let file = try TemporaryFile("scrap.csv", scrap)
    let inspection = Inspection([file.path])
    if let text = inspection.text(.english) { _ = try mapping(of: text) } else { #expect(!inspection.findings.isEmpty) }
  }

  @Test func `a hostile file name is escaped`() throws {
    let text = try proposal("Objet;Pays\na;Mali\n", name: "x: #\"'\u{1}\n*?.csv")
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix(" ") || $0.hasPrefix("#") || $0 == "sources:" })
  }

  @Test func `a thousand columns and a long file are looked at in part`() throws {
    let header = (0..<3000).map { "c\($0)" }.joined(separator: ";")
    let row = (0..<3000).map { "v\($0)" }.joined(separator: ";")
    let text = try proposal(header + "\n" + row + "\n")
    #expect(text.contains("1000 colonnes"))
  }
}
