import BilanPublication
import Foundation
import Testing

/// The folders that a path passes by.
struct PathWalkTests {
  private static func folders(_ path: String, _ place: Workplace) throws -> [String] {
    try PathWalk(to: place(path)).folders.map { $0.hasPrefix(place.path) ? String($0.dropFirst(place.path.count)) : $0 }
  }

  @Test func `each folder with a link of the way is passed, then that of the file`() throws {
    let place = try Workplace()
    try place.plant("data/a.csv", "x")
    for (name, target) in [
      ("m/b.csv", "../data/a.csv"), ("c.csv", "m/b.csv"), ("n/d.csv", place("c.csv")), ("folder", "data"),
      ("m/e.csv", "../folder/../m/./b.csv"), ("loop", "loop"), ("lost", "nowhere/at/all"),
    ] {
      try FileManager.default.createDirectory(
        at: URL(filePath: place(name)).deletingLastPathComponent(), withIntermediateDirectories: true)
      try place.plantLink(name, to: target)
    }
    for (path, folders) in [
      ("data/a.csv", ["/data"]), ("data/none.csv", ["/data"]), ("c.csv", ["", "/m", "/m/../data"]),
      ("n/d.csv", ["/n", "", "/m", "/m/../data"]), ("folder/a.csv", ["", "/data"]),
      ("m/e.csv", ["/m", "/m/..", "/m/../data/../m", "/m/../data/../m/../data"]), ("loop", [""]),
      ("lost", ["", "/nowhere/at"]), ("data/a.csv/x", ["/data/a.csv"]),
    ] { #expect(try Self.folders(path, place) == folders, "\(path)") }
  }

  @Test func `what stands at a path is told from what it leads to`() throws {
    let place = try Workplace()
    try place.plantLink("lost", to: "nowhere")
    try place.plantLink("loop", to: "loop")
    #expect(try Folder.exists(place("lost")) && Folder.exists(place("loop")) && Folder.exists(place.path))
    #expect(try !Folder.exists(place("none")) && !Folder.isFile(place("lost")))
  }
}
