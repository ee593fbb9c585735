import BilanModel
import BilanReports
import Testing

/// What a desk writes in a definition is looked at as what it writes elsewhere is.
struct DefinitionMarkingTests {
  private func marking(_ words: [String], ceiling: Ceiling? = nil) -> DefinitionMarking {
    DefinitionMarking(
      words, in: words.joined(separator: "\n"), file: "d.yaml",
      said: { MarkingWords().read($0) }, admits: { ceiling?.admits($0) ?? true })
  }

  @Test func `every text of a definition that is printed is looked at`() throws {
    var definition = ReportDefinition.annual
    definition.titleTemplate = Wording("titre", "title")
    definition.office = Wording("bureau", "bureau")
    definition.author = "auteur"
    definition.notice = Wording("avis", "notice")
    #expect(definition.printedWords == ["titre", "title", "bureau", "auteur", "avis", "notice"])
  }

  @Test func `every text of a document is looked at, in both languages, those within columns too`() throws {
    let text = """
      titre: {fr: "Bilan {période}", en: "Report {période}"}
      bureau: "Bureau"
      sections:
        - titre: "Section"
          blocs:
            - texte: "Un {activities.whole} [acte|actes] fait"
            - tableau: {titre: "Tableau", par: ensemble, chiffres: [activities.whole]}
            - colonnes:
                - {largeur: 6, blocs: [{titre: "Une"}]}
                - {largeur: 6, blocs: [{titre: "Deux"}]}
      """
    let (definition, findings) = DocumentDefinition.read(Array(text.utf8), file: "d.yaml")
    #expect(findings.map(\.message.french) == [])
    #expect(
      try #require(definition).printedWords.joined(separator: "|")
        == "Bilan {période}|Report {période}|Bureau|Section|Un   acte actes fait|Tableau|Une|Deux")
  }

  @Test func `what words say of a marking is borne without a ceiling, and refused under one that does not admit it`() {
    let words = ["Bilan", "SECRET", "Spécial France"]
    let free = marking(words)
    #expect(free.marking.name == "SECRET — SPÉCIAL FRANCE – protection non reconnue")
    #expect(free.findings.map(\.code) == ["definition-speaks", "definition-speaks"])
    #expect(free.findings.map(\.origin.line) == [2, 3])
    let restricted = marking(words, ceiling: .unprotected)
    #expect(restricted.findings.map(\.severity) == [.error, .error])
    #expect(restricted.findings.allSatisfy { !$0.message.french.contains("SECRET") })
    #expect(marking(["Bilan", "NP"]).findings.isEmpty)
  }
}
