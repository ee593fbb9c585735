internal import BilanCairo
internal import BilanDigest
internal import BilanIntake
internal import BilanManifest
internal import BilanMetrics
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// A report as it is asked for: by `report`, which publishes it, or by `verify`, which makes it again.
struct ReportRun {
  let settings: Settings
  let definition: ChosenDefinition
  let series: PeriodSeries
  let asOf: Day
  private let program: Manifest.Program

  init(_ settings: Settings, _ definition: ChosenDefinition, _ series: PeriodSeries, asOf: Day) {
    self.settings = settings
    self.definition = definition
    self.series = series
    self.asOf = asOf
    // Before other libraries are loaded.
    program = Manifest.Program(version: Version.current, build: BuildIdentity.current)
  }

  var language: Language { settings.language }
  /// The configurations and the definition as they were read.
  var texts: [WholeText] { settings.texts + (definition.text.map { [$0] } ?? []) }

  /// What the edition is made from, as its manifest says it, with the checksums of the sources and the fonts.
  func inputs(_ digests: [String], fonts: [Manifest.Font]) throws -> Manifest {
    let ceiling = try settings.ceiling()
    return Manifest(
      program: program, period: series.base, asOf: asOf, language: language, definition: definition.identity,
      ceiling: ceiling?.marking?.code, releaseTo: ceiling?.releaseTo ?? [], configuration: settings.configurationSum,
      fonts: fonts, sources: try settings.sources(digests: digests))
  }

  /// Reads the sources, what is due and followed beside the figures, and the checksums of their bytes; the files of the
  /// facts are named as the edition names them, those of the findings as the user did.
  ///
  /// Fonts that are missing end the run before anything is read.
  func read() throws -> (reading: Reading, digests: [String]) {
    _ = try FontBook.ofReport(language)
    var (reading, kept) = try settings.read(
      series: series, asOf: asOf, options: settings.intakeOptions(showing: series, periods: 1),
      watching: definition.definition.watchedDays, beside: KeptRecords(Indicator.self))
    let shown = ShownFiles(settings.paths)
    reading.facts.nameFiles { shown[$0] }
    reading.indicators = kept.records.map { $0.namingFile { shown[$0] } }
    return (reading, digests(reading))
  }

  /// The checksums of the bytes of the sources of a reading.
  func digests(_ reading: Reading) -> [String] {
    reading.sources.map { source in
      source.digest ?? source.pipedBytes.flatMap { FileDigest.sha256(of: $0) } ?? ""
    }
  }

  /// Writes every file of the edition into a folder.
  func write(_ reading: Reading, _ digests: [String], into folder: WorkingFolder) throws -> WrittenEdition {
    let edition = Edition(context(reading, digests))
    let rejects = RejectsFiles(reading.sources, prefix: edition.names.prefix + "_")
    let letters = try edition.write(into: folder)
    try rejects.write(into: folder, language)
    let documents = edition.names.documents + rejects.files.map(\.name)
    let manifest = try manifest(edition.context, reading, letters.fonts, outputs(documents, in: folder))
    try folder.write(manifest.bytes, to: Manifest.fileName)
    let sum = FileDigest.sha256(of: manifest.bytes) ?? ""
    try folder.write(ChecksumList.bytes(manifest.outputs, manifest: sum), to: ChecksumList.fileName)
    return WrittenEdition(
      names: edition.names, documents: documents, manifest: manifest, missingGlyphs: letters.missing)
  }

  /// What the documents are made of.
  func context(_ reading: Reading, _ digests: [String]) -> ReportContext {
    let shown = ShownFiles(settings.paths)
    return ReportContext(
      facts: reading.facts, language: language, definition: definition.definition,
      sources: zip(reading.sources, digests).map { source, digest in
        SourceSummary(
          file: shown[source.file], sheet: source.sheet?.name, register: source.register,
          records: source.counts.records,
          kept: source.counts.kept, rejected: source.counts.rejected, withheld: source.counts.withheld,
          setAside: source.counts.aside,
          unread: source.unused.map { VisibleText.line($0) }, sha256: digest)
      },
      findings: reading.log.changed(shown.shown).listed(each: ReportContext.findingsListed),
      withheld: reading.withheld, indicators: reading.indicators,
      version: Version.current
    ).quoting(definition.marking)
  }

  /// The documents as they stand on the disk.
  func outputs(_ documents: [String], in folder: WorkingFolder) throws -> [Manifest.Output] {
    let written = folder.written
    return try documents.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      let document = try written.document(name)
      return Manifest.Output(file: name, bytes: document.bytes, sha256: document.sha256)
    }
  }

  /// What the edition was made from and what came of it, with what was found beside the records and the definition.
  func manifest(
    _ context: ReportContext, _ reading: Reading, _ fonts: [Manifest.Font], _ outputs: [Manifest.Output],
    beside findings: [Finding] = []
  ) throws -> Manifest {
    // The sheets of a workbook are sources of one file.
    let names = reading.sources.map { Array($0.file.utf8) }
    let files = names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }
    var manifest = try inputs(files.map { context.sources[$0].sha256 }, fonts: fonts)
    for (position, first) in files.enumerated() {
      let end = position + 1 < files.count ? files[position + 1] : context.sources.count
      let sources = context.sources[first..<end]
      var registers: [String] = []
      for code in sources.compactMap({ $0.register?.code }) where !registers.contains(code) { registers.append(code) }
      manifest.sources[position].register = registers.isEmpty ? nil : registers.joined(separator: ",")
      manifest.sources[position].read = sources.reduce(0) { $0 + $1.records }
      manifest.sources[position].kept = sources.reduce(0) { $0 + $1.kept }
      manifest.sources[position].rejected = sources.reduce(0) { $0 + $1.rejected }
      manifest.sources[position].withheld = sources.reduce(0) { $0 + $1.withheld }
      manifest.sources[position].setAside = sources.reduce(0) { $0 + $1.setAside.count }
    }
    manifest.marking = context.facts.marking.code
    let own = FindingLog(definition.findings + findings)
    manifest.findings = (reading.log.counts + reading.competence.counts + own.counts).map { kind, count in
      Manifest.FindingCount(severity: kind.severity, code: kind.code, count: count)
    }
    manifest.outputs = outputs
    return manifest
  }
}

/// An edition whose files are written.
struct WrittenEdition {
  let names: EditionNames
  /// The documents and the files of rejected records, as they are told to the user.
  let documents: [String]
  let manifest: Manifest
  /// The texts with a character that the fonts lack.
  let missingGlyphs: [UndrawnText]

  /// Every file.
  var files: [String] { documents + EditionNames.records }
}
