internal import BilanIntake
internal import BilanModel

/// A column that says the currency of the amounts beside it, or the amounts themselves where each says its own.
struct CurrencyColumn {
  let place: Int
  /// The codes of its values, sorted.
  let codes: [String]
  /// The line of the first value that is not the currency of the report.
  let line: Int

  /// Amounts of several currencies in one column; nil where they are of one.
  init?(amountsAt place: Int, _ survey: SourceSurvey) {
    let found = DialectGuess.currencies(of: survey.columns[place].values, survey.desk.currency)
    guard found.codes.count > 1 else { return nil }
    (self.place, codes, line) = (place, found.codes.sorted(), found.line)
  }

  /// The first column that is named so, all of whose values are currencies, and not all that of the report.
  init?(_ survey: SourceSurvey) {
    for (place, column) in survey.columns.enumerated() {
      let words = foldedKey(column.header).split(separator: " ").map(String.init)
      guard !Set(words).isDisjoint(with: ["devise", "devises", "monnaie", "currency"]), column.isComplete else {
        continue
      }
      let named = column.values.map { (code: DialectGuess.currencyNamed($0.text, survey.desk.currency), line: $0.line) }
      guard !named.contains(where: { $0.code == nil }),
        let other = named.first(where: { $0.code != survey.desk.currency.code })
      else {
        continue
      }
      (self.place, line) = (place, other.line)
      codes = Set(named.compactMap(\.code)).sorted()
      return
    }
    return nil
  }
}
