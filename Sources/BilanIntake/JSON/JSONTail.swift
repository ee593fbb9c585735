internal import BilanModel

/// What stands after the array of records inside of an object: it is no record, but must not name the records again, and
/// may say the marking of them all.
///
/// A key that leads to the records and stands twice leaves open which of its values counts.
struct JSONTail {
  /// The keys that lead to the records, as they are compared, those of the objects that are still open.
  private var open: [String]
  /// The brackets that are open inside of a value of such an object: whether each is that of an object.
  private var inner: [Bool] = []
  private var isInString = false
  private var isEscaped = false
  /// Whether the next text is a key, and whether the value of a key comes next.
  private var awaitsKey = false
  private var awaitsValue = false
  /// The text in hand, as far as it is kept.
  private var text: [UInt8] = []
  /// The key of the value in hand, or of the array that it is an element of.
  private var key = ""
  /// What it says of markings.
  private(set) var outside: JSONOutside

  /// The most bytes of a text that are kept.
  private static let longest = 4096

  init(_ path: [String], _ words: MarkingWords) {
    open = path.map(foldedKey)
    outside = JSONOutside(words)
  }

  /// Goes through bytes; the place of the end of a key that leads to the records again, and the key.
  mutating func scan(_ bytes: UnsafeMutablePointer<UInt8>, _ range: Range<Int>) -> (end: Int, key: String)? {
    for place in range where !open.isEmpty {
      if isInString {
        if let key = takeInString(bytes[place]) { return (place, key) }
      } else {
        takeMark(bytes[place])
      }
    }
    return nil
  }

  /// Takes a byte of a text; the key that ends here and is one of those that lead to the records.
  private mutating func takeInString(_ byte: UInt8) -> String? {
    if isEscaped || byte != UInt8(ascii: "\"") {
      if text.count < JSONTail.longest { text.append(byte) }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      return nil
    }
    isInString = false
    let text = JSONTail.text(self.text)
    guard awaitsKey else {
      outside.take(key: key, text: text, line: 0)
      return nil
    }
    awaitsKey = false
    key = text
    guard inner.isEmpty, foldedKey(text) == open.last else { return nil }
    open.removeAll()
    return text
  }

  private mutating func takeMark(_ byte: UInt8) {
    switch byte {
    case 0...32: return
    case UInt8(ascii: "\""):
      isInString = true
      text.removeAll(keepingCapacity: true)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      outside.take(key: key, text: nil, line: 0)
      inner.append(byte == UInt8(ascii: "{"))
      awaitsKey = byte == UInt8(ascii: "{")
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if inner.popLast() == nil { open.removeLast() }
      awaitsKey = false
      key = ""
    case UInt8(ascii: ","): if inner.last ?? true { (awaitsKey, key) = (true, "") }
    case UInt8(ascii: ":"):
      awaitsValue = true
      return
    // A number or a word, which is no marking; nothing is said by `null`.
    default: if awaitsValue, byte != UInt8(ascii: "n") { outside.take(key: key, text: nil, line: 0) }
    }
    awaitsValue = false
  }

  /// The characters of a text; one that is written wrongly as it stands.
  private static func text(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    let quote = UInt8(ascii: "\"")
    let padded = [quote] + bytes + [quote] + [UInt8](repeating: 0, count: Block.padding)
    return padded.withUnsafeBufferPointer { padded in
      guard let start = padded.baseAddress else { return "" }
      var reader = JSONReader(start, from: 0, to: bytes.count + 2, isLast: true)
      guard let value = try? reader.value(), value.end == bytes.count + 1 else {
        return String(decoding: bytes, as: UTF8.self)
      }
      return JSONKeys.text(of: value, start)
    }
  }
}
