import Foundation
import Testing

/// Each exit code of the table, by a run that ends with it.
@Suite struct ExitStatusTests {
  private static let day = "--year 2024 --as-of 2025-01-15"

  private static let runs: [(status: Int32, lines: String)] = [
    (0, "bilan check fixtures/demo/plans.csv"),
    (0, "bilan check fixtures/broken/repeated-partner.csv"),
    (1, "bilan check fixtures/broken/repeated-partner.csv --strict"),
    (1, "bilan chart classement fixtures/broken/repeated-partner.csv \(day) --strict"),
    (
      1,
      "bilan report fixtures/broken/repeated-partner.csv \(day) --output out --strict && false; status=$?; ls out && exit $status"
    ),
    (1, "bilan check fixtures/broken/bad-date.csv"),
    (1, "bilan report fixtures/broken/bad-date.csv \(day) --output out"),
    (64, "bilan check"), (64, "bilan check a --foo"), (64, "bilan chart classement a --year 1800"),
    (64, "bilan report fixtures/demo/plans.csv --year 2024 --output out"),
    (65, "bilan check none.csv"), (65, "bilan check fixtures/demo/plans.csv none.csv"), (65, "bilan check ."),
    (65, "bilan check fixtures/broken/missing-column.csv"), (65, "bilan check fixtures/broken/unknown-register.csv"),
    (65, "bilan check --config none.yaml"), (65, "bilan inspect none.csv"),
    (65, "bilan report none.csv \(day) --output out"), (65, "bilan chart classement none.csv \(day)"),
    (65, "echo 'langage: fr' > bilan.yaml; bilan check"),
    (73, "bilan report fixtures/demo/plans.csv \(day) --output fixtures/README.md"),
    (73, "bilan chart classement fixtures/demo/activites.csv \(day) --output none/a.pdf"),
    (73, "bilan check fixtures/broken/bad-date.csv --rejects fixtures/README.md"),
  ]

  @Test(arguments: runs)
  func `a run ends with the code of the table`(status: Int32, lines: String) throws {
    #expect(try Shell.run(lines).status == status)
  }

  @Test func `every code is in the documentation`() throws {
    let page = try Package.text("docs/commands.md")
    for code in [0, 1, 64, 65, 69, 73] { #expect(page.contains("\n| \(code) | "), "\(code)") }
  }
}
