import BilanWorkbook
import BilanXlsx
import Foundation
import Testing

@Suite struct XlsxBackendTests {
  @Test func `two writings of a workbook are the same bytes`() throws {
    let first = try WrittenFile(SampleWorkbook.workbook)
    let second = try WrittenFile(SampleWorkbook.workbook, name: "autre nom é.xlsx")
    if let keep = ProcessInfo.processInfo.environment["BILAN_KEEP_SAMPLE"] {
      try first.bytes.write(to: URL(fileURLWithPath: keep))
    }
    #expect(try first.bytes == second.bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: first.folder.path) == ["essai.xlsx"])
  }
}
