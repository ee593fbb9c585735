import Foundation
import Testing

/// A folder of `Cases`: what is typed, and what the command must print and return.
struct Case: Sendable, CustomTestStringConvertible {
  /// `area/name`, the folder under `Cases`.
  let name: String
  let folder: URL

  var testDescription: String { name }

  /// The text of a file of the case; empty where it is not there.
  private func text(_ file: String) -> String {
    (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
  }

  /// The lines given to `sh`.
  var command: String { text("cmd") }

  /// What is expected; no `expected.status` means 0.
  var expected: Outcome {
    let status = text("expected.status").trimmingCharacters(in: .whitespacesAndNewlines)
    return Outcome(output: text("expected.out"), complaint: text("expected.err"), status: Int32(status) ?? 0)
  }

  /// Writes an outcome as the expected one; a file that would say nothing is not written.
  func record(_ outcome: Outcome) throws {
    let status = outcome.status == 0 ? "" : "\(outcome.status)\n"
    for (file, text) in [
      ("expected.out", outcome.output), ("expected.err", outcome.complaint), ("expected.status", status),
    ] {
      let place = folder.appending(path: file)
      if !text.isEmpty {
        try text.write(to: place, atomically: true, encoding: .utf8)
      } else if FileManager.default.fileExists(atPath: place.path) {
        try FileManager.default.removeItem(at: place)
      }
    }
  }

  /// Every case, in the order of the names.
  static let all: [Case] = {
    let root = Package.root.appending(path: "Tests/EndToEndTests/Cases")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix("/cmd") }.map { String($0.dropLast(4)) }.sorted()
      .map { Case(name: $0, folder: root.appending(path: $0)) }
  }()
}

/// What a command printed, and how it ended.
struct Outcome: Equatable {
  var output: String
  var complaint: String
  var status: Int32
}

/// Where the sources of the package are.
enum Package {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
