internal import BilanConfiguration
internal import BilanDigest
internal import BilanIntake
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication

/// What a run is asked for: what the command line says, else what the configuration says.
struct Settings {
  private let configuration: Configuration
  /// The folder that the paths of the configuration start from.
  private let folder: String
  private var files: [SourceFiles.File]
  /// The SHA-256 of the configuration, nil without one.
  let configurationSum: String?
  let language: Language
  private let sources: SourceOptions
  /// The configuration that was read, be it for its ceiling alone.
  private let configurationPath: String?
  /// The configurations as they were read.
  let texts: [WholeText]

  /// The files to read, in order.
  var paths: [String] { files.map(\.path) }
  /// The period of the report, where the configuration gives one.
  var period: Period? { configuration.period ?? configuration.year.flatMap { Period(year: $0) } }
  var asOf: Day? { configuration.asOf }

  /// The files that are read, with a definition of the report where it is a file.
  func readFiles(definition: String? = nil) throws -> ReadFiles {
    try ReadFiles(paths + [configurationPath, definition].compactMap { $0 })
  }

  /// The folder of the edition and the definition of the report, where the configuration names them.
  var output: String? { path(configuration.output) }
  var report: String? { path(configuration.report) }
  /// How many editions of a period to keep, where the configuration says it.
  var keep: Int? { configuration.keep }

  /// Reads the configuration and finds the files; what is wrong goes to the console and ends the run.
  init(_ sources: SourceOptions, _ language: LanguageOption) throws {
    self.sources = sources
    guard let path = try sources.configurationPath else {
      let ceiling = try FolderCeiling(of: sources.allFiles(), language.chosen ?? .french)
      let held = ceiling.found
      texts = ceiling.texts
      configurationPath = held?.path
      var configuration = Configuration()
      configuration.ceiling = held?.configuration.ceiling
      configuration.releaseTo = held?.configuration.releaseTo ?? []
      configuration.caveats = held?.configuration.caveats ?? []
      self.configuration = configuration
      configurationSum = held?.sum
      folder = "."
      self.language = language.chosen ?? .french
      files = try sources.allFiles().map { SourceFiles.File(path: $0, mapping: nil) }
      guard !files.isEmpty else { throw Settings.usage(SourceOptions.noFile, self.language) }
      return
    }
    (folder, configurationPath) = (Folder.parent(of: path), path)
    let (configuration, text) = try Settings.read(path, language.chosen ?? .french)
    (self.configuration, texts) = (configuration, [text])
    configurationSum = FileDigest.sha256(of: text.bytes)
    self.language = language.chosen ?? configuration.language ?? .french
    let found = SourceFiles(
      configuration, folder: folder, given: try sources.allFiles(), names: { Folder.names(in: $0) })
    files = found.files
    try Settings.print(found.findings, self.language)
    let shown = VisibleText.line(path)
    guard !files.isEmpty else {
      throw Settings.usage(
        Wording(
          "« \(shown) » ne nomme aucun fichier d’enregistrements, et aucun n’est donné",
          "“\(shown)” names no file of records, and none is given"), self.language)
    }
  }

  /// Reads a configuration; what is wrong in it goes to the console and ends the run.
  static func read(
    _ path: String, _ language: Language,
    _ decode: (_ bytes: [UInt8], _ file: String) -> (configuration: Configuration?, findings: [Finding]) = {
      Configuration.decode($0, file: $1)
    }
  ) throws -> (configuration: Configuration, text: WholeText) {
    let text = try WholeText(path: path)
    let (configuration, findings) = decode(text.bytes, path)
    try print(findings, configuration?.language ?? language)
    guard let configuration else { throw ExitStatus.data.code }
    return (configuration, text)
  }

  /// Shows findings about the configuration; an error ends the run.
  private static func print(_ findings: [Finding], _ language: Language) throws {
    for finding in FindingLog(findings).listed() { Console.error(FindingPrinter.text(finding, language)) }
    if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.data.code }
  }

  /// Shows what the command line lacks; ends the run.
  static func usage(_ message: Wording, _ language: Language) -> any Error {
    Console.error(Wording("erreur : ", "Error: ")[language] + message[language] + "\n")
    return ExitStatus.usage.code
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
          configuration.sources.firstIndex { $0.mapping == mapping }.map { $0 + 1 }
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

  /// What intake is asked for.
  func intakeOptions() throws -> IntakeOptions {
    var options = IntakeOptions()
    options.registers = try sources.registerByFile()
    options.markings = markings
    options.ceiling = try ceiling()
    for file in files { options.mappings[file.path] = file.mapping }
    if let progress = ProgressLine.current {
      let language = language
      options.begins = { progress.reading($0, language) }
      options.progress = { progress.add($0) }
    }
    return options
  }

  /// Reads the sources for a report on a period, keeping the texts of the two periods that it shows.
  func read(series: PeriodSeries, asOf: Day) throws -> Reading {
    let shown = Period(first: series[-1]?.first ?? series.base.first, last: series.base.last)
    var options = try intakeOptions()
    options.detail = shown
    options.keepsRejects = true
    options.digest = { FileDigest.measure($0)?.sha256 }
    let (tally, report) = Intake.read(
      paths, options: options, into: ReportTally(series: series, asOf: asOf))
    let losses = tally.loses ? [] : Losses(kept: report.sources, counted: tally.counted).findings
    let facts = tally.facts()
    // Of sources that could not be read, or hold nothing at all, that is said.
    let isTold = report.counts.records == 0 || !report.sources.allSatisfy(\.isRead)
    var log = report.log
    log.append(tally.findings(incomplete: report.incompleteRegisters))
    log.append(contentsOf: losses)
    if !isTold, let empty = facts.emptyPeriod { log.append(empty) }
    return Reading(
      facts: facts.quoting(report.quotedMarking), log: log, sources: report.sources,
      countsAll: losses.isEmpty && !tally.loses, ceiling: options.ceiling)
  }
}
