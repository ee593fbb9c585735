package import BilanModel

extension HeaderUnit {
  /// The unit that words outside of the amounts say: « Montants en k€ », “(in thousands of US dollars)”, « Devise : USD ».
  ///
  /// An amount in them, « Budget : 12 M€ », says none; nor does the name of a unit in words that speak of no amounts.
  static func said(in text: String, _ own: Currency) -> HeaderUnit? {
    let pieces = text.split { ";\t|()[]–—\u{1F}".contains($0) || $0.isNewline }
    return pieces.lazy.compactMap { piece in
      let plain = withoutAmounts(piece)
      return speaksOfAmounts(plain) ? HeaderUnit(plain, own) : nil
    }.first
  }

  /// Whether a header is a remark on the unit of amounts and nothing else: « Montants en k€ ».
  static func isRemark(_ header: String) -> Bool {
    let others = bare(header).split(separator: " ").map(String.init)
    return others.allSatisfy { amounts.contains($0) || labels.contains($0) || currencyLabels.contains($0) }
  }

  /// The unit that a value of a column or a key of units says; nil where it is that of the report, or none.
  package static func of(value: String, _ own: Currency) -> HeaderUnit? {
    let words = foldedKey(value).split(separator: " ").map(String.init)
    guard !words.isEmpty, bare(value).isEmpty || isCode(value) else { return nil }
    return HeaderUnit("unit " + value, own).flatMap { $0.isMultiple || $0.currency != own.code ? $0 : nil }
  }

  /// Whether a value of a column of currencies names the currency of the report.
  package static func isOwn(_ value: String, _ own: Currency) -> Bool {
    HeaderUnit("unit " + value, own).map { !$0.isMultiple && $0.currency == own.code } ?? false
  }

  /// Whether a header, or a key, is that of units or of currencies.
  package static func isLabel(_ header: String) -> Bool {
    !words(of: header).isDisjoint(with: labels.union(currencyLabels)) || isScale(header)
  }
  static func isCurrencyLabel(_ header: String) -> Bool { !words(of: header).isDisjoint(with: currencyLabels) }

  static func words(of header: String) -> Set<String> {
    Set(foldedKey(header.partedAtCapitals).split { !$0.isLetter }.map(String.init))
  }

  private static func isCode(_ value: String) -> Bool {
    let bare = value.filter { !$0.isWhitespace }
    return Currency.all.contains { $0.code == bare }
  }

  /// Whether words speak of amounts, or are nothing but a unit, behind « en » or not.
  private static func speaksOfAmounts(_ text: String) -> Bool {
    let words = foldedKey(text).split(separator: " ").map(String.init)
    let others = bare(text).split(separator: " ").map(String.init)
    if others.isEmpty { return !words.isEmpty }
    if others.contains(where: { amounts.contains($0) || labels.contains($0) || currencyLabels.contains($0) }) {
      return true
    }
    if zip(words, words.dropFirst()).contains(where: { before, word in
      (before == "en" || before == "in") && Currency.all.contains { $0.words.contains(word) || word == "k" + $0.sign }
    }) {
      return true
    }
    return namesMultiple(words)
  }

  /// Whether words say thousands or millions of a currency, whatever stands before: « Suivi, milliers d’euros », « (€000s) ».
  private static func namesMultiple(_ words: [String]) -> Bool {
    let told = words.filter { !linking.contains($0) }
    return told.contains { isMultiple($0) && !$0.allSatisfy(\.isLetter) && !plainMultiples.contains($0) }
      || zip(told, told.dropFirst()).contains { before, word in
        plainMultiples.contains(before) && named.contains(word)
          || named.contains(before) && plainMultiples.contains(word)
      }
  }

  /// A text without the numbers in it and the units that belong to these, nor single letters.
  private static func withoutAmounts(_ text: Substring) -> String {
    var kept: [Substring] = []
    var isBehindNumber = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      let isNumber = word.first?.isNumber ?? false
      let isThousand = word.filter(\.isNumber) == "1000"
      if isNumber, !word.hasPrefix("000"), !isThousand {
        // Behind a year stands no unit of it.
        isBehindNumber = !(word.count == 4 && Int(word).map { (1900...2100).contains($0) } ?? false)
        continue
      }
      if isBehindNumber, bare(word).isEmpty { continue }
      isBehindNumber = false
      // « k EUR » are thousands, “EUR m” millions.
      let isBehindName = kept.last.map { named.contains(foldedKey($0)) } ?? false
      let isMultiple = word.lowercased() == "k" || word.lowercased() == "m" && isBehindName
      let isLetter = word.count == 1 && word.first?.isLetter ?? false && !isMultiple
      if !isLetter { kept.append(isThousand ? "1000" : word) }
    }
    return kept.joined(separator: " ")
  }

  private static let labels: Set<String> = ["unite", "unites", "unit", "units"]
  private static let currencyLabels: Set<String> = [
    "devise", "devises", "monnaie", "monnaies", "currency", "currencies", "ccy",
  ]
  private static let amounts: Set<String> = [
    "montant", "montants", "cout", "couts", "depense", "depenses", "somme", "sommes", "valeur", "valeurs", "chiffres",
    "credits", "budget", "budgets", "amount", "amounts", "cost", "costs", "expense", "expenses", "expenditure",
    "spending", "figures", "values", "prix", "exprime", "exprimes", "exprimee", "exprimees", "expressed", "sums",
  ]
}
