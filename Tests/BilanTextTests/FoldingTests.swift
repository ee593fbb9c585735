import BilanText
import Testing

/// Text in lines of a width.
@Suite struct FoldingTests {
  @Test func `a text is parted between words, and a word that is longer than a line within it`() {
    #expect("état-major des armées".folded(14) == ["état-major des", "armées"])
    #expect("état-major des armées".folded(21) == ["état-major des armées"])
    #expect("un commandement interarmées".folded(8) == ["un", "commande", "ment", "interarm", "ées"])
    #expect("".folded(5) == [""])
  }

  @Test func `lines behind the first begin with spaces, and what belongs together stays so`() {
    #expect("Cumul depuis 2020".folded(9, hanging: 2) == ["Cumul", "  depuis", "  2020"])
    #expect("nature\u{A0}: visite".folded(9, hanging: 2) == ["nature\u{A0}:", "  visite"])
  }
}
