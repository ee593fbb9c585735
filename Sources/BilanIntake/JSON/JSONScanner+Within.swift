internal import BilanModel

/// The records that stand in an array of each object of a text: `each: missions`.
extension JSONScanner {
  /// Keeps a record for each object of the array that was met in the object in hand, with the values that the object
  /// itself has; false where the table has no room for all of them, so that the object is to be read again.
  ///
  /// The object was read whole before, so that no record is kept of one that is broken or cut.
  ///   - faultsFrom: the first of the faults that were found in the object, which are faults of each of its records.
  mutating func takeWithin(
    _ whole: Range<Int>, faultsFrom first: Int, _ block: inout Block, _ table: inout RecordTable
  ) throws(JSONFault) -> Bool {
    let around = Array(faults[first...])
    faults.removeLast(faults.count - first)
    guard let array = within, array.kind != .null else { return true }
    let values = (0..<table.width).map { table.next[$0] }
    let ownLine = (line, lineStart)
    defer { (line, lineStart) = ownLine }
    var reader = JSONReader(block.memory, from: array.start, to: whole.upperBound, isLast: true)
    if array.kind == .string || array.kind == .escapedString { reader.position -= 1 }
    var place = whole.lowerBound
    let start = reader.position
    let opening = try reader.value()
    if opening.kind == .array || opening.kind == .object { try reader.skipRest(of: opening.kind) }
    let inside = RecordWhole(start: whole.lowerBound, open: start, close: reader.position, end: whole.upperBound)
    reader.position = start
    var count = 0
    let isWhole = try eachValue(of: opening, &reader) { (scanner, reader) throws(JSONFault) in
      count += 1
      if count <= scanner.taken {
        let value = try reader.value()
        if value.kind == .array || value.kind == .object { try reader.skipRest(of: value.kind) }
        return true
      }
      guard !table.isFull else {
        scanner.taken = count - 1
        return false
      }
      try scanner.takeValue(inside, values, around, &place, &reader, &block, &table)
      return true
    }
    if isWhole { taken = 0 }
    return isWhole
  }

  /// Goes through the values of an array, or takes the value that is none; stops where `take` says false.
  private mutating func eachValue(
    of opening: JSONValue, _ reader: inout JSONReader,
    _ take: (_ scanner: inout JSONScanner, _ reader: inout JSONReader) throws(JSONFault) -> Bool
  ) throws(JSONFault) -> Bool {
    guard opening.kind == .array else { return try take(&self, &reader) }
    reader.position += 1
    if try reader.peek(.value) == 93 { return true }
    while true {
      guard try take(&self, &reader) else { return false }
      guard try reader.peek(.commaOrBracket) == 44 else { return true }
      reader.position += 1
    }
  }

  private mutating func takeValue(
    _ whole: RecordWhole, _ values: [Cell], _ around: [RecordFault], _ place: inout Int, _ reader: inout JSONReader,
    _ block: inout Block, _ table: inout RecordTable
  ) throws(JSONFault) {
    _ = try reader.peek(.value)
    let start = reader.position
    advance(&place, to: start, block)
    let opening = try reader.value()
    guard opening.kind == .object else { return try refuse(opening, &reader, block, within: whole) }
    record += 1
    keys.beginWithin()
    let row = table.next
    for (column, value) in values.enumerated() { row[column] = value }
    for var fault in around {
      fault.row = table.count
      faults.append(fault)
    }
    try takeMembers(&reader, &block, row, table.count)
    table.keep(start: start, end: reader.position, line: line, anchor: lineStart, within: whole)
  }
}
