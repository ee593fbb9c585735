import BilanIntake
import BilanModel
import Testing

/// What a euro is to a report in euros, another currency is to a report in it: the same file with the one for the other
/// has the same records, and amounts of the one are refused where the other is counted.
@Suite struct CurrencyLawTests {
  private static let amounts = [
    "1234", "1 234,50 €", "€12", "12 EUR", "12,50€", "(12 €)", "-3 €", "1.234,50 €", "douze €", "0,01 €", "€ 5",
    "1 234,505 €", "90 000 000 000 €", "-€3",
  ]
  private static let headers = ["Coût", "Montant", "Coût (€)", "Coût (k€)"]
  private static let currencies = [
    ("USD", "$"), ("GBP", "£"), ("CAD", "$"), ("XOF", "FCFA"), ("CHF", "CHF"), ("JPY", "¥"),
  ]

  private static func text(_ header: String, _ amounts: [String]) -> String {
    "Intitulé;Partenaires;Nature;Début;État;\(header)\n"
      + amounts.map { "A;Japon;Visite;2024-03-04;fait;\($0)\n" }.joined()
  }

  private static func changed(_ text: String, _ code: String, _ sign: String) -> String {
    text.replacing("€", with: sign).replacing("EUR", with: code)
  }

  private static func read(_ text: String, in code: String, currency: String? = nil) throws -> (
    records: [String], codes: [String]
  ) {
    let report = try #require(Currency.named(code))
    var options = IntakeOptions()
    options.catalog = Register.all(in: report)
    var mapping = SourceMapping(files: ["*"])
    mapping.currency = currency
    let reading = try BilanIntakeTests.read(text, options: options, mapping: mapping)
    return (reading.records, reading.codes)
  }

  @Test(arguments: currencies) func `the same file in another currency has the same records`(
    code: String, sign: String
  ) throws {
    for header in Self.headers {
      let text = Self.text(header, Self.amounts)
      let euros = try Self.read(text, in: "EUR")
      let own = try Self.read(Self.changed(text, code, sign), in: code)
      #expect(own.records == euros.records, "\(header)")
      // A sign between a minus and the number is one too many of euros.
      let kinds: Set<String> = ["bad-amount", "negative-amount"]
      #expect(own.codes.count(where: kinds.contains) == euros.codes.count(where: kinds.contains), "\(header)")
      #expect(own.codes.filter { !kinds.contains($0) } == euros.codes.filter { !kinds.contains($0) }, "\(header)")
    }
  }

  @Test(arguments: currencies) func `amounts of another currency are refused, be it the euro`(
    code: String, sign: String
  ) throws {
    for amount in ["12 €", "€12", "12 EUR", "1 234,50 €"] {
      #expect(try Self.read(Self.text("Coût", [amount]), in: code).codes == ["bad-amount"], "\(amount)")
      let own = Self.changed(amount, code, sign)
      #expect(try Self.read(Self.text("Coût", [own]), in: "EUR").codes == ["bad-amount"], "\(own)")
    }
    for header in ["Coût (€)", "Coût EUR", "cost_eur", "coût en euros"] {
      let foreign = try Self.read(Self.text(header, ["12"]), in: code)
      #expect(!foreign.codes.isEmpty && foreign.records.allSatisfy { !$0.contains("cost_eur=") }, "\(header)")
    }
    let declared = try Self.read(Self.text("Coût", ["12 €", "3"]), in: code, currency: "EUR")
    #expect(declared.codes == ["other-currency"] && declared.records.allSatisfy { !$0.contains("cost_eur=") })
  }

  @Test(arguments: [("Effectif", "12 $"), ("Effectif", "$12"), ("Effectif", "12 USD")])
  func `people are in no currency`(header: String, value: String) throws {
    let text = Self.text("Participants français", [value])
    #expect(try Self.read(text, in: "USD").codes == ["bad-count"])
  }
}
