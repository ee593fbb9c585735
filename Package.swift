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
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .target(name: "CByteMask"),
    .target(name: "CExchange"),
    .target(name: "CStandardError"),
    .target(name: "CZipLevel"),
  ]
    + module("BilanModel")
    + module("BilanText", ["BilanModel"])
    + module("BilanYaml", ["BilanModel", "CYaml"], settings: strictC)
    + module("BilanConfiguration", ["BilanModel", "BilanYaml"])
    + module("BilanDigest", ["CGLib"], settings: strictC)
    + module("BilanIntake", ["BilanModel", "CByteMask"], snapshots: true)
    + module("BilanInspection", ["BilanConfiguration", "BilanIntake", "BilanModel", "BilanYaml"])
    + module("BilanMetrics", ["BilanModel", "BilanText"])
    + module("BilanScene")
    + module("BilanWorkbook", ["BilanModel"])
    + module("BilanCharts", ["BilanMetrics", "BilanModel", "BilanScene", "BilanText"])
    + module(
      "BilanReports",
      ["BilanCharts", "BilanMetrics", "BilanModel", "BilanScene", "BilanText", "BilanWorkbook", "BilanYaml"])
    + module("BilanXlsx", ["BilanWorkbook", "CStandardError", "CXlsxWriter", "CZipLevel"], settings: strictC)
    + module("BilanCairo", ["BilanScene", "CPangoCairo"], settings: strictC)
    + module(
      "BilanCommands",
      [
        "BilanCairo", "BilanCharts", "BilanConfiguration", "BilanDigest", "BilanInspection", "BilanIntake",
        "BilanMetrics",
        "BilanModel", "BilanReports",
        "BilanScene",
        "BilanText", "BilanWorkbook", "BilanXlsx", "BilanYaml", "CExchange", argumentParser,
      ])
    + [
      .executableTarget(name: "bilan", dependencies: ["BilanCommands"], swiftSettings: strict),
      .testTarget(name: "EndToEndTests", dependencies: ["bilan"], exclude: ["Cases"], swiftSettings: strict),
    ]
)
