internal import BilanModel

/// The reading of one file, from its first bytes to its last.
struct SourceReading {
  let name: String
  let options: IntakeOptions
  var report: SourceReport
  var findings: [Finding] = []
  private var mapping: SourceMapping? { options.mappings[name] }
  /// What quotes the fields of a CSV file.
  var quote: UInt8 { mapping?.dialect.hasQuotes == false ? CSVScanner.noQuote : CSVScanner.quote }

  init(name: String, options: IntakeOptions) {
    self.name = name
    self.options = options
    report = SourceReport(file: name)
  }

  mutating func read<T: Tally>(
    _ file: borrowing ByteFile, into tally: inout T, identifiers: inout [String: IdentifierSet]
  ) throws(ByteFile.Failure) {
    let head = try SourceHead(file)
    switch (mapping?.dialect.format, head.firstByte) {
    case (_, nil): findings.append(Problem.emptyFile.at(Origin(file: name)))
    case (.json?, _), (.ndjson?, _), (nil, 91?), (nil, 123?):
      try readJSON(file, head, into: &tally, identifiers: &identifiers)
    default: try readCSV(file, head, into: &tally, identifiers: &identifiers)
    }
  }

  private mutating func readCSV<T: Tally>(
    _ file: borrowing ByteFile, _ head: borrowing SourceHead, into tally: inout T,
    identifiers: inout [String: IdentifierSet]
  ) throws(ByteFile.Failure) {
    report.format = .csv
    let header = head.header(mapping)
    report.delimiter = Character(Unicode.Scalar(header.delimiter))
    if let mapping, !mapping.columns.isEmpty {
      try readMappedCSV(file, head, header, mapping, into: &tally, identifiers: &identifiers)
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
    let isBroken = !missing.isEmpty || problems.contains { $0.problem.severity == .error }
    report.isRead = !isBroken
    try readRecords(
      file, layout(map.register, map.fields.map { $0.map { .field($0) } }, rejectsAll: isBroken),
      CSVScanner(delimiter: header.delimiter, quote: quote, line: head.line(at: header.next)),
      width: header.names.count,
      from: header.next, into: &tally, identifiers: &identifiers)
    report.counts.setAside += head.blankLines
  }

  private mutating func readJSON<T: Tally>(
    _ file: borrowing ByteFile, _ head: borrowing SourceHead, into tally: inout T,
    identifiers: inout [String: IdentifierSet]
  ) throws(ByteFile.Failure) {
    report.format = head.firstByte == 91 ? .json : .ndjson
    if let mapping, !mapping.columns.isEmpty || !mapping.dialect.recordsPath.isEmpty {
      try readMappedJSON(file, head, mapping, into: &tally, identifiers: &identifiers)
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
    try readRecords(
      file, layout(map.register, columns.map { .field($0) }, rejectsAll: false),
      JSONScanner(keys: JSONKeys(map.register)), width: columns.count, from: head.textStart, into: &tally,
      identifiers: &identifiers)
  }

  mutating func readRecords<T: Tally>(
    _ file: borrowing ByteFile, _ layout: RegisterLayout, _ scanner: some RecordScanner, width: Int, from start: Int,
    into tally: inout T, identifiers: inout [String: IdentifierSet]
  ) throws(ByteFile.Failure) {
    let code = layout.register.code
    let known = identifiers[code] ?? IdentifierSet()
    identifiers[code] = known
    known.begin(name)
    let reader = RegisterReader(layout, identifiers: known)
    var slice = SliceReader(reader: reader, tally: tally, scanner: scanner, width: width)
    try slice.read(file, from: start, to: file.size, blockSize: options.blockSize)
    tally = slice.tally
    reportKeys(slice.scanner, layout)
    known.end(lines: slice.scanner.line)
    report.counts = reader.counts
    findings.append(contentsOf: reader.findings)
    report(reader.evidence, layout)
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
      rules: mapping.map { ValueRules($0) } ?? ValueRules(),
      ceiling: options.ceiling, detail: options.detail, directory: options.directory, rejectsAll: rejectsAll)
  }
}
