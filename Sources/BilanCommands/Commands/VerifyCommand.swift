internal import ArgumentParser
internal import BilanLayout
internal import BilanManifest
internal import BilanModel
internal import BilanPublication
internal import Glibc

/// `bilan verify`: whether an edition is what it was, and what its sources still make.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: ConsoleLanguage.say(
      "Dit si une édition est entière et, avec ses sources, si elles la refont à l’octet près.",
      "Says whether an edition is whole and, with its sources, whether they make it again to the byte."),
    discussion: ConsoleLanguage.say(
      """
      Les fichiers de l’édition doivent être ceux de son manifest.json et de son SHA256SUMS, sans un de plus. Avec les
      sources, données ou trouvées par la configuration, l’édition est refaite dans un dossier temporaire et comparée.
      Code de sortie 0 si tout est conforme, 1 sinon, 65 si le dossier n’est pas une édition.
      """,
      """
      The files of the edition must be those of its manifest.json and of its SHA256SUMS, and no others. With the
      sources, given or found by the configuration, the edition is made again in a temporary folder and compared.
      Exit code 0 when all holds, 1 otherwise, 65 when the folder is not an edition.
      """))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("Dossier d’une édition, ou « dernier ».", "Folder of an edition, or “dernier”."),
      valueName: ConsoleLanguage.say("édition", "edition")))
  var edition: String
  @OptionGroup var sources: SourceOptions
  @OptionGroup var definition: DefinitionOption
  @Option(
    name: .customLong("definition"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Définition du document, si l’édition est celle de « bilan compose » ; à défaut celle qu’il porte en lui.",
        "Definition of the document, where the edition is one of “bilan compose”; else the one built in."),
      valueName: ConsoleLanguage.say("document.yaml", "document.yaml")))
  var document: String?
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([edition], of: ConsoleLanguage.say("édition", "edition"))
    try GivenPath.refuseEmpty([document], of: "--definition")
  }

  func run() throws {
    let language = language.chosen ?? .french
    do {
      let files = try files(language)
      let rebuild = try rebuilt(files.manifest)
      let verdict = EditionVerdict(files, rebuild)
      Console.output(verdict.text(language))
      if !verdict.holds { throw ExitStatus.recordsRejected.code }
    } catch {
      throw Failure.said(error, language)
    }
  }

  /// The files of the edition; what is no edition ends the run.
  private func files(_ language: Language) throws -> EditionFiles {
    do {
      return try EditionFiles(try EditionFolder(edition))
    } catch let error as PublicationError where [ENOENT, ENOTDIR, EFBIG].contains(error.number) {
      Console.error(error.text(language) + "\n")
    } catch let error as PublicationError {
      Console.error(error.text(language) + "\n")
      throw ExitStatus.inputOutput.code
    } catch let fault as ManifestFault {
      let path = VisibleText.line(Folder.path(edition, Manifest.fileName))
      Console.error("\(path): \(VisibleText.line(fault.words[language]))\n")
    } catch is NoManifest {
      let edition = VisibleText.line(edition)
      Console.error(
        Wording(
          "\(edition) : ce n’est pas une édition, elle aurait un fichier \(Manifest.fileName)\n",
          "\(edition): it is no edition, which would have a file \(Manifest.fileName)\n")[language])
    }
    throw ExitStatus.data.code
  }

  /// The edition made again; nil when its sources are not at hand.
  private func rebuilt(_ manifest: Manifest) throws -> EditionVerdict.Trial {
    let isAsked = try !sources.allFiles().isEmpty || sources.config != nil
    let isConfigured = try manifest.sources.contains { $0.mapping != nil } && sources.configurationPath != nil
    guard isAsked || isConfigured else { return .none }
    if let series = PeriodSeries(base: manifest.period) {
      // How many partners had a second page is in no manifest.
      let profiles = EditionNames(series).profileFigures
      if manifest.outputs.contains(where: { $0.file == profiles }) {
        throw Console.usage(
          Wording(
            "une édition de fiches ne se refait pas pour la vérifier : l’appeler sans source",
            "an edition of profiles is not made again to be verified: call it without a source"), manifest.language)
      }
    }
    var (sources, language) = (sources, language)
    language.chosen = manifest.language
    sources.ceiling.text = sources.ceiling.text ?? manifest.ceiling
    if sources.ceiling.release == nil, !manifest.releaseTo.isEmpty {
      sources.ceiling.release = manifest.releaseTo.joined(separator: ",")
    }
    var settings = try Settings(sources, language)
    let said = try SaidDocuments(title: manifest.definition.title, office: manifest.definition.office, settings)
    settings.arrange(as: manifest.sources.map(\.file))
    guard let series = PeriodSeries(base: manifest.period) else { return .none }
    if let format = format(of: manifest, EditionNames(series)) {
      let chosen = try ChosenDocument(document, isBriefing: format == .briefing, said, settings)
      let run = ReportRun(settings, chosen.report, series, asOf: manifest.asOf)
      return try trial { try Rebuild(DocumentRun(run: run, document: chosen), of: manifest) }
    }
    let run = ReportRun(settings, try definition.read(settings, said).0, series, asOf: manifest.asOf)
    return try trial { try Rebuild(run, of: manifest) }
  }

  /// The format of a document whose edition it is; nil for that of a report.
  private func format(of manifest: Manifest, _ names: EditionNames) -> PageFormat? {
    PageFormat.allCases.first { format in
      manifest.outputs.contains { $0.file == names.documentFigures(format) }
    }
  }

  private func trial(_ make: () throws -> Rebuild) throws -> EditionVerdict.Trial {
    do {
      return .made(try make())
    } catch let refusal as Rebuild.Refusal {
      return .refused(refusal)
    }
  }
}
