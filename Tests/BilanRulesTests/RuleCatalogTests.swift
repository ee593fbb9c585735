import BilanModel
import BilanRules
import Testing

/// The catalogue of rules: each says where it comes from and what it asks, in the terms of its text.
@Suite struct RuleCatalogTests {
  @Test func `every rule of the domain is there once, and those that are none are not`() {
    #expect(
      RuleCatalog.all.map(\.id) == [
        "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R15", "R18",
        "R19", "R21",
      ])
    #expect(RuleCatalog.find("r11")?.id == "R11" && RuleCatalog.find("R16") == nil)
  }

  @Test(arguments: RuleCatalog.all.map(\.id))
  func `a rule says its text, its words, what it asks and when it is silent`(_ id: String) throws {
    let rule = try #require(RuleCatalog.find(id))
    for words in [rule.name, rule.silence, rule.source.place] + rule.clauses.map(\.asks) {
      for text in [words.french, words.english] {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("|"))
      }
      #expect(words.french != words.english && !words.french.contains("'"))
    }
    #expect(!rule.source.quote.isEmpty && !rule.source.quote.contains("'"))
    #expect(!rule.clauses.isEmpty && !rule.registers.isEmpty)
    for clause in rule.clauses {
      #expect(!clause.reads.isEmpty)
      #expect((clause.among + clause.reads).allSatisfy { $0.name != CommonColumn.identifier.name })
    }
    for language in Language.allCases {
      let text = RuleText.explanation(rule, language)
      #expect(text.contains(rule.source.quote) && text.contains(rule.source.place[language]))
    }
  }

  @Test func `a rule is explained in the terms of its text`() throws {
    let rule = try #require(RuleCatalog.find("R11"))
    let quote = rule.source.quote
    #expect(
      RuleText.explanation(rule, .french) == """
        R11 : accords militaires opérationnels

        source : article D3121-14 du code de la défense, 11°
          « \(quote) »

        registre « Accords »
          erreur         « Négocié par » : CEMA
          erreur         « Signé par » : CEMA
          avertissement  « Avec l’appui de » : SGA

        muette : déclarations d’intention, arrangements techniques, autres accords
        une cellule vide est au plus un avertissement ; une dérogation fait de tout constat une note
        sans la colonne dont elle parle, ou si une date est trop vague pour juger, la règle ne dit rien

        """)
  }

  @Test func `a text holds on the days between its limits, and on a vague date only when on all of them`() throws {
    let first = try #require(Day(iso: "2015-03-01"))
    let year = PartialDate(earliest: Day(unchecked: 2015, 1, 1), latest: Day(unchecked: 2015, 12, 31))
    let from = Validity(from: first)
    #expect(from.holds(on: PartialDate(first)) && !from.holds(on: PartialDate(first.advanced(by: -1))))
    #expect(!from.holds(on: year) && !from.holds(on: nil))
    #expect(Validity.always.holds(on: nil) && Validity(until: first).holds(on: PartialDate(first)))
  }
}
