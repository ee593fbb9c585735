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
    (64, "bilan check"), (64, "bilan help foo"), (64, "bilan reprot"), (64, "bilan check ''"),
    (64, "bilan check a --foo"), (64, "bilan chart classement a --year 1800"),
    (64, "bilan report fixtures/demo/plans.csv --year 2024 --output out"),
    (64, "bilan check --config ''"), (64, "bilan report fixtures/demo/plans.csv \(day) --output ''"),
    (64, "bilan report fixtures/demo/plans.csv \(day) --output out --report ''"),
    (64, "bilan chart classement fixtures/demo/plans.csv \(day) --output ''"), (64, "bilan inspect ''"),
    (64, "bilan check fixtures/demo/plans.csv --rejects ''"), (64, "bilan verify ''"),
    (64, "bilan check fixtures/demo/plans.csv --ceiling foo"),
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
    for code in [0, 1, 3, 64, 65, 69, 73, 74, 75, 129, 130, 143] {
      #expect(page.contains("\n| \(code) | "), "\(code)")
    }
  }

  @Test(arguments: [("HUP", 129), ("INT", 130), ("TERM", 143)])
  func `a signal ends a run with its code, and takes away what was not published`(
    _ signal: String, _ status: Int
  ) throws {
    let outcome = try Shell.run(
      """
      mkfifo records
      # A shell has what it starts in the background ignore the keyboard.
      env --default-signal=INT bilan report records \(Self.day) --output out 2> said &
      exec 3> records
      while [ ! -e out/2024/.bilan-verrou ]; do sleep 0.05; done
      kill -\(signal) $!
      wait $!
      echo "$? $(ls -A out 2> /dev/null)"
      """)
    #expect(outcome.output == "\(status) \n", "\(outcome.complaint)")
  }

  @Test func `a lock that another run holds ends with 75`() throws {
    let outcome = try Shell.run(
      """
      mkfifo records
      bilan report records \(Self.day) --output out 2> said &
      exec 3> records
      while [ ! -e out/2024/.bilan-verrou ]; do sleep 0.05; done
      bilan report fixtures/demo/plans.csv \(Self.day) --output out; echo $?
      exec 3>&-
      wait
      """)
    #expect(outcome.output == "75\n")
  }
}
