package import BilanModel

/// The unit that a header says its amounts are in: « Coût (k€) », « Montant USD », « Dépense (FCFA) ».
package struct HeaderUnit: Sendable, Hashable {
  /// By its ISO 4217 code; a sign that several share is that of the report, or of the one most likely meant.
  package let currency: String?
  /// Whether it counts thousands or millions, which nothing multiplies unless the mapping says the unit.
  package let isMultiple: Bool

  /// Nil where the header says none; `own` is the currency of the report.
  package init?(_ header: some StringProtocol, _ own: Currency = .euro) {
    let words = HeaderUnit.words(header)
    isMultiple = !words.isDisjoint(with: HeaderUnit.multiples)
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
    guard !words.isDisjoint(with: multiples) else { return false }
    return isCost || !words.isDisjoint(with: multiples.subtracting(plainMultiples).union(named))
  }

  /// The unit that a header counts money in, as a mapping says it: millions, else thousands.
  package static func multiple(_ header: some StringProtocol, _ own: Currency = .euro) -> String {
    let words = words(header)
    let isMillions = words.contains { $0.hasPrefix("m") && counted($0) != nil || millions.contains($0) }
    return (isMillions ? "M" : "k") + own.sign
  }

  private static func words(_ header: some StringProtocol) -> Set<String> {
    Set(foldedKey(header).split { " []{}*?".contains($0) }.map(String.init))
  }

  /// What a word counts thousands or millions of: `€` of « k€ ».
  private static func counted(_ word: String) -> String? {
    guard multiples.contains(word) else { return nil }
    let unit = ["000", "mds", "md", "k", "m"].first { word.hasPrefix($0) }.map { String(word.dropFirst($0.count)) }
    return unit.flatMap { named.contains($0) ? $0 : nil }
  }

  private static let named = Currency.all.reduce(into: Set<String>()) { $0.formUnion($1.words) }
  private static let codes = Set(Currency.all.map(\.code))
  private static let millions: Set<String> = ["millions", "million", "mio"]
  private static let plainMultiples: Set<String> = [
    "milliers", "millier", "millions", "million", "milliards", "thousands", "thousand", "mio", "mrd", "bn",
  ]
  private static let multiples: Set<String> = plainMultiples.union(["ke", "keuros", "md€", "mds€", "000€", "000$"])
    .union(named.flatMap { ["k" + $0, "m" + $0] })
  /// What is an amount and no cost.
  private static let noCosts: Set<String> = [
    "recette", "recettes", "revenu", "revenus", "income", "revenue", "moyen", "moyenne", "moyens", "average", "mean",
  ]
}
