import BilanCairo
import BilanScene
import Foundation
import Testing

@Suite struct PDFTests {
  @Test func `a document becomes a PDF`() throws {
    let file = try PDFBackend.write(Sample.document(), fonts: FontBook())
    #expect(file.bytes.starts(with: Array("%PDF-1.5".utf8)))
    #expect(file.missingGlyphs.isEmpty)
    if let path = ProcessInfo.processInfo.environment["SAMPLES"] {
      try Data(file.bytes).write(to: URL(filePath: path + "/sample.pdf"))
    }
  }
}
