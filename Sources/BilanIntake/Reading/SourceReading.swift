internal import BilanModel

/// The reading of one file, from its first bytes to its last.
struct SourceReading<T: Tally> {
  /// A tally that nothing was added to.
  let empty: T
  let name: String
  let options: IntakeOptions
  var report: SourceReport
  var findings = FindingLog()
  /// What becomes of lines by the identifier of their activity, where lines are joined under a ceiling.
  var held = HeldLines()
  /// Whether, under a ceiling, the markings of the records are not known: then nothing is said of any of them.
  var isBlind = false
  /// Whether what is taken for the header is one, so that it may be shown under a ceiling; in JSON keys are of records.
  var hasHeader = false
  /// Whether all of the source is above the ceiling, as a line outside of its records says or may say: nothing is quoted.
  var isAbove = false
  /// What is said above the records, or left out below them, of the marking of the whole file; nil when nothing is.
  var around: SaidOutside?
  /// Where the lines kept stand, where they are joined and rejected records are kept.
  var keptExtents: [Int: RecordExtent] = [:]
  /// The lines that mended records take the place of.
  var corrections: Corrections
  /// Whether it is another sheet than the first one that is read of its file.
  let isOtherSheet: Bool
  /// What mended records of this file are protected by at least, by physical line.
  let floors: [Int: Marking]
  /// What the records are protected by at least that take the place of some of this file.
  var mendedFloors = MarkingFloors()
  /// What the configuration says of the file; of the text of a sheet what is known of it.
  var mapping: SourceMapping?
  /// What stands beside the records of the unit of amounts.
  var units = SaidUnits()
  /// The arrays of a JSON text that are not that of its records.
  var arrays = UnreadArrays()
  /// What stands beside the records of JSON says of how many there are.
  var saidRecords = SaidRecords()
  /// The values of conditions that none of its records has.
  var unmet: [UnmetConditions.Value] = []
  /// What a workbook says elsewhere of its marking.
  var elsewhere: SaidOutside?
  /// The rows of a sheet of which the first fills the others.
  var merges: [ClosedRange<Int>] = []
  /// The places of the columns of a sheet without anything, of which nothing is said.
  var emptyColumns: Set<Int> = []
  /// The other sheets of a workbook made to be filled in, each a register to be read like this one.
  var moreSheets: [String] = []
  /// What quotes the fields of a CSV file.
  private var quote: UInt8 { mapping?.dialect.hasQuotes == false ? CSVScanner.noQuote : CSVScanner.quote }

  init(
    name: String, _ mapping: SourceMapping?, options: IntakeOptions, empty: T,
    corrections: Corrections = Corrections(), floors: [Int: Marking] = [:], sheet: String? = nil
  ) {
    self.empty = empty
    self.name = name
    self.options = options
    self.corrections = corrections
    self.floors = floors
    isOtherSheet = sheet != nil
    self.mapping = sheet.map { (mapping ?? SourceMapping(files: [name])).reading(sheet: $0) } ?? mapping
    report = SourceReport(file: name)
  }

  /// Reads the file into a tally, in the encoding that fits all of it.
  mutating func read(
    _ file: FileBytes, into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    begin(file)
    guard let text = try text(of: file) else { return report.isRead = false }
    let opening = findings
    let declared = text.sheet == nil ? mapping?.dialect.encoding : .utf8
    var detection = try EncodingDetection(text, declared: declared, threads: options.threads)
    if case .otherEncoding = try read(detection, into: &tally, known: &known) {
      try detection.settle()
      forget()
      begin(file)
      findings = opening
      _ = try read(detection, into: &tally, known: &known)
    }
    if let sheet = text.sheet { findings = findings.changed { $0.inSheet(sheet) } }
    hideWhatIsAbove()
    // What is quoted of a source that has a marking of its own bears it, be it the words of its header.
    if let floor = mapping?.marking, options.ceiling?.admits(floor) ?? true { report.quote(floor) }
    if detection.isDoubtful {
      findings.append(
        Problem.doubtfulEncoding(detection.file.encoding.name, older: detection.older).at(Origin(file: name)))
    }
  }

  /// How the reading of a file ended.
  private enum Outcome {
    case done
    /// Bytes that are no UTF-8 show that the file is in another encoding; nothing was added to the tally.
    case otherEncoding
  }

  private mutating func read(
    _ detection: EncodingDetection, into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) -> Outcome {
    report.encoding = detection.file.encoding.name
    let detection = try skippingLastLines(detection)
    let head = try SourceHead(detection.file)
    switch (mapping?.dialect.format, head.firstByte) {
    case (_, nil):
      findings.append(Problem.emptyFile.at(Origin(file: name)))
      return .done
    case (.json?, _), (.ndjson?, _),
      (nil, 91?) where report.sheet == nil, (nil, 123?) where report.sheet == nil:
      return try readJSON(detection, head, into: &tally, known: &known)
    default: return try readCSV(detection, head, into: &tally, known: &known)
    }
  }

  private mutating func readCSV(
    _ detection: EncodingDetection, _ head: borrowing SourceHead, into tally: inout T,
    known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) -> Outcome {
    report.format = .csv
    let imposed = options.catalog.filter { $0.code == options.registers[name] }
    let header = head.header(for: imposed.isEmpty ? options.catalog : imposed, mapping)
    let line = head.line(at: header.start)
    if let broken = problem(of: header, head) {
      findings.append(broken)
      return .done
    }
    report.delimiter = Character(Unicode.Scalar(header.delimiter))
    keepRejects(.csv, detection, header, head)
    guard let columns = columns(header, head) else { return .done }
    refuseJoining(columns.register)
    let (delimiter, quote) = (header.delimiter, quote)
    let units = mapping?.dialect.hasHeader == false ? nil : head.units(under: header, quote)
    let first = units?.next ?? header.next
    let layout = layout(columns, headers: header.names.map(\.text), units: units?.units ?? [])
    let (padding, shortest, isUnderCeiling) = (layout.padding, layout.shortest, options.ceiling != nil)
    let titles = head.lines(before: header.start)
    around = .joined([around, elsewhere] + titles.map { options.markings.said(outside: $0.text, line: $0.line) })
    for title in titles { self.units.take(title.text, line: title.line) }
    let slices = RecordSlices(
      file: detection.file, layout: layout,
      start: head.offset(of: first), line: head.line(at: first), width: header.names.count,
      quote: quote == CSVScanner.noQuote ? nil : quote, options: options,
      maxSlices: layout.fillsDown || layout.sheet != nil ? 1 : Int.max)
    let outcome = try readRecords(slices, isMarked: detection.isMarked, into: &tally, known: &known) { slice in
      var scanner = CSVScanner(delimiter: delimiter, quote: quote, line: slice.line)
      scanner.padding = padding
      scanner.shortest = shortest
      scanner.refusesSwallowed = isUnderCeiling
      scanner.countsRows = layout.sheet != nil
      return scanner
    }
    let skipped = mapping?.dialect.skippedBefore ?? 0
    report.counts.aside.skipped += min(skipped, line - 1)
    report.counts.aside.titles += max(0, line - 1 - skipped)
    if let units {
      report.counts.aside.units += 1
      findings.append(
        Problem.unitsLine(options.ceiling == nil ? units.units : []).at(
          Origin(file: name, line: head.line(at: header.next))))
    }
    if line > max(head.firstLine, skipped + 1) {
      findings.append(Problem.titleLines(line - head.firstLine).at(Origin(file: name, line: head.firstLine)))
    }
    return outcome
  }

  private mutating func readJSON(
    _ detection: EncodingDetection, _ head: borrowing SourceHead, into tally: inout T,
    known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) -> Outcome {
    let isInner = mapping?.dialect.recordsPath.isEmpty == false
    let isArray = head.firstByte == 91 || isInner
    report.format = isArray ? .json : .ndjson
    keepRejects(isArray ? .json : .ndjson, detection)
    let path = mapping?.dialect.recordsPath ?? []
    report.array = mapping?.dialect.arrayPath
    guard let start = head.recordsStart(path) else {
      findings.append(tooDeep(head, from: 0) ?? Problem.noRecords(path).at(Origin(file: name, line: head.firstLine)))
      return .done
    }
    if isInner, head.isEmptyArray(at: start) {
      let again = head.repeatedKey(after: start, path)
      findings.append((again.map(Problem.repeatedRecords) ?? .emptyRegister).at(head.origin(of: start, file: name)))
      report.isRead = again == nil
      return .done
    }
    let first = head.keys(from: start)
    if refuseShape(head, keys: first?.keys ?? []) { return .done }
    guard let first else {
      let origin = Origin(file: name, line: head.firstLine)
      findings.append(tooDeep(head, from: start) ?? (head.isEmptyArray ? Problem.emptyRegister : .noObject).at(origin))
      report.isRead = head.isEmptyArray
      return .done
    }
    let before = findings
    guard let columns = columns(first.keys, line: first.line) else {
      if let deep = tooDeep(head, from: start) {
        findings = before
        findings.append(deep)
      }
      return .done
    }
    refuseJoining(columns.register)
    let (register, mapping) = (columns.register, mapping)
    let place = head.origin(of: start, file: name)
    let layout = layout(columns, headers: [])
    let words = layout.rules.markings
    let outside = head.outside(path, words)
    around = .joined([around, outside.said])
    units += outside.units
    (arrays, saidRecords) = (outside.arrays, outside.records)
    let slices = RecordSlices(
      file: detection.file, layout: layout, start: head.offset(of: start), line: place.line,
      width: JSONKeys(register, mapping).columns, quote: nil, options: options,
      maxSlices: isArray || layout.fillsDown ? 1 : Int.max)
    return try readRecords(slices, isMarked: detection.isMarked, into: &tally, known: &known) { slice in
      var scanner = JSONScanner(
        keys: JSONKeys(register, mapping), words, line: slice.line,
        charactersLeft: slice.line == place.line ? place.column - 1 : 0, tail: isInner ? JSONTail(path, words) : nil)
      scanner.unread.finder = layout.finder
      return scanner
    }
  }

  private mutating func readRecords<Scanner: RecordScanner>(
    _ slices: RecordSlices, isMarked: Bool, into tally: inout T, known: inout [String: KnownIdentifiers],
    scanner: @Sendable (SliceCuts.Slice) -> Scanner
  ) throws(ByteFile.Failure) -> Outcome {
    var identifiers = known[slices.layout.register.code] ?? KnownIdentifiers()
    identifiers.begin(Origin(file: name, sheet: report.sheet?.name))
    var slices = slices
    var results = try slices.read(into: empty, known: identifiers, scanner: scanner)
    if results.reduce(into: CodeEvidence(), { $0 += $1.evidence.codes }).speaksAgainstCodes {
      // Only all of a column tells whether `NA` is a state: it is none, and all is read again.
      slices.layout.rules.takesCodes = false
      results = try slices.read(into: empty, known: identifiers, scanner: scanner)
    }
    if mapping?.dialect.totals == .leave, report.format == .csv {
      // Whether a record is a total shows once all are read.
      slices.layout.leftLines = Set(results.map(\.sums).possibleTotals.map(\.line))
      if !slices.layout.leftLines.isEmpty {
        results = try slices.read(into: empty, known: identifiers, scanner: scanner)
      }
    }
    if case .utf8 = slices.file.encoding, !isMarked,
      results.contains(where: { $0.findings.contains(.invalidUTF8) })
    {
      guard case .utf8 = try EncodingCensus(slices.file, threads: options.threads).encoding else {
        return .otherEncoding
      }
    }
    reportMarkings(results, slices.layout)
    guard !isBlind else { return .done }
    guard !withholdsStamped(results, slices.layout) else { return .done }
    var evidence = ValueEvidence()
    for result in results {
      report.counts += result.counts
      evidence += result.evidence
      held += result.held
      report.quote(result.quotedMarking)
      findings.append(slice: result.findings)
      report.rejects?.log.append(result.rejects)
      keptExtents.merge(result.keptExtents) { first, _ in first }
    }
    settle(results.flatMap(\.loneLines), lastRecord: results.map(\.lastRecord).max() ?? 0, slices.layout)
    reportKeys(results.map(\.keys), slices.layout)
    reportArrays(results.map(\.keys), slices.layout)
    reportSaidRecords(results.map(\.keys))
    if findings.contains(.repeatedRecords) { report.isRead = false }
    report(evidence, slices.layout)
    reportUnits(results, slices.layout)
    reportUnreadEnd(results, slices.layout)
    try reportCorrections(results, in: slices.file)
    if report.format == .ndjson, report.counts.records == 1, report.counts.rejected == 1,
      findings.contains(.unexpectedObject) || findings.contains(.unexpectedArray)
    {
      findings.append(Problem.columnsOfJSON.at(Origin(file: name)))
    }
    guard report.isRead else {
      // Nothing comes of any record of a file that cannot be read.
      report.counts.rejected += report.counts.kept
      report.counts.kept = 0
      return .done
    }
    // Nothing of a file that was changed meanwhile reaches the tally.
    try slices.file.verify()
    for result in results { tally.merge(result.tally) }
    let isEmpty = report.counts.records + report.counts.aside.corrected == 0
    if isEmpty { findings.append(Problem.emptyRegister.at(Origin(file: name))) }
    reportIdentical(results.map(\.identical), &findings)
    report(results.map(\.sums).possibleTotals, &findings)
    identifiers.end(results.compactMap(\.claimed), lines: results.last?.line ?? 0)
    known[slices.layout.register.code] = identifiers
    return .done
  }
}
