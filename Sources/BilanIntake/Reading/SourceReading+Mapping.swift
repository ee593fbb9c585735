internal import BilanModel

/// The register of a file, and where each of its columns comes from.
struct FoundColumns {
  let register: Register
  let plans: [ColumnPlan?]
}

extension SourceReading {
  /// The columns under a CSV header, by the mapping of the file or by their names; nil when there is no register.
  ///
  /// `report.isRead` says whether records can be kept.
  mutating func columns(_ header: CSVHeader, _ head: borrowing SourceHead) -> FoundColumns? {
    let names = header.names.map(\.text)
    let line = head.line(at: header.start)
    let origin = Origin(file: name, line: line)
    if let mapping, !mapping.columns.isEmpty { return columns(mapping, names, origin) }
    guard let map = recognise(names, line: line, allowsGaps: false) else { return nil }
    let name = name
    hasHeader = map.isHeader
    let mayShowHeader = options.ceiling == nil || hasHeader
    report.unused = mayShowHeader ? map.unused : []
    var isReadable = true
    map.tellProblems { position, kind, problem in
      if emptyColumns.contains(position) { return }
      isReadable = isReadable && kind.severity != .error
      findings.append(kind, in: name) {
        let finding = problem().at(head.origin(of: header.names[position].place, file: name))
        return mayShowHeader ? finding : finding.withoutQuotation
      }
    }
    let missing = map.missing
    findings.append(contentsOf: missing.map { Problem.missingColumn($0).at(origin) })
    report.isRead = missing.isEmpty && isReadable
    return FoundColumns(register: map.register, plans: map.fields.map { $0.map { .field($0) } })
  }

  /// The fields of JSON records, by the mapping of the file or by the keys of the first; nil when there is no register.
  mutating func columns(_ keys: [String], line: Int) -> FoundColumns? {
    if let mapping, !mapping.columns.isEmpty {
      let code = options.registers[name] ?? mapping.register
      let register = options.catalog.first { $0.code == code }
      return columns(mapping, register.map { JSONPaths(mapping, $0).names } ?? [], Origin(file: name, line: line))
    }
    guard let map = recognise(keys, line: line, allowsGaps: true) else { return nil }
    report.isRead = true
    return FoundColumns(register: map.register, plans: map.register.columns.indices.map { .field($0) })
  }

  private mutating func columns(_ mapping: SourceMapping, _ headers: [String], _ origin: Origin) -> FoundColumns? {
    let code = options.registers[name] ?? mapping.register ?? ""
    guard let register = options.catalog.first(where: { $0.code == code }) else {
      findings.append(Problem.unknownRegisterCode(code).at(origin))
      return nil
    }
    let found = SourceHeaders(headers)
    let mapped = MappedColumns(mapping, register, headers: found)
    let columns = FoundColumns(register: register, plans: mapped.plans)
    report.register = register
    report.recognised = .declared
    // What is taken for a header may be a record of a file that has none.
    hasHeader = mapped.problems.isEmpty && found.known(to: mapping) >= 2
    let mayShowHeader = options.ceiling == nil || hasHeader
    let empty = Set(emptyColumns.map { "#\($0 + 1)" })
    report.unused = mayShowHeader ? mapped.unused.filter { !empty.contains($0) } : []
    findings.append(contentsOf: mapped.problems.map { (mayShowHeader ? $0 : $0.withoutHint).at(origin) })
    let constants = RegisterReader(layout(columns, headers: []), known: KnownIdentifiers()).constantProblems
    findings.append(
      contentsOf: constants.map { Finding($0.kind, Origin(file: name), $0.message, hint: $0.hint) })
    report.isRead = mapped.problems.isEmpty && constants.isEmpty
    return columns
  }

  /// Refuses a file whose lines are to be joined into records of a register that has none partner by partner.
  mutating func refuseJoining(_ register: Register) {
    guard mapping?.rows == .participation else { return }
    let isFilledBlind = options.ceiling != nil && mapping?.fillsIdentifiers == true
    guard !register.joinsLines || isFilledBlind else { return }
    findings.append(
      (register.joinsLines ? .filledUnderCeiling : Problem.linesNotJoined(register)).at(Origin(file: name)))
    report.isRead = false
  }

  /// Says what a mapping of JSON names and no record has, and what it leaves unused.
  mutating func reportKeys(_ keys: [MetKeys], _ layout: RegisterLayout) {
    guard report.format != .csv else { return }
    let used = keys.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
    let mapping = layout.mapping.flatMap { $0.columns.isEmpty ? nil : $0 }
    // A key is part of its record, which may be above the ceiling.
    if options.ceiling == nil {
      for key in keys.flatMap({ mapping == nil ? $0.unread : $0.unused })
      where !report.unused.contains(key) && !RejectionReason.isNamed(key) { report.unused.append(key) }
    }
    guard let mapping else { return reportRequiredKeys(used, layout.register) }
    let unused = report.unused
    let names = JSONPaths(mapping, layout.register)
    for field in names.names.indices where !used.contains(field) && report.isRead {
      let nearest = nearestKey(to: foldedKey(names.names[field]), among: unused.map { foldedKey($0) })
      let written = nearest.flatMap { key in unused.first { foldedKey($0) == key } }
      findings.append(
        Problem.missingMappedColumn(names.names[field], names.purposes[field], nearest: written).at(Origin(file: name)))
    }
    let each = mapping.dialect.eachPath.joined(separator: ".")
    if !each.isEmpty, report.isRead, !keys.contains(where: \.isWithinMet) {
      findings.append(Problem.missingMappedColumn(each, "each", nearest: nil).at(Origin(file: name)))
    }
    if findings.contains(.missingMappedColumn) { report.isRead = false }
  }

  /// Says the required keys that no record has, as a header without the column is: no record can be kept.
  ///
  /// Not under a ceiling, for those that are withheld may have them.
  private mutating func reportRequiredKeys(_ used: Set<Int>, _ register: Register) {
    guard options.ceiling == nil, findings.contains(.missingValue) else { return }
    for (index, column) in register.columns.enumerated() where column.isRequired && !used.contains(index) {
      findings.append(Problem.missingColumn(column).at(Origin(file: name)))
      report.isRead = false
    }
  }

  /// Says what the values told: the order of the dates, amounts in another currency.
  mutating func report(_ evidence: ValueEvidence, _ layout: RegisterLayout) {
    let origin = Origin(file: name)
    // What has no meaning in a table of bytes is lost in this reading, and said of the encoding.
    if let found = evidence.wrongDecoding, found.encoding != .lost || report.encoding.hasPrefix("UTF") {
      findings.append(Problem.wrongDecoding(found).at(Origin(file: name, line: found.line)))
    }
    unmet = layout.valuesNotMet(evidence.conditionsMet)
    if evidence.bareLines > 0 { findings.append(Problem.bareLines(evidence.bareLines).at(origin)) }
    if evidence.textFormulas > 0 { findings.append(Problem.textFormulas(evidence.textFormulas).at(origin)) }
    if evidence.utcEvenings > 0 { findings.append(Problem.utcEvenings(evidence.utcEvenings).at(origin)) }
    let midnights = evidence.midnights.values.reduce(0) { $0 + $1.doubtful }
    if midnights > 0 { findings.append(Problem.midnights(midnights).at(origin)) }
    let turned = evidence.turned.values.reduce(0) { $0 + $1.doubtful }
    if turned > 0 { findings.append(Problem.turnedDays(turned).at(origin)) }
    if evidence.foreignAmounts > 0 {
      let (count, sum) = (evidence.foreignAmounts, evidence.foreignSum)
      let problem: Problem =
        layout.rules.lacksScale
        ? .unscaledAmounts(layout.rules.report, count: count, sum: sum)
        : .otherCurrency(layout.rules, count: count, sum: sum)
      findings.append(problem.at(origin))
    }
    let dates = evidence.dates
    if let declared = layout.rules.dateOrder {
      if !dates.isEmpty || declared == .excelSerial || declared == .epoch {
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
