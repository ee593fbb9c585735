import BilanPublication
import Foundation

/// A folder of its own for a test, which is removed with it.
final class Workplace {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("publication-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// The names in a folder of it, sorted.
  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self(folder))) ?? []).sorted()
  }

  func text(_ name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  func link(_ name: String) -> String? { try? FileManager.default.destinationOfSymbolicLink(atPath: self(name)) }

  func mode(_ name: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: self(name))[.posixPermissions] as? Int) ?? -1
  }

  /// Writes a file with the folders above it.
  func plant(_ name: String, _ text: String) throws {
    let folder = URL(filePath: self(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: self(name), atomically: false, encoding: .utf8)
  }

  func plantLink(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// Publishes an edition of one file in `out/2024`.
  @discardableResult
  func publish(_ text: String, keep: Int? = nil) throws -> PublishedEdition {
    let publication = try Publication(output: self("out"), period: "2024")
    try publication.files.write(Array(text.utf8), to: "bilan.txt")
    return try publication.publish(["bilan.txt"], keep: keep) { $0 == ["bilan.txt"] }
  }
}
