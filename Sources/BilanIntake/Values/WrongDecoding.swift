package import BilanModel

/// Text that some program decoded wrongly before: UTF-8 read as Windows-1252 (« Ã© »), or a table of DOS or of old Macs
/// read as Windows-1252 (« d‚fense »).
package struct WrongDecoding: Sendable {
  /// What the bytes really are.
  package enum Encoding: String {
    case utf8 = "UTF-8"
    case dos = "CP850 (DOS)"
    case mac = "MacRoman (Mac)"
    /// The letter was lost, and nothing tells what it was.
    case lost = "?"

    /// What a source declares to be read in it; nil where nothing gives the text back.
    package var declared: Dialect.Encoding? {
      switch self {
      case .dos: .cp850
      case .mac: .macRoman
      case .utf8, .lost: nil
      }
    }
  }

  /// What the text really is.
  package let encoding: Encoding
  /// The characters that stand for one.
  package let seen: String
  /// The one that is meant.
  package let meant: String
  /// The line of the first.
  var line = 0

  /// Nil where a text shows no sign of it.
  package init?(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    if scalars.contains("\u{FFFD}") {
      (encoding, seen, meant) = (.lost, "\u{FFFD}", "?")
      return
    }
    for place in scalars.indices {
      if let (seen, meant) = WrongDecoding.twice(scalars[place...]) {
        (self.encoding, self.seen, self.meant) = (.utf8, seen, meant)
        return
      }
      guard place > 0, WrongDecoding.isLetter(scalars[place - 1]),
        place + 1 == scalars.count || WrongDecoding.isLetter(scalars[place + 1]) || scalars[place + 1] == " ",
        let (encoding, meant) = WrongDecoding.tables[scalars[place]]
      else { continue }
      (self.encoding, self.seen, self.meant) = (encoding, String(Character(scalars[place])), meant)
      return
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

  /// What the first scalars stand for if they are the bytes of one of UTF-8, each read as a letter.
  private static func twice(_ scalars: ArraySlice<Unicode.Scalar>) -> (seen: String, meant: String)? {
    guard let first = scalars.first, first == "Ã" || first == "Â" || first == "â" else { return nil }
    let length = first == "â" ? 3 : 2
    let bytes = scalars.prefix(length).compactMap(byte)
    guard bytes.count == length, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return nil }
    // `Â` alone before a space or a sign may be a letter of French capitals.
    if first == "Â", bytes[1] < 0xA0 { return nil }
    return (String(String.UnicodeScalarView(scalars.prefix(length))), String(decoding: bytes, as: UTF8.self))
  }

  /// The byte of Windows-1252 that a scalar is read from.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windows[scalar]
  }

  private static let windows: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// What stands inside words of French where a table of another system was read as Windows-1252.
  private static let tables: [Unicode.Scalar: (Encoding, String)] = [
    "‚": (.dos, "é"), "Š": (.dos, "è"), "‡": (.dos, "ç"), "ƒ": (.dos, "â"), "‰": (.dos, "ë"), "Ž": (.mac, "é"),
  ]
}

extension Problem {
  /// Text that was decoded wrongly; of the values nothing is quoted but the characters.
  static func wrongDecoding(_ found: WrongDecoding) -> Problem {
    let (seen, meant, name) = (found.seen, found.meant, found.encoding.rawValue)
    if found.encoding == .lost {
      return Problem(
        .wrongDecoding,
        Wording(
          "« \(seen) » dans un texte : une lettre a été perdue quand un programme l’a décodé",
          "“\(seen)” in a text: a letter was lost when a program decoded it"),
        hint: Wording(
          "exportez de nouveau le fichier d’origine en UTF-8", "export the original file again, in UTF-8"))
    }
    let key = found.encoding.declared?.rawValue
    return Problem(
      .wrongDecoding,
      Wording(
        "texte mal décodé : « \(seen) » pour « \(meant) », sans doute du \(name) lu comme du Windows-1252",
        "text wrongly decoded: “\(seen)” for “\(meant)”, probably \(name) read as Windows-1252"),
      hint: key.map {
        Wording("dans la source : « encoding: \($0) »", "in the source: “encoding: \($0)”")
      }
        ?? Wording("exportez de nouveau le fichier d’origine en UTF-8", "export the original file again, in UTF-8"))
  }
}
