import BilanModel
import BilanWorkbook
import Testing

@Suite struct ExcelTextTests {
  @Test(arguments: [
    ("", ""), ("États-Unis « a »", "États-Unis « a »"), ("a\u{0}b\u{7}c", "abc"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("\t", "\t"), ("_x0041_", "_x005F_x0041_"), ("__x00e9__", "__x005F_x00e9__"), ("_x004_", "_x004_"),
    ("_xzzzz_", "_xzzzz_"), ("_x0041", "_x0041"), ("a\u{85}b\u{FFFE}c\u{FFFF}\u{7F}", "abc"),
    ("\u{FEFF}é", "\u{FEFF}é"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("=1+1", "=1+1"), ("🙂", "🙂"),
  ])
  func `text is written so that Excel shows the same`(text: String, written: String) {
    #expect(ExcelText.sanitised(text) == written)
  }

  @Test(arguments: [("Synthèse", "'Synthèse'"), ("2024", "'2024'"), ("L'an", "'L''an'")])
  func `a sheet's name is always quoted`(name: String, quoted: String) {
    #expect(ExcelText.quoted(sheet: name) == quoted)
  }

  @Test(arguments: [(61, "1900-03-01"), (25_569, "1970-01-01"), (45_657, "2024-12-31"), (2_958_465, "9999-12-31")])
  func `days are Excel's numbers`(serial: Int, iso: String) {
    #expect(Day(iso: iso)?.excelSerial == serial)
    #expect(Day(excelSerial: serial).iso == iso)
  }

  @Test(arguments: ["", "court", String(repeating: "é", count: 32_767)])
  func `a text that a cell can hold is kept as it is`(_ text: String) {
    #expect(ExcelText.shortened(text) == text)
  }

  @Test(arguments: ["n", "é", "👩‍👩‍👧‍👦", "_x0041_", "\r\n", "\u{1}a"])
  func `a longer text is cut between characters, to what a cell can hold`(_ unit: String) {
    let text = String(repeating: unit, count: 40_000)
    let shortened = ExcelText.shortened(text)
    #expect(shortened.hasSuffix("…"))
    #expect(text.hasPrefix(shortened.dropLast()))
    let length = ExcelText.sanitised(shortened).utf16.count
    #expect(length <= ExcelLimits.text)
    #expect(length > ExcelLimits.text / 2)
  }
}
