/// The first record of a CSV text: the names of its columns.
struct CSVHeader {
  /// The names, with where each starts in the text.
  private(set) var names: [(text: String, place: Int)] = []
  /// The delimiter by which the names were cut.
  let delimiter: UInt8
  /// Where the header starts, and where the record after it does.
  let start: Int
  private(set) var next: Int

  /// Whether the record was read to its end.
  private(set) var isComplete = true

  /// The delimiters that are tried, the most probable first.
  static let delimiters: [UInt8] = [59, 44, 9, 124]

  /// Where a name starts that holds what looks like lines of the table; nil where none does.
  var swallowing: Int? {
    let separator = Character(Unicode.Scalar(delimiter))
    return names.first { name in
      name.text.split(whereSeparator: \.isNewline).dropFirst().contains { $0.contains(separator) }
    }?.place
  }

  /// The same header, of which only the start could be read.
  var cutShort: CSVHeader {
    var header = self
    header.isComplete = false
    return header
  }

  /// The same columns without names, where the record is one of the file's; the names that written back rejects have
  /// stay.
  var withoutNames: CSVHeader {
    if let first = names.first, RejectionReason.isNamed(first.text) { return self }
    var header = self
    header.names = names.map { ("", $0.place) }
    header.next = start
    return header
  }

  /// A header without columns.
  init(noneAt place: Int) {
    delimiter = CSVHeader.delimiters[0]
    start = place
    next = place
  }

  /// Reads the record that starts at `start`; nil when it does not end before `end` and the text goes on.
  init?(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool, delimiter: UInt8,
    quote: UInt8 = CSVScanner.quote
  ) {
    self.delimiter = delimiter
    self.start = start
    next = start
    var text: [UInt8] = []
    var place = start
    var isQuoted = false
    var position = start
    func close(_ names: inout [(text: String, place: Int)]) {
      names.append((String(decoding: text, as: UTF8.self), place))
    }
    while position < end {
      let byte = bytes[position]
      position += 1
      if isQuoted {
        if byte != quote {
          text.append(byte)
        } else if position < end, bytes[position] == quote {
          text.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, position - 1 == place {
        isQuoted = true
      } else if byte == delimiter {
        close(&names)
        text = []
        place = position
      } else if byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn {
        if byte == CSVScanner.carriageReturn, bytes[position] == CSVScanner.lineFeed { position += 1 }
        close(&names)
        next = position
        return
      } else {
        text.append(byte)
      }
    }
    guard isLast else { return nil }
    close(&names)
    next = end
  }
}
