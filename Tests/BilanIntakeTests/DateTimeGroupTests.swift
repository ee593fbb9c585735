import BilanIntake
import BilanModel
import Testing

/// Days as messages and planning programs write them.
struct DateTimeGroupTests {
  private static func start(_ cell: String, _ order: Dialect.DateOrder? = nil) throws -> Reading {
    try read("Objet;Pays;Jour\na;Chili;\(cell)\n") { $0.dialect.dateOrder = order }
  }

  @Test(
    arguments: [
      ("041200ZMAR24", "2024-03-04"), ("041200Z MAR 24", "2024-03-04"), ("29 2359 A FEV 2024", "2024-02-29"),
      ("150600juil24", "2024-07-15"), ("011230ZMAI2031", "2031-05-01"),
      ("041200ZMAR84", "1984-03-04"),
    ])
  func `a group of date and time is the day that it writes`(_ cell: String, _ day: String) throws {
    #expect(try Self.start(cell).records.first?.contains("start=\(day)") == true)
  }

  @Test func `a group in universal time is doubted in the evening, and told in Paris where the source says so`() throws
  {
    func reading(_ cell: String, _ zone: Dialect.TimeZone?) throws -> Reading {
      try read("Objet;Pays;Jour\na;Chili;\(cell)\n") { $0.dialect.timeZone = zone }
    }
    #expect(try reading("312330ZDEC23", nil).codes == ["utc-evenings"])
    let told = try reading("312330ZDEC23", .paris)
    #expect(told.records.first?.contains("start=2024-01-01") == true)
    #expect(told.codes == [])
    for (cell, day) in [("312330ADEC23", "2023-12-31"), ("312330DEC23", "2023-12-31"), ("311200ZDEC23", "2023-12-31")] {
      #expect(try reading(cell, .paris).records.first?.contains("start=\(day)") == true)
    }
  }

  @Test(arguments: [
    "041260ZMAR24", "042400ZMAR24", "311200ZAVR24", "04120ZMAR24", "041200ZXYZ24", "041200ZMAR4", "041200",
  ])
  func `what is none is refused`(_ cell: String) throws { #expect(try Self.start(cell).codes == ["bad-date"]) }

  @Test(
    arguments: [
      ("Lun 03/06/2024", "2024-06-03"), ("Lun 03/06/24", "2024-06-03"), ("mar. 4 juin 2024", "2024-06-04"),
      ("Fri 07/06/2024", "2024-06-07"), ("Mar 5, 2024, 12:00 AM", "2024-03-05"), ("Mar 5 2024 10:00", "2024-03-05"),
      ("Mar 05/03/2024 10:00", "2024-03-05"), ("Fri Jun 07 00:00:00 CEST 2024", "2024-06-07"),
      ("Mon, 03 Jun 2024 10:00:00 +0200", "2024-06-03"),
    ])
  func `the day of the week before a day says nothing`(_ cell: String, _ day: String) throws {
    #expect(try Self.start(cell, .dayMonthYear).records.first?.contains("start=\(day)") == true)
  }

  @Test(
    arguments: [("Mer 03/06/2024", nil), ("Wed 03/06/24", .dayMonthYear), ("Lun 04/06/2024", nil)]
      as [(String, Dialect.DateOrder?)])
  func `a date on another day of the week than it says is none`(_ cell: String, _ order: Dialect.DateOrder?) throws {
    let reading = try Self.start(cell, order)
    #expect(reading.codes == ["bad-date"])
    #expect(reading.report.findings.first?.hint?.french.hasPrefix("ce jour n’est pas celui de la semaine") == true)
  }

  @Test func `a day of the week says which order is meant`() throws {
    let reading = try Self.start("Wed 03/06/24", .monthDayYear)
    #expect(reading.records.first?.contains("start=2024-03-06") == true)
  }
}
