import BilanModel
import BilanPublication
import Foundation
import Testing

/// What somebody else has put into the folders that a run writes to stays as it is.
@Suite struct PlantedTests {
  private let place: Workplace
  private let random = ".bilan-0123456789abcdef"

  init() throws { place = try Workplace() }

  @Test func `a folder of a killed run goes, and nothing that only looks like one`() throws {
    try place.plant("out/2024/\(random)/.bilan-verrou", "")
    try place.plant("out/2024/\(random)/edition/bilan.txt", "half")
    try place.plant("out/2024/.bilan-1111111111111111/mine.txt", "no mark")
    try place.plant("out/2024/.bilan-2222222222222222/.bilan-verrou", "")
    try place.plant("out/2024/.bilan-2222222222222222/deep/deeper/mine.txt", "deeper than an edition")
    try place.plant("out/2024/.bilan-autre/.bilan-verrou", "no such name")
    try FileManager.default.createDirectory(
      atPath: place("out/2024/.bilan-3333333333333333"), withIntermediateDirectories: false)
    try place.publish("new")
    #expect(
      place.names("out/2024") == [
        ".bilan-1111111111111111", ".bilan-2222222222222222", ".bilan-autre", ".bilan-verrou", "1", "dernier",
      ])
    #expect(place.text("out/2024/.bilan-1111111111111111/mine.txt") == "no mark")
    #expect(place.text("out/2024/.bilan-2222222222222222/deep/deeper/mine.txt") != nil)
  }

  @Test func `a working folder whose mark is locked stays`() throws {
    try place.plant("out/2024/\(random)/.bilan-verrou", "")
    try place.plant("out/2024/\(random)/edition/bilan.txt", "half")
    let lock = open(place("out/2024/\(random)/.bilan-verrou"), O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    try place.publish("new")
    #expect(place.text("out/2024/\(random)/edition/bilan.txt") == "half")
  }

  @Test func `links in the place of a working folder or in it are not followed`() throws {
    try place.plant("home/note.txt", "mine")
    try place.plant("home/.bilan-verrou", "")
    try place.plant("out/2024/\(random)/.bilan-verrou", "")
    try place.plantLink("out/2024/\(random)/edition", to: place("home"))
    try place.plantLink("out/2024/.bilan-1111111111111111", to: place("home"))
    try place.publish("new")
    #expect(place.names("home") == [".bilan-verrou", "note.txt"])
    #expect(place.names("out/2024") == [".bilan-1111111111111111", ".bilan-verrou", "1", "dernier"])
  }

  @Test func `a period folder that is a link or a file is refused`() throws {
    try place.plant("elsewhere/note.txt", "mine")
    try place.plant("out/file", "mine")
    try place.plantLink("out/2024", to: place("elsewhere"))
    let error = #expect(throws: PublicationError.self) { try place.publish("new") }
    #expect(error?.kind == .cannotCreate)
    #expect(throws: PublicationError.self) { try Publication(output: place("out"), period: "file").publish([]) }
    #expect(place.names("elsewhere") == ["note.txt"])
    #expect(place.text("out/file") == "mine")
  }

  @Test func `an output folder that is a link is the user's own path`() throws {
    try FileManager.default.createDirectory(atPath: place("there"), withIntermediateDirectories: false)
    try place.plantLink("out", to: "there")
    try place.publish("new")
    #expect(place.text("there/2024/1/bilan.txt") == "new")
  }

  @Test(arguments: ["a folder", "a text", "a link", "a long link"])
  func `what is called dernier and is not of bilan is not touched`(_ kind: String) throws {
    try place.plant("out/2024/note.txt", "mine")
    switch kind {
    case "a folder": try place.plant("out/2024/dernier/note.txt", "mine")
    case "a text": try place.plant("out/2024/dernier", "mine\n")
    case "a link": try place.plantLink("out/2024/dernier", to: "../2023/1")
    default: try place.plantLink("out/2024/dernier", to: String(repeating: "1", count: 40))
    }
    let error = #expect(throws: PublicationError.self) { try place.publish("new") }
    #expect(error?.text(.french).contains("n’est pas de bilan") == true, "\(error?.text(.french) ?? "")")
    #expect(!place.names("out/2024").contains("1"))
  }

  @Test func `where links did not exist a file of one line is dernier, and is replaced`() throws {
    try place.publish("one")
    try FileManager.default.removeItem(atPath: place("out/2024/dernier"))
    try place.plant("out/2024/dernier", "1\n")
    try place.publish("two")
    #expect(place.text("out/2024/dernier/bilan.txt") == "two")
  }

  @Test(arguments: ["link", "folder", "text", "second name"])
  func `a lock that is not of bilan is refused and not touched`(_ kind: String) throws {
    try place.plant("mine.txt", kind == "second name" ? "bilan mine" : "mine")
    try FileManager.default.createDirectory(atPath: place("out/2024"), withIntermediateDirectories: true)
    switch kind {
    case "link": try place.plantLink("out/2024/.bilan-verrou", to: place("mine.txt"))
    case "folder": try place.plant("out/2024/.bilan-verrou/mine.txt", "mine")
    case "text": try place.plant("out/2024/.bilan-verrou", "mine")
    default: try FileManager.default.linkItem(atPath: place("mine.txt"), toPath: place("out/2024/.bilan-verrou"))
    }
    let error = #expect(throws: PublicationError.self) { try place.publish("new") }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.text(.french).contains("n’est pas de bilan") == true, "\(error?.text(.french) ?? "")")
    #expect(place.text("mine.txt")?.hasSuffix("mine") == true)
    #expect(place.names("out/2024") == [".bilan-verrou"])
  }

  @Test func `a lock that was there keeps its mode, and a new one has that of its folder`() throws {
    try place.publish("one")
    #expect(try place.mode("out/2024/.bilan-verrou") == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place("out/2024"))
    try place.publish("two")
    #expect(try place.mode("out/2024/.bilan-verrou") == 0o600)
    try FileManager.default.removeItem(atPath: place("out/2024/.bilan-verrou"))
    try place.publish("three")
    #expect(try place.mode("out/2024/.bilan-verrou") == 0o666)
  }

  @Test func `pruning takes editions away without adding one`() throws {
    for text in ["1", "2", "3"] { try place.publish(text) }
    try place.plant("out/2024/1/note.txt", "mine")
    let left = try Publication(output: place("out"), period: "2024").prune(to: 1) { $0 == ["bilan.txt"] }
    #expect(left == [place("out/2024/1")])
    #expect(place.names("out/2024") == [".bilan-verrou", "1", "3", "dernier"])
  }

  @Test func `pruning takes whole editions, the oldest first, and says what it leaves`() throws {
    for text in ["1", "2", "3", "4", "5"] { try place.publish(text) }
    try place.plant("out/2024/2/note.txt", "mine")
    try place.plant("out/2024/0/bilan.txt", "no number")
    try place.plantLink("out/2024/6", to: "1")
    let edition = try place.publish("7", keep: 3)
    #expect(edition.number == 7)
    #expect(edition.left == [place("out/2024/2")])
    #expect(place.names("out/2024") == [".bilan-verrou", "0", "2", "4", "5", "6", "7", "dernier"])
    #expect(place.text("out/2024/2/bilan.txt") == "2")
    #expect(place.text("out/2024/dernier/bilan.txt") == "7")
  }

  @Test func `pruning keeps the latest edition, even where nothing was added`() throws {
    try place.publish("1")
    try place.publish("2")
    #expect(try place.publish("2", keep: 1).isNew == false)
    #expect(place.names("out/2024") == [".bilan-verrou", "2", "dernier"])
  }
}
