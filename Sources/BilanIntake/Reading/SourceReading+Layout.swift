internal import BilanModel

extension SourceReading {
  /// The layout of a file with the given headers, and the units that a line below them says; JSON has none.
  mutating func layout(_ columns: FoundColumns, headers: [String], units: [String] = []) -> RegisterLayout {
    var rules = mapping.map { ValueRules($0, columns.register.currency) } ?? ValueRules(columns.register.currency)
    rules.takesExponents = report.format != .csv
    rules.markings = options.markings
    rules.takeUnit(of: mapping, columns, headers, units)
    let conditions = LineCondition.find(mapping, among: headers, columns.register)
    for problem in conditions.problems { findings.append(problem.at(Origin(file: name))) }
    if !conditions.problems.isEmpty { report.isRead = false }
    var layout = RegisterLayout(
      file: name, register: columns.register, plans: columns.plans, mapping: mapping, rules: rules,
      headers: headers.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") },
      ceiling: options.ceiling,
      detail: columns.register.code == Register.activities.code ? options.detail : nil, directory: options.directory,
      rejectsAll: !report.isRead,
      keepsRejects: options.keepsRejects, keepsRepeats: options.keepsRepeats)
    layout.sheet = report.sheet?.name
    layout.headerNames = HeaderNames(layout.headers, columns.register, isMapped: !(mapping?.columns.isEmpty ?? true))
    layout.conditions = conditions.found
    layout.unitFields = layout.fieldsOfUnits
    layout.corrected = Set(corrections.claims.keys)
    layout.floors = floors
    layout.merges = MergedRows(merges)
    layout.isBesideJoined =
      columns.register.code == Register.activities.code
      && options.mappings.values.contains { ([$0] + $0.others).contains { $0.rows == .participation } }
    layout.reasonFields = headers.indices.filter { RejectionReason.isNamed(headers[$0]) }
    return layout
  }

  /// Why nothing is read under a header; nil where it is whole.
  func problem(of header: CSVHeader, _ head: borrowing SourceHead) -> Finding? {
    guard header.isComplete else {
      return Problem.recordTooLong.at(Origin(file: name, line: head.line(at: header.start)))
    }
    return header.swallowing.map { Problem.swallowingHeader.at(head.origin(of: $0, file: name)) }
  }

  /// The register of the headers, or of the user's choice; what is wrong goes to the findings.
  mutating func recognise(_ headers: [String], line: Int, allowsGaps: Bool) -> HeaderMap? {
    do throws(Problem) {
      let map: HeaderMap
      if let code = options.registers[name] ?? mapping?.register {
        guard let register = options.catalog.first(where: { $0.code == code }) else { throw .unknownRegisterCode(code) }
        map = HeaderMap(register, headers: headers)
        report.recognised = options.registers[name] == nil ? .declared : .imposed
      } else {
        map = try RegisterRecognition.recognise(
          headers, among: options.catalog, allowsGaps: allowsGaps, showsHeader: options.ceiling == nil)
        let named = headers.count { !RejectionReason.isNamed($0) }
        report.recognised =
          allowsGaps ? .keys(known: map.found, of: named) : .header(known: map.found, of: named)
      }
      report.register = map.register
      return map
    } catch {
      findings.append(error.at(Origin(file: name, line: line)))
      return nil
    }
  }
}
