import BilanSheets
import CZlib
import Testing

@Suite struct `Packages of workbooks` {
  private let workbook = SmallWorkbook(#"<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>Grèce</v></c></row>"#)
  private let expected = ["A1 number 1", "B1 text Grèce"]

  /// Bytes deflated by zlib.
  private func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard bilan_deflate_init_raw(&stream, 6) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + 64))
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output.prefix(count))
  }

  @Test func `packed parts, descriptors and wide sizes are read alike`() throws {
    let bytes = [
      workbook.bytes(), workbook.bytes(pack: deflated), workbook.bytes(.init(hasDescriptors: true)),
      workbook.bytes(.init(isWide: true)), workbook.bytes(.init(hasDescriptors: true, isWide: true), pack: deflated),
    ]
    for bytes in bytes { #expect(try ReadCells(bytes).cells == expected) }
  }

  @Test func `a password, a wrong size and a name given twice are told`() {
    #expect(throws: SheetError.encrypted) { try ReadCells(workbook.bytes(.init(isEncrypted: true))) }
    #expect(throws: SheetError.damaged(part: "_rels/.rels")) { try ReadCells(workbook.bytes(.init(size: 7))) }
    var twice = workbook
    twice.others = [("XL\\Workbook.xml", "<a/>")]
    #expect(throws: SheetError.damaged(part: "XL\\Workbook.xml")) { try ReadCells(twice.bytes()) }
  }

  @Test func `what grows beyond measure is refused`() {
    #expect(throws: SheetError.bomb(part: "_rels/.rels")) { try ReadCells(workbook.bytes(.init(size: 1 << 30))) }
    let entities = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"
    var declared = workbook
    declared.others = [("docProps/core.xml", entities)]
    #expect(throws: SheetError.documentType(part: "docProps/core.xml")) { try ReadCells(declared.bytes()) }
    declared.others = [("docProps/core.xml", String(repeating: "<a>", count: 300))]
    #expect(throws: SheetError.tooLarge(part: "docProps/core.xml")) { try ReadCells(declared.bytes()) }
    declared.others = [("docProps/core.xml", "<a b=\"" + String(repeating: "x", count: 1_200_000) + "\"/>")]
    #expect(throws: SheetError.tooLarge(part: "docProps/core.xml")) { try ReadCells(declared.bytes()) }
  }

  @Test func `other archives are told apart`() {
    func archive(_ names: [String], _ text: String = "") -> [UInt8] {
      var zip = ZipWriter()
      for name in names { zip.add(name, Array(text.utf8)) }
      return zip.archive()
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    func relations(_ target: String) -> String {
      "<R><Relationship Id=\"a\" Type=\"\(office)\" Target=\"\(target)\"/></R>"
    }
    let names = ["[Content_Types].xml", "_rels/.rels"]
    #expect(throws: SheetError.noWorkbook(kind: .archive)) { try ReadCells(archive(["a.csv"])) }
    #expect(throws: SheetError.noWorkbook(kind: .document)) {
      try ReadCells(archive(names, relations("word/document.xml")))
    }
    #expect(throws: SheetError.noWorkbook(kind: .binaryWorkbook)) {
      try ReadCells(archive(names, relations("xl/workbook.bin")))
    }
  }

  @Test func `a workbook cut anywhere is never read`() {
    let whole = workbook.bytes()
    for length in stride(from: 0, to: whole.count, by: 13) {
      #expect(throws: SheetError.self) { try ReadCells(Array(whole[..<length])) }
    }
  }

  @Test func `a workbook with any byte changed is read, or refused by a reason`() {
    for whole in [workbook.bytes(), workbook.bytes(pack: deflated)] {
      var (read, refused) = (0, 0)
      for place in stride(from: 0, to: whole.count, by: 5) {
        var bytes = whole
        bytes[place] ^= UInt8(truncatingIfNeeded: 1 << (place % 8))
        do throws(SheetError) {
          _ = try ReadCells(bytes)
          read += 1
        } catch {
          refused += 1
        }
      }
      #expect(refused > read, "most bytes are held by checksums")
    }
  }
}
