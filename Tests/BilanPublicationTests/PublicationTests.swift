import BilanModel
import BilanPublication
import Foundation
import Testing

@Suite struct PublicationTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `nothing is visible before the edition is published, and then all of it`() throws {
    let publication = try Publication(output: place("a/out/"), period: "2024")
    try publication.files.write(Array("new".utf8), to: "bilan.txt")
    #expect(place.names("a/out/2024").allSatisfy { $0.hasPrefix(".bilan-") })
    let edition = try publication.publish(["bilan.txt"])
    #expect(place.names("a/out/2024") == [".bilan-verrou", "1", "dernier"])
    #expect(place.text("a/out/2024/dernier/bilan.txt") == "new")
    #expect(place.link("a/out/2024/dernier") == "1")
    #expect(edition.path == place("a/out/2024/1") && edition.latest == place("a/out/2024/dernier"))
  }

  @Test func `an edition has the next number, and those before it stay as they are`() throws {
    try place.publish("one")
    try place.publish("two")
    #expect(place.text("out/2024/1/bilan.txt") == "one")
    #expect(place.text("out/2024/2/bilan.txt") == "two")
    #expect(place.link("out/2024/dernier") == "2")
  }

  @Test func `whatever has a number for its name is passed over`() throws {
    try place.plant("out/2024/7/mine.txt", "mine")
    try place.plant("out/2024/9", "a file")
    try place.plant("out/2024/012/mine.txt", "no number")
    #expect(try place.publish("new").number == 10)
    #expect(place.text("out/2024/7/mine.txt") == "mine")
    #expect(place.text("out/2024/9") == "a file")
  }

  @Test func `the bytes of the latest edition add no folder`() throws {
    try place.publish("one")
    let again = try place.publish("one")
    #expect(!again.isNew && again.number == 1)
    #expect(place.names("out/2024") == [".bilan-verrou", "1", "dernier"])
    try place.publish("two")
    #expect(try place.publish("one").number == 3, "only the latest is compared")
  }

  @Test func `a latest edition that a killed run has not named is named by the next`() throws {
    try place.publish("one")
    try FileManager.default.removeItem(atPath: place("out/2024/dernier"))
    try place.publish("one")
    #expect(place.link("out/2024/dernier") == "1")
  }

  @Test func `an edition given up leaves nothing that was made for it`() throws {
    do {
      let publication = try Publication(output: place("a/b"), period: "2024")
      try publication.files.write(Array("half".utf8), to: "bilan.txt")
    }
    #expect(place.names() == [])
  }

  @Test func `an edition given up leaves what was there`() throws {
    try place.publish("one")
    do {
      let publication = try Publication(output: place("out"), period: "2024")
      try publication.files.write(Array("half".utf8), to: "bilan.txt")
    }
    #expect(place.names("out/2024") == [".bilan-verrou", "1", "dernier"])
    #expect(place.text("out/2024/dernier/bilan.txt") == "one")
  }

  @Test func `a period folder has one run at a time, and says who`() throws {
    let first = try Publication(output: place("out"), period: "2024")
    let error = #expect(throws: PublicationError.self) { try place.publish("two") }
    #expect(error?.kind == .busy)
    #expect(error?.text(.french).contains("processus \(getpid())") == true, "\(error?.text(.french) ?? "")")
    let other = try Publication(output: place("out"), period: "2023")
    try first.files.write(Array("one".utf8), to: "bilan.txt")
    #expect(try first.publish(["bilan.txt"]).number == 1)
    _ = consume other
    #expect(place.names("out") == ["2024"])
    #expect(place.text("out/2024/.bilan-verrou") == "")
  }

  @Test(arguments: [["bilan.txt"], ["bilan.txt", "b.txt", "c.txt"], ["bilan.txt", "b.txt"]])
  func `an edition that is not whole is not published`(_ expected: [String]) throws {
    let error = #expect(throws: PublicationError.self) {
      let publication = try Publication(output: place("out"), period: "2024")
      try publication.files.write(Array("one".utf8), to: "bilan.txt")
      try publication.files.write([], to: "b.txt")
      _ = try publication.publish(expected)
    }
    #expect(error?.kind == .inputOutput)
    #expect(place.names() == [])
  }

  @Test func `a file that shrank after it was written is not published`() throws {
    let error = #expect(throws: PublicationError.self) {
      let publication = try Publication(output: place("out"), period: "2024")
      try publication.files.write(Array("one".utf8), to: "bilan.txt")
      truncate(publication.files.path + "/bilan.txt", 2)
      _ = try publication.publish(["bilan.txt"])
    }
    #expect(error?.text(.french).contains("« bilan.txt » n’est pas entier") == true)
  }

  @Test func `a library that writes by a path writes into the edition`() throws {
    let publication = try Publication(output: place("out"), period: "2024")
    try "by path".write(toFile: publication.files.path + "/a.txt", atomically: false, encoding: .utf8)
    try "left".write(toFile: publication.files.temporaryPath + "/tmp.1", atomically: false, encoding: .utf8)
    try publication.files.adopt("a.txt")
    let error = #expect(throws: PublicationError.self) { try publication.files.adopt("elsewhere.txt") }
    #expect(error?.kind == .inputOutput)
    _ = try publication.publish(["a.txt"])
    #expect(place.names("out/2024/1") == ["a.txt"])
    #expect(place.names("out/2024") == [".bilan-verrou", "1", "dernier"])
  }

  @Test func `only the owner can look into an edition that is being written`() throws {
    let publication = try Publication(output: place("out"), period: "2024")
    let working = try #require(place.names("out/2024").first { $0 != ".bilan-verrou" })
    #expect(try place.mode("out/2024/\(working)") & 0o777 == 0o700)
    _ = consume publication
  }

  @Test func `a published edition has the mode of a folder made there`() throws {
    try FileManager.default.createDirectory(atPath: place("out/2024"), withIntermediateDirectories: true)
    chmod(place("out/2024"), 0o2770)
    try place.publish("one")
    try FileManager.default.createDirectory(atPath: place("out/2024/plain"), withIntermediateDirectories: false)
    _ = FileManager.default.createFile(atPath: place("out/2024/plain/file"), contents: nil)
    #expect(try place.mode("out/2024/1") == place.mode("out/2024/plain"))
    #expect(try place.mode("out/2024/1") & 0o2000 != 0, "the group is handed down")
    #expect(try place.mode("out/2024") == 0o2770)
  }

  @Test func `a folder that cannot be made is a typed error that names it`() throws {
    try place.plant("file", "a file")
    let error = #expect(throws: PublicationError.self) {
      try Publication(output: place("file/out"), period: "2024").publish([])
    }
    #expect(error?.text(.french).contains("création impossible") == true)
    #expect(error?.kind == .cannotCreate)
  }
}
