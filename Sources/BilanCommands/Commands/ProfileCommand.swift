internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// `bilan profile`: the profiles of partners, a page each, two for the first ones.
struct ProfileCommand: NightCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: ConsoleLanguage.say(
      "Écrit les fiches des partenaires, une page A4 chacune, deux pour les premiers.",
      "Writes the profiles of partners, an A4 page each, two for the first ones."),
    discussion: ConsoleLanguage.say(
      """
      Une fiche dit ce que tous les registres lus disent d’un partenaire : chiffres de l’année, piliers devant le
      partenaire médian, visites, activités, ce qui est dû dans les douze mois, ce qui est au plan. L’édition est
      publiée dans « fiches », en une fois ; « année_fiches.json » dit chaque chiffre imprimé, sa page et sa métrique.
      """,
      """
      A profile says what all registers read say of a partner: the figures of the year, pillars beside the median
      partner, visits, activities, what is due within twelve months, what is planned. The edition is published in
      “fiches”, all at once; “year_fiches.json” says each figure printed, its page and its metric.
      """))

  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Partenaires dont faire la fiche ; à défaut tous.", "Partners to make the profiles of; else all."),
      valueName: "USA,CAN"))
  var partner: String?
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Un seul fichier pour toutes les fiches, au lieu d’un par partenaire.",
        "One file for all profiles, instead of one a partner.")))
  var book = false
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Nombre des premiers partenaires dont la fiche a une seconde page.",
        "Number of the first partners whose profile has a second page."),
      valueName: ConsoleLanguage.say("nombre", "number")))
  var detailed = 5
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dossier où publier : les fiches y seront dans fiches/période/numéro.",
        "Folder to publish in: the profiles will be in fiches/period/number."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var output: String?
  @OptionGroup var definition: DefinitionOption
  @OptionGroup var documents: DocumentOptions
  @OptionGroup var publishing: PublishingOptions
  @OptionGroup var night: NightOptions
  @OptionGroup var empty: EmptyOption
  @OptionGroup var findings: FindingOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([output], of: "--output")
    guard detailed < 0 else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--detailed attend un nombre à partir de 0, trouvé « \(detailed) »",
        "--detailed expects a number from 0, found “\(detailed)”"))
  }

  /// The partners named, each once; nil when none is.
  private func partners(_ settings: Settings) throws -> [PartnerIndex]? {
    try partner.map { try NamedPartners.find($0, settings.directory, settings.language) }
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let partners = try partners(settings)
    let (definition, name) = try definition.read(settings, try documents.said(settings))
    try period.refuseMissing(settings, output: output)
    let run = ReportRun(settings, definition, try period.series(settings), asOf: try period.asOfDay(settings))
    let language = run.language
    guard let output = output ?? settings.output else {
      throw Console.usage(
        Wording("il manque --output, le dossier où publier", "--output is missing, the folder to publish in"), language)
    }
    let place = Folder.path(output, EditionNames.profilesFolder)
    let folder = EditionNames(run.series).folder(
      ceiling: try settings.ceiling(), language, definition: name)
    let read = try settings.readFiles(definition: self.definition.path ?? settings.report)
    try read.refuse([output, place, Folder.path(place, folder)], language)
    let profiles = ProfileRun(run: run, partners: partners, isBook: book, detailed: detailed)
    do {
      try Folder.refuseLink(place)
      let former = EditionFolder.latest(in: place, period: folder)?.manifest
      // Held from here on: a second run on the same folder ends before it reads.
      let publication = publishing.dryRun ? nil : try Publication(output: place, period: folder)
      let (reading, records, digests) = try profiles.read()
      try ReadingPrinter.show(reading, findings, competence: true, language)
      try empty.refuse(reading.log, language)
      try publishing.refuseLoss(since: former, reading.sources, language)
      guard let publication else {
        publishing.sayPlace(Folder.path(place, folder), language)
        return try findings.end(rejected: reading.rejected > 0, reading.log)
      }
      ProgressLine.current?.say(Wording("écriture des fiches", "writing the profiles")[language])
      guard let edition = try profiles.write(reading, records, digests, into: publication.files) else {
        Console.error(
          Wording("aucun partenaire : aucune fiche\n", "no partner: no profile\n")[language])
        throw ExitStatus.data.code
      }
      try SourceChanges.refuse(reading.sources, run.texts, language)
      let published = try publication.publish(edition.files)
      PublicationPrinter.show(published, edition.documents, language)
      try findings.end(edition.manifest)
    } catch {
      throw Failure.said(error, language)
    }
  }
}
