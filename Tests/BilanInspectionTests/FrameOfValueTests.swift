import BilanInspection
import BilanIntake
import BilanModel
import Testing

/// What stands around a value and changes it: marks of numbers, units and currencies of headers, the side of people.
@Suite struct FrameOfValueTests {
  private static func file(_ header: String, _ values: [String]) -> String {
    let rows = values.enumerated().map { number, value in
      "A\(number);Visite \(number);Italie;visite;2024-03-\(10 + number);fait;\(value)"
    }
    return (["id;title;partners;kind;start;status;\(header)"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `a file of DOS is proposed in its encoding, which is for somebody to look at`() throws {
    let text = Self.file("Note", ["%t%", "%cole"])
    let bytes = text.utf8.map { $0 == UInt8(ascii: "%") ? 0x82 : $0 }
    let file = try TemporaryFile("dos.csv", bytes)
    let proposed = try #require(Inspection([file.path]).text(.french))
    #expect(proposed.contains("    encoding: cp850\n"), "\(proposed)")
    #expect(proposed.contains("# Doute : l’encodage est supposé, à ses « é »"))
    #expect(proposed.contains("« été »") && !proposed.contains("Rien à décider"))
  }

  @Test(
    arguments: [
      (["12,500", "1,200"], "decimal: \".\"", "thousands: \",\""),
      (["12.000", "3.500"], "decimal: \",\"", "thousands: \".\""),
      (["1.200", "850", "12.500"], "decimal: \",\"", "thousands: \".\""),
    ])
  func `a mark that may be of thousands or of decimals is to decide`(
    _ values: [String], _ decimal: String, _ thousands: String
  )
    throws
  {
    let text = try proposal(Self.file("Coût", values))
    #expect(text.contains("# À décider : decimal."), "\(text)")
    #expect(
      text.contains("\n    # \(decimal)  # à décider") && text.contains("\n    # \(thousands)  # à décider"), "\(text)")
    #expect(try mapping(of: text).dialect.decimalMark == nil)
  }

  @Test(arguments: [["12,345", "1,200"], ["12,500", "7,50"], ["1.234,50"]])
  func `a mark that a value proves is not asked for`(_ values: [String]) throws {
    let text = try proposal(Self.file("Coût", values))
    #expect(!text.contains("decimal.") && text.contains("Rien à décider"), "\(text)")
  }

  @Test(
    arguments: [
      ("Montant (k$)", "k", "USD"), ("Cost (USD thousands)", "k", "USD"), ("Coût (kCHF)", "k", "CHF"),
      ("Coût (k£)", "k", "GBP"), ("Coût (MFCFA)", "M", "XAF"), ("Budget en millions de dollars", "M", "USD"),
      ("Coût (k €)", "k€", nil), ("Montant k EUR", "k€", nil), ("Coût K", "k€", nil), ("Coût x1000", "k€", nil),
      ("Cost ('000 EUR)", "k€", nil), ("Cost (k)", "k€", nil), ("Cost ($K)", "k", "USD"), ("Cost ($000)", "k", "USD"),
      ("Coût (KF)", "k", "FRF"), ("Coût en milliers", "k€", nil), ("Cost in thousands", "k€", nil),
      ("costKEur", "k€", nil),
    ] as [(String, String, String?)])
  func `thousands and their currency are told by the header`(_ header: String, _ unit: String, _ currency: String?)
    throws
  {
    let text = try proposal(Self.file(header, ["12", "7"]))
    #expect(text.contains("unit: \(unit)}") && text.contains("À décider : "), "\(text)")
    let mapping = try mapping(of: text)
    #expect(mapping.columns["cost_eur"] == nil && mapping.currency == currency, "\(text)")
  }

  @Test(arguments: ["Coût (F)", "Coût en livres", "costUsd", "Coût (USD)"])
  func `another currency in the header is to decide`(_ header: String) throws {
    let text = try proposal(Self.file(header, ["12", "7"]))
    #expect(text.contains("À décider : currency"), "\(text)")
    #expect(try mapping(of: text).currency != nil)
  }

  @Test(
    arguments: [
      "Participants non français", "Non-French pax", "Effectif hors France", "Effectif (hors FRA)",
      "Stagiaires étrangers formés par la France", "Effectif français et étranger", "French and foreign participants",
      "Participants FRA + partenaires", "Effectif FR et partenaires", "Pax FR+PN", "Pax FRA/BEL",
      "foreignParticipants",
    ])
  func `people of others are never taken for French ones`(_ header: String) throws {
    let text = try proposal(Self.file(header, ["12", "7"]))
    #expect(try mapping(of: text).columns["participants_fr"] == nil, "\(text)")
  }

  @Test(
    arguments: [
      "Eff. français", "Eff. FR", "Français formés", "Nbre FRA", "Instructeurs FR", "Délégation FR", "Strength FR",
      "frParticipants", "Effectif français",
    ])
  func `French people are told by words of any desk`(_ header: String) throws {
    let text = try proposal(Self.file(header, ["12", "7"]))
    #expect(columns(try mapping(of: text))["participants_fr"] == header, "\(text)")
  }

  @Test(arguments: ["Pax total", "Nb militaires", "Troop numbers", "Number of attendees"])
  func `people of whom nothing says the side are to decide`(_ header: String) throws {
    let text = try proposal(Self.file(header, ["12", "7"]))
    #expect(text.contains("À décider : ") && !text.contains("Rien à décider"), "\(text)")
    #expect(try mapping(of: text).columns["participants_fr"] == nil, "\(text)")
  }

  @Test(arguments: [
    (["Mar 14", "Mar 25", "Apr 12", "May 07"], true), (["oct-18", "janv-19", "mars-20", "juin-21"], false),
  ])
  func `numbers behind months are days where they cannot be years`(_ values: [String], _ areDays: Bool) throws {
    let rows = values.enumerated().map { "A\($0);Visite \($0);Italie;visite;\($1);fait" }
    let text = try proposal((["id;title;partners;kind;start;status"] + rows).joined(separator: "\n") + "\n")
    #expect(text.contains("À décider : year") == areDays && text.contains("\n    dates: jma") == !areDays, "\(text)")
  }

  @Test(arguments: [
    #""m":[{"y":"SECRET"}]"#, #""m":[{"z":["SECRET"]}]"#, #""m":[{"z":{"y":"SECRET"}}]"#,
    #""m":[{"z":[{"y":"SECRET"}]}]"#,
  ])
  func `a marking in an array of a record hides the values of its file`(_ member: String) throws {
    let record = #""partners":"Italie","kind":"visit","start":"2024-02-03","status":"done","marking":"NP""#
    let json = #"[{"id":"a","title":"v",\#(record)},{"id":"b","title":"CANARI",\#(record),\#(member)}]"#
    let text = try proposal(json, name: "a.json", ceiling: Ceiling(.unprotected))
    #expect(!text.contains("CANARI"), "\(text)")
  }
}
