import BilanCommands
import BilanModel
import Foundation
import Testing

@Suite final class PublicationTests {
  private let root = FileManager.default.temporaryDirectory.appendingPathComponent("publication-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test func `nothing is visible before the edition is published`() throws {
    let output = root.appendingPathComponent("a/b").path
    let publication = try Publication(destination: output)
    try Folder.write(Array("new".utf8), to: publication.folder + "/report.txt")
    #expect(try names(output) == [])
    try publication.publish()
    #expect(try names(output) == ["report.txt"])
    #expect(try names(root.appendingPathComponent("a").path) == ["b"])
  }

  @Test func `an edition replaces the one before and leaves what is not its own`() throws {
    let output = root.path + "/out"
    try FileManager.default.createDirectory(atPath: output + "/notes", withIntermediateDirectories: true)
    try "old".write(toFile: output + "/report.txt", atomically: false, encoding: .utf8)
    try "mine".write(toFile: output + "/letter.txt", atomically: false, encoding: .utf8)
    try "kept".write(toFile: output + "/notes/a.txt", atomically: false, encoding: .utf8)
    let publication = try Publication(destination: output + "/")
    try Folder.write(Array("new".utf8), to: publication.folder + "/report.txt")
    try publication.publish()
    #expect(try names(output) == ["letter.txt", "notes", "report.txt"])
    #expect(text(output + "/report.txt") == "new")
    #expect(text(output + "/letter.txt") == "mine")
    #expect(text(output + "/notes/a.txt") == "kept")
    #expect(try names(root.path) == ["out"])
  }

  @Test func `an edition given up leaves the one before untouched`() throws {
    let output = root.path + "/out"
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try "old".write(toFile: output + "/report.txt", atomically: false, encoding: .utf8)
    do {
      let publication = try Publication(destination: output)
      try Folder.write(Array("half".utf8), to: publication.folder + "/report.txt")
    }
    #expect(text(output + "/report.txt") == "old")
    #expect(try names(root.path) == ["out"])
  }

  @Test func `an edition given up leaves no folder that was made for it`() throws {
    do {
      let publication = try Publication(destination: root.path + "/a/b")
      try Folder.write(Array("half".utf8), to: publication.folder + "/report.txt")
    }
    #expect(try names(root.path) == [])
  }

  @Test func `a file that cannot be written is named as it was asked for`() throws {
    let path = root.path + "/nowhere/chart.pdf"
    let error = try #require(throws: PublicationError.self) { try WholeFile.write([1], to: path) }
    #expect(error.path == path)
  }

  @Test func `what a killed process left is removed by the next, and nothing of another host or of a living one`()
    throws
  {
    let living = ".out" + Folder.partialMark(process: getppid())
    let names = [".out" + Folder.partialMark(process: 999_999), ".out.bilan-autre-999999", living]
    for name in names {
      try FileManager.default.createDirectory(atPath: "\(root.path)/\(name)", withIntermediateDirectories: true)
      try "half".write(toFile: "\(root.path)/\(name)/report.txt", atomically: false, encoding: .utf8)
    }
    let chart = ".c.pdf" + Folder.partialMark(process: 999_999)
    try "half".write(toFile: "\(root.path)/\(chart)", atomically: false, encoding: .utf8)
    let publication = try Publication(destination: root.path + "/out")
    try Folder.write(Array("new".utf8), to: publication.folder + "/report.txt")
    try publication.publish()
    #expect(try self.names(root.path) == [".out.bilan-autre-999999", living, "out"].sorted())
  }

  @Test func `a chart removes what a killed one left beside it`() throws {
    try "half".write(
      toFile: root.path + "/.c.pdf" + Folder.partialMark(process: 999_999), atomically: false, encoding: .utf8)
    try WholeFile.write(Array("new".utf8), to: root.path + "/d.pdf")
    #expect(try names(root.path) == ["d.pdf"])
  }

  @Test func `a folder on another disk than the one beside it gets its files`() throws {
    // /dev/shm is a disk of its own wherever Linux runs; its parent is another.
    let output = "/dev/shm"
    try #require(FileManager.default.isWritableFile(atPath: output))
    let name = "bilan-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: "\(output)/\(name)") }
    let publication = try Publication(destination: output)
    #expect(publication.folder.hasPrefix(output + "/."))
    try Folder.write(Array("new".utf8), to: "\(publication.folder)/\(name)")
    try publication.publish()
    #expect(text("\(output)/\(name)") == "new")
  }

  @Test func `a folder that cannot be made is a typed error that names it`() throws {
    try "a file".write(toFile: root.path + "/file", atomically: false, encoding: .utf8)
    let error = #expect(throws: PublicationError.self) {
      try Publication(destination: self.root.path + "/file/out").publish()
    }
    #expect(error?.text(.french).contains("création impossible") == true)
  }

  @Test func `a full disk is a typed error`() {
    let error = #expect(throws: PublicationError.self) { try Folder.write([1, 2, 3], to: "/dev/full") }
    #expect(error?.text(.english).contains("cannot write") == true)
  }
}
