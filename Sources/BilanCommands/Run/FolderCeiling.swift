internal import BilanConfiguration
internal import BilanModel
internal import BilanPublication

/// The ceiling of the `bilan.yaml` of the working folder, or of one beside the files that the command line names.
///
/// It holds however the files are given; only a `--config` of the command line names another configuration.
struct FolderCeiling {
  /// The configuration whose ceiling holds, and its path; nil where there is none.
  private(set) var found: (configuration: Configuration, path: String)?

  /// Looks beside the files; one whose ceiling cannot be told, or two that differ, end the run.
  init(of files: [String], _ language: Language) throws {
    for path in FolderCeiling.places(files) {
      let configuration = try Settings.read(path, language) { Configuration.decodeCeiling($0, file: $1) }.configuration
      guard configuration.ceiling != nil || !configuration.releaseTo.isEmpty else { continue }
      if let found, !found.configuration.hasCeiling(of: configuration) {
        Console.error(FolderCeiling.differ(found.path, path)[language] + "\n")
        throw ExitStatus.data.code
      }
      found = found ?? (configuration, path)
    }
  }

  /// Every `bilan.yaml` that may speak of the files, each once.
  private static func places(_ files: [String]) -> [String] {
    let beside = files.flatMap { file in [file] + (Folder.realPath(file).map { [$0] } ?? []) }
    let paths = ["bilan.yaml"] + beside.map { SourceFiles.joined(Folder.parent(of: $0), "bilan.yaml") }
    var seen: Set<String> = []
    return paths.filter { Folder.isFile($0) && seen.insert(Folder.realPath($0) ?? $0).inserted }
  }

  private static func differ(_ first: String, _ second: String) -> Wording {
    let (first, second) = (VisibleText.line(first), VisibleText.line(second))
    return Wording(
      "erreur : « \(first) » et « \(second) » donnent des plafonds différents ; dire lequel avec --config",
      "Error: “\(first)” and “\(second)” give different ceilings; say which with --config")
  }
}

extension Configuration {
  fileprivate func hasCeiling(of other: Configuration) -> Bool {
    ceiling == other.ceiling && releaseTo.sorted() == other.releaseTo.sorted() && caveats == other.caveats
  }
}
