internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// `bilan compose`: the activity report, A4, or the briefing, 16:9, from a definition of sections and blocks.
struct ComposeCommand: NightCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose",
    abstract: ConsoleLanguage.say(
      "Compose le rapport d’activité ou le briefing, de sections et de blocs.",
      "Composes the activity report or the briefing, of sections and blocks."),
    discussion: ConsoleLanguage.say(
      """
      Le document montre ce que sa définition demande, pour autant que les registres lus le disent ; ce qui reste sans
      objet est nommé à la fin. L’édition est publiée en une fois, le rapport (A4) dans « rapports », le briefing (16:9)
      dans « briefings » ; le fichier .json dit chaque chiffre imprimé, sa page et sa métrique.
      """,
      """
      The document shows what its definition asks for, as far as the registers read say it; what there is nothing to
      say of is named at the end. The edition is published all at once, the report (A4) in “rapports”, the briefing
      (16:9) in “briefings”; the .json file says each figure printed, its page and its metric.
      """))

  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Définition du document ; à défaut celle de reports/rapport.yaml.",
        "Definition of the document; else that of reports/rapport.yaml."),
      valueName: ConsoleLanguage.say("document.yaml", "document.yaml")))
  var definition: String?
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dossier où publier : le document y sera dans rapports/ ou briefings/, période/numéro.",
        "Folder to publish in: the document will be in rapports/ or briefings/, period/number."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var output: String?
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Le briefing de reports/briefing.yaml, en pages 16:9, au lieu du rapport.",
        "The briefing of reports/briefing.yaml, on 16:9 pages, in place of the report.")))
  var briefing = false
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var night: NightOptions
  @OptionGroup var empty: EmptyOption
  @OptionGroup var findings: FindingOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([output], of: "--output")
    try GivenPath.refuseEmpty([definition], of: "--definition")
    guard briefing, definition != nil else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--briefing et --definition s’excluent : une définition dit elle-même son format",
        "--briefing and --definition exclude each other: a definition says its format itself"))
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let language = settings.language
    let document = try ChosenDocument(definition, isBriefing: briefing, documents.said(settings), settings)
    try period.refuseMissing(settings, output: output)
    let run = ReportRun(settings, document.report, try period.series(settings), asOf: try period.asOfDay(settings))
    guard let output = output ?? settings.output else {
      throw Console.usage(
        Wording("il manque --output, le dossier où publier", "--output is missing, the folder to publish in"), language)
    }
    let place = Folder.path(output, EditionNames.documentsFolder(document.definition.format))
    let folder = EditionNames(run.series).folder(
      ceiling: try settings.ceiling(), language, definition: document.name)
    let texts = document.files
    let read = try ReadFiles(settings.paths + (settings.texts + texts).map(\.path) + [definition].compactMap(\.self))
    try read.refuse([output, place, Folder.path(place, folder)], language)
    let composed = DocumentRun(run: run, document: document)
    do {
      try Folder.refuseLink(place)
      let former = EditionFolder.latest(in: place, period: folder)?.manifest
      // Held from here on: a second run on the same folder ends before it reads.
      let publication = publishing.dryRun ? nil : try Publication(output: place, period: folder)
      let (reading, records, digests) = try composed.read()
      try ReadingPrinter.show(reading, findings, competence: true, language)
      try empty.refuse(reading.log, language)
      try publishing.refuseLoss(since: former, reading.sources, language)
      guard let publication else {
        publishing.sayPlace(Folder.path(place, folder), language)
        return try findings.end(rejected: reading.rejected > 0, reading.log)
      }
      ProgressLine.current?.say(Wording("composition du document", "composing the document")[language])
      let edition = try composed.write(reading, records, digests, into: publication.files)
      try SourceChanges.refuse(reading.sources, run.texts + texts, language)
      let published = try publication.publish(edition.files)
      ReadingPrinter.missingGlyphs(edition.missingGlyphs, language)
      PublicationPrinter.show(published, edition.documents, language)
      try findings.end(edition.manifest)
    } catch {
      throw Failure.said(error, language)
    }
  }
}
