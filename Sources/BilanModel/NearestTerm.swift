/// The known word that another is a slip of, by ``nearestKey(to:among:atMost:)``; nil where the nearest says the contrary.
///
/// Both are folded keys.
///
/// Before spelling, the words of a key mean the one term that has all of them: two terms of different meanings that both
/// do are no help.
package func nearestTerm(
  to key: String, among candidates: some Sequence<String>, meaning: (String) -> Int? = { _ in 0 }
) -> String? {
  let denial = Denial(key)
  let meant = candidates.filter { !denial.isContrary(to: $0) }
  return termOfWords(key, meant, meaning) ?? nearestKey(to: key, among: meant)
}

/// The shortest term that has all words of a key among its own, be they in another order: « mission d’expertise » for
/// « Expertise », which spelling alone takes for « Exercice ».
private func termOfWords(_ key: String, _ candidates: [String], _ meaning: (String) -> Int?) -> String? {
  let words = Set(key.split(separator: " "))
  guard key.utf8.count > 3, words.contains(where: { $0.utf8.count > 3 }) else { return nil }
  let terms = candidates.filter { words.isSubset(of: $0.split(separator: " ")) }
  return Set(terms.map(meaning)).count == 1 ? terms.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } : nil
}

/// Whether one of two folded keys turns the other round, though they are alike: « non réalisé » and « réalisé »,
/// « déprogrammé » and « programmé ».
package func isContrary(_ key: String, to word: String) -> Bool { Denial(key).isContrary(to: word) }

/// What a key says by the words and beginnings that turn a meaning round.
private struct Denial {
  private let isDenied: Bool
  /// The beginnings of the key that may turn it round, with what stands behind them.
  private let turned: [(beginning: String, rest: [UInt8])]

  init(_ key: String) {
    isDenied = Denial.denies(key)
    turned = Denial.beginnings.filter { key.hasPrefix($0) }.map { ($0, Array(key.dropFirst($0.count).utf8)) }
  }

  func isContrary(to word: String) -> Bool {
    if Denial.denies(word) != isDenied { return true }
    return turned.contains { beginning, rest in
      rest.count >= 4 && !word.hasPrefix(beginning)
        && editDistance(rest, Array(word.utf8), atMost: rest.count / 4) != nil
    }
  }

  private static func denies(_ key: String) -> Bool {
    key.split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let words: Set<String> = [
    "non", "pas", "ni", "sans", "jamais", "aucun", "aucune", "hors", "not", "no", "never", "without", "none",
  ]
  private static let beginnings = ["de", "des", "dis", "im", "in", "mis", "non", "re", "un"]
}
