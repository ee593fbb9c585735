import Foundation
import Testing

@Suite struct PackingTests {
  @Test func `every part is packed at the fast level`() throws {
    let bytes = [UInt8](try WrittenFile(SampleWorkbook.workbook).bytes)
    let entries = bytes.indices.dropLast(46).filter { bytes[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02]) }
    #expect(entries.count > 20)
    // Bits 1 and 2 of the flags tell the level (APPNOTE 4.4.4): 2 is “fast”, which zlib's level 2 is called.
    for entry in entries { #expect(bytes[entry + 8] >> 1 & 3 == 2) }
  }
}
