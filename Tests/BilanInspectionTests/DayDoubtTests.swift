import BilanInspection
import BilanModel
import Testing

/// Days that the words or the values of their column call something else than the first and the last one.
struct DayDoubtTests {
  private static func proposed(_ header: String, _ cells: [String], state: String = "fait") throws -> String {
    let rows = cells.enumerated().map { "Acte \($0.offset);Kenya;Visite;\(state);\($0.element)" }
    return try proposal((["Objet;Pays;Nature;État;\(header)"] + rows).joined(separator: "\n") + "\n")
  }

  private static func undecided(_ text: String) -> String {
    text.split(separator: "\n").first { $0.contains("À décider") || $0.contains("Rien à décider") }.map(String.init)
      ?? ""
  }

  @Test(
    arguments: [
      ("Mis à jour", ["2024-03-04", "2024-03-09"], "year"), ("Date de facture", ["2024-03-04", "2024-03-09"], "year"),
      ("Date de paiement", ["2024-03-04", "2024-03-09"], "year"),
      ("Date prévue", ["2024-03-04", "2024-03-09"], "start"),
      ("Fiscal Year", ["2023", "2024"], "start"), ("Année scolaire", ["2023", "2024"], "start"),
      ("Date", ["1709510400", "1710460800"], "start"),
      ("Date;Fin prévue", ["2024-03-04;2024-03-06", "2024-03-09;2024-03-12"], "end"),
      ("Début;Fin", ["2024-03-04 08:00;2024-03-06 00:00", "2024-03-09 09:30;2024-03-12 00:00"], "end"),
    ])
  func `a day that may be another waits for somebody`(_ header: String, _ cells: [String], _ key: String) throws {
    let text = try Self.proposed(header, cells)
    #expect(Self.undecided(text).contains("À décider : \(key)."), "\(text)")
  }

  @Test(
    arguments: [
      ("Date", ["2024-03-04", "2024-03-09"]), ("Année", ["2023", "2024"]), ("Exercice", ["2023", "2024"]),
      ("Début;Fin", ["2024-03-04 00:00;2024-03-06 00:00", "2024-03-09 00:00;2024-03-12 00:00"]),
      ("Début;Fin", ["2024-03-04 08:00;2024-03-06 17:00", "2024-03-09 09:30;2024-03-12 00:00"]),
    ])
  func `other days are read as they are`(_ header: String, _ cells: [String]) throws {
    #expect(Self.undecided(try Self.proposed(header, cells)).contains("Rien à décider"))
  }

  @Test func `days that stand once for several records are doubted, and read meanwhile`() throws {
    let text = try Self.proposed("Date", ["2024-03-04", "", "", "2024-06-09", ""])
    #expect(Self.undecided(text).contains("À décider : start."))
    #expect(text.contains("3 enregistrements faits sans date : la date de la ligne au-dessus"))
    #expect(columns(try mapping(of: text))["start"] == "Date")
    // Not where the first has none, nor where those without are not done.
    #expect(Self.undecided(try Self.proposed("Date", ["", "2024-03-04", "", "2024-06-09", ""])).contains("Rien"))
    #expect(Self.undecided(try Self.proposed("Date", ["2024-03-04", "", "", ""], state: "prévu")).contains("Rien"))
  }

  @Test func `a column that counts from 1970 names the key that reads it`() throws {
    let text = try Self.proposed("Date", ["1709510400", "1710460800"])
    #expect(text.contains("« Date » compte depuis 1970, semble-t-il : « dates: epoch » le lit"))
  }

  @Test func `columns headed by partners with ticks are the partners`() throws {
    let text = try proposal(
      "Objet;Italie;Mali;Nature;État;Date\nA;x;;Visite;fait;2024-03-04\nB;x;x;Visite;fait;2024-03-09\n")
    let key = "partners: {ticks: {\"Italie\": \"Italie\", \"Mali\": \"Mali\"}}"
    #expect(text.contains("# " + key + "  # à décider : « Italie », « Mali » sont des partenaires cochés"), "\(text)")
    let decided = try mapping(of: text.replacing("# " + key, with: key))
    #expect(columns(decided)["partners"] == "Italie:Italie+Mali:Mali")
  }

  @Test func `numbers of people under partners say with whom, and a column of others is not forgotten`() throws {
    let text = try proposal(
      "Objet;ITA;MLI;Autres pays;Nature;État;Date\nA;12;;Kenya;Visite;fait;2024-03-04\nB;3;0;Ghana;Visite;fait;2024-03-09\n"
    )
    #expect(text.contains("# partners: {ticks: {\"ITA\": \"ITA\", \"MLI\": \"MLI\"}}"), "\(text)")
    #expect(text.contains("rien ne lit « Autres pays »"), "\(text)")
  }

  @Test func `numbers under two letters, or under France, are no partners`() throws {
    let text = try proposal(
      "Objet;Pays;ID;NO;FRA;Nature;État;Date\nA;Kenya;12;4;3;Visite;fait;2024-03-04\nB;Ghana;13;5;3;Visite;fait;2024-03-09\n"
    )
    #expect(columns(try mapping(of: text))["partners"] == "Pays", "\(text)")
  }

  @Test(arguments: ["Pays absents", "Pays excusés", "FIPS", "Code CIO"])
  func `states that were not there, and codes of others, are no partners`(_ header: String) throws {
    let text = try proposal(
      "Objet;\(header);Nature;État;Date\nA;Italie;Visite;fait;2024-03-04\nB;Mali;Visite;fait;2024-03-09\n")
    #expect(Self.undecided(text).contains("À décider : partners."), "\(text)")
  }
}
