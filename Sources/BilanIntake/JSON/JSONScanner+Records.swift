internal import BilanModel

/// What stands in a record: its keys, and the values of the columns that they name.
extension JSONScanner {
  /// Takes an object, and keeps it in the table, or the records in it; false where the table has no room for all of
  /// them.
  mutating func takeRecord(
    _ reader: inout JSONReader, _ block: inout Block, _ table: inout RecordTable
  ) throws(JSONFault) -> Bool {
    let start = reader.position
    block.forgetRewriting(from: start)
    let opening = try reader.value()
    guard opening.kind == .object else {
      try refuse(opening, &reader, block, within: nil)
      return true
    }
    record += 1
    keys.begin()
    within = nil
    let row = table.next
    let none = Cell(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start))
    for column in 0..<table.width { row[column] = none }
    let faultsBefore = faults.count
    do throws(JSONFault) {
      try takeMembers(&reader, &block, row, table.count)
    } catch {
      faults.removeLast(faults.count - faultsBefore)
      keys.takeBack()
      throw error
    }
    if keys.hasRecordsWithin {
      return try takeWithin(start..<reader.position, faultsFrom: faultsBefore, &block, &table)
    }
    table.keep(start: start, end: reader.position, line: line, anchor: lineStart)
    return true
  }

  /// Refuses a value that is no object, of which only the opening bracket was taken.
  mutating func refuse(
    _ value: JSONValue, _ reader: inout JSONReader, _ block: borrowing Block, within whole: RecordWhole?
  ) throws(JSONFault) {
    let isText = value.kind == .string || value.kind == .escapedString
    let start = isText ? value.start - 1 : value.start
    if value.kind == .array { try reader.skipRest(of: .array) }
    refused += 1
    outside.take(block.memory, start..<reader.position, line: line)
    var fault = fault(.notAnObject(value.kind), at: start, row: nil)
    fault.extent = RecordExtent(start: start, end: reader.position, whole: whole)
    faults.append(fault)
  }

  mutating func takeMembers(
    _ reader: inout JSONReader, _ block: inout Block, _ row: UnsafeMutablePointer<Cell>, _ rowIndex: Int
  ) throws(JSONFault) {
    if try reader.peek(.key) == 125 {
      reader.position += 1
      return
    }
    while true {
      let key = try reader.string(.key)
      try reader.expect(58, .colon)
      let value = try reader.value()
      if let column = keys.column(of: key, in: block) {
        if metIn[column] == record {
          faults.append(
            fault(.duplicateKey(keys.text(of: key, in: block)), at: key.start - 1, row: rowIndex, field: column))
        }
        metIn[column] = record
        row[column] = try cell(value, column, &reader, &block, rowIndex)
      } else {
        if keys.leadsToRecords {
          (within, isWithinMet) = (value, true)
          if value.kind == .object || value.kind == .array { try reader.skipRest(of: value.kind) }
        } else if value.kind == .object, keys.leadsOn {
          keys.enter()
          try takeMembers(&reader, &block, row, rowIndex)
          keys.leave()
        } else if value.kind == .array, let fields = keys.fieldsInArray {
          let start = reader.position
          for (place, path) in fields.enumerated() {
            reader.position = start
            metIn[path.field] = record
            row[path.field] = try gathered(path.field, path.keys, isFirst: place == 0, &reader, &block, rowIndex)
          }
        } else {
          if value.kind != .null, let hidden = keys.hiddenField {
            faults.append(
              fault(.noObject(before: keys.column(hidden)), at: key.start - 1, row: rowIndex, field: hidden))
          }
          if let problem = keys.newProblem() { faults.append(fault(problem, at: key.start - 1, row: rowIndex)) }
          try unread.pass(value, of: key, &reader, block.memory)
        }
      }
      if try reader.peek(.commaOrBrace) == 44 {
        reader.position += 1
        continue
      }
      try reader.expect(125, .commaOrBrace)
      return
    }
  }

  /// The text of a value of a column; a list is joined in scratch.
  private mutating func cell(
    _ value: JSONValue, _ column: Int, _ reader: inout JSONReader, _ block: inout Block, _ row: Int
  ) throws(JSONFault) -> Cell {
    switch value.kind {
    case .number: return Cell(start: UInt32(value.start), end: UInt32(reader.plainEnd(of: value)))
    case .string, .word: return Cell(start: UInt32(value.start), end: UInt32(value.end))
    case .null: return Cell(start: UInt32(value.start), end: UInt32(value.start))
    case .escapedString:
      let first = block.beginRewriting(source: value.start)
      block.rewriteString(value)
      return Cell(start: UInt32(first), end: UInt32(block.scratchEnd))
    case .array where keys.isList(column):
      let first = block.scratchEnd
      try joinElements(column, &reader, &block, row)
      return Cell(start: UInt32(first), end: UInt32(block.scratchEnd))
    case .array, .object:
      let isArray = value.kind == .array
      faults.append(
        fault(
          isArray ? .unexpectedArray(keys.column(column)) : .unexpectedObject(keys.column(column)), at: value.start,
          row: row, field: column))
      try reader.skipRest(of: value.kind)
      return Cell(start: UInt32(value.start), end: UInt32(value.start))
    }
  }

  /// Writes the elements of an array into scratch, with a mark between them.
  private mutating func joinElements(
    _ column: Int, _ reader: inout JSONReader, _ block: inout Block, _ row: Int
  ) throws(JSONFault) {
    if try reader.peek(.value) == 93 {
      reader.position += 1
      return
    }
    var isFirst = true
    while true {
      let element = try reader.value()
      if !isFirst { block.rewrite(ListPieces.mark) }
      isFirst = false
      _ = block.beginRewriting(source: element.start)
      switch element.kind {
      case .string, .number, .word, .escapedString: block.rewriteString(element)
      case .null: break
      case .array, .object:
        faults.append(fault(.unexpectedObject(keys.column(column)), at: element.start, row: row, field: column))
        try reader.skipRest(of: element.kind)
      }
      if try reader.peek(.commaOrBracket) == 44 {
        reader.position += 1
        continue
      }
      try reader.expect(93, .commaOrBracket)
      return
    }
  }

  private func fault(_ problem: Problem, at position: Int, row: Int?, field: Int? = nil) -> RecordFault {
    RecordFault(kind: .problem(problem), field: field, row: row, line: line, anchor: lineStart, position: position)
  }
}
