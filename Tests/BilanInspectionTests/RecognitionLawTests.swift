import BilanInspection
import BilanIntake
import BilanModel
import Testing

/// What reading takes a file for by its headers, a look at the file takes it for too.
@Suite struct RecognitionLawTests {
  /// A file of a register with one empty record, without one of its columns.
  private static func file(_ register: Register, without column: Column?) -> String {
    let names = register.columns.filter { $0.code != column?.code }.map(\.name.french)
    return names.joined(separator: ";") + "\n" + names.map { _ in "x" }.joined(separator: ";") + "\n"
  }

  /// Every register whole, and without each of the columns that it requires.
  static let cases: [(register: Register, missing: Column?)] = Register.all.flatMap { register in
    [(register, nil)] + register.columns.filter(\.isRequired).map { (register, Optional($0)) }
  }

  @Test(arguments: cases.indices)
  func `check and inspect name one register, and what is missing waits for somebody`(index: Int) throws {
    let (register, missing) = Self.cases[index]
    let file = try TemporaryFile("export.csv", Self.file(register, without: missing))
    let (_, report) = Intake.read([file.path], options: IntakeOptions(), into: RecordTexts())
    #expect(report.sources.first?.register?.code == register.code)
    let proposed = try #require(Inspection([file.path]).text(.english))
    #expect(try mapping(of: proposed).register == register.code)
  }

  @Test func `a file of plans without a version is one of plans`() throws {
    let text = """
      Identifiant;Intitulé;Partenaires;Plan;Nature;Début prévu
      L1;Exercice annuel;BEL;Plan 2024;exercice;2024-05-01

      """
    let proposed = try proposal(text)
    #expect(try mapping(of: proposed).register == "plans")
    #expect(proposed.contains("version"))
  }
}
