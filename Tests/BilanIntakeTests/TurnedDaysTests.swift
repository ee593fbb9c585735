import BilanIntake
import BilanModel
import Testing

/// Days that a spreadsheet has read in the other order, as far as it could.
@Suite struct TurnedDaysTests {
  private func codes(_ days: [String]) throws -> [String] {
    let lines = days.enumerated().map { "a\($0);Italie;exercice;\($1);fait" }
    let reading = try read("Intitulé;Partenaires;Nature;Début;État\n" + lines.joined(separator: "\n") + "\n")
    return reading.codes.filter { $0 == "turned-days" }
  }

  @Test(arguments: [
    ["2024-04-03", "25/03/2024", "2024-06-05"], ["2024-04-03", "2024-06-05", "2024-05-07T00:00:00", "13.03.2024"],
    ["31/01/2024", "2024-02-01", "2024-12-11"],
  ])
  func `dates of day 12 at most beside texts beyond it are a warning`(_ days: [String]) throws {
    #expect(try codes(days) == ["turned-days"])
  }

  @Test(arguments: [
    // A date beyond the twelfth, or a text that might have been turned, says that nothing was.
    ["2024-04-03", "25/03/2024", "2024-06-15"], ["2024-04-03", "05/03/2024", "25/03/2024", "2024-06-05"],
    ["2024-04-03", "2024-06-05", "2024-07-09"], ["25/03/2024", "26/03/2024"], ["2024-04-03", "25/03/2024"],
    ["2024-04-04", "2024-05-05", "25/03/2024"], ["2024-04", "2024", "25/03/2024"],
  ])
  func `what may be as it was written is none`(_ days: [String]) throws {
    #expect(try codes(days) == [])
  }

  @Test(arguments: ["Italie, al", "Italie et co", "No", "Italie, in.", "Italie / no", "la"])
  func `two small letters among names are a word that is named, and no state`(_ partners: String) throws {
    let reading = try read(
      "Intitulé;Partenaires;Nature;Début;État\na;Espagne;exercice;2024-05-01;fait\nb;\(partners);exercice;2024-05-02;fait\n"
    )
    #expect(reading.records.count == 1)
    #expect(reading.codes.contains { $0.hasPrefix("unknown") || $0.contains("partner") }, "\(reading.codes)")
  }

  @Test func `small letters are codes in a column of codes, and beside names where everybody writes them`() throws {
    let head = "Intitulé;Partenaires;Nature;Début;État\n"
    let codes = try read(head + "a;it;exercice;2024-05-01;fait\nb;de, no;exercice;2024-05-02;fait\n")
    #expect(codes.records.count == 2 && codes.codes == [])
    let names = try read(head + "a;Italie;exercice;2024-05-01;fait\nb;uk;exercice;2024-05-02;fait\n")
    #expect(names.records.count == 2)
  }
}
