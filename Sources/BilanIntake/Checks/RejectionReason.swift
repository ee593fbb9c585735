internal import BilanModel

/// The column, or the key, that says why a record was rejected; it is not read again.
package enum RejectionReason {
  /// Its name in the files that are written.
  package static let name = "motif_du_rejet"

  /// Whether a header or a key is that name, however it is spelt.
  package static func isNamed(_ header: String) -> Bool { foldedKey(header) == key }
  private static let key = foldedKey(name)

  /// How a reason says where the record stood: « ligne 12 : partenaire inconnu ».
  static func placed(_ message: Wording, line: Int) -> Wording {
    Wording("ligne \(line) : \(message.french)", "line \(line): \(message.english)")
  }

  /// The line of the source that a reason names; nil where it names none.
  static func line(in reason: String) -> Int? {
    let words = reason.split { $0.isWhitespace || $0 == ":" }
    guard let place = words.firstIndex(where: { $0 == "ligne" || $0 == "line" }), place + 1 < words.count else {
      return nil
    }
    return Int(words[place + 1])
  }
}
