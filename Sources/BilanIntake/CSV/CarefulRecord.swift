extension CSVScanner {
  /// Reads the one record at `start` byte by byte and says what is wrong in it; nil when it does not end in the block
  /// and the text goes on.
  ///
  /// A quote inside a field that does not start with one is an ordinary character. A quoted field that does not end
  /// well refuses its record, and reading goes on at the next physical line, so that one lost quote costs one line.
  mutating func readCarefully(
    _ block: inout Block, from start: Int, isLast: Bool, into table: inout RecordTable
  ) -> Int? {
    block.forgetRewriting(from: start)
    var record = CarefulRecord(start: start)
    switch record.read(&block, delimiter: delimiter, isLast: isLast, into: table, scanner: self) {
    case .incomplete:
      return nil
    case .broken(let kind, let position, let opening):
      guard let next = lineAfter(opening, in: block, isLast: isLast) else { return nil }
      hasIrregularQuotes = true
      refused += 1
      faults.append(
        RecordFault(
          kind: kind, row: nil, line: line, anchor: start, position: position, opening: opening,
          extent: RecordExtent(start: start, end: next)))
      line += countsRows ? 1 : linesEnded(block, start..<next)
      return next
    case .whole(let next, let end):
      var found: [(kind: RecordFault.Kind, position: Int)] = []
      if let invalid = firstInvalidByte(block.memory, in: start..<end) { found.append((.invalidUTF8, invalid)) }
      if record.hasFormula { hasIrregularQuotes = true }
      if linesEnded(block, start..<end) > 0, let swallowed = linesSwallowed(block, start..<end, table.width) {
        found.append((.swallowedLines(isRefused: refusesSwallowed), swallowed))
      }
      if let stray = record.strayQuote {
        hasIrregularQuotes = true
        found.append((.quoteInField, stray))
      }
      finish(
        RecordShape(
          start: start, end: end, fields: record.fields, line: line,
          emptyFields: emptyFields(before: end, after: start, block.memory)), faults: found, into: &table)
      line += countsRows ? 1 : linesEnded(block, start..<next)
      return next
    }
  }

  /// Where the physical line after a position starts; nil when that is not known yet.
  func lineAfter(_ position: Int, in block: borrowing Block, isLast: Bool) -> Int? {
    var place = position
    while place < block.count {
      let byte = block.memory[place]
      if byte == CSVScanner.lineFeed { return place + 1 }
      if byte == CSVScanner.carriageReturn {
        if place + 1 == block.count, !isLast { return nil }
        return block.memory[place + 1] == CSVScanner.lineFeed && place + 1 < block.count ? place + 2 : place + 1
      }
      place += 1
    }
    return isLast ? block.count : nil
  }

  /// The number of physical lines that end in a range of the block.
  func linesEnded(_ block: borrowing Block, _ range: Range<Int>) -> Int {
    var lines = 0
    for place in range {
      let byte = block.memory[place]
      if byte == CSVScanner.lineFeed {
        lines += 1
      } else if byte == CSVScanner.carriageReturn,
        place + 1 >= block.count || block.memory[place + 1] != CSVScanner.lineFeed
      {
        lines += 1
      }
    }
    return lines
  }
}

/// A record read byte by byte.
struct CarefulRecord {
  enum Outcome {
    /// The record ends at `end`; the next one starts at `next`.
    case whole(next: Int, end: Int)
    /// The record cannot be told from the next one, because of a quote at `opening`.
    case broken(RecordFault.Kind, at: Int, opening: Int)
    case incomplete
  }

  let start: Int
  var fields = 0
  /// The first quote met inside a field that does not start with one.
  var strayQuote: Int?
  /// Whether a field is a text as a formula, `="00012"`, whose quotes are no stray ones.
  var hasFormula = false

  init(start: Int) { self.start = start }

  mutating func read(
    _ block: inout Block, delimiter: UInt8, isLast: Bool, into table: borrowing RecordTable, scanner: CSVScanner
  ) -> Outcome {
    var position = start
    while true {
      let fieldEnd: Int
      if position < block.count, block.memory[position] == scanner.quote {
        switch endOfQuoted(block, position, delimiter: delimiter, isLast: isLast) {
        case .success(let end): fieldEnd = end
        case .failure(let broken): return broken.outcome
        }
        if fields < table.width { table.next[fields] = scanner.quotedCell(&block, position, fieldEnd) }
      } else {
        fieldEnd = endOfPlain(block, position, delimiter: delimiter, quote: scanner.quote)
        if fields < table.width {
          table.next[fields] = Cell(start: UInt32(position), end: UInt32(fieldEnd))
        }
      }
      fields += 1
      if fieldEnd == block.count { return isLast ? .whole(next: fieldEnd, end: fieldEnd) : .incomplete }
      let byte = block.memory[fieldEnd]
      position = fieldEnd + 1
      if byte == delimiter { continue }
      if byte == CSVScanner.carriageReturn {
        if position == block.count, !isLast { return .incomplete }
        if position < block.count, block.memory[position] == CSVScanner.lineFeed { position += 1 }
      }
      return .whole(next: position, end: fieldEnd)
    }
  }

  private mutating func endOfPlain(_ block: borrowing Block, _ start: Int, delimiter: UInt8, quote: UInt8) -> Int {
    var position = start
    let isFormula =
      start + 1 < block.count && block.memory[start] == UInt8(ascii: "=") && block.memory[start + 1] == quote
    if isFormula { hasFormula = true }
    while position < block.count {
      let byte = block.memory[position]
      if byte == delimiter || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn { break }
      if byte == quote, strayQuote == nil, !isFormula { strayQuote = position }
      position += 1
    }
    return position
  }

  private struct Broken: Error { var outcome: Outcome }

  /// Where a quoted field ends, its closing quote included.
  private func endOfQuoted(
    _ block: borrowing Block, _ start: Int, delimiter: UInt8, isLast: Bool
  ) -> Result<Int, Broken> {
    var position = start + 1
    while position < block.count {
      guard block.memory[position] == CSVScanner.quote else {
        position += 1
        continue
      }
      position += 1
      if position == block.count { return isLast ? .success(position) : .failure(Broken(outcome: .incomplete)) }
      switch block.memory[position] {
      case CSVScanner.quote: position += 1
      case delimiter, CSVScanner.lineFeed, CSVScanner.carriageReturn: return .success(position)
      default: return .failure(Broken(outcome: .broken(.textAfterQuote, at: position, opening: start)))
      }
    }
    return .failure(Broken(outcome: isLast ? .broken(.unclosedQuote, at: start, opening: start) : .incomplete))
  }
}
