import BilanCairo
import BilanScene
import CPangoCairo
import Foundation
import Testing

/// A fault of a font ends a drawing: nothing is drawn with boxes or with another face in its place.
///
/// Cairo 1.16 keeps ten font files open; with an eleventh it closes one that another thread may be about to draw with. The
/// program has five. So what opens others does it in a process of its own.
@Suite struct FontFaultTests {
  static let names = FontBook.paths.map { URL(filePath: $0).lastPathComponent }

  /// Works with a folder that holds the fonts of the report, after one of them was changed.
  static func with(_ change: (URL) throws -> Void, _ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bilan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in FontBook.paths {
      try FileManager.default.copyItem(
        atPath: path, toPath: folder.appending(path: URL(filePath: path).lastPathComponent).path)
    }
    try change(folder)
    try work(folder.path)
  }

  @Test func `the fonts of another folder draw the same bytes, and are named by what they hold`() async {
    await #expect(processExitsWith: .success) {
      let expected = try PDFBackend.write(Sample.document(), fonts: FontBook())
      try FontFaultTests.with({ _ in }) { folder in
        let fonts = try FontBook(folder: folder)
        #expect(try PDFBackend.write(Sample.document(), fonts: fonts) == expected)
        #expect(fonts.files.map(\.name) == FontFaultTests.names)
        for file in fonts.files {
          #expect(try Data(contentsOf: URL(filePath: folder + "/" + file.name)) == Data(file.bytes))
        }
      }
    }
  }

  @Test(arguments: names) func `each font that is missing is named, with its package`(_ name: String) throws {
    try Self.with({ try FileManager.default.removeItem(at: $0.appending(path: name)) }) { folder in
      #expect(throws: DrawingError.missingFont(file: "\(folder)/\(name)", package: "fonts-inter")) {
        try FontBook(folder: folder)
      }
    }
  }

  @Test(arguments: names) func `each font that cannot be read is named, with the reason`(_ name: String) throws {
    let isFolder: (URL) throws -> Void = { folder in
      try FileManager.default.removeItem(at: folder.appending(path: name))
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: false)
    }
    try Self.with(isFolder) { folder in
      #expect(throws: DrawingError.unreadableFont(file: "\(folder)/\(name)", number: EISDIR)) {
        try FontBook(folder: folder)
      }
    }
  }

  @Test func `each font that is none, or another one, is named`() async {
    await #expect(processExitsWith: .success) {
      for name in FontFaultTests.names {
        let other = try #require(FontFaultTests.names.first { $0 != name })
        let another = try Data(contentsOf: URL(filePath: "\(FontFaultTests.folder)/\(other)"))
        for bytes in [Data(), Data("no font".utf8), another] {
          try FontFaultTests.with({ try bytes.write(to: $0.appending(path: name)) }) { folder in
            #expect(throws: DrawingError.unusableFont(file: "\(folder)/\(name)", package: "fonts-inter")) {
              try FontBook(folder: folder)
            }
          }
        }
      }
    }
  }

  static let folder = URL(filePath: FontBook.paths[0]).deletingLastPathComponent().path

  @Test func `each font that is cut ends the drawing`() async {
    await #expect(processExitsWith: .success) {
      for name in FontFaultTests.names {
        let cut = try Data(contentsOf: URL(filePath: "\(FontFaultTests.folder)/\(name)")).prefix(100_000)
        try FontFaultTests.with({ try cut.write(to: $0.appending(path: name)) }) { folder in
          #expect(throws: DrawingError.self) {
            try PDFBackend.write(Sample.document(), fonts: FontBook(folder: folder))
          }
        }
      }
    }
  }

  @Test func `what a library complains of while it draws ends the drawing, whatever was drawn`() throws {
    for draw in [
      { try PDFBackend.write(Sample.document(), fonts: $0) }, { try SVGBackend.write(Sample.page(), fonts: $0) },
      { try PNGBackend.write(Sample.page(), fonts: $0) },
    ] as [(FontBook) throws -> DrawnFile] {
      let fonts = try FontBook()
      g_object_unref(nil)
      let error = #expect(throws: DrawingError.self) { try draw(fonts) }
      guard case .library(let message) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(message.contains("g_object_unref"))
      #expect(try !draw(FontBook()).bytes.isEmpty)
    }
  }
}
