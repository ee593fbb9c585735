/// A currency that all amounts of a report are in: nothing converts one into another.
package struct Currency: Sendable, Hashable {
  /// ISO 4217.
  package let code: String
  /// The noun behind a number of it.
  package let name: Wording
  /// What stands beside a printed amount.
  package var sign: String { code == "EUR" ? "€" : code }
  /// The name of the unit in figures for programs.
  package var unit: String { code == "EUR" ? "euros" : code }
  /// What desks write at an end of an amount of it beside the code, longer ones first; several currencies may share one.
  package let signs: [String]
  /// Folded words by which a header names it, in capitals or not; several currencies may share one.
  package let words: Set<String>
  /// Folded words that tell it from others of its words: « dollars canadiens ».
  package let qualifiers: Set<String>

  init(
    _ code: String, _ french: String, _ english: String, signs: [String] = [], words: Set<String> = [],
    qualifiers: Set<String> = []
  ) {
    self.code = code
    name = Wording(french, english)
    self.signs = signs
    self.words = words
    self.qualifiers = qualifiers
  }

  /// `d’euros`, « de dollars »: the French noun behind a number of milliards.
  package var ofFrench: String {
    "aeiouy".contains(foldedKey(name.french).first ?? "x") ? "d’\(name.french)" : "de \(name.french)"
  }

  /// Whether two are the same, by their codes.
  package static func == (left: Currency, right: Currency) -> Bool { left.code == right.code }

  /// By its code.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Currency {
  /// The currency of a code, of a sign or of a word that names it; of one that several share the first of the catalogue.
  package static func named(_ text: String) -> Currency? {
    let key = foldedKey(text)
    if let coded = all.first(where: { $0.code == text || foldedKey($0.code) == key }) { return coded }
    if let named = all.first(where: { [foldedKey($0.name.french), foldedKey($0.name.english)].contains(key) }) {
      return named
    }
    return meant(by: Set(key.split(separator: " ").map(String.init)), own: nil)
  }

  /// The currency that words name; where several share them that which others of the words tell, else that of the
  /// report, else the first of the catalogue.
  package static func meant(by words: Set<String>, own: Currency?) -> Currency? {
    let candidates = all.filter { !words.isDisjoint(with: $0.words) }
    func tells(_ currency: Currency) -> Int {
      // A word of the report’s currency alone leaves no doubt.
      let isSure =
        currency == own
        && words.intersection(currency.words).contains { word in
          all.allSatisfy { $0 == own || !$0.words.contains(word) }
        }
      return isSure ? .max : words.intersection(currency.qualifiers).count
    }
    let most = candidates.map(tells).max()
    let likely = candidates.filter { tells($0) == most }
    return likely.first { $0 == own } ?? likely.first
  }
}
