import BilanCairo
import BilanScene
import Testing

@Suite struct PictureTests {
  @Test func `an SVG is the same each time and has no text but outlines`() throws {
    let first = try SVGBackend.write(Sample.page(), fonts: FontBook())
    _ = try PDFBackend.write(Sample.document(), fonts: FontBook())
    #expect(try SVGBackend.write(Sample.page(), fonts: FontBook()) == first)
    let text = String(decoding: first.bytes, as: UTF8.self)
    #expect(text.contains("viewBox=\"0 0 960 540\""))
    #expect(!text.contains("<text"))
    try Look.keep(first.bytes, "sample.svg")
  }

  @Test func `a PNG is the same each time and twice as wide as its page`() throws {
    let first = try PNGBackend.write(Sample.page(), fonts: FontBook())
    _ = try SVGBackend.write(Sample.page(), fonts: FontBook())
    #expect(try PNGBackend.write(Sample.page(), fonts: FontBook()) == first)
    #expect(first.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Array(first.bytes[16..<24]) == [0, 0, 7, 0x80, 0, 0, 4, 0x38])
    try Look.keep(first.bytes, "sample.png")
  }

  static let words = PictureWords(
    title: "Canada & <Japon> “en tête”", description: "Canada 3,\nJapon 2", language: "fr")

  @Test func `an SVG says what it shows`() throws {
    let bare = try SVGBackend.write(Sample.page(), fonts: FontBook()).bytes
    let text = try String(
      decoding: SVGBackend.write(Sample.page(), words: Self.words, fonts: FontBook()).bytes, as: UTF8.self)
    let head = text.split(separator: "\n").prefix(4)
    #expect(head[0].hasPrefix("<?xml"))
    #expect(head[1].hasPrefix("<svg ") && head[1].hasSuffix(" role=\"img\" xml:lang=\"fr\">"))
    #expect(head[2] == "<title>Canada &amp; &lt;Japon&gt; “en tête”</title>")
    #expect(head[3] == "<desc>Canada 3, Japon 2</desc>")
    let rest = text.split(separator: "\n").dropFirst(4)
    #expect(rest.elementsEqual(String(decoding: bare, as: UTF8.self).split(separator: "\n").dropFirst(2)))
  }

  @Test func `a PNG says what it shows and how large it is in print`() throws {
    let bytes = try PNGBackend.write(Sample.page(), words: Self.words, fonts: FontBook()).bytes
    let chunks = Self.chunks(bytes)
    #expect(chunks.prefix(5).map(\.type) == ["IHDR", "pHYs", "iTXt", "iTXt", "iTXt"])
    #expect(chunks.last?.type == "IEND")
    #expect(chunks[1].body == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
    #expect(chunks[2].body == Array("Title\0\0\0fr\0\0Canada & <Japon> “en tête”".utf8))
    #expect(chunks[3].body == Array("Description\0\0\0fr\0\0Canada 3, Japon 2".utf8))
    #expect(chunks[4].body == Array("Software\0\0\0fr\0\0bilan".utf8))
  }

  /// The chunks of a PNG; those of the library show that the check is the right one.
  static func chunks(_ bytes: [UInt8]) -> [(type: String, body: [UInt8])] {
    var chunks: [(type: String, body: [UInt8])] = []
    var place = 8
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    while place + 12 <= bytes.count {
      let length = number(place)
      let checked = bytes[place + 4..<place + 8 + length]
      chunks.append((String(decoding: checked.prefix(4), as: UTF8.self), Array(checked.dropFirst(4))))
      // Dividing the message with its check leaves the same rest for every sound chunk.
      var rest = UInt32.max
      for byte in bytes[place + 4..<place + 12 + length - 4]
        + bytes[place + 8 + length..<place + 12 + length].reversed()
      {
        rest ^= UInt32(byte)
        for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
      }
      #expect(rest == 0xDEBB_20E3)
      place += 12 + length
    }
    #expect(place == bytes.count)
    return chunks
  }
}
