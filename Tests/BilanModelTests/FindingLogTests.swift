import BilanModel
import Testing

@Suite struct FindingLogTests {
  private static let words = Wording("", "")
  private let bad = FindingKind("bad", .error, words, fix: words)
  private let odd = FindingKind("odd", .warning, words, fix: words)
  private let alike = FindingKind("alike", .note, words, fix: words)

  private func finding(_ kind: FindingKind, _ file: String, _ line: Int) -> Finding {
    Finding(kind, Origin(file: file, line: line), Wording("ligne \(line)", "line \(line)"))
  }

  @Test func `errors stand first, then warnings, then notes, each by its place`() {
    let log = FindingLog([
      finding(alike, "a", 1), finding(odd, "b", 3), finding(bad, "b", 9), finding(odd, "a", 7), finding(bad, "b", 2),
      finding(bad, "a", 5),
    ])
    let shown = log.map { "\($0.code) \($0.origin.file):\($0.origin.line)" }
    #expect(shown == ["bad a:5", "bad b:2", "bad b:9", "odd a:7", "odd b:3", "alike a:1"])
  }

  @Test func `findings of one kind that repeat are a few, and one line for the others`() {
    let log = FindingLog(
      (1...17_027).map { finding(alike, "a.csv", $0 * 3) } + [
        finding(bad, "a.csv", 60_000), finding(alike, "b.csv", 1),
      ])
    #expect(
      log.listed(each: 3).map { $0.text(.french) } == [
        "a.csv:60000:1: erreur[bad]: ligne 60000", "a.csv:3:1: note[alike]: ligne 3", "a.csv:6:1: note[alike]: ligne 6",
        "a.csv:9:1: note[alike]: ligne 9",
        "a.csv: note[alike]: et 17\u{202F}024 autres constats de ce code, lignes 12, 15, 18, 21, 24…",
        "b.csv:1:1: note[alike]: ligne 1",
      ])
    #expect(
      log.listed(each: 3)[4].text(.english).hasSuffix(
        "and 17,024 more findings of this code, lines 12, 15, 18, 21, 24…"))
    #expect(log.listed().count == 1003)
    #expect(log.counts.map { "\($0.count) \($0.kind.code)" } == ["1 bad", "17028 alike"])
  }

  @Test(arguments: [
    ([1, 1, 1, 1, 1, 1, 1], "et 4 autres constats de ce code, ligne 1"),
    ([1, 2, 3, 4, 4, 5, 5], "et 4 autres constats de ce code, lignes 4, 5"),
    ([1, 2, 3, 4, 5, 6, 7, 8], "et 5 autres constats de ce code, lignes 4, 5, 6, 7, 8"),
    ([1, 2, 3, 4, 5, 6, 7, 8, 9], "et 6 autres constats de ce code, lignes 4, 5, 6, 7, 8…"),
    ([0, 0, 0, 0, 0], "et 2 autres constats de ce code"),
  ])
  func `the line for others names their lines, each once`(lines: [Int], words: String) {
    let shown = FindingLog(lines.map { finding(odd, "a", $0) }).listed(each: 3)
    #expect(shown.last?.message.french == words)
  }

  @Test(arguments: [(3, 3), (4, 4), (5, 4), (6, 4)])
  func `a line for others stands for two at least`(count: Int, lines: Int) {
    let shown = FindingLog((1...count).map { finding(odd, "a", $0) }).listed(each: 3)
    #expect(shown.count == lines)
    #expect(shown.reduce(0) { $0 + $1.count } == count)
  }

  /// A finding of some words in a file `a`.
  private func said(_ words: String, _ line: Int, hint: String? = nil, sheet: String? = nil) -> Finding {
    Finding(
      bad, Origin(file: "a", line: line, column: 3, sheet: sheet), Wording(words, words),
      hint: hint.map { Wording($0, $0) })
  }

  @Test func `findings that say the same are one cause, at the place of the first, with their first lines`() {
    let log = FindingLog(
      [7, 9, 14, 20, 21, 30, 31].map { said("pilier inconnu « HN »", $0) }
        + [said("pilier inconnu « X »", 8), said("pilier inconnu « Y »", 11), said("pilier inconnu « Y »", 11)])
    #expect(
      log.causes(each: 3).map { $0.text(.french) } == [
        "a:7:3: erreur[bad]: pilier inconnu « HN » ; 7 fois, lignes 7, 9, 14, 20, 21…",
        "a:8:3: erreur[bad]: pilier inconnu « X »", "a:11:3: erreur[bad]: pilier inconnu « Y »",
      ])
    #expect(log.causes(each: 3)[0].text(.english).hasSuffix("; 7 times, lines 7, 9, 14, 20, 21…"))
    #expect(log.causes(each: 3).map(\.count) == [7, 1, 2])
    #expect(log.listed(each: 3).count == 4)
  }

  @Test func `another hint or another sheet is another cause, and causes past the first ones are one line`() {
    let log = FindingLog([
      said("a", 1), said("a", 2, hint: "h"), said("a", 3), said("a", 3, sheet: "S"), said("b", 5), said("c", 6),
      said("d", 7), said("d", 8),
    ])
    #expect(
      log.causes(each: 2).map { $0.text(.french) } == [
        "a:1:3: erreur[bad]: a ; 2 fois, lignes 1, 3", "a:2:3: erreur[bad]: a",
        "a: erreur[bad]: et 5 autres constats de ce code, lignes 5, 6, 7, 8, 3",
      ])
    #expect(FindingLog([said("a", 0), said("a", 0)]).causes(each: 2).map(\.count) == [2])
  }

  @Test func `of a cause that may have more than are known that is said`() {
    var log = FindingLog()
    for line in 1...1_500 { log.append(bad, in: "a") { said("a", line) } }
    let causes = log.causes(each: 3)
    #expect(causes.map(\.count) == [1_000, 500])
    #expect(causes[0].message.french == "a ; 1\u{202F}000 fois au moins, lignes 1, 2, 3, 4, 5…")
    #expect(causes[1].message.french == "et 500 autres constats de ce code")
  }

  @Test(arguments: [1, 3, 100]) func `causes stand for every finding`(each: Int) {
    let log = FindingLog((0..<4_000).map { finding([bad, odd, alike][$0 % 3], ["a", "b"][$0 % 2], $0 % 37) })
    #expect(log.causes(each: each).reduce(0) { $0 + $1.count } == 4_000)
  }

  @Test(arguments: [1, 3, 100, FindingLog.limit])
  func `nothing is lost however the findings are added, and what is listed can be added again`(each: Int) {
    let all = (0..<5_000).map { finding([bad, odd, alike][$0 % 3], ["a", "b"][$0 % 2], $0) }
    let whole = FindingLog(all)
    for cut in [0, 1, 700, 2_500, 5_000] {
      var parts = FindingLog(all.prefix(cut))
      parts.append(FindingLog(all.dropFirst(cut)))
      #expect(parts.listed(each: each) == whole.listed(each: each))
      #expect(parts.counts.map(\.count) == whole.counts.map(\.count))
    }
    #expect(
      FindingLog(whole.listed(each: each)).listed(each: each).map(\.count) == whole.listed(each: each).map(\.count))
    #expect(whole.counts.map(\.count) == [1667, 1667, 1666])
  }

  @Test func `what is past the limit is counted and never put into words`() {
    var log = FindingLog()
    var worded = 0
    for line in 1...3_000 {
      log.append(bad, in: "a") {
        worded += 1
        return finding(bad, "a", line)
      }
    }
    #expect(worded == FindingLog.limit)
    #expect(log.counts.map(\.count) == [3_000])
    #expect(log.room("a").map(\.left) == [0] && log.room("b").isEmpty)
  }
}
