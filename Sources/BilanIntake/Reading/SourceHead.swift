internal import BilanModel

/// The first bytes of a file, enough to hold its header.
struct SourceHead: ~Copyable {
  private let block: Block
  /// Where the first byte that is not white space stands; nil in an empty file.
  let first: Int?
  private let isWhole: Bool
  private let encoding: TextEncoding
  private let markLength: Int
  /// Whether it is the text of a sheet, whose lines are rows.
  private let isSheet: Bool

  init(_ file: FileBytes) throws(ByteFile.Failure) {
    var block = Block(capacity: 1 << 16)
    var offset = file.markLength
    // Nothing of `self` is set before the last call that may throw: the optimiser would destroy what is not set yet.
    let isSheet = file.sheet != nil
    while true {
      offset += try block.fill(from: file, at: offset, limit: file.size - offset)
      let found = SourceHead.firstInk(block)
      let isWhole = offset >= file.size || !block.isFull
      if isWhole || block.count >= SourceHead.limit || SourceHead.hasWholeLines(block, from: found, isSheet: isSheet) {
        first = found
        self.isWhole = isWhole
        break
      }
      block.keep(from: 0)
    }
    self.isSheet = isSheet
    encoding = file.encoding
    markLength = file.markLength
    self.block = block
  }

  /// The most bytes that are looked at for a header.
  private static let limit = 1 << 24

  private static func firstInk(_ block: borrowing Block) -> Int? {
    (0..<block.count).first { block.memory[$0] > 32 }
  }

  func withBytes<Result>(_ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result { body(block.memory, block.count) }

  /// Where in the file a place of the head stands.
  func offset(of place: Int) -> Int {
    markLength + encoding.length(of: UnsafeBufferPointer(start: block.memory, count: place))
  }

  /// Whether a header ends in the block whatever its delimiter.
  private static func hasWholeLines(_ block: borrowing Block, from start: Int?, isSheet: Bool) -> Bool {
    guard let start else { return false }
    if !isSheet, block.memory[start] == 91 || block.memory[start] == 123 { return hasWholeObject(block, from: start) }
    return CSVHeader(block.memory, from: start, to: block.count, isLast: false, delimiter: isSheet ? 9 : 44) != nil
  }

  /// Whether the first object of a JSON text ends in the block.
  private static func hasWholeObject(_ block: borrowing Block, from start: Int) -> Bool {
    guard let place = (start..<block.count).first(where: { block.memory[$0] == 123 }) else { return false }
    var reader = JSONReader(block.memory, from: place + 1, to: block.count, isLast: false)
    do throws(JSONFault) { try reader.skipRest(of: .object) } catch { return error.kind != .incomplete }
    return true
  }

  /// Where the first value of a JSON text nests too deeply to be read; nil when it does not.
  func tooDeep(from start: Int) -> Int? {
    var reader = JSONReader(block.memory, from: start, to: block.count, isLast: isWhole)
    do throws(JSONFault) {
      let value = try reader.value()
      if value.kind == .array || value.kind == .object { try reader.skipRest(of: value.kind) }
      return nil
    } catch {
      return error.kind == .tooDeep ? error.position : nil
    }
  }

  /// The keys of the first object of a JSON text, and its line.
  func keys(from start: Int = 0) -> (line: Int, keys: [String])? {
    JSONKeys.first(block.memory, from: start, to: block.count).map { (line(at: $0.place), $0.keys) }
  }

  /// Where the array of records starts that some keys lead to, the text itself without keys; nil when they lead to none.
  func recordsStart(_ path: [String]) -> Int? {
    guard let start = first, !path.isEmpty else { return 0 }
    var reader = JSONReader(block.memory, from: start, to: block.count, isLast: true)
    do throws(JSONFault) {
      for key in path { guard try descend(to: foldedKey(key), &reader) else { return nil } }
      return try reader.peek(.value) == 91 ? reader.position : nil
    } catch {
      return nil
    }
  }

  /// What the keys beside those that lead to the records say of them all.
  func outside(_ path: [String], _ words: MarkingWords) -> JSONOutside {
    var outside = JSONOutside(words)
    guard let start = first else { return outside }
    var reader = JSONReader(block.memory, from: start, to: block.count, isLast: true)
    for key in path {
      outside.take(text: key, line: 0)
      let isFound = try? descend(to: foldedKey(key), &reader) { (name, value, reader) throws(JSONFault) in
        try outside.take(value, key: name, &reader, line: line(at: value.start))
      }
      guard isFound == true else { break }
    }
    return outside
  }

  /// Goes to the value of a key of the object that comes next, past others; false when there is none.
  private func descend(
    to key: String, _ reader: inout JSONReader,
    passing: (_ key: String, _ value: JSONValue, _ reader: inout JSONReader) throws(JSONFault) -> Void = {
      (_, value, reader) throws(JSONFault) in
      if value.kind == .array || value.kind == .object { try reader.skipRest(of: value.kind) }
    }
  ) throws(JSONFault) -> Bool {
    guard try reader.peek(.value) == 123 else { return false }
    reader.position += 1
    while try reader.peek(.key) == 34 {
      let found = try reader.string(.key)
      try reader.expect(58, .colon)
      let name = JSONKeys.text(of: found, block.memory)
      if foldedKey(name) == key { return true }
      try passing(name, try reader.value(), &reader)
      guard try reader.peek(.commaOrBrace) == 44 else { return false }
      reader.position += 1
    }
    return false
  }

  /// Whether a JSON text is an array without elements.
  var isEmptyArray: Bool {
    var reader = JSONReader(block.memory, from: 0, to: block.count, isLast: true)
    guard isWhole, (try? reader.expect(91, .value)) != nil, (try? reader.expect(93, .value)) != nil else {
      return false
    }
    reader.skipSpace()
    return reader.position == block.count
  }

  /// Whether the array at a place is empty.
  func isEmptyArray(at start: Int) -> Bool { endOfEmptyArray(at: start) != nil }

  private func endOfEmptyArray(at start: Int) -> Int? {
    var reader = JSONReader(block.memory, from: start, to: block.count, isLast: isWhole)
    guard (try? reader.expect(91, .value)) != nil, (try? reader.peek(.value)) == 93 else { return nil }
    return reader.position + 1
  }

  /// The key that leads once more to records after the empty array at a place, nil when none does in the head.
  func repeatedKey(after start: Int, _ path: [String]) -> String? {
    var tail = JSONTail(path, .standard)
    let stop = endOfEmptyArray(at: start).flatMap { tail.scan(block.memory, $0..<block.count, isLast: false)?.stop }
    if case .again(let key)? = stop { return key }
    return nil
  }

  /// The first byte of the text that is not white space.
  var firstByte: UInt8? { first.map { block.memory[$0] } }

  /// Where the first line with any text starts.
  private var lineStart: Int {
    var position = first ?? 0
    while position > 0, block.memory[position - 1] != 10, block.memory[position - 1] != 13 { position -= 1 }
    return position
  }

  /// The physical line of the first text.
  var firstLine: Int { line(at: lineStart) }

  /// The physical line of a place.
  func line(at place: Int) -> Int {
    if isSheet { return 1 + UnsafePointer(block.memory).rowStarts(in: 0..<place).count }
    return 1 + UnsafePointer(block.memory).position(of: place, from: 0).down
  }

  /// The delimiters that may part the fields.
  var delimiters: [UInt8] { isSheet ? [9] : CSVHeader.delimiters }

  /// The record among the first ones, and the delimiter, that give the most columns known to a register or to the
  /// mapping; else the first record, by the delimiter that gives the most columns.
  func header(for registers: [Register], _ mapping: SourceMapping?) -> CSVHeader {
    let delimiters = mapping?.dialect.delimiter.map { [$0] } ?? delimiters
    let quote = mapping?.dialect.hasQuotes == false ? CSVScanner.noQuote : CSVScanner.quote
    let knows = HeaderKnowledge(registers, mapping)
    let first = delimiters.flatMap { records(1, delimiter: $0, quote, mapping) }
    let best = mostKnown(first, knows)
    if mapping?.dialect.hasHeader == false, let best { return best.header.withoutNames }
    if let best, best.isWhole || mapping?.dialect.headerLine != nil { return best.header }
    // Lines of titles may stand above the header.
    let others = delimiters.flatMap { records(SourceHead.titleLimit, delimiter: $0, quote, mapping).dropFirst() }
    if let other = mostKnown(others, knows), other.known >= knows.enough, other.known > best?.known ?? 0 {
      return other.header
    }
    return best?.header ?? CSVHeader(noneAt: lineStart)
  }

  /// The lines above a place, counted from 1.
  func lines(before place: Int) -> [(text: String, line: Int)] {
    let lines =
      isSheet
      ? rows(before: place)
      : CellBytes(start: block.memory, count: place).string.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).map(String.init)
    return lines.enumerated().map { ($0.element, $0.offset + 1) }
  }

  /// The rows of a sheet above a place.
  private func rows(before place: Int) -> [String] {
    var start = 0
    return UnsafePointer(block.memory).rowStarts(in: 0..<place).map { next in
      defer { start = next }
      return CellBytes(start: block.memory + start, count: next - start).string
    }
  }

  /// The most records that are looked at for a header.
  static let titleLimit = 30

  /// The first records that have some text, by a delimiter.
  func records(_ limit: Int, delimiter: UInt8, _ quote: UInt8, _ mapping: SourceMapping?) -> [CSVHeader] {
    var records: [CSVHeader] = []
    var start = headerStart(mapping?.dialect)
    while records.count < limit, start < block.count {
      guard
        let record = CSVHeader(
          block.memory, from: start, to: block.count, isLast: isWhole, delimiter: delimiter, quote: quote)
          ?? (records.isEmpty
            ? CSVHeader(
              block.memory, from: start, to: block.count, isLast: true, delimiter: delimiter, quote: quote)?.cutShort
            : nil)
      else { break }
      start = record.next
      if record.names.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return records
  }

  /// The record at a place, nil where none ends in the head.
  func record(at start: Int, _ delimiter: UInt8, _ quote: UInt8) -> CSVHeader? {
    guard start < block.count else { return nil }
    return CSVHeader(
      block.memory, from: start, to: block.count, isLast: isWhole, delimiter: delimiter, quote: quote)
  }

  /// Where the header may start: on the first line with any text, after the lines that the dialect skips, or on the
  /// line that it names.
  private func headerStart(_ dialect: Dialect?) -> Int {
    let skipped = (dialect?.skippedBefore ?? 0) + (dialect?.headerLine.map { $0 - 1 } ?? 0)
    guard skipped > 0 else { return lineStart }
    if isSheet {
      let starts = UnsafePointer(block.memory).rowStarts(in: 0..<block.count)
      return starts.count < skipped ? block.count : starts[skipped - 1]
    }
    var place = 0
    for _ in 0..<skipped {
      while place < block.count, block.memory[place] != 10, block.memory[place] != 13 { place += 1 }
      if place + 1 < block.count, block.memory[place] == 13, block.memory[place + 1] == 10 { place += 1 }
      place = min(place + 1, block.count)
    }
    return place
  }

  private func mostKnown(
    _ records: [CSVHeader], _ knows: HeaderKnowledge
  ) -> (known: Int, isWhole: Bool, header: CSVHeader)? {
    var best: (known: Int, isWhole: Bool, header: CSVHeader)?
    for record in records {
      let (known, isWhole) = knows.count(record.names.map(\.text))
      if let best, (best.known, best.header.names.count) >= (known, record.names.count) { continue }
      best = (known, isWhole, record)
    }
    return best
  }

  func origin(of place: Int, file: String) -> Origin {
    let bytes = UnsafePointer(block.memory)
    if isSheet {
      let starts = bytes.rowStarts(in: 0..<place)
      return Origin(file: file, line: 1 + starts.count, column: 1 + bytes.tabs(in: (starts.last ?? 0)..<place))
    }
    let (down, column) = bytes.position(of: place, from: 0)
    return Origin(file: file, line: 1 + down, column: column)
  }
}
