import Foundation
import Testing

/// An edition is there whole or not at all, whenever the process dies.
@Suite struct PublicationUnderFireTests {
  private static func report(_ asOf: String) -> String {
    "bilan report fixtures/amerique-du-nord/activites.csv --year 2018 --as-of \(asOf) --output out"
  }

  @Test func `a process killed at any moment leaves the old edition or the new one`() throws {
    let rounds = (1...12).map { round in
      // Moments from soon after the start to after the end, in hundredths of the time that a run takes.
      """
      \(Self.report(round.isMultiple(of: 2) ? "2019-12-31" : "2018-12-31")) > /dev/null 2>&1 &
      process=$!
      sleep $(awk "BEGIN { print $length * \(round * 10 + 5) / 100 }")
      kill -9 $process 2> /dev/null
      wait $process 2> /dev/null
      cksum out/*
      echo
      """
    }
    let outcome = try Shell.run(
      """
      \(Self.report("2019-12-31")) > /dev/null 2>&1
      cksum out/*
      echo
      begin=$(date +%s%N)
      \(Self.report("2018-12-31")) > /dev/null 2>&1
      length=$(awk "BEGIN { print ($(date +%s%N) - $begin) / 1e9 }")
      cksum out/*
      echo
      \(rounds.joined(separator: "\n"))
      """)
    let states = outcome.output.components(separatedBy: "\n\n").filter { !$0.isEmpty }
    #expect(states.count == 14)
    #expect(Set(states.prefix(2)).count == 2, "two as-of days make two editions")
    for state in states.dropFirst(2) { #expect(states.prefix(2).contains(state)) }
  }
}
