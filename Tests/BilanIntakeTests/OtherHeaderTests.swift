import BilanIntake
import BilanModel
import Testing

/// Headers among the records: exports put one after the other.
struct OtherHeaderTests {
  private static let first =
    "Intitulé;Partenaires;Nature;Début;État;Protection;Lieu\na;Mali;visit;2024-01-02;fait;NP;Bamako\n"

  @Test(arguments: [
    "Intitulé;Partenaires;Nature;Début;État;Lieu;Protection\nZeus;Mali;visit;2024-01-02;fait;;S\n",
    "title;partners;kind;start;status;place;marking\nZeus;Mali;visit;2024-01-02;fait;;S\n",
    "INTITULE;partenaires;Nature;Début;Protection;État;Lieu\nZeus;Mali;visit;2024-01-02;S;fait;\n",
    "Intitulé;Partenaires;Nature;Début;État;;Lieu\nZeus;Mali;visit;2024-01-02;fait;;Bamako\n",
    "Intitulé;Partenaires;Nature;Début;État;Note;Lieu\nZeus;Mali;visit;2024-01-02;fait;;Bamako\n",
    "Intitulé;Partenaires;Nature;Début;État;SF;Protection\nZeus;Mali;visit;2024-01-02;fait;;S\n",
    "Intitulé;Partenaires;Nature;Début;État;DR;Protection\nZeus;Mali;visit;2024-01-02;fait;;S\n",
  ])
  func `a header with other columns stops the file under a ceiling, and is a warning without one`(
    _ second: String
  ) throws {
    let lines = (Self.first + second).split(separator: "\n").enumerated().map { number, line in
      (number % 2 == 0 ? "Identifiant;" : "\(number);") + line + "\n"
    }
    for rows in SourceMapping.RowMeaning.allCases {
      let mapping = mapping {
        $0.rows = rows
        $0.columns = [:]
      }
      let reading = try read(lines.joined(), options: IntakeOptions(ceiling: .unprotected), mapping: mapping)
      #expect(reading.codes.contains("other-header"), "\(reading.codes)")
      #expect(reading.records.isEmpty && reading.report.sources[0].isRead == false)
      #expect(!reading.findings(.french).joined().contains("Zeus"))
      let free = try read(lines.joined(), mapping: mapping)
      #expect(free.codes.contains("other-header") && free.report.quotedMarking.isRead == false)
      #expect(free.report.findings.first { $0.code == "other-header" }?.severity == .warning)
    }
  }

  @Test(arguments: [
    "Intitulé;Partenaires;Nature;Début;État;Protection;Lieu", "INTITULE;PARTENAIRES;NATURE;DEBUT;ETAT;PROTECTION;LIEU",
    "title;partners;kind;start;status;marking;place",
  ])
  func `the same header again is set aside`(_ header: String) throws {
    let text = Self.first + header + "\nb;Mali;visit;2024-01-03;fait;NP;Bamako\n"
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.codes == ["repeated-header"] && reading.report.counts.kept == 2)
  }

  @Test func `a record with the words of some columns is a record`() throws {
    let text = Self.first + "Note;Lieu;Visite;2024-01-03;fait;NP;Lieu\n"
    let reading = try read(text, options: IntakeOptions(ceiling: .unprotected))
    #expect(reading.codes == ["unknown-partner"] && reading.report.counts.rejected == 1)
  }
}
