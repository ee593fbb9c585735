/// Reads values from bytes, one after the other, and never beyond an end.
struct PDFScanner {
  /// How many arrays and dictionaries may stand in one another.
  private static let deepest = 32

  private let bytes: [UInt8]
  private let end: Int
  /// The byte that is read next.
  private(set) var position: Int

  /// Reads bytes from a place on, to another or to the last.
  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(bytes.count, max(0, end ?? bytes.count))
    position = max(0, start)
  }

  /// The byte that is read next; nil at the end.
  var next: UInt8? { position < end ? bytes[position] : nil }

  /// Goes past spaces and comments.
  mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        while let comment = next, comment != 10, comment != 13 { position += 1 }
      } else if byte.isSpace {
        position += 1
      } else {
        return
      }
    }
  }

  /// Goes past a text that stands here, after spaces.
  mutating func skip(_ text: String) throws(PDFError) {
    skipSpace()
    guard skipIfHere(text) else { throw expected(text) }
  }

  /// Goes past a text if it stands exactly here.
  mutating func skipIfHere(_ text: String) -> Bool {
    var place = position
    for byte in text.utf8 {
      guard place < end, bytes[place] == byte else { return false }
      place += 1
    }
    position = place
    return true
  }

  /// A whole number, not negative, after spaces.
  mutating func count() throws(PDFError) -> Int {
    guard case .integer(let value) = try value(), value >= 0 else { throw expected("a whole number") }
    return value
  }

  /// The error of something that does not stand here.
  func expected(_ what: String) -> PDFError { .syntax(offset: position, expected: what) }

  /// The value that stands here, after spaces.
  mutating func value(depth: Int = 0) throws(PDFError) -> PDFValue {
    skipSpace()
    guard let byte = next, depth < Self.deepest else { throw expected("a value") }
    switch byte {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array(depth))
    case UInt8(ascii: "<"): return skipIfHere("<<") ? .dictionary(try dictionary(depth)) : .string(try hexString())
    default: return try word()
    }
  }

  private mutating func array(_ depth: Int) throws(PDFError) -> [PDFValue] {
    position += 1
    var values: [PDFValue] = []
    while true {
      skipSpace()
      if skipIfHere("]") { return values }
      values.append(try value(depth: depth + 1))
    }
  }

  private mutating func dictionary(_ depth: Int) throws(PDFError) -> PDFDictionary {
    var dictionary: PDFDictionary = [:]
    while true {
      skipSpace()
      if skipIfHere(">>") { return dictionary }
      let key = try name()
      guard dictionary[key] == nil else { throw expected("a key that does not stand twice") }
      dictionary[key] = try value(depth: depth + 1)
    }
  }

  private mutating func name() throws(PDFError) -> String {
    guard skipIfHere("/") else { throw expected("a name") }
    return try regular()
  }

  /// Bytes up to the next space or delimiter, which must be printable ASCII.
  private mutating func regular() throws(PDFError) -> String {
    let start = position
    while let byte = next, byte.isRegular {
      guard 33...126 ~= byte else { throw expected("an ASCII letter") }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A number, a reference or one of the three words.
  private mutating func word() throws(PDFError) -> PDFValue {
    let start = position
    if let value = digits() { return number(value) }
    let text = try regular()
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default: break
    }
    if let value = Int(text) { return number(value) }
    if Self.isReal(text) { return .real(text) }
    position = start
    throw expected("a value")
  }

  /// A number of nothing but digits, and not too many; nil, and nothing is read, where anything else stands.
  private mutating func digits() -> Int? {
    var (place, value) = (position, 0)
    while place < end, 48...57 ~= bytes[place] {
      guard place - position < 18 else { return nil }
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    guard place > position, place == end || !bytes[place].isRegular else { return nil }
    position = place
    return value
  }

  /// A number that was read, or the reference that it begins.
  private mutating func number(_ value: Int) -> PDFValue {
    let after = position
    if value > 0, skipIfHere(" 0 R"), next?.isRegular != true { return .reference(value) }
    position = after
    return .integer(value)
  }

  private static func isReal(_ text: String) -> Bool {
    let digits = text.utf8.drop { "+-".utf8.contains($0) }
    return text.utf8.count - digits.count <= 1 && digits.count > 1
      && digits.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
      && digits.count { $0 == UInt8(ascii: ".") } == 1
  }

  private mutating func hexString() throws(PDFError) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var high: UInt8?
    while let byte = next, byte != UInt8(ascii: ">") {
      guard let digit = byte.hexadecimal else {
        guard byte.isSpace else { throw expected("a hexadecimal digit") }
        position += 1
        continue
      }
      if let first = high { text.append(first << 4 | digit) }
      high = high == nil ? digit : nil
      position += 1
    }
    if let high { text.append(high << 4) }
    guard skipIfHere(">") else { throw expected(">") }
    return text
  }

  private mutating func literalString() throws(PDFError) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var open = 1
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return text }
      case UInt8(ascii: "\\"):
        text += try escaped()
        continue
      default: break
      }
      text.append(byte)
    }
    throw expected(")")
  }

  /// What a backslash and the bytes after it stand for.
  private mutating func escaped() throws(PDFError) -> [UInt8] {
    guard let byte = next else { throw expected("an escaped letter") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case 10: return []
    case 48...55:
      var code = Int(byte - 48)
      for _ in 0..<2 {
        guard let digit = next, 48...55 ~= digit else { break }
        code = code * 8 + Int(digit - 48)
        position += 1
      }
      return [UInt8(code & 0xFF)]
    default: return [byte]
    }
  }
}
