/// The spaces and signs of typesetting, by name, for they cannot be told apart on a screen.
package enum Space {
  /// U+00A0: before a colon, inside « », between a number and its noun.
  package static let noBreak = "\u{A0}"
  /// U+202F: between thousands, before `; ! ? % €`, after a sign.
  package static let narrow = "\u{202F}"
}

/// The minus sign of typesetting, U+2212: as wide as a plus.
let minusSign = "\u{2212}"
