/// JSON being written: the few forms that the edition needs, always in the same bytes.
struct JsonText {
  private(set) var bytes: [UInt8] = []
  /// Whether the next member is the first of its object.
  private var isFirst = true

  /// Writes bytes as they are.
  mutating func raw(_ text: String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { unsafe bytes.append(contentsOf: $0) }
    if isWritten == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// `{"a": 1, "b": "x"}` on one line, from the members written by a closure.
  mutating func object(_ members: (inout JsonText) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// A member of an object whose value is a text, null when there is none; names need no escape.
  mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { raw("null") }
  }

  /// A member whose value is a whole number.
  mutating func member(_ name: String, _ number: some BinaryInteger) { member(name, plain: String(number)) }

  /// A member whose value is written as it is: a number, `true`, `null`.
  mutating func member(_ name: String, plain: String) {
    self.name(name)
    raw(plain)
  }

  private mutating func name(_ name: String) {
    if !isFirst { raw(", ") }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    raw(name)
    raw("\": ")
  }

  /// A member whose value is an array on one line.
  mutating func member<Item>(_ name: String, list items: some Collection<Item>, _ write: (inout JsonText, Item) -> Void)
  {
    self.name(name)
    list(items, write)
  }

  /// An array on one line.
  mutating func list<Item>(_ items: some Collection<Item>, _ write: (inout JsonText, Item) -> Void) {
    raw("[")
    for (position, item) in items.enumerated() {
      if position > 0 { raw(", ") }
      write(&self, item)
    }
    raw("]")
  }

  /// A member whose value is an array, one item a line.
  mutating func member<Item>(
    _ name: String, lines items: some Collection<Item>, _ write: (inout JsonText, Item) -> Void
  ) {
    self.name(name)
    lines(items, indent: "      ", write)
  }

  /// An array, one item a line.
  mutating func lines<Item>(
    _ items: some Collection<Item>, indent: String = "    ", _ write: (inout JsonText, Item) -> Void
  ) {
    raw("[")
    for (position, item) in items.enumerated() {
      raw((position == 0 ? "\n" : ",\n") + indent)
      write(&self, item)
    }
    raw(items.isEmpty ? "]" : "\n" + indent.dropLast(2) + "]")
  }

  /// A text in quotes; what JSON demands is escaped, U+2028 and U+2029, and what shows nothing or turns the order of
  /// letters, so that the file may be looked at anywhere.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text) {
      raw(text)
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy(isPlain) } ?? text.utf8.allSatisfy(isPlain)
  }

  /// Whether a byte never needs an escape; 0xD8 leads U+061C, 0xE2 U+2028 and U+202E, 0xEF U+FEFF.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xD8, 0xE2, 0xEF: false
    default: true
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    case _ where JsonText.isHidden(scalar):
      let digits = String(scalar.value, radix: 16)
      raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
