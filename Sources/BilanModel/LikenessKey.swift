/// The key under which two identifiers look the same: as `foldedKey` has it, and without what shows nothing; letters and
/// digits of other widths, raised, in circles or joined stand for the plain ones, and any white space for a space.
///
/// What parts two words is nothing but between two digits: `e-1`, `e 1` and `e1` are one, `1-12` and `11-2` are not. Nor
/// are zeros before a number, or behind its point, which spreadsheets take away: `0012`, `12` and `12.0` are one.
///
/// Of a text without a letter or a digit, such as `—`, it is what shows of it; empty where nothing does.
package func likenessKey(_ text: some StringProtocol) -> String {
  let plain = plainForms(text)
  let key = foldedKey(plain)
  return key.isEmpty ? plain.split(separator: " ").joined(separator: " ") : joinedWords(wholeNumber(plain) ?? key)
}

/// The digits of a whole number that is written with zeros behind its point; nil of any other text.
private func wholeNumber(_ text: String) -> String? {
  let parts = text.filter { $0 != " " }.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
  guard parts.count == 2, let digits = parts.first, let zeros = parts.last, !digits.isEmpty, !zeros.isEmpty,
    digits.allSatisfy({ $0.isASCII && $0.isNumber }), zeros.allSatisfy({ $0 == "0" })
  else { return nil }
  return String(digits)
}

/// The words of a key as one, numbers without the zeros before them; a space stays between two numbers.
private func joinedWords(_ key: String) -> String {
  var (joined, wasNumber) = ("", false)
  for word in key.split(separator: " ") {
    var rest = word
    while let first = rest.first {
      let isNumber = first.isASCII && first.isNumber
      let run = rest.prefix { ($0.isASCII && $0.isNumber) == isNumber }
      rest = rest.dropFirst(run.count)
      if isNumber, wasNumber { joined += " " }
      let digits = run.drop { $0 == "0" }
      joined += isNumber ? (digits.isEmpty ? "0" : digits) : run
      wasNumber = isNumber
    }
  }
  return joined
}

/// A text of plain characters that looks the same, its letters in capitals where one of its characters is not ASCII.
package func plainForms(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
  var plain = String.UnicodeScalarView()
  for scalar in plainLetters(text).unicodeScalars {
    plain.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
  }
  return String(plain)
}

/// A text of plain characters that looks the same, its capitals and small letters as they are.
package func plainLetters(_ text: some StringProtocol) -> String {
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
      plain.append(plainLetter(scalar))
    }
  }
  return String(plain)
}

/// The digit that a character is, in whatever script or form; nil where it is none.
private func plainDigit(_ properties: Unicode.Scalar.Properties) -> Int? {
  guard properties.numericType == .decimal || properties.numericType == .digit else { return nil }
  return properties.numericValue.map { Int($0) }
}

/// The Latin letter that one in a circle, of a mathematical alphabet, or of another script looks like; any other character
/// of full width in its ASCII form.
private func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x250: scalar
  case 0x24B6...0x24E9: Unicode.Scalar(65 + UInt8((scalar.value - 0x24B6) % 26))
  case 0x1D400...0x1D6A3: Unicode.Scalar(65 + UInt8((scalar.value - 0x1D400) % 26))
  default: latinLookAlikes[scalar] ?? halfWidth(scalar)
  }
}

/// The Latin letters that letters of other scripts, and small capitals, are taken for (Unicode Technical Standard 39).
private let latinLookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
  let pairs = [
    ("ABEZHIKMNOPTYXoaivupkcj", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινυρκϲϳ"),
    ("ABEKMHOPCTXYSIJaeopcyxsijkhw", "АВЕКМНОРСТХУЅІЈаеорсухѕіјкһԝ"),
    ("DRTASEMWGZVLCPKBJ", "ᎠᎡᎢᎪᏚᎬᎷᎳᏀᏃᏙᏞᏟᏢᏦᏴᎫ"), ("S", "Ꮪ"), ("BPDTGKJCZFMNLSRVHWXYAEIOU", "ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ"),
    ("ABCDEFGHIJKLMNOPRSTUVWYZ", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"), ("CNPQRZHDEI", "ℂℕℙℚℝℤℍⅅℰℐ"),
  ]
  var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (latin, others) in pairs {
    for (letter, other) in zip(latin.unicodeScalars, others.unicodeScalars) { letters[other] = letter }
  }
  return letters
}()

/// The ASCII form of a character of full width (U+FF01 to U+FF5E), any other as it is.
package func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
}
