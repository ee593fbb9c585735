internal import BilanModel

/// The unit that a header says its amounts are in: « Coût (k€) », « Montant USD », « Dépense (FCFA) ».
package enum HeaderUnit: Sendable, Hashable {
  case euro
  /// Another currency, by its ISO 4217 code; a sign that several share is that of the one most likely meant.
  case currency(String)
  /// Thousands or millions, which nothing multiplies unless the mapping says the unit.
  case several

  /// Nil where the header says none.
  package init?(_ header: some StringProtocol) {
    let words = Set(foldedKey(header).split { " []{}*?".contains($0) }.map(String.init))
    if !words.isDisjoint(with: HeaderUnit.multiples) {
      self = .several
    } else if let code = HeaderUnit.currency(words, header) {
      self = .currency(code)
    } else if !words.isDisjoint(with: HeaderUnit.euros), words.isDisjoint(with: HeaderUnit.noCosts) {
      self = .euro
    } else {
      return nil
    }
  }

  /// The currency that words name; codes that are words of a language too count in capitals alone.
  private static func currency(_ words: Set<String>, _ header: some StringProtocol) -> String? {
    guard words.isDisjoint(with: euros) else { return nil }
    if words.contains("francs") || words.contains("franc") {
      return words.contains("cfa") ? "XAF" : !words.isDisjoint(with: ["suisse", "suisses"]) ? "CHF" : "FRF"
    }
    if let named = names.keys.sorted().first(where: words.contains) { return names[named] }
    let capitals = String(header).split { !$0.isLetter }.map(String.init)
    return capitals.first { codes.contains($0) }
  }

  /// Whether a header counts money in thousands or millions: « Coût (k€) », and no « Entrées (millions) »; `isCost` says
  /// whether its other words speak of a cost.
  package static func countsMoney(_ header: some StringProtocol, isCost: Bool) -> Bool {
    let words = Set(foldedKey(header).split { " []{}*?".contains($0) }.map(String.init))
    guard !words.isDisjoint(with: multiples) else { return false }
    return isCost || !words.isDisjoint(with: multiples.subtracting(plainMultiples).union(euros).union(names.keys))
  }

  /// The unit that a header counts money in, as a mapping says it: millions, else thousands.
  package static func multiple(_ header: some StringProtocol) -> String {
    let words = Set(foldedKey(header).split { " []{}*?".contains($0) }.map(String.init))
    return words.isDisjoint(with: ["m€", "meur", "millions", "million", "mio"]) ? "k€" : "M€"
  }

  private static let plainMultiples: Set<String> = [
    "milliers", "millier", "millions", "million", "milliards", "thousands", "thousand", "mio", "mrd", "bn",
  ]
  private static let euros: Set<String> = ["€", "eur", "euro", "euros", "keur"]
  private static let multiples: Set<String> = [
    "k€", "ke", "keur", "keuros", "m€", "meur", "md€", "mds€", "milliers", "millier", "millions", "million",
    "milliards", "thousands", "thousand", "k$", "m$", "kusd", "musd", "000€", "000$", "mio", "mrd", "bn", "kfcfa",
    "mfcfa", "kchf", "mchf", "k£", "m£",
  ]
  /// What is an amount and no cost.
  private static let noCosts: Set<String> = [
    "recette", "recettes", "revenu", "revenus", "income", "revenue", "moyen", "moyenne", "moyens", "average", "mean",
  ]
  /// Folded words of one currency, or of the one that is most likely meant.
  private static let names: [String: String] = [
    "$": "USD", "us$": "USD", "$us": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "ca$": "CAD", "cad": "CAD",
    "£": "GBP", "gbp": "GBP", "sterling": "GBP", "chf": "CHF", "fcfa": "XAF", "cfa": "XAF", "xaf": "XAF", "xof": "XOF",
    "dh": "MAD", "dhs": "MAD", "dirham": "MAD", "dirhams": "MAD", "¥": "JPY", "yen": "JPY", "yens": "JPY",
    "dzd": "DZD", "tnd": "TND", "aed": "AED", "jpy": "JPY", "cny": "CNY", "frf": "FRF", "roubles": "RUB",
    "zloty": "PLN", "zlotys": "PLN", "naira": "NGN", "ariary": "MGA", "ouguiya": "MRU",
  ]
  private static let codes: Set<String> = [
    "AUD", "BGN", "BRL", "CZK", "DJF", "DKK", "EGP", "GNF", "HUF", "ILS", "INR", "JOD", "KRW", "KWD", "LBP", "MAD",
    "MGA", "MRU", "MXN", "NGN", "NOK", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "TRY", "UAH", "XPF", "ZAR",
  ]
}
