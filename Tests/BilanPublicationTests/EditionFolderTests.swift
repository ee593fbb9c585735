import BilanModel
import BilanPublication
import Foundation
import Testing

/// An edition is looked at where it stands, and nothing else is.
@Suite struct EditionFolderTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `an entry is a file of the folder, nothing, or something that no edition has`() throws {
    try place.plant("edition/file", "abc")
    try place.plant("outside", "secret")
    let path = place("edition")
    try FileManager.default.createSymbolicLink(atPath: path + "/link", withDestinationPath: "../outside")
    try FileManager.default.createSymbolicLink(atPath: path + "/broken", withDestinationPath: "nowhere")
    try FileManager.default.createDirectory(atPath: path + "/folder", withIntermediateDirectories: false)
    try #require(mkfifo(path + "/pipe", 0o600) == 0)
    let folder = try EditionFolder(path)
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try folder.names() == ["broken", "file", "folder", "link", "pipe"])
    #expect(try folder.entry("file") == .file(bytes: 3, sha256: sum))
    #expect(try folder.entry("file", expecting: 3) == .file(bytes: 3, sha256: sum))
    #expect(try folder.entry("file", expecting: 4) == .file(bytes: 3, sha256: ""))
    #expect(try folder.entry("absent") == .missing)
    for name in ["link", "broken", "folder", "pipe"] { #expect(try folder.entry(name) == .special, "\(name)") }
    #expect(try folder.bytes("file") == Array("abc".utf8))
    #expect(try folder.bytes("link") == nil)
    #expect(try folder.document("file").sha256 == sum)
    for name in ["absent", "link", "folder"] {
      #expect(throws: PublicationError.self, "\(name)") { try folder.document(name) }
    }
  }

  @Test func `a file that is far too long is told by its length, and never read`() throws {
    try place.plant("edition/file", "")
    #expect(truncate(place("edition/file"), 1 << 40) == 0)
    let folder = try EditionFolder(place("edition"))
    #expect(try folder.entry("file", expecting: 3) == .file(bytes: 1 << 40, sha256: ""))
    let refusal = #expect(throws: PublicationError.self) { try folder.bytes("file") }
    #expect(refusal?.number == EFBIG)
  }

  @Test func `the folder of a trial is for its owner alone, and goes with it`() throws {
    var path = ""
    do {
      let trial = try TrialFolder()
      try trial.files.write(Array("abc".utf8), to: "file")
      #expect(try trial.files.written.names() == ["file"])
      path = try #require(realPath(trial.files.temporaryPath))
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `what killed trials have left goes with the next one, and a trial under way stays`() throws {
    try place.plant("tmp/.bilan-0123456789abcdef/.bilan-verrou", "")
    try place.plant("tmp/.bilan-0123456789abcdef/edition/2024_bilan.json", "secret")
    try place.plant("tmp/.bilan-1111111111111111/mine.txt", "no mark")
    try place.plant("tmp/note.txt", "mine")
    do {
      let first = try TrialFolder(in: place("tmp"))
      #expect(place.names("tmp").count == 3)
      let second = try TrialFolder(in: place("tmp"))
      #expect(place.names("tmp").count == 4)
      for files in [first.files, second.files] { try files.write(Array("abc".utf8), to: "file") }
      #expect(try first.files.written.names() == ["file"])
    }
    #expect(place.names("tmp") == [".bilan-1111111111111111", "note.txt"])
  }

  @Test func `trials that begin at the same time do not take one another for left-overs`() async throws {
    try FileManager.default.createDirectory(atPath: place("tmp"), withIntermediateDirectories: false)
    let path = place("tmp")
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<40 {
        group.addTask {
          let trial = try TrialFolder(in: path)
          try trial.files.write(Array("abc".utf8), to: "file")
          return try trial.files.written.names()
        }
      }
      for try await names in group { #expect(names == ["file"]) }
    }
    #expect(place.names("tmp").isEmpty)
  }

  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
