import BilanConfiguration
import BilanModel
import Testing

/// A configuration that grows keeps every decision and every comment.
struct GrowingConfigurationTests {
  private static let kind = Register.activities.column(.kind)
  private static let partners = Register.activities.column(.partners)

  private static func read(_ text: String) throws -> GrowingConfiguration {
    let (configuration, findings) = Configuration.decode(Array(text.utf8), file: "bilan.yaml")
    #expect(findings.map { $0.text(.english) } == [])
    let found = try #require(configuration)
    return try #require(GrowingConfiguration(Array(text.utf8), of: found, file: "bilan.yaml"))
  }

  private static func grown(
    _ text: String, _ change: (inout GrowingConfiguration) throws -> Void
  ) throws -> String? {
    var grown = try read(text)
    try change(&grown)
    return grown.checked
  }

  private static let plain = """
    # Décisions du bureau
    year: 2024
    sources:
      - files: a.csv
        register: activities
        columns:
          title: Objet
          kind: Type  # vu avec le bureau
          partners:
            column: Pays
            values:
              Livonie: LVA  # confirmé
        # Colonnes dont rien n’est fait : « Note »

    office: EMA

    """

  @Test func `a value goes below those that are there, and a plain column becomes one with values`() throws {
    let kind = try #require(Self.kind)
    let partners = try #require(Self.partners)
    let grown = try Self.grown(Self.plain) {
      let added = [
        $0.add(["Truc: \"?\"  # à décider : 1 fois"], to: kind, ofSource: 0),
        $0.add(["Ruritanie: \"?\""], to: partners, ofSource: 0),
      ]
      #expect(added == [true, true])
    }
    #expect(
      grown
        == """
        # Décisions du bureau
        year: 2024
        sources:
          - files: a.csv
            register: activities
            columns:
              title: Objet
              kind:
                column: Type  # vu avec le bureau
                values:
                  Truc: "?"  # à décider : 1 fois
              partners:
                column: Pays
                values:
                  Livonie: LVA  # confirmé
                  Ruritanie: "?"
            # Colonnes dont rien n’est fait : « Note »

        office: EMA

        """)
  }

  @Test(arguments: ["", "# seul un commentaire\n"])
  func `a source goes behind the last one and its comments, before the next key`(_ comment: String) throws {
    let grown = try #require(
      try Self.grown(comment + Self.plain) { $0.add(source: ["  - files: b.csv", "    register: plans"]) })
    #expect(
      grown.contains("« Note »\n\n  - files: b.csv\n    register: plans\n\noffice: EMA\n"), "\(grown)")
  }

  @Test func `a source takes the margin of the others, and a text without sources gets its first`() throws {
    let flush = try Self.grown("sources:\n- files: a.csv\n  register: plans\n") {
      $0.add(source: ["  - files: b.csv", "    register: plans"])
    }
    #expect(flush == "sources:\n- files: a.csv\n  register: plans\n\n- files: b.csv\n  register: plans\n")
    let first = try Self.grown("year: 2024\n") { $0.add(source: ["  - files: b.csv", "    register: plans"]) }
    #expect(first == "year: 2024\n\nsources:\n  - files: b.csv\n    register: plans\n")
  }

  @Test(arguments: [
    "{column: Type, values: {a: visit}}", "{column: Type}", "{ticks: {visit: V}}",
  ])
  func `values find no place between braces, and nothing changes`(_ kind: String) throws {
    let column = try #require(Self.kind)
    let text = "sources:\n  - files: a.csv\n    register: activities\n    columns:\n      kind: \(kind)\n"
    let grown = try Self.grown(text) {
      let isAdded = $0.add(["b: \"?\""], to: column, ofSource: 0)
      #expect(!isAdded)
    }
    #expect(grown == text)
  }

  @Test func `what would read otherwise is not written`() throws {
    let kind = try #require(Self.kind)
    let broken = try Self.grown(Self.plain) { _ = $0.add(["}"], to: kind, ofSource: 0) }
    #expect(broken == nil)
    let other = try Self.grown(Self.plain) { $0.add(source: ["  - files: [b.csv"]) }
    #expect(other == nil)
    let twice = try Self.grown(Self.plain) { $0.add(source: ["    year: 2023"]) }
    #expect(twice == nil)
  }

  @Test func `a file is known by the name of its source, or by a pattern`() throws {
    let configuration = try Self.read(
      "sources:\n  - files: \"*.csv\"\n    register: plans\n  - {files: b.xlsx, register: series}\n")
    #expect(configuration.source(of: "d/a.csv", folder: "d", names: { _ in ["a.csv", "b.xlsx"] })?.place == 0)
    #expect(configuration.source(of: "d/b.xlsx", folder: "d", names: { _ in ["a.csv"] })?.place == 1)
    #expect(configuration.source(of: "c.csv", folder: "d", names: { _ in [] }) == nil)
  }
}
