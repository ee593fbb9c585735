import Foundation
import Testing

/// An edition is there whole or not at all, whenever the process dies and whoever else runs.
@Suite struct PublicationUnderFireTests {
  private static func report(_ asOf: String = "2019-12-31", year: Int = 2018) -> String {
    "bilan report fixtures/amerique-du-nord/activites.csv --year \(year) --as-of \(asOf) --output out"
  }

  @Test func `a process killed at any moment leaves whole editions, and dernier names one`() throws {
    let rounds = (1...12).map { round in
      // Moments from soon after the start to after the end, in hundredths of the time that a run takes.
      """
      \(Self.report("2018-12-\(round + 10)")) > /dev/null 2>&1 &
      process=$!
      sleep $(awk "BEGIN { print $length * \(round * 10 + 5) / 100 }")
      kill -9 $process 2> /dev/null
      wait $process 2> /dev/null
      """
    }
    let outcome = try Shell.run(
      """
      begin=$(date +%s%N)
      \(Self.report()) > /dev/null 2>&1
      length=$(awk "BEGIN { print ($(date +%s%N) - $begin) / 1e9 }")
      cksum out/2018/1/* > first
      \(rounds.joined(separator: "\n"))
      \(Self.report("2018-12-31")) > /dev/null 2>&1
      cksum out/2018/1/* | cmp - first && echo untouched
      for edition in out/2018/[0-9]*; do (cd $edition && sha256sum --quiet -c SHA256SUMS && ls | wc -l); done | sort -u
      ls out/2018/dernier/ | wc -l
      find out -name '.bilan-*'
      ls out/2018 | sort -n | tail -n 1; readlink out/2018/dernier
      """)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.prefix(3) == ["untouched", "5", "5"])
    #expect(lines.dropFirst(3).first == "out/2018/.bilan-verrou")
    #expect(lines.count == 6 && lines[4] == lines[5], "\(outcome.output)")
  }

  @Test func `eight periods at once into a new folder all arrive`() throws {
    let outcome = try Shell.run(
      """
      for year in 2017 2018 2019 2020 2021 2022 2023 2024; do
        bilan report fixtures/amerique-du-nord/activites.csv --year $year --as-of 2025-01-15 --output out/new \
          --allow-empty > /dev/null 2>&1 || echo "$year: $?" &
      done
      wait
      ls out/new
      ls out/new/*/1/* | wc -l
      find out -name '.bilan-?????*' | grep -vc verrou
      """)
    #expect(outcome.output == (2017...2024).map { "\($0)\n" }.joined() + "40\n0\n")
  }

  @Test func `of ten equal runs at once one adds an edition, and the others say why not`() throws {
    let outcome = try Shell.run(
      """
      for run in 0 1 2 3 4 5 6 7 8 9; do (\(Self.report()) > $run.out 2> $run.err; echo $? > $run.status) & done
      wait
      cat *.status | sort -u
      cat *.status | grep -c .
      grep -l 75 *.status | while read status; do
        grep -c 'un autre processus y écrit une édition' ${status%.status}.err
      done | sort -u
      ls -A out/2018
      """)
    let statuses = outcome.output.hasPrefix("0\n75\n10\n1\n") ? "some busy" : "none busy"
    #expect(outcome.output.hasPrefix("0\n"))
    #expect(
      outcome.output.hasSuffix((statuses == "some busy" ? "10\n1\n" : "10\n") + ".bilan-verrou\n1\ndernier\n"),
      "\(outcome.output)")
  }

  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func `a signal while reading takes down what was put up`(_ signal: String, _ status: Int) throws {
    let outcome = try Shell.run(
      """
      mkfifo records
      exec 3<> records
      head -n 3 fixtures/amerique-du-nord/activites.csv >&3
      env --default-signal bilan report records --year 2018 --as-of 2019-12-31 --output out/new > said 2>&1 3>&- &
      process=$!
      tries=0
      until ls -d out/new/2018/.bilan-???????????????? > /dev/null 2>&1 || [ $tries = 300 ]; do
        sleep 0.02
        tries=$((tries + 1))
      done
      kill -\(signal) $process
      wait $process
      echo $?
      ls -d out
      """)
    #expect(outcome.output == "\(status)\n", "\(outcome.output)")
  }

  @Test func `a signal at any moment leaves whole editions and nothing else`() throws {
    let rounds = (1...8).map { round in
      """
      env --default-signal \(Self.report("2018-12-\(round + 10)")) > /dev/null 2>&1 &
      process=$!
      sleep $(awk "BEGIN { print $length * \(round * 12) / 100 }")
      kill -TERM $process 2> /dev/null
      wait $process 2> /dev/null
      echo $?
      """
    }
    let outcome = try Shell.run(
      """
      begin=$(date +%s%N)
      \(Self.report()) > /dev/null 2>&1
      length=$(awk "BEGIN { print ($(date +%s%N) - $begin) / 1e9 }")
      (\(rounds.joined(separator: "\n"))) | grep -vxE '0|143'
      find out -name '.bilan-*'
      for edition in out/2018/[0-9]*; do (cd $edition && sha256sum --quiet -c SHA256SUMS && ls | wc -l); done | sort -u
      ls out/2018/dernier/ | wc -l
      """)
    #expect(outcome.output == "out/2018/.bilan-verrou\n5\n5\n")
  }

  @Test func `a signal that is ignored stays ignored`() throws {
    let outcome = try Shell.run(
      """
      mkfifo records
      (exec 3> records; cat fixtures/amerique-du-nord/activites.csv >&3; sleep 1) &
      env --ignore-signal=HUP bilan report records --year 2018 --as-of 2019-12-31 --output out > /dev/null 2>&1 &
      process=$!
      sleep 0.3
      kill -HUP $process
      wait $process
      echo $?
      """)
    #expect(outcome.output == "0\n")
  }

  @Test func `folders that others own and links that others plant stay as they are`() throws {
    let outcome = try Shell.run(
      """
      mkdir -p home out/2018/archives out/2018/2018_bilan.xlsx
      echo precious | tee home/note.txt out/2018/archives/note.txt > out/2018/2018_bilan.xlsx/note.txt
      ln -s $PWD/home out/2018/.bilan-0123456789abcdef
      ln -s $PWD/home out/.bilan-0123456789abcdef
      ln -s home .bilan-0123456789abcdef
      \(Self.report()) > /dev/null 2>&1
      bilan chart mois fixtures/amerique-du-nord/activites.csv --year 2018 --as-of 2019-12-31 --output c.pdf \
        > /dev/null 2>&1
      echo $?
      cat home/note.txt out/2018/archives/note.txt out/2018/2018_bilan.xlsx/note.txt
      ls -A out/2018 | tr '\\n' ' '
      """)
    #expect(
      outcome.output
        == "0\nprecious\nprecious\nprecious\n.bilan-0123456789abcdef .bilan-verrou 1 2018_bilan.xlsx archives dernier ")
  }
}
