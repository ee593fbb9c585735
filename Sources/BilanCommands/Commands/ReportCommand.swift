internal import ArgumentParser
internal import BilanCairo
internal import BilanDigest
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanXlsx

/// `bilan report`: the year's workbook, charts and figures, all or nothing.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: ConsoleLanguage.say(
      "Écrit le classeur, les graphiques et les chiffres d’une année, en une fois.",
      "Writes the workbook, the charts and the figures of a year, all at once."),
    discussion: ConsoleLanguage.say(
      """
      Un enregistrement rejeté est dans la feuille « Contrôles » et dans aucun chiffre ; il est recopié tel quel, avec
      le motif, dans « année_rejets_source », pour être corrigé et relu avec la source.
      Code de sortie 0, ou 1 si des enregistrements ont été rejetés.
      """,
      """
      A rejected record is on the checks sheet and in no figure; it is copied as it came, with the reason, to
      “year_rejets_source”, to be mended and read with the source.
      Exit code 0, or 1 when records were rejected.
      """))

  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say("Dossier où publier l’édition.", "Folder to publish the edition in."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var output: String?
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Nombre d’éditions à garder dans le dossier de la période ; à défaut toutes.",
        "Number of editions to keep in the folder of the period; else all of them."),
      valueName: ConsoleLanguage.say("nombre", "number")))
  var keep: Int?
  @OptionGroup var definition: DefinitionOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard let keep, keep < 1 else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--keep attend un nombre à partir de 1, trouvé « \(keep) »", "--keep expects a number from 1, found “\(keep)”"))
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let language = settings.language
    let definition = try definition.read(settings)
    let asOf = try period.asOfDay(settings)
    let series = try period.series(settings)
    guard let output = output ?? settings.output else {
      throw Settings.usage(
        Wording("il manque --output, le dossier où publier", "--output is missing, the folder to publish in"), language)
    }
    let folder = EditionNames(series).folder(
      ceiling: try settings.ceiling(), language, definition: self.definition.name(of: definition, settings))
    do {
      // Held from here on: a second run on the same folder ends before it reads.
      let publication = try Publication(output: output, period: folder)
      let (reading, digests) = try read(settings, series, asOf)
      let edition = Edition(context(reading, digests, definition, settings))
      try publish(edition, reading, publication, keep: keep ?? settings.keep, language)
      for line in RejectsFiles.unwritten(reading.sources, language) { Console.error(line + "\n") }
      if reading.rejected > 0 { throw ExitStatus.recordsRejected.code }
    } catch {
      throw ReportCommand.said(error, language)
    }
  }

  /// Reads the sources and says what came of it; what cannot be read ends the run.
  private func read(
    _ settings: Settings, _ series: PeriodSeries, _ asOf: Day
  ) throws -> (reading: Reading, digests: [String]) {
    let language = settings.language
    let (reading, digests) = try together {
      try settings.read(series: series, asOf: asOf)
    } _: {
      settings.paths.map { FileDigest.sha256(ofFile: $0) ?? "" }
    }
    ReadingPrinter.sources(reading.sources, language)
    ReadingPrinter.findings(reading.findings, language)
    ReadingPrinter.summary(reading.sources, reading.findings, language)
    if let obstacle = reading.obstacle {
      Console.error(obstacle[language] + "\n")
      throw ExitStatus.data.code
    }
    return (reading, digests)
  }

  /// What the documents are made of, with files named as the edition names them.
  private func context(
    _ reading: Reading, _ digests: [String], _ definition: ReportDefinition, _ settings: Settings
  ) -> ReportContext {
    let shown = ShownFiles(settings.paths)
    return ReportContext(
      facts: reading.facts.namingFiles { shown[$0] }, language: settings.language, definition: definition,
      sources: zip(reading.sources, digests).map { source, digest in
        SourceSummary(
          file: shown[source.file], register: source.register, records: source.counts.records,
          kept: source.counts.kept, rejected: source.counts.rejected, withheld: source.counts.withheld,
          setAside: source.counts.aside,
          sha256: source.pipedBytes.flatMap { FileDigest.sha256(of: $0) } ?? digest)
      },
      findings: reading.findings.map(shown.shown).sorted { ($0.origin, $0.code) < ($1.origin, $1.code) },
      withheld: reading.withheld, version: Version.current)
  }

  /// Writes the edition, publishes it and names its files and what names the latest.
  private func publish(
    _ edition: Edition, _ reading: Reading, _ publication: consuming Publication, keep: Int?, _ language: Language
  ) throws {
    let rejects = RejectsFiles(reading.sources, prefix: edition.names.prefix + "_")
    let missing = try edition.write(into: publication.files)
    try rejects.write(into: publication.files, language)
    let files = edition.names.documents + rejects.files.map(\.name)
    let published = try publication.publish(files, keep: keep, isEdition: edition.names.areOfEdition)
    ReadingPrinter.missingGlyphs(missing, language)
    PublicationPrinter.show(published, files, language)
  }

  /// Says why nothing was published; returns what ends the run.
  private static func said(_ error: any Error, _ language: Language) -> any Error {
    switch error {
    case let error as PublicationError:
      Console.error(error.text(language) + "\n")
      return ExitStatus(error.kind).code
    case let error as RejectsFailure:
      Console.error("\(error.path): \(error.message[language])\n")
      return ExitStatus.data.code
    case let error as DrawingError:
      Console.error(
        Wording(
          "les graphiques n’ont pas pu être dessinés, rien n’est publié : \(error.words.french)\n",
          "the charts could not be drawn, nothing is published: \(error.words.english)\n")[language])
      return ExitStatus.unavailable.code
    case let error as XlsxError:
      Console.error(
        Wording(
          "le classeur n’a pas pu être écrit, rien n’est publié : \(error.words.french)\n",
          "the workbook could not be written, nothing is published: \(error.words.english)\n")[language])
      return ExitStatus(error.kind).code
    default: return error
    }
  }
}
