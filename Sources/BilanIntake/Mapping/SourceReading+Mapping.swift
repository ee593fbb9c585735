internal import BilanModel

extension SourceReading {
  /// Reads a CSV file whose columns a mapping names.
  mutating func readMappedCSV(
    _ file: FileBytes, _ head: borrowing SourceHead, _ header: CSVHeader, _ mapping: SourceMapping,
    into tally: inout T, known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    let origin = Origin(file: name, line: head.firstLine)
    guard let columns = mappedColumns(mapping, header.names.map(\.text), origin) else { return }
    try readRecords(
      file, head, header, layout(columns.register, columns.plans, rejectsAll: !report.isRead), into: &tally,
      known: &known)
  }

  /// Reads a JSON file whose paths a mapping names, or whose records stand at the end of a path.
  mutating func readMappedJSON(
    _ file: FileBytes, _ head: borrowing SourceHead, _ mapping: SourceMapping, into tally: inout T,
    known: inout [String: KnownIdentifiers]
  ) throws(ByteFile.Failure) {
    guard let start = head.recordsStart(mapping.dialect.recordsPath) else {
      findings.append(Problem.noRecords(mapping.dialect.recordsPath).at(Origin(file: name, line: head.firstLine)))
      return
    }
    let isInner = !mapping.dialect.recordsPath.isEmpty
    if isInner { report.format = .json }
    let place = head.origin(of: start, file: name)
    let plans: [ColumnPlan?]
    let register: Register
    if mapping.columns.isEmpty {
      guard let first = head.keys(from: start) else {
        report.isRead = true
        return
      }
      guard let map = recognise(first.keys, line: first.line, allowsGaps: true) else { return }
      report.isRead = true
      register = map.register
      plans = register.columns.indices.map { .field($0) }
    } else {
      guard let code = options.registers[name] ?? mapping.register,
        let known = Register.all.first(where: { $0.code == code })
      else { return }
      let paths = JSONPaths(mapping, known)
      guard let columns = mappedColumns(mapping, paths.names, place) else { return }
      register = known
      plans = columns.plans
    }
    let isArray = isInner || head.firstByte == 91
    let slices = RecordSlices(
      file: file, layout: layout(register, plans, rejectsAll: !report.isRead), start: start, line: place.line,
      width: JSONKeys(register, mapping).columns, quote: nil, options: options, maxSlices: isArray ? 1 : Int.max)
    try readRecords(slices, into: &tally, known: &known) { slice in
      JSONScanner(
        keys: JSONKeys(register, mapping), line: slice.line,
        charactersLeft: slice.start == start ? place.column - 1 : 0, toleratesTail: isInner)
    }
  }

  /// Says what a mapping of JSON names and no record has, and what it leaves unused.
  mutating func reportKeys(_ keys: [MetKeys], _ layout: RegisterLayout) {
    guard let mapping = layout.mapping, !mapping.columns.isEmpty, report.format != .csv else { return }
    let used = keys.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
    for key in keys.flatMap(\.unused) where !report.unused.contains(key) { report.unused.append(key) }
    let unused = report.unused
    let names = JSONPaths(mapping, layout.register)
    for field in names.names.indices where !used.contains(field) && report.isRead {
      let nearest = nearestKey(to: foldedKey(names.names[field]), among: unused.map { foldedKey($0) })
      let written = nearest.flatMap { key in unused.first { foldedKey($0) == key } }
      findings.append(
        Problem.missingMappedColumn(names.names[field], names.columns[field], nearest: written).at(Origin(file: name)))
    }
    if findings.contains(where: { $0.code == "missing-mapped-column" }) { report.isRead = false }
  }

  /// The columns that a mapping finds among headers; nil when the register is unknown. `report.isRead` says whether
  /// records can be kept.
  mutating func mappedColumns(_ mapping: SourceMapping, _ headers: [String], _ origin: Origin) -> MappedColumns? {
    let code = options.registers[name] ?? mapping.register ?? ""
    guard let register = Register.all.first(where: { $0.code == code }) else {
      findings.append(Problem.unknownRegisterCode(code).at(origin))
      return nil
    }
    let columns = MappedColumns(mapping, register, headers: SourceHeaders(headers))
    report.register = register
    report.recognised = .declared
    report.unused = columns.unused
    findings.append(contentsOf: columns.problems.map { $0.at(origin) })
    let constants = RegisterReader(layout(register, columns.plans, rejectsAll: true), known: KnownIdentifiers())
      .constantProblems.map { Finding($0.code, .error, Origin(file: name), $0.message, hint: $0.hint) }
    findings.append(contentsOf: constants)
    report.isRead = columns.problems.isEmpty && constants.isEmpty
    return columns
  }

  /// Says what the values told: the order of the dates, amounts in another currency.
  mutating func report(_ evidence: ValueEvidence, _ layout: RegisterLayout) {
    let origin = Origin(file: name)
    if evidence.foreignAmounts > 0 {
      findings.append(
        Problem.otherCurrency(
          layout.rules.currency, count: evidence.foreignAmounts, sum: evidence.foreignSum
        ).at(origin))
    }
    let dates = evidence.dates
    if let declared = layout.rules.dateOrder {
      if !dates.isEmpty || declared == .excelSerial {
        report.dates = DateOrderFound(order: declared, ground: .declared)
      }
      return
    }
    guard dates.ambiguous + dates.dayFirst > 0 else { return }
    report.dates = DateOrderFound(order: .dayMonthYear, ground: dates.dayFirst > 0 ? .proven : .assumed)
    guard dates.monthFirst > 0, dates.ambiguous > 0 else { return }
    findings.append(Problem.monthFirstDates(dates).at(origin))
    if dates.dayFirst == 0 { report.isRead = false }
  }
}
