package import BilanModel

/// Reads sources: bytes become batches for a tally, and findings.
package enum Intake {
  /// Reads files into an empty tally, in the order given but that rejected records come after what they mend.
  ///
  /// Nothing stops the reading: a file that cannot be read, or a record that cannot be kept, is a finding. For each
  /// file, records = kept + rejected + withheld.
  package static func read<T: Tally>(
    _ files: [String], options: IntakeOptions, into tally: T
  ) -> (tally: T, report: IntakeReport) {
    var run = IntakeRun(options: options, tally: tally)
    var later: [OpenSource] = []
    let mended = Set(options.corrections.values.joined())
    for file in files {
      let source = OpenSource(file, options)
      if source.holdsRejects || mended.contains(file) { later.append(source) } else { run.read(source) }
    }
    for source in later { run.read(source) }
    run.join()
    run.reportConditions()
    let places = Dictionary(zip(files, files.indices)) { first, _ in first }
    run.report.sources.sort { (places[$0.file] ?? 0) < (places[$1.file] ?? 0) }
    return (run.tally, run.report)
  }
}

/// A source that was opened, once for all that is done with it, or why it could not be.
struct OpenSource {
  let name: String
  let file: Result<ByteFile, ByteFile.Failure>

  init(_ name: String, _ options: IntakeOptions) {
    self.name = name
    file = Result { () throws(ByteFile.Failure) in try ByteFile(path: name, patience: options.pipePatience) }
  }

  /// Whether it holds records that were rejected before, and mended.
  var holdsRejects: Bool { (try? file.get()).map { RejectedRecords.areIn($0.bytes) } ?? false }
}

extension SourceReading {
  /// Whether it is a sheet, fit to be read, that nobody has filled in.
  fileprivate var isUnfilled: Bool { report.isRead && report.counts.records == 0 }
}

/// The reading of several files: what their registers share.
struct IntakeRun<T: Tally> {
  let options: IntakeOptions
  private let empty: T
  var tally: T
  var report = IntakeReport()
  /// The identifiers of each register.
  private var known: [String: KnownIdentifiers] = [:]
  /// What mended records are protected by at least.
  private var floors = MarkingFloors()
  /// The lines of the files whose lines are participations.
  private var participations = ParticipationJoin()
  /// What sources name under `where` and have not.
  private var unmet = UnmetConditions()
  /// Where the lines of those files stand, where rejected records are kept.
  private var lineExtents: [Int: [Int: RecordExtent]] = [:]

  init(options: IntakeOptions, tally: T) {
    self.options = options
    empty = tally
    self.tally = tally
  }

  /// Reads a file, and what other sources read of it too.
  mutating func read(_ opened: OpenSource) {
    let name = opened.name
    options.begins?(name)
    let mapping = options.mappings[name]
    read(opened, mapping, Corrections(options.corrections[name] ?? []), floors[name])
    for other in mapping?.others ?? [] { read(opened, other, Corrections(), [:]) }
  }

  private mutating func read(
    _ opened: OpenSource, _ mapping: SourceMapping?, _ corrections: Corrections, _ floors: [Int: Marking]
  ) {
    if mapping?.rows == .participation {
      readLines(
        SourceReading(
          name: opened.name, mapping, options: options, empty: ParticipationLines(), corrections: corrections,
          floors: floors),
        of: opened, mapping, corrections)
    } else {
      let reading = SourceReading(
        name: opened.name, mapping, options: options, empty: empty, corrections: corrections, floors: floors)
      let source = Self.read(reading, opened.file, into: &tally, known: &known)
      read(source.moreSheets, after: source, of: opened, mapping, corrections)
    }
  }

  /// Reads lines that are participations, in all the sheets that they stand in.
  private mutating func readLines(
    _ reading: SourceReading<ParticipationLines>, of opened: OpenSource, _ mapping: SourceMapping?,
    _ corrections: Corrections, digest: String? = nil
  ) {
    var lines = ParticipationLines()
    var source = Self.read(reading, opened.file, into: &lines, known: &known)
    source.report.digest = digest ?? source.report.digest
    participations.add(lines, source: report.sources.count, held: source.held, source.mapping)
    lineExtents[report.sources.count] = source.keptExtents
    take(source)
    for sheet in source.moreSheets {
      readLines(
        SourceReading(
          name: opened.name, mapping, options: options, empty: ParticipationLines(), corrections: corrections,
          sheet: sheet),
        of: opened, mapping, corrections, digest: source.report.digest)
    }
  }

  /// Reads the other sheets of a workbook that was made to be filled in, each a register; those without a record are not
  /// given, unless all of them are without.
  private mutating func read(
    _ sheets: [String], after first: SourceReading<T>, of opened: OpenSource, _ mapping: SourceMapping?,
    _ corrections: Corrections
  ) {
    var sources = [first]
    for sheet in sheets {
      let reading = SourceReading(
        name: opened.name, mapping, options: options, empty: empty, corrections: corrections, sheet: sheet)
      var source = Self.read(reading, opened.file, into: &tally, known: &known)
      // The file is one, and was digested to its end.
      source.report.digest = first.report.digest
      sources.append(source)
    }
    var given = sources.filter { !$0.isUnfilled }
    if given.isEmpty { given = [first] }
    for source in sources where given.count < sources.count && source.isUnfilled {
      guard let sheet = source.report.sheet?.name, given.first?.report.sheet?.name != sheet else { continue }
      report.log.append(Problem.emptySheet(sheet).at(Origin(file: opened.name)))
    }
    for source in given { settle(source) }
  }

  /// Takes what a source gave; that there is such a register is worth knowing, even without a record.
  private mutating func settle(_ source: SourceReading<T>) {
    if source.report.isRead, source.report.counts.kept == 0, let register = source.report.register {
      let columns = [BatchColumn](repeating: .absent, count: register.columns.count)
      tally.add(Batch(register: register, file: source.name, columns: columns))
    }
    participations.hold(source.held)
    take(source)
  }

  private static func read<S: Tally>(
    _ source: SourceReading<S>, _ opened: Result<ByteFile, ByteFile.Failure>, into tally: inout S,
    known: inout [String: KnownIdentifiers]
  ) -> SourceReading<S> {
    var source = source
    do throws(ByteFile.Failure) {
      let file = try opened.get()
      let digest = SourceDigest(file, source.options.digest)
      try source.read(file.bytes, into: &tally, known: &known)
      source.report.digest = try digest.value()
      try file.bytes.verify()
    } catch {
      source.fail(error)
    }
    return source
  }

  /// Says which values of `where` no record has; under a ceiling one that is withheld may have it.
  mutating func reportConditions() {
    guard options.ceiling == nil else { return }
    for finding in unmet.findings { report.log.append(finding) }
  }

  /// Joins the lines that are participations into activities, once every file is read.
  mutating func join() {
    guard !participations.isEmpty else { return }
    let inDoubt = participations.sourcesInDoubt
    guard inDoubt.isEmpty else { return refuse(inDoubt) }
    let held = participations.settledHeld()
    report.log.append(held.findings)
    for (source, count) in held.withheld {
      report.sources[source].counts.rejected -= count
      report.sources[source].counts.withheld += count
      report.sources[source].rejects?.log.addUnwritable(-count)
    }
    let known = known[Register.activities.code]
    let joined = participations.joined { identifier in known?.origin(of: identifier) }
    for batch in joined.batches { tally.add(batch) }
    for (source, change) in joined.changes.sorted(by: { $0.key < $1.key }) {
      report.sources[source].counts.kept -= change.rejected + change.withheld
      report.sources[source].counts.rejected += change.rejected
      report.sources[source].counts.withheld += change.withheld
      report.sources[source].activities = change.activities
      report.sources[source].quote(change.quotedMarking)
      keepRejects(change, source)
    }
    report.log.append(joined.findings)
  }

  /// Reads nothing of the files whose lines are joined, for it is not known which of their activities may be shown.
  private mutating func refuse(_ sources: [(source: Int, line: HeldLines.UnknownLine?)]) {
    for (source, line) in sources where report.sources[source].isRead {
      report.log.append(Problem.unknownLine(line).at(Origin(file: report.sources[source].file)))
      report.sources[source].refuse()
    }
  }

  /// Keeps the places of the lines that the join rejected; under a ceiling the marking of their activity is not known.
  private mutating func keepRejects(_ change: ParticipationJoin.Change, _ source: Int) {
    guard report.sources[source].rejects != nil else { return }
    if options.ceiling != nil {
      report.sources[source].rejects?.log.addUnwritable(change.rejected)
      return
    }
    for finding in change.findings {
      guard let extent = lineExtents[source]?[finding.origin.line] else { continue }
      report.sources[source].rejects?.log.add(line: finding.origin.line, extent, [finding])
    }
    report.sources[source].rejects?.log.commit()
  }

  private mutating func take<S: Tally>(_ source: SourceReading<S>) {
    floors.take(source.mendedFloors)
    if source.report.isRead { unmet.take(source.mapping, file: source.name, source.unmet) }
    report.sources.append(source.report)
    // Of a file that was not read nothing was rejected for what it is.
    if !source.report.isRead { report.sources[report.sources.count - 1].rejects = nil }
    report.log.append(source.findings)
  }
}
