import BilanPdf
import Testing

@Suite struct PDFFileTests {
  @Test func `a file is read with the values, streams and roots that it has`() throws {
    let file = try PDFFile(reading: Sample().bytes)
    #expect(file.objects.count == 19)
    #expect(file.root == 18)
    #expect(file.information == 13)
    #expect(try file.pages() == [2])
    #expect(file.objects[0] == nil)
    #expect(file.objects[6] == nil)
    #expect(try String(decoding: file.content(5), as: UTF8.self) == Sample.content)
    #expect(file.objects[5]?.value == .dictionary(["Filter": .name("FlateDecode")]))
    #expect(try file.dictionary(13)["Producer"] == .string(Array("cairo 1.16.0 (site)".utf8)))
    #expect(try file.dictionary(12)["StemV"] == .real("-0.5"))
    #expect(try file.dictionary(2)["Parent"] == .reference(1))
    #expect(try file.structure().map(\.type) == Sample.structure.map(\.type))
  }

  /// A value as text, and as it is read; nil where it is refused.
  static let values: [(String, PDFValue?)] = [
    ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)), ("-12", .integer(-12)), ("+7", .integer(7)),
    ("0.5", .real("0.5")), ("-.5", .real("-.5")), ("4.", .real("4.")), (".", nil), ("1e5", nil), ("--1", nil),
    ("99999999999999999999", nil), ("/Name#20x", .name("Name#20x")), ("/", .name("")), ("/é", nil),
    ("3 0 R", .reference(3)), ("[3 0 R 3 0]", .array([.reference(3), .integer(3), .integer(0)])), ("0 0 R", nil),
    ("(a(b)c)", .string(Array("a(b)c".utf8))),
    ("(\\n\\r\\t\\b\\f\\(\\\\\\\nx)", .string([10, 13, 9, 8, 12, 40, 92, 120])),
    ("(\\1011\\08\\777)", .string([65, 49, 0, 56, 255])), ("(a", nil), ("(a\\", nil),
    ("<4 1 5>", .string([0x41, 0x50])),
    ("<>", .string([])), ("<4g>", nil), ("<41", nil),
    ("[1 /a(b)<<>>]", .array([.integer(1), .name("a"), .string([98]), .dictionary([:])])),
    ("[1", nil), ("<< /a 1 /b [true] >>", .dictionary(["a": .integer(1), "b": .array([.boolean(true)])])),
    ("<< /a 1 /a 2 >>", nil), ("<< /a >>", nil), ("<< 1 2 >>", nil), ("<< /a 1", nil), ("", nil), ("oui", nil),
    (String(repeating: "[", count: 40) + String(repeating: "]", count: 40), nil),
    (String(repeating: "[", count: 100_000), nil),
  ]

  @Test(arguments: values) func `a value is what it says, or refused`(_ text: String, _ expected: PDFValue?) throws {
    let bytes = Sample.with { $0.objects[11] = "<< /V \(text) >>" }
    let found = try? PDFFile(reading: bytes).dictionary(12)["V"]
    if text == "0 0 R" { return #expect(found == nil) }
    #expect(found == expected, "\(text)")
  }

  @Test(arguments: values.compactMap(\.1)) func `a value that is written is read again`(_ value: PDFValue) throws {
    var file = try PDFFile(reading: Sample().bytes)
    file.objects[12]?.value = .dictionary(["V": value])
    let written = String(decoding: try file.bytes().prefix(9), as: UTF8.self)
    #expect(written == "%PDF-1.7\n")
    #expect(try Written(file.bytes()).objects[12] == .dictionary(["V": value]))
  }

  /// A change that damages a file, and what is said of it.
  static let damages: [(String, PDFError, @Sendable (inout Sample) -> Void)] = [
    (
      "encrypted", .syntax(offset: 0, expected: "a trailer of one revision, not encrypted"),
      { $0.trailer += " /Encrypt 3 0 R" }
    ),
    ("revised", .syntax(offset: 0, expected: "a trailer of one revision, not encrypted"), { $0.trailer += " /Prev 3" }),
    (
      "no root", .syntax(offset: 0, expected: "a trailer of one revision, not encrypted"),
      { $0.trailer = "/Info 13 0 R" }
    ),
    ("root elsewhere", .object(99, expected: "a dictionary"), { $0.trailer = "/Root 99 0 R /Info 13 0 R" }),
    (
      "a link without words", .object(2, expected: "a page whose links have words"),
      { $0.objects[1] = "<< /Type /Page /Contents 5 0 R /Annots [4 0 R] >>" }
    ),
    ("no page", .object(2, expected: "a page"), { $0.objects[1] = "<< /Type /Thing >>" }),
    (
      "no content", .object(2, expected: "a dictionary with a reference under Contents"),
      { $0.objects[1] = "<< /Type /Page >>" }
    ),
    ("content without stream", .stream(3), { $0.objects[1] = "<< /Type /Page /Contents 3 0 R >>" }),
    (
      "an element of two parents", .object(7, expected: "a structure element of one parent"),
      { $0.objects[7] = $0.objects[7].replacing("/K ", with: "/K 7 0 R /X ") }
    ),
    (
      "an element in itself", .object(3, expected: "a structure element of one parent"),
      { $0.objects[3] = "<< /S /Sect /K 3 0 R >>" }
    ),
    (
      "an element of another type", .structure(place: 3, opened: "H1", written: "H2"),
      { $0.objects[6] = $0.objects[6].replacing("H1", with: "H2") }
    ),
    (
      "an element too few", .structure(place: 4, opened: "Figure", written: "Table"),
      { $0.objects[3] = $0.objects[3].replacing("8 0 R ", with: "") }
    ),
    (
      "letters of another page", .object(11, expected: "a font of Windows letters"),
      { $0.objects[10] = $0.objects[10].replacing("WinAnsiEncoding", with: "Other") }
    ),
    (
      "letters without name", .object(11, expected: "a font of Windows letters"),
      { $0.objects[10] = $0.objects[10].replacing("FirstChar 32", with: "FirstChar 127") }
    ),
    (
      "an image in the content", .content(page: 1, fault: "an image stands in its content"),
      { $0.content += "\nBI /W 1 ID x EI" }
    ),
    ("an open mark", .content(page: 1, fault: "a mark is not closed"), { $0.content += "\n/P BMC" }),
    ("a mark too few", .content(page: 1, fault: "a mark is closed that is not open"), { $0.content += "\nEMC" }),
    (
      "a tag in a tag", .content(page: 1, fault: "a tag stands in another mark"),
      { $0.content += "\n/P << /MCID 7 >> BDC /P <</MCID 8>> BDC EMC EMC" }
    ),
    (
      "a tag in a text", .content(page: 1, fault: "a tag cuts a text"),
      { $0.content += "\nBT /P << /MCID 7 >> BDC EMC ET" }
    ),
    (
      "a text in a tag", .content(page: 1, fault: "a tag cuts a text"),
      { $0.content += "\n/P << /MCID 7 >> BDC BT EMC ET" }
    ),
  ]

  @Test(arguments: damages.indices) func `a file of another kind is refused with what is wrong`(_ index: Int) throws {
    let (name, expected, change) = Self.damages[index]
    do {
      _ = try Sample.finished(Sample.with(change))
      Issue.record("\(name) is taken")
    } catch let error as PDFError {
      if case .syntax(_, let words) = error, case .syntax(_, let other) = expected {
        #expect(words == other, "\(name)")
      } else {
        #expect(error == expected, "\(name)")
      }
      #expect(!error.description.isEmpty)
    }
  }

  @Test func `a file cut anywhere is refused`() {
    let bytes = Sample().bytes
    for count in bytes.indices where count < bytes.count - 7 {
      #expect(throws: PDFError.self, "\(count)") { try PDFFile(reading: Array(bytes.prefix(count))) }
    }
  }

  @Test func `a file with any byte changed is finished or refused, and never stops the program`() throws {
    let bytes = Sample().bytes
    var finished = 0
    let values = [0, 0x20, 0x30, 0x39, 0x3C, 0x5B, 0xFF] as [UInt8]
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] = place % 8 == 7 ? bytes[place] ^ 1 : values[place % 8]
      guard let file = try? Sample.finished(damaged) else { continue }
      finished += 1
      #expect(try file.bytes().starts(with: "%PDF-1.7".utf8))
    }
    #expect(0..<bytes.count ~= finished)
  }
}
