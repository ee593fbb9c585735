/// The key under which two identifiers look the same: as `foldedKey` has it, and without what shows nothing; letters and
/// digits of other widths, raised, in circles or joined stand for the plain ones, and any white space for a space.
///
/// Of a text without a letter or a digit, such as `—`, it is what shows of it; empty where nothing does.
package func likenessKey(_ text: some StringProtocol) -> String {
  let plain = plainForms(text)
  let key = foldedKey(plain)
  return key.isEmpty ? plain.split(separator: " ").joined(separator: " ") : key
}

/// A text of plain characters that looks the same, its letters in capitals where one of its characters is not ASCII.
package func plainForms(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let properties = scalar.properties
    if properties.isWhitespace || scalar == "\u{2800}" {
      plain.append(" ")
    } else if properties.isDefaultIgnorableCodePoint || [.format, .control].contains(properties.generalCategory) {
      continue
    } else if let digit = plainDigit(properties) {
      plain.append(contentsOf: String(digit).unicodeScalars)
    } else {
      plain.append(contentsOf: plainLetter(scalar).properties.uppercaseMapping.unicodeScalars)
    }
  }
  return String(plain)
}

/// The digit that a character is, in whatever script or form; nil where it is none.
private func plainDigit(_ properties: Unicode.Scalar.Properties) -> Int? {
  guard properties.numericType == .decimal || properties.numericType == .digit else { return nil }
  return properties.numericValue.map { Int($0) }
}

/// The letter that one in a circle or of a mathematical alphabet is; any other character of full width in its ASCII form.
private func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x24B6...0x24E9: Unicode.Scalar(65 + UInt8((scalar.value - 0x24B6) % 26))
  case 0x1D400...0x1D6A3: Unicode.Scalar(65 + UInt8((scalar.value - 0x1D400) % 26))
  default: halfWidth(scalar)
  }
}

/// The ASCII form of a character of full width (U+FF01 to U+FF5E), any other as it is.
package func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
}
