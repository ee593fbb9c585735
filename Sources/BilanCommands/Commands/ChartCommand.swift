internal import ArgumentParser
internal import BilanCairo
internal import BilanCharts
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanScene

/// `bilan chart`: one chart as a file of its own.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: ConsoleLanguage.say(
      "Dessine un graphique seul, en PDF, SVG ou PNG.", "Draws one chart alone, as PDF, SVG or PNG."),
    discussion: ConsoleLanguage.say("Graphiques :\n", "Charts:\n") + chartList)

  private static var chartList: String {
    ChartCatalog.all.map { "  \($0.code): \($0.help[ConsoleLanguage.current])" }.joined(separator: "\n")
  }

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("Nom du graphique.", "Name of the chart."),
      valueName: ConsoleLanguage.say("graphique", "chart")),
    completion: .list(ChartCatalog.all.map(\.code)))
  var chart: String
  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Format du fichier ; à défaut celui de l’extension de --output, ou pdf.",
        "Format of the file; else that of the extension of --output, or pdf.")))
  var format: ChartFormat?
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Fichier à écrire ; à défaut « année_graphique.format », avec le plafond et la langue comme une édition.",
        "File to write; else “year_chart.format”, with ceiling and language as those of an edition."),
      valueName: ConsoleLanguage.say("fichier", "file")))
  var output: String?
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      ConsoleLanguage.say("Paramètre du graphique.", "Parameter of the chart."), valueName: "top=10"))
  var parameters: [String] = []
  @OptionGroup var service: OfficeOption
  @OptionGroup var empty: EmptyOption
  @OptionGroup var findings: FindingOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([output], of: "--output")
    output = output.map(GivenPath.output)
    guard let definition = ChartCatalog.find(chart) else {
      let known = ChartCatalog.all.map(\.code)
      let nearest = nearestKey(to: foldedKey(chart), among: known)
      throw ValidationError(
        ConsoleLanguage.say("graphique inconnu « \(chart) »", "unknown chart “\(chart)”")
          + (nearest.map { ConsoleLanguage.say(" ; vouliez-vous dire « \($0) » ?", "; did you mean “\($0)”?") }
            ?? ConsoleLanguage.say(" (connus : ", " (known: ") + known.joined(separator: ", ") + ")"))
    }
    _ = try values(of: definition)
    _ = try ChartFormat(format, output: output)
  }

  func run() throws {
    guard let definition = ChartCatalog.find(chart) else { throw ExitStatus.usage.code }
    let settings = try Settings(sources, language)
    let language = settings.language
    let said = try SaidDocuments(title: nil, office: service.office, settings)
    let reading = try settings.read(series: try period.series(settings), asOf: try period.asOfDay(settings))
    try ReadingPrinter.show(reading, findings, language)
    try empty.refuse(reading.log, language)
    let format = try ChartFormat(format, output: output)
    let edition = EditionNames(reading.facts.series).folder(ceiling: reading.ceiling, language, definition: nil)
    let path = output ?? "\(edition)_\(definition.code).\(format.rawValue)"
    try settings.readFiles().refuse([path], language)
    let isStream: Bool
    do {
      let drawn = try draw(definition, reading, said, format, language)
      try SourceChanges.refuse(reading.sources, settings.texts, language)
      isStream = WholeFile.isDeviceOrPipe(path)
      try WholeFile.write(drawn.bytes, to: path)
      ReadingPrinter.missingGlyphs(drawn.missingGlyphs, language)
    } catch let error as DrawingError {
      Console.error(error.words[language] + "\n")
      throw error.status.code
    } catch let error as PublicationError {
      Console.error(error.text(language) + "\n")
      throw ExitStatus(error.kind).code
    }
    if !isStream { PublicationPrinter.showFile(path) }
    try findings.end(rejected: reading.rejected > 0, reading.log)
  }

  private func draw(
    _ definition: ChartDefinition, _ reading: Reading, _ said: SaidDocuments, _ format: ChartFormat,
    _ language: Language
  ) throws -> DrawnFile {
    let fonts = try FontBook.ofReport(language)
    let context = ChartContext(
      facts: reading.facts.quoting(said.marking), language: language, measuring: PangoMeasuring(fonts))
    let figure = definition.figure(context, ChartParameters(try values(of: definition)))
    let scene = BriefingPage(context, withheld: reading.withheld, office: said.choices.office?[language]).scene(figure)
    let words = PictureWords(
      title: figure.headline, description: figure.alternative, language: language.rawValue)
    switch format {
    case .pdf:
      let information = DocumentInformation(
        title: figure.headline, author: "bilan", subject: figure.subtitle, keywords: definition.code,
        date: "\(reading.facts.asOf.iso)T12:00:00Z", language: language.rawValue)
      let pages = PagedScenes(information: information, pages: [(figure.headline, scene)])
      return try PDFBackend.write(pages, fonts: fonts)
    case .svg: return try SVGBackend.write(scene, words: words, fonts: fonts)
    case .png: return try PNGBackend.write(scene, words: words, fonts: fonts)
    }
  }

  /// The parameters set on the command line, checked against the chart's own.
  private func values(of definition: ChartDefinition) throws -> [String: Int] {
    var values: [String: Int] = [:]
    for text in parameters {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let parameter = definition.parameters.first(where: { $0.code == parts[0] }),
        let value = Int(parts[1]), parameter.range.contains(value)
      else {
        let known = definition.parameters.map { "\($0.code)=\($0.range.lowerBound)…\($0.range.upperBound)" }
          .joined(separator: ", ")
        throw ValidationError(
          ConsoleLanguage.say(
            "« \(text) » n’est pas un paramètre de « \(definition.code) » "
              + (known.isEmpty ? "(il n’en a pas)" : "(connus : \(known))"),
            "“\(text)” is not a parameter of “\(definition.code)” "
              + (known.isEmpty ? "(it has none)" : "(known: \(known))")))
      }
      values[parameter.code] = value
    }
    return values
  }
}
