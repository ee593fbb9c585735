internal import CByteMask

/// Finds records and fields in blocks of CSV.
///
/// Regular text is read 64 bytes at a time from bit masks, where the parity of the quotes tells inside from outside
/// (RFC 4180). Where a quote or a byte stands that RFC 4180 or UTF-8 does not allow, that one record is read byte by
/// byte (`CarefulRecord.swift`), so both roads give the same records.
struct CSVScanner: RecordScanner {
  let delimiter: UInt8
  static let quote: UInt8 = 34
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

  init(delimiter: UInt8, line: Int = 1) {
    self.delimiter = delimiter
    self.line = line
  }

  /// Records start their lines.
  var charactersLeft: Int { 0 }
  mutating func leave(_ used: Int, of block: borrowing Block) {}

  /// Why the fast road stopped.
  enum Stop { case tableFull, irregular, incomplete }

  /// Reads records from `start` into the table until it is full or no whole record is left; returns where it stopped.
  mutating func scan(_ block: inout Block, from start: Int, isLast: Bool, into table: inout RecordTable) -> Int {
    var position = start
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
    var base = position
    var recordStart = position
    var fieldStart = position
    var field = 0
    var row = table.next
    var line = line
    var checked = position  // how far UTF-8 is known to be valid
    var inside: UInt64 = 0  // all ones while in a quoted field
    var mayOpen: UInt64 = 1  // whether a quote may open a field at the next byte
    var mustEnd: UInt64 = 0  // whether the byte before closed a quote
    var quotedLines = 0  // line ends inside the quotes of this record
    defer {
      position = recordStart
      self.line = line
    }

    while base < end {
      // The 64 bytes at `base` can be read: `base` < `end` and the block is padded.
      let mask = bytemask_of_64(bytes + base, delimiter, CSVScanner.quote)
      let left = end &- base
      let valid = left < 64 ? (UInt64(1) &<< UInt64(left)) &- 1 : ~0
      var terminators = mask.newline & valid
      var irregular: UInt64 = 0
      if mask.carriage != 0 {
        let returns = mask.carriage & valid
        var followed = mask.newline &>> 1
        if left > 64 {
          if bytes[base &+ 64] == CSVScanner.lineFeed { followed |= 1 &<< 63 }
        } else if !isLast {
          followed |= 1 &<< UInt64(left &- 1)  // its line feed may still come
        }
        terminators |= returns & ~followed
      }
      if mask.high & valid != 0 {
        var high = mask.high & valid
        if checked > base { high &= checked &- base >= 64 ? 0 : ~0 &<< UInt64(checked &- base) }
        while high != 0 {
          let bit = high.trailingZeroBitCount
          let place = base &+ bit
          let length = lengthOfSequence(bytes, place)
          if length == 0 {
            if isLast || !isCutSequence(bytes, place, before: end) { irregular = 1 &<< UInt64(bit) }
            break
          }
          checked = place &+ length
          high &= bit &+ length >= 64 ? 0 : ~0 &<< UInt64(bit &+ length)
        }
      }
      var quoted = inside
      if mask.quote & valid != 0 || mustEnd != 0 {
        let quotes = mask.quote & valid
        quoted = prefixParity(quotes) ^ inside
        let opening = quotes & quoted
        let closing = quotes & ~quoted
        let separators = (mask.delimiter & valid) | terminators
        let ends = separators | (mask.carriage & valid) | quotes
        let openable = (((separators & ~quoted) | closing) &<< 1) | mayOpen
        irregular |= (opening & ~openable) | (((closing &<< 1) | mustEnd) & ~ends & valid)
        mustEnd = closing &>> 63
        inside = UInt64(bitPattern: Int64(bitPattern: quoted) &>> 63)
      }
      var separators = ((mask.delimiter & valid) | terminators) & ~quoted
      mayOpen = separators &>> 63 | mustEnd
      var quotedTerminators = terminators & quoted
      let stop = irregular
      if irregular != 0 { separators &= (irregular & (0 &- irregular)) &- 1 }

      while separators != 0 {
        let bit = separators.trailingZeroBitCount
        let place = base &+ bit
        var fieldEnd = place
        let isTerminator = terminators & (1 &<< UInt64(bit)) != 0
        if isTerminator, fieldEnd > fieldStart, bytes[place] == CSVScanner.lineFeed,
          bytes[place &- 1] == CSVScanner.carriageReturn
        {
          fieldEnd &-= 1
        }
        if field < width {
          if bytes[fieldStart] == CSVScanner.quote, fieldEnd > fieldStart {
            row[field] = quotedCell(&block, fieldStart, fieldEnd)
          } else {
            row[field] = Cell(
              start: UInt32(truncatingIfNeeded: fieldStart), end: UInt32(truncatingIfNeeded: fieldEnd))
          }
        }
        field &+= 1
        if isTerminator {
          if quotedTerminators != 0 {
            let before = quotedTerminators & ((1 &<< UInt64(bit)) &- 1)
            quotedLines &+= before.nonzeroBitCount
            quotedTerminators &= ~before
          }
          if field == width, fieldEnd > recordStart {
            table.keep(start: recordStart, end: fieldEnd, line: line, anchor: recordStart)
          } else {
            finish(
              RecordShape(start: recordStart, end: fieldEnd, lastField: fieldStart, fields: field, line: line),
              into: &table)
          }
          row = table.next
          line &+= 1 &+ quotedLines
          quotedLines = 0
          field = 0
          recordStart = place &+ 1
          if table.isFull { return .tableFull }
        }
        fieldStart = place &+ 1
        separators &= separators &- 1
      }
      if stop != 0 { return .irregular }
      quotedLines &+= quotedTerminators.nonzeroBitCount
      base &+= 64
    }
    return .incomplete
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
    var found = found
    if !record.fits(table.width) { found.append((.fieldCount(found: record.fields), record.start)) }
    let isRefused = found.contains { $0.kind.refuses }
    for fault in found {
      faults.append(
        RecordFault(
          kind: fault.kind, row: isRefused ? nil : table.count, line: record.line, anchor: record.start,
          position: fault.position))
    }
    if isRefused {
      refused += 1
    } else {
      table.keep(start: record.start, end: record.end, line: record.line, anchor: record.start)
    }
  }

  /// Whether an empty line of a table of one column is a record with an empty value.
  var keepsEmptyLines = false
}

/// Where a record starts and ends in a block, and how many fields it has.
struct RecordShape {
  var start: Int
  var end: Int
  var lastField: Int
  var fields: Int
  var line: Int

  /// Whether the record has the fields of the header, and perhaps one separator more at its end.
  func fits(_ width: Int) -> Bool { fields == width || (fields == width + 1 && lastField == end) }
}

/// Each bit becomes the parity of itself and the bits below it.
@inline(__always)
private func prefixParity(_ bits: UInt64) -> UInt64 {
  var bits = bits
  bits ^= bits &<< 1
  bits ^= bits &<< 2
  bits ^= bits &<< 4
  bits ^= bits &<< 8
  bits ^= bits &<< 16
  bits ^= bits &<< 32
  return bits
}
