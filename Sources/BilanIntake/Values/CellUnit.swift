internal import BilanModel

/// An amount that says its own unit: « 12 k€ », « 3 450,50 € », “USD 1.2M”, « 1,2 million d’euros ».
package struct CellUnit: Sendable, Hashable {
  /// The number alone, with its sign.
  package let number: String
  /// By how many powers of ten it is multiplied.
  package let places: Int
  /// Whether it names the currency that is expected, another one, or none.
  package let currency: Named

  /// What an amount says of its currency.
  package enum Named: Sendable, Hashable { case expected, other, none }

  /// Nil where words that are no unit stand beside the number.
  package init?(_ text: String, currency code: String) {
    // Most amounts are figures alone.
    guard text.utf8.contains(where: { !(48...57).contains($0) && !" .,-".utf8.contains($0) }) else { return nil }
    let text = text.filter { $0 != "(" && $0 != ")" }
    guard let first = text.firstIndex(where: \.isNumber), let last = text.lastIndex(where: \.isNumber) else {
      return nil
    }
    let sign = text[..<first].contains { $0 == "-" || $0 == "−" } ? "-" : ""
    number = sign + text[first...last]
    let beside = text[..<first].filter { !"-−+".contains($0) } + " " + text[text.index(after: last)...]
    let words = foldedKey(beside).split(separator: " ").map(String.init).filter { !CellUnit.linking.contains($0) }
    guard !words.isEmpty else { return nil }
    // A small m counts nothing: millions are written with a capital, or in letters.
    let isCapital = !beside.contains("m") || words.contains { $0.count > 3 } || beside.contains("M")
    let unit = words.joined()
    func multiple(beside word: String) -> Int? {
      if unit == word { return 0 }
      if unit.hasPrefix(word) { return CellUnit.multiples[String(unit.dropFirst(word.count))] }
      return unit.hasSuffix(word) ? CellUnit.multiples[String(unit.dropLast(word.count))] : nil
    }
    if let places = CellUnit.names[code]?.own.lazy.compactMap(multiple).first {
      (self.places, currency) = (places, .expected)
    } else if let places = CellUnit.multiples[unit] {
      (self.places, currency) = (places, .none)
    } else if let places = (CellUnit.names[code]?.others ?? CellUnit.spelt(Currency.all)).lazy.compactMap(multiple)
      .first
    {
      (self.places, currency) = (places, .other)
    } else {
      return nil
    }
    guard self.places != 6 || isCapital else { return nil }
  }

  /// Whether it counts thousands or millions, as no number alone says.
  package var isMultiple: Bool { places > 0 }

  /// The spellings of a currency, and those of all others, longer ones first, by its code.
  private static let names = Dictionary(
    Currency.all.map { currency in
      (currency.code, (own: spelt([currency]), others: spelt(Currency.all.filter { $0.code != currency.code })))
    }, uniquingKeysWith: { first, _ in first })

  private static func spelt(_ currencies: [Currency]) -> [String] {
    let names = currencies.flatMap { Array($0.words) + $0.signs.map(foldedKey) + [foldedKey($0.code)] }
    let spelt = Set(names.map { $0.filter { $0 != " " } }).filter { !$0.isEmpty && $0 != "keur" }
    return spelt.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  private static let linking: Set<String> = ["d", "de", "des", "of", "in", "en"]
  private static let multiples: [String: Int] = [
    "centaine": 2, "centaines": 2, "hundreds": 2, "k": 3, "millier": 3, "milliers": 3, "mille": 3, "thousand": 3,
    "thousands": 3,
    "m": 6, "mio": 6, "mln": 6, "million": 6, "millions": 6,
    "md": 9, "mds": 9, "mrd": 9, "bn": 9, "milliard": 9, "milliards": 9, "billion": 9,
  ]
}
