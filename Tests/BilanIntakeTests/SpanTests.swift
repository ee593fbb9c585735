import BilanIntake
import BilanModel
import Testing

@Suite struct SpanTests {
  private func read(_ spans: [String], _ order: Dialect.DateOrder? = nil, end: String? = "Dates") throws -> Reading {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.dialect.dateOrder = order
    mapping.columns = [
      "title": .init(.constant("Visite")), "partners": .init(.constant("JPN")), "start": .init(.column("Dates")),
      "kind": .init(.constant("visit")), "status": .init(.constant("fait")), "place": .init(.column("Lieu")),
    ]
    if let end { mapping.columns["end"] = .init(.column(end)) }
    let text = "Dates;Lieu\n" + spans.map { "\($0);L\n" }.joined()
    return try BilanIntakeTests.read(text, name: "a.csv", mapping: mapping)
  }

  private func days(_ reading: Reading) -> [String] {
    reading.records.map { record in
      let fields = record.split(separator: " ").filter { $0.hasPrefix("start=") || $0.hasPrefix("end=") }
      return fields.compactMap { $0.split(separator: "=").last }.joined(separator: " ")
    }
  }

  @Test func `spans are filled from above and translated as any other value`() throws {
    var mapping = SourceMapping(files: ["*"])
    mapping.register = "activities"
    mapping.columns = [
      "title": .init(.column("Lieu")), "partners": .init(.constant("JPN")), "kind": .init(.constant("visit")),
      "status": .init(.constant("fait")),
    ]
    for code in ["start", "end"] {
      mapping.columns[code] = .init(.column("Dates"), translations: [translationKey("à définir"): ""])
      mapping.columns[code]?.isFilled = true
    }
    let text = "Dates;Lieu\ndu 3 au 5 mai 2017;L\n;M\nà définir;N\n12/06/2017;O\n"
    let reading = try BilanIntakeTests.read(text, name: "a.csv", mapping: mapping)
    #expect(days(reading) == ["2017-05-03 2017-05-05", "2017-05-03 2017-05-05", "", "2017-06-12 2017-06-12"])
  }

  @Test(arguments: [
    ("du 3 au 5 mai 2017", "2017-05-03 2017-05-05"), ("3 au 5 mai 2017", "2017-05-03 2017-05-05"),
    ("3-5 mai 2017", "2017-05-03 2017-05-05"), ("03-05/05/2017", "2017-05-03 2017-05-05"),
    ("du 28 avril au 3 mai 2017", "2017-04-28 2017-05-03"), ("28 avril – 3 mai 2017", "2017-04-28 2017-05-03"),
    ("28/04 au 03/05/2017", "2017-04-28 2017-05-03"), ("28/04-03/05/2017", "2017-04-28 2017-05-03"),
    ("30/12/2017 - 02/01/2018", "2017-12-30 2018-01-02"), ("du 30 décembre au 2 janvier 2018", "2017-12-30 2018-01-02"),
    ("2017-05-03/2017-05-05", "2017-05-03 2017-05-05"), ("2017-05-03 - 2017-05-05", "2017-05-03 2017-05-05"),
    ("March 12-14, 2024", "2024-03-12 2024-03-14"), ("Mar 12 – 14 2024", "2024-03-12 2024-03-14"),
    ("les 5 et 6 mai 2018", "2018-05-05 2018-05-06"), ("30 avril & 1er mai 2018", "2018-04-30 2018-05-01"),
    ("5 and 6 May 2018", "2018-05-05 2018-05-06"),
    ("du mercredi 3 au vendredi 5 mai 2017", "2017-05-03 2017-05-05"), ("1er au 3 mars 2018", "2018-03-01 2018-03-03"),
    ("du 1er mars au 1er avril 2018", "2018-03-01 2018-04-01"), ("17 mai 2017", "2017-05-17 2017-05-17"),
    ("03-05-2017", "2017-05-03 2017-05-03"), ("2017-05-03", "2017-05-03 2017-05-03"),
    ("from 3 May 2017 to 5 May 2017", "2017-05-03 2017-05-05"),
    ("mai 2017", "2017-05-01/2017-05-31 2017-05-01/2017-05-31"),
    ("de mai à juin 2017", "2017-05-01/2017-06-30 2017-05-01/2017-06-30"),
  ])
  func `a column of first and last days gives both`(_ words: String, _ expected: String) throws {
    let reading = try read([words])
    #expect(reading.codes.isEmpty)
    #expect(days(reading) == [expected])
  }

  @Test(arguments: ["du 5 au 3 mai 2017", "du 3 au 32 mai 2017", "du 3 mai", "3-5-7 mai 2017"])
  func `what is no span of days is refused as it stands`(_ words: String) throws {
    let reading = try read([words])
    #expect(reading.records == [])
    #expect(Set(reading.codes) == ["bad-date"])
    #expect(reading.report.findings.allSatisfy { $0.message.french.contains(words) })
  }

  @Test func `a span in the column of the first day alone is refused`() throws {
    let reading = try read(["du 3 au 5 mai 2017"], end: nil)
    #expect(reading.codes == ["bad-date"])
  }

  @Test func `the order of the days is that of the source`() throws {
    let reading = try read(["4/3/2017 - 4/5/2017"], .monthDayYear)
    #expect(days(reading) == ["2017-04-03 2017-04-05"])
    let assumed = try read(["04/03/2017 - 05/03/2017"]).report.sources.first?.description.french
    #expect(assumed?.contains("dates jour/mois/année (supposé)") == true)
  }
}
