/// What records write that may be written from right to left, inside of sentences that are not.
package enum BidirectionalText {
  private static let firstStrongIsolate = "\u{2068}"
  private static let popIsolate = "\u{2069}"

  /// Embeddings, overrides and isolates: marks that reorder what stands after them until another ends them.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Whether a letter is of a script written from right to left, or a mark for one.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// The text without the marks that reorder what stands after them.
  package static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// A text that leaves the sentence around it in its order; itself where all of it goes from left to right.
  package static func isolated(_ text: String) -> String {
    // Every such character takes two bytes or more, of which the first says so.
    guard text.utf8.contains(where: { $0 >= 0xD6 }),
      text.unicodeScalars.contains(where: { isControl($0) || isRightToLeft($0) })
    else { return text }
    return firstStrongIsolate + withoutControls(text) + popIsolate
  }

  /// A sentence that quotes texts of records, each isolated from the first quotation mark to the last.
  package static func isolatingQuotations(_ sentence: String) -> String {
    guard isolated(sentence) != sentence else { return sentence }
    for (open, close) in [("«", "»"), ("“", "”")] as [(Character, Character)] {
      guard let start = sentence.firstIndex(of: open), let end = sentence.lastIndex(of: close), start < end else {
        continue
      }
      let inside = sentence[sentence.index(after: start)..<end]
      return withoutControls(String(sentence[...start])) + isolated(String(inside))
        + withoutControls(String(sentence[end...]))
    }
    return isolated(sentence)
  }
}
