import BilanManifest
import BilanModel

/// A manifest in which everything is used that the form has.
enum Sample {
  static let sum = String(repeating: "0123456789abcdef", count: 4)
  static let otherSum = String(repeating: "fedcba9876543210", count: 4)

  private static func year(_ year: Int) -> Period {
    guard let period = Period(year: year) else { fatalError("no year \(year)") }
    return period
  }

  static func manifest(_ change: (inout Manifest) -> Void = { _ in }) -> Manifest {
    var manifest = Manifest(
      program: Manifest.Program(version: "0.1.0", build: sum),
      period: year(2024),
      asOf: Day(unchecked: 2025, 1, 15), language: .english,
      definition: Manifest.Definition(name: "annuel", sha256: otherSum), ceiling: "DR-SF", releaseTo: ["CAN", "USA"],
      configuration: sum, fonts: [Manifest.Font(file: "Inter-Bold.otf", sha256: sum)],
      sources: [
        Manifest.Source(
          file: "activités \"nord\".csv", sha256: sum, register: "activities", isImposed: true, mapping: 2, read: 10,
          kept: 6, rejected: 3, withheld: 1, setAside: 4),
        Manifest.Source(file: "vide.csv", sha256: otherSum),
      ],
      marking: "DR-SF",
      findings: [
        Manifest.FindingCount(severity: .error, code: "unknown-partner", count: 3),
        Manifest.FindingCount(severity: .note, code: "undated", count: 1),
      ],
      outputs: [
        Manifest.Output(file: "2024_bilan.json", bytes: 123, sha256: sum),
        Manifest.Output(file: "2024_rejets_é\\\n\u{202E}😀.csv", bytes: 0, sha256: otherSum),
      ])
    change(&manifest)
    return manifest
  }

  /// Manifests that differ in one thing each, with what that is.
  static let changed: [(what: String, input: Manifest.Input?, manifest: Manifest)] = [
    ("version", .program, manifest { $0.program.version = "0.2.0" }),
    ("build", .program, manifest { $0.program.build = nil }),
    ("period", .period, manifest { $0.period = year(2023) }),
    ("as-of", .asOf, manifest { $0.asOf = Day(unchecked: 2025, 1, 16) }),
    ("language", .language, manifest { $0.language = .french }),
    ("name of the definition", .definition, manifest { $0.definition.name = "nôtre.yaml" }),
    ("definition", .definition, manifest { $0.definition.sha256 = sum }),
    ("title of the command line", .definition, manifest { $0.definition.title = "Bilan \"{période}\"" }),
    ("office of the command line", .definition, manifest { $0.definition.office = "" }),
    ("no ceiling", .ceiling, manifest { $0.ceiling = nil }),
    ("release", .ceiling, manifest { $0.releaseTo = [] }),
    ("no configuration", .configuration, manifest { $0.configuration = nil }),
    ("configuration", .configuration, manifest { $0.configuration = otherSum }),
    ("no fonts", .fonts, manifest { $0.fonts = [] }),
    ("font", .fonts, manifest { $0.fonts[0].sha256 = otherSum }),
    ("no sources", .sources, manifest { $0.sources = [] }),
    ("order of sources", .sources, manifest { $0.sources.reverse() }),
    ("name of a source", .sources, manifest { $0.sources[0].file = "a.csv" }),
    ("bytes of a source", .sources, manifest { $0.sources[1].sha256 = sum }),
    ("register imposed", .sources, manifest { $0.sources[0].isImposed = false }),
    ("mapping", .sources, manifest { $0.sources[0].mapping = 1 }),
    ("no mapping", .sources, manifest { $0.sources[0].mapping = nil }),
    ("register recognised", nil, manifest { $0.sources[1].register = "plans" }),
    ("records read", nil, manifest { $0.sources[0].read = 11 }),
    ("records kept", nil, manifest { $0.sources[0].kept = 0 }),
    ("records rejected", nil, manifest { $0.sources[0].rejected = 1_000_000_000_000 }),
    ("records withheld", nil, manifest { $0.sources[0].withheld = 0 }),
    ("lines set aside", nil, manifest { $0.sources[0].setAside = 0 }),
    ("marking", nil, manifest { $0.marking = "" }),
    ("findings", nil, manifest { $0.findings = [] }),
    ("severity", nil, manifest { $0.findings[0].severity = .warning }),
    ("code", nil, manifest { $0.findings[1].code = "alike" }),
    ("count", nil, manifest { $0.findings[1].count = 2 }),
    ("outputs", nil, manifest { $0.outputs = [] }),
    ("size", nil, manifest { $0.outputs[0].bytes = .max }),
    ("bytes of an output", nil, manifest { $0.outputs[1].sha256 = sum }),
  ]
}
