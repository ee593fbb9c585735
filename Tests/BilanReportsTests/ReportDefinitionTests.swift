import BilanModel
import BilanReports
import Foundation
import Testing

struct ReportDefinitionTests {
  private func file(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../reports")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private func read(_ text: String) -> (definition: ReportDefinition?, findings: [String]) {
    let charts = [PartRule("classement", [ParameterRule("top", 3...20, standard: 15, help: Wording("", ""))])]
    let reading = ReportDefinition.read(Array(text.utf8), file: "r.yaml", charts: charts)
    return (reading.definition, reading.findings.map { $0.text(.french) })
  }

  @Test func `the definition built in is the file that desks edit`() throws {
    let text = try file("annuel.yaml")
    #expect(ReportDefinition.annualText == text)
    let reading = ReportDefinition.read(Array(text.utf8), file: "reports/annuel.yaml")
    #expect(reading.findings == [])
    #expect(reading.definition == ReportDefinition.annual)
    #expect(ReportDefinition.annual.sheets.map(\.code) == SheetCatalog.all.map(\.code))
    let charts = ReportDefinition.annual.charts.map(\.code)
    #expect(charts.count >= 8 && ChartRules.all.map(\.code).filter(charts.contains) == charts)
  }

  @Test func `the manual names every key, sheet, chart and parameter with its range`() throws {
    let text = try file("README.md")
    for key in ReportDefinition.keys { #expect(text.contains("| `\(key)` |")) }
    for key in ReportDefinition.languageKeys { #expect(text.contains("`\(key)`")) }
    for rule in SheetCatalog.rules + ChartRules.all {
      let line = text.split(separator: "\n").filter { $0.hasPrefix("| `\(rule.code)` |") }
      #expect(!line.isEmpty, "\(rule.code)")
      for parameter in rule.parameters {
        let words =
          "`\(parameter.code)` (\(parameter.range.lowerBound) à \(parameter.range.upperBound), \(parameter.standard) à défaut)"
        #expect(line.contains { $0.contains(words) }, "\(rule.code): \(words)")
      }
    }
  }

  @Test func `a definition is read as it is written`() throws {
    let reading = read(
      """
      titre: {fr: "Bilan {période}", en: "Report {période}"}
      bureau: BRI
      feuilles: [plan, {synthese: {partenaires: 5}}]
      graphiques:
        - classement: {top: 7}
      """)
    #expect(reading.findings == [])
    let definition = try #require(reading.definition)
    #expect(definition.title(period: "2024", .english) == "Report 2024")
    #expect(definition.sheets == [.init("plan"), .init("synthese", ["partenaires": 5])])
    #expect(definition.charts == [.init("classement", ["top": 7])])
    #expect(definition.notice == nil)
  }

  @Test func `a title longer than a line of the page is refused`() {
    let parts = "\nbureau: B\nfeuilles: [synthese]\ngraphiques: [classement]\n"
    let title = "Bilan {période} " + String(repeating: "a", count: 84)
    #expect(read("titre: \(title)\(parts)").findings == [])
    #expect(
      read("titre: \(title)a\(parts)").findings == [
        "r.yaml:1:8: erreur[definition-long-title]: le titre a 101 caractères"
      ])
  }

  @Test func `what would break or turn a title is written out in it`() throws {
    let reading = read(
      "titre: {fr: \"Bilan {période}\\nSECRET\", en: \"\\u202Etroper {période}\"}\nbureau: |\n  Bureau\n"
        + "auteur: \"A\\tB\"\nfeuilles: [synthese]\ngraphiques: [classement]\n")
    let definition = try #require(reading.definition, "\(reading.findings)")
    #expect(definition.title(period: "2024", .french) == "Bilan 2024↵SECRET")
    #expect(definition.title(period: "2024", .english) == "\\u{202E}troper 2024")
    #expect(definition.office.french == "Bureau")
    #expect(definition.author == "A␉B")
  }

  @Test func `every mistake is said at once, in the order of the file`() {
    let reading = read(
      """
      titre: Bilan
      bureaux: BRI
      feuilles:
        - sinthese
        - synthese: {partenaire: 5, annees: 99}
        - plan
        - plan
        - [plan]
      graphiques: classement
      """)
    #expect(reading.definition == nil)
    #expect(
      reading.findings == [
        "r.yaml:1:1: erreur[definition-missing-key]: il manque la clé « bureau »",
        "r.yaml:1:8: erreur[definition-title-without-period]: le titre ne contient pas « {période} »",
        "r.yaml:2:1: erreur[definition-unknown-key]: clé « bureaux » inconnue",
        "r.yaml:4:5: erreur[definition-unknown-name]: nom « sinthese » inconnu",
        "r.yaml:5:16: erreur[definition-unknown-key]: clé « partenaire » inconnue",
        "r.yaml:5:39: erreur[definition-out-of-range]: 99 est hors des bornes 2 à 12",
        "r.yaml:7:5: erreur[definition-repeated-name]: « plan » est déjà demandé",
        "r.yaml:8:5: erreur[definition-wrong-type]: il faut ici un nom, ou « nom: {paramètre: valeur} »",
        "r.yaml:9:13: erreur[definition-wrong-type]: il faut ici une liste",
      ])
  }
}
