internal import ArgumentParser
internal import BilanIntake
internal import BilanMetrics
internal import BilanModel
internal import BilanReports

/// `bilan query`: one metric, by any dimensions that it has, of the records with some values.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: ConsoleLanguage.say(
      "Répond à une question : un indicateur, ventilé et restreint comme on le demande.",
      "Answers a question: one metric, cut and restricted as asked for."),
    discussion: ConsoleLanguage.say(
      "Les chiffres sont ceux du bilan. « bilan metrics » dit quels indicateurs il y a, et leurs dimensions.",
      "The figures are those of the report. “bilan metrics” says which metrics there are, and their dimensions."))

  /// How an answer is printed.
  enum Form: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  @Argument(
    help: ArgumentHelp(
      ConsoleLanguage.say("L’indicateur, « activities.whole ».", "The metric, “activities.whole”."),
      valueName: ConsoleLanguage.say("indicateur", "metric")))
  var metric: String
  @OptionGroup var sources: SourceOptions
  @OptionGroup var period: PeriodOptions
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Années, de la première à la dernière, à la place de --year.",
        "Years, from the first to the last, instead of --year."),
      valueName: "2020-2024"))
  var years: String?
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Dimensions des lignes, entre virgules ; à défaut le total seul.",
        "Dimensions of the rows, parted by commas; else the total alone."),
      valueName: "partner,pillar"))
  var by: String?
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Valeurs auxquelles se restreindre, entre virgules ; peut se répéter.",
        "Values to restrict to, parted by commas; may be given again."),
      valueName: "kind=exercise"))
  var conditions: [String] = []
  @Option(
    help: ArgumentHelp(
      ConsoleLanguage.say(
        "Nombre de lignes, les plus grandes de la dernière période d’abord ; à défaut toutes, dans l’ordre.",
        "Number of rows, the greatest of the last period first; else all of them, in order."),
      valueName: ConsoleLanguage.say("nombre", "number")))
  var top: Int?
  @Option(help: ArgumentHelp(ConsoleLanguage.say("Forme : table, csv ou json.", "Form: table, csv or json.")))
  var format = Form.table
  @OptionGroup var findings: FindingOptions
  @OptionGroup var empty: EmptyOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    _ = try span()
    _ = try Metric.said(metric)
    guard let top, top < 1 else { return }
    throw ValidationError(
      ConsoleLanguage.say(
        "--top attend un nombre à partir de 1, trouvé « \(top) »", "--top expects a number from 1, found “\(top)”"))
  }

  func run() throws {
    let settings = try Settings(sources, language)
    let language = settings.language
    let question = try question(settings)
    let span = try span()
    let series = try span.flatMap { PeriodSeries(base: $0.last) } ?? period.series(settings)
    let (tally, report) = Intake.read(
      settings.paths, options: try settings.intakeOptions(showing: series, periods: span?.count ?? 1),
      into: QuestionTally(
        question, series: series, periods: span?.count ?? 1, asOf: try period.asOfDay(settings),
        choices: settings.choices, directory: settings.directory))
    let reading = try settings.reading(tally.last, report, ofSome: true)
    try ReadingPrinter.show(reading, findings, language)
    try empty.refuseToAnswer(reading.log, language)
    try SourceChanges.refuse(report.sources, settings.texts, language)
    do throws(QuestionProblem) {
      var answer = try tally.answer(quoting: report.quotedMarking)
      if let top { answer.keepTop(top) }
      Console.output(text(AnswerWords(answer, language)))
    } catch {
      throw Console.usage(error.words, language)
    }
    try findings.end(rejected: report.counts.rejected > 0, reading.log)
  }

  private func text(_ words: AnswerWords) -> String {
    switch format {
    case .table: words.text(width: TerminalWidth.current)
    case .csv: words.csv
    case .json: String(decoding: words.json, as: UTF8.self)
    }
  }

  /// The question as it is written; what is unknown in it is said with the nearest word.
  private func question(_ settings: Settings) throws -> Question {
    do throws(QuestionProblem) {
      return try Question(
        metric, by: by.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? [],
        where: conditions, directory: settings.directory)
    } catch {
      throw Console.usage(error.words, settings.language)
    }
  }

  /// The years asked for; nil without `--years`.
  private func span() throws -> YearSpan? {
    guard let years else { return nil }
    guard period.isEmpty, let span = YearSpan(years) else {
      throw ValidationError(
        ConsoleLanguage.say(
          "--years attend deux années, de 1900 à 2100, « 2020-2024 », sans --year ni --from",
          "--years expects two years, from 1900 to 2100, “2020-2024”, without --year or --from"))
    }
    return span
  }
}

/// Civil years one after the other: `2020-2024`, or one of them.
struct YearSpan {
  /// How many.
  let count: Int
  /// The last of them.
  let last: Period

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count < 3, let first = parts[0], let final = parts[parts.count - 1], first <= final,
      first >= 1900, final <= 2100, let last = Period(year: final)
    else { return nil }
    (count, self.last) = (final - first + 1, last)
  }
}
