internal import BilanModel

/// Which column of a register each key of an object names.
struct JSONKeys {
  private let register: Register
  private let words: HeaderWords
  private var spellings = CellInterner()
  /// The keys that name no column, and whether each was reported.
  private var unknown: [(text: String, isReported: Bool)] = []
  private var reported: [Int] = []
  private var lastUnknown = -1
  private let lists: [Bool]

  init(_ register: Register) {
    self.register = register
    words = HeaderWords(register)
    lists = register.columns.map { column in
      switch column.type {
      case .partners, .labels: true
      default: false
      }
    }
  }

  var columns: Int { register.columns.count }
  func column(_ index: Int) -> Column { register.columns[index] }
  func isList(_ column: Int) -> Bool { lists[column] }

  /// The column that a key names, nil when it names none.
  @inline(__always)
  mutating func column(of key: JSONValue, in block: borrowing Block) -> Int? {
    let cell = CellBytes(start: block.memory + key.start, count: key.end &- key.start)
    let code = spellings.value(of: cell) ?? learn(key, cell, text(of: key, in: block))
    if code >= 0 { return Int(code) }
    lastUnknown = Int(-1 - code)
    return nil
  }

  private mutating func learn(_ key: JSONValue, _ cell: CellBytes, _ text: String) -> Int32 {
    if let match = words.column(named: text) {
      spellings.insert(cell, Int32(match.column))
      return Int32(match.column)
    }
    // Past some thousands of unknown keys the last one stands for all others.
    guard unknown.count < 4096 else { return Int32(-unknown.count) }
    unknown.append((text, false))
    spellings.insert(cell, Int32(-unknown.count))
    return Int32(-unknown.count)
  }

  /// What to report of the key just found unknown, once a file.
  mutating func newProblem() -> Problem? {
    guard unknown.indices.contains(lastUnknown), !unknown[lastUnknown].isReported else { return nil }
    unknown[lastUnknown].isReported = true
    reported.append(lastUnknown)
    let text = unknown[lastUnknown].text
    return .unknownKey(text, nearest: words.nearest(to: text))
  }

  /// Starts a record; what is reported from here on may be taken back.
  mutating func begin() { reported.removeAll(keepingCapacity: true) }

  /// Takes back what was reported in a record that is to be read again.
  mutating func takeBack() {
    for index in reported { unknown[index].isReported = false }
    reported.removeAll(keepingCapacity: true)
  }

  /// A key as text.
  func text(of key: JSONValue, in block: borrowing Block) -> String {
    JSONKeys.text(of: key, block.memory)
  }

  static func text(of key: JSONValue, _ bytes: UnsafePointer<UInt8>) -> String {
    let buffer = UnsafeBufferPointer(start: bytes + key.start, count: key.end - key.start)
    guard key.kind == .escapedString else { return String(decoding: buffer, as: UTF8.self) }
    var block = Block(capacity: buffer.count + 1)
    _ = block.append(buffer)
    let first = block.scratchEnd
    block.rewriteString(JSONValue(kind: .escapedString, start: 0, end: buffer.count))
    return String(
      decoding: UnsafeBufferPointer(start: block.memory + first, count: block.scratchEnd - first), as: UTF8.self)
  }

  /// The keys of the first object of a text, as far as it can be read, and where it starts; nil when it has none.
  static func first(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> (place: Int, keys: [String])? {
    guard let place = (start..<max(start, end)).first(where: { bytes[$0] == 123 }) else { return nil }
    var reader = JSONReader(bytes, from: place + 1, to: end, isLast: true)
    var keys: [String] = []
    while true {
      guard let key = try? reader.string(.key), (try? reader.expect(58, .colon)) != nil else { break }
      keys.append(text(of: key, bytes))
      guard let value = try? reader.value() else { break }
      if value.kind == .array || value.kind == .object, (try? reader.skipRest(of: value.kind)) == nil { break }
      guard (try? reader.expect(44, .commaOrBrace)) != nil else { break }
    }
    return keys.isEmpty ? nil : (place, keys)
  }
}
