internal import BilanModel

/// What is wrong with a value, a record or a file, before it is known where; it is put into words only where it is said.
struct Problem: Error, Sendable {
  let kind: FindingKind
  private let said: @Sendable () -> Wording
  private let advice: @Sendable () -> Wording?

  var message: Wording { said() }
  var hint: Wording? { advice() }

  init(
    _ kind: FindingKind, _ message: @autoclosure @escaping @Sendable () -> Wording,
    hint: @autoclosure @escaping @Sendable () -> Wording? = nil
  ) {
    self.kind = kind
    said = message
    advice = hint
  }

  /// The same problem without a hint, which may quote.
  var withoutHint: Problem {
    let message = message
    return Problem(kind, message)
  }

  /// The same problem with its words made once and for all.
  var inWords: Problem {
    let (message, hint) = (message, hint)
    return Problem(kind, message, hint: hint)
  }

  func at(_ origin: Origin) -> Finding { Finding(kind, origin, message, hint: hint) }

  /// The problem on a line, for those that are no longer said one by one: in its own words where the record is written
  /// back with them, else in those of the catalogue.
  func onLine(_ origin: Origin, inWords: Bool = false) -> Finding {
    Finding(kind, origin, inWords ? message : kind.meaning)
  }
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
