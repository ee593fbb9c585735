internal import BilanModel

/// What one reader of a file counts.
package struct RecordCounts: Sendable, Hashable {
  /// Records in a batch.
  package var kept = 0
  /// Records refused with an error.
  package var rejected = 0
  /// Records above the ceiling of marking.
  package var withheld = 0
  /// Blank lines: no records.
  package var setAside = 0

  package init() {}

  /// Every record of the file.
  package var records: Int { kept + rejected + withheld }

  package static func += (left: inout RecordCounts, right: RecordCounts) {
    left.kept += right.kept
    left.rejected += right.rejected
    left.withheld += right.withheld
    left.setAside += right.setAside
  }
}

/// Where the columns of a register are in a file, and what is asked of its records.
struct RegisterLayout: Sendable {
  let file: String
  let register: Register
  /// For each column of the register where its values come from, nil when the file has none.
  let plans: [ColumnPlan?]
  /// What the configuration says of the file.
  var mapping: SourceMapping?
  var rules = ValueRules()
  let ceiling: Marking?
  let detail: Period?
  let directory: PartnerDirectory
  /// Whether the file lacks a column that its register requires, so that none of its records can be kept.
  let rejectsAll: Bool

  func field(_ code: String) -> Int? { register.index(of: code).flatMap { plans[$0]?.field } }
}

/// Turns found records into a batch: each column is read in turn, and a record with an error is left out.
final class RegisterReader {
  let layout: RegisterLayout
  private let readers: [(any ColumnReader)?]
  private(set) var counts = RecordCounts()
  private(set) var findings: [Finding] = []
  private let marking: Int?
  private let identifier: IdentifierCheck?

  init(_ layout: RegisterLayout, identifiers: IdentifierSet) {
    self.layout = layout
    let readers = layout.readers()
    self.readers = readers
    marking = layout.register.index(of: "marking").flatMap { readers[$0] == nil ? nil : $0 }
    identifier = layout.field("id").map { IdentifierCheck(field: $0, identifiers) }
  }

  /// What the values read so far tell beside their meaning.
  var evidence: ValueEvidence { readers.reduce(into: ValueEvidence()) { $0 += $1?.evidence ?? ValueEvidence() } }

  /// What is wrong with the constants of the mapping.
  var constantProblems: [Finding] { readers.flatMap { ($0 as? ConstantReader)?.problems ?? [] } }

  /// The batch of the records of a view, without those rejected or withheld; `found` is what the scanner found in
  /// them.
  func batch(_ view: RecordView, found: [(row: Int, finding: Finding)]) -> Batch {
    var log = RowLog(view)
    var columns = [BatchColumn](repeating: .absent, count: readers.count)
    if let marking { columns[marking] = read(marking, view, &log) }
    withhold(columns, &log)
    for each in found { log.take(each.row, each.finding) }
    for (index, reader) in readers.enumerated() where index != marking {
      if reader is TextReader { continue }
      columns[index] = read(index, view, &log)
    }
    let wanted = layout.detail.flatMap { wantedRows(columns, in: $0) }
    for (index, reader) in readers.enumerated() {
      guard let reader = reader as? TextReader else { continue }
      columns[index] = reader.read(view, &log, where: layout.register.isLink(index) ? nil : wanted)
    }
    checkSpan(columns, &log)
    identifier?.check(&log)
    let kept = keptRows(&log)
    let lines = UnsafeBufferPointer(start: view.lines, count: view.count)
    guard let kept else {
      counts.kept += view.count
      return Batch(register: layout.register, file: layout.file, lines: Array(lines), columns: columns)
    }
    counts.kept += kept.count
    return Batch(
      register: layout.register, file: layout.file, lines: kept.map { lines[$0] },
      columns: columns.map { $0.keeping(kept) })
  }

  private func read(_ index: Int, _ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    readers[index]?.read(view, &log) ?? .absent
  }

  /// Withholds the records above the ceiling before anything else is read in them.
  ///
  /// Of a record whose marking is not
  /// understood nothing else is said either: it may be above.
  private func withhold(_ columns: [BatchColumn], _ log: inout RowLog) {
    guard let ceiling = layout.ceiling, let marking, case .terms(let codes) = columns[marking] else { return }
    log.closeRejected()
    for (row, code) in codes.enumerated() where code != BatchColumn.missingTerm && code > ceiling.rawValue {
      log.withhold(row)
    }
  }

  /// The rows whose dates touch, or may touch, a period; nil when all do.
  private func wantedRows(_ columns: [BatchColumn], in period: Period) -> [Bool]? {
    guard let span = layout.register.span, case .dates(let starts) = columns[span.start] else { return nil }
    let (first, last) = (period.first.number, period.last.number)
    let none = BatchColumn.missingDay
    var wanted: [Bool] = []
    wanted.reserveCapacity(starts.earliest.count)
    if case .dates(let ends) = columns[span.end] {
      for row in starts.earliest.indices {
        let start = starts.earliest[row]
        let end = ends.latest[row] == none ? starts.latest[row] : ends.latest[row]
        wanted.append(start <= last && (end >= first || end == none))
      }
    } else {
      for row in starts.earliest.indices {
        wanted.append(starts.earliest[row] <= last && (starts.latest[row] >= first || starts.latest[row] == none))
      }
    }
    return wanted
  }

  /// Reports ends that are before their starts whatever their partial dates mean.
  private func checkSpan(_ columns: [BatchColumn], _ log: inout RowLog) {
    guard let span = layout.register.span, let field = layout.plans[span.end]?.field,
      case .dates(let starts) = columns[span.start], case .dates(let ends) = columns[span.end]
    else { return }
    let none = BatchColumn.missingDay
    for row in starts.earliest.indices where ends.latest[row] < starts.earliest[row] && ends.latest[row] != none {
      log.report(row, field, .endBeforeStart)
    }
  }

  /// Settles every verdict, and returns the rows kept; nil when all are.
  private func keptRows(_ log: inout RowLog) -> [Int]? {
    if log.keepsAll, log.found.isEmpty, !layout.rejectsAll { return nil }
    let blank = log.blankRows()
    log.forget(blank)
    findings.append(contentsOf: log.found.map(\.finding))
    counts.setAside += blank.count
    var kept: [Int] = []
    for (row, verdict) in log.verdicts.enumerated() where !blank.contains(row) {
      switch verdict {
      case .withheld: counts.withheld += 1
      case .kept where !layout.rejectsAll: kept.append(row)
      case .kept, .rejected: counts.rejected += 1
      }
    }
    return kept
  }

  /// Takes what a scanner refused before any value was read.
  func refuse(_ findings: [Finding], records: Int, blankLines: Int) {
    self.findings.append(contentsOf: findings)
    counts.rejected += records
    counts.setAside += blankLines
  }
}

extension Register {
  /// Whether a column links records: a reference, or the identifiers that another register refers to.
  func isLink(_ column: Int) -> Bool {
    switch columns[column].type {
    case .reference: true
    case .identifier:
      Register.all.contains { register in
        register.columns.contains { if case .reference(code) = $0.type { true } else { false } }
      }
    default: false
    }
  }

  /// The columns of the first and the last day of a record, when the register has them.
  var span: (start: Int, end: Int)? {
    for (position, column) in columns.enumerated() where column.code.hasSuffix("start") {
      if let end = index(of: column.code.dropLast(5) + "end") { return (position, end) }
    }
    return nil
  }
}

extension BatchColumn {
  /// The values of some rows.
  func keeping(_ rows: [Int]) -> BatchColumn {
    switch self {
    case .absent: return .absent
    case .texts(let texts):
      var kept = Texts()
      for row in rows { kept.append(texts.bytes[(row == 0 ? 0 : texts.ends[row - 1])..<texts.ends[row]]) }
      return .texts(kept)
    case .labels(let labels):
      var kept = labels
      kept.codes = rows.map { labels.codes[$0] }
      return .labels(kept)
    case .labelLists(let lists, let names): return .labelLists(lists.keeping(rows), names: names)
    case .partners(let lists): return .partners(lists.keeping(rows))
    case .terms(let codes): return .terms(rows.map { codes[$0] })
    case .counts(let values): return .counts(rows.map { values[$0] })
    case .money(let values): return .money(rows.map { values[$0] })
    case .dates(let dates):
      var kept = Dates()
      kept.earliest = rows.map { dates.earliest[$0] }
      kept.latest = rows.map { dates.latest[$0] }
      return .dates(kept)
    }
  }
}

extension Lists {
  fileprivate func keeping(_ rows: [Int]) -> Lists {
    var kept = Lists()
    for row in rows { kept.append(codes[range(row)]) }
    return kept
  }
}
