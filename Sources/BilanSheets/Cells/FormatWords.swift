/// What the format of a number prints beside it: `"SECRET "0`, `#,##0 [$$-409]`, `0.0"k€"`.
struct FormatWords {
  /// The texts that it prints, of all its sections, in order.
  private(set) var texts: [String] = []
  /// Those of its first section, which is that of positive numbers.
  private var first: [String] = []
  /// Whether a percent sign that multiplies stands in its first section.
  private(set) var isPercentage = false
  /// Whether it shows thousands, or millions, of what the cell holds.
  private var isScaled = false

  /// The words of a format code: what stands in quotes, behind a backslash, or as a currency in brackets.
  init(code: String) {
    var (text, isFirst) = ("", true)
    for piece in FormatCode(code).pieces + [.mark(";")] {
      switch piece {
      case .printed(let character): text.append(character)
      case .bracket(let inside): if inside.hasPrefix("$") { text += inside.dropFirst().prefix { $0 != "-" } }
      case .mark("%"): if isFirst { isPercentage = true }
      case .mark(let mark) where FormatWords.isPrinted(mark): text.append(mark)
      case .mark(let mark):
        if text.contains(where: { !$0.isWhitespace }) { add(text, isFirst) }
        text = ""
        // A comma behind the last digit divides by a thousand.
        if isFirst, "0#?,".contains(mark) { isScaled = mark == "," }
        if mark == ";" { isFirst = false }
      }
    }
  }

  /// Words that stand beside a number as it is shown, in thousands of itself or not.
  init(shown words: String, isScaled: Bool) {
    (texts, first, self.isScaled) = ([words], [words], isScaled)
  }

  private mutating func add(_ text: String, _ isFirst: Bool) {
    let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    texts.append(text)
    if isFirst { first.append(text) }
  }

  /// Signs that formats print without quotes.
  private static func isPrinted(_ character: Character) -> Bool {
    character == " " || isCurrency(character)
  }

  private static func isCurrency(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }

  /// What changes the amount that is shown, and is to be read with it: another currency, a thousand or a million of one;
  /// nil where there is none, or `own` words of a currency alone.
  func sign(_ own: Set<String>) -> String? {
    first.first { text in
      let word = text.filter { !$0.isWhitespace }
      let bare = FormatWords.withoutTax(word.uppercased())
      if own.contains(bare) { return false }
      // « €/j » is a rate.
      if bare.contains("/"), own.contains(where: { bare.hasPrefix($0) }) { return true }
      let isMultiple = FormatWords.multiples.contains { multiple in
        guard bare.hasPrefix(multiple) else { return false }
        let unit = String(bare.dropFirst(multiple.count))
        return unit.isEmpty || own.contains(unit) || FormatWords.isMoney(unit, own)
      }
      return isMultiple && !isScaled || FormatWords.isMoney(bare, own) || word.contains(where: \.isNumber)
    }
  }

  /// Words in capitals without what says whether taxes are in: `K€` of « k€ HT ».
  private static func withoutTax(_ word: String) -> String {
    let tax = ["HT", "TTC"].first { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    return tax.map { String(word.dropLast($0.count)) } ?? word
  }

  /// Words for thousands, millions and more.
  private static let multiples = [
    "K", "M", "MD", "MDS", "MIO", "MILLIER", "MILLIERS", "MILLION", "MILLIONS", "MILLIARDS",
    "CENTAINE", "CENTAINES", "MILLE",
  ]

  /// The words of the euro, in capitals.
  static let euros: Set<String> = ["€", "EUR", "EURO", "EUROS", "D’EUROS", "D'EUROS"]

  /// Whether a word in capitals is another currency, by its sign or its code.
  private static func isMoney(_ word: String, _ own: Set<String>) -> Bool {
    codes.contains(word) || euros.contains(word) || word.contains { isCurrency($0) && !own.contains(String($0)) }
  }

  /// Codes and words of currencies that desks have amounts in.
  private static let codes: Set<String> = [
    "USD", "GBP", "CAD", "AUD", "CHF", "JPY", "CNY", "FCFA", "CFA", "XOF", "XAF", "MAD", "DH", "DHS", "TND", "DZD",
    "ROUBLES", "DOLLARS", "LIVRES", "FRANCS", "YENS", "COURONNES", "DINARS", "DIRHAMS", "UAH", "RUB", "ILS", "ZAR",
    "KRW", "MXN", "IQD", "LBP", "JOD", "RSD", "GEL", "MDL", "KZT", "UZS", "VND", "IDR", "MYR", "THB", "PHP", "PKR",
    "DT", "DA", "R$", "T€", "TEUR", "NOK", "SEK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "BRL", "INR", "AED",
    "SAR", "QAR", "EGP", "SGD", "F", "FF", "FRF", "DM", "DEM", "KR", "ZŁ", "KČ", "FT", "LIRES", "PESETAS", "FR.",
  ]
}
