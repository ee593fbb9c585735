internal import BilanModel

/// Turns found records into a batch: each column is read in turn, and a record with an error is left out.
final class RegisterReader {
  let layout: RegisterLayout
  private var readers: [(any ColumnReader)?]
  private(set) var counts = RecordCounts()
  private(set) var findings = FindingLog()
  /// Lines with a single value: whether they are records shows at the end of the file.
  private(set) var loneLines: [LoneLine] = []
  /// What those lines say of the marking of the whole file; nil when they say nothing.
  private(set) var outsideMarking: Marking?
  /// The line of the last record read.
  private(set) var lastRecord = 0
  /// What becomes of lines by the identifier of their activity, where lines are joined under a ceiling.
  private(set) var held = HeldLines()
  /// The marking of what findings may quote beside the records kept, and of what may hide among these.
  private(set) var quotedMarking = Marking.unprotected
  /// The rejected records, where they are kept, and where lines are joined the places of all others.
  var rejects = RejectLog()
  var keptExtents: [Int: RecordExtent] = [:]
  /// What tells identical records, and records that are the sum of those above.
  var identical = IdenticalRecords()
  var sums: AmountSums
  /// Values of the columns that are not read as markings, and the fields of which more are looked at.
  private(set) var samples = ValueSamples()
  private var sampled: [Int]?
  /// The fields whose name hints at markings: under a ceiling every value of theirs is looked at.
  private var hinting: [Int]?
  /// The rows of the view in hand that are totals by their words.
  private var totals: Set<Int> = []
  private let marking: Int?
  private var shield: MarkingShield
  /// The fields that a record of a mapped file fills.
  private let awaited: [Int]
  private let identifiers: IdentifierCheck?
  /// The columns of texts, each with whether it is kept whatever the period shown.
  private let texts: [(column: Int, isAlwaysKept: Bool)]

  init(_ layout: RegisterLayout, known: KnownIdentifiers) {
    self.layout = layout
    awaited = layout.awaitedFields
    sums = AmountSums(layout)
    let readers = layout.readers()
    self.readers = readers
    marking = layout.register.index(of: .marking).flatMap { readers[$0] == nil ? nil : $0 }
    shield = MarkingShield(layout, marking: marking)
    identifiers =
      layout.joinsLines || layout.keepsRepeats
      ? nil
      : layout.field(.identifier).map {
        IdentifierCheck(
          field: $0, known: known, scope: layout.register.scope.compactMap { layout.register.index(of: $0) })
      }
    let kept = layout.textsOfAllPeriods
    texts = readers.indices.filter { readers[$0] is TextReader }.map { ($0, kept.contains($0)) }
  }

  /// What the values read so far tell beside their meaning.
  var evidence: ValueEvidence { readers.reduce(into: ValueEvidence()) { $0 += $1?.evidence ?? ValueEvidence() } }

  /// What is wrong with the constants of the mapping.
  var constantProblems: [Finding] { readers.flatMap { ($0 as? ConstantReader)?.problems ?? [] } }

  /// The batch of the records of a view, without those rejected or withheld; `found` is what the scanner found in
  /// them, `controls` the control characters that spaces replace.
  func batch(
    _ view: RecordView, _ places: PlaceFinder, found: [FoundFault], controls: [ControlCharacter],
    _ extents: inout FileExtents?
  ) -> Batch {
    var log = RowLog(view, places, room: findings.room(layout.file), keepsWords: keepsWords)
    var columns = [BatchColumn](repeating: .absent, count: readers.count)
    sample(view)
    if let marking { columns[marking] = read(marking, view, &log) }
    let markings = marking.map { columns[$0] } ?? .absent
    shield.apply(markings, found, &log)
    for each in found { log.take(each.row, each.finding) }
    if found.contains(where: { $0.finding.kind == .paddedLine }) { quotedMarking = quotedMarking.joined(with: .unread) }
    for each in controls { log.report(each, layout) }
    for index in readers.indices where index != marking { columns[index] = read(index, view, &log) }
    let wanted = layout.detail.flatMap { wantedRows(columns, in: $0) }
    for (column, isAlwaysKept) in texts {
      guard let field = layout.plans[column]?.field else { continue }
      columns[column] = .texts(Texts(view.field(field), where: isAlwaysKept ? nil : wanted))
    }
    checkSpan(columns, &log)
    let unnamed = layout.keepsRepeats ? [] : identifiers?.check(columns, &log)
    let lines = UnsafeBufferPointer(start: view.lines, count: view.count)
    let kept = keptRows(markings, &log, &extents)
    if extents != nil { keepRejects(log, faulty: Set(found.map(\.row)), kept, &extents) }
    settleLoneLines()
    checkIdentical(view, unnamed: unnamed, kept)
    addAmounts(log, columns, unnamed: unnamed, totals: totals)
    totals.removeAll(keepingCapacity: true)
    guard let kept else {
      counts.kept += view.count
      return Batch(register: layout.register, file: layout.file, lines: Array(lines), columns: columns)
    }
    counts.kept += kept.count
    return Batch(
      register: layout.register, file: layout.file, lines: kept.map { lines[$0] },
      columns: columns.map { $0.keeping(kept) })
  }

  /// The identifiers that the records read have claimed.
  var claimed: IdentifierTable? { identifiers?.own }

  /// Makes room for the identifiers of so many bytes, of which a sample has so many lines.
  func expect(bytes: Int, sample: (bytes: Int, lines: Int)) {
    identifiers?.own.reserve(min(bytes / 8, (sample.lines + 1) * (bytes / max(1, sample.bytes) + 1)))
  }

  private func read(_ index: Int, _ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    readers[index]?.read(view, &log) ?? .absent
  }

  /// Looks at the first values of every column that is not read as markings.
  private func sample(_ view: RecordView) {
    let markings = marking.flatMap { layout.plans[$0]?.fields } ?? []
    sampled = (sampled ?? (0..<view.width).filter { !markings.contains($0) }).filter { field in
      var room = samples.room(field)
      for row in 0..<view.count where room > 0 && !view.cell(row, field).isEmpty {
        samples.add(view.cell(row, field).trimmed.string, field)
        room -= 1
      }
      return room > 0
    }
    guard layout.ceiling != nil else { return }
    let hinting =
      hinting ?? layout.headers.indices.filter { !markings.contains($0) && MarkingHeader.hints(layout.headers[$0]) }
    self.hinting = hinting
    for field in hinting where field < view.width && samples.room(field) <= 0 {
      for row in 0..<view.count where !view.cell(row, field).isEmpty {
        samples.watch(view.cell(row, field).trimmed.string, field, layout.rules.markings)
      }
    }
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

  /// Rejects the lines with a single value that stand above a record, and all of them once they are too many to be
  /// footers.
  private func settleLoneLines() {
    guard let first = loneLines.first, first.line < lastRecord || loneLines.count > LoneLine.limit else { return }
    let isAll = loneLines.count > LoneLine.limit
    for line in loneLines where !line.isFooter && (isAll || line.line < lastRecord) {
      counts.rejected += 1
      if marking != nil, layout.ceiling == nil { quotedMarking = quotedMarking.joined(with: .unread) }
      rejects.add(line, layout)
      findings.append(contentsOf: line.findings)
    }
    for line in loneLines where line.isFooter && (isAll || line.line < lastRecord) {
      counts.aside.footers += 1
      findings.append(.footerLine, in: layout.file) {
        Problem.footerLine(line.text).at(Origin(file: layout.file, line: line.line))
      }
    }
    loneLines.removeAll { isAll || $0.line < lastRecord }
  }

  /// Settles every verdict, and returns the rows kept; nil when all are.
  private func keptRows(_ markings: BatchColumn, _ log: inout RowLog, _ extents: inout FileExtents?) -> [Int]? {
    let view = log.view
    held.withheld.formUnion(shield.withheldIdentifiers)
    rejectOddRows(&log)
    if log.keepsAll, !layout.rejectsAll {
      lastRecord = max(lastRecord, view.lines[view.count - 1])
      say(log)
      return nil
    }
    var kept: [Int] = []
    for (row, verdict) in log.verdicts.enumerated() {
      switch verdict {
      case .withheld: counts.withheld += 1
      case .kept where !layout.rejectsAll: kept.append(row)
      case .kept: counts.rejected += 1
      case .rejected where isOdd(row, &log, &extents):
        log.setAside(row)
        continue
      case .rejected:
        counts.rejected += 1
        if let identifier = heldIdentifier(row, log) { held.rejected.append(identifier) }
        if let identifier = shield.closedIdentifiers[row] { hold(unread: identifier) }
      case .setAside: continue
      }
      lastRecord = max(lastRecord, view.lines[row])
    }
    quotedMarking = quotedMarking.joined(with: shield.quoted(markings, of: log.verdicts))
    say(log)
    return kept
  }

  /// Says what was found in records; of a line that may belong to a withheld activity, once all lines are read.
  private func say(_ log: RowLog) {
    for row in log.rowsFound {
      let identifier = heldIdentifier(row, log)
      for finding in log.findings(in: row) {
        if let identifier {
          held.findings.append((identifier, finding))
        } else {
          findings.append(finding)
        }
      }
    }
  }

  /// The activity of a line which is withheld with it, where another of its lines may be above the ceiling.
  private func heldIdentifier(_ row: Int, _ log: RowLog) -> String? {
    layout.joinsLines && layout.ceiling != nil ? layout.identifier(of: row, log.view) : nil
  }

  /// Holds back the activity of a line whose marking cannot be read; all of them where its identifier cannot either.
  private func hold(unread identifier: String?) {
    if let identifier {
      if !identifier.isEmpty { held.unread.insert(identifier) }
    } else {
      held.hasUnknownLine = true
    }
  }

  /// Rejects totals and footers that constants have made look like records, so that they are set aside.
  private func rejectOddRows(_ log: inout RowLog) {
    guard !awaited.isEmpty else { return }
    let odd = OddRows(view: log.view, layout: layout)
    for row in 0..<log.view.count where awaited.count(where: { !log.view.cell(row, $0).isBlank }) <= 1 {
      switch odd.kind(of: row) {
      case .total: log.reject(row)
      case .lone(let text) where OddRows.saysFooter(text): log.reject(row)
      default: break
      }
    }
  }

  /// Sets a rejected row aside when it is no record; says whether it did.
  private func isOdd(_ row: Int, _ log: inout RowLog, _ extents: inout FileExtents?) -> Bool {
    let origin = Origin(file: layout.file, line: log.view.lines[row])
    let closed = shield.kinds[row]
    func shown(_ text: String) -> String? { layout.ceiling == nil && closed == nil ? text : nil }
    switch closed ?? OddRows(view: log.view, layout: layout).kind(of: row) {
    case .record: return false
    case .blank:
      log.forget(row)
      counts.aside.blanks += 1
    case .repeatedHeader:
      log.forget(row)
      findings.append(.repeatedHeader, in: layout.file) { Problem.repeatedHeader.at(origin) }
      counts.aside.repeatedHeaders += 1
    case .total(let text):
      log.forget(row)
      findings.append(.totalLine, in: layout.file) { Problem.totalLine(shown(text)).at(origin) }
      counts.aside.totals += 1
      totals.insert(row)
    case .lone(let text):
      take(outside: OutsideMarking.read(text, layout.rules.markings))
      loneLines.append(
        LoneLine(
          line: origin.line, text: shown(text), findings: log.take(from: row), isFooter: OddRows.saysFooter(text),
          extent: extents?.extent(row: row)))
    }
    return true
  }

  private func take(outside marking: Marking?) {
    guard let marking else { return }
    outsideMarking = outsideMarking?.joined(with: marking) ?? marking
  }

  /// Whether the next rejected record keeps the words of what is wrong with it.
  var keepsWords: Bool { layout.keepsRejects && rejects.records.count < RejectLog.messageLimit }

  /// The kinds of which no more findings are said in full.
  var fullKinds: [FindingKind] { findings.room(layout.file).filter { $0.left == 0 }.map(\.kind) }

  /// Takes what a scanner refused before any value was read.
  func refuse(_ refused: [RefusedRecord], lone: [LoneLine], records: Int, blankLines: Int) {
    findings.append(contentsOf: refused.map(\.finding))
    loneLines.append(contentsOf: lone)
    for line in lone { take(outside: line.marking) }
    counts.rejected += records
    counts.aside.blanks += blankLines
    // Of a record that cannot be told apart the marking is not known either.
    if records > 0, marking != nil, layout.ceiling == nil { quotedMarking = quotedMarking.joined(with: .unread) }
    lastRecord = max(lastRecord, refused.map(\.finding.origin.line).max() ?? 0)
    if records > 0, layout.joinsLines, layout.ceiling != nil { held.hasUnknownLine = true }
    if layout.keepsRejects { keepRefused(refused, records) }
  }
}
