import BilanConfiguration
import BilanModel
import Testing

/// What a configuration says of markings.
struct MarkingsTests {
  private static func decode(_ text: String) -> (configuration: Configuration?, codes: [String]) {
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    return (configuration, findings.map(\.code))
  }

  @Test func `a ceiling, those it is released to and the caveats of the desk are read in any spelling`() throws {
    let text = """
      caveats: [ACSSI, {name: CONFIDENTIEL PERSONNEL, aliases: [CP]}]
      ceiling: DIFFUSION RESTREINTE – spécial france – CP
      release_to: [USA, "Royaume-Uni, Otan"]
      sources:
        - {files: a.csv, marking: NATO RESTRICTED, not_markings: [Sécurité]}
      """
    let configuration = try #require(Self.decode(text).configuration)
    #expect(configuration.ceiling?.code == "DR-CONFIDENTIEL PERSONNEL-SF")
    #expect(configuration.releaseTo == ["USA", "GBR", "OTAN"] && configuration.caveats.map(\.name).first == "ACSSI")
    let source = try #require(configuration.sources.first?.mapping)
    #expect(source.marking?.name == "NATO RESTRICTED" && source.notMarkings == ["Sécurité"])
  }

  @Test(arguments: [
    ("ceiling: D R", "configuration-not-a-marking"), ("ceiling: DR-ACSSI", "configuration-not-a-marking"),
    ("ceiling: SPÉCIAL FRANCE", "configuration-not-a-ceiling"),
    ("ceiling: DR REL TO USA", "configuration-not-a-ceiling"),
    ("release_to: FVEY", "configuration-not-a-partner"), ("caveats: [Secret]", "configuration-not-a-caveat"),
    ("sources: [{files: a.csv, marking: interne}]", "configuration-not-a-marking"),
  ])
  func `what is no marking, no ceiling, no partner or no caveat ends the run`(_ text: String, _ code: String) {
    let (configuration, codes) = Self.decode(text + "\n")
    #expect(configuration == nil && codes == [code], "\(codes)")
  }

  @Test(arguments: [
    ("ceiling: DR\nyear: 99999\nsources: 3\n", "DR"), ("titre: x\nfeuilles: [a]\n", ""),
    ("", nil), ("# rien\n", nil), ("---\n", nil), ("{}\n", nil), ("~\n", nil), (" \n\n", nil),
    ("- a\n", nil), ("NP\n", nil), ("- ceiling: NP\n", nil), ("ceiling: [NP]\n", nil), ("ceiling:\n  - NP\n", nil),
    ("ceiling:\n", nil), ("ceiling: ~\n", nil), ("ceiling: {level: NP}\n", nil), ("ceiling: ''\n", nil),
    ("ceiling: ZZ\n", nil), ("release_to:\n", nil), ("release_to: []\n", nil), ("plafond: NP\n", "NP"),
    ("plafont: NP\n", nil),
    ("sources:\n  - {files: a.csv, ceiling: NP}\n", nil), ("defaut: {release_to: USA}\n", nil),
    ("ceiling: D R\n", nil), ("ceilling: DR\n", nil), ("ceiling: [\n", nil), ("\tceiling: NP\n", nil),
    ("release_to: USA\n", "REL TO USA"), ("caveats: [X]\nceiling: NP-X\n", "NP-X"), ("caveats: 3\n", ""),
  ])
  func `the ceiling of a file is told whatever else it says, or is an error`(_ text: String, _ code: String?) {
    let configuration = Configuration.decodeCeiling(Array(text.utf8), file: "bilan.yaml").configuration
    #expect(
      configuration.map { Ceiling($0.ceiling, releaseTo: $0.releaseTo)?.code ?? "" } == code)
  }

  @Test(arguments: [
    "[{name: ALPHA, aliases: [CP]}, {name: BETA, aliases: [cp]}]", "[{name: ALPHA, aliases: [BETA]}, BETA]",
    "[ALPHA, alpha]", "[ALPHA, {name: BETA, aliases: [Álpha]}]",
  ])
  func `a spelling shared by two caveats ends the run`(_ caveats: String) {
    let (configuration, codes) = Self.decode("caveats: \(caveats)\n")
    #expect(configuration == nil && codes == ["configuration-not-a-caveat"], "\(codes)")
  }

  @Test(arguments: [
    "A&B", "A+B", "A;B", "A|B", "A*B", "\"[A]\"", "\"{A}\"", "\"A\\u200BB\"", "\"A\\nB\"",
    "OTAN", "UE", "DR", "DR OTAN", "Défense", "France", "CAN", "AM", "REL", "REL TO", "A", "Communicable à",
    "\"-\"", "{name: X Y, aliases: [Nato]}",
  ])
  func `a caveat that would not be read back ends the run`(_ name: String) {
    for text in ["caveats: [\(name)]\n", "ceiling: NP\ncaveats: [\(name)]\n"] {
      let (configuration, codes) = Self.decode(text)
      #expect(configuration == nil && codes == ["configuration-not-a-caveat"], "\(name) \(codes)")
    }
    #expect(
      Configuration.decodeCeiling(Array("ceiling: NP\ncaveats: [\(name)]\n".utf8), file: "a").configuration == nil)
  }

  @Test(arguments: [
    "ACSSI", "CONFIDENTIEL PERSONNEL", "SECRET MÉDICAL", "CRISTAL 2", "DIFFUSION LIMITÉE",
    "BUREAU D’ÉTUDES (PARIS)",
  ])
  func `a caveat with a name of its own is read back from what is printed and written of it`(_ name: String) throws {
    let text = "caveats: [\"\(name)\", {name: Autre mot, aliases: [AMOT]}]\n"
    let words = MarkingWords(caveats: try #require(Self.decode(text).configuration).caveats)
    for level in [nil] + Classification.allCases {
      for codes in [nil, ["CAN", "USA"]] {
        let marking = Marking(level, caveats: words.caveats, releasableTo: codes)
        #expect(words.read(marking.name) == marking && words.read(marking.code) == marking, "\(marking.name)")
      }
    }
  }
}
