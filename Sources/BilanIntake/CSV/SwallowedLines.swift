extension CSVScanner {
  /// Where in a record the quoted field starts that holds what looks like lines of the table: as many separators as end
  /// the line that it starts on, or as a whole line has; nil where there is none.
  ///
  /// One separator tells nothing, for texts have some.
  func linesSwallowed(_ block: borrowing Block, _ record: Range<Int>, _ width: Int) -> Int? {
    var (field, separators, opening) = (0, 0, 0)
    var (isQuoted, isFirst) = (false, true)
    var isAtStart = true
    for place in record {
      let byte = block.memory[place]
      if byte == quote {
        // A doubled quote closes and opens again, and the line in it goes on.
        if !isQuoted, isAtStart { (opening, separators, isFirst) = (place, 0, true) }
        isQuoted.toggle()
        isAtStart = false
      } else if !isQuoted {
        isAtStart = byte == delimiter
        if isAtStart { field += 1 }
      } else if byte == delimiter {
        separators += 1
      } else if byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn {
        if separators >= max(2, isFirst ? width - 1 - field : width - 1) { return opening }
        (separators, isFirst) = (0, false)
      }
    }
    return nil
  }
}
