internal import BilanModel

/// Turns found records into a batch: each column is read in turn, and a record with an error is left out.
final class RegisterReader {
  let layout: RegisterLayout
  private var readers: [(any ColumnReader)?]
  var counts = RecordCounts()
  var findings = FindingLog()
  /// Lines with a single value: whether they are records shows at the end of the file.
  var loneLines: [LoneLine] = []
  /// What reads lines outside of the records, and what they say of the marking of the whole file.
  let outside: OutsideLines
  var saidOutside: SaidOutside?
  var units = SaidUnits()
  /// The words of the stamps that reasons of rejected records bear.
  private(set) var stamps: Set<String> = []
  /// The line of the last record read.
  var lastRecord = 0
  /// What becomes of lines by the identifier of their activity, where lines are joined under a ceiling.
  private(set) var held = HeldLines()
  /// The marking of what findings may quote beside the records kept, and of what may hide among these.
  var quotedMarking = Marking.unprotected
  /// The rejected records, where they are kept, and where lines are joined the places of all others.
  var rejects = RejectLog()
  var keptExtents: [Int: RecordExtent] = [:]
  /// The rejected records of each line that mended ones take the place of.
  var corrected: [Int: [CorrectedRecord]] = [:]
  /// What tells identical records, and records that are the sum of those above.
  var identical = IdenticalRecords()
  var sums: AmountSums
  /// Values of the columns that are not read as markings, and the fields of which more are looked at.
  private(set) var samples = ValueSamples()
  private var sampled: [Int]?
  /// What finds markings in other columns, where there is a ceiling.
  private let finder: MarkingFinder?
  /// The fields whose name hints at markings: under a ceiling every value of theirs is looked at.
  private var hinting: [Int]?
  /// The rows of the view in hand that are totals by their words.
  var totals: Set<Int> = []
  let marking: Int?
  var shield: MarkingShield
  /// The fields that a record of a mapped file fills.
  let awaited: [Int]
  private let identifiers: IdentifierCheck?
  /// The columns of texts, each with whether it is kept whatever the period shown.
  private let texts: [(column: Int, isAlwaysKept: Bool)]

  init(_ layout: RegisterLayout, known: KnownIdentifiers) {
    self.layout = layout
    awaited = layout.awaitedFields
    finder = layout.finder
    outside = OutsideLines(layout.rules.markings)
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
  var evidence: ValueEvidence {
    var all = readers.reduce(into: ValueEvidence()) { $0 += $1?.evidence ?? ValueEvidence() }
    all.textFormulas = textFormulas
    all.bareLines = bareLines
    all.conditionsMet = conditionsMet
    all.wrongDecoding = wrongDecoding
    return all
  }

  /// The first sign of a text that was decoded wrongly, among the first values of each field.
  var wrongDecoding: WrongDecoding?
  /// The lines of broken records above the rows to come, where values are filled from above.
  var brokenLines: [Int] = []
  /// The fields of which more values are looked at for it, and how many were.
  var textsToLookAt: [Int]?
  var textsLookedAt: [Int: Int] = [:]

  /// The ranks of records that share a line, where they are objects.
  private var lineRanks = LineRanks()

  /// The values that were texts as formulas.
  var textFormulas = 0
  /// The values of conditions that records have, each by the places of its condition and of itself.
  var conditionsMet: Set<[Int]> = []
  /// The rows kept that have nothing of their own but the partner.
  var bareLines = 0

  /// What is wrong with the constants of the mapping.
  var constantProblems: [Finding] { readers.flatMap { ($0 as? ConstantReader)?.problems ?? [] } }

  /// The batch of the records of a view, without those rejected or withheld; `found` is what the scanner found in
  /// them, `controls` the control characters that spaces replace, `formulas` the errors of formulas that were emptied, and the rows of texts as formulas.
  func batch(
    _ view: RecordView, _ places: PlaceFinder, found: [FoundFault], controls: [ControlCharacter],
    formulas: (errors: [SpreadsheetError], texts: [Int]), _ extents: inout FileExtents?
  ) -> Batch {
    var log = RowLog(
      view, places, room: findings.room(layout.file), keepsWords: keepsWords, broken: rowsBelowBroken(view))
    var columns = [BatchColumn](repeating: .absent, count: readers.count)
    sample(view)
    for field in layout.reasonFields {
      for row in 0..<view.count { stamps.takeStamp(of: view.cell(row, field).trimmed.string) }
    }
    if let marking { columns[marking] = read(marking, view, &log) }
    let markings = marking.map { columns[$0] } ?? .absent
    shield.apply(markings, found, &log)
    // Of what a ceiling keeps back nothing is told.
    textFormulas += formulas.texts.count { !log.hides($0) }
    lookAtTexts(view, log)
    saidOutside = .joined([saidOutside, shield.saidOutside])
    if let finder { finder.look(through: view, but: marking.flatMap { layout.plans[$0]?.fields } ?? [], &samples) }
    // What is left out was looked at for markings before.
    leaveOut(&log)
    leaveExamples(&log)
    for each in found { log.take(each.row, each.field, each.finding) }
    if found.contains(where: { FindingKind.hidingMarkings.contains($0.finding.kind) }) {
      quotedMarking = quotedMarking.joined(with: .unread)
    }
    for each in controls { log.report(each, layout) }
    for each in formulas.errors { log.report(each, layout) }
    for index in readers.indices where index != marking { columns[index] = read(index, view, &log) }
    let wanted = layout.detail.flatMap { wantedRows(columns, in: $0) }
    for (column, isAlwaysKept) in texts {
      guard let field = layout.plans[column]?.field else { continue }
      columns[column] = .texts(Texts(view.field(field), where: isAlwaysKept ? nil : wanted))
    }
    if !log.remarks.isEmpty { keepRemarks(of: log, in: &columns) }
    checkSpan(columns, &log)
    checkStates(columns, &log)
    let unnamed = layout.keepsRepeats ? [] : identifiers?.check(columns, &log)
    let lines = UnsafeBufferPointer(start: view.lines, count: view.count)
    let kept = keptRows(markings, &log, &extents)
    if extents != nil { keepRejects(log, faulty: Set(found.map(\.row)), kept, &extents) }
    settleLoneLines()
    countBareLines(view, kept)
    checkIdentical(view, unnamed: unnamed, kept)
    addAmounts(log, columns, unnamed: unnamed, totals: totals)
    totals.removeAll(keepingCapacity: true)
    counts.kept += kept?.count ?? view.count
    var batch = Batch(
      register: layout.register, file: layout.file, lines: kept.map { $0.map { lines[$0] } } ?? Array(lines),
      columns: kept.map { kept in columns.map { $0.keeping(kept) } } ?? columns)
    batch.sheet = layout.sheet
    batch.places = valuePlaces(places, kept)
    batch.isOfObjects = layout.headers.isEmpty
    return batch
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
        let text = view.cell(row, field).trimmed.string
        samples.add(text, field)
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
      log.report(
        row, field, .endBeforeStart(Day(number: ends.latest[row]), Day(number: starts.earliest[row])))
    }
  }

  /// Settles every verdict, and returns the rows kept; nil when all are.
  private func keptRows(_ markings: BatchColumn, _ log: inout RowLog, _ extents: inout FileExtents?) -> [Int]? {
    let view = log.view
    for key in shield.withheldKeys { hold(withheld: key) }
    rejectOddRows(&log)
    if log.keepsAll, !layout.rejectsAll {
      lastRecord = max(lastRecord, view.lines[view.count - 1])
      say(log)
      return nil
    }
    var kept: [Int] = []
    for (row, verdict) in log.verdicts.enumerated() {
      switch verdict {
      case .rejected where isCorrected(row, log), .withheld where isCorrected(row, log):
        correct(row, markings, &log, &extents)
        continue
      case .withheld: counts.withheld += 1
      case .kept where !layout.rejectsAll: kept.append(row)
      case .kept: counts.rejected += 1
      case .rejected where isOdd(row, &log, &extents):
        log.setAside(row)
        continue
      case .rejected:
        counts.rejected += 1
        if let key = heldKey(row, log) { held.rejected.append(key) }
        if let key = shield.closedKeys[row] { hold(unread: key) }
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
    let ranks =
      layout.headers.isEmpty ? lineRanks.ranks(UnsafeBufferPointer(start: log.view.lines, count: log.view.count)) : []
    for row in log.rowsFound {
      let key = heldKey(row, log)
      let place = ranks.isEmpty ? nil : ranks[row].map { name($0, row, log) }
      for finding in log.findings(in: row) {
        let finding = place.map { finding.with($0) } ?? finding
        if let key {
          held.findings.append((key, finding))
        } else {
          findings.append(finding)
        }
      }
    }
  }

  /// The key of the activity of a line which is withheld with it, where another of its lines may be above the ceiling.
  private func heldKey(_ row: Int, _ log: RowLog) -> String? {
    guard layout.joinsLines, layout.ceiling != nil else { return nil }
    let key = layout.activityKey(of: row, log.view)
    return key.isEmpty ? nil : key
  }

  /// Holds back the activity of a line above the ceiling; all of them where nothing says which it is of.
  private func hold(withheld key: String) {
    if key.isEmpty { held.take(.nameless) } else { held.withheld.insert(key) }
  }

  /// Holds back the activity of a line whose marking cannot be read; all of them where its identifier cannot either.
  private func hold(unread key: String?) {
    guard let key else { return held.take(.broken) }
    if key.isEmpty { held.take(.nameless) } else { held.unread.insert(key) }
  }

  /// Whether the next rejected record keeps the words of what is wrong with it.
  var keepsWords: Bool { layout.keepsRejects && rejects.records.count < RejectLog.messageLimit }

  /// The kinds of which no more findings are said in full.
  var fullKinds: [FindingKind] { findings.room(layout.file).filter { $0.left == 0 }.map(\.kind) }

  /// Takes what a scanner refused before any value was read.
  func refuse(_ refused: [RefusedRecord], lone: [LoneLine], records: Int, blankLines: Int) {
    findings.append(contentsOf: refused.map(\.finding))
    loneLines.append(contentsOf: lone)
    for line in lone { take(outside: line.marking, line: line.line) }
    if layout.headers.isEmpty { for each in refused { lineRanks.refuse(line: each.line) } }
    counts.rejected += records
    counts.aside.blanks += blankLines
    // Of a record that cannot be told apart the marking is not known either.
    if records > 0, marking != nil, layout.ceiling == nil { quotedMarking = quotedMarking.joined(with: .unread) }
    lastRecord = max(lastRecord, refused.map(\.finding.origin.line).max() ?? 0)
    if layout.fillsDown { brokenLines += refused.map(\.line) }
    if records > 0, layout.joinsLines, layout.ceiling != nil { held.take(.broken) }
    if layout.keepsRejects { keepRefused(refused, records) }
  }
}
