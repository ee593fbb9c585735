import Testing

/// Nights as `docs/nights.md` orders them: nothing on the screen but when something must be done, one line of the journal
/// each, and every edition verifies.
@Suite struct NightTests {
  /// A desk's folder, and a night as cron runs it: without a terminal and with next to no environment.
  private static let desk = """
    printf '%s\\n' 'sources:' '  - files: export.csv' 'output: editions' > bilan.yaml
    table() {
      echo 'Identifiant;Intitulé;Partenaires;Nature;Début;État'
      for i in $(seq $1); do echo "A-$i;Visite $i;Italie;visite;2024-05-14;fait"; done
    }
    night() {
      env -i PATH="$PATH" sh -c 'cd "$1" && shift && bilan report --config bilan.yaml --year last \\
        --if-changed --keep 3 --quiet --journal nuits.log "$@"' sh "$PWD" --as-of "${day:-2025-01-15}" "$@" \\
        < /dev/null > screen.txt 2>&1
      echo "$? $(grep -c . screen.txt)"
    }

    """

  @Test func `good nights are silent, and bad ones say why and leave the edition of before`() throws {
    let outcome = try Shell.run(
      Self.desk + """
        table 20 > export.csv; night
        night
        for count in 22 25 30; do table $count > export.csv; night; done
        table 30 | head -n 9 > export.csv; night; tail -n 1 screen.txt
        table 0 > export.csv; night
        rm export.csv; night
        table 30 > export.csv; night
        table 31 | head -c 900 > export.csv; night
        table 31 > export.csv; night
        grep -c . nuits.log
        cut -f 2,3 nuits.log | sort | uniq -c | sed 's/^ *//'
        ls editions/2024
        cd editions; for edition in 2024/[0-9]*; do bilan verify $edition | tail -n 1; done
        """)
    let expected = """
      0 0
      0 0
      0 0
      0 0
      0 0
      65 7
      en tout : 8 enregistrements gardés, 30 dans la dernière édition : rien n’est publié ; si la source est entière, --floor 0 le permet
      """
    #expect(outcome.output.hasPrefix(expected), "\(outcome.output) \(outcome.complaint)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    // A header alone and a file that is not there: said, and nothing is published.
    #expect(lines[7].hasPrefix("65 ") && lines[7] != "65 0" && lines[8].hasPrefix("65 ") && lines[8] != "65 0")
    // The same file again is the same edition.
    #expect(lines[9] == "0 0")
    // Cut in the middle of a line: the record is rejected or too few are kept, which is said.
    #expect(!lines[10].hasPrefix("0 ") && !lines[10].hasSuffix(" 0"))
    #expect(lines[11] == "0 0" && lines[12] == "11", "\(lines)")
    #expect(lines.filter { $0.hasPrefix("édition conforme") || $0.hasPrefix("édition entière") }.count == 3, "\(lines)")
  }

  /// What may happen to an export in a night, and what is left of it.
  private static let fates = """
    tonight() {
      case $1 in
        grows) count=$((count + 3)); table $count > export.csv ;;
        late) table $count > export.csv ;;
        windows) table $count | iconv -f UTF-8 -t WINDOWS-1252 > export.csv ;;
        cut) table $count | head -n 5 > export.csv ;;
        torn) table $count | head -c 300 > export.csv ;;
        bare) table 0 > export.csv ;;
        empty) : > export.csv ;;
        gone) rm -f export.csv ;;
        page) echo '<html><body>503 Service Unavailable</body></html>' > export.csv ;;
        folder) rm -f export.csv; mkdir export.csv ;;
      esac
      result=$(night)
      if [ "$1" = folder ]; then rmdir export.csv; fi
      echo "$1 $result"
    }

    """

  @Test func `thirty nights say something when something must be done, and then alone`() throws {
    let good: Set<Substring> = ["grows", "late", "windows"]
    let nights = """
      grows grows late grows cut grows gone gone grows windows grows torn grows late late grows bare grows empty \
      grows page grows folder grows windows late cut gone grows late
      """
    let outcome = try Shell.run(
      Self.desk + Self.fates + """
        count=20
        date=1
        for fate in \(nights); do day=2025-02-$(printf %02d $(((date + 1) / 2))); tonight $fate; date=$((date + 1)); done
        grep -c . nuits.log
        for edition in editions/2024/[0-9]*; do bilan verify $edition; done | grep -c ' : conforme'
        bilan verify editions/2024/dernier | tail -n 1
        ls editions/2024
        """)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 30, "\(outcome.output) \(outcome.complaint)")
    for line in lines.prefix(30) {
      let words = line.split(separator: " ")
      if good.contains(words[0]) {
        #expect(words.dropFirst() == ["0", "0"], "\(outcome.output)")
      } else {
        #expect(words[1] == "65" && words[2] != "0", "\(outcome.output)")
      }
    }
    // Three editions of five files each, the latest from the very sources that stand there, and nothing half-written.
    #expect(
      lines.dropFirst(30).prefix(3) == ["30", "15", "édition entière, et refaite à l’octet près"], "\(outcome.output)")
    #expect(lines.dropFirst(33).count == 4 && lines.last == "dernier", "\(outcome.output)")
  }
}
