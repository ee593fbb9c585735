import BilanModel
import Testing

/// A hint that says the contrary of what is written is worse than none.
struct NearestTermTests {
  private static let words = ["realise", "fait", "programme", "prevu", "annule", "done", "implemented", "regle"]

  @Test(
    arguments: [
      ("realisse", "realise"), ("anule", "annule"), ("programe", "programme"), ("implementd", "implemented"),
      ("reglee", "regle"),
      ("non realise", nil), ("pas fait", nil), ("not done", nil), ("deprogramme", nil), ("reprogramme", nil),
      ("derealise", nil), ("unimplemented", nil),
    ] as [(String, String?)])
  func `a slip is near its word, and what turns a word round is not`(_ key: String, _ expected: String?) {
    #expect(nearestTerm(to: key, among: Self.words) == expected)
  }

  @Test(
    arguments: [
      ("expertise", "mission d expertise"), ("haut niveau", "rencontre de haut niveau"),
      ("niveau haut", "rencontre de haut niveau"), ("exercise", "exercice"), ("de", nil),
      ("mission", "mission d expertise"),
    ] as [(String, String?)])
  func `words of a term mean it before spelling does`(_ key: String, _ expected: String?) {
    let terms = ["exercice", "mission d expertise", "rencontre de haut niveau", "rencontre de haut niveau a distance"]
    #expect(nearestTerm(to: key, among: terms) == expected)
  }

  @Test func `words of terms of two meanings are no help`() {
    let terms = ["reunion d experts": 1, "reunion d etats majors": 2, "mission d expertise": 3, "expertise mission": 3]
    #expect(nearestTerm(to: "reunion", among: terms.keys.sorted()) { terms[$0] } == nil)
    #expect(nearestTerm(to: "expertise", among: terms.keys.sorted()) { terms[$0] } == "expertise mission")
  }

  @Test(
    arguments: [
      ("non realise", "realise", true), ("realise", "non realise", true), ("non realise", "non realisee", false),
      ("pas encore fait", "fait", true), ("deprogramme", "programme", true), ("demonstration", "demonstration", false),
      ("reporte", "reporte", false), ("unite", "unite", false),
    ])
  func `a denial on one side alone makes the contrary`(_ key: String, _ word: String, _ expected: Bool) {
    #expect(isContrary(key, to: word) == expected)
  }
}
