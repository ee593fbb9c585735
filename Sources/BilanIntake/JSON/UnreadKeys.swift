/// The keys of JSON records that nothing reads, with some of their values: markings may be among them.
struct UnreadKeys {
  private let spellings = CellInterner()
  private(set) var names: [String] = []
  private(set) var samples = ValueSamples()
  /// What finds markings among all values, where there is a ceiling; without one the first values tell.
  var finder: MarkingFinder?
  /// What the arrays of records hold.
  private(set) var arrays = UnreadArrays()
  /// How many more values of each key are looked at.
  private var room: [Int] = []

  /// Whether a key was met that is past a limit, so that nothing is known of it.
  private(set) var isPastLimit = false

  /// The words of the stamps that reasons of rejected records bear.
  private(set) var stamps: Set<String> = []
  private var isReason: [Bool] = []

  private static let limit = 4096
  private static let deepest = 32

  /// Passes over the value of a key, and looks at it where few were seen.
  mutating func pass(
    _ value: JSONValue, of key: JSONValue, _ reader: inout JSONReader, _ bytes: UnsafePointer<UInt8>, depth: Int = 0
  ) throws(JSONFault) {
    let isInner = value.kind == .array || value.kind == .object
    let place = place(of: key, bytes)
    isPastLimit = isPastLimit || place == nil || isInner && depth + 1 >= UnreadKeys.deepest
    if let place, isReason[place], !isInner { stamps.takeStamp(of: JSONKeys.text(of: value, bytes)) }
    guard let name = place, room[name] > 0 || finder != nil, depth < UnreadKeys.deepest else {
      if isInner { try reader.skipRest(of: value.kind) }
      return
    }
    room[name] -= 1
    if value.kind == .array, depth == 0, room[name] >= 0 { lookInto(reader, name, bytes) }
    try look(at: value, name, &reader, bytes, depth)
  }

  /// Notes the keys of the first object of an array of which the bracket was taken.
  private mutating func lookInto(_ reader: JSONReader, _ name: Int, _ bytes: UnsafePointer<UInt8>) {
    var reader = reader
    guard let first = try? reader.value(), first.kind == .object, let look = JSONObjectLook(&reader, bytes) else {
      return
    }
    arrays.take(look.members.map(\.key), inRecordsUnder: names[name])
  }

  private mutating func look(
    at value: JSONValue, _ name: Int, _ reader: inout JSONReader, _ bytes: UnsafePointer<UInt8>, _ depth: Int
  ) throws(JSONFault) {
    switch value.kind {
    case .null: break
    case .string, .escapedString, .word, .number: add(value, name, bytes)
    case .array: try elements(name, &reader, bytes, depth + 1)
    case .object: try members(name, &reader, bytes, depth + 1)
    }
  }

  private mutating func add(_ value: JSONValue, _ name: Int, _ bytes: UnsafePointer<UInt8>) {
    if room[name] >= 0 { samples.add(JSONKeys.text(of: value, bytes), name) }
    guard let finder, !samples.marked.contains(name) else { return }
    let cell = CellBytes(start: bytes + value.start, count: value.end - value.start)
    guard value.kind == .escapedString || finder.finds(cell) else { return }
    let text = JSONKeys.text(of: value, bytes)
    if finder.isMarking(text) { samples.mark(name, text) }
  }

  private mutating func elements(
    _ name: Int, _ reader: inout JSONReader, _ bytes: UnsafePointer<UInt8>, _ depth: Int
  ) throws(JSONFault) {
    guard depth < UnreadKeys.deepest else { return try reader.skipRest(of: .array) }
    if try reader.peek(.value) == 93 {
      reader.position += 1
      return
    }
    while true {
      try look(at: try reader.value(), name, &reader, bytes, depth)
      let next = try reader.peek(.commaOrBracket)
      try reader.expect(next == 44 ? 44 : 93, .commaOrBracket)
      if next != 44 { return }
    }
  }

  private mutating func members(
    _ name: Int, _ reader: inout JSONReader, _ bytes: UnsafePointer<UInt8>, _ depth: Int
  ) throws(JSONFault) {
    guard depth < UnreadKeys.deepest else { return try reader.skipRest(of: .object) }
    if room[name] >= 0 { samples.add("…", name) }
    if try reader.peek(.key) == 125 {
      reader.position += 1
      return
    }
    while true {
      let key = try reader.string(.key)
      try reader.expect(58, .colon)
      try pass(try reader.value(), of: key, &reader, bytes, depth: depth)
      let next = try reader.peek(.commaOrBrace)
      try reader.expect(next == 44 ? 44 : 125, .commaOrBrace)
      if next != 44 { return }
    }
  }

  /// The place of a key among those met; nil past the limit.
  private mutating func place(of key: JSONValue, _ bytes: UnsafePointer<UInt8>) -> Int? {
    let cell = CellBytes(start: bytes + key.start, count: key.end - key.start)
    if let known = spellings.value(of: cell) { return Int(known) }
    guard names.count < UnreadKeys.limit else { return nil }
    names.append(JSONKeys.text(of: key, bytes))
    isReason.append(RejectionReason.isNamed(names[names.count - 1]))
    // A currency of few records must not be missed.
    room.append(HeaderUnit.isLabel(names[names.count - 1]) ? 1_000_000_000 : ValueSamples.limit)
    spellings.insert(cell, Int32(names.count - 1))
    return names.count - 1
  }
}
