internal import BilanModel

/// The records of a JSON or NDJSON file as texts, with the paths of their keys, as far as a survey looks.
struct JSONSurvey: ~Copyable {
  /// What the values of a path are beside texts.
  struct Shape {
    var hasArrays = false
    var hasObjects = false
    /// Whether objects lie where nothing of them is looked at: in an array, or too deep.
    var isBuried = false
    /// Whether the key stands twice in the record, so that nothing says which value counts.
    var isRepeated = false

    /// Whether the value is anything but one text.
    var isOdd: Bool { hasArrays || hasObjects || isRepeated }
  }

  private let block: Block
  private let start: Int
  let isWhole: Bool
  let format: SourceFormat
  let recordsPath: [String]
  private let each: [String]
  /// Where the array of the records of the object in hand starts.
  private var within: Int?
  /// The paths met, in the order met.
  private(set) var paths: [[String]] = []
  /// What the record being read has at each path; nil where it has nothing.
  private var shapes: [Shape?] = []
  private var places: [[String]: Int] = [:]
  /// Whether the text is broken before its end, or holds something else between its records.
  private(set) var isBroken = false
  private var row: [String] = []
  /// The 1-based physical line of a place before which lines were counted.
  private var line = 1
  private var counted = 0

  private static let deepest = 8
  private static let columnsKept = 1000

  /// With `each`, the records are those of an array in each object.
  init(_ file: FileBytes, each: [String] = []) throws(ByteFile.Failure) {
    self.each = each
    let length = min(file.size - file.markLength, SourceSurvey.limit)
    var block = Block(capacity: max(64, length * file.encoding.step.written / file.encoding.step.taken + 64))
    var offset = file.markLength
    while offset < file.markLength + length {
      let got = try block.fill(from: file, at: offset, limit: file.markLength + length - offset)
      if got == 0 { break }
      offset += got
    }
    isWhole = offset >= file.size
    let first = (0..<block.count).first { block.memory[$0] > 32 } ?? 0
    let inner = JSONSurvey.innerRecords(block, from: first)
    format = block.memory[first] == 91 || inner != nil ? .json : .ndjson
    recordsPath = inner?.path ?? []
    start = inner?.start ?? first
    self.block = block
  }

  /// The longest array of objects inside the only object of a text, with the keys that lead to it.
  private static func innerRecords(_ block: borrowing Block, from first: Int) -> (path: [String], start: Int)? {
    guard block.memory[first] == 123 else { return nil }
    var search = ArraySearch(bytes: block.memory)
    var reader = JSONReader(block.memory, from: first + 1, to: block.count, isLast: true)
    do throws(JSONFault) {
      try search.members(&reader, [])
      reader.skipSpace()
      if reader.position < block.count { return nil }
    } catch {
      // The text is cut short, or broken: what was found before that counts.
      if search.best == nil { return nil }
    }
    return search.best.map { ($0.path, $0.start) }
  }

  /// Hands over the values of every record by the place of their path, and what it has there, and its line; a broken
  /// text is read up to its fault.
  mutating func readRecords(_ visit: ([[String]], [String], [Shape?], _ line: Int) -> Void) {
    var reader = JSONReader(block.memory, from: start, to: block.count, isLast: true)
    do throws(JSONFault) {
      if try reader.peek(.value) == 91 { reader.position += 1 }
      while true {
        reader.skipSpace()
        if reader.position >= block.count { return }
        let byte = try reader.peek(.value)
        if byte == 93 { return }
        if byte == 44 {
          reader.position += 1
          continue
        }
        let value = try reader.value()
        guard value.kind == .object else {
          if value.kind == .array { try reader.skipRest(of: .array) }
          isBroken = true
          continue
        }
        row = [String](repeating: "", count: paths.count)
        shapes = [Shape?](repeating: nil, count: paths.count)
        within = nil
        try members(&reader, [])
        if each.isEmpty {
          visit(paths, row, shapes, line(of: value.start))
        } else if let within {
          try readWithin(within, visit)
        }
      }
    } catch {
      isBroken = true
    }
  }

  /// Hands over the values of each object of the array in the object in hand, with those of the object.
  private mutating func readWithin(
    _ start: Int, _ visit: ([[String]], [String], [Shape?], _ line: Int) -> Void
  ) throws(JSONFault) {
    var reader = JSONReader(block.memory, from: start, to: block.count, isLast: true)
    let (around, shapesAround) = (row, shapes)
    func padded<Value>(_ values: [Value], _ none: Value) -> [Value] {
      values + [Value](repeating: none, count: max(0, paths.count - values.count))
    }
    try reader.elements { (reader) throws(JSONFault) in
      let value = try reader.value()
      guard value.kind == .object else {
        if value.kind == .array { try reader.skipRest(of: .array) }
        isBroken = true
        return
      }
      (row, shapes) = (padded(around, ""), padded(shapesAround, nil))
      try members(&reader, each)
      visit(paths, row, shapes, line(of: value.start))
    }
  }

  private mutating func line(of place: Int) -> Int {
    line += UnsafePointer(block.memory).lines(in: counted..<place).count
    counted = place
    return line
  }

  private mutating func members(_ reader: inout JSONReader, _ path: [String]) throws(JSONFault) {
    try reader.members { (key, reader) throws(JSONFault) in
      try take(path + [JSONKeys.text(of: key, block.memory)], &reader)
    }
  }

  private mutating func take(_ path: [String], _ reader: inout JSONReader) throws(JSONFault) {
    let value = try reader.value()
    switch value.kind {
    case .object where path.count < JSONSurvey.deepest:
      let isEmpty = try reader.peek(.value) == 125
      try members(&reader, path)
      // An empty object has no key below to show that it is there.
      if isEmpty, let place = place(path) { shapes[place]?.hasObjects = true }
    case .object:
      try reader.skipRest(of: .object)
      if let place = place(path) {
        shapes[place]?.hasObjects = true
        shapes[place]?.isBuried = true
      }
    case .array: try takeArray(path, &reader)
    case .null: _ = place(path)
    case .string, .escapedString, .number, .word:
      guard let place = place(path) else { return }
      let text = text(value)
      row[place] = text.contains { !$0.isWhitespace } ? text : ""
    }
  }

  private mutating func takeArray(_ path: [String], _ reader: inout JSONReader) throws(JSONFault) {
    if !each.isEmpty, path.map(foldedKey) == each.map(foldedKey) {
      within = reader.position
      return try reader.skipRest(of: .array)
    }
    var pieces: [String] = []
    var hasObjects = false
    var members: [(key: String, pieces: [String])] = []
    try reader.elements { (reader) throws(JSONFault) in
      let element = try reader.value()
      switch element.kind {
      case .array:
        hasObjects = true
        try reader.skipRest(of: element.kind)
      case .object:
        hasObjects = true
        try reader.members { (key, reader) throws(JSONFault) in
          let value = try reader.value()
          guard value.kind != .array, value.kind != .object else { return try reader.skipRest(of: value.kind) }
          let name = JSONKeys.text(of: key, block.memory)
          guard value.kind != .null, !name.contains(".") else { return }
          let place = members.firstIndex { $0.key == name } ?? members.count
          if place == members.count { members.append((name, [])) }
          members[place].pieces.append(text(value))
        }
      case .null: break
      case .string, .escapedString, .number, .word: pieces.append(text(element))
      }
    }
    guard let place = place(path) else { return }
    shapes[place]?.hasArrays = true
    if hasObjects {
      shapes[place]?.hasObjects = true
      shapes[place]?.isBuried = true
    }
    let mark = String(Unicode.Scalar(ListPieces.mark))
    row[place] = pieces.joined(separator: mark)
    guard let last = path.last else { return }
    for member in members.prefix(20) {
      guard let place = self.place(path.dropLast() + [last + "[]", member.key]) else { continue }
      shapes[place]?.hasArrays = true
      row[place] = member.pieces.joined(separator: mark)
    }
  }

  private func text(_ value: JSONValue) -> String { SpreadsheetCells.plain(JSONKeys.text(of: value, block.memory)) }

  /// The place of a path, nil when there are too many of them.
  private mutating func place(_ path: [String]) -> Int? {
    if let known = places[path] {
      if shapes[known] == nil { shapes[known] = Shape() } else { shapes[known]?.isRepeated = true }
      return known
    }
    guard paths.count < JSONSurvey.columnsKept else { return nil }
    places[path] = paths.count
    paths.append(path)
    shapes.append(Shape())
    row.append("")
    return paths.count - 1
  }
}

/// Looks for the longest array of objects among the values of an object.
private struct ArraySearch {
  let bytes: UnsafePointer<UInt8>
  private(set) var best: (count: Int, path: [String], start: Int)?

  init(bytes: UnsafePointer<UInt8>) { self.bytes = bytes }

  mutating func members(_ reader: inout JSONReader, _ path: [String]) throws(JSONFault) {
    try reader.members { (key, reader) throws(JSONFault) in
      let below = path + [JSONKeys.text(of: key, bytes)]
      let value = try reader.value()
      switch value.kind {
      case .object where path.count < 4: try members(&reader, below)
      case .object: try reader.skipRest(of: .object)
      case .array: try array(&reader, below, start: value.start)
      default: break
      }
    }
  }

  private mutating func array(
    _ reader: inout JSONReader, _ path: [String], start: Int
  ) throws(JSONFault) {
    var objects = 0
    // A configuration writes the path with dots between the keys.
    let isNameable = path.allSatisfy { !$0.contains(".") && !foldedPath($0).isEmpty }
    // A schema describes the records, and holds none.
    let isSchema = path.contains { ["schema", "fields", "columns", "headers"].contains($0.lowercased()) }
    if isSchema { objects = -1_000_000_000 }
    defer { if objects > best?.count ?? 0, isNameable { best = (objects, path, start) } }
    try reader.elements { (reader) throws(JSONFault) in
      let element = try reader.value()
      if element.kind == .object { objects += 1 }
      if element.kind == .object || element.kind == .array { try reader.skipRest(of: element.kind) }
    }
  }

  private func foldedPath(_ key: String) -> String { key.filter { !$0.isWhitespace } }
}
