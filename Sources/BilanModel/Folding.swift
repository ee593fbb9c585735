/// The key under which words are the same to a reader: no case, no accents, one space for any hyphen, apostrophe,
/// dot, slash or run of spaces.
///
/// `CÔTE D’IVOIRE` and `cote d'ivoire` are both `cote d ivoire`.
package func foldedKey(_ text: some StringProtocol) -> String {
  let plainKey = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.allSatisfy { $0 < 0x80 } ? plainFoldedKey(bytes) : nil
  }
  if let plainKey, let plainKey { return plainKey }
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if AccentFolding.isSeparator(scalar) {
      pendingSpace = !key.isEmpty
      continue
    }
    let length = key.count
    if pendingSpace { key.append(32) }
    let start = key.count
    AccentFolding.appendBase(of: scalar, to: &key)
    if key.count == start {
      key.removeLast(start - length)
    } else {
      pendingSpace = false
    }
  }
  return String(decoding: key, as: UTF8.self)
}

/// The key under which a value is translated: words are folded, and what has no letter stands as it is, for `-1` is not
/// `1`, and `-` is not nothing.
package func translationKey(_ text: some StringProtocol) -> String {
  if text.unicodeScalars.contains(where: \.properties.isAlphabetic) { return foldedKey(text) }
  var bare = text[...]
  while bare.first?.isWhitespace == true { bare.removeFirst() }
  while bare.last?.isWhitespace == true { bare.removeLast() }
  return String(bare)
}

/// The folded key of ASCII text, as most of it is, made in one pass over its bytes.
private func plainFoldedKey(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { key in
    var count = 0
    var pendingSpace = false
    for byte in bytes {
      if AccentFolding.isSeparator(Unicode.Scalar(byte)) {
        pendingSpace = count > 0
        continue
      }
      if pendingSpace {
        key[count] = 32
        count += 1
        pendingSpace = false
      }
      key[count] = (65...90).contains(byte) ? byte + 32 : byte
      count += 1
    }
    return count
  }
}

/// Letters without accent or case, for search keys and for French collation.
package enum AccentFolding {
  /// The lower-case base letters of a character: `É` → `e`, `œ` → `oe`, `Đ` → `d`; combining marks give nothing.
  package static func base(of scalar: Unicode.Scalar) -> String {
    var bytes: [UInt8] = []
    appendBase(of: scalar, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func appendBase(of scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      bytes.append((65...90).contains(byte) ? byte + 32 : byte)
      return
    }
    if let base = table[scalar] {
      bytes.append(contentsOf: base)
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format: return
    default: break
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = table[lower] {
        bytes.append(contentsOf: base)
      } else if lower.properties.generalCategory != .nonspacingMark {
        bytes.append(contentsOf: String(lower).utf8)
      }
    }
  }

  /// Whether a character only parts words: spaces, hyphens, apostrophes, quotes, brackets, dots, commas, slashes.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "-", "'", ".", "_", "/", ",", "(", ")", "\"", ":": true
    case "\u{A0}", "\u{AD}", "«", "»", "ʼ": true
    case "\u{2000}"..."\u{200A}", "\u{2010}"..."\u{2015}", "\u{2018}"..."\u{201F}", "\u{202F}", "\u{2212}": true
    default: false
    }
  }

  /// Base letters of every accented letter in use in Europe's Latin alphabets, both cases.
  private static let table: [Unicode.Scalar: [UInt8]] = {
    let groups: [(base: String, letters: String)] = [
      ("a", "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ"), ("ae", "æÆ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđðĎĐÐ"), ("e", "èéêëēĕėęěəÈÉÊËĒĔĖĘĚƏ"),
      ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"),
      ("n", "ñńņňŉÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("oe", "œŒ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"), ("ss", "ßẞ"),
      ("t", "ţťŧțŢŤŦȚ"), ("th", "þÞ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"),
    ]
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for group in groups {
      for scalar in group.letters.unicodeScalars { table[scalar] = Array(group.base.utf8) }
    }
    return table
  }()
}
