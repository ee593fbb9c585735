import BilanXlsx
import Testing

/// The scanner of the parts: what it takes for a whole document, however it comes in pieces.
@Suite struct XMLScanTests {
  /// Scans a text that comes in pieces of so many bytes, what was left over before each.
  private func scan(_ text: String, pieces: Int) -> XMLScan {
    var scan = XMLScan()
    let bytes = Array(text.utf8)
    var (start, end) = (0, 0)
    while end < bytes.count {
      end = min(bytes.count, end + pieces)
      let piece = Array(bytes[start..<end]) + [UInt8](repeating: 0x3E, count: XMLScan.padding)
      start += piece.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return scan.take(base, end - start, isLast: end == bytes.count)
      }
    }
    return scan
  }

  private static let sheet = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <worksheet xmlns="m" xmlns:r="r>s"><dimension ref="A1:B2"/><sheetData><row r="1" spans="1:2"><c r="A1" t="s"><v>0</v>\
    </c><c r="B1" s="1"/></row><row r="2"><c r="A2" t="str"><f>"n = "&amp;A1</f><v>été &#x41;&#66;&gt;</v></c></row>\
    <row r="3" ht="12"/></sheetData><conditionalFormatting><cfRule><formula>A1&gt;2</formula></cfRule>\
    </conditionalFormatting><x14:cfRule><xm:f>A1</xm:f></x14:cfRule></worksheet>

    """

  @Test(arguments: [1, 2, 3, 5, 7, 8, 9, 16, 31, 64, 1000]) func `a sheet is whole, and its rows are counted`(
    _ pieces: Int
  ) {
    let scan = scan(Self.sheet, pieces: pieces)
    #expect(scan.isWhole)
    #expect(scan.counts == SheetCounts(rows: 3, cells: 3, formulas: 1))
  }

  @Test func `a text cut anywhere, or without any of its tags, is not whole`() {
    let text = Self.sheet.split(separator: "\n").joined(separator: "\n")
    for length in 0..<text.count {
      for pieces in [5, 1000] { #expect(!scan(String(text.prefix(length)), pieces: pieces).isWhole, "\(length)") }
    }
    for tag in text.matches(of: /<[^>?"]*("[^"]*"[^>"]*)*>/)
    where !tag.output.0.hasSuffix("/>") && !tag.output.0.hasPrefix("<?") {
      #expect(!scan(text.replacingCharacters(tag.range), pieces: 64).isWhole, "\(tag.output.0)")
    }
  }

  @Test(arguments: [
    "", " ", "a", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>b", "b<a/>", "<a><b></a></b>", "<a b=\"<\"/>",
    "<a b=\"&x;\"/>",
    "<a>&</a>", "<a>&nbsp;</a>", "<a>&#zz;</a>", "<a>\u{1}</a>", "<a>\0</a>", "<a b=\"\u{C}\"/>", "<>", "< a/>", "<a",
    "<a b=\"1/>", "<a b=\"1\"></a ></a>", "<!DOCTYPE a><a/>", "<a></abcdefghi></a>", "<abcdefghi></abcdefghj>",
  ])
  func `what is no document is not whole`(_ text: String) {
    for pieces in [1, 4, 100] { #expect(!scan(text, pieces: pieces).isWhole) }
  }

  @Test(arguments: [
    "<a/>", "<a></a>", "\n<a/>\n", "<a b=\">\" c='d'>\t\n</a>", "<abcdefghij><abcdefghik/></abcdefghij>",
    "<a>&apos;&quot;</a>",
    "<a b=\"&lt;&#10;\"/>",
  ])
  func `what is a document is whole`(_ text: String) {
    for pieces in [1, 4, 100] { #expect(scan(text, pieces: pieces).isWhole) }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>) -> String {
    String(self[..<range.lowerBound]) + String(self[range.upperBound...])
  }
}
