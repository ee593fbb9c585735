internal import BilanModel

/// What stands after the array of records inside of an object: it is no record, but it is JSON to the end of the text, must
/// not name the records again, and may say the marking of them all.
///
/// A key that leads to the records and stands twice leaves open which of its values counts.
struct JSONTail {
  /// What may come next.
  private enum Next { case key, firstKey, colon, value, firstElement, mark, end }
  /// A text, a number or a word whose end is still to come.
  private enum Token { case none, text(isEscaped: Bool), word }

  /// What ends the going through: a key that leads to the records again, or what is no JSON.
  enum Stop {
    case again(key: String)
    case broken(JSONFault)
  }

  /// The keys that lead to the records, as they are compared, those of the objects that are still open.
  private var open: [String]
  /// The brackets that are open inside of a value of such an object: whether each is that of an object.
  private var inner: [Bool] = []
  /// The place of each of them that is an array among those found.
  private var arrays: [Int?] = []
  private var next = Next.mark
  private var token = Token.none
  /// The token in hand, as far as it is kept.
  private var text: [UInt8] = []
  /// The key of the value in hand, or of the array that it is an element of.
  private var key = ""
  /// What it says of markings.
  private(set) var outside: JSONOutside
  /// Whether something stopped it: what comes after is no part of the text any more.
  private(set) var isStopped = false

  /// The most bytes of a text that are kept.
  private static let longest = 4096

  init(_ path: [String], _ words: MarkingWords) {
    open = path.map(foldedKey)
    outside = JSONOutside(words)
  }

  /// Goes through bytes; where it stops, if anything there is wrong.
  mutating func scan(
    _ bytes: UnsafeMutablePointer<UInt8>, _ range: Range<Int>, isLast: Bool
  ) -> (place: Int, stop: Stop)? {
    guard !isStopped else { return nil }
    for place in range {
      do throws(JSONFault) {
        if let again = try take(bytes[place], at: place) {
          isStopped = true
          return (place, .again(key: again))
        }
      } catch {
        isStopped = true
        return (place, .broken(error))
      }
    }
    if isLast, !isWhole {
      isStopped = true
      let expected = JSONExpectation.commaOrBrace
      return (range.upperBound, .broken(JSONFault(kind: .expected(expected, found: nil), position: range.upperBound)))
    }
    return nil
  }

  /// Whether all that was opened is closed.
  private var isWhole: Bool {
    if case .end = next, case .none = token { return true }
    return false
  }

  /// Takes a byte; the key that ends here and is one of those that lead to the records.
  private mutating func take(_ byte: UInt8, at place: Int) throws(JSONFault) -> String? {
    switch token {
    case .text(let isEscaped):
      if byte == UInt8(ascii: "\""), !isEscaped { return try endText(at: place) }
      guard byte >= 32 else { throw JSONFault(kind: .controlCharacter, position: place) }
      if text.count < JSONTail.longest { text.append(byte) }
      token = .text(isEscaped: !isEscaped && byte == UInt8(ascii: "\\"))
      return nil
    case .word where !JSONTail.endsWord(byte):
      if text.count < JSONTail.longest { text.append(byte) }
      return nil
    case .word:
      try endWord(at: place)
      try takeMark(byte, at: place)
    case .none: try takeMark(byte, at: place)
    }
    return nil
  }

  private mutating func takeMark(_ byte: UInt8, at place: Int) throws(JSONFault) {
    switch (next, byte) {
    case (_, 9), (_, 10), (_, 13), (_, 32): return
    case (.colon, UInt8(ascii: ":")): next = .value
    case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")), (.value, UInt8(ascii: "\"")),
      (.firstElement, UInt8(ascii: "\"")):
      token = .text(isEscaped: false)
      text.removeAll(keepingCapacity: true)
    case (.firstKey, UInt8(ascii: "}")), (.firstElement, UInt8(ascii: "]")): close()
    case (.value, UInt8(ascii: "{")), (.firstElement, UInt8(ascii: "{")): begin(isObject: true)
    case (.value, UInt8(ascii: "[")), (.firstElement, UInt8(ascii: "[")): begin(isObject: false)
    case (.value, _), (.firstElement, _):
      token = .word
      text = [byte]
      next = .value
    case (.mark, UInt8(ascii: ",")):
      next = isInObject ? .key : .value
      if isInObject { key = "" }
    case (.mark, UInt8(ascii: "}")) where isInObject, (.mark, UInt8(ascii: "]")) where !isInObject: close()
    default: throw JSONFault(kind: .expected(expectation, found: byte), position: place)
    }
  }

  private var isInObject: Bool { inner.last ?? true }

  private var expectation: JSONExpectation {
    switch next {
    case .key, .firstKey: .key
    case .colon: .colon
    case .value, .firstElement: .value
    case .mark: isInObject ? .commaOrBrace : .commaOrBracket
    case .end: .endOfText
    }
  }

  private mutating func begin(isObject: Bool) {
    outside.take(key: key, text: nil, line: 0)
    if isObject, let array = arrays.last ?? nil { outside.arrays.addObject(to: array) }
    arrays.append(isObject ? nil : outside.arrays.begin(key))
    if isObject { outside.records.take(member: key, "{…}", line: 0) } else { outside.records.openArrays += 1 }
    inner.append(isObject)
    next = isObject ? .firstKey : .firstElement
  }

  private mutating func close() {
    switch inner.popLast() {
    case nil: open.removeLast()
    case true?: arrays.removeLast()
    case false?:
      arrays.removeLast()
      outside.records.openArrays -= 1
    }
    next = open.isEmpty ? .end : .mark
    key = ""
  }

  /// Takes the text in hand, a key or a value; the key where it is one of those that lead to the records.
  private mutating func endText(at place: Int) throws(JSONFault) -> String? {
    token = .none
    let text = try JSONTail.text(text, isCut: text.count == JSONTail.longest, at: place)
    switch next {
    case .key, .firstKey:
      next = .colon
      key = text
      if let array = arrays.dropLast().last ?? nil { outside.arrays.add(text, to: array) }
      return inner.isEmpty && foldedKey(text) == open.last ? text : nil
    default:
      next = .mark
      outside.take(key: key, text: text, line: 0)
      return nil
    }
  }

  /// Takes the number or the word in hand, which is no marking; nothing is said by `null`.
  private mutating func endWord(at place: Int) throws(JSONFault) {
    token = .none
    next = .mark
    let word = text
    guard word.count == JSONTail.longest || JSONTail.value(word)?.end == word.count else {
      outside.take(text: String(decoding: word, as: UTF8.self), line: 0)
      throw JSONFault(kind: .expected(.value, found: word.first), position: place)
    }
    if word.first != UInt8(ascii: "n") { outside.take(key: key, word: String(decoding: word, as: UTF8.self), line: 0) }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 32 || [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":")].contains(byte)
  }

  /// The characters of a text; of one that is cut as it stands.
  private static func text(_ bytes: [UInt8], isCut: Bool, at place: Int) throws(JSONFault) -> String {
    let quote = UInt8(ascii: "\"")
    let quoted = [quote] + bytes + [quote]
    guard let value = value(quoted), value.end == bytes.count + 1 else {
      if isCut { return String(decoding: bytes, as: UTF8.self) }
      throw JSONFault(kind: .badEscape, position: place)
    }
    return (quoted + [UInt8](repeating: 0, count: Block.padding)).withUnsafeBufferPointer { padded in
      padded.baseAddress.map { JSONKeys.text(of: value, $0) } ?? ""
    }
  }

  /// The value that some bytes start with; nil where they are none.
  private static func value(_ bytes: [UInt8]) -> JSONValue? {
    (bytes + [UInt8](repeating: 0, count: Block.padding)).withUnsafeBufferPointer { padded in
      guard let start = padded.baseAddress else { return nil }
      var reader = JSONReader(start, from: 0, to: bytes.count, isLast: true)
      return try? reader.value()
    }
  }
}
