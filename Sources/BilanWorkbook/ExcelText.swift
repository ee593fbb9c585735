/// Text as a spreadsheet can hold it.
package enum ExcelText {
  /// The text that Excel will show exactly as the given one.
  ///
  /// Controls (other than tab and line break) and the two code points that XML forbids are left out, `\r\n` and `\r`
  /// become a line break, and a literal `_x0041_` is written `_x005F_x0041_`, for Excel reads the former as `A`.
  package static func sanitised(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var kept = String.UnicodeScalarView()
    var previousIsReturn = false
    for scalar in text.unicodeScalars {
      defer { previousIsReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0D: kept.append("\n")
      case 0x0A: if !previousIsReturn { kept.append(scalar) }
      case 0x09: kept.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: continue
      default: kept.append(scalar)
      }
    }
    return escapingLiterals(String(kept))
  }

  /// Whether `sanitised` could change the text: one pass over its bytes, so that plain text costs nothing more.
  private static func needsCare(_ text: String) -> Bool {
    func scan(_ bytes: some Collection<UInt8>) -> Bool {
      var previous: UInt8 = 0
      for byte in bytes {
        // 0x7F is DEL, 0xC2 leads the C1 controls (and « » and others), 0xEF leads U+FFFE and U+FFFF.
        if byte < 0x20 || byte == 0x7F || byte == 0xEF { return true }
        if previous == 0xC2 && byte < 0xA0 { return true }
        if previous == UInt8(ascii: "_") && byte == UInt8(ascii: "x") { return true }
        previous = byte
      }
      return false
    }
    return text.utf8.withContiguousStorageIfAvailable { unsafe scan($0) } ?? scan(text.utf8)
  }

  /// `_x0041_` becomes `_x005F_x0041_`; everything else is kept.
  private static func escapingLiterals(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if isLiteral(bytes, at: index) { escaped += Array("_x005F".utf8) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether `_xHHHH_` starts at an index.
  private static func isLiteral(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(index + 2)...(index + 5)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }

  /// Whether a cell can hold a text whatever stands in it, as its length alone tells: a text has at most as many UTF-16
  /// units as bytes, and escapes make it at most twice as long.
  package static func surelyFits(_ text: String) -> Bool { text.utf8.count <= ExcelLimits.text / 2 }

  /// The text if a cell can hold it, else its beginning and `…`; characters are never cut in two.
  package static func shortened(_ text: String) -> String {
    guard !surelyFits(text), sanitised(text).utf16.count > ExcelLimits.text else { return text }
    var units = 0
    var end = text.startIndex
    for index in text.indices {
      units += sanitised(String(text[index])).utf16.count
      // An underscore may start an escape, which adds six characters.
      if text[index] == "_" { units += 6 }
      if units > ExcelLimits.text - 1 { break }
      end = text.index(after: index)
    }
    return text[..<end] + "…"
  }

  /// A sheet's name as formulas and links write it: always quoted, apostrophes doubled.
  package static func quoted(sheet name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
