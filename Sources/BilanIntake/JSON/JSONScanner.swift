internal import BilanModel

/// Finds records in blocks of JSON: the objects of one array, or objects one after the other (NDJSON).
///
/// What is broken costs its record: reading goes on behind it where its own braces or lines show where that is, else at
/// the next line that opens an object.
struct JSONScanner: RecordScanner {
  /// What may come next.
  private enum State { case start, firstElement, element, separator, sequence, ended }

  private var state = State.start
  /// Whether text is passed over up to the next line that opens an object, or to the end when `state` is `ended`.
  private var isSkipping = false
  /// Whether that text starts with a record, whose words are its own.
  private var skipsRecord = false
  /// The physical line of the place read to, and where it starts in the block.
  var line: Int
  var lineStart: Int
  private(set) var charactersLeft = 0
  var refused = 0
  var blankLines = 0
  private(set) var isRegular = true
  var faults: [RecordFault] = []
  var keys: JSONKeys
  /// The keys that nothing reads.
  var unread = UnreadKeys()
  /// For each column the record in which its key was last met, counted from 1.
  var metIn: [Int]
  /// What stands after the array of records, where that is not the whole text.
  private var tail: JSONTail?
  /// What stands between and behind the records says of the marking of them all.
  var outside: JSONOutside
  /// How many records were opened.
  var record = 0
  /// Where the array of the records of the object in hand stands, and what it is, where records are those of one.
  var within: JSONValue?
  /// Whether an object had a key that leads to such an array.
  var isWithinMet = false
  /// How many values of that array were taken when the table was full.
  var taken = 0

  /// A scanner that starts on a line, which starts at a place of the first block.
  ///   - charactersLeft: how many characters of that line stand before the first block.
  ///   - tail: what stands after the array of records, nil where nothing may.
  init(
    keys: JSONKeys, _ words: MarkingWords = .standard, line: Int = 1, lineStart: Int = 0, charactersLeft: Int = 0,
    tail: JSONTail? = nil
  ) {
    outside = JSONOutside(words)
    self.charactersLeft = charactersLeft
    self.tail = tail
    self.keys = keys
    self.line = line
    self.lineStart = lineStart
    metIn = [Int](repeating: 0, count: keys.columns)
  }

  /// Reads records from `start` into the table until it is full or no whole record is left; returns where it stopped.
  mutating func scan(_ block: inout Block, from start: Int, isLast: Bool, into table: inout RecordTable) -> Int {
    var position = start
    while !table.isFull {
      if case .ended = state, tail?.isStopped == false {
        passTail(&position, block, isLast: isLast)
        if tail?.isStopped == false { return position }
      }
      if isSkipping {
        skip(&position, block, isLast: isLast)
        if isSkipping { return position }
      }
      var reader = JSONReader(block.memory, from: position, to: block.count, isLast: isLast)
      reader.skipSpace()
      advance(&position, to: reader.position, block)
      if position == block.count, !isLast { return position }
      let opensObject = position < block.count && block.memory[position] == 123
      do throws(JSONFault) {
        guard try step(&reader, &block, &table) else { return position }
        advance(&position, to: reader.position, block)
      } catch {
        if error.kind == .incomplete { return position }
        let resumption = opensObject ? resumption(from: position, error, block, isLast: isLast) : .nextLine
        if resumption == .unknown { return position }
        isRegular = false
        if opensObject { refused += 1 }
        faults.append(
          RecordFault(
            kind: .badJSON(error), row: nil, line: line, anchor: lineStart, position: error.position,
            extent: opensObject ? extent(from: position, error, resumption) : nil))
        if case .at(let place) = resumption {
          if case .sequence = state {} else { state = .separator }
          advance(&position, to: place, block)
          continue
        }
        if error.position >= block.count || position >= block.count { state = .ended }
        (isSkipping, skipsRecord) = (true, opensObject)
        if opensObject { advance(&position, to: max(position, error.position), block) }
      }
    }
    return position
  }

  var keysMet: MetKeys {
    var arrays = unread.arrays
    if let tail { arrays += tail.outside.arrays }
    return MetKeys(
      used: Set(metIn.indices.filter { metIn[$0] > 0 }), isWithinMet: isWithinMet, unused: keys.unused,
      unread: unread.names,
      samples: unread.samples, isPastLimit: unread.isPastLimit, stamps: unread.stamps,
      saidOutside: .joined([outside.said, tail?.outside.said]), units: outside.units.joined(with: tail?.outside.units),
      arrays: arrays, records: tail?.outside.records ?? SaidRecords())
  }

  /// Passes over what stands after the array of records; a key that leads to the records again is a fault.
  ///
  /// What stands behind a fault is passed over, as behind an array.
  private mutating func passTail(_ position: inout Int, _ block: borrowing Block, isLast: Bool) {
    guard let (place, stop) = tail?.scan(block.memory, position..<block.count, isLast: isLast) else {
      return advance(&position, to: block.count, block)
    }
    advance(&position, to: place, block)
    isRegular = false
    (isSkipping, skipsRecord) = (true, false)
    let kind: RecordFault.Kind =
      switch stop {
      case .again(let key): .problem(.repeatedRecords(key))
      case .broken(let fault): .badJSON(fault)
      }
    faults.append(RecordFault(kind: kind, row: nil, line: line, anchor: lineStart, position: place, extent: nil))
  }

  private func resumption(
    from start: Int, _ fault: JSONFault, _ block: borrowing Block, isLast: Bool
  ) -> JSONResumption {
    switch state {
    case .firstElement, .element: .inArray(block.memory, from: start, to: block.count, isLast: isLast)
    case .sequence: .inSequence(block.memory, from: start, to: min(fault.position, block.count - 1))
    case .start, .separator, .ended: .nextLine
    }
  }

  private func extent(from start: Int, _ fault: JSONFault, _ resumption: JSONResumption) -> RecordExtent {
    if case .at(let place) = resumption { return RecordExtent(start: start, end: place) }
    return RecordExtent(start: start, end: max(start, fault.position), isOpen: true)
  }

  /// Moves on, counting lines.
  mutating func advance(_ position: inout Int, to next: Int, _ block: borrowing Block) {
    let lines = UnsafePointer(block.memory).lines(in: position..<next)
    line += lines.count
    if let last = lines.last { lineStart = last + 1 }
    position = next
  }

  mutating func leave(_ used: Int, of block: borrowing Block) {
    if lineStart <= used {
      let characters = (lineStart..<used).count { block.memory[$0] & 0xC0 != 0x80 }
      charactersLeft = characters + (lineStart == 0 ? charactersLeft : 0)
      lineStart = 0
    } else {
      charactersLeft = 0
      lineStart -= used
    }
  }

  mutating func giveUp(_ block: borrowing Block) -> Int {
    isRegular = false
    refused += 1
    faults.append(
      RecordFault(
        kind: .problem(.recordTooLong), row: nil, line: line, anchor: lineStart, position: 0,
        extent: RecordExtent(start: 0, end: 0, isOpen: true)))
    (isSkipping, skipsRecord) = (true, true)
    var position = 0
    skip(&position, block, isLast: false)
    return position
  }

  /// Passes over broken text up to the next line that opens an object.
  private mutating func skip(_ position: inout Int, _ block: borrowing Block, isLast: Bool) {
    if case .ended = state {
      var start = position
      while start < block.count {
        let end = (start..<block.count).first { block.memory[$0] == 10 || block.memory[$0] == 13 } ?? block.count
        heed(block, start..<end)
        start = end + 1
      }
      advance(&position, to: block.count, block)
      isSkipping = !isLast
      return
    }
    var place = position
    while place < block.count {
      let lineBegin = place
      while place < block.count, block.memory[place] != 10, block.memory[place] != 13 { place += 1 }
      let lineEnd = place
      heed(block, lineBegin..<lineEnd)
      while place < block.count, block.memory[place] <= 32 { place += 1 }
      if place == block.count {
        // The line's first character is still to come, or never will.
        if !isLast { place = lineEnd }
        break
      }
      if block.memory[place] == 123 {
        isSkipping = false
        if case .sequence = state {} else { state = .element }
        break
      }
    }
    advance(&position, to: place, block)
    if isLast, isSkipping {
      isSkipping = false
      state = .ended
    }
  }

  /// Heeds a line that is passed over and is no part of a record.
  private mutating func heed(_ block: borrowing Block, _ range: Range<Int>) {
    if !skipsRecord { outside.take(block.memory, range, line: line) }
  }

  /// Takes the next mark or record; false at the end of the text, or where the table has no room for the rest.
  private mutating func step(
    _ reader: inout JSONReader, _ block: inout Block, _ table: inout RecordTable
  ) throws(JSONFault) -> Bool {
    let byte: UInt8? = reader.position < reader.end ? reader.bytes[reader.position] : nil
    switch state {
    case .start:
      state = byte == 91 ? .firstElement : .sequence
      if byte == 91 { reader.position += 1 }
    case .firstElement where byte == 93, .separator where byte == 93:
      state = .ended
      reader.position += 1
    case .separator where byte == 44:
      state = .element
      reader.position += 1
    case .separator:
      throw JSONFault(kind: .expected(.commaOrBracket, found: byte), position: reader.position)
    case .sequence where byte == nil: return false
    case .firstElement, .element, .sequence:
      guard try takeRecord(&reader, &block, &table) else { return false }
      if case .sequence = state {} else { state = .separator }
    case .ended:
      guard byte != nil else { return false }
      throw JSONFault(kind: .expected(.endOfText, found: byte), position: reader.position)
    }
    return true
  }
}
