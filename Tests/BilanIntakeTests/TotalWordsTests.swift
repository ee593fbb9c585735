import BilanModel
import Testing

import BilanIntake

/// Totals that were left in a file beside filled cells.
struct TotalWordsTests {
  @Test(
    arguments: [
      ("Total", .sure), ("TOTAL GÉNÉRAL", .sure), ("Sous-total Chili", .sure), ("Sub-totals", .sure),
      ("Subtotal: Peru", .sure), ("Grand Total", .sure), ("Program Totals", .probable), ("Chili total", .probable),
      ("Ensemble", .probable), ("Ensemble des visites", .possible), ("Cumul annuel", .probable),
      ("Total Nord 2024", .probable),
      ("Italy subtotal", .probable), ("Chili (total)", .probable), ("Chili : sous-total", .probable),
      ("S/T Chili", .possible), ("ST Chili", .possible), ("TOT. CHILI", .possible), ("Somme Chili", .possible),
      ("Σ Chili", .possible), ("Récapitulatif", .possible), ("Overall Peru", .possible),
      ("Stage de langue", nil), ("Réception", nil), ("Ensemble vers le sud", nil), ("Guerre totale", nil),
      ("Sousse", nil), ("", nil),
    ] as [(String, TotalWords?)])
  func `words say that a line is a total, surely or perhaps`(_ text: String, _ words: TotalWords?) {
    #expect(TotalWords(text) == words)
  }

  private static func text(_ rows: [String]) -> String {
    (["Intitulé;Partenaires;Nature;Début;État;Participants français;Coût (€)"] + rows).joined(separator: "\n") + "\n"
  }

  private static let rows = [
    "Cours;Chili;stage;2024-03-04;fait;2;100", "Sous-total Chili;Chili;stage;2024-03-04;fait;2;100",
    "Visite;Pérou;visite;2024-03-05;fait;1;50", "Escale;Pérou;visite;2024-03-06;fait;3;70",
    "Ensemble Pérou;Pérou;visite;2024-03-06;fait;1;5", "Ensemble;Pérou;visite;2024-03-06;fait;5;125",
    "Grand total;Pérou;visite;;fait;12;350",
  ]

  @Test(arguments: ["S/T Chili", "ST Chili", "TOT. CHILI", "Somme Chili", "Σ Chili", "Récapitulatif", "Overall Chile"])
  func `short words of a total are believed where the amounts are sums`(_ words: String) throws {
    func found(_ cost: Int) throws -> [Int?] {
      let rows =
        Self.rows.prefix(1) + [
          "Exercice;Chili;exercice;2024-03-05;fait;3;200", "\(words);Chili;visite;2024;fait;5;\(cost)",
        ]
      return try read(files: [("a.csv", Array(Self.text(Array(rows)).utf8))]).report.findings
        .filter { $0.code == "possible-total" }.map(\.origin.line)
    }
    #expect(try found(300) == [4])
    #expect(try found(301) == [])
  }

  @Test(
    arguments: [
      ("Total Visites", 5, 300, "error"), ("Total Visites", 5, 301, "warning"),
      ("Ensemble des visites", 5, 300, "error"),
      ("Toutes activités", 5, 300, "error"), ("Bilan", 5, 300, "error"), ("Synthèse 2024", 5, 300, "error"),
      ("Bilan", 5, 301, nil), ("Ensemble des visites", 5, 301, nil), ("Cumul", 4, 300, "warning"),
    ] as [(String, Int, Int, String?)])
  func `a whole line of such words is a total where it sums the last lines, and else perhaps one`(
    _ words: String, _ people: Int, _ cost: Int, _ severity: String?
  ) throws {
    let rows = [
      "N°;Intitulé;Partenaires;Nature;Début;État;Participants français;Coût (€)",
      "1;Avant;Togo;visite;2024-02-04;fait;7;900", "2;Cours;Chili;stage;2024-03-04;fait;2;100",
      "3;Exercice;Chili;exercice;2024-03-05;fait;3;200", "4;\(words);Chili;visite;2024;fait;\(people);\(cost)",
    ]
    let reading = try read(rows.joined(separator: "\n") + "\n")
    let found = reading.report.findings.filter { $0.code == "possible-total" }
    #expect(found.map(\.origin.line) == (severity == nil ? [] : [5]))
    #expect(found.first.map { "\($0.severity)" } == severity)
    #expect(reading.report.counts.kept == 4)
  }

  @Test func `a title that begins as a total does is none beside one activity of the same amounts`() throws {
    let rows = Self.rows.prefix(1) + ["ST Cyr;Chili;visite;2024-03-05;fait;2;100"]
    #expect(try read(files: [("a.csv", Array(Self.text(Array(rows)).utf8))]).codes == [])
  }

  @Test(arguments: [(1, 1 << 18), (2, 16), (4, 5)])
  func `groups of one line or two are told by their words, and detection starts again`(_ threads: Int, _ size: Int)
    throws
  {
    let reading = try read(
      files: [("a.csv", Array(Self.text(Self.rows).utf8))], options: IntakeOptions(threads: threads, blockSize: size))
    let found = reading.report.findings.filter { $0.code == "possible-total" }
    #expect(found.map(\.origin.line) == [3, 7, 8])
    #expect(found.allSatisfy { $0.severity == .error } && reading.report.counts.kept == 7)
  }
}
