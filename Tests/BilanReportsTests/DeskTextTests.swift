import BilanLayout
import BilanMetrics
import BilanModel
import BilanScene
import BilanTables
import Foundation
import Testing

import BilanReports

/// The texts that a desk writes for a report: what is read of them, and what is kept out.
struct DeskTextTests {
  private static let head = "---\ndate: 2025-01-12\nmarquage: NP\n---\n"

  private func read(_ text: String) -> (text: DeskText?, findings: [String]) {
    let reading = DeskText.read(
      Array(text.utf8), file: "t.md", marking: { MarkingWords.standard.read($0) }, admits: { _ in true })
    return (reading.text, reading.findings.map { $0.text(.french) })
  }

  @Test func `the example of the manual is read, and printed with its figures`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../reports")
    let manual = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let example = try #require(
      manual.split(separator: "```markdown\n").dropFirst().first?.split(separator: "```").first)
    let (text, findings) = read(String(example))
    #expect(findings == [])
    let desk = try #require(text)
    #expect(desk.date == Day(unchecked: 2025, 1, 12) && desk.marking == .unprotected && desk.blocks.count == 3)

    let report = try SampleReport.context(SampleReport.small())
    let yaml = "titre: Rapport {période}\nbureau: B\nsections:\n  - titre: S\n    blocs:\n      - fichier: t.md\n"
    let definition = try #require(DocumentDefinition.read(Array(yaml.utf8), file: "r.yaml").definition)
    let context = DocumentContext(report, definition, DocumentRecords(), texts: ["t.md": desk])
    let setting = Setting(measuring: FixedWidth(), language: .french)
    let page = try #require(ActivityReport(context, setting).pages.first)
    let words = page.scene.runs.map(\.text).joined(separator: " ")
    for part in ["Appréciation", "L’année a compté", "activités,", "Texte du bureau, 12 janvier 2025"] {
      #expect(words.contains(part), "\(words)")
    }
    #expect(page.figures.map(\.key?.metric) == ["activities.whole", "activities.whole", "plan.rate"])
    #expect(
      context.outdated.map { $0.text(.french) } == [
        "t.md:7:1: avertissement[desk-text-figure]: « 684 » écrit, « 2 » calculé"
      ])
  }

  @Test func `a document is marked as the texts that it quotes`() throws {
    let desk = try #require(read("---\ndate: 2025-01-12\nmarquage: DR\n---\nMot.\n").text)
    let report = try SampleReport.context(SampleReport.small())
    let context = DocumentContext(report, .activity, DocumentRecords(), texts: ["t.md": desk])
    #expect(context.report.facts.marking == .restricted && context.frame.marking == .restricted)
  }

  @Test(arguments: [
    ("Mot.", "t.md:1:1: erreur[desk-text]: il faut en tête « --- », date, marquage, « --- »"),
    ("---\ndate: hier\nmarquage: NP\n---\n", "t.md:2:1: erreur[desk-text]: il faut « date: AAAA-MM-JJ »"),
    (
      "---\ndate: 2025-01-12\n---\nMot.",
      "t.md:1:1: avertissement[desk-text-unmarked]: texte sans marquage lisible, laissé de côté"
    ),
    (
      "---\ndate: 2025-01-12\nmarquage: confidence\n---\n",
      "t.md:3:1: avertissement[desk-text-unmarked]: texte sans marquage lisible, laissé de côté"
    ),
    (head + "\n> cité", "t.md:6:1: erreur[desk-text]: « > cité » : forme non admise"),
    (head + "| a | b |", "t.md:5:1: erreur[desk-text]: « | a | b | » : forme non admise"),
    (head + "un *mot", "t.md:5:1: erreur[desk-text]: une étoile n’est pas fermée"),
    (head + "un **mot", "t.md:5:1: erreur[desk-text]: « ** » n’est pas fermé"),
    (head + "un **mot*", "t.md:5:1: erreur[desk-text]: « * » : insistances mêlées"),
    (head + "voir [ici](https://a.fr)", "t.md:5:1: erreur[desk-text]: « ]( » : forme non admise"),
    (head + "voir https://a.fr", "t.md:5:1: erreur[desk-text]: « https:// » : forme non admise"),
    (head + "un <b>mot</b>", "t.md:5:1: erreur[desk-text]: « < » : forme non admise"),
    (head + "un `mot`", "t.md:5:1: erreur[desk-text]: « ` » : forme non admise"),
    (head + "un _mot_", "t.md:5:1: erreur[desk-text]: « _mot_ » : forme non admise"),
    (head + "12. Un mot", "t.md:5:1: erreur[desk-text]: « 12. Un mot » : forme non admise"),
    (head + "#### Un mot", "t.md:5:1: erreur[desk-text]: « #### Un mot » : forme non admise"),
    (head + "- un\n  - deux", "t.md:6:1: erreur[desk-text]: «   - deux » : forme non admise"),
    (head + "un {mot", "t.md:5:1: erreur[desk-text]: « } » manque"),
    (head + "un {activities.hole}", "t.md:5:1: erreur[definition-unknown-name]: nom « activities.hole » inconnu"),
  ])
  func `what is not read is said with its line`(_ text: String, _ expected: String) {
    let reading = read(text)
    #expect(reading.text == nil && reading.findings.first == expected, "\(reading.findings)")
  }

  @Test(arguments: [
    ("Rien de particulier.", "NP", 0), ("Non protégé.", "NP", 0), ("Ce registre est SECRET.", "NP", 1),
    ("Diffusion restreinte.", "DR", 0), ("Diffusion restreinte.", "NP", 1), ("**SE**CRET", "NP", 1),
    ("Rien de SE*CRE*T.", "NP", 1), ("Diffusion\nrestreinte.", "NP", 1),
  ])
  func `words that speak of a marking above that of the head are told, and not shown under a ceiling`(
    _ words: String, _ marking: String, _ count: Int
  ) {
    let text = "---\ndate: 2025-01-02\nmarquage: \(marking)\n---\n\(words)\n"
    for ceiling in [nil, Ceiling(MarkingWords.standard.read(marking))] {
      let (read, findings) = DeskText.read(
        Array(text.utf8), file: "t.md", marking: { MarkingWords.standard.read($0) },
        said: { $0.contains("SECRET") ? .secret : $0.hasPrefix("Diffusion restreinte") ? .restricted : nil },
        admits: { ceiling?.admits($0) ?? true })
      #expect(findings.map(\.code) == Array(repeating: "desk-text-speaks", count: count))
      #expect((read == nil) == (count > 0 && ceiling != nil), "\(words)")
      #expect(findings.allSatisfy { !$0.message.french.contains("registre") && $0.origin.line == 5 })
    }
  }

  @Test func `of a text above the ceiling nothing is quoted, and a marking given twice is none`() {
    func read(_ text: String) -> (text: DeskText?, findings: [Finding]) {
      DeskText.read(
        Array(text.utf8), file: "t.md", marking: { MarkingWords.standard.read($0) },
        admits: { Ceiling.unprotected.admits($0) })
    }
    let hidden = read("---\ndate: 2025-01-02\nmarquage: SECRET\n---\n> ZEUS\n{ZEUS}\n")
    #expect(hidden.text?.marking == .secret && hidden.text?.blocks.isEmpty == true && hidden.findings.isEmpty)
    let twice = read("---\ndate: 2025-01-02\nmarquage: SECRET\nmarquage: NP\n---\nZEUS\n")
    #expect(twice.text == nil && twice.findings.count == 2)
    #expect(!twice.findings.contains { $0.message.french.contains("ZEUS") })
    let windows = read("\u{FEFF}---\r\ndate: 2025-01-02\r\nmarquage: NP\r\n---\r\nTexte.\r\n")
    #expect(windows.text?.blocks.count == 1 && windows.findings.isEmpty)
  }
}
