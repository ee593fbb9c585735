internal import ArgumentParser
internal import BilanDigest
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanReports

/// `bilan explain`: one figure, with the records that it is made of.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: ConsoleLanguage.say(
      "Explique un chiffre : sa définition, ce qu’il laisse de côté, les enregistrements qui le font.",
      "Explains a figure: its definition, what it leaves out, the records that make it."),
    discussion: ConsoleLanguage.say(
      "Un chiffre se nomme « indicateur@année/dimension=valeur » ; les valeurs peuvent aussi suivre, chacune à part.",
      "A figure is named “metric@year/dimension=value”; values may also follow, each by itself."))

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Le chiffre, « activities.whole@2024/partner=USA ».", "The figure, “activities.whole@2024/partner=USA”."),
      valueName: ConsoleLanguage.say("chiffre", "figure")))
  var figure: String
  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp(ConsoleLanguage.say("Forme : text ou json.", "Form: text or json.")))
  var format = WatchCommand.Form.text
  @OptionGroup var findings: FindingOptions
  @OptionGroup var empty: EmptyOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    _ = try places()
    _ = try named()
    if let given = try period.given(asOf: nil) { _ = try shown(in: given) }
  }

  func run() throws {
    let places = try places()
    var sources = sources
    sources.files.removeFirst(places.count)
    let settings = try Settings(sources, language)
    let language = settings.language
    let question = try question(places, settings)
    let shown = try shown(settings)
    let (tally, report) = try read(shown, question, settings)
    let reading = try settings.reading(tally, report, ofSome: true)
    try ReadingPrinter.show(reading, findings, language)
    try empty.refuseToAnswer(reading.log, language)
    try SourceChanges.refuse(report.sources, settings.texts, language)
    do {
      let explanation = try tally.explanation(of: question, quoting: report.quotedMarking)
      let words = ExplanationWords(
        explanation, language, change: try before(explanation, report, question, shown, settings))
      Console.output(
        format == .json ? String(decoding: words.json, as: UTF8.self) : words.text(all: findings.details))
    } catch let error as QuestionProblem {
      throw Console.usage(error.words, language)
    }
    try findings.end(rejected: report.counts.rejected > 0, reading.log)
  }

  private var identifier: FigureIdentifier { FigureIdentifier(figure).told }

  /// The arguments behind the figure that say where, before the first file.
  private func places() throws -> ArraySlice<String> {
    let metric = try Metric.said(identifier.metric)
    return sources.files.prefix { metric.isCondition($0) }
  }

  private func read(_ shown: ShownPeriod, _ question: Question, _ settings: Settings) throws -> (
    tally: ReportTally, report: IntakeReport
  ) {
    var options = try settings.intakeOptions()
    // A change is of two readings, which must be of the same bytes.
    if identifier.aspect != nil { options.digest = { FileDigest.measure($0)?.sha256 } }
    return Intake.read(
      settings.paths, options: options,
      into: ReportTally(
        series: shown.series, reported: shown.reported, asOf: try period.asOfDay(settings),
        directory: settings.directory, choices: settings.choices,
        asked: question.asked, isWitnessed: true, watching: question.watchedDays))
  }

  /// The other figure of a change, that of the period before, of a reading of its own; nil where none is asked for.
  private func before(
    _ explanation: Explanation, _ first: IntakeReport, _ question: Question, _ shown: ShownPeriod,
    _ settings: Settings
  ) throws -> ExplanationWords.Change? {
    guard let aspect = identifier.aspect, let earlier = shown.before else { return nil }
    let (tally, report) = try read(earlier, question, settings)
    // A pipe has no checksum, for it is read but once.
    let digests = report.sources.map(\.digest)
    guard digests == first.sources.map(\.digest), !digests.contains(nil) else {
      Console.error(
        Wording(
          "une source a changé entre les deux lectures d’un écart ; un tube ne se lit qu’une fois : donner un fichier\n",
          "a source has changed between the two readings of a change; a pipe is read but once: give a file\n")[
            settings.language])
      throw ExitStatus.data.code
    }
    return ExplanationWords.Change(
      aspect: aspect, before: try tally.explanation(of: question, quoting: report.quotedMarking))
  }

  /// What is asked; what is unknown in it is said with the nearest word.
  private func question(_ places: ArraySlice<String>, _ settings: Settings) throws -> Question {
    do throws(QuestionProblem) {
      return try Question(identifier.metric, at: identifier.conditions + places, directory: settings.directory)
    } catch {
      throw Console.usage(error.words, settings.language)
    }
  }

  /// The period that is explained: the one that the identifier names, as the report on the period asked for tells it.
  private func shown(_ settings: Settings) throws -> ShownPeriod {
    let given = try period.given(asOf: settings.asOf)
    guard given == nil, let named = try named() else { return try shown(in: given ?? period.series(settings)) }
    return settings.period.flatMap { PeriodSeries(base: $0) }.flatMap { ShownPeriod(named, in: $0) }
      ?? ShownPeriod(series: named, reported: 0)
  }

  /// The same in the series of a report, which must hold the period named.
  private func shown(in report: PeriodSeries) throws -> ShownPeriod {
    // The label of a period of the report is that period, whatever the months that others of that label have.
    let label = FigureIdentifier(figure).period
    let own = (report.lowest...0).compactMap { report[$0] }.first { $0.label == label }
    guard let named = try own.flatMap({ PeriodSeries(base: $0) }) ?? named() else {
      return ShownPeriod(series: report, reported: 0)
    }
    guard let shown = ShownPeriod(named, in: report) else {
      throw ValidationError(
        ConsoleLanguage.say(
          "un bilan de \(report.base.label) ne dit rien de « @\(named.base.label) »",
          "a report of \(report.base.label) says nothing of “@\(named.base.label)”"))
    }
    return shown
  }

  /// The period that the identifier names and those around it; nil where it names none.
  private func named() throws -> PeriodSeries? {
    guard let label = FigureIdentifier(figure).period else { return nil }
    guard let series = Period(label: label).flatMap({ PeriodSeries(base: $0) }) else {
      throw ValidationError(
        ConsoleLanguage.say("« @\(label) » n’est pas une période", "“@\(label)” is no period"))
    }
    return series
  }
}

/// A period, and where the report that tells it stands: what is due is looked at on the as-of day in the period of the
/// report, in an earlier one on its last day.
private struct ShownPeriod {
  let series: PeriodSeries
  /// The index in the series of the period that the report is of.
  let reported: Int

  init(series: PeriodSeries, reported: Int) { (self.series, self.reported) = (series, reported) }

  /// A period of the series of a report; nil where it is none of those that the report tells.
  init?(_ named: PeriodSeries, in report: PeriodSeries) {
    guard let index = (report.lowest...0).first(where: { report[$0] == named.base }) else { return nil }
    self.init(series: named, reported: -index)
  }

  /// The period before, as the same report tells it.
  var before: ShownPeriod? {
    series[-1].flatMap { PeriodSeries(base: $0) }.map { ShownPeriod(series: $0, reported: reported + 1) }
  }
}
