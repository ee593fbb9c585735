import BilanModel
import BilanText
import Testing

/// A printed text with its special spaces made visible: `_` for U+202F, `~` for U+00A0.
func shown(_ text: String) -> String {
  text.replacing("\u{202F}", with: "_").replacing("\u{A0}", with: "~")
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0", "0"), (1, "1", "1"), (-1, "−1", "−1"), (999, "999", "999"), (1000, "1_000", "1,000"),
    (-1000, "−1_000", "−1,000"), (12345, "12_345", "12,345"), (999_999, "999_999", "999,999"),
    (1_234_567, "1_234_567", "1,234,567"), (Int.min, "−9_223_372_036_854_775_808", "−9,223,372,036,854,775,808"),
  ])
  func `whole numbers are grouped by thousands`(value: Int, french: String, english: String) {
    #expect(shown(NumberText.integer(value, .french)) == french)
    #expect(shown(NumberText.integer(value, .english)) == english)
  }

  @Test(arguments: [
    (28, "+_28", "+28"), (-23, "−_23", "−23"), (0, "0", "0"), (1, "+_1", "+1"), (-1, "−_1", "−1"),
    (-1234, "−_1_234", "−1,234"),
  ])
  func `a change bears its sign`(value: Int, french: String, english: String) {
    #expect(shown(NumberText.signed(value, .french)) == french)
    #expect(shown(NumberText.signed(value, .english)) == english)
  }

  @Test(arguments: [
    (1, 2, 0, "1"), (-1, 2, 0, "−1"), (1, 3, 1, "0,3"), (2, 3, 1, "0,7"), (1, 20, 1, "0,1"), (-1, 20, 1, "−0,1"),
    (1, 25, 1, "0,0"), (-1, 25, 1, "0,0"), (-1, -2, 1, "0,5"), (1, -2, 1, "−0,5"), (19999, 2, 0, "10_000"),
    (9999, 1000, 1, "10,0"), (12345, 10, 1, "1_234,5"), (7, 1, 2, "7,00"), (0, 5, 2, "0,00"),
    (1005, 1000, 2, "1,01"), (Int.max, Int.max, 1, "1,0"), (Int.max - 1, Int.max, 2, "1,00"), (1, Int.max, 2, "0,00"),
    (Int.min, -1, 0, "9_223_372_036_854_775_808"),
  ])
  func `a ratio is rounded half away from zero, exactly`(part: Int, base: Int, decimals: Int, french: String) {
    #expect(shown(NumberText.decimal(part, over: base, decimals: decimals, .french)) == french)
  }

  @Test(arguments: [
    (1, 12, 1, "8,3_%", "8.3%"), (1, 1, 0, "100_%", "100%"), (0, 7, 1, "0,0_%", "0.0%"), (1, 8, 0, "13_%", "13%"),
    (3, 2, 0, "150_%", "150%"), (-1, 3, 1, "−33,3_%", "−33.3%"), (1, 200, 0, "1_%", "1%"), (1, 201, 0, "0_%", "0%"),
    (25, 2, 1, "1_250,0_%", "1,250.0%"), (1, 2000, 1, "0,1_%", "0.1%"),
  ])
  func `a share is a percentage`(part: Int, base: Int, decimals: Int, french: String, english: String) {
    #expect(shown(NumberText.percent(part, of: base, decimals: decimals, .french)) == french)
    #expect(shown(NumberText.percent(part, of: base, decimals: decimals, .english)) == english)
  }

  @Test func `a change in per cent bears its sign`() {
    #expect(shown(NumberText.signedPercent(1, of: 12, .french)) == "+_8,3_%")
    #expect(shown(NumberText.signedPercent(-1, of: 12, .english)) == "−8.3%")
    #expect(shown(NumberText.signedPercent(0, of: 12, decimals: 0, .french)) == "0_%")
  }

  @Test(arguments: [
    (-3, 0, "−_3~points", "−3~points"), (1, 0, "+_1~point", "+1~point"), (0, 0, "0~point", "0~points"),
    (15, 0, "+_15~points", "+15~points"), (1, 1, "+_1,0~point", "+1.0~point"),
  ])
  func `a difference of percentages is in points`(hundredths: Int, decimals: Int, french: String, english: String) {
    #expect(shown(NumberText.points(hundredths, over: 100, decimals: decimals, .french)) == french)
    #expect(shown(NumberText.points(hundredths, over: 100, decimals: decimals, .english)) == english)
  }

  @Test(arguments: [
    (2.5, 1, "2,5"), (-0.04, 1, "0,0"), (1e300, 0, "n.d."), (.nan, 1, "n.d."), (.infinity, 1, "n.d."),
    (1234.5, 0, "1_235"),
  ])
  func `an axis tick has as many decimals as asked`(value: Double, decimals: Int, french: String) {
    #expect(shown(NumberText.approximate(value, decimals: decimals, .french)) == french)
  }

  @Test(arguments: [
    (1, "1er", "1st"), (2, "2e", "2nd"), (3, "3e", "3rd"), (4, "4e", "4th"), (11, "11e", "11th"), (12, "12e", "12th"),
    (13, "13e", "13th"), (21, "21e", "21st"), (111, "111e", "111th"), (1002, "1_002e", "1,002nd"),
  ])
  func `a rank has its ending`(value: Int, french: String, english: String) {
    #expect(shown(NumberText.ordinal(value, .french)) == french)
    #expect(shown(NumberText.ordinal(value, .english)) == english)
  }

  @Test func `the first session is feminine`() {
    #expect(NumberText.ordinal(1, feminine: true, .french) == "1re")
    #expect(NumberText.ordinal(2, feminine: true, .french) == "2e")
  }
}

@Suite struct EurosTextTests {
  @Test(arguments: [
    (0, "0_€", "0,00_€", "€0"), (1, "0_€", "0,01_€", "€0"), (50, "1_€", "0,50_€", "€1"),
    (-50, "−1_€", "−0,50_€", "−€1"),
    (123_456, "1_235_€", "1_234,56_€", "€1,235"), (-1, "0_€", "−0,01_€", "€0"),
    (123_456_700, "1_234_567_€", "1_234_567,00_€", "€1,234,567"),
  ])
  func `amounts are printed to the euro or to the cent`(cents: Int64, rounded: String, full: String, english: String) {
    #expect(shown(EurosText.rounded(Euros(cents: cents), .french)) == rounded)
    #expect(shown(EurosText.full(Euros(cents: cents), .french)) == full)
    #expect(shown(EurosText.rounded(Euros(cents: cents), .english)) == english)
  }

  @Test(arguments: [
    (0, "0_€", "€0"), (95_000, "950_€", "€950"), (99_949, "999_€", "€999"), (99_950, "1_k€", "€1k"),
    (123_400, "1,2_k€", "€1.2k"), (1_234_500, "12_k€", "€12k"), (99_949_999, "999_k€", "€999k"),
    (99_950_000, "1_M€", "€1M"), (123_456_789, "1,2_M€", "€1.2M"), (996_000_000, "10_M€", "€10M"),
    (-123_456_789, "−1,2_M€", "−€1.2M"), (345_678_901_234, "3,5_Md€", "€3.5bn"),
  ])
  func `large amounts are shortened`(cents: Int64, french: String, english: String) {
    #expect(shown(EurosText.compact(Euros(cents: cents), .french)) == french)
    #expect(shown(EurosText.compact(Euros(cents: cents), .english)) == english)
  }
}
