internal import BilanModel

/// What is wrong with a value, a record or a file, before it is known where.
struct Problem: Error, Sendable {
  let kind: FindingKind
  let message: Wording
  let hint: Wording?

  init(_ kind: FindingKind, _ message: Wording, hint: Wording? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  /// The same problem without a hint, which may quote.
  var withoutHint: Problem { Problem(kind, message) }

  func at(_ origin: Origin) -> Finding { Finding(kind, origin, message, hint: hint) }
}

extension Problem {
  /// A value as a message shows it: on one line, without control characters, cut after 60 characters.
  static func shown(_ value: some StringProtocol) -> String {
    var shown = ""
    for (index, character) in value.enumerated() {
      if index == 60 {
        shown += "…"
        break
      }
      let isVisible = character.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: false
        default: true
        }
      }
      shown += isVisible ? String(character) : character.isNewline ? "↵" : "�"
    }
    return shown
  }

  /// A value in the quotes of each language, after the same words.
  static func quoting(_ french: String, _ english: String, _ value: some StringProtocol) -> Wording {
    let value = shown(value)
    return Wording("\(french) « \(value) »", "\(english) “\(value)”")
  }
}
