/// The rules of French typesetting: which spaces and which quotes stand where.
package enum Typography {
  /// A mistake of typesetting and where it stands, in characters from 1.
  package struct Fault: Sendable, Hashable {
    /// Which rule the text breaks.
    package let rule: Rule
    /// Where, in characters from 1.
    package let column: Int

    package init(rule: Rule, column: Int) {
      self.rule = rule
      self.column = column
    }
  }

  /// The rules that are checked.
  package enum Rule: String, Sendable, CaseIterable {
    /// `'` or `"` in the place of ’ or « ».
    case straightQuote
    /// No U+202F before `;`, `!`, `?`, `%` or `€`.
    case narrowSpaceMissing
    /// No U+00A0 before a colon that ends a word.
    case colonSpaceMissing
    /// No U+00A0 inside « ».
    case guillemetSpaceMissing
    /// An ordinary space between thousands.
    case breakingThousands
    /// A hyphen in the place of a minus sign before a number.
    case hyphenMinus
    /// Two ordinary spaces in a row, or one at an end.
    case straySpace
    /// Three dots in the place of an ellipsis.
    case threeDots
  }

  /// The mistakes of a French text, in order; codes, paths and addresses are not texts.
  package static func faults(in text: String) -> [Fault] {
    let characters = Array(text)
    return characters.indices.flatMap { position in
      rules(characters, at: position).map { Fault(rule: $0, column: position + 1) }
    }
  }

  /// A French text typed with ordinary spaces before high punctuation and inside of « », with those that typesetting has.
  package static func spaced(_ text: String) -> String {
    var text = text
    for (typed, set) in [
      (" :", "\u{A0}:"), (" ;", "\u{202F};"), (" !", "\u{202F}!"), (" ?", "\u{202F}?"), (" %", "\u{202F}%"),
      ("« ", "«\u{A0}"), (" »", "\u{A0}»"),
    ] {
      text = text.replacing(typed, with: set)
    }
    return text
  }

  private static func rules(_ text: [Character], at position: Int) -> [Rule] {
    func character(_ offset: Int) -> Character? {
      text.indices.contains(position + offset) ? text[position + offset] : nil
    }
    let (before, here, after) = (character(-1), text[position], character(1))
    // A sign that is quoted is spoken of, not used.
    if character(-2) == "«", character(2) == "»" { return [] }
    switch here {
    case "'", "\"": return [.straightQuote]
    case ";", "%", "€": return before == nil || isNarrow(before) || isUnitOfEuros(before) ? [] : [.narrowSpaceMissing]
    case "!", "?":
      return before == nil || isNarrow(before) || before == "!" || before == "?" ? [] : [.narrowSpaceMissing]
    case ":":
      let endsWord = after == nil || after == " " || after == "\u{A0}"
      return !endsWord || before == "\u{A0}" ? [] : [.colonSpaceMissing]
    case "«": return after == "\u{A0}" ? [] : [.guillemetSpaceMissing]
    case "»": return before == "\u{A0}" ? [] : [.guillemetSpaceMissing]
    case ".": return after == "." && character(2) == "." ? [.threeDots] : []
    case "-":
      let startsNumber = (before == nil || before == " " || before == "(") && after.map(isDigit) == true
      return startsNumber ? [.hyphenMinus] : []
    case " ": return spaceRules(text, at: position)
    default: return []
    }
  }

  private static func spaceRules(_ text: [Character], at position: Int) -> [Rule] {
    guard position > 0, position + 1 < text.count, text[position + 1] != " " else { return [.straySpace] }
    let following = text[(position + 1)...].prefix { isDigit($0) }
    let preceding = text[..<position].reversed().prefix { isDigit($0) }
    return (1...3).contains(preceding.count) && following.count == 3 ? [.breakingThousands] : []
  }

  private static func isNarrow(_ character: Character?) -> Bool { character == "\u{202F}" }

  /// The letters of k€, M€, Md€.
  private static func isUnitOfEuros(_ character: Character?) -> Bool {
    character == "k" || character == "M" || character == "d" || character == "("
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
