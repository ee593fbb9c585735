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

  /// Whether the parts of a file can be read here.
  static let canUnzip = FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip")

  /// The text of one part of the package.
  func part(_ name: String) throws -> String { try WrittenFile.run(["-p", file.path, name]) }

  /// The names of the parts.
  func parts() throws -> [String] {
    try WrittenFile.run(["-Z1", file.path]).split(separator: "\n").map(String.init)
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
