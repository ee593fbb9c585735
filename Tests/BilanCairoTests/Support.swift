import BilanCairo
import BilanScene
import Foundation
import Testing

/// The programs of poppler-utils, which read a PDF independently of the library that wrote it.
enum Poppler {
  static let isHere = ["pdftotext", "pdfinfo", "pdffonts"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  /// What a program prints of a document.
  static func run(_ program: String, _ arguments: [String], on document: PagedScenes) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "bilan-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(PDFBackend.write(document, fonts: FontBook()).bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + program)
    process.arguments = arguments + [file.path] + (program == "pdftotext" ? ["-"] : [])
    process.environment = ["TZ": "UTC", "LC_ALL": "C.UTF-8"]
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(errors.isEmpty)
    return text
  }
}

/// Keeps a drawing for the eye in the folder named by `LOOK`, if any.
enum Look {
  static func keep(_ bytes: [UInt8], _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["LOOK"] else { return }
    try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
  }
}
