internal import BilanConfiguration
internal import BilanDigest
internal import BilanIntake
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports
internal import BilanRules

/// What a run is asked for: what the command line says, else what the configuration says.
struct Settings {
  private let configuration: Configuration
  /// The partners that records may name.
  let directory: PartnerDirectory
  /// The folder that the paths of the configuration start from.
  private let folder: String
  private var files: [SourceFiles.File]
  /// The files of mended records of a file, by its path.
  private let corrections: [String: [String]]
  /// The SHA-256 of the configuration, nil without one.
  let configurationSum: String?
  let language: Language
  private let sources: SourceOptions
  private typealias Written = (path: String, values: [String: WrittenValue])
  /// What the configuration says, and the one that gives the ceiling, as they are written.
  private let places: (own: Written?, ceiling: Written?)
  /// The configurations as they were read, be it for their ceilings alone.
  let texts: [WholeText]

  /// The files to read, in order.
  var paths: [String] { files.map(\.path) }
  /// The period of the report, where the configuration gives one.
  var period: Period? { configuration.period ?? configuration.year.flatMap { Period(year: $0) } }
  var asOf: Day? { configuration.asOf }

  /// The files that are read, with a definition of the report where it is a file.
  func readFiles(definition: String? = nil) throws -> ReadFiles {
    try ReadFiles(paths + texts.map(\.path) + [definition].compactMap { $0 })
  }

  /// The folder of the edition and the definition of the report, where the configuration names them.
  var output: String? { path(configuration.output) }
  var report: String? { path(configuration.report) }
  /// What the desk has decided of its documents, and the text that says it.
  var documents: DocumentChoices { configuration.documents }
  let documentText: WholeText?
  /// What the desk has decided that figures depend on.
  var choices: Choices { configuration.choices }
  /// How many editions of a period to keep, where the configuration says it.
  var keep: Int? { configuration.keep }

  /// Reads the configuration and finds the files; what is wrong goes to the console and ends the run.
  init(_ sources: SourceOptions, _ language: LanguageOption) throws {
    self.sources = sources
    let chosen = try sources.configurationPath.map { try HeldConfiguration($0, language.chosen ?? .french) }
    self.language = language.chosen ?? chosen?.configuration.language ?? .french
    folder = chosen.map { Folder.parent(of: $0.path) } ?? "."
    documentText = chosen?.text
    (files, corrections) = try Settings.files(sources, chosen, in: folder, self.language)
    var held = chosen
    if sources.config == nil || chosen?.configuration.givesCeiling == false {
      let ceiling = try FolderCeiling(of: files.map(\.path), beside: chosen, self.language)
      texts = (chosen.map { [$0.text] } ?? []) + ceiling.texts
      held = ceiling.found ?? chosen
    } else {
      texts = chosen.map { [$0.text] } ?? []
    }
    configuration = (chosen?.configuration ?? Configuration()).under(held?.configuration)
    directory = configuration.directory
    let read = [chosen, held].compactMap { $0 }
    configurationSum = read.last.flatMap { last in
      FileDigest.sha256(of: read[0].path == last.path ? last.text.bytes : read.flatMap(\.text.bytes))
    }
    places = (chosen.map { ($0.path, $0.configuration.written) }, held.map { ($0.path, $0.configuration.written) })
    try Settings.print(spokenPartners(in: held?.path ?? chosen?.path ?? ""), self.language)
    if sources.printConfig {
      Console.output(ShownSettings(self, self.language).text)
      throw ExitStatus.done.code
    }
  }

  /// The files that the command line names, or those of the configuration.
  private static func files(
    _ sources: SourceOptions, _ chosen: HeldConfiguration?, in folder: String, _ language: Language
  ) throws -> (files: [SourceFiles.File], corrections: [String: [String]]) {
    let given = try sources.allFiles()
    guard let chosen else {
      if given.isEmpty { throw Console.usage(SourceOptions.noFile, language) }
      return (given.map { SourceFiles.File(path: $0, mapping: nil) }, [:])
    }
    let found = SourceFiles(chosen.configuration, folder: folder, given: given, names: { Folder.names(in: $0) })
    try print(found.findings, language)
    guard found.files.isEmpty else { return (found.files, found.corrections) }
    let shown = VisibleText.line(chosen.path)
    throw Console.usage(
      Wording(
        "« \(shown) » ne nomme aucun fichier d’enregistrements, et aucun n’est donné",
        "“\(shown)” names no file of records, and none is given"), language)
  }

  /// What a configuration says behind one of some keys, and its place; a ceiling may be that of another file.
  func written(_ keys: [String]) -> (value: String, origin: String)? {
    let isOfCeiling = !Set(keys).isDisjoint(with: ["ceiling", "release_to", "caveats"])
    guard let (path, values) = isOfCeiling ? places.ceiling ?? places.own : places.own,
      let value = keys.lazy.compactMap({ values[$0] }).first
    else { return nil }
    return (value.text, "\(path):\(value.line)")
  }

  /// Reads a configuration; what is wrong in it goes to the console and ends the run.
  static func read(
    _ path: String, _ language: Language
  ) throws -> (configuration: Configuration, text: WholeText) {
    let text = try WholeText(path: path)
    let (configuration, findings) = Configuration.decode(text.bytes, file: path)
    let omitted = OmittedParts.unknown(configuration?.documents.without ?? [])
    try print(findings + omitted, configuration?.language ?? language)
    guard let configuration else { throw ExitStatus.data.code }
    return (configuration, text)
  }

  /// Shows findings about the configuration; an error ends the run.
  static func print(_ findings: [Finding], _ language: Language) throws {
    for finding in FindingLog(findings).listed() { Console.error(FindingPrinter.text(finding, language)) }
    if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.data.code }
  }

  /// A path of the configuration as the run must open it.
  private func path(_ path: String?) -> String? { path.map { SourceFiles.joined(folder, $0) } }
}

extension Settings {
  /// The spellings of markings, with the caveats of the desk.
  var markings: MarkingWords { MarkingWords(caveats: configuration.caveats) }

  /// What is admitted, nil without a ceiling.
  func ceiling() throws -> Ceiling? {
    try Ceiling(
      sources.ceiling.marking(markings) ?? configuration.ceiling,
      releaseTo: sources.ceiling.releaseTo() ?? configuration.releaseTo)
  }

  /// The sources as a manifest knows them before they are read, with their checksums.
  func sources(digests: [String]) throws -> [Manifest.Source] {
    let (shown, registers) = (ShownFiles(paths), try sources.registerByFile())
    return zip(files, digests).map { file, digest in
      Manifest.Source(
        file: shown[file.path], sha256: digest, register: registers[file.path],
        isImposed: registers[file.path] != nil,
        mapping: file.mapping.flatMap { mapping in
          configuration.sources.firstIndex { $0.mapping == mapping.alone }.map { $0 + 1 }
        })
    }
  }

  /// Puts the files in the order of the names by which an edition knows them; others come last, as they were given.
  mutating func arrange(as names: [String]) {
    let shown = ShownFiles(paths)
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    files = files.enumerated().sorted { left, right in
      let (first, second) = (places[shown[left.element.path]], places[shown[right.element.path]])
      return (first ?? .max, left.offset) < (second ?? .max, right.offset)
    }.map(\.element)
  }

  /// What intake is asked for where the texts of some periods, and of the one before, are kept.
  func intakeOptions(showing series: PeriodSeries, periods count: Int) throws -> IntakeOptions {
    var options = try intakeOptions()
    options.detail = Period(first: series[-count]?.first ?? series.base.first, last: series.base.last)
    return options
  }

  /// What intake is asked for.
  func intakeOptions() throws -> IntakeOptions {
    var options = IntakeOptions()
    options.registers = try sources.registerByFile()
    options.markings = markings
    options.directory = directory
    options.catalog = Register.all(in: choices.currency)
    options.ceiling = try ceiling()
    for file in files { options.mappings[file.path] = file.mapping }
    options.corrections = corrections
    if let progress = ProgressLine.current {
      let language = language
      options.begins = { progress.reading($0, language) }
      options.progress = { progress.add($0) }
    }
    return options
  }

  /// Reads the sources for a report on a period, keeping the texts of the two periods that it shows.
  func read(series: PeriodSeries, asOf: Day) throws -> Reading {
    try read(series: series, asOf: asOf, options: intakeOptions(showing: series, periods: 1), beside: NoTally()).reading
  }

  /// The same, with what is due within so many days where any are said, and another tally of the same records.
  func read<Other: Tally>(
    series: PeriodSeries, asOf: Day, options: IntakeOptions, watching days: Int? = nil, beside other: Other
  ) throws -> (reading: Reading, other: Other) {
    var options = options
    options.keepsRejects = true
    options.digest = { FileDigest.measure($0)?.sha256 }
    let own = ReportTally(series: series, asOf: asOf, directory: directory, choices: choices, watching: days)
    let (pair, report) = Intake.read(paths, options: options, into: TallyPair(own, other))
    return (try reading(pair.first, report), pair.second)
  }

  /// What a run knows once a report's tally has read its sources; of a question that some records answer, a period
  /// without any is nothing to tell.
  func reading(_ tally: ReportTally, _ report: IntakeReport, ofSome: Bool = false) throws -> Reading {
    let losses = tally.loses ? [] : Losses(kept: report.sources, counted: tally.counted).findings
    let facts = tally.facts()
    // Of sources that could not be read, or hold nothing at all, that is said.
    let isTold = ofSome || report.counts.records == 0 || !report.sources.allSatisfy(\.isRead)
    var log = report.log
    log.append(tally.findings(incomplete: report.incompleteRegisters))
    log.append(contentsOf: losses)
    if !isTold, let empty = facts.emptyPeriod { log.append(empty) }
    return Reading(
      facts: facts.quoting(report.quotedMarking), log: log, sources: report.sources,
      countsAll: losses.isEmpty && !tally.loses, competence: facts.competence.findings(0), ceiling: try ceiling())
  }
}

/// No tally beside the one of a report.
private struct NoTally: Tally {
  mutating func add(_ batch: Batch) {}
  mutating func merge(_ other: consuming NoTally) {}
}
