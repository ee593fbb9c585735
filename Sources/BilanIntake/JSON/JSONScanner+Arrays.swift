internal import BilanModel

/// What stands in the objects of an array of a record, where a mapping leads there: `partners[].code`.
extension JSONScanner {
  /// The values at some keys of each object of the array that was opened, joined as a list in scratch.
  ///   - isFirst: whether keys that lead nowhere are looked at, for they may hold markings.
  mutating func gathered(
    _ field: Int, _ path: [String], isFirst: Bool, _ reader: inout JSONReader, _ block: inout Block, _ row: Int
  ) throws(JSONFault) -> Cell {
    let first = block.scratchEnd
    var count = 0
    let array = JSONValue(kind: .array, start: reader.position - 1, end: reader.position)
    try gather(array, path[...], (field, row, isFirst), &count, &reader, &block)
    return Cell(start: UInt32(first), end: UInt32(block.scratchEnd))
  }

  private mutating func gather(
    _ value: JSONValue, _ path: ArraySlice<String>, _ place: (field: Int, row: Int, isFirst: Bool), _ count: inout Int,
    _ reader: inout JSONReader, _ block: inout Block
  ) throws(JSONFault) {
    switch value.kind {
    case .null: return
    case .array where keys.isList(place.field):
      if try reader.peek(.value) == 93 {
        reader.position += 1
        return
      }
      while true {
        try gather(try reader.value(), path, place, &count, &reader, &block)
        let next = try reader.peek(.commaOrBracket)
        try reader.expect(next == 44 ? 44 : 93, .commaOrBracket)
        if next != 44 { return }
      }
    case .object where !path.isEmpty: try gatherMembers(path, place, &count, &reader, &block)
    case _ where path.isEmpty && value.kind != .array && value.kind != .object:
      if count > 0 { block.rewrite(ListPieces.mark) }
      count += 1
      _ = block.beginRewriting(source: value.start)
      block.rewriteString(value)
    case .array, .object, .string, .number, .word, .escapedString:
      let column = keys.column(place.field)
      let problem: Problem =
        value.kind == .array
        ? .unexpectedArray(column) : path.isEmpty ? .unexpectedObject(column) : .noObject(before: column)
      faults.append(
        RecordFault(
          kind: .problem(problem), field: place.field, row: place.row, line: line, anchor: lineStart,
          position: value.start))
      if value.kind == .array || value.kind == .object { try reader.skipRest(of: value.kind) }
    }
  }

  private mutating func gatherMembers(
    _ path: ArraySlice<String>, _ place: (field: Int, row: Int, isFirst: Bool), _ count: inout Int,
    _ reader: inout JSONReader, _ block: inout Block
  ) throws(JSONFault) {
    if try reader.peek(.key) == 125 {
      reader.position += 1
      return
    }
    while true {
      let key = try reader.string(.key)
      try reader.expect(58, .colon)
      let value = try reader.value()
      if foldedKey(keys.text(of: key, in: block)) == path.first {
        try gather(value, path.dropFirst(), place, &count, &reader, &block)
      } else if place.isFirst {
        try unread.pass(value, of: key, &reader, block.memory)
      } else if value.kind == .array || value.kind == .object {
        try reader.skipRest(of: value.kind)
      }
      let next = try reader.peek(.commaOrBrace)
      try reader.expect(next == 44 ? 44 : 125, .commaOrBrace)
      if next != 44 { return }
    }
  }
}
