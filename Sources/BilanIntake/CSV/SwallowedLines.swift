extension CSVScanner {
  /// Where in a record the quoted field starts that holds what looks like lines of the table: on the line that it starts
  /// on as many separators as end that line, or some on a line further down; nil where there is none.
  ///
  /// Texts have separators too: those before a space and those within a number tell nothing. Under a ceiling one further
  /// down is enough, for the marking of a line would be lost in the text; else two.
  func linesSwallowed(_ block: borrowing Block, _ record: Range<Int>, _ width: Int) -> Int? {
    var (field, separators, opening) = (0, 0, 0)
    var (isQuoted, isFirst, isAtStart) = (false, true, true)
    func isSwallowed() -> Bool {
      isFirst ? separators >= max(2, width - 1 - field) : separators >= (refusesSwallowed ? 1 : 2)
    }
    for place in record {
      let byte = block.memory[place]
      if byte == quote {
        // A doubled quote closes and opens again, and the line in it goes on.
        if !isQuoted, isAtStart { (opening, separators, isFirst) = (place, 0, true) }
        if isQuoted, !isFirst, isSwallowed() { return opening }
        isQuoted.toggle()
        isAtStart = false
      } else if !isQuoted {
        isAtStart = byte == delimiter
        if isAtStart { field += 1 }
      } else if byte == delimiter {
        if isSeparator(block, place) { separators += 1 }
      } else if byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn {
        if isSwallowed() { return opening }
        (separators, isFirst) = (0, false)
      }
    }
    return nil
  }

  /// Whether a separator inside of quotes stands as between values: before no space, and not within a number.
  private func isSeparator(_ block: borrowing Block, _ place: Int) -> Bool {
    let next = block.memory[place + 1]
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    if next == 32 || next == 0xC2 || next == 0xE2 { return false }
    return !(delimiter == UInt8(ascii: ",") && isDigit(next) && isDigit(block.memory[place - 1]))
  }
}
