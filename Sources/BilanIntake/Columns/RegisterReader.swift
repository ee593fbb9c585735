internal import BilanModel

/// Turns found records into a batch: each column is read in turn, and a record with an error is left out.
final class RegisterReader {
  let layout: RegisterLayout
  private var readers: [(any ColumnReader)?]
  private(set) var counts = RecordCounts()
  private(set) var findings: [Finding] = []
  private let marking: Int?
  private let identifier: Int?
  private let identifiers: IdentifierSet
  /// The columns of texts, each with whether records link by it, so that it is kept whatever the period shown.
  private let texts: [(column: Int, isLink: Bool)]

  init(_ layout: RegisterLayout, identifiers: IdentifierSet) {
    self.layout = layout
    self.identifiers = identifiers
    let readers = zip(layout.register.columns, layout.fields).map { column, field in
      field.map { column.reader(field: $0, directory: layout.directory) }
    }
    self.readers = readers
    marking = layout.register.index(of: "marking").flatMap { layout.fields[$0] == nil ? nil : $0 }
    identifier = layout.field("id")
    // The source is read of every record: it may say that the data are invented.
    let source = layout.register.index(of: "source")
    texts = readers.indices.filter { readers[$0] is TextReader }.map {
      ($0, layout.register.isLink($0) || $0 == source)
    }
  }

  /// The batch of the records of a view, without those rejected or withheld; `found` is what the scanner found in
  /// them.
  func batch(_ view: RecordView, _ places: PlaceFinder, found: [(row: Int, finding: Finding)]) -> Batch {
    var log = RowLog(view, places)
    var columns = [BatchColumn](repeating: .absent, count: readers.count)
    if let marking { columns[marking] = read(marking, view, &log) }
    withhold(columns, &log)
    for each in found { log.take(each.row, each.finding) }
    for index in readers.indices where index != marking { columns[index] = read(index, view, &log) }
    let wanted = layout.detail.flatMap { wantedRows(columns, in: $0) }
    for (column, isLink) in texts {
      guard let field = layout.fields[column] else { continue }
      columns[column] = .texts(Texts(view.field(field), where: isLink ? nil : wanted))
    }
    checkSpan(columns, &log)
    if let identifier { identifiers.check(identifier, &log) }
    let lines = UnsafeBufferPointer(start: view.lines, count: view.count)
    guard let kept = keptRows(&log) else {
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
  /// Of a record whose marking is not understood nothing else is said either: it may be above.
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
    guard let span = layout.register.span, let field = layout.fields[span.end],
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
