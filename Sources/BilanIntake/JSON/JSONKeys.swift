internal import BilanModel

/// Which column of a register each key of an object names.
struct JSONKeys {
  private let register: Register
  private let words: HeaderWords
  private let spellings = CellInterner()
  /// The keys that name no column, and whether each was reported.
  private var unknown: [(text: String, isReported: Bool)] = []
  private var reported: [Int] = []
  private var lastUnknown = -1
  private let columnOfField: [Column]
  private let lists: [Bool]
  /// The paths that a mapping names, nil where keys are told by their names.
  private var paths: JSONPaths?

  /// The keys that a mapping names, by path; the register's own where it names none.
  init(_ register: Register, _ mapping: SourceMapping? = nil) {
    self.register = register
    words = HeaderWords.of(register)
    paths = mapping.flatMap { $0.columns.isEmpty ? nil : JSONPaths($0, register) }
    columnOfField = paths?.columns ?? register.columns
    lists = columnOfField.map(\.isList)
  }

  var columns: Int { columnOfField.count }
  func column(_ index: Int) -> Column { columnOfField[index] }
  func isList(_ column: Int) -> Bool { lists[column] }

  /// Whether the key just found unknown leads to paths of the mapping.
  private(set) var leadsOn = false
  /// The field that the key just found leads to, that of the marking before any other.
  var hiddenField: Int? {
    guard leadsOn, let fields = paths?.fieldsBelow else { return nil }
    return fields.first { columnOfField[$0].role == .marking } ?? fields.first
  }
  /// The fields that the key just found leads to in each object of an array, with the keys that lead on from there.
  var fieldsInArray: [(field: Int, keys: [String])]? { leadsOn ? paths?.fieldsInArray : nil }
  /// Whether records are those of an array in each object, and the key just found leads to it.
  var hasRecordsWithin: Bool { paths?.hasRecordsWithin ?? false }
  var leadsToRecords: Bool { leadsOn && paths?.leadsToRecords ?? false }
  /// Starts a record of that array.
  mutating func beginWithin() { paths?.beginWithin() }
  mutating func enter() { paths?.enter() }
  mutating func leave() { paths?.leave() }

  /// The paths met that a mapping does not use, in the order met.
  var unused: [String] { paths?.unused ?? [] }

  /// The column that a key names, nil when it names none.
  @inline(__always)
  mutating func column(of key: JSONValue, in block: borrowing Block) -> Int? {
    if paths != nil { return mappedColumn(of: key, in: block) }
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
    unknown.append((text, isReported: RejectionReason.isNamed(text)))
    spellings.insert(cell, Int32(-unknown.count))
    return Int32(-unknown.count)
  }

  private mutating func mappedColumn(of key: JSONValue, in block: borrowing Block) -> Int? {
    let bytes = UnsafePointer(block.memory)
    let cell = CellBytes(start: bytes + key.start, count: key.end - key.start)
    switch paths?.meaning(of: cell, { JSONKeys.text(of: key, bytes) }) {
    case .field(let field)?: return field
    case .leadsOn?: leadsOn = true
    case .unused?, nil: leadsOn = false
    }
    return nil
  }

  /// What to report of the key just found unknown, once a file.
  mutating func newProblem() -> Problem? {
    guard paths == nil, unknown.indices.contains(lastUnknown), !unknown[lastUnknown].isReported else { return nil }
    unknown[lastUnknown].isReported = true
    reported.append(lastUnknown)
    let (text, words) = (unknown[lastUnknown].text, words)
    return .unknownKey(text, nearest: words.nearest(to: text))
  }

  /// Starts a record; what is reported from here on may be taken back.
  mutating func begin() {
    reported.removeAll(keepingCapacity: true)
    paths?.begin()
  }

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
