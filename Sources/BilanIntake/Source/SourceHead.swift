internal import BilanModel

/// The first bytes of a file, enough to hold its header.
struct SourceHead: ~Copyable {
  private let block: Block
  /// Where the first byte that is not white space stands; nil in an empty file.
  let first: Int?
  private let isWhole: Bool
  private let encoding: TextEncoding
  private let markLength: Int

  init(_ file: FileBytes) throws(ByteFile.Failure) {
    var block = Block(capacity: 1 << 16)
    var offset = file.markLength
    while true {
      offset += try block.fill(from: file, at: offset, limit: file.size - offset)
      let found = SourceHead.firstInk(block)
      let isWhole = offset >= file.size || !block.isFull
      if isWhole || block.count >= SourceHead.limit || SourceHead.hasWholeLines(block, from: found) {
        first = found
        self.isWhole = isWhole
        break
      }
      block.keep(from: 0)
    }
    encoding = file.encoding
    markLength = file.markLength
    self.block = block
  }

  /// The most bytes that are looked at for a header.
  private static let limit = 1 << 24

  private static func firstInk(_ block: borrowing Block) -> Int? {
    (0..<block.count).first { block.memory[$0] > 32 }
  }

  /// Where in the file a place of the head stands.
  func offset(of place: Int) -> Int {
    markLength + encoding.length(of: UnsafeBufferPointer(start: block.memory, count: place))
  }

  /// Whether a header ends in the block whatever its delimiter.
  private static func hasWholeLines(_ block: borrowing Block, from start: Int?) -> Bool {
    guard let start else { return false }
    if block.memory[start] == 91 || block.memory[start] == 123 { return hasWholeObject(block, from: start) }
    return CSVHeader(block.memory, from: start, to: block.count, isLast: false, delimiter: 44) != nil
  }

  /// Whether the first object of a JSON text ends in the block.
  private static func hasWholeObject(_ block: borrowing Block, from start: Int) -> Bool {
    guard let place = (start..<block.count).first(where: { block.memory[$0] == 123 }) else { return false }
    var reader = JSONReader(block.memory, from: place + 1, to: block.count, isLast: false)
    do throws(JSONFault) { try reader.skipRest(of: .object) } catch { return error.kind != .incomplete }
    return true
  }

  /// The keys of the first object of a JSON text, and its line.
  func keys() -> (line: Int, keys: [String])? {
    JSONKeys.first(block.memory, from: 0, to: block.count).map { (line(at: $0.place), $0.keys) }
  }

  /// Whether a JSON text is an array without elements.
  var isEmptyArray: Bool {
    isWhole && (0..<block.count).filter { block.memory[$0] > 32 }.map { block.memory[$0] } == [91, 93]
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
    1 + UnsafePointer(block.memory).position(of: place, from: 0).down
  }

  /// The record among the first ones, and the delimiter, that give the most columns known to a register; else the
  /// first record, by the delimiter that gives the most columns.
  func header(for registers: [Register]) -> CSVHeader {
    let first = CSVHeader.delimiters.flatMap { records(1, delimiter: $0) }
    let best = mostKnown(first, registers)
    if let best, best.isWhole { return best.header }
    // Lines of titles may stand above the header.
    let others = CSVHeader.delimiters.flatMap { records(SourceHead.titleLimit, delimiter: $0).dropFirst() }
    if let other = mostKnown(others, registers), other.known >= 3, other.known > best?.known ?? 0 {
      return other.header
    }
    return best?.header ?? CSVHeader(noneAt: lineStart)
  }

  /// The most records that are looked at for a header.
  private static let titleLimit = 30

  /// The first records that have some text, by a delimiter.
  private func records(_ limit: Int, delimiter: UInt8) -> [CSVHeader] {
    var records: [CSVHeader] = []
    var start = lineStart
    while records.count < limit, start < block.count {
      guard
        let record = CSVHeader(block.memory, from: start, to: block.count, isLast: isWhole, delimiter: delimiter)
          ?? (records.isEmpty
            ? CSVHeader(block.memory, from: start, to: block.count, isLast: true, delimiter: delimiter)?.cutShort : nil)
      else { break }
      start = record.next
      if record.names.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return records
  }

  private func mostKnown(
    _ records: [CSVHeader], _ registers: [Register]
  ) -> (known: Int, isWhole: Bool, header: CSVHeader)? {
    var best: (known: Int, isWhole: Bool, header: CSVHeader)?
    for record in records {
      let maps = registers.map { HeaderMap($0, headers: record.names.map(\.text)) }
      let known = maps.map(\.found).max() ?? 0
      if let best, (best.known, best.header.names.count) >= (known, record.names.count) { continue }
      best = (known, maps.contains { $0.missing.isEmpty }, record)
    }
    return best
  }

  func origin(of place: Int, file: String) -> Origin {
    let (down, column) = UnsafePointer(block.memory).position(of: place, from: 0)
    return Origin(file: file, line: 1 + down, column: column)
  }
}
