import BilanModel
import Testing

struct ValuePatternTests {
  @Test(
    arguments: [
      ("Exercice *", "EXERCICE amphibie", true), ("Exercice *", "Exercice", false), ("Exercice*", "exercice", true),
      ("* naval", "Exercice naval", true), ("* naval", "Exercice navale", false), ("*test*", "un TEST de plus", true),
      ("a*b*c", "a x b y c", true), ("a*b*c", "a c b", false), ("*", "", true), ("", "", true), ("", "x", false),
      ("aa*a", "aa", false), ("validé", "VALIDE", true), ("-1", "1", false), ("été*", "ETE 2024", true),
    ])
  func `a star stands for any words, and words are compared but for accents and case`(
    _ pattern: String, _ value: String, _ fits: Bool
  ) {
    #expect(ValuePattern(pattern).matches(value) == fits)
  }

  @Test func `a plain value says more than any pattern, and a long pattern more than a short one`() {
    let weights = ["*", "Exercice*", "Exercice * naval", "Exercice"].map { ValuePattern($0).weight }
    #expect(weights == weights.sorted() && Set(weights).count == 4)
  }
}
