internal import BilanModel

/// The order of words in a French list, the same on every machine: letters first, then accents, then case.
///
/// É is sorted with E and œ with oe; hyphens, apostrophes and spaces part words alike, and a shorter first word comes
/// first (`Corée du Nord` before `Coréen`). Words that differ by accents alone are told apart by the last difference,
/// as French dictionaries do: cote, côte, coté, côté.
package enum Collation {
  /// Whether a text comes before another; false for equal texts.
  package static func precedes(_ left: String, _ right: String) -> Bool { key(left) < key(right) }

  /// The texts in French order.
  package static func sorted(_ texts: some Sequence<String>) -> [String] {
    sorted(texts) { $0 }
  }

  /// The elements in French order of a text of each; equal texts keep their order.
  package static func sorted<Element>(_ elements: some Sequence<Element>, by text: (Element) -> String) -> [Element] {
    elements.map { (key: key(text($0)), element: $0) }.enumerated()
      .sorted { $0.element.key == $1.element.key ? $0.offset < $1.offset : $0.element.key < $1.element.key }
      .map { $0.element.element }
  }

  /// The key of a text: texts sort as their keys do.
  package static func key(_ text: String) -> CollationKey { CollationKey(text) }
}

/// What a text is sorted by.
package struct CollationKey: Sendable, Hashable, Comparable {
  private let letters: String
  /// The accented letters from the last to the first, 0 for plain ones.
  private let accents: [UInt32]
  private let text: String

  init(_ text: String) {
    self.text = text
    letters = foldedKey(text)
    accents = text.unicodeScalars.reversed().map { scalar in
      scalar.isASCII ? 0 : scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0
    }
  }

  /// As a French dictionary orders them.
  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    if left.letters != right.letters { return left.letters.utf8.lexicographicallyPrecedes(right.letters.utf8) }
    if left.accents != right.accents { return left.accents.lexicographicallyPrecedes(right.accents) }
    return right.text.unicodeScalars.lexicographicallyPrecedes(left.text.unicodeScalars)
  }
}
