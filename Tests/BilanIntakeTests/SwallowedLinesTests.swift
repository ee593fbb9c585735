import BilanIntake
import BilanModel
import Testing

/// Lines of a table that a quote too many, or one forgotten, makes a part of a value.
struct SwallowedLinesTests {
  private static let header = "Intitulé;Partenaires;Nature;Début;État;Lieu;Protection;Note"

  private func read(_ lines: [String], _ ceiling: Ceiling?, _ mapping: SourceMapping? = nil) throws -> Reading {
    try BilanIntakeTests.read(
      ([Self.header] + lines).joined(separator: "\n") + "\n", options: IntakeOptions(ceiling: ceiling),
      mapping: mapping)
  }

  @Test(arguments: [
    "Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;\"n\nHéra;Espagne;Visite;2024-01-02;fait;Rome;SECRET;5 pouces\"",
    "Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;\"\nHéra;Espagne;Visite;2024-01-02;fait;Rome;SECRET;\"",
    "Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;\"n\nHéra;SECRET\"",
    "Zeus;\"Italie\nHéra;SECRET\";Visite;2024-01-02;fait;Rome;NP;n",
  ])
  func `a line that a closing quote ends is no value under a ceiling`(_ lines: String) throws {
    let last = "Visite;Italie;Visite;2024-01-03;fait;Rome;NP;n"
    let under = try read([lines, last], .unprotected)
    #expect(under.report.counts.kept == 1 && under.report.counts.rejected == 1, "\(under.records)")
    #expect(under.codes == ["swallowed-lines"] && MarkingTests.isSilent(under))
  }

  @Test(arguments: [
    [
      "\"Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;n", "Héra;Espagne;Visite;2024-01-02;fait;Rome;SECRET;n",
      "Pan\";Italie;Visite;2024-01-02;fait;Rome;NP;n",
    ],
    [
      "Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;\"n", "Héra;Espagne;Visite;2024-01-02;fait;Rome;SECRET;n",
      "canon de 5\"",
    ],
    [
      "Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;\"n", "Héra,Espagne,Visite,2024-01-02,fait,Rome,SECRET,n", "fin\"",
    ],
    ["\"Zeus;Italie;Visite;2024-01-02;fait;Rome;NP;n", "Pan\";Italie;Visite;2024-01-02;fait;Rome;NP;n"],
  ])
  func `lines inside of quotes are no value without a word`(_ lines: [String]) throws {
    let last = "Visite;Italie;Visite;2024-01-03;fait;Rome;NP;n"
    let under = try read(lines + [last], .unprotected)
    #expect(under.report.counts.kept == 1 && under.report.counts.rejected == 1)
    #expect(under.codes == ["swallowed-lines"] && MarkingTests.isSilent(under))
    let free = try read(lines + [last], nil)
    #expect(free.report.counts.kept == 2 && free.codes.contains("swallowed-lines"))
    #expect(free.report.quotedMarking == .unread)
  }

  @Test(arguments: ["\"une\nremarque\"", "\"une ; deux\ntrois ; quatre ; cinq\"", "\"dite « \"\"x\"\" »\nfin\""])
  func `a value of several lines is one`(_ note: String) throws {
    let reading = try read(["Visite;Italie;Visite;2024-01-03;fait;Rome;NP;\(note)"], .unprotected)
    #expect(reading.report.counts.kept == 1 && reading.codes == [])
  }

  @Test func `a header that swallows lines is an error and nothing is read`() throws {
    let text =
      "Intitulé;Partenaires;Nature;Début;État;\"Lieu\nA;Italie;Visite;2024-01-02;fait;Rome\"\n"
      + "B;Italie;Visite;2024-01-03;fait;Rome\n"
    let reading = try BilanIntakeTests.read(text)
    #expect(reading.codes == ["swallowed-lines"] && reading.report.counts.kept == 0)
    #expect(reading.report.findings.first?.severity == .error)
    let spread = try BilanIntakeTests.read(
      "Intitulé;Partenaires;Nature;Début;État;\"Coût\n(euros)\"\nB;Italie;Visite;2024-01-03;fait;1\n")
    #expect(spread.report.counts.kept == 1)
  }
}
