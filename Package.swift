// swift-tools-version: 6.2
import PackageDescription

/// Every wall of the compiler that our own code is built behind.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The walls of the modules that touch C.
let strictC: [SwiftSetting] = strict + [.strictMemorySafety()]

/// One library module: its name, what stands on its right, its walls, and its test target, perhaps with snapshots.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict, snapshots: Bool = false
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: name + "Tests", dependencies: [.target(name: name)] + dependencies,
      exclude: snapshots ? ["Snapshots"] : [], swiftSettings: strict),
  ]
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "bilan",
  products: [.executable(name: "bilan", targets: ["bilan"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .target(name: "CArguments"),
    .target(name: "CByteMask"),
    .target(name: "CLoadedNotes"),
    .target(name: "CStandardError"),
    .target(name: "CStreamErrors"),
    .target(name: "CSystem"),
    .target(name: "CZipLevel"),
  ]
    + module("BilanModel")
    + module("BilanText", ["BilanModel"])
    + module("BilanYaml", ["BilanModel", "CYaml"], settings: strictC)
    + module("BilanConfiguration", ["BilanModel", "BilanRules", "BilanYaml"])
    + module("BilanDigest", ["CGLib", "CLoadedNotes"], settings: strictC)
    + module("BilanManifest", ["BilanModel"])
    + module("BilanSheets", ["CExpat", "CZlib"], settings: strictC)
    + module("BilanIntake", ["BilanModel", "BilanSheets", "CByteMask"], snapshots: true)
    + module("BilanInspection", ["BilanConfiguration", "BilanIntake", "BilanModel", "BilanYaml"])
    + module("BilanRules", ["BilanModel", "BilanText"])
    + module("BilanMetrics", ["BilanModel", "BilanRules", "BilanText"])
    + module("BilanScene")
    + module("BilanWorkbook", ["BilanModel"])
    + module("BilanPublication", ["BilanDigest", "BilanModel", "CSystem"])
    + module("BilanTables", ["BilanMetrics", "BilanModel", "BilanText"])
    + module("BilanCharts", ["BilanMetrics", "BilanModel", "BilanScene", "BilanTables", "BilanText"])
    + module("BilanLayout", ["BilanCharts", "BilanModel", "BilanScene", "BilanTables"])
    + module(
      "BilanReports",
      [
        "BilanCharts", "BilanLayout", "BilanMetrics", "BilanModel", "BilanRules", "BilanScene", "BilanTables",
        "BilanText", "BilanWorkbook", "BilanYaml",
      ])
    + module(
      "BilanXlsx", ["BilanWorkbook", "CStandardError", "CStreamErrors", "CXlsxWriter", "CZipLevel", "CZlib"],
      settings: strictC)
    + module("BilanPdf", ["BilanDigest", "BilanScene", "CZlib"], settings: strictC)
    + module("BilanCairo", ["BilanPdf", "BilanScene", "CPangoCairo"], settings: strictC)
    + module(
      "BilanCommands",
      [
        "BilanCairo", "BilanCharts", "BilanConfiguration", "BilanDigest", "BilanInspection", "BilanIntake",
        "BilanLayout", "BilanManifest", "BilanMetrics",
        "BilanModel", "BilanPdf", "BilanPublication", "BilanReports",
        "BilanRules", "BilanScene",
        "BilanText", "BilanWorkbook", "BilanXlsx", "BilanYaml", "CArguments", argumentParser,
      ])
    + [
      .executableTarget(name: "bilan", dependencies: ["BilanCommands"], swiftSettings: strict),
      .executableTarget(
        name: "bilan-aggregate", dependencies: ["BilanIntake", "BilanMetrics", "BilanModel"],
        path: "Benchmarks/Aggregate", swiftSettings: strict),
      .testTarget(name: "EndToEndTests", dependencies: ["bilan", "unpack"], exclude: ["Cases"], swiftSettings: strict),
      .executableTarget(name: "unpack", dependencies: ["BilanXlsx"], path: "Tests/Unpack", swiftSettings: strict),
    ]
)

/// Builds for other ends than the command, each with a scratch folder of its own: `make sanitize` builds the modules
/// that read and their tests alone, `make fuzz` the fuzz targets, which are no part of any other build.
if Context.environment["BILAN_SANITIZE"] != nil {
  // What these targets stand on is followed, so that a new wall needs no word here.
  var kept: Set<String> = []
  var next = ["BilanModel", "BilanYaml", "BilanConfiguration", "BilanSheets", "BilanIntake"].flatMap {
    [$0, $0 + "Tests"]
  }
  while let name = next.popLast() {
    guard kept.insert(name).inserted, let target = package.targets.first(where: { $0.name == name }) else { continue }
    for case .byNameItem(let other, _) in target.dependencies { next.append(other) }
    for case .targetItem(let other, _) in target.dependencies { next.append(other) }
  }
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []
  package.dependencies = []
}
if Context.environment["BILAN_FUZZ"] != nil {
  package.targets.removeAll { $0.type == .test }
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "BilanConfiguration", "BilanIntake", "BilanModel", "BilanPdf", "BilanReports", "BilanScene", "BilanSheets",
        "BilanYaml",
      ],
      path: "Tests/Fuzzing", exclude: ["Seeds"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
  package.products = [.executable(name: "fuzz", targets: ["fuzz"])]
}
