import BilanIntake
import BilanModel
import Testing

@Suite struct DateOrderTests {
  private func dates(_ dates: [String], _ order: Dialect.DateOrder? = nil) throws -> Reading {
    let lines = dates.map { "\($0);Japon;A\n" }.joined()
    return try read("Jour;Pays;Objet\n" + lines) { $0.dialect.dateOrder = order }
  }

  private func starts(_ reading: Reading) -> [Substring] {
    reading.records.compactMap { $0.split(separator: " ").first { $0.hasPrefix("start=") }?.dropFirst(6) }
  }

  @Test func `dates in figures are in the French order and the line of the file says how that is known`() throws {
    let proven = try dates(["03/04/2018", "25/04/2018"])
    #expect(starts(proven) == ["2018-04-03", "2018-04-25"])
    #expect(proven.codes == [])
    #expect(proven.report.sources.first?.description.french.contains(", dates jour/mois/année, 2 enr") == true)
    let assumed = try dates(["03/04/2018", "2018-07-08"])
    #expect(assumed.codes == [])
    #expect(assumed.report.sources.first?.description.french.contains("dates jour/mois/année (supposé)") == true)
    #expect(try dates(["2018-07-08"]).report.sources.first?.dates == nil)
  }

  @Test func `dates that can only have the month first refuse the file until an order is declared`() throws {
    let reading = try dates(["03/04/2018", "04/25/2018"])
    #expect(reading.codes == ["month-first-dates", "bad-date"])
    #expect(reading.report.sources.first?.isRead == false)
    // What is counted is what becomes of the records: nothing of the file is in any figure.
    #expect(reading.report.counts.kept == 0 && reading.report.counts.rejected == 2)
    #expect(reading.records == [])
    let declared = try dates(["03/04/2018", "04/25/2018"], .monthDayYear)
    #expect(starts(declared) == ["2018-03-04", "2018-04-25"])
    #expect(declared.codes == [])
    #expect(declared.report.sources.first?.description.french.contains("dates mois/jour/année (déclaré)") == true)
  }

  @Test func `where dates prove both orders those against the French one are rejected`() throws {
    let reading = try dates(["04/25/2018", "25/04/2018", "03/04/2018"])
    #expect(reading.codes == ["mixed-date-order", "bad-date"])
    #expect(reading.report.sources.first?.isRead == true)
    #expect(reading.report.sources.first?.rejected == 1)
  }

  @Test(arguments: [
    ("3/4/2018", Dialect.DateOrder.dayMonthYear, "2018-04-03"), ("3/4/2018", .monthDayYear, "2018-03-04"),
    ("3.4.18", .dayMonthYear, "2018-04-03"), ("3/4/68", .dayMonthYear, "2068-04-03"),
    ("3/4/69", .dayMonthYear, "1969-04-03"), ("18-4-3", .yearMonthDay, "2018-04-03"),
    ("2018/04/03", .yearMonthDay, "2018-04-03"), ("43193", .excelSerial, "2018-04-03"),
    ("43193.75", .excelSerial, "2018-04-03"), ("2018-04-03", .monthDayYear, "2018-04-03"),
    ("3 avril 2018", .excelSerial, "2018-04-03"), ("04/2018", .monthDayYear, "2018-04-01/2018-04-30"),
    ("4/3/2018 14:30", .monthDayYear, "2018-04-03"), ("3-avr-18", .dayMonthYear, "2018-04-03"),
    ("3 AVRIL 69", .dayMonthYear, "1969-04-03"), ("avr-18", .dayMonthYear, "2018-04-01/2018-04-30"),
  ])
  func `a declared order is that of the dates in figures`(
    text: String, order: Dialect.DateOrder, date: String
  ) throws {
    let reading = try dates([text], order)
    #expect(starts(reading) == [Substring(date)])
    #expect(reading.codes == [])
  }

  @Test(arguments: [
    ("25/04/2018", Dialect.DateOrder.monthDayYear), ("04/25/2018", .dayMonthYear), ("2018", .excelSerial),
    ("12", .excelSerial), ("25/04/2018", .yearMonthDay), ("3/4/018", .dayMonthYear),
  ])
  func `a date against the declared order is an error`(text: String, order: Dialect.DateOrder) throws {
    #expect(try dates([text], order).codes == ["bad-date"])
  }
}
