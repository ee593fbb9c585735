internal import BilanCairo
internal import BilanDigest
internal import BilanIntake
internal import BilanLayout
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanScene
internal import BilanTables

/// The profiles of partners as they are asked for: read once, counted once, drawn on as many threads as there are.
struct ProfileRun {
  let run: ReportRun
  /// The partners named; nil for all of them.
  let partners: [PartnerIndex]?
  /// Whether all profiles are one file.
  let isBook: Bool
  /// How many of the first partners have a second page.
  let detailed: Int

  private var language: Language { run.language }
  private typealias Kept = TallyPair<KeptRecords<Assessment>, KeptRecords<DefenceMission>>

  /// Reads the sources; what they say beside the figures stands beside the reading.
  func read() throws -> (reading: Reading, records: PartnerRecords, digests: [String]) {
    _ = try letters()
    let watch = Watch(asOf: run.asOf, within: PartnerRecords.days, choices: run.settings.choices)
    let (reading, beside) = try run.settings.read(
      series: run.series, asOf: run.asOf, options: run.settings.intakeOptions(),
      beside: TallyPair(
        WatchTally(watch), Kept(KeptRecords(Assessment.self), KeptRecords(DefenceMission.self))))
    let kept = beside.second
    let records = PartnerRecords(beside.first, kept.first, kept.second, asOf: run.asOf)
    return (reading, records, run.digests(reading))
  }

  /// Writes every file of the edition into a folder; nil where no partner has anything to tell.
  func write(
    _ reading: Reading, _ records: PartnerRecords, _ digests: [String], into folder: WorkingFolder
  ) throws -> WrittenEdition? {
    let report = run.context(reading, digests)
    let context = ProfileContext(report, records, detailed: detailed)
    let partners = partners ?? context.partners
    guard !partners.isEmpty else { return nil }
    let names = EditionNames(run.series)
    let files = isBook ? try book(context, partners, names, folder) : try each(context, partners, names, folder)
    try folder.write(ProfileJson.bytes(context, files), to: names.profileFigures)
    let documents = files.map(\.name) + [names.profileFigures]
    let fonts = try letters().manifest
    let manifest = try run.manifest(report, reading, fonts, run.outputs(documents, in: folder))
    try folder.write(manifest.bytes, to: Manifest.fileName)
    let sum = FileDigest.sha256(of: manifest.bytes) ?? ""
    try folder.write(ChecksumList.bytes(manifest.outputs, manifest: sum), to: ChecksumList.fileName)
    return WrittenEdition(names: names, documents: documents, manifest: manifest, missingGlyphs: [])
  }

  /// Says of a file which texts have a character that the fonts lack.
  private func say(_ missing: [UndrawnText], in file: String) {
    ReadingPrinter.missingGlyphs(missing, in: Wording(file, file), language)
  }

  /// The profile of each partner in a file of its own.
  private func each(
    _ context: ProfileContext, _ partners: [PartnerIndex], _ names: EditionNames, _ folder: WorkingFolder
  ) throws -> [ProfileJson.File] {
    let made = try spread(partners.count, tool: letters) { index, fonts in
      let partner = partners[index]
      let setting = Setting(measuring: PangoMeasuring(fonts), language: language)
      let pages = context.frame.around(PartnerProfile(context, partner, setting).pages, setting)
      let file = try PDFBackend.write(scenes(context, pages, partner), fonts: fonts)
      let name = names.profile(context.report.facts.directory[partner].code)
      try folder.write(file.bytes, to: name)
      return (name: name, pages: pages.map(\.figures), missing: file.missingGlyphs)
    }
    for file in made { say(file.missing, in: file.name) }
    return zip(partners, made).map { partner, file in
      ProfileJson.File(name: file.name, profiles: [(partner, 1, file.pages)])
    }
  }

  /// All profiles in one file, in the order of the partners.
  private func book(
    _ context: ProfileContext, _ partners: [PartnerIndex], _ names: EditionNames, _ folder: WorkingFolder
  ) throws -> [ProfileJson.File] {
    let bodies = try spread(partners.count, tool: letters) { index, fonts in
      PartnerProfile(context, partners[index], Setting(measuring: PangoMeasuring(fonts), language: language)).pages
    }
    let fonts = try letters()
    let setting = Setting(measuring: PangoMeasuring(fonts), language: language)
    let pages = context.frame.around(bodies.flatMap(\.self), setting)
    let file = try PDFBackend.write(scenes(context, pages, nil), fonts: fonts)
    try folder.write(file.bytes, to: names.profiles)
    var first = 1
    let profiles = zip(partners, bodies).map { partner, body in
      defer { first += body.count }
      return (partner: partner, firstPage: first, pages: body.map(\.figures))
    }
    say(file.missingGlyphs, in: names.profiles)
    return [ProfileJson.File(name: names.profiles, profiles: profiles)]
  }

  private func letters() throws -> FontBook { try FontBook.ofReport(language) }

  private func scenes(_ context: ProfileContext, _ pages: [SetPage], _ partner: PartnerIndex?) -> PagedScenes {
    let (report, facts) = (context.report, context.report.facts)
    let name = partner.map { facts.directory[$0].name[language] }
    let title = Wording(
      name.map { "Fiche partenaire : \($0)" } ?? "Fiches partenaires",
      name.map { "Partner profile: \($0)" } ?? "Partner profiles")[language]
    let information = DocumentInformation(
      title: title + ", " + facts.series.label(0),
      author: report.definition.author ?? report.definition.office[language], subject: report.title,
      keywords: ([facts.series.label(0), name].compactMap(\.self)).joined(separator: ", "),
      date: "\(facts.asOf.iso)T12:00:00Z", language: language.rawValue)
    return PagedScenes(information: information, pages: pages.map { ($0.title ?? "", $0.scene) })
  }
}
