import BilanModel
import Testing

struct CurrencyTests {
  @Test(arguments: [
    ("USD", "USD"), ("usd", "USD"), ("dollars", "USD"), ("$", "USD"), ("dollars canadiens", "CAD"), ("CA$", "CAD"),
    ("€", "EUR"), ("euro", "EUR"), ("livres sterling", "GBP"), ("FCFA", "XAF"), ("XOF", "XOF"), ("Swiss francs", "CHF"),
    ("francs", "FRF"), ("francs CFA", "XAF"), ("yens", "JPY"), ("NOK", "NOK"),
    ("dinars", "DZD"), ("dinars tunisiens", "TND"),
  ]) func `a currency is known by its code and by usual words`(text: String, code: String) {
    #expect(Currency.named(text)?.code == code)
  }

  @Test(arguments: ["", "couronnes", "EURO CENTS x", "ZZZ", "F"])
  func `what names no currency of the list, or none alone, names none`(text: String) {
    #expect(Currency.named(text)?.code == (text == "EURO CENTS x" ? "EUR" : nil))
  }

  @Test(arguments: [
    (["$"], "CAD", "CAD"), (["$"], "EUR", "USD"), (["us$"], "CAD", "USD"), (["$", "us"], "CAD", "USD"),
    (["dollars", "canadiens"], "USD", "CAD"), (["fcfa"], "XOF", "XOF"), (["cfa", "francs"], "CHF", "XAF"),
    (["euros", "usd"], "EUR", "EUR"), (["euros", "usd"], "USD", "USD"),
  ]) func `a word that several currencies share means that of the report, unless others tell`(
    words: [String], report: String, code: String
  ) {
    #expect(Currency.meant(by: Set(words), own: Currency.named(report))?.code == code)
  }

  @Test func `each currency has a code, a name, and its code for a sign`() {
    let codes = Currency.all.map(\.code)
    #expect(Set(codes).count == codes.count && Currency.all.first == .euro)
    for currency in Currency.all {
      #expect(currency.code.count == 3 && currency.code.uppercased() == currency.code)
      #expect(Currency.named(currency.code) == currency && Currency.named(currency.name.french) == currency)
      #expect(currency == .euro || currency.sign == currency.code && currency.unit == currency.code)
    }
  }

  @Test func `the columns of a report in another currency say it, and no euros`() throws {
    let dollars = try #require(Currency.named("USD"))
    let plain = Register.all
    for (register, own) in zip(plain, Register.all(in: dollars)) {
      #expect(own.currency == dollars && own.columns.map(\.code) == register.columns.map(\.code))
      for (before, after) in zip(register.columns, own.columns) {
        guard case .money = after.type else {
          #expect(before.ownHeaders == after.ownHeaders && before.aliases == after.aliases)
          continue
        }
        #expect(after.name.french == before.name.french.replacing("€", with: "USD"))
        #expect(
          !(after.ownHeaders + after.aliases + after.elsewhere).contains {
            $0.contains("euro") || $0.contains("€") || $0 == before.code
          })
        #expect(after.help.french.contains("dollars américains"))
      }
    }
  }
}
