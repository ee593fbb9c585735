extension JSONReader {
  /// Takes the rest of an array or an object whose opening bracket was taken, checking it all.
  ///
  /// Open brackets are kept in a list of bits, so that no depth of nesting costs stack.
  mutating func skipRest(of opening: JSONValue.Kind) throws(JSONFault) {
    var arrays = BitStack()
    arrays.push(opening == .array)
    var isFirst = true
    while !arrays.isEmpty {
      let isArray = arrays.top
      let byte = try peek(isArray ? .commaOrBracket : .commaOrBrace)
      if byte == (isArray ? 93 : 125) {
        position += 1
        arrays.pop()
        isFirst = false
        continue
      }
      if !isFirst {
        guard byte == 44 else {
          throw JSONFault(kind: .expected(isArray ? .commaOrBracket : .commaOrBrace, found: byte), position: position)
        }
        position += 1
      }
      isFirst = false
      if !isArray {
        _ = try string(.key)
        try expect(58, .colon)
      }
      let value = try value()
      guard value.kind == .array || value.kind == .object else { continue }
      guard arrays.count < JSONReader.deepest else { throw JSONFault(kind: .tooDeep, position: value.start) }
      arrays.push(value.kind == .array)
      isFirst = true
    }
  }

  /// Takes a whole text: one value and white space.
  mutating func wholeText() throws(JSONFault) {
    let value = try value()
    if value.kind == .array || value.kind == .object { try skipRest(of: value.kind) }
    skipSpace()
    if position < end {
      throw JSONFault(kind: .expected(.endOfText, found: bytes[position]), position: position)
    }
  }
}

/// A stack of bits as deep as brackets may be.
private struct BitStack {
  private var words = [UInt64](repeating: 0, count: JSONReader.deepest / 64 + 1)
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }
  var top: Bool { words[(count - 1) / 64] >> UInt64((count - 1) % 64) & 1 == 1 }

  mutating func push(_ bit: Bool) {
    let mask = UInt64(1) << UInt64(count % 64)
    if bit { words[count / 64] |= mask } else { words[count / 64] &= ~mask }
    count += 1
  }

  mutating func pop() { count -= 1 }
}
