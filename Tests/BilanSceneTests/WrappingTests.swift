import BilanScene
import Testing

@Suite struct WrappingTests {
  /// 5.6 points a letter.
  static let style = TextStyle(.regular, 10, Colour(0))
  static let measuring = FixedWidth()

  static func lines(_ text: String, letters: Double) -> [String] {
    measuring.lines(of: text, style, width: letters * 5.6 + 0.001)
  }

  @Test(arguments: [
    ("un deux trois", 8.0, ["un deux", "trois"]),
    ("un deux trois", 13, ["un deux trois"]),
    ("un deux trois", 1, ["un", "deux", "trois"]),
    ("anticonstitutionnel est long", 10, ["anticonstitutionnel", "est long"]),
    ("1\u{202F}234\u{202F}jours", 6, ["1\u{202F}234\u{202F}jours"]),
    ("Total\u{A0}: 12", 7, ["Total\u{A0}:", "12"]),
    ("  deux   espaces ", 20, ["deux espaces"]),
    ("", 10, []),
    ("   ", 10, []),
  ])
  func `text breaks at ordinary spaces only`(_ text: String, _ letters: Double, _ expected: [String]) {
    #expect(Self.lines(text, letters: letters) == expected)
  }

  @Test(arguments: 1...40)
  func `wrapping loses no word and no line is too long`(_ letters: Int) {
    let text = "Les États-Unis, le Royaume-Uni et l’Allemagne totalisent 1\u{202F}235\u{202F}jours sur 2\u{202F}457"
    let lines = Self.lines(text, letters: Double(letters))
    #expect(lines.joined(separator: " ") == text)
    for line in lines where line.contains(" ") { #expect(line.count <= letters) }
  }

  @Test(arguments: [
    ("Canada", 6.0, "Canada"), ("Canada", 5, "Cana…"), ("Émirats arabes unis", 9, "Émirats…"), ("Canada", 0, "…"),
    ("", 0, ""), ("Côte d’Ivoire", 6, "Côte…"),
  ])
  func `a text that does not fit ends with an ellipsis`(_ text: String, _ letters: Double, _ expected: String) {
    #expect(Self.measuring.fitted(text, Self.style, width: letters * 5.6 + 0.001) == expected)
  }

  /// Measures as `FixedWidth` does, and counts the letters that it was asked for.
  private final class Counting: TextMeasuring {
    private(set) var letters = 0

    func width(of text: String, face: Face, size: Double) -> Double {
      letters += text.count
      return FixedWidth().width(of: text, face: face, size: size)
    }
  }

  @Test func `of a page pasted into a title no more is measured than can be shown`() {
    let counting = Counting()
    let text = String(repeating: "mot ", count: 50_000)
    #expect(counting.fitted(text, Self.style, width: 30 * 5.6 + 0.001) == "mot mot mot mot mot mot mot m…")
    #expect(counting.letters < 10_000)
  }
}
