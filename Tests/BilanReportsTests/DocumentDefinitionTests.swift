import BilanLayout
import BilanModel
import BilanTables
import Foundation
import Testing

import BilanReports

struct DocumentDefinitionTests {
  private func file(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../reports")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private func read(_ text: String) -> (definition: DocumentDefinition?, findings: [String]) {
    let reading = DocumentDefinition.read(Array(text.utf8), file: "r.yaml")
    return (
      reading.definition,
      reading.findings.map { finding in
        finding.text(.french) + (finding.hint.map { " → " + $0.french.prefix(60) } ?? "")
      }
    )
  }

  private static let head = "titre: \"Rapport {période}\"\nbureau: BRI\nsections:\n  - titre: S\n    blocs:\n"

  @Test func `the definition built in is the file that desks edit`() throws {
    for (name, own, definition) in [
      ("rapport.yaml", DocumentDefinition.activityText, DocumentDefinition.activity),
      ("briefing.yaml", DocumentDefinition.briefingText, .briefing),
    ] {
      let text = try file(name)
      #expect(own == text)
      let reading = DocumentDefinition.read(Array(text.utf8), file: "reports/\(name)")
      #expect(reading.findings == [])
      #expect(reading.definition == definition)
    }
  }

  @Test func `the manual names every key, part, list, dimension and word of a figure, and its example reads`() throws {
    let text = try file("README.md")
    let keys =
      DocumentDefinition.keys + DocumentDefinition.sectionKeys + DocumentDefinition.blockKeys
      + DocumentDefinition.tableKeys + DocumentDefinition.columnKeys
    let parts = DocumentPart.allCases.map(\.rawValue) + ListRules.all.map(\.code)
    let dimensions = DocumentDefinition.dimensions.map(\.word)
    let names = DocumentDefinition.Template.Name.allCases.map(\.rawValue) + DocumentDefinition.Figure.words
    let others = [DocumentDefinition.pageBreak, DocumentDefinition.whole] + PageFormat.allCases.map(\.rawValue)
    for word in keys + parts + dimensions + names + others { #expect(text.contains("`\(word)`"), "\(word)") }
    let examples = text.split(separator: "```yaml\n").dropFirst()
    let readings = examples.map { read(String($0.split(separator: "```").first ?? "")) }
    #expect(readings.map(\.findings) == [[], []])
    #expect(readings.map { $0.definition?.sections.count } == [3, 3])
    #expect(readings.map { $0.definition?.format } == [.a4, .briefing])
  }

  @Test func `a block is read as it is written`() throws {
    let reading = read(
      Self.head + """
              - couverture
              - texte: {fr: "{activities.whole} en {période}, {activities.whole écart}", en: "{activities.whole}"}
                si: plans
              - chiffres: [activities.whole, plan.rate]
              - graphique: {classement: {top: 7}}
              - tableau: {titre: T, par: partenaire, chiffres: [activities.days], comparer: oui, premiers: 5}
              - liste: {exercices: {lignes: 3}}
              - saut_de_page
              - message: plan
              - colonnes: [{largeur: 8, blocs: [{detail: mois}]}, {largeur: 4, blocs: [pied]}]

        """)
    #expect(reading.findings == [])
    let blocks = try #require(reading.definition?.sections.first?.blocks)
    let figure = DocumentDefinition.Figure("activities.whole")
    let text = DocumentDefinition.Template(
      french: [
        .figure(figure), .words(" en "), .name(.period), .words(", "), .figure(.init("activities.whole", .change)),
      ], english: [.figure(figure)])
    #expect(blocks[0].block == .part(.cover) && blocks[0].condition == nil)
    #expect(blocks[1].block == .text(text) && blocks[1].condition == .init("plans"))
    #expect(blocks[2].block == .numbers([figure, .init("plan.rate")]))
    #expect(blocks[3].block == .chart(.init("classement", ["top": 7])))
    let title = DocumentDefinition.Template(french: [.words("T")], english: [.words("T")])
    guard case .table(let table) = blocks[4].block else { return #expect(Bool(false), "\(blocks[4])") }
    #expect(table.title == title && table.dimension == .partner && table.metrics == ["activities.days"])
    #expect(table.compares && table.top == 5)
    #expect(blocks[5].block == .list(.init("exercices", ["lignes": 3])))
    #expect(blocks[6].block == .pageBreak)
    #expect(blocks[7].block == .message(.init("plan"), isDense: false))
    guard case .columns(let columns) = blocks[8].block else { return #expect(Bool(false), "\(blocks[8])") }
    #expect(columns.map(\.twelfths) == [8, 4])
    #expect(columns.map { $0.blocks.map(\.block) } == [[.message(.init("mois"), isDense: true)], [.part(.foot)]])
  }

  @Test(arguments: [
    (
      "- couvertures",
      "6:9: erreur[definition-unknown-name]: nom « couvertures » inconnu → vouliez-vous dire « couverture » ?"
    ),
    (
      "- texte: \"{activities.hole}\"",
      "6:16: erreur[definition-unknown-name]: nom « activities.hole » inconnu → vouliez-vous dire « activities.whole » ?"
    ),
    (
      "- texte: \"{activities.whole écar}\"",
      "6:16: erreur[definition-unknown-name]: nom « écar » inconnu → vouliez-vous dire « écart » ?"
    ),
    ("- texte: \"de {période\"", "6:16: erreur[definition-wrong-type]: il faut ici « } » après « {période »"),
    ("- texte: \"{pilier}\"", "6:16: erreur[definition-unknown-name]: nom « pilier » inconnu → "),
    (
      "- {texte: a, liste: exercices}",
      "6:9: erreur[definition-wrong-type]: il faut ici une seule clé parmi titre, texte, chiffres, graphique, message, detail, tableau, liste"
    ),
    (
      "- colonnes: [{largeur: 8, blocs: [signes]}, {largeur: 5, blocs: [signes]}]",
      "6:19: erreur[definition-wrong-type]: il faut ici deux à quatre colonnes, douze douzièmes au plus"
    ),
    ("- chiffres: []", "6:19: erreur[definition-wrong-type]: il faut ici un à cinq chiffres"),
    (
      "- chiffres: [activities.share]",
      "6:20: erreur[definition-unpublished]: « activities.share » n’est pas publié par « en tout » → il l’est par : pilier, partenaire"
    ),
    (
      "- tableau: {titre: T, par: mois, chiffres: [plan.rate]}",
      "6:51: erreur[definition-unpublished]: « plan.rate » n’est pas publié par « mois » → il l’est par : "
    ),
    (
      "- tableau: {titre: T, par: moi, chiffres: []}",
      "6:34: erreur[definition-unknown-name]: nom « moi » inconnu → vouliez-vous dire « mois » ?"
    ),
    ("- liste: {exercices: {lignes: 0}}", "6:37: erreur[definition-out-of-range]: 0 est hors des bornes 1 à 1000"),
    (
      "- graphique: clasement",
      "6:20: erreur[definition-unknown-name]: nom « clasement » inconnu → vouliez-vous dire « classement » ?"
    ),
    (
      "- texte: a\n        si: plan",
      "7:13: erreur[definition-unknown-name]: nom « plan » inconnu → vouliez-vous dire « plans » ?"
    ),
  ])
  func `a mistake is said with its place and what to write`(_ block: String, _ expected: String) throws {
    let findings = read(Self.head + "      " + block + "\n").findings
    let found = try #require(findings.first)
    #expect(found.hasPrefix("r.yaml:" + expected), "\(findings)")
  }
}
