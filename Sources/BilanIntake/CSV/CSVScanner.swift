internal import CByteMask

/// Finds records and fields in blocks of CSV.
///
/// Regular text is read 64 bytes at a time from bit masks, where the parity of the quotes tells inside from outside
/// (RFC 4180). Where a quote or a byte stands that RFC 4180 or UTF-8 does not allow, that one record is read byte by
/// byte (`CarefulRecord.swift`), so both roads give the same records.
struct CSVScanner: RecordScanner {
  let delimiter: UInt8
  /// What quotes fields; `noQuote` where nothing does.
  let quote: UInt8
  static let quote: UInt8 = 34
  /// A byte that no UTF-8 holds.
  static let noQuote: UInt8 = 0xFF
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13

  /// The physical line of the next record.
  var line: Int
  /// Empty lines met.
  var blankLines = 0
  /// Records that a fault refused.
  var refused = 0
  /// The faults of the records of the table in hand.
  var faults: [RecordFault] = []
  /// Whether a quote was met that the parity of quotes cannot explain.
  var hasIrregularQuotes = false
  var isRegular: Bool { !hasIrregularQuotes }

  init(delimiter: UInt8, quote: UInt8 = CSVScanner.quote, line: Int = 1) {
    self.delimiter = delimiter
    self.quote = quote
    self.line = line
  }

  /// Records start their lines.
  var charactersLeft: Int { 0 }
  mutating func leave(_ used: Int, of block: borrowing Block) {}

  /// Whether the rest of a line is passed over, of a record that was given up.
  private var isSkippingLine = false

  mutating func giveUp(_ block: borrowing Block) -> Int {
    hasIrregularQuotes = true
    refused += 1
    faults.append(
      RecordFault(
        kind: .problem(.recordTooLong), row: nil, line: line, anchor: 0, position: 0,
        extent: RecordExtent(start: 0, end: 0, isOpen: true)))
    isSkippingLine = true
    return skipLine(block, from: 0, isLast: false)
  }

  /// Passes over the rest of a line; returns where the next one starts, or the end of the block.
  private mutating func skipLine(_ block: borrowing Block, from start: Int, isLast: Bool) -> Int {
    guard let next = lineAfter(start, in: block, isLast: isLast) else { return block.count }
    isSkippingLine = false
    line += 1
    return next
  }

  /// Why the fast road stopped.
  enum Stop { case tableFull, irregular, incomplete }

  /// Reads records from `start` into the table until it is full or no whole record is left; returns where it stopped.
  mutating func scan(_ block: inout Block, from start: Int, isLast: Bool, into table: inout RecordTable) -> Int {
    var position = start
    if isSkippingLine { position = skipLine(block, from: position, isLast: isLast) }
    while position < block.count, !table.isFull {
      switch scanRegular(&block, &position, isLast: isLast, into: &table) {
      case .tableFull: return position
      case .incomplete: if !isLast { return position }
      case .irregular: break
      }
      guard position < block.count,
        let next = readCarefully(&block, from: position, isLast: isLast, into: &table)
      else { return position }
      position = next
    }
    return position
  }

  /// Reads records as long as they are regular; `position` is left at the start of the first one not read.
  private mutating func scanRegular(
    _ block: inout Block, _ position: inout Int, isLast: Bool, into table: inout RecordTable
  ) -> Stop {
    let bytes = UnsafePointer(block.memory)
    let end = block.count
    let width = table.width
    let delimiter = delimiter
    let quote = quote
    var base = position
    var checked = position  // how far UTF-8 is known to be valid
    var quotes = QuoteState()
    var record = OpenRecord(start: position, line: line, cells: table.next, countsRows: countsRows)
    defer {
      position = record.start
      line = record.line
    }

    while base < end {
      // The 64 bytes at `base` can be read: `base` < `end` and the block is padded.
      let mask = bytemask_of_64(bytes + base, delimiter, quote)
      let left = end &- base
      let valid = left < 64 ? (UInt64(1) &<< UInt64(left)) &- 1 : ~0
      var terminators = mask.newline & valid
      if mask.carriage != 0 {
        terminators |= loneReturns(mask, valid, bytes, base, end, isLast: isLast)
      }
      var irregular: UInt64 = 0
      if mask.high & valid != 0 {
        irregular = invalidBytes(mask.high & valid, bytes, base, end, &checked, isLast: isLast)
      }
      var delimiters = mask.delimiter & valid
      var quoted: UInt64 = 0
      let mayHoldQuotes = mask.quote & valid != 0 || quotes.isOpen
      if mayHoldQuotes {
        quoted = quotes.advance(
          mask.quote & valid, separators: delimiters | terminators, carriage: mask.carriage & valid, valid, &irregular)
        record.quotedLineEnds = terminators & quoted
        terminators &= ~quoted
        delimiters &= ~quoted
      } else {
        quotes.pass(delimiters | terminators)
      }
      if irregular != 0 {
        let before = (irregular & (0 &- irregular)) &- 1
        terminators &= before
        delimiters &= before
      }

      while terminators != 0 {
        let bit = UInt64(truncatingIfNeeded: terminators.trailingZeroBitCount)
        let below = (1 &<< bit) &- 1
        record.addFields(delimiters & below, base, width)
        delimiters &= ~below
        let place = base &+ Int(truncatingIfNeeded: bit)
        var fieldEnd = place
        if place > record.fieldStart, bytes[place &- 1] == CSVScanner.carriageReturn,
          bytes[place] == CSVScanner.lineFeed
        {
          fieldEnd &-= 1
        }
        record.addLastField(fieldEnd, width)
        if record.hasQuotes || mayHoldQuotes { unquote(&record, &block, width, upTo: below) }
        if record.lineEnds > 0, let swallowed = linesSwallowed(block, record.start..<fieldEnd, width) {
          finish(
            RecordShape(
              start: record.start, end: fieldEnd, fields: record.fields, line: record.line,
              emptyFields: emptyFields(before: fieldEnd, after: record.start, bytes)),
            faults: [(.swallowedLines(isRefused: refusesSwallowed), swallowed)], into: &table)
        } else if record.fields == width, fieldEnd > record.start {
          table.keep(start: record.start, end: fieldEnd, line: record.line, anchor: record.start)
        } else {
          finish(
            RecordShape(
              start: record.start, end: fieldEnd, fields: record.fields, line: record.line,
              emptyFields: emptyFields(before: fieldEnd, after: record.start, bytes)), into: &table)
        }
        record.next(at: place &+ 1, cells: table.next)
        if table.isFull { return .tableFull }
        terminators &= terminators &- 1
      }
      record.addFields(delimiters, base, width)
      if mayHoldQuotes { record.endBlockWithQuotes() }
      if irregular != 0 { return .irregular }
      base &+= 64
    }
    return .incomplete
  }

  /// The carriage returns that end a line by themselves.
  private func loneReturns(
    _ mask: bytemask, _ valid: UInt64, _ bytes: UnsafePointer<UInt8>, _ base: Int, _ end: Int, isLast: Bool
  ) -> UInt64 {
    var followed = mask.newline &>> 1
    if end &- base > 64 {
      if bytes[base &+ 64] == CSVScanner.lineFeed { followed |= 1 &<< 63 }
    } else if !isLast {
      followed |= 1 &<< UInt64(end &- base &- 1)  // its line feed may still come
    }
    return mask.carriage & valid & ~followed
  }

  /// The first of some bytes above ASCII that is not UTF-8, as one bit; 0 when they all are.
  @inline(__always)
  private func invalidBytes(
    _ high: UInt64, _ bytes: UnsafePointer<UInt8>, _ base: Int, _ end: Int, _ checked: inout Int, isLast: Bool
  ) -> UInt64 {
    var high = high
    if checked > base { high &= checked &- base >= 64 ? 0 : ~0 &<< UInt64(checked &- base) }
    while high != 0 {
      let bit = high.trailingZeroBitCount
      let length = lengthOfSequence(bytes, base &+ bit)
      if length == 0 {
        return isLast || !isCutSequence(bytes, base &+ bit, before: end) ? 1 &<< UInt64(bit) : 0
      }
      checked = base &+ bit &+ length
      high &= bit &+ length >= 64 ? 0 : ~0 &<< UInt64(bit &+ length)
    }
    return 0
  }

  /// Takes the quotes off the quoted fields of a record that has ended.
  private func unquote(_ record: inout OpenRecord, _ block: inout Block, _ width: Int, upTo below: UInt64) {
    record.lineEnds &+= (record.quotedLineEnds & below).nonzeroBitCount
    record.quotedLineEnds &= ~below
    for field in 0..<min(record.fields, width) {
      let cell = record.cells[field]
      guard cell.end > cell.start, block.memory[Int(cell.start)] == quote else { continue }
      record.cells[field] = quotedCell(&block, Int(cell.start), Int(cell.end))
    }
  }

  /// The value of a regular quoted field, its quotes taken off and its doubled quotes made single.
  @inline(__always)
  func quotedCell(_ block: inout Block, _ start: Int, _ end: Int) -> Cell {
    let bytes = UnsafePointer(block.memory)
    var position = start &+ 1
    while position < end &- 1 {
      if bytes[position] == CSVScanner.quote { return unquoted(&block, start &+ 1, end &- 1) }
      position &+= 1
    }
    return Cell(start: UInt32(truncatingIfNeeded: start &+ 1), end: UInt32(truncatingIfNeeded: end &- 1))
  }

  @inline(never)
  private func unquoted(_ block: inout Block, _ start: Int, _ end: Int) -> Cell {
    let first = block.beginRewriting(source: start)
    var position = start
    while position < end {
      let byte = block.memory[position]
      block.rewrite(byte)
      position += byte == CSVScanner.quote ? 2 : 1
    }
    return Cell(start: UInt32(first), end: UInt32(block.scratchEnd))
  }

  /// Keeps, sets aside or refuses a record that was read to its end, with the faults already found in it.
  mutating func finish(
    _ record: RecordShape, faults found: [(kind: RecordFault.Kind, position: Int)] = [], into table: inout RecordTable
  ) {
    let isEmpty = record.fields == 1 && record.start == record.end
    if isEmpty, !(table.width == 1 && keepsEmptyLines) {
      blankLines += 1
      return
    }
    var (record, found) = (record, found)
    if let shortest, (shortest..<table.width).contains(record.fields) {
      table.empty(from: record.fields, at: record.end)
      record.fields = table.width
    }
    let isPadded = record.fields > table.width && record.fits(table.width)
    if !record.fits(table.width) || isPadded && padding == .refused {
      found.append((.fieldCount(found: record.fields), record.start))
    } else if isPadded, padding == .told {
      found.append((.padded, record.start))
    }
    let isRefused = found.contains { $0.kind.refuses }
    for fault in found {
      faults.append(
        RecordFault(
          kind: fault.kind, row: isRefused ? nil : table.count, line: record.line, anchor: record.start,
          position: fault.position, extent: RecordExtent(start: record.start, end: record.end)))
    }
    if isRefused {
      refused += 1
    } else {
      table.keep(start: record.start, end: record.end, line: record.line, anchor: record.start)
    }
  }

  /// How many fields in a row are empty at the end of a record.
  func emptyFields(before end: Int, after start: Int, _ bytes: UnsafePointer<UInt8>) -> Int {
    var place = end
    while place > start, bytes[place - 1] == delimiter { place -= 1 }
    return end - place
  }

  /// What becomes of records with empty fields past those of the header.
  enum Padding { case kept, told, refused }
  var padding = Padding.kept

  /// The fewest fields of a line that ends early and whose other fields are empty; nil where such a line is refused.
  var shortest: Int?

  /// Whether a field that holds whole lines of the table refuses its record.
  var refusesSwallowed = false
  /// Whether line ends in quotes are no lines, as in the text of a sheet, whose lines are rows.
  var countsRows = false

  /// Whether an empty line of a table of one column is a record with an empty value.
  var keepsEmptyLines = false
}
