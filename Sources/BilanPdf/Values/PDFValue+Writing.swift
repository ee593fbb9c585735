extension PDFValue {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Writes the value at the end of bytes.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .real(let digits): bytes += digits.utf8
    case .name(let name): Self.write(name: name, to: &bytes)
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      bytes += "[".utf8
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += " ".utf8 }
        value.write(to: &bytes)
      }
      bytes += "]".utf8
    case .dictionary(let dictionary):
      bytes += "<<".utf8
      for entry in dictionary.entries {
        Self.write(name: entry.key, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        entry.value.write(to: &bytes)
      }
      bytes += ">>".utf8
    case .reference(let number):
      bytes += String(number).utf8
      bytes += " 0 R".utf8
    }
  }

  private static func write(name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    bytes += name.utf8
  }

  /// A string between parentheses where it is printable, in hexadecimal else.
  private static func write(_ text: [UInt8], to bytes: inout [UInt8]) {
    let isPlain = text.allSatisfy { 32...126 ~= $0 }
    bytes.append(UInt8(ascii: isPlain ? "(" : "<"))
    for byte in text {
      if !isPlain {
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        continue
      }
      if "()\\".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: isPlain ? ")" : ">"))
  }
}
