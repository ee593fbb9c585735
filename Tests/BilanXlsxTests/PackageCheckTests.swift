import BilanWorkbook
import BilanXlsx
import CStreamErrors
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

  @Test func `a sheet with other rows, cells or formulas than were given is not whole`() throws {
    let path = file.file.path
    let counts = SampleWorkbook.workbook.sheets.map { sheet in
      SheetCounts(
        rows: (0..<max(sheet.rows.count, (sheet.heights.keys.max() ?? -1) + 1)).count { row in
          sheet.heights[row] != nil || row < sheet.rows.count && sheet.rows[row].contains { $0 != nil }
        },
        cells: sheet.rows.joined().count { $0 != nil },
        formulas: sheet.rows.joined().compactMap { $0?.content }.count(where: isFormula))
    }
    #expect(counts[0].formulas > 40 && counts[2].rows > 5)
    try PackageCheck.check(path, sheets: counts)
    for change in [\SheetCounts.rows, \.cells, \.formulas] {
      var others = counts
      others[2][keyPath: change] += 1
      #expect(throws: XlsxError.incomplete(part: "xl/worksheets/sheet3.xml")) {
        try PackageCheck.check(path, sheets: others)
      }
    }
    #expect(throws: XlsxError.incomplete(part: "xl/worksheets/sheet4.xml")) {
      try PackageCheck.check(path, sheets: counts + [SheetCounts()])
    }
  }

  @Test func `a part of another length or checksum than the list says is not whole`() throws {
    for place in [16, 24] {
      let found = try error { bytes in
        guard let name = bytes.range(of: Data("xl/styles.xml".utf8), options: .backwards) else { return }
        bytes[name.lowerBound - 46 + place] ^= 1
      }
      #expect(found == .incomplete(part: "xl/styles.xml"))
    }
  }

  @Test func `something lost on the way to a temporary file is counted when it is read back`() throws {
    let stream = try #require(fopen("/dev/full", "w"))
    let before = bilan_stream_errors()
    fputs("lost", stream)
    rewind(stream)
    #expect(bilan_stream_errors() == before + 1)
    rewind(stream)
    #expect(bilan_stream_errors() == before + 1 && ftell(stream) == 0)
    fclose(stream)
  }

  @Test func `a file that is not there, or is none, is not whole`() {
    #expect(throws: XlsxError.incomplete(part: "the file")) { try PackageCheck.check("/nulle/part") }
    #expect(throws: XlsxError.incomplete(part: "the file")) { try PackageCheck.check("/tmp") }
  }
}

private func isFormula(_ content: Content) -> Bool {
  switch content {
  case .formula, .textFormula: true
  default: false
  }
}
