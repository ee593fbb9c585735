internal import BilanConfiguration
internal import BilanIntake
internal import BilanModel
internal import BilanPublication

/// The ceiling of the folders that files stand in: that of a `bilan.yaml` of the working folder, beside one of the files
/// or beside a link on the way to it, or in a folder above one of those.
///
/// It holds however the files are given; only the ceiling of a configuration named by `--config` goes before it. Whatever
/// of that name cannot be read as a configuration, or says nothing, may have held a ceiling, and ends the run; so does one
/// under a name that is nearly that one, as nothing else would read it.
struct FolderCeiling {
  /// The configuration whose ceiling holds; nil where there is none.
  private(set) var found: HeldConfiguration?
  /// Every configuration that was looked at.
  private(set) var texts: [WholeText] = []

  /// Looks where configurations of the files may stand; one whose ceiling cannot be told, or two that differ, end the run.
  ///
  /// - Parameters:
  ///   - files: as they are named.
  ///   - chosen: the configuration of the run, whose ceiling must be that of the others.
  ///   - sparesOutput: whether an empty one may be what the run itself is about to fill: `bilan inspect … > bilan.yaml`.
  ///   - language: of what is said.
  /// - Throws: what ends the run, which was said; or why the system does not tell what stands there.
  init(
    of files: [String], beside chosen: HeldConfiguration? = nil, sparesOutput: Bool = false, _ language: Language
  ) throws {
    found = chosen.flatMap { $0.configuration.givesCeiling ? $0 : nil }
    let search: ConfigurationSearch
    do { search = try ConfigurationSearch(files) } catch let lost as ConfigurationSearch.Lost {
      Console.error(FolderCeiling.lost(lost.folder)[language] + "\n")
      throw ExitStatus.data.code
    }
    let known = chosen.flatMap { Folder.realPath($0.path) }
    func isOpen(_ path: String) -> Bool {
      known == nil || Folder.realPath(path) != known
    }
    for path in search.configurations where isOpen(path) {
      guard let held = try HeldConfiguration(ceilingOf: path, sparesOutput: sparesOutput, language) else { continue }
      texts.append(held.text)
      guard held.configuration.givesCeiling else { continue }
      if let found, !found.configuration.hasCeiling(of: held.configuration) {
        Console.error(FolderCeiling.differ(found.path, path)[language] + "\n")
        throw ExitStatus.data.code
      }
      found = found ?? held
    }
    for path in search.otherNames where isOpen(path) {
      guard let held = try HeldConfiguration(ceilingOf: path, sparesOutput: sparesOutput, language) else { continue }
      let finding = Finding.otherName(path, givesCeiling: held.configuration.givesCeiling)
      Console.error(FindingPrinter.text(finding, language))
      if finding.severity == .error { throw ExitStatus.data.code }
    }
  }

  /// The partners and the currency of the first configuration that says some; what is wrong in them ends the run.
  func words(_ language: Language) throws -> DeskWords {
    for text in texts {
      if let words = try text.words(language) { return words }
    }
    return DeskWords()
  }

  private static func lost(_ folder: String) -> Wording {
    let folder = VisibleText.line(folder)
    return Wording(
      "erreur : le dossier « \(folder) » a été ôté, remplacé ou couvert : un plafond a pu s’y perdre ; rien n’est fait ; "
        + "retourner dans un dossier qui existe",
      "Error: the folder “\(folder)” was removed, replaced or covered: a ceiling may be lost with it; nothing is done; go "
        + "back to a folder that exists")
  }

  private static func differ(_ first: String, _ second: String) -> Wording {
    let (first, second) = (VisibleText.line(first), VisibleText.line(second))
    return Wording(
      "erreur : « \(first) » et « \(second) » donnent des plafonds différents ; dire lequel avec --config",
      "Error: “\(first)” and “\(second)” give different ceilings; say which with --config")
  }
}

/// A configuration as it was read, be it for its ceiling alone.
struct HeldConfiguration {
  let configuration: Configuration
  let path: String
  let text: WholeText

  /// Reads all of a configuration; what is wrong in it goes to the console and ends the run.
  init(_ path: String, _ language: Language) throws {
    self.path = path
    (configuration, text) = try Settings.read(path, language)
  }

  /// Reads what a file says of a ceiling; nil where it is the empty output of this run, which that may be.
  init?(ceilingOf path: String, sparesOutput: Bool, _ language: Language) throws {
    guard (try? Folder.isFile(path)) == true else { throw HeldConfiguration.unreadable(path, language) }
    self.path = path
    text = try WholeText(path: path)
    if sparesOutput, text.bytes.isEmpty, text.place != nil, text.place == FileIdentity(descriptor: 1)?.place {
      return nil
    }
    let (configuration, findings) = Configuration.decodeCeiling(text.bytes, file: path)
    try Settings.print(findings, language)
    guard let configuration else { throw ExitStatus.data.code }
    self.configuration = configuration
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
}

extension WholeText {
  /// The partners and the currency that a configuration says; nil where it says none.
  ///
  /// What is wrong in them ends the run.
  func words(_ language: Language) throws -> DeskWords? {
    let (words, findings) = Configuration.decodeWords(bytes, file: path)
    try Settings.print(findings, language)
    return words
  }
}

extension Configuration {
  /// Whether it gives a ceiling of any kind.
  var givesCeiling: Bool { ceiling != nil || !releaseTo.isEmpty }

  fileprivate func hasCeiling(of other: Configuration) -> Bool {
    ceiling == other.ceiling && releaseTo.sorted() == other.releaseTo.sorted() && caveats == other.caveats
  }

  /// The same under the ceiling of another, with the caveats that it is told by.
  func under(_ other: Configuration?) -> Configuration {
    guard let other else { return self }
    var held = self
    (held.ceiling, held.releaseTo) = (other.ceiling, other.releaseTo)
    held.caveats = other.caveats + caveats.filter { !other.caveats.contains($0) }
    return held
  }
}
