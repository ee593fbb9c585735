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
}
