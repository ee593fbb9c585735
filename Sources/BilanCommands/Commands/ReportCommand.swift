internal import ArgumentParser
internal import BilanIntake
internal import BilanManifest
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanRules

/// `bilan report`: the year's workbook, charts and figures, all or nothing.
struct ReportCommand: NightCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: ConsoleLanguage.say(
      "Écrit le classeur, les graphiques et les chiffres d’une année, en une fois.",
      "Writes the workbook, the charts and the figures of a year, all at once."),
    discussion: ConsoleLanguage.say(
      """
      Un enregistrement rejeté est dans la feuille « Contrôles » et dans aucun chiffre ; il est recopié tel quel, avec
      le motif, dans « année_rejets_source », pour être corrigé et relu avec la source.
      Code de sortie 0, ou 1 si des enregistrements ont été rejetés : l’édition est publiée dans les deux cas.
      """,
      """
      A rejected record is on the checks sheet and in no figure; it is copied as it came, with the reason, to
      “year_rejets_source”, to be mended and read with the source.
      Exit code 0, or 1 when records were rejected: the edition is published in both cases.
      """))

  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dossier des éditions : celle-ci y sera période/numéro, la dernière période/dernier.",
        "Folder of the editions: this one will be period/number, the latest period/dernier."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var output: String?
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Nombre d’éditions à garder dans le dossier de la période ; à défaut toutes.",
        "Number of editions to keep in the folder of the period; else all of them."),
      valueName: ConsoleLanguage.say("nombre", "number")))
  var keep: Int?
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Ne refait rien si la dernière édition est entière et que rien de ce dont elle est faite n’a changé.",
        "Makes nothing again when the latest edition is whole and nothing that it is made from has changed.")))
  var ifChanged = false
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Avec --if-changed, code de sortie 3 au lieu de 0 quand rien n’est refait.",
        "With --if-changed, exit code 3 instead of 0 when nothing is made again.")))
  var exitCode = false
  @OptionGroup var definition: DefinitionOption
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var night: NightOptions
  @OptionGroup var empty: EmptyOption
  @OptionGroup var findings: FindingOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([output], of: "--output")
    if exitCode, !ifChanged {
      throw ValidationError(
        ConsoleLanguage.say("--exit-code ne va qu’avec --if-changed", "--exit-code goes with --if-changed only"))
    }
    guard let keep, keep < 1 else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--keep attend un nombre à partir de 1, trouvé « \(keep) »", "--keep expects a number from 1, found “\(keep)”"))
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let (definition, name) = try definition.read(settings, try documents.said(settings))
    try period.refuseMissing(settings, output: output)
    let run = ReportRun(settings, definition, try period.series(settings), asOf: try period.asOfDay(settings))
    guard let output = output ?? settings.output else {
      throw Console.usage(
        Wording("il manque --output, le dossier où publier", "--output is missing, the folder to publish in"),
        run.language)
    }
    let folder = EditionNames(run.series).folder(
      ceiling: try settings.ceiling(), run.language, definition: name)
    let keep = keep ?? settings.keep
    let readFiles = try settings.readFiles(definition: self.definition.path ?? settings.report)
    try readFiles.refuse([output, Folder.path(output, folder)], run.language)
    if keep != nil { try readFiles.refuse(inside: Folder.path(output, folder), run.language) }
    do {
      let latest = EditionFolder.latest(in: output, period: folder)
      if ifChanged, let latest, let manifest = try current(run, latest) {
        return try end(run, unchanged: manifest) {
          guard let keep, !publishing.dryRun, EditionFolder.count(in: output, period: folder) > keep else { return [] }
          return try Publication(output: output, period: folder)
            .prune(to: keep, isEdition: EditionNames(run.series).areOfEdition)
        }
      }
      let former = latest?.manifest
      if publishing.dryRun {
        let (reading, _) = try read(run)
        try publishing.refuseLoss(since: former, reading.sources, run.language)
        publishing.sayPlace(Folder.path(output, folder), run.language)
        return try findings.end(rejected: reading.rejected > 0, reading.log, competence: reading.competence)
      }
      // Held from here on: a second run on the same folder ends before it reads.
      let publication = try Publication(output: output, period: folder)
      let (reading, digests) = try read(run)
      try publishing.refuseLoss(since: former, reading.sources, run.language)
      let edition = try run.write(reading, digests, into: publication.files)
      try SourceChanges.refuse(reading.sources, run.texts, run.language)
      let published = try publication.publish(edition.files, keep: keep, isEdition: edition.names.areOfEdition)
      ReadingPrinter.missingGlyphs(edition.missingGlyphs, run.language)
      if published.isNew { PublicationPrinter.showSameDocuments(edition.manifest, as: former, run.language) }
      PublicationPrinter.show(published, edition.documents, run.language)
      for line in RejectsFiles.unwritten(reading.sources, run.language) { Console.error(line + "\n") }
      try findings.end(edition.manifest)
    } catch {
      throw Failure.said(error, run.language)
    }
  }

  /// The manifest of the latest edition where it is what a run would make again; says so, or why not.
  private func current(_ run: ReportRun, _ latest: EditionFolder) throws -> Manifest? {
    let comparison = try EditionComparison(run, latest)
    Console.error(VisibleText.line(comparison.words[run.language]) + "\n")
    Journal.note(comparison.words[run.language])
    guard case .same(_, let manifest) = comparison else { return nil }
    return manifest
  }

  /// Ends a run that makes nothing as one that made the same edition again would end: what was found in the records is
  /// found in them still.
  private func end(_ run: ReportRun, unchanged edition: Manifest, prune: () throws -> [String]) throws {
    let language = run.language
    for finding in edition.findings where finding.severity > .note {
      Console.error(FindingPrinter.count(finding.count, finding.severity, finding.code, language))
    }
    try empty.refuse(codes: edition.findings.map(\.code), language)
    PublicationPrinter.showLeft(try prune(), language)
    try findings.end(edition)
    if exitCode { throw ExitStatus.unchanged.code }
  }

  /// Reads the sources and says what came of it; what cannot be read ends the run.
  private func read(_ run: ReportRun) throws -> (reading: Reading, digests: [String]) {
    let language = run.language
    let (reading, digests) = try run.read()
    ReadingPrinter.sources(reading.sources, language)
    Console.error(findings.text(reading.log, language) + findings.competence(reading.competence, language))
    ReadingPrinter.summary(reading.sources, reading.log, competence: reading.competence, language)
    if let obstacle = reading.obstacle {
      Console.error(obstacle[language] + "\n")
      throw ExitStatus.data.code
    }
    try empty.refuse(reading.log, language)
    ProgressLine.current?.say(Wording("écriture de l’édition", "writing the edition")[language])
    return (reading, digests)
  }
}
