/// Finds the operators of a content stream, without a look at what most of them are given (ISO 32000-1, 7.8.2).
struct ContentScanner {
  /// An operator with its operands.
  struct Instruction {
    /// The first byte of its first operand, or its own.
    let start: Int
    /// The byte after the operator.
    let end: Int
    /// The letters of the operator as one number, its last four where it has more.
    let code: UInt32
  }

  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next operator; nil at the end.
  mutating func next() -> Instruction? {
    var start: Int?
    while position < bytes.count {
      let (place, byte) = (position, bytes[position])
      if byte.isSpace || byte == UInt8(ascii: "%") {
        skipBlank(byte)
        continue
      }
      skipToken(byte)
      if byte.isRegular, !byte.isNumeric {
        let code = bytes[place..<position].reduce(0) { $0 << 8 | UInt32($1) }
        return Instruction(start: start ?? place, end: position, code: code)
      }
      start = start ?? place
    }
    return nil
  }

  private mutating func skipBlank(_ byte: UInt8) {
    position += 1
    guard byte == UInt8(ascii: "%") else { return }
    while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
  }

  private mutating func skipToken(_ byte: UInt8) {
    position += 1
    switch byte {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<"):
      guard position < bytes.count, bytes[position] != UInt8(ascii: "<") else { return position += 1 }
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      position += 1
    case UInt8(ascii: "/"): skipRegular()
    default: if byte.isRegular { skipRegular() }
    }
    position = min(position, bytes.count)
  }

  private mutating func skipRegular() {
    while position < bytes.count, bytes[position].isRegular { position += 1 }
  }

  private mutating func skipString() {
    var open = 1
    while position < bytes.count, open > 0 {
      switch bytes[position] {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      case UInt8(ascii: "\\"): position += 1
      default: break
      }
      position += 1
    }
  }
}

extension UInt8 {
  /// Whether the byte starts a number.
  fileprivate var isNumeric: Bool {
    switch self {
    case 48...57, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
