internal import BilanModel

/// The reading of one file, from its first bytes to its last.
struct SourceReading<T: Tally> {
  /// A tally that nothing was added to.
  let empty: T
  let name: String
  let options: IntakeOptions
  var report: SourceReport
  var findings = FindingLog()

  init(name: String, options: IntakeOptions, empty: T) {
    self.empty = empty
    self.name = name
    self.options = options
    report = SourceReport(file: name)
  }

  /// Reads the file into a tally, in the encoding that fits all of it.
  mutating func read(
    _ file: FileBytes, into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    var detection = try EncodingDetection(file)
    if case .otherEncoding = try read(detection, into: &tally, known: &known) {
      try detection.settle()
      report = SourceReport(file: name)
      report.bytes = file.size
      findings = FindingLog()
      _ = try read(detection, into: &tally, known: &known)
    }
    if detection.isDoubtful {
      findings.append(Problem.doubtfulEncoding(detection.file.encoding.name).at(Origin(file: name)))
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
    let head = try SourceHead(detection.file)
    switch head.firstByte {
    case nil:
      findings.append(Problem.emptyFile.at(Origin(file: name)))
      return .done
    case 91?, 123?: return try readJSON(detection, head, into: &tally, known: &known)
    default: return try readCSV(detection, head, into: &tally, known: &known)
    }
  }

  private mutating func readCSV(
    _ detection: EncodingDetection, _ head: borrowing SourceHead, into tally: inout T,
    known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) -> Outcome {
    report.format = .csv
    let imposed = Register.all.filter { $0.code == options.registers[name] }
    let header = head.header(for: imposed.isEmpty ? Register.all : imposed)
    let line = head.line(at: header.start)
    guard header.isComplete else {
      findings.append(Problem.recordTooLong.at(Origin(file: name, line: line)))
      return .done
    }
    report.delimiter = Character(Unicode.Scalar(header.delimiter))
    guard let map = recognise(header.names.map(\.text), line: line, allowsGaps: false) else { return .done }
    let problems = map.problems
    for (position, problem) in problems {
      let place = head.origin(of: header.names[position].place, file: name)
      findings.append(problem.at(place))
    }
    let missing = map.missing
    findings.append(contentsOf: missing.map { Problem.missingColumn($0).at(Origin(file: name, line: line)) })
    report.isRead = missing.isEmpty && !problems.contains { $0.problem.severity == .error }
    let slices = RecordSlices(
      file: detection.file, layout: layout(map, headers: header.names.map(\.text), rejectsAll: !report.isRead),
      start: head.offset(of: header.next), line: head.line(at: header.next), width: header.names.count,
      quote: CSVScanner.quote,
      options: options)
    let delimiter = header.delimiter
    let outcome = try readRecords(slices, isMarked: detection.isMarked, into: &tally, known: &known) { slice in
      CSVScanner(delimiter: delimiter, line: slice.line)
    }
    report.counts.setAside += line - 1
    if line > head.firstLine {
      findings.append(Problem.titleLines(line - head.firstLine).at(Origin(file: name, line: head.firstLine)))
    }
    return outcome
  }

  private mutating func readJSON(
    _ detection: EncodingDetection, _ head: borrowing SourceHead, into tally: inout T,
    known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) -> Outcome {
    let isArray = head.firstByte == 91
    report.format = isArray ? .json : .ndjson
    guard let first = head.keys() else {
      let origin = Origin(file: name, line: head.firstLine)
      findings.append((head.isEmptyArray ? Problem.emptyArray : .noObject).at(origin))
      report.isRead = head.isEmptyArray
      return .done
    }
    guard let map = recognise(first.keys, line: first.line, allowsGaps: true) else { return .done }
    report.isRead = true
    let columns = map.register.columns.indices
    let slices = RecordSlices(
      file: detection.file, layout: layout(map, headers: [], rejectsAll: false),
      start: detection.file.markLength, line: 1,
      width: columns.count, quote: nil, options: options, maxSlices: isArray ? 1 : Int.max)
    let register = map.register
    return try readRecords(slices, isMarked: detection.isMarked, into: &tally, known: &known) { slice in
      JSONScanner(keys: JSONKeys(register), line: slice.line)
    }
  }

  private mutating func readRecords<Scanner: RecordScanner>(
    _ slices: RecordSlices, isMarked: Bool, into tally: inout T, known: inout [String: KnownIdentifiers],
    scanner: @Sendable (SliceCuts.Slice) -> Scanner
  ) throws(ByteFile.Failure) -> Outcome {
    var identifiers = known[slices.layout.register.code] ?? KnownIdentifiers()
    identifiers.begin(name)
    let results = try slices.read(into: empty, known: identifiers, scanner: scanner)
    if case .utf8 = slices.file.encoding, !isMarked,
      results.contains(where: { $0.findings.contains("invalid-utf8") })
    {
      guard case .utf8 = try EncodingCensus(slices.file).encoding else { return .otherEncoding }
    }
    for result in results {
      tally.merge(result.tally)
      report.counts += result.counts
      findings.append(result.findings)
    }
    settle(results.flatMap(\.loneLines), lastRecord: results.map(\.lastRecord).max() ?? 0)
    identifiers.end(results.compactMap(\.claimed), lines: results.last?.line ?? 0)
    known[slices.layout.register.code] = identifiers
    return .done
  }

  /// Sets aside the lines with a single value that stand below every record, or whose words say that they are no
  /// records; the others are rejected records.
  private mutating func settle(_ lines: [LoneLine], lastRecord: Int) {
    for line in lines {
      if line.isFooter || line.line > lastRecord {
        report.counts.setAside += 1
        findings.append(Problem.footerLine(line.text).at(Origin(file: name, line: line.line)))
      } else {
        report.counts.rejected += 1
        findings.append(contentsOf: line.findings)
      }
    }
  }

  /// The register of the headers, or of the user's choice; what is wrong goes to the findings.
  private mutating func recognise(_ headers: [String], line: Int, allowsGaps: Bool) -> HeaderMap? {
    do throws(Problem) {
      let map: HeaderMap
      if let code = options.registers[name] {
        guard let register = Register.all.first(where: { $0.code == code }) else { throw .unknownRegisterCode(code) }
        map = HeaderMap(register, headers: headers)
        report.recognised = .imposed
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

  /// The layout of a file with the given headers; of JSON, which has none, where each column has its own place.
  private func layout(_ map: HeaderMap, headers: [String], rejectsAll: Bool) -> RegisterLayout {
    RegisterLayout(
      file: name, register: map.register,
      fields: headers.isEmpty ? Array(map.register.columns.indices) : map.fields,
      headers: headers.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") },
      ceiling: options.ceiling, detail: options.detail, directory: options.directory, rejectsAll: rejectsAll)
  }
}
