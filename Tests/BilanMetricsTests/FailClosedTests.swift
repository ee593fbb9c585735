import BilanMetrics
import BilanModel
import Testing

/// A register that somebody declared and nobody counts.
@Suite struct FailClosedTests {
  private static let toy = Register(
    "toys", Wording("Jouets", "Toys"), row: Wording("un jouet", "a toy"), columns: [CommonColumn.marking])

  /// Three records, one of them marked S.
  private static let batch = Batch(
    register: toy, file: "jouets.csv", lines: [2, 3, 4],
    columns: [.markings(Markings([nil, .secret, .unprotected]))])

  @Test func `records that no figure counts are an error by name, and their marking is kept`() throws {
    var tally = makeTally([activity("A", "CAN", "2024-03-01")])
    tally.add(Self.batch)
    #expect(tally.loses && tally.facts().marking == .secret)
    let finding = try #require(tally.findings.first { $0.severity == .error })
    #expect(
      finding.text(.french)
        == "jouets.csv: erreur[uncounted-records]: registre « Jouets » : 3 enregistrements lus ne sont dans "
        + "aucun compte")
    #expect(finding.hint?.english == "a fault of the program, to be reported; nothing is to be mended in the file")
    var links = LinkTally()
    links.add(Self.batch)
    #expect(Array(links.findings) == [finding])
  }

  @Test func `a register without a record that nothing counts is an error too, and merging loses none`() {
    var (all, part) = (emptyTally(), emptyTally())
    part.add(Batch(register: Self.toy, file: "jouets.csv", columns: [.absent]))
    all.merge(part)
    #expect(all.findings.map(\.code) == ["uncounted-records"])
  }

  @Test func `a register that does not say which column is its marking leaves no edition marked low`() {
    let column = Column("marking", .marking, Wording("Protection", "Marking"), help: Wording("mention", "marking"))
    let register = Register("toys", Wording("Jouets", "Toys"), row: Wording("un jouet", "a toy"), columns: [column])
    var tally = emptyTally()
    tally.add(Batch(register: register, file: "jouets.csv", lines: [2], columns: Self.batch.columns))
    #expect(!tally.facts().marking.isRead && tally.loses)
  }

  @Test func `records of the registers that are counted are all counted`() {
    let tally = makeTally(assorted(), plan: assortedPlan())
    #expect(!tally.loses && tally.counted == ["activities": 300, "plans": 40])
  }

  @Test func `a record without a value that its counting needs is an error, not a gap`() throws {
    var batch = Batch([activity("A", "CAN", "2024-03-01"), activity("B", "CAN", "2024-03-02")])
    batch.columns[try #require(Register.activities.index(of: "status"))] = .terms([1, BatchColumn.missingTerm])
    var tally = emptyTally()
    tally.add(batch)
    #expect(
      tally.findings.map { $0.text(.english) } == [
        "activites.csv: error[uncounted-records]: register “Activities”: 1 record read is in no count"
      ])
  }
}
