import BilanIntake
import BilanModel
import Testing

/// Dates that programs count, and dates whose year the source says.
struct DatesOfProgramsTests {
  private static func days(_ cells: [String], zone: Dialect.TimeZone? = nil) throws -> Reading {
    try read("Objet;Pays;Jour\n" + cells.map { "a;Chili;\($0)\n" }.joined()) { mapping in
      mapping.dialect.dateOrder = .epoch
      mapping.dialect.timeZone = zone
    }
  }

  @Test(
    arguments: [
      ("1709247600", "2024-02-29"), ("1709247600000", "2024-02-29"), ("1709251200.000", "2024-03-01"),
      ("951782400", "2000-02-29"), ("2024-02-29", "2024-02-29"), ("29 février 2024", "2024-02-29"),
    ])
  func `seconds and thousandths since 1970 are days`(_ cell: String, _ day: String) throws {
    #expect(try Self.days([cell], zone: .utc).records.first?.contains("start=\(day)") == true)
  }

  @Test func `evenings in universal time are doubted, and told in Paris where the source says so`() throws {
    #expect(try Self.days(["1709247600"]).codes == ["utc-evenings"])
    #expect(try Self.days(["1709247600"], zone: .paris).records.first?.contains("start=2024-03-01") == true)
  }

  @Test(arguments: ["45000", "20240229", "03/04/2024", "12", "-1709247600", "99999999999999"])
  func `other numbers are none`(_ cell: String) throws {
    let reading = try Self.days([cell], zone: .utc)
    #expect(reading.codes == ["bad-date"] || cell == "20240229" && reading.report.counts.kept == 1, "\(reading.codes)")
  }

  private static func dayOfYear(_ cells: [String]) throws -> Reading {
    try read("Objet;Pays;J;Mois\n" + cells.map { "a;Chili;\($0)\n" }.joined()) { mapping in
      mapping.year = 2024
      mapping.columns["start"] = .init(.dayOfYear(day: "J", month: "Mois"))
    }
  }

  @Test(
    arguments: [
      ("4;mars", "2024-03-04"), ("29;2", "2024-02-29"), (";mai", "2024-05-01/2024-05-31"),
      ("1er;octobre", "2024-10-01"),
    ])
  func `a day and a month in two columns are of the year of the source`(_ cells: String, _ day: String) throws {
    let reading = try Self.dayOfYear([cells])
    #expect(reading.records.first?.contains("start=\(day)") == true, "\(reading.findings(.english))")
  }

  @Test(arguments: ["31;avril", "4;", "x;mars"])
  func `one that does not exist is said`(_ cells: String) throws {
    #expect(try Self.dayOfYear([cells]).codes == ["bad-date"])
  }

  @Test(arguments: ["Fin", "Retour", "Clôture"])
  func `a column named as the end that nothing reads is a warning`(_ header: String) throws {
    let text = "Objet;Pays;Jour;\(header)\na;Chili;2024-05-06;2024-05-09\n"
    #expect(try read(text) { _ in }.codes == ["unread-end"])
    #expect(try read(text) { $0.columns["end"] = .init(.column(header)) }.codes == [])
    #expect(try read(text.replacing("2024-05-09", with: "")) { _ in }.codes == [])
  }
}
