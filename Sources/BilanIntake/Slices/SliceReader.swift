internal import BilanModel

/// Reads a range of a file, block by block, into a tally.
struct SliceReader<T: Tally, Scanner: RecordScanner> {
  let reader: RegisterReader
  var tally: T
  var scanner: Scanner
  /// The number of values of each record.
  let width: Int
  /// The most bytes of a record, twice those of a field.
  let longestRecord: Int
  /// The offset in the file of the end of the block in hand, and the file's encoding.
  private var offset = 0
  private var encoding = TextEncoding.utf8

  init(reader: RegisterReader, tally: T, scanner: Scanner, width: Int, longestRecord: Int) {
    self.reader = reader
    self.tally = tally
    self.scanner = scanner
    self.width = width
    self.longestRecord = longestRecord
  }

  /// Reads the bytes from `start`, which starts a record, to `end`, which ends one.
  mutating func read(
    _ file: FileBytes, from start: Int, to end: Int, blockSize: Int, _ progress: ((Int) -> Void)?
  ) throws(ByteFile.Failure) {
    var block = Block(capacity: blockSize)
    var table = RecordTable(width: width)
    offset = start
    encoding = file.encoding
    while true {
      let got = try block.fill(from: file, at: offset, limit: end - offset)
      progress?(got)
      block.lookForControls()
      if offset == start, got > 0 { reader.expect(bytes: end - start, sample: block.sample) }
      offset += got
      let isLast = offset >= end || (got == 0 && !block.isFull)
      var used = take(&block, &table, isLast: isLast)
      if isLast { return }
      if used == 0, block.isFull, block.capacity >= longestRecord {
        used = scanner.giveUp(block)
        flush(block, &table)
      }
      scanner.leave(used, of: block)
      block.keep(from: used)
    }
  }

  /// Takes every whole record of a block; returns how far it came.
  private mutating func take(_ block: inout Block, _ table: inout RecordTable, isLast: Bool) -> Int {
    var position = 0
    while true {
      let next = scanner.scan(&block, from: position, isLast: isLast, into: &table)
      // A full table may hold some of the records of one object, which is then read on.
      let isDone = next >= block.count || next == position && !table.isFull
      flush(block, &table)
      if isDone { return next }
      position = next
    }
  }

  private mutating func flush(_ block: borrowing Block, _ table: inout RecordTable) {
    let view = RecordView(block, table)
    let places = PlaceFinder(
      file: reader.layout.file, view, block, charactersLeft: scanner.charactersLeft,
      isSheet: reader.layout.sheet != nil)
    let needsExtents = reader.layout.keepsRejects || !reader.layout.corrected.isEmpty
    var extents = needsExtents ? FileExtents(block, table, encoding: encoding, end: offset) : nil
    var faults: [RefusedRecord] = []
    var lone: [LoneLine] = []
    let full = scanner.faults.isEmpty ? [] : reader.fullKinds
    let corrected = correctedFaults()
    for fault in scanner.faults where fault.row == nil {
      if let start = fault.extent?.start, corrected[start] != nil {
        reader.take(outside: markingOfShortLine(fault, block), line: fault.line)
        continue
      }
      let extent = fault.extent.flatMap { extents?.extent($0) }
      if var line = loneLine(fault, places, block) {
        line.extent = extent
        lone.append(line)
      } else {
        reader.take(outside: markingOfShortLine(fault, block), line: fault.line)
        faults.append(RefusedRecord(line: fault.line, finding: finding(fault, places, view, full), extent: extent))
      }
    }
    for (_, fault) in corrected.sorted(by: { $0.key < $1.key }) {
      reader.correct(line: fault.line, extents?.extent(fault.extent), nil)
    }
    reader.refuse(
      faults, lone: lone, records: scanner.refused - lone.count - corrected.count, blankLines: scanner.blankLines)
    scanner.refused = 0
    scanner.blankLines = 0
    if table.count > 0 {
      let warnings = scanner.faults.compactMap { fault in
        fault.row.map { FoundFault(row: $0, field: fault.field, finding: finding(fault, places, view, full)) }
      }
      let controls = controls(in: view, block)
      let formulas = formulas(in: view, block)
      let batch = reader.batch(view, places, found: warnings, controls: controls, formulas: formulas, &extents)
      if batch.count > 0 { tally.add(batch) }
      batch.places?.close()
    }
    reader.rejects.commit()
    scanner.faults.removeAll(keepingCapacity: true)
    table.clear()
  }

  /// The broken records that mended ones take the place of, by where each starts.
  private func correctedFaults() -> [Int: (line: Int, extent: RecordExtent)] {
    let lines = reader.layout.corrected
    guard !lines.isEmpty else { return [:] }
    let claimed = scanner.faults.filter { $0.row == nil && lines.contains($0.line) }
    let places = claimed.compactMap { fault in fault.extent.map { ($0.start, (fault.line, $0)) } }
    return Dictionary(places) { first, _ in first }
  }

  /// The values that hold a control character, which a space replaces.
  private func controls(in view: RecordView, _ block: borrowing Block) -> [ControlCharacter] {
    guard block.mayHoldControls else { return [] }
    let layout = reader.layout
    return view.withoutControls(
      layout.fieldsRead, escaped: block.escapedControls, keepsMarks: layout.rules.takesExponents)
  }

  /// The values that are errors of formulas, and empty now, and the rows of values that were texts as formulas.
  private func formulas(in view: RecordView, _ block: borrowing Block) -> (errors: [SpreadsheetError], texts: [Int]) {
    guard block.mayHoldFormulas else { return ([], []) }
    let layout = reader.layout
    return view.withoutFormulas(layout.fieldsRead, keeping: layout.field(.marking))
  }

  /// The line of a record refused for having one field only.
  private func loneLine(_ fault: RecordFault, _ places: PlaceFinder, _ block: borrowing Block) -> LoneLine? {
    guard case .fieldCount(1) = fault.kind, reader.layout.headers.count >= 3 else { return nil }
    let text = line(from: fault.position, block)
    let origin = Origin(file: places.file, line: fault.line)
    reader.units.take(text, line: fault.line)
    let holdsLine = OddRows.holdsLine(text, width)
    return LoneLine(
      line: fault.line, text: reader.layout.ceiling == nil ? text : nil,
      marking: reader.outside.read(text),
      findings: [Problem.fieldCount(found: 1, expected: width, holdsLine: holdsLine).at(origin)],
      isFooter: !holdsLine && (OddRows.saysFooter(text) || OddRows.saysTotal(text)), isRecord: holdsLine)
  }

  /// What a line with few values and some of the separators says of the marking of the whole file.
  private func markingOfShortLine(_ fault: RecordFault, _ block: borrowing Block) -> Marking? {
    guard case .fieldCount = fault.kind, let start = fault.extent?.start else { return nil }
    let values = line(from: start, block).split { ";,\t|".contains($0) }.filter { !foldedKey($0).isEmpty }
    guard (1...max(1, min(4, width - 2))).contains(values.count) else { return nil }
    return reader.outside.read(values.joined(separator: ";"))
  }

  /// The text from a place of a block to the end of its line.
  private func line(from start: Int, _ block: borrowing Block) -> String {
    var end = start
    while end < block.count, block.memory[end] != 10, block.memory[end] != 13 { end += 1 }
    return CellBytes(start: block.memory + start, count: end - start).trimmed.string
  }

  private func finding(
    _ fault: RecordFault, _ places: PlaceFinder, _ view: RecordView, _ full: [FindingKind]
  ) -> Finding {
    let place = places.origin(line: fault.line, anchor: fault.anchor, place: fault.position)
    let opening = fault.opening.map { places.origin(line: fault.line, anchor: fault.anchor, place: $0).line }
    // The marking of a broken record is not known: under a ceiling it may be above.
    let showsAll = reader.layout.ceiling == nil
    let problem: Problem =
      switch fault.kind {
      case .fieldCount(let found): .fieldCount(found: found, expected: width)
      case .padded: .paddedLine
      case .swallowedLines(let isRefused): .swallowedLines(isRefused: isRefused)
      case .quoteInField: .quoteInField
      case .textAfterQuote: .textAfterQuote(opening: opening == place.line ? nil : opening)
      case .unclosedQuote: .unclosedQuote
      case .problem(let problem): problem
      case .invalidUTF8: .invalidUTF8(showsAll ? view.memory[fault.position] : nil)
      case .badJSON(let broken): .badJSON(broken, showsFound: showsAll)
      }
    if full.contains(problem.kind) {
      return problem.onLine(Origin(file: place.file, line: place.line), inWords: reader.keepsWords)
    }
    if fault.kind.isOfLine { return problem.at(Origin(file: place.file, line: fault.line)) }
    return problem.at(place)
  }
}
