/// The key under which words are the same to a reader: no case, no accents, one space for any hyphen, apostrophe,
/// dot, slash or run of spaces (`CÔTE D’IVOIRE` and `cote d'ivoire` are `cote d ivoire`).
package func foldedKey(_ text: some StringProtocol) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}", "-", "‐", "‑", "–", "—", "'", "’", "ʼ", ".", "_", "/",
      ",",
      "(", ")", "«", "»", "\"", "\u{AD}", ":":
      true
    default: false
    }
  }
  for scalar in text.unicodeScalars {
    if isSeparator(scalar) {
      pendingSpace = !key.isEmpty
      continue
    }
    let base = AccentFolding.base(of: scalar)
    guard !base.isEmpty else { continue }
    if pendingSpace {
      key.append(32)
      pendingSpace = false
    }
    key.append(contentsOf: base.utf8)
  }
  return String(decoding: key, as: UTF8.self)
}

/// Letters without accent or case, for search keys and for French collation.
package enum AccentFolding {
  /// The lower-case base letters of a character: `É` → `e`, `œ` → `oe`, `Đ` → `d`; combining marks give nothing.
  package static func base(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      return scalar.value >= 65 && scalar.value <= 90
        ? String(UnicodeScalar(UInt8(scalar.value + 32))) : String(scalar)
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    let lower = scalar.properties.lowercaseMapping
    var result = ""
    for scalar in lower.unicodeScalars { result += table[scalar] ?? String(scalar) }
    return result
  }

  private static let table: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěə"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"),
      ("y", "ýÿŷ"),
      ("z", "źżž"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups { for scalar in letters.unicodeScalars { table[scalar] = base } }
    return table
  }()
}
