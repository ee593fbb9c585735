import BilanModel
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("CÔTE D’IVOIRE", "cote d ivoire"), ("cote d'ivoire", "cote d ivoire"), ("  États - Unis  ", "etats unis"),
    ("Œuvre", "oeuvre"), ("Đà Lat", "da lat"), ("Straße", "strasse"), ("", ""), (" - ", ""), ("R.D.C.", "r d c"),
    ("E\u{301}tat", "etat"), ("N°", "n°"), ("Coût (€)", "cout €"), ("en\u{A0}marge", "en marge"), ("5+5", "5+5"),
    ("São Tomé", "sao tome"), ("ÇA", "ca"), ("Łódź", "lodz"), ("İzmir", "izmir"), ("« Paris »", "paris"),
    ("été", "ete"),
    ("Иван", "иван"), ("a\u{301} b", "a b"), ("co\u{AD}opération", "co operation"),
  ])
  func `words are the same without case, accents and marks`(text: String, key: String) {
    #expect(foldedKey(text) == key)
    #expect(foldedKey(foldedKey(text)) == key)
    #expect(foldedKey(Substring(text)) == key)
  }

  @Test(arguments: [
    ("statut", ["start", "status", "title"], "status"), ("debut", ["fin", "de but"], "de but"),
    ("parteniare", ["partenaire", "partner"], "partenaire"), ("ab", ["abc", "abcd"], nil), ("abd", ["abc"], nil),
    ("kind", ["find", "kino"], "kino"), ("xxxxxxxx", ["partners"], nil), ("", ["a", "ab"], nil),
  ])
  func `the nearest word is found, the same one whatever the order`(
    key: String, candidates: [String], nearest: String?
  ) {
    #expect(nearestKey(to: key, among: candidates) == nearest)
    #expect(nearestKey(to: key, among: candidates.reversed()) == nearest)
  }
}

@Suite struct EurosTests {
  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_450, "1234.50"), (-100, "-1.00"),
    (Int64.min, "-92233720368547758.08"),
  ])
  func `an amount is written to the cent`(cents: Int64, decimal: String) {
    #expect(Euros(cents: cents).decimal == decimal)
  }

  @Test func `amounts add up in any order`() {
    let amounts = [10, 20, -5, 1, 999_999_999].map { Euros(cents: $0) }
    #expect(amounts.reduce(.zero, +) == amounts.reversed().reduce(.zero, +))
    #expect(amounts.reduce(.zero, +) - amounts[4] == Euros(cents: 26))
    #expect(Euros(cents: -1) < .zero)
  }

  @Test(arguments: [
    ("secretariat", "secret", true), ("le secret", "secret", true), ("aaab", "aab", true), ("secre", "secret", false),
    ("", "a", false), ("a", "", true), ("", "", true), ("sécret", "secret", false), ("élan", "é", true),
  ])
  func `a text holds another byte by byte`(_ text: String, _ part: String, _ holds: Bool) {
    #expect(text.holds(part) == holds)
  }
}
