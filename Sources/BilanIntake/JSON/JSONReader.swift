/// A value of a JSON text: what it is and where it stands.
struct JSONValue {
  enum Kind { case string, escapedString, number, word, null, array, object }
  let kind: Kind
  /// The text of a string without its quotes, else the whole value; for an array or an object only its bracket.
  let start: Int
  let end: Int
}

/// Reads a JSON text value by value, strictly by RFC 8259, without building a tree.
///
/// The bytes are padded: 64 more than `end` can be read.
struct JSONReader {
  let bytes: UnsafePointer<UInt8>
  let end: Int
  /// Whether the text ends at `end`.
  let isLast: Bool
  var position: Int

  /// The most brackets within brackets.
  static let deepest = 512

  init(_ bytes: UnsafePointer<UInt8>, from position: Int, to end: Int, isLast: Bool) {
    self.bytes = bytes
    self.end = end
    self.isLast = isLast
    self.position = position
  }

  @inline(__always)
  mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      guard byte == 32 || byte == 10 || byte == 13 || byte == 9 else { return }
      position &+= 1
    }
  }

  /// The next byte that is not white space, which is not taken.
  @inline(__always)
  mutating func peek(_ expectation: JSONExpectation) throws(JSONFault) -> UInt8 {
    skipSpace()
    guard position < end else { throw atEnd(expectation) }
    return bytes[position]
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8, _ expectation: JSONExpectation) throws(JSONFault) {
    let found = try peek(expectation)
    guard found == byte else { throw JSONFault(kind: .expected(expectation, found: found), position: position) }
    position &+= 1
  }

  func atEnd(_ expectation: JSONExpectation) -> JSONFault {
    JSONFault(kind: isLast ? .expected(expectation, found: nil) : .incomplete, position: end)
  }

  /// Takes a value; of an array or an object only the opening bracket.
  @inline(__always)
  mutating func value() throws(JSONFault) -> JSONValue {
    let byte = try peek(.value)
    switch byte {
    case 34: return try string(.value)
    case 123, 91:
      position &+= 1
      return JSONValue(kind: byte == 91 ? .array : .object, start: position &- 1, end: position)
    case 45, 48...57: return try number()
    default: return try word()
    }
  }

  /// Takes a string.
  @inline(__always)
  mutating func string(_ expectation: JSONExpectation) throws(JSONFault) -> JSONValue {
    try expect(34, expectation)
    let start = position
    var isEscaped = false
    var index = start
    while true {
      // The first byte of eight that is a quote, a backslash, a control character or not ASCII.
      let word = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
      let ones: UInt64 = 0x0101_0101_0101_0101
      let quote = word ^ (34 &* ones)
      let backslash = word ^ (92 &* ones)
      let odd =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (32 &* ones)) & ~word) | word
      let marks = odd & (128 &* ones)
      if marks == 0 {
        index &+= 8
        if index < end { continue }
        index = end
      } else {
        index &+= marks.trailingZeroBitCount &>> 3
      }
      guard index < end else { throw stringEnd(start) }
      let byte = bytes[index]
      if byte == 34 {
        position = index &+ 1
        return JSONValue(kind: isEscaped ? .escapedString : .string, start: start, end: index)
      }
      if byte == 92 {
        isEscaped = true
        index = try endOfEscape(index, start)
      } else if byte < 32 {
        throw JSONFault(kind: .controlCharacter, position: index)
      } else {
        let length = lengthOfSequence(bytes, index)
        guard length > 0 else {
          if !isLast, isCutSequence(bytes, index, before: end) { throw atEnd(.endOfString) }
          throw JSONFault(kind: .invalidUTF8, position: index)
        }
        index &+= length
      }
    }
  }

  private func stringEnd(_ start: Int) -> JSONFault {
    isLast ? JSONFault(kind: .expected(.endOfString, found: nil), position: start - 1) : atEnd(.endOfString)
  }

  /// Checks the escape at an index and returns where it ends; both halves of a surrogate pair are one escape.
  private func endOfEscape(_ index: Int, _ start: Int) throws(JSONFault) -> Int {
    guard index + 1 < end else { throw stringEnd(start) }
    switch bytes[index + 1] {
    case 34, 92, 47, 98, 102, 110, 114, 116: return index + 2
    case 117:
      guard index + 6 <= end || isLast else { throw stringEnd(start) }
      guard let unit = hexadecimal(index + 2) else { throw JSONFault(kind: .badEscape, position: index) }
      guard unit & 0xF800 == 0xD800 else { return index + 6 }
      guard index + 12 <= end || isLast else { throw stringEnd(start) }
      guard unit < 0xDC00, index + 12 <= end, bytes[index + 6] == 92, bytes[index + 7] == 117,
        let second = hexadecimal(index + 8), second & 0xFC00 == 0xDC00
      else { throw JSONFault(kind: .loneSurrogate, position: index) }
      return index + 12
    default: throw JSONFault(kind: .badEscape, position: index)
    }
  }

  /// The value of four hexadecimal digits; nil when they are not.
  func hexadecimal(_ index: Int) -> UInt32? {
    guard index + 4 <= end else { return nil }
    var value: UInt32 = 0
    for place in index..<index + 4 {
      switch bytes[place] {
      case 48...57: value = value << 4 | UInt32(bytes[place] - 48)
      case 65...70: value = value << 4 | UInt32(bytes[place] - 55)
      case 97...102: value = value << 4 | UInt32(bytes[place] - 87)
      default: return nil
      }
    }
    return value
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = position
    var index = position
    func digits() -> Int {
      let first = index
      while index < end, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
      return index - first
    }
    if bytes[index] == 45 { index += 1 }
    let leading = index
    var isGood = digits() > 0 && !(bytes[leading] == 48 && index - leading > 1)
    if index < end, bytes[index] == 46 {
      index += 1
      isGood = digits() > 0 && isGood
    }
    if index < end, bytes[index] | 32 == 101 {
      index += 1
      if index < end, bytes[index] == 43 || bytes[index] == 45 { index += 1 }
      isGood = digits() > 0 && isGood
    }
    if index == end, !isLast { throw JSONFault(kind: .incomplete, position: end) }
    guard isGood else { throw JSONFault(kind: .badNumber, position: start) }
    position = index
    return JSONValue(kind: .number, start: start, end: index)
  }

  /// Where a number ends without the zeros after its decimals, which say nothing: `496.100` is `496.1`, `12.00` is `12`.
  func plainEnd(of number: JSONValue) -> Int {
    guard bytes[number.end - 1] == 48, (number.start..<number.end).contains(where: { bytes[$0] == 46 }),
      !(number.start..<number.end).contains(where: { bytes[$0] | 32 == 101 })
    else { return number.end }
    var end = number.end
    while bytes[end - 1] == 48 { end -= 1 }
    return bytes[end - 1] == 46 ? end - 1 : end
  }

  private mutating func word() throws(JSONFault) -> JSONValue {
    let start = position
    for (word, kind) in [("true", JSONValue.Kind.word), ("false", .word), ("null", .null)] {
      let count = word.utf8.count
      let available = min(count, end - start)
      guard word.utf8.prefix(available).elementsEqual(UnsafeBufferPointer(start: bytes + start, count: available))
      else { continue }
      guard available == count else { throw atEnd(.value) }
      position = start + count
      return JSONValue(kind: kind, start: start, end: position)
    }
    throw JSONFault(kind: .expected(.value, found: bytes[start]), position: start)
  }
}
