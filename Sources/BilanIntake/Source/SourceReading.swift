internal import BilanModel

/// The reading of one file, from its first bytes to its last.
struct SourceReading<T: Tally> {
  /// A tally that nothing was added to.
  let empty: T
  let name: String
  let options: IntakeOptions
  var report: SourceReport
  var findings: [Finding] = []
  private var mapping: SourceMapping? { options.mappings[name] }
  /// What quotes the fields of a CSV file.
  var quote: UInt8 { mapping?.dialect.hasQuotes == false ? CSVScanner.noQuote : CSVScanner.quote }

  init(name: String, options: IntakeOptions, empty: T) {
    self.empty = empty
    self.name = name
    self.options = options
    report = SourceReport(file: name)
  }

  mutating func read(
    _ file: FileBytes, into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    let head = try SourceHead(file)
    switch (mapping?.dialect.format, head.firstByte) {
    case (_, nil): findings.append(Problem.emptyFile.at(Origin(file: name)))
    case (.json?, _), (.ndjson?, _), (nil, 91?), (nil, 123?): try readJSON(file, head, into: &tally, known: &known)
    default: try readCSV(file, head, into: &tally, known: &known)
    }
  }

  private mutating func readCSV(
    _ file: FileBytes, _ head: borrowing SourceHead, into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    report.format = .csv
    let header = head.header(mapping)
    report.delimiter = Character(Unicode.Scalar(header.delimiter))
    if let mapping, !mapping.columns.isEmpty {
      try readMappedCSV(file, head, header, mapping, into: &tally, known: &known)
      return
    }
    guard let map = recognise(header.names.map(\.text), line: head.firstLine, allowsGaps: false) else { return }
    let problems = map.problems
    for (position, problem) in problems {
      let place = head.origin(of: header.names[position].place, file: name)
      findings.append(problem.at(place))
    }
    let missing = map.missing
    findings.append(contentsOf: missing.map { Problem.missingColumn($0).at(Origin(file: name, line: head.firstLine)) })
    report.isRead = missing.isEmpty && !problems.contains { $0.problem.severity == .error }
    try readRecords(
      file, head, header,
      layout(map.register, map.fields.map { $0.map { .field($0) } }, rejectsAll: !report.isRead), into: &tally,
      known: &known)
  }

  /// Reads the records after a CSV header.
  mutating func readRecords(
    _ file: FileBytes, _ head: borrowing SourceHead, _ header: CSVHeader, _ layout: RegisterLayout,
    into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    let slices = RecordSlices(
      file: file, layout: layout, start: header.next, line: head.line(at: header.next), width: header.names.count,
      quote: quote == CSVScanner.noQuote ? nil : quote, options: options)
    let quote = quote
    try readRecords(slices, into: &tally, known: &known) { slice in
      CSVScanner(delimiter: header.delimiter, quote: quote, line: slice.line)
    }
    report.counts.setAside += head.blankLines
  }

  private mutating func readJSON(
    _ file: FileBytes, _ head: borrowing SourceHead, into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    let isArray = head.firstByte == 91
    report.format = isArray ? .json : .ndjson
    if let mapping, !mapping.columns.isEmpty || !mapping.dialect.recordsPath.isEmpty {
      try readMappedJSON(file, head, mapping, into: &tally, known: &known)
      return
    }
    guard let first = head.keys() else {
      let origin = Origin(file: name, line: head.firstLine)
      findings.append((head.isEmptyArray ? Problem.emptyArray : .noObject).at(origin))
      report.isRead = head.isEmptyArray
      return
    }
    guard let map = recognise(first.keys, line: first.line, allowsGaps: true) else { return }
    report.isRead = true
    let columns = map.register.columns.indices
    let slices = RecordSlices(
      file: file, layout: layout(map.register, columns.map { .field($0) }, rejectsAll: false), start: head.textStart,
      line: 1,
      width: columns.count, quote: nil, options: options, maxSlices: isArray ? 1 : Int.max)
    let register = map.register
    try readRecords(slices, into: &tally, known: &known) { slice in
      JSONScanner(keys: JSONKeys(register), line: slice.line)
    }
  }

  mutating func readRecords<Scanner: RecordScanner>(
    _ slices: RecordSlices, into tally: inout T, known: inout [String: KnownIdentifiers],
    scanner: @Sendable (SliceCuts.Slice) -> Scanner
  ) throws(ByteFile.Failure) {
    var identifiers = known[slices.layout.register.code] ?? KnownIdentifiers()
    identifiers.begin(name)
    let results = try slices.read(into: empty, known: identifiers, scanner: scanner)
    var reported: Set<Wording> = []
    var evidence = ValueEvidence()
    for result in results {
      tally.merge(result.tally)
      report.counts += result.counts
      evidence += result.evidence
      // Each slice reports a key that it does not know; once a file is enough.
      findings.append(
        contentsOf: result.findings.filter { $0.code != "unknown-column" || reported.insert($0.message).inserted })
    }
    identifiers.end(results.compactMap(\.claimed), lines: results.last?.line ?? 0)
    known[slices.layout.register.code] = identifiers
    reportKeys(results.map(\.keys), slices.layout)
    report(evidence, slices.layout)
  }

  /// The register of the headers, or of the user's choice; what is wrong goes to the findings.
  mutating func recognise(_ headers: [String], line: Int, allowsGaps: Bool) -> HeaderMap? {
    do throws(Problem) {
      let map: HeaderMap
      if let code = options.registers[name] ?? mapping?.register {
        guard let register = Register.all.first(where: { $0.code == code }) else { throw .unknownRegisterCode(code) }
        map = HeaderMap(register, headers: headers)
        report.recognised = options.registers[name] == nil ? .declared : .imposed
      } else {
        map = try RegisterRecognition.recognise(headers, allowsGaps: allowsGaps)
        report.recognised =
          allowsGaps ? .keys(known: map.found, of: headers.count) : .header(known: map.found, of: headers.count)
      }
      report.register = map.register
      return map
    } catch {
      findings.append(error.at(Origin(file: name, line: line)))
      return nil
    }
  }

  func layout(_ register: Register, _ plans: [ColumnPlan?], rejectsAll: Bool) -> RegisterLayout {
    RegisterLayout(
      file: name, register: register, plans: plans, mapping: mapping,
      rules: mapping.map { ValueRules($0) } ?? ValueRules(), ceiling: options.ceiling, detail: options.detail,
      directory: options.directory, rejectsAll: rejectsAll)
  }
}
