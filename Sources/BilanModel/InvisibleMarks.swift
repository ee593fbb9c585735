/// Characters that show nothing and stand in texts copied from elsewhere: marks of direction, soft hyphens, joiners.
package enum InvisibleMarks {
  /// A text without them; nil where it has none.
  package static func removed(from text: String) -> String? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.unicodeScalars.contains(where: isMark) else { return nil }
    var bare = String.UnicodeScalarView()
    bare.append(contentsOf: text.unicodeScalars.filter { !isMark($0) })
    return String(bare)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{FEFF}": true
    default: false
    }
  }
}
