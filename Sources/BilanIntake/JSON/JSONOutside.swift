internal import BilanModel

/// What a JSON text says, outside of its records, of the marking of them all: keys beside the array of records and their
/// values, and texts between the records.
struct JSONOutside: Sendable {
  private let words: MarkingWords
  private(set) var said: SaidOutside?
  /// What it says of the unit of amounts.
  private(set) var units = SaidUnits()
  /// The arrays of objects in it.
  var arrays = UnreadArrays()
  /// What it says of how many records there are.
  var records = SaidRecords()
  /// How many more texts are looked at; past them something may be said that nobody heeds.
  private var room = 10_000

  /// The longest text between records that is looked at, in bytes.
  private static let longest = 1 << 16

  init(_ words: MarkingWords) { self.words = words }

  /// Takes a key with its value, nil where that is no text.
  mutating func take(key: String, text: String?, line: Int) {
    if let text {
      units.take(text, key: key, line: line)
      records.take(member: key, text, line: line)
    }
    if MarkingHeader.names(key) || MarkingHeader.isMarking(key, words) {
      if text?.isEmpty != true { add(text.flatMap { words.read($0) } ?? .unread, line) }
    } else if let text {
      take(text: text, line: line)
    }
  }

  /// Takes a key with its number, `true` or `false`.
  mutating func take(key: String, word: String, line: Int) {
    units.take(member: key, word, line: line)
    records.take(member: key, word, line: line)
    take(key: key, text: nil, line: line)
  }

  /// Takes a text that is no value of a record.
  mutating func take(text: String, line: Int) {
    guard room > 0 else { return add(.unread, line) }
    room -= 1
    if let marking = OutsideMarking.read(text, words) { add(marking, line) }
  }

  /// Takes what stands where a record, or a mark between records, is expected.
  mutating func take(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, line: Int) {
    guard !range.isEmpty else { return }
    guard range.count <= JSONOutside.longest else { return add(.unread, line) }
    let text = CellBytes(start: bytes + range.lowerBound, count: range.count).trimmed.string
    if !text.isEmpty { take(text: text, line: line) }
  }

  private mutating func add(_ marking: Marking, _ line: Int) {
    said = .joined([said, SaidOutside(marking: marking, line: line)])
  }
}

extension JSONOutside {
  /// The most brackets within brackets that are looked into.
  private static let deepest = 32

  /// Takes a value whose first byte or bracket was taken, with all that is in it; `key` is that of an object, or of the
  /// array that it is an element of, and `array` the place of that array.
  mutating func take(
    _ value: JSONValue, key: String, _ reader: inout JSONReader, line: Int, depth: Int = 0, in array: Int? = nil
  ) throws(JSONFault) {
    guard depth < JSONOutside.deepest || value.kind != .array && value.kind != .object else {
      add(.unread, line)
      return try reader.skipRest(of: value.kind)
    }
    switch value.kind {
    case .null: break
    case .string, .escapedString: take(key: key, text: JSONKeys.text(of: value, reader.bytes), line: line)
    case .number, .word: take(key: key, word: JSONKeys.text(of: value, reader.bytes), line: line)
    case .array:
      take(key: key, text: nil, line: line)
      var outside = self
      let place = outside.arrays.begin(key)
      outside.records.openArrays += 1
      try reader.elements { (reader) throws(JSONFault) in
        try outside.take(try reader.value(), key: key, &reader, line: line, depth: depth + 1, in: place)
      }
      outside.records.openArrays -= 1
      self = outside
    case .object:
      take(key: key, text: nil, line: line)
      records.take(member: key, "{…}", line: line)
      var outside = self
      if let array { outside.arrays.addObject(to: array) }
      try reader.members { (key, reader) throws(JSONFault) in
        let name = JSONKeys.text(of: key, reader.bytes)
        if let array { outside.arrays.add(name, to: array) }
        try outside.take(try reader.value(), key: name, &reader, line: line, depth: depth + 1)
      }
      self = outside
    }
  }
}
