import BilanIntake
import BilanModel
import Testing

/// What one cell of a column gives: its value as text, or the codes of what is wrong with it.
func value(of cell: String, in column: String) throws -> String {
  var cells = ["id": "A1", "title": "t", "partners": "USA", "kind": "visit", "start": "2024-01-01", "status": "fait"]
  if column == "end" || column == "start" { cells["start"] = nil }
  cells[column] = "\"" + cell.replacing("\"", with: "\"\"") + "\""
  let names = cells.keys.sorted()
  let text = names.joined(separator: ",") + "\n" + names.map { cells[$0] ?? "" }.joined(separator: ",") + "\n"
  let reading = try read(text)
  guard let record = reading.records.first else { return reading.codes.joined(separator: " ") }
  let value = record.split(separator: " ").map(String.init).first { $0.hasPrefix(column + "=") } ?? "–"
  return ([String(value.drop { $0 != "=" }.dropFirst())] + reading.codes).joined(separator: " ")
}

@Suite struct ValueTests {
  static let dates: [(String, String)] = [
    ("2018-10-03", "2018-10-03"), ("2024-02-29", "2024-02-29"), ("2023-02-29", "bad-date"), ("2018-13-01", "bad-date"),
    ("0000-01-01", "bad-date"), ("2018-10", "2018-10-01/2018-10-31"), ("2018-21", "2018-03-01/2018-05-31"),
    ("2018-22", "2018-06-01/2018-08-31"), ("2018-23", "2018-09-01/2018-11-30"), ("2018-24", "ambiguous-winter"),
    ("2018-33", "2018-01-01/2018-03-31"), ("2018-36", "2018-10-01/2018-12-31"), ("2018-40", "2018-01-01/2018-06-30"),
    ("2018-41", "2018-07-01/2018-12-31"), ("2018-42", "bad-date"), ("2018-00", "bad-date"),
    ("2015", "2015-01-01/2015-12-31"), ("2013-06-xx", "2013-06-01/2013-06-30"), ("2013-XX-XX", "2013-01-01/2013-12-31"),
    ("2013-xx-05", "bad-date"), ("03/10/2018", "2018-10-03"), ("3/1/2018", "2018-01-03"), ("03.10.2018", "2018-10-03"),
    ("03-10-2018", "2018-10-03"), ("31/04/2018", "bad-date"), ("10/25/2018", "bad-date"),
    ("10/2018", "2018-10-01/2018-10-31"), ("2018/10/03", "2018-10-03"), ("03/10/18", "bad-date"),
    ("2018-10-03T09:30:00Z", "2018-10-03"), ("2018-10-03 00:00:00", "2018-10-03"), ("03/10/2018 14:05", "2018-10-03"),
    ("3 octobre 2018", "2018-10-03"), ("1er mars 2018", "2018-03-01"), ("le 1er août 2018", "2018-08-01"),
    ("mercredi 3 OCTOBRE 2018", "2018-10-03"), ("octobre 2018", "2018-10-01/2018-10-31"),
    ("Février 2024", "2024-02-01/2024-02-29"), ("déc. 2018", "2018-12-01/2018-12-31"),
    ("été 2018", "2018-06-01/2018-08-31"), ("Printemps 2018", "2018-03-01/2018-05-31"),
    ("automne 2018", "2018-09-01/2018-11-30"), ("hiver 2018", "ambiguous-winter"), ("Winter 2018", "ambiguous-winter"),
    ("3 October 2018", "2018-10-03"), ("October 3, 2018", "2018-10-03"), ("3rd of October 2018", "2018-10-03"),
    ("summer 2018", "2018-06-01/2018-08-31"), ("2e trimestre 2018", "2018-04-01/2018-06-30"),
    ("1er semestre 2018", "2018-01-01/2018-06-30"), ("T4 2018", "2018-10-01/2018-12-31"),
    ("31 avril 2018", "bad-date"), ("octobre", "bad-date"), ("bientôt", "bad-date"),
    ("20181003", "2018-10-03"), ("20181303", "bad-date"), ("03102018", "bad-date"), ("21011003", "bad-date"),
    ("03/10/2018 à 14h30", "2018-10-03"), ("03/10/2018 9h", "2018-10-03"), ("3-oct-2018", "2018-10-03"),
    ("3-oct-18", "bad-date"), ("oct-18", "bad-date"), ("2018-10-03/2018-10-05", "bad-date"),
    ("32 mars 2018", "bad-date"), (" 2018-10-03 ", "2018-10-03"),
    ("\u{A0}octobre\u{202F}2018\u{A0}", "2018-10-01/2018-10-31"), ("", ""),
  ]

  @Test(arguments: dates) func `a date is read as widely as it is known`(_ cell: String, _ expected: String) throws {
    #expect(try value(of: cell, in: "start") == expected)
  }

  @Test func `a trial takes a control character for a space as the reading does`() throws {
    let start = try #require(Register.activities.columns.first { $0.code == "start" })
    #expect(ColumnTrial(["le 3\u{11}octobre 2018", "3\u{11}"], as: start).refused.map(\.place) == [1])
  }

  static let counts: [(String, String)] = [
    ("0", "0"), ("12", "12"), ("000012", "12"), ("1 200", "1200"), ("1\u{202F}200", "1200"), ("1\u{A0}200", "1200"),
    ("12 00", "bad-count"), ("1,200", "bad-count"), ("1.200", "bad-count"), ("12.0", "12"), ("12,5", "bad-count"),
    ("-3", "negative-count"), ("(3)", "negative-count"), ("−3", "negative-count"), ("-0", "0"), ("+3", "3"),
    ("douze", "bad-count"), ("12 €", "bad-count"), ("1e3", "bad-count"), ("9999999999999", "implausible-count"),
    ("10000001", "implausible-count"),
    ("123456789012345678901234567890", "bad-count"), ("10 000 000", "10000000"), ("1234567890", "implausible-count"),
    ("", ""), ("-", "bad-count"), ("(12)", "negative-count"), ("( 12 )", "negative-count"), ("(0)", "0"),
    ("()", "bad-count"), ("(12", "bad-count"),
  ]

  @Test(arguments: counts) func `a count is a whole number`(_ cell: String, _ expected: String) throws {
    #expect(try value(of: cell, in: "participants_fr") == expected)
  }

  static let amounts: [(String, String)] = [
    ("0", "0.00"), ("1234.50", "1234.50"), ("1234,50", "1234.50"), ("1 234,50 €", "1234.50"), ("1 234,5", "1234.50"),
    ("1\u{202F}234\u{A0}567,89\u{A0}€", "1234567.89"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"),
    ("€1234", "1234.00"), ("1234 EUR", "1234.00"), ("1234 euros", "1234.00"), ("0,01", "0.01"), (",5", "bad-amount"),
    ("1,234", "bad-amount"), ("1.234", "bad-amount"), ("1234,505", "bad-amount"), ("12.34.56", "bad-amount"),
    ("5,", "bad-amount"), ("-5", "negative-amount"), ("(12)", "negative-amount"), ("-0,00", "0.00"),
    ("12 k€", "bad-amount"), ("$12", "bad-amount"), ("99999999999999,99", "bad-amount"), ("", ""),
    ("123456789.99", "123456789.99"), ("1234567890.99", "1234567890.99"), ("12 34,50", "bad-amount"),
    ("(12) €", "negative-amount"), ("(12,50 €)", "negative-amount"), ("€ (12)", "negative-amount"),
    ("(1 234,50)", "negative-amount"), ("12)", "bad-amount"), ("(0,00)", "0.00"),
  ]

  @Test(arguments: amounts) func `an amount is exact to the cent`(_ cell: String, _ expected: String) throws {
    #expect(try value(of: cell, in: "cost_eur") == expected)
  }

  static let partners: [(String, String)] = [
    ("USA", "USA"), ("États-Unis", "USA"), ("etats unis", "USA"), ("USA;CAN", "USA+CAN"), ("USA | CAN", "USA+CAN"),
    ("CAN;USA", "CAN+USA"), ("USA, Canada", "USA+CAN"), ("USA / Canada", "USA+CAN"),
    ("France et Canada", "CAN partner-is-france"),
    ("Allemagne et Belgique", "DEU+BEL"), ("Germany and Belgium", "DEU+BEL"), ("Trinité-et-Tobago", "TTO"),
    ("Bosnie-Herzégovine, Croatie", "BIH+HRV"), ("USA;;CAN;", "USA+CAN"), ("USA\nCAN", "USA+CAN"),
    ("USA;USA", "USA repeated-partner"), ("USA, Canada, Etats-Unis", "USA+CAN repeated-partner"), ("", "missing-value"),
    (" ; ", "missing-value"), ("Atlantide", "unknown-partner"),
    ("USA;Atlantide;Lémurie", "unknown-partner unknown-partner"),
    ("USA, Atlantide", "unknown-partner"), ("France", " only-france"), ("FR;France", " only-france"),
    ("France;Atlantide", "partner-is-france unknown-partner"),
    ("Mali (Barkhane)", "MLI partner-remark"), ("OTAN (SHAPE)", "unknown-partner"),
    ("Allemagne*", "DEU partner-remark"), ("Allemagne (1)", "DEU partner-remark"), ("Italie¹", "ITA partner-remark"),
    ("Mali (Barkhane), Tchad*", "MLI+TCD partner-remark partner-remark"), ("Congo (Brazzaville)", "COG"),
    ("Guinée (Bissau)", "GNB"), ("Irlande (Nord)", "unknown-partner"),
    ("Chine (Taïwan)", "unknown-partner"), ("Allemagne (RDA)", "unknown-partner"),
    ("Samoa (américaines)", "ASM"), ("Soudan (Sud)", "unknown-partner"),
    ("Mali (MINUSMA)", "unknown-partner"), ("Mali (Barkhane) Niger", "unknown-partner"),
    ("Niger (Nigeria)", "unknown-partner"), ("Yémen (ancien)", "unknown-partner"), ("Soudan (Juba)", "unknown-partner"),
    ("Chine (Taipei)", "unknown-partner"),
    ("Congo (K)", "unknown-partner"), ("Corée (Pyongyang)", "unknown-partner"),
    ("Guyane (hollandaise)", "unknown-partner"),
    ("Corée du Sud*", "KOR partner-remark"),
  ]

  @Test(arguments: partners) func `partners are found by code or name, one or several`(
    _ cell: String, _ expected: String
  ) throws {
    #expect(try value(of: cell, in: "partners") == expected)
  }

  static let terms: [(String, String, String)] = [
    ("status", "fait", "fait"), ("status", "Réalisée", "fait"), ("status", "DONE", "fait"),
    ("status", " annulé ", "annule"), ("status", "peut-être", "unknown-status"), ("status", "", "missing-value"),
    ("kind", "Réunion d’états-majors", "staff_talks"), ("kind", "reunion d'etats majors", "staff_talks"),
    ("kind", "staff talks", "staff_talks"), ("level", "Ministre", "ministre"), ("direction", "reçue", "recue"),
    ("pillar", "", ""), ("marking", "Diffusion restreinte", "DR"), ("marking", "secrète", "unknown-marking"),
  ]

  @Test(arguments: terms) func `a vocabulary is read by code, name or alias`(
    _ column: String, _ cell: String, _ expected: String
  ) throws {
    #expect(try value(of: cell, in: column) == expected)
  }

  @Test func `lists of labels lose blanks and repeats`() throws {
    #expect(try value(of: "cyber ; drones;cyber;; ", in: "domains") == "cyber+drones")
  }

  @Test func `an end before its start is an error only where it is certain`() throws {
    func codes(_ start: String, _ end: String) throws -> [String] {
      try read("id,title,partners,kind,status,start,end\nA1,t,USA,visit,fait,\(start),\(end)\n").codes
    }
    #expect(try codes("2024-05-10", "2024-05-09") == ["end-before-start"])
    #expect(try codes("2024-05-10", "2024-05") == [])
    #expect(try codes("2024-05", "2024-04") == ["end-before-start"])
    #expect(try codes("2024", "2024-03-01") == [])
    #expect(try codes("", "2024-03-01") == [])
  }
}
