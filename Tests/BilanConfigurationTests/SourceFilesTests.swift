import BilanConfiguration
import BilanModel
import Testing

@Suite struct SourceFilesTests {
  private let folders: [String: [String]] = [
    ".": ["bilan.yaml", "b.csv", "a.csv", "c.json"], "exports": ["2018.csv", "2017.csv", "notes.txt"],
    "bureau": ["a.csv"], "bureau/exports": ["2019.csv"],
  ]

  private func files(_ sources: String, folder: String = ".", given: [String] = []) -> SourceFiles {
    let lines =
      "sources:\n"
      + sources.split(separator: "\n").map { ($0.hasPrefix(" ") ? "" : "  - files: ") + "\($0)\n" }.joined()
    let (configuration, findings) = Configuration.decode(Array(lines.utf8), file: "bilan.yaml")
    #expect(findings.isEmpty)
    return SourceFiles(configuration ?? Configuration(), folder: folder, given: given) { folders[$0] ?? [] }
  }

  private func messages(_ files: SourceFiles) -> [String] { files.findings.map { $0.text(.french) } }

  @Test func `files are found source by source and by name`() {
    let found = files("[exports/*.csv, b.csv]\n\"*.csv\"")
    #expect(found.files.map(\.path) == ["exports/2017.csv", "exports/2018.csv", "b.csv", "a.csv"])
    #expect(
      messages(found) == [
        "bilan.yaml:3:12: erreur[configuration-file-of-two-sources]: « b.csv » est déjà un fichier de la source 1"
      ])
  }

  @Test(
    arguments: [
      ("a.xlsx\n    sheet: A\na.xlsx\n    sheet: [B, C]", true),
      ("a.xlsx\n    sheet: A\na.xlsx\n    sheet: [B, a]", false),
      ("a.xlsx\n    sheet: A\na.xlsx", false), ("c.json\n    records: x.a\nc.json\n    records: x.b", true),
      ("c.json\n    records: x\nc.json\n    records: x.b", false),
      ("c.json\n    records: x\nc.json\n    records: X", false),
    ])
  func `other sheets or arrays of one file are other sources of it`(_ sources: String, _ isApart: Bool) {
    let found = files(sources)
    #expect(found.files.count == 1 && found.findings.isEmpty == isApart)
    #expect(found.files.first?.mapping?.others.count == (isApart ? 1 : 0))
    let given = files(sources, given: found.files.map(\.path))
    #expect(given.files == found.files)
  }

  @Test func `paths start from the folder of the configuration`() {
    #expect(
      files("[a.csv, exports/*.csv]", folder: "bureau").files.map(\.path) == [
        "bureau/a.csv", "bureau/exports/2019.csv",
      ])
    #expect(files("/data/a.csv", folder: "bureau").files.map(\.path) == ["/data/a.csv"])
  }

  @Test func `a pattern does not take the rejects of earlier runs in the folder of the edition`() throws {
    let names = ["a.csv", "2024_rejets_a.csv", "mended.csv"]
    func found(_ files: String, output: String) -> SourceFiles {
      let text = "output: \(output)\nsources:\n  - files: \(files)\n"
      let configuration = Configuration.decode(Array(text.utf8), file: "bilan.yaml").configuration
      return SourceFiles(configuration ?? Configuration(), folder: ".", given: []) { _ in names }
    }
    #expect(found("\"*.csv\"", output: ".").files.map(\.path) == ["a.csv", "mended.csv"])
    #expect(
      messages(found("\"*.csv\"", output: ".")) == [
        "bilan.yaml:3:12: note[configuration-own-rejects]: « 2024_rejets_a.csv » est dans le dossier de l’édition : "
          + "laissé de côté"
      ])
    #expect(found("\"*.csv\"", output: "out").files.count == 3)
    #expect(found("2024_rejets_a.csv", output: ".").files.map(\.path) == ["2024_rejets_a.csv"])
  }

  @Test func `corrections come behind the one file of their source`() {
    let found = files("a.csv\n    corrections: [exports/x.csv, y.csv]\nb.csv", folder: "bureau")
    #expect(found.files.map(\.path) == ["bureau/a.csv", "bureau/exports/x.csv", "bureau/y.csv", "bureau/b.csv"])
    #expect(found.files[0].mapping == found.files[1].mapping)
    #expect(found.corrections == ["bureau/a.csv": ["bureau/exports/x.csv", "bureau/y.csv"]])
    let given = files("a.csv\n    corrections: y.csv\nb.csv", given: ["./a.csv", "y.csv"])
    #expect(given.files.map(\.path) == ["./a.csv", "y.csv"] && given.corrections == ["./a.csv": ["y.csv"]])
    let several = files("[a.csv, b.csv]\n    corrections: y.csv")
    #expect(
      messages(several) == [
        "bilan.yaml:2:13: erreur[configuration-corrections]: « corrections » veut une source d’un seul fichier, "
          + "et celle-ci en a 2"
      ])
  }

  @Test func `a pattern that matches nothing is an error and a file matched twice by a source is one file`() {
    #expect(
      messages(files("exports/*.xlsx")) == [
        "bilan.yaml:2:12: erreur[configuration-no-file]: aucun fichier ne répond à « exports/*.xlsx »"
      ])
    let twice = files("[\"a*\", a.csv, ./a.csv]")
    #expect(twice.files.map(\.path) == ["a.csv"] && twice.findings.isEmpty)
  }

  @Test func `files of the command line take the mapping of the source that they match`() {
    let found = files("exports/*.csv\nz*.csv", given: ["./exports/2018.csv", "other.csv"])
    #expect(found.files.map(\.path) == ["./exports/2018.csv", "other.csv"])
    #expect(found.files.map { $0.mapping?.files } == [["exports/*.csv"], nil])
    #expect(found.findings.isEmpty)
  }
}
