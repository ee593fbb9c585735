import BilanInspection
import BilanModel
import Foundation
import Testing

@Suite struct ChangedFileTests {
  @Test func `a file that is written while it is looked at is said, and nothing is proposed of it`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "looked-\(UUID().uuidString).csv").path
    try "Objet;Pays\nVisite;Italie\n".write(toFile: path, atomically: false, encoding: .utf8)
    defer { unlink(path) }
    usleep(20_000)
    let inspection = Inspection([path])
    #expect(inspection.changes.isEmpty && inspection.text(.french) != nil)
    truncate(path, 5)
    #expect(inspection.changes.map(\.code) == ["changed-while-read"])
  }
}
