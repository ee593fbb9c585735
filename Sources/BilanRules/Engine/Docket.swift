internal import BilanModel

/// What judging a record needs beside it.
struct Bench: Sendable {
  /// Nothing that begins later has begun.
  let asOf: Day
  /// When rules hold, by their codes, where the desk has said so.
  let validities: [String: Validity]
  /// The columns that files lack, of those that some rule reads.
  var absent: [String: Set<AskedColumn>] = [:]
  /// What is found in records, and what no rule could look at.
  var found: [Int?: CompetenceLog] = [:]
  var silences = Silences()
  /// The periods that findings are of; without one they are of any.
  let periods: [Int: Period]
  /// How many findings are in records without a date, and therefore in no period.
  var undated = 0
}

/// The rules that look at one kind of record.
struct Docket<Record: RuleRecord>: Sendable {
  private let rules: [(rule: CompetenceRule, clauses: [Clause<Record>])]

  init() {
    rules = RuleCatalog.all.compactMap { rule in
      let clauses = rule.clauses.compactMap { $0 as? Clause<Record> }
      return clauses.isEmpty ? nil : (rule, clauses)
    }
  }

  /// Looks at a record; what is wrong with it goes to the findings of the periods that it is in.
  ///
  /// A rule says one thing a record and severity, in as many words as clauses are broken.
  func judge(_ record: Record, _ bench: inout Bench) {
    guard record.isTested else { return }
    let absent = bench.absent[record.origin.file] ?? []
    for (rule, clauses) in rules where bench.validity(of: rule).holds(on: record.date) {
      var complaints: [Severity: [Wording]] = [:]
      for clause in clauses {
        guard let complaint = judge(record, rule, clause, absent, &bench) else { continue }
        complaints[record.derogation == nil ? complaint.severity : .note, default: []].append(complaint.words)
      }
      for (severity, words) in complaints {
        bench.note(finding(rule.id, severity, record, words), of: record)
      }
    }
  }

  private func judge(
    _ record: Record, _ rule: CompetenceRule, _ clause: Clause<Record>, _ absent: Set<AskedColumn>,
    _ bench: inout Bench
  ) -> Complaint? {
    guard absent.isDisjoint(with: clause.among), clause.speaks(record) else { return nil }
    guard absent.isDisjoint(with: clause.reads) else {
      for column in clause.reads where absent.contains(column) {
        bench.silences.append(rule, column, in: record.origin.file)
      }
      return nil
    }
    return clause.judge(record, bench.asOf)
  }

  private func finding(
    _ rule: String, _ severity: Severity, _ record: Record, _ words: [Wording]
  ) -> CompetenceFinding {
    let covered = record.derogation.map { reference in
      Wording("couvert par la dérogation « \(reference) »", "covered by derogation “\(reference)”")
    }
    let all = words + [covered].compactMap(\.self)
    let offices = record.offices.map(\.value).reduce(into: [DimensionValue]()) { offices, office in
      if !offices.contains(office) { offices.append(office) }
    }
    return CompetenceFinding(
      rule: rule, severity: severity, origin: record.origin, record: record.id,
      offices: offices.isEmpty ? [.unstated] : offices,
      message: Wording(
        all.map(\.french).joined(separator: " ; "), all.map(\.english).joined(separator: "; ")))
  }
}

extension Bench {
  /// When a rule holds: as the desk says, else as its text does.
  func validity(of rule: CompetenceRule) -> Validity { validities[rule.id] ?? rule.validity }

  /// Notes a finding in each period that its record is in.
  mutating func note(_ finding: CompetenceFinding, of record: some RuleRecord) {
    if periods.isEmpty { return found[nil, default: CompetenceLog()].append(finding) }
    if record.isUndated { undated += 1 }
    for (index, period) in periods where record.isIn(period) {
      found[index, default: CompetenceLog()].append(finding)
    }
  }

  /// Notes the columns that a batch lacks, and the rules that cannot tell of which of its records they speak.
  mutating func noteAbsent(_ batch: Batch) {
    let code = batch.register.code
    for rule in RuleCatalog.all {
      for clause in rule.clauses {
        for column in clause.among + clause.reads where column.register == code {
          guard case .absent = batch.columns[column.place] else { continue }
          absent[batch.file, default: []].insert(column)
          if batch.count > 0, clause.among.contains(column) { silences.append(rule, column, in: batch.file) }
        }
      }
    }
  }

  mutating func merge(_ other: Bench) {
    absent.merge(other.absent) { $0.union($1) }
    for (period, log) in other.found { found[period, default: CompetenceLog()].append(log) }
    silences.merge(other.silences)
    undated += other.undated
  }
}
