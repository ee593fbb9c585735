internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanRules

/// `bilan check`: every problem of every file in one run.
struct CheckCommand: NightCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: ConsoleLanguage.say(
      "Dit tous les défauts de tous les fichiers, avec leur place et comment les corriger.",
      "Says every problem of every file, where it is and how to mend it."),
    discussion: ConsoleLanguage.say(
      "Code de sortie 0 si aucun enregistrement n’est rejeté, 1 sinon, 65 si une source ne peut pas servir.",
      "Exit code 0 when no record is rejected, 1 otherwise, 65 when a source cannot be used."))

  @OptionGroup var sources: SourceOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dossier où écrire les enregistrements rejetés, tels quels, avec le motif.",
        "Folder to write the rejected records in, as they came, with the reason."),
      valueName: ConsoleLanguage.say("dossier", "folder")))
  var rejects: String?
  @Flag(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Ajoute ce que les enregistrements gardés totalisent par année, à comparer au compte du bureau.",
        "Adds what the records kept add up to by year, to hold against the desk’s own count.")))
  var totals = false
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say("Forme des constats : text, json ou sarif.", "Form of the findings: text, json or sarif.")))
  var format = CheckFormat.text
  @OptionGroup var night: NightOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([rejects], of: "--rejects")
    guard totals, format != .text else { return }
    throw ValidationError(
      ConsoleLanguage.say("--totals ne va qu’avec --format text", "--totals goes with --format text only"))
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let language = settings.language
    var options = try settings.intakeOptions()
    options.keepsRejects = rejects != nil
    let (links, facts, report) = read(settings, options)
    var log = report.log
    log.append(links.findings(incomplete: report.incompleteRegisters))
    try refuseChanges(report.sources, settings.texts, log, language)
    let competence = links.competence.findings(nil)
    Console.output(format.text(log, competence, report.sources, findings, language))
    if let facts { Console.output(TotalsTable(facts, language).text) }
    ReadingPrinter.sources(report.sources, language)
    ReadingPrinter.summary(report.sources, log, competence: competence, language)
    if let rejects { try write(report.sources, into: rejects, settings) }
    guard report.sources.allSatisfy(\.isRead) else { throw ExitStatus.data.code }
    try findings.end(rejected: report.counts.rejected > 0, log, competence: competence)
  }

  /// Ends the run where a source is not, or no longer, the one that was read: nothing of it would be true.
  private func refuseChanges(
    _ sources: [SourceReport], _ texts: [WholeText], _ log: FindingLog, _ language: Language
  ) throws {
    let known = log.kept(.changedWhileRead)
    for finding in known { Console.output(FindingPrinter.text(finding, language)) }
    try SourceChanges.refuse(sources, texts, language)
    guard known.isEmpty else { throw ExitStatus.data.code }
  }

  /// Reads the sources into the tally of a check, and into that of a report where totals are asked for.
  ///
  /// Without an as-of day nothing is after it.
  private func read(
    _ settings: Settings, _ options: IntakeOptions
  ) -> (links: LinkTally, facts: Facts?, report: IntakeReport) {
    let asOf = settings.asOf ?? Day(unchecked: 9999, 12, 31)
    guard totals else {
      let (links, report) = Intake.read(
        settings.paths, options: options, into: LinkTally(asOf: asOf, choices: settings.choices))
      return (links, nil, report)
    }
    let tally = ReportTally(
      series: settings.period.flatMap { PeriodSeries(base: $0) } ?? .civilYears,
      asOf: asOf, directory: settings.directory, choices: settings.choices)
    let (pair, report) = Intake.read(
      settings.paths, options: options,
      into: TallyPair(LinkTally(asOf: asOf, choices: settings.choices), tally))
    return (pair.first, pair.second.facts(), report)
  }

  /// Writes the rejected records of every source into a folder, over nothing that is there.
  private func write(_ sources: [SourceReport], into folder: String, _ settings: Settings) throws {
    let language = settings.language
    try settings.readFiles().refuse([folder], language)
    let names: [String]
    do {
      names = try RejectsFiles(sources, prefix: "").keep(in: folder, language)
    } catch let error as PublicationError {
      Console.error(error.text(language) + "\n")
      throw ExitStatus(error.kind).code
    } catch let error as UnreadFile {
      Console.error("\(VisibleText.line(error.path)): \(error.message[language])\n")
      throw ExitStatus.data.code
    }
    for name in names { Console.error(VisibleText.line(Folder.path(folder, name)) + "\n") }
    for line in RejectsFiles.unwritten(sources, language) { Console.error(line + "\n") }
  }
}

/// The form of the findings of a check.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif

  /// The findings, those of the rules of competence last.
  func text(
    _ log: FindingLog, _ competence: FindingLog, _ sources: [SourceReport], _ options: FindingOptions,
    _ language: Language
  ) -> String {
    if self == .text { return options.text(log, language) + options.competence(competence, language) }
    let sources = sources.map { source in
      FindingsJson.Source(
        file: source.file, sheet: source.sheet?.name, register: source.register?.code,
        counts: [
          ("read", source.records), ("kept", source.kept), ("rejected", source.rejected),
          ("withheld", source.withheld), ("set_aside", source.setAside),
        ])
    }
    let found = FindingsJson(sources, log.listed() + competence.listed(), language, version: Version.current)
    return self == .json ? found.json : found.sarif
  }
}
