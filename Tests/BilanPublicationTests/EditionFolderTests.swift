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
    #expect(try folder.entry("absent") == .missing)
    for name in ["link", "broken", "folder", "pipe"] { #expect(try folder.entry(name) == .special, "\(name)") }
    #expect(try folder.bytes("file") == Array("abc".utf8))
    #expect(try folder.bytes("link") == nil)
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

  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
