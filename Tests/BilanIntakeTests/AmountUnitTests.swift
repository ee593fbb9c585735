import BilanIntake
import BilanModel
import Testing

/// Amounts whose cells say their unit, and amounts in hundredths.
struct AmountUnitTests {
  private static func read(
    _ cost: String, _ unit: AmountUnit?, header: String = "Coût", currency: String? = nil,
    decimal: Dialect.DecimalMark? = nil
  ) throws -> Reading {
    try BilanIntakeTests.read("Objet;Pays;Jour;\(header)\nVisite;Chili;2024-05-06;\(cost)\n") { mapping in
      mapping.columns["cost_eur"] = .init(.column(header), unit: unit)
      (mapping.currency, mapping.dialect.decimalMark) = (currency, decimal)
    }
  }

  @Test(
    arguments: [
      ("12 k€", "12000.00"), ("12k€", "12000.00"), ("12 K€", "12000.00"), ("€12k", "12000.00"), ("12 kEUR", "12000.00"),
      ("3 450,50 €", "3450.50"), ("1,2 M€", "1200000.00"), ("1,25 million d’euros", "1250000.00"),
      ("12 milliers d'euros", "12000.00"), ("85,5 k", "85500.00"), ("EUR 1 200", "1200.00"), ("1,23456 k€", "1234.56"),
    ])
  func `an amount that says its unit is read by it`(_ cell: String, _ amount: String) throws {
    let reading = try Self.read(cell, .cells)
    #expect(reading.records.first?.contains("cost_eur=\(amount)") == true, "\(reading.findings(.english))")
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    "12", "3 450,50", "12 pax", "USD 1,200", "12 k$", "12 m€", "1,234 k€", "1,234567 k€", "k€", "-3 k€",
  ])
  func `a cell of no unit or of another is refused by name`(_ cell: String) throws {
    let reading = try Self.read(cell, .cells)
    #expect(reading.report.counts.rejected == 1 && reading.records.isEmpty)
    #expect(reading.codes == [cell.hasPrefix("-") ? "negative-amount" : "bad-amount"])
  }

  @Test func `a mark that is declared tells three decimals of thousands`() throws {
    #expect(try Self.read("1,234 k€", .cells, decimal: .comma).records.first?.contains("cost_eur=1234.00") == true)
    #expect(try Self.read("1,234 k€", .cells, decimal: .point).codes == ["bad-amount"])
  }

  @Test func `dollars of cells are those of the source`() throws {
    let reading = try Self.read("USD 1.2M", .cells, currency: "USD")
    #expect(reading.codes == ["other-currency"] && reading.report.counts.kept == 1)
    #expect(reading.report.findings.first?.message.english.contains("1,200,000.00 in all") == true)
    #expect(try Self.read("12 k€", .cells, currency: "USD").codes == ["bad-amount"])
  }

  @Test(arguments: [
    ("85,5", true), ("12", true), ("4 300,00 €", false), ("€ 12", false), ("EUR 12", false), ("100 k€", false),
  ])
  func `an amount that says whole euros is none of thousands`(_ cell: String, _ isRead: Bool) throws {
    let reading = try Self.read(cell, .times(1000), header: "Coût (k€)")
    #expect(reading.codes == (isRead ? [] : ["bad-amount"]), "\(reading.records)")
  }

  @Test(
    arguments: [
      ("12,345", 1000, true, "12345.00"), ("1234,567", 1000, true, "1234567.00"), ("0,1234", 1000, false, "123.40"),
      ("12,34567", 1000, false, "12345.67"), ("12.3450", 1000, false, "12345.00"), ("12,345678", 1000, true, nil),
      ("1,2345", 1_000_000, false, "1234500.00"), ("1,23456789", 1_000_000, false, "1234567.89"),
      ("1,234567891", 1_000_000, false, nil), ("12,345", 1000, false, nil), ("1,234", 1, true, nil),
      ("80 000 000,1", 1000, true, nil), ("-12,345", 1000, true, nil),
    ] as [(String, Int, Bool, String?)])
  func `an amount of thousands or millions is exact to the hundredth`(
    _ cell: String, _ scale: Int, _ isDeclared: Bool, _ amount: String?
  ) throws {
    let reading = try Self.read(
      cell, .times(scale), header: scale == 1 ? "Coût" : scale == 1000 ? "Coût (k€)" : "Coût (M€)",
      decimal: isDeclared ? .comma : nil)
    guard let amount else { return #expect(reading.report.counts.rejected == 1, "\(reading.records)") }
    #expect(reading.records.first?.contains("cost_eur=\(amount)") == true, "\(reading.findings(.english))")
  }

  @Test func `a unit in a cell that nothing declares is refused, with the key that reads it`() throws {
    let reading = try Self.read("12 k€", nil)
    #expect(reading.codes == ["bad-amount"])
    #expect(reading.report.findings.first?.hint?.english.contains("unit: cells") == true)
  }

  @Test(arguments: ["Coût (centimes)", "Cost (cents)", "Montant en centimes d’euro"])
  func `hundredths count by declaration alone`(_ header: String) throws {
    #expect(try Self.read("123456", nil, header: header).codes == ["unscaled-amounts"])
    let reading = try Self.read("123456", .hundredths, header: header)
    #expect(reading.codes.isEmpty && reading.records.first?.contains("cost_eur=1234.56") == true)
    #expect(try Self.read("12,5", .hundredths, header: header).codes == ["bad-amount"])
  }
}
