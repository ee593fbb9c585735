import BilanWorkbook
import BilanXlsx
import Foundation
import Testing

@Suite struct XlsxBackendTests {
  @Test func `two writings of a workbook are the same bytes`() throws {
    let first = try WrittenFile(SampleWorkbook.workbook)
    let second = try WrittenFile(SampleWorkbook.workbook, name: "autre nom é.xlsx")
    #expect(try first.bytes == second.bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: first.folder.path) == ["essai.xlsx"])
  }

  @Test func `writings at the same time do not disturb each other`() async throws {
    let expected = try WrittenFile(SampleWorkbook.workbook).bytes
    try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<8 { group.addTask { try WrittenFile(SampleWorkbook.workbook).bytes } }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test func `a workbook beyond the limits leaves no file`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-\(UUID().uuidString).xlsx").path
    var workbook = SampleWorkbook.workbook
    workbook.sheets[0][40, 0] = Cell(.number(.nan))
    workbook.sheets[2].name = "Historique"
    let error = try #require(throws: XlsxError.self) { try XlsxBackend.write(workbook, to: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(error.description.contains("Synthèse!A41: a number must be finite, not nan"))
    #expect(error.description.contains("Historique: “Historique” is a name that Excel keeps for itself"))
  }

  @Test(arguments: ["/nulle/part/essai.xlsx", "/", "", "a\0b"])
  func `a path that cannot be written is an error with the system's reason`(path: String) throws {
    let error = try #require(throws: XlsxError.self) { try XlsxBackend.write(SampleWorkbook.workbook, to: path) }
    guard case .unwritable(let found, let number) = error else { throw error }
    #expect(found == path && number != 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error`() throws {
    let error = try #require(throws: XlsxError.self) { try XlsxBackend.write(SampleWorkbook.workbook, to: "/dev/full") }
    guard case .refused(let step, _, _) = error else { throw error }
    #expect(step == "packing the file" && FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test func `a file without a folder in its name goes to the working directory`() throws {
    let name = "bilan-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: name) }
    try XlsxBackend.write(SampleWorkbook.workbook, to: name)
    #expect(FileManager.default.fileExists(atPath: name))
  }
}
