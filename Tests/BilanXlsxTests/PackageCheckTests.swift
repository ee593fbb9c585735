import BilanXlsx
import Foundation
import Testing

@Suite struct PackageCheckTests {
  private let file: WrittenFile

  init() throws { file = try WrittenFile(SampleWorkbook.workbook) }

  /// What the check says of the file after a change of its bytes.
  private func error(_ change: (inout Data) -> Void) throws -> XlsxError? {
    var bytes = try file.bytes
    change(&bytes)
    try bytes.write(to: file.file)
    do {
      try PackageCheck.check(file.file.path)
    } catch let error {
      return error
    }
    return nil
  }

  @Test func `a whole file is whole`() throws { #expect(try error { _ in } == nil) }

  @Test func `a file cut short is not whole`() throws {
    #expect(try error { $0.removeLast(30) } == .incomplete(part: "the list of parts"))
    #expect(try error { $0 = Data() } == .incomplete(part: "the list of parts"))
  }

  @Test func `a part with other bytes than were packed is not whole`() throws {
    let found = try error { bytes in
      guard let name = bytes.range(of: Data("[Content_Types].xml".utf8)) else { return }
      for index in name.upperBound..<name.upperBound + 40 { bytes[index] ^= 0x55 }
    }
    #expect(found == .incomplete(part: "[Content_Types].xml"))
  }

  @Test func `a file that is not there, or is none, is not whole`() {
    #expect(throws: XlsxError.incomplete(part: "the file")) { try PackageCheck.check("/nulle/part") }
    #expect(throws: XlsxError.incomplete(part: "the file")) { try PackageCheck.check("/tmp") }
  }
}
