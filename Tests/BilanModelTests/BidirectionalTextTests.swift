import BilanModel
import Testing

@Suite struct BidirectionalTextTests {
  @Test(arguments: ["", "Visite à Kaïs", "Δελτίο Иван 日本", "a\u{200E}b", "« œuvre » – 5 €"])
  func `a text from left to right stays as it is`(text: String) {
    #expect(BidirectionalText.isolated(text) == text)
    #expect(BidirectionalText.isolatingQuotations("« \(text) » est faite") == "« \(text) » est faite")
  }

  @Test(arguments: [
    ("زيارة", "زيارة"), ("ביקור", "ביקור"), ("a\u{202E}b", "ab"), ("\u{2067}x\u{2069}", "x"), ("\u{2069}x", "x"),
  ])
  func `a text that turns is isolated, its marks left out`(text: String, shown: String) {
    #expect(BidirectionalText.isolated(text) == "\u{2068}\(shown)\u{2069}")
    #expect(
      BidirectionalText.isolatingQuotations("« \(text) » est faite") == "«\u{2068} \(shown) \u{2069}» est faite")
    #expect(BidirectionalText.isolatingQuotations("“\(text)” is done") == "“\u{2068}\(shown)\u{2069}” is done")
  }

  @Test func `a finding keeps the order of its sentence`() {
    let finding = Finding(
      FindingKind("no-cause", .note, Wording("", ""), fix: Wording("", "")), Origin(file: "a.csv", line: 2),
      Wording("« \u{202E}ביקור » est annulée", "“\u{202E}ביקור” …"))
    #expect(finding.text(.french) == "a.csv:2:1: note[no-cause]: «\u{2068} \\u{202E}ביקור \u{2069}» est annulée")
  }
}
