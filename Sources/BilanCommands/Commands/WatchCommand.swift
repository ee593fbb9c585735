internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// `bilan watch`: what is due, or overdue, on the day that the registers were closed.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: ConsoleLanguage.say(
      "Dit les échéances : sessions, préavis, décisions, avis, lignes de plan sans jour.",
      "Says what is due: sessions, notices, decisions, opinions, plan lines without a day."),
    discussion: ConsoleLanguage.say(
      "Code de sortie 0 si rien n’est dû, 1 s’il y a une échéance ou un enregistrement rejeté.",
      "Exit code 0 when nothing is due, 1 when something is, or a record was rejected."))

  /// How deadlines are printed.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var sources: SourceOptions
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Jour où les registres ont été arrêtés ; il ne se devine pas.",
        "Day on which the registers were closed; it is never guessed."),
      valueName: ConsoleLanguage.say("aaaa-mm-jj", "yyyy-mm-dd")))
  var asOf: String?
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Sessions, préavis et fins dans tant de jours.", "Sessions, notices and ends within so many days."),
      valueName: ConsoleLanguage.say("jours", "days")))
  var within = Watch.standardDays
  @Option(help: ArgumentHelp(ConsoleLanguage.say("Forme : text ou json.", "Form: text or json.")))
  var format = Form.text
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Calendrier à écrire (RFC 5545), aux identifiants stables.",
        "Calendar to write (RFC 5545), with stable identifiers."),
      valueName: ConsoleLanguage.say("fichier", "file")))
  var ics: String?
  @OptionGroup var findings: FindingOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try GivenPath.refuseEmpty([ics], of: "--ics")
    ics = ics.map(GivenPath.output)
    if let asOf { _ = try PeriodOptions.day(asOf, option: "--as-of") }
    guard !(0...3660).contains(within) else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--within attend un nombre de jours de 0 à 3660, trouvé « \(within) »",
        "--within expects a number of days from 0 to 3660, found “\(within)”"))
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let language = settings.language
    let watch = Watch(asOf: try PeriodOptions.day(asOf, settings), within: within, choices: settings.choices)
    if let ics { try settings.readFiles().refuse([ics], language) }
    let (tally, report) = Intake.read(
      settings.paths, options: try settings.intakeOptions(), into: WatchTally(watch))
    var log = report.log
    log.append(tally.findings(incomplete: report.incompleteRegisters))
    ReadingPrinter.sources(report.sources, language)
    Console.error(findings.text(log, language))
    ReadingPrinter.summary(report.sources, log, language)
    try SourceChanges.refuse(report.sources, settings.texts, language)
    guard report.sources.allSatisfy(\.isRead) else { throw ExitStatus.data.code }
    let deadlines = tally.deadlines
    if let ics { try write(deadlines, watch, to: ics, settings) }
    // A calendar on the standard output is read by a program, which wants nothing else there.
    if ics != GivenPath.output("-") {
      let list = DeadlineList(Due(deadlines, watch, unknown: tally.unknown), directory: settings.directory)
      Console.output(
        format == .json
          ? String(decoding: list.json, as: UTF8.self) : list.text(language, width: TerminalWidth.current))
    }
    try findings.end(rejected: !deadlines.isEmpty || report.counts.rejected > 0, log)
  }

  /// Writes the calendar, whole or not at all.
  private func write(_ deadlines: [Deadline], _ watch: Watch, to path: String, _ settings: Settings) throws {
    let language = settings.language
    let isStream = WholeFile.isDeviceOrPipe(path)
    do {
      let bytes = DeadlineCalendar.bytes(
        deadlines, asOf: watch.asOf, language, version: Version.current, directory: settings.directory)
      try WholeFile.write(bytes, to: path)
    } catch let error as PublicationError {
      Console.error(error.text(language) + "\n")
      throw ExitStatus(error.kind).code
    }
    if !isStream, format != .json { PublicationPrinter.showFile(path) }
  }
}
