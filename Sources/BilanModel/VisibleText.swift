/// What comes from outside (names of files, arguments, values) as a terminal or a cell may show them: what would move the
/// cursor, turn the order of letters or hide is written out.
package enum VisibleText {
  /// A text on one line: a line end is written out too.
  package static func line(_ text: String) -> String { written(text) { _ in false } }

  /// Sentences of our own, on their lines and with the isolates that they put around what they quote.
  package static func lines(_ text: String) -> String {
    written(text) { $0 == "\n" || $0.value == 0x2068 || $0.value == 0x2069 }
  }

  private static func written(_ text: String, except isKept: (Unicode.Scalar) -> Bool) -> String {
    guard mayHide(text) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // One by one: to append a collection copies all that is there.
      if isKept(scalar) { shown.append(scalar) } else { for part in mark(scalar).unicodeScalars { shown.append(part) } }
    }
    return String(shown)
  }

  /// A character as it is shown: itself, or what stands for it.
  private static func mark(_ scalar: Unicode.Scalar) -> String {
    if let byte = FileName.foreignByte(scalar) { return "\\x" + String(byte, radix: 16, uppercase: true) }
    switch scalar.value {
    case 0x0A, 0x2028, 0x2029: return "↵"
    case 0x00...0x1F: return picture(0x2400 + scalar.value)
    case 0x7F: return "␡"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format: return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: return String(Character(scalar))
    }
  }

  /// The picture that Unicode has of a control character: `␛`.
  private static func picture(_ code: UInt32) -> String { Unicode.Scalar(code).map { String(Character($0)) } ?? "�" }

  /// Whether a text may hold a character that is written out, by its bytes: most hold none.
  private static func mayHide(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { mayHide($0) } ?? true
  }

  private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in bytes.indices where bytes[place] < 0x20 || bytes[place] >= 0x7F {
      let (second, third) = (place + 1, place + 2)
      switch bytes[place] {
      case 0x80...0xC1, 0xC3...0xD7: continue
      case 0xC2:
        // A control character of the second page, or a soft hyphen.
        if second < bytes.count, bytes[second] < 0xA0 || bytes[second] == 0xAD { return true }
      case 0xE2:
        // Quotation marks, dashes and narrow spaces start so too.
        guard third < bytes.count else { return true }
        switch (bytes[second], bytes[third]) {
        case (0x80, 0x8B...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xAF): return true
        default: continue
        }
      default: return true
      }
    }
    return false
  }
}
