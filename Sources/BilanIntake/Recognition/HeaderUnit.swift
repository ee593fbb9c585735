package import BilanModel

/// The unit that a header says its amounts are in: « Coût (k€) », « Montant USD », « Dépense (FCFA) ».
package struct HeaderUnit: Sendable, Hashable {
  /// By its ISO 4217 code; a sign that several share is that of the report, or of the one most likely meant.
  package let currency: String?
  /// Whether it counts hundreds, thousands, millions or hundredths, which nothing multiplies unless the mapping says the unit.
  package let isMultiple: Bool
  /// What a mapping says for it, `k`, `centaines` or `centimes`.
  let unit: String

  /// Nil where the header says none; `own` is the currency of the report.
  package init?(_ header: some StringProtocol, _ own: Currency = .euro) {
    let words = HeaderUnit.words(header)
    isMultiple = words.contains(where: HeaderUnit.isMultiple)
    unit =
      words.isDisjoint(with: HeaderUnit.hundredths)
      ? words.isDisjoint(with: HeaderUnit.hundreds) ? "k" : "centaines" : "centimes"
    let code = HeaderUnit.currency(words.union(words.compactMap(HeaderUnit.counted)), header, own)
    currency = code == own.code && !words.isDisjoint(with: HeaderUnit.noCosts) ? nil : code
    if currency == nil, !isMultiple { return nil }
  }

  /// The currency that words name; codes that are words of a language too count in capitals alone.
  private static func currency(_ words: Set<String>, _ header: some StringProtocol, _ own: Currency) -> String? {
    if let named = Currency.meant(by: words, own: own) { return named.code }
    let capitals = String(header).split { !$0.isLetter }.map(String.init)
    return capitals.first { $0 == own.code } ?? capitals.first { codes.contains($0) }
  }

  /// Whether a header counts money in thousands or millions: « Coût (k€) », and no « Entrées (millions) »; `isCost` says
  /// whether its other words speak of a cost.
  package static func countsMoney(_ header: some StringProtocol, isCost: Bool) -> Bool {
    let words = words(header)
    guard words.contains(where: isMultiple) else { return false }
    return isCost || words.contains { named.contains($0) || isMultiple($0) && !plainMultiples.contains($0) }
  }

  /// A header without the words of its unit: `Coût` of « Coût en milliers d’euros ».
  package static func bare(_ header: some StringProtocol) -> String {
    foldedKey(header).split { " []{}*?".contains($0) }.map(String.init).filter {
      !isMultiple($0) && !named.contains($0) && !linking.contains($0) && letters[$0] == nil
    }.joined(separator: " ")
  }

  /// The unit that a header counts money in, as a mapping says it: millions, else thousands; of another currency than
  /// the report’s without its sign, which `currency` says.
  package static func multiple(_ header: some StringProtocol, _ own: Currency = .euro) -> String {
    let words = words(header)
    if !words.isDisjoint(with: hundredths) { return "centimes" }
    if !words.isDisjoint(with: hundreds) { return "centaines" }
    let isMillions = words.contains {
      millions.contains($0) || $0.contains("m") && counted($0) != nil && !thousands($0)
    }
    let currency = HeaderUnit(header, own)?.currency ?? own.code
    return (isMillions ? "M" : "k") + (currency == own.code ? own.sign : "")
  }

  /// The words of a header, and what a multiple and the currency behind it make together: « k € ».
  private static func words(_ header: some StringProtocol) -> Set<String> {
    let words = foldedKey(header.partedAtCapitals).split { " []{}*?".contains($0) }.map(String.init)
    let pairs = zip(words, words.dropFirst()).map { $0 + $1 }.filter { counted($0) != nil }
    return Set(words + pairs + (words.count > 1 ? words.compactMap { letters[$0] } : []))
  }

  /// What letters beside a name stand for: « Coût K », « Montant (F) ».
  private static let letters = ["k": "milliers", "f": "francs", "ff": "francs", "kf": "kfrancs", "mf": "mfrancs"]

  /// Whether a word counts thousands or millions.
  static func isMultiple(_ word: String) -> Bool { plainMultiples.contains(word) || counted(word) != nil }

  /// What a word counts thousands or millions of: `€` of « k€ » and of « €k ».
  private static func counted(_ word: String) -> String? {
    let before = factors.lazy.filter { word.hasPrefix($0) }.map { String(word.dropFirst($0.count)) }
    let behind = factors.lazy.filter { word.hasSuffix($0) }.map { String(word.dropLast($0.count)) }
    return (Array(before) + Array(behind)).first { named.contains($0) || $0 == "e" && word == "ke" }
      ?? (["teur", "t€"].contains(word) ? "eur" : nil)
  }

  private static func thousands(_ word: String) -> Bool { word.contains("k") || word.contains("000") }

  private static let factors = ["000s", "000", "kilo", "mds", "md", "k", "m"]
  /// What stands between a name and its unit.
  static let linking: Set<String> = ["en", "in", "of", "de", "des", "d", "du", "the"]

  static let named = Currency.all.reduce(into: Set<String>()) { $0.formUnion($1.words) }
  private static let codes = Set(Currency.all.map(\.code))
  private static let hundredths: Set<String> = [
    "centime", "centimes", "cents", "cts", "ct", "c€", "c$", "minor", "eurocent", "eurocents", "pence",
  ]
  private static let hundreds: Set<String> = ["centaine", "centaines", "hundreds"]
  private static let millions: Set<String> = ["millions", "million", "mio"]
  static let plainMultiples = hundredths.union(hundreds).union([
    "milliers", "millier", "millions", "million", "milliards", "thousands", "thousand", "mio", "mrd", "bn", "000",
    "x1000", "000s", "1000", "mille", "kilo", "th", "ths", "thds", "tsd", "10³", "10^3", "x10^3", "10e3",
  ])
  /// What is an amount and no cost.
  private static let noCosts: Set<String> = [
    "recette", "recettes", "revenu", "revenus", "income", "revenue", "moyen", "moyenne", "moyens", "average", "mean",
  ]
}
