import BilanWorkbook
import BilanXlsx
import Foundation

/// A workbook written into a folder of its own, which goes away with it.
final class WrittenFile {
  let folder: URL
  let file: URL

  init(_ workbook: Workbook, name: String = "essai.xlsx") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-xlsx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appendingPathComponent(name)
    try XlsxBackend.write(workbook, to: file.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var bytes: Data { get throws { try Data(contentsOf: file) } }

  /// The text of one part of the package; empty where it is not there.
  func part(_ name: String) throws -> String {
    try String(decoding: PackageParts(path: file.path).part(name) ?? [], as: UTF8.self)
  }

  /// The names of the parts.
  func parts() throws -> [String] { try PackageParts(path: file.path).names }
}
