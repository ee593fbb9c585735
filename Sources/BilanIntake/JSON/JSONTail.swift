internal import BilanModel

/// What stands after the array of records inside of an object: it is no record, but must not name the records again.
///
/// A key that leads to the records and stands twice leaves open which of its values counts.
struct JSONTail {
  /// The keys that lead to the records, as they are compared, those of the objects that are still open.
  private var open: [String]
  /// How deep inside of a value of such an object the text is.
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// Whether the next text is a key of the innermost of those objects.
  private var awaitsKey = false
  private var key: [UInt8]?
  /// Whether a key beside the records seems to say markings.
  private(set) var saysMarking = false

  init(_ path: [String]) { open = path.map(foldedKey) }

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
      key?.append(byte)
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      return nil
    }
    isInString = false
    guard let bytes = key else { return nil }
    (key, awaitsKey) = (nil, false)
    let text = bytes.withUnsafeBufferPointer { JSONTail.text($0) }
    guard foldedKey(text) == open.last else {
      saysMarking = saysMarking || MarkingHeader.names(text)
      return nil
    }
    open.removeAll()
    return text
  }

  private mutating func takeMark(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      key = depth == 0 && awaitsKey ? [] : nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if depth > 0 { depth -= 1 } else { open.removeLast() }
    case UInt8(ascii: ","): awaitsKey = depth == 0
    default: break
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let start = bytes.baseAddress else { return "" }
    let kind: JSONValue.Kind = bytes.contains(UInt8(ascii: "\\")) ? .escapedString : .string
    return JSONKeys.text(of: JSONValue(kind: kind, start: 0, end: bytes.count), start)
  }
}
