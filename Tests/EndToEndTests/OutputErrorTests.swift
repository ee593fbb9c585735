import Foundation
import Testing

/// Results that could not be written are not passed over in silence.
@Suite struct OutputErrorTests {
  private static let records = "fixtures/amerique-du-nord/activites.csv"

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no disk that is always full"),
    arguments: [
      "inspect \(records)", "check \(records) --totals", "document metrics", "document commands", "--help",
      "chart mois \(records) --year 2018 --as-of 2019-12-31 --format svg --output /dev/stdout",
    ])
  func `a full disk behind the standard output has an exit code of its own, and is said`(command: String) throws {
    let outcome = try Shell.run("bilan \(command) > /dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.complaint.hasSuffix("(le disque est plein)\n"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no disk that is always full"),
    arguments: [
      ("> /dev/full", "le disque est plein"), (">&-", "le flux est fermé"),
      (">&3 3>&-", "le tube est fermé"),
    ])
  func `what is published is said where the output cannot say it`(output: String, reason: String) throws {
    let outcome = try Shell.run(
      """
      mkfifo tube
      # Holds a pipe open whose reader has gone.
      sleep 0 < tube & exec 3> tube; wait
      for turn in 1 2; do
        bilan report \(Self.records) --year 2018 --as-of 2019-12-31 --output ed 2> said \(output)
        echo $?; tail -n 1 said
      done
      bilan chart mois \(Self.records) --year 2018 --as-of 2019-12-31 2> said \(output)
      echo $?; tail -n 1 said
      ls ed/2018 | head -n 2; ls *.pdf
      """)
    let edition = "74\nl’édition ed/2018/1 est publiée, mais l’écriture de la sortie est impossible (\(reason))\n"
    let chart = "74\n« 2018_mois.pdf » est écrit, mais l’écriture de la sortie est impossible (\(reason))\n"
    #expect(outcome.output == edition + edition + chart + "1\ndernier\n2018_mois.pdf\n", "\(outcome.complaint)")
  }

  @Test func `a chart that is written to a stream is all that is written to it`() throws {
    let outcome = try Shell.run(
      """
      bilan chart mois \(Self.records) --year 2018 --as-of 2019-12-31 --format svg --output /dev/stdout 2> said | tail -n 1
      bilan chart mois \(Self.records) --year 2018 --as-of 2019-12-31 --format svg --output m.svg 2> said
      bilan chart mois \(Self.records) --year 2018 --as-of 2019-12-31 --format svg --output /dev/stdout 2> said | cmp m.svg
      """)
    #expect(outcome.output == "</svg>\nm.svg\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no disk that is always full"))
  func `a full disk behind the standard error has the same exit code`() throws {
    let outcome = try Shell.run("bilan check \(Self.records) 2> /dev/full")
    #expect(outcome.status == 74)
  }

  @Test func `a reader that has had enough is no news`() throws {
    let outcome = try Shell.run("(bilan document registers; echo $? >&2) | head -n 1")
    #expect(outcome.output == "# Registers\n")
    #expect(["0\n", "74\n"].contains(outcome.complaint))
  }

  @Test func `more sources are read than files may be open`() throws {
    let outcome = try Shell.run(
      """
      mkdir s
      i=0
      while [ $i -lt 1100 ]; do
        printf 'Identifiant;Intitulé;Partenaires;Nature;Début;État\\nA%s;t;Italie;Visite;2024-02-03;fait\\n' $i > s/$i.csv
        i=$((i + 1))
      done
      ulimit -n 64
      bilan report s/*.csv --year 2024 --as-of 2025-01-15 --output ed 2>&1 | grep 'lus ='
      grep -c '"sha256": "[0-9a-f]' ed/2024/1/2024_bilan.json
      """)
    let kept = "1\u{202F}100 enregistrements lus = 1\u{202F}100 gardés + 0 rejeté"
    #expect(outcome.output.contains(kept), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("\n1100\n"), "\(outcome.output)")
  }
}
