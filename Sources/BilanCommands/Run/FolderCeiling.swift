internal import BilanConfiguration
internal import BilanDigest
internal import BilanIntake
internal import BilanModel
internal import BilanPublication

/// The ceiling of the `bilan.yaml` of the working folder, or of one beside the files that the command line names or
/// beside a link that leads to them.
///
/// It holds however the files are given; only a `--config` of the command line names another configuration. Whatever of
/// that name cannot be read as a configuration may hold a ceiling, and ends the run.
struct FolderCeiling {
  /// A configuration whose ceiling is known.
  struct Held {
    let configuration: Configuration
    let path: String
    let sum: String?
  }

  /// The configuration whose ceiling holds; nil where there is none.
  private(set) var found: Held?
  /// Every configuration that was looked at.
  private(set) var texts: [WholeText] = []

  /// Looks beside the files; one whose ceiling cannot be told, or two that differ, end the run.
  init(of files: [String], _ language: Language) throws {
    for path in try FolderCeiling.places(files) {
      guard (try? Folder.isFile(path)) == true else { throw FolderCeiling.unreadable(path, language) }
      let (configuration, text) = try Settings.read(path, language) { Configuration.decodeCeiling($0, file: $1) }
      texts.append(text)
      guard configuration.ceiling != nil || !configuration.releaseTo.isEmpty else { continue }
      if let found, !found.configuration.hasCeiling(of: configuration) {
        Console.error(FolderCeiling.differ(found.path, path)[language] + "\n")
        throw ExitStatus.data.code
      }
      found = found ?? Held(configuration: configuration, path: path, sum: FileDigest.sha256(of: text.bytes))
    }
  }

  /// Every `bilan.yaml` that may speak of the files, each once.
  private static func places(_ files: [String]) throws -> [String] {
    let folders = try ["."] + files.flatMap { try [Folder.parent(of: $0)] + PathWalk(to: $0).folders }
    var seen: Set<String> = []
    return try folders.map { SourceFiles.joined($0, "bilan.yaml") }.filter { path in
      try Folder.exists(path) && seen.insert(Folder.realPath(path) ?? path).inserted
    }
  }

  private static func unreadable(_ path: String, _ language: Language) -> any Error {
    let shown = VisibleText.line(path)
    let words = Wording(
      "erreur : « \(shown) » ne se lit pas comme une configuration, et pourrait donner un plafond : rien n’est fait ; "
        + "le remettre en état, ou l’ôter",
      "Error: “\(shown)” cannot be read as a configuration, and may give a ceiling: nothing is done; mend it, or "
        + "remove it")
    Console.error(words[language] + "\n")
    return ExitStatus.data.code
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
