package import BilanModel

/// What amounts are multiplied by, as numbers beside them say it: `"scale": 1000`, `exponent` 2.
extension HeaderUnit {
  /// Whether a header, or a key, is that of a number that amounts are multiplied by.
  package static func isScale(_ header: String) -> Bool {
    isExponent(header) || !words(of: header).isDisjoint(with: scales)
  }

  private static func isExponent(_ header: String) -> Bool { !words(of: header).isDisjoint(with: exponents) }

  /// The unit that a value says under a header; nil where it is that of the report, or none.
  package static func of(value: String, under header: String, _ own: Currency) -> HeaderUnit? {
    of(value: word(for: value, under: header) ?? value, own)
  }

  /// The word for a number under a header of scales: `milliers` for 1000; nil under any other, or for any other number.
  static func word(for number: String, under header: String) -> String? {
    if isExponent(header) { return ["2": "centimes", "-2": "centimes", "3": "milliers", "6": "millions"][number] }
    guard isScale(header) else { return nil }
    return ["1000": "milliers", "1e3": "milliers", "1000000": "millions", "1e6": "millions", "100": "centimes"][
      number.lowercased()]
  }

  /// Words of the name of a file that say thousands or millions of a currency, « bilan_2024_keuros.csv »; nil where none
  /// do.
  static func said(inNameOf file: String, _ own: Currency) -> (words: String, unit: HeaderUnit)? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let words = foldedKey(stem.partedAtCapitals).split { !$0.isLetter && !$0.isNumber && !"€$£".contains($0) }
      .map(String.init)
    let pairs = zip(words, words.dropFirst()).filter {
      (plainMultiples.contains($0) || $0 == "k") && named.contains($1)
    }
    let said = words.first(where: isNamedMultiple) ?? pairs.first.map { "\($0) \($1)" }
    return said.flatMap { said in HeaderUnit("unit " + said, own).map { (stem, $0) } }
  }

  /// Whether a word is thousands or millions of a currency by a word of three letters or a sign: « keur », « M€ ».
  private static func isNamedMultiple(_ word: String) -> Bool {
    guard isMultiple(word), !plainMultiples.contains(word), "km".contains(word.first ?? " ") else { return false }
    let unit = word.dropFirst()
    return unit.count > 2 || unit.contains { "€$£".contains($0) }
  }

  private static let scales: Set<String> = [
    "scale", "multiplier", "multiplicateur", "factor", "facteur", "echelle",
  ]
  private static let exponents: Set<String> = ["exponent", "exposant"]
}
