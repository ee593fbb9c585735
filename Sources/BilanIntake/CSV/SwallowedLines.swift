extension CSVScanner {
  /// Where in a record the quoted field starts that holds what looks like lines of the table: on the line that it starts
  /// on as many separators as end that line, or some on a line further down; nil where there is none.
  ///
  /// Texts have separators too: those before a space and those within a number tell nothing. Under a ceiling one further
  /// down is enough, for the marking of a line would be lost in the text; else two. Lines that another separator parts
  /// into as many values as the table has, be they of another export, are lines as well.
  func linesSwallowed(_ block: borrowing Block, _ record: Range<Int>, _ width: Int) -> Int? {
    var (field, separators, opening) = (0, 0, 0)
    var (isQuoted, isFirst, isAtStart) = (false, true, true)
    var others = OtherSeparators()
    func isSwallowed() -> Bool {
      if isFirst { return separators >= max(2, width - 1 - field) }
      return separators >= (refusesSwallowed ? 1 : 2) || others.most >= max(2, width - 1)
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
        (separators, isFirst, others) = (0, false, OtherSeparators())
      } else if isSeparator(block, place) {
        others.take(byte)
      }
    }
    return nil
  }

  /// The separators of a line that are not those of its file.
  private struct OtherSeparators {
    private var counts = (semicolons: 0, commas: 0, tabs: 0, bars: 0)
    /// How often the commonest of them stands there.
    var most: Int { max(counts.semicolons, counts.commas, counts.tabs, counts.bars) }

    mutating func take(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: ";"): counts.semicolons += 1
      case UInt8(ascii: ","): counts.commas += 1
      case 9: counts.tabs += 1
      case UInt8(ascii: "|"): counts.bars += 1
      default: break
      }
    }
  }

  /// Whether a separator inside of quotes stands as between values: before no space, and not within a number.
  private func isSeparator(_ block: borrowing Block, _ place: Int) -> Bool {
    let next = block.memory[place + 1]
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    if next == 32 || next == 0xC2 || next == 0xE2 { return false }
    return !(block.memory[place] == UInt8(ascii: ",") && isDigit(next) && isDigit(block.memory[place - 1]))
  }
}
