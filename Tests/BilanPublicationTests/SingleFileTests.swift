import BilanModel
import BilanPublication
import Foundation
import Testing

@Suite struct SingleFileTests {
  private let place: Workplace
  private let random = ".bilan-0123456789abcdef"

  init() throws { place = try Workplace() }

  private func keep(_ text: String) throws -> String {
    let kept = try KeptFiles(place("kept"))
    return try kept.write(under: { $0 == 1 ? "a.csv" : "a_\($0).csv" }) { output in
      try output.append(Array(text.utf8))
    }
  }

  @Test func `a file is replaced whole and keeps its mode`() throws {
    try place.plant("c.pdf", "old")
    chmod(place("c.pdf"), 0o640)
    try WholeFile.write(Array("new".utf8), to: place("c.pdf"))
    #expect(place.text("c.pdf") == "new")
    #expect(try place.mode("c.pdf") == 0o640)
    #expect(place.names() == ["c.pdf"])
  }

  @Test func `a new file has the mode of a file made there`() throws {
    _ = FileManager.default.createFile(atPath: place("plain"), contents: nil)
    try WholeFile.write(Array("new".utf8), to: place("c.pdf"))
    #expect(try place.mode("c.pdf") == place.mode("plain"))
  }

  @Test func `what a killed chart left goes, and nothing that only looks like it`() throws {
    try place.plant(random, "half")
    try place.plant("home/note.txt", "mine")
    try place.plantLink(".bilan-1111111111111111", to: place("home/note.txt"))
    try place.plantLink(".bilan-2222222222222222", to: place("home"))
    try place.plant(".bilan-3333333333333333/note.txt", "a folder")
    try place.plant(".c.pdf.bilan-1", "no such name")
    try WholeFile.write(Array("new".utf8), to: place("c.pdf"))
    #expect(
      place.names() == [
        ".bilan-1111111111111111", ".bilan-2222222222222222", ".bilan-3333333333333333", ".c.pdf.bilan-1", "c.pdf",
        "home",
      ])
    #expect(place.text("home/note.txt") == "mine")
    #expect(place.text(".bilan-3333333333333333/note.txt") == "a folder")
  }

  @Test func `a file that another run is writing stays`() throws {
    try place.plant(random, "half")
    let lock = open(place(random), O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    try WholeFile.write(Array("new".utf8), to: place("c.pdf"))
    #expect(place.names() == [random, "c.pdf"])
  }

  @Test func `a link is followed to the file of the user`() throws {
    try place.plant("there/c.pdf", "old")
    try place.plantLink("c.pdf", to: "there/c.pdf")
    try WholeFile.write(Array("new".utf8), to: place("c.pdf"))
    #expect(place.text("there/c.pdf") == "new")
    #expect(place.link("c.pdf") == "there/c.pdf")
  }

  @Test func `a link of somebody else is replaced, and what it leads to stays`() throws {
    try place.plant("theirs/c.pdf", "precious")
    try place.plantLink("c.pdf", to: "theirs/c.pdf")
    try place.plantLink("own.pdf", to: "c.pdf")
    // Only root can give a link away; anybody else cannot make one for this test.
    guard geteuid() == 0 else { return }
    try #require(lchown(place("c.pdf"), 65534, 65534) == 0)
    try WholeFile.write(Array("new".utf8), to: place("own.pdf"))
    #expect(place.text("theirs/c.pdf") == "precious")
    #expect(place.link("c.pdf") == nil && place.text("c.pdf") == "new")
    #expect(place.link("own.pdf") == "c.pdf")
    try #require(mkfifo(place("tube"), 0o600) == 0)
    try place.plantLink("d.pdf", to: "tube")
    try #require(lchown(place("d.pdf"), 65534, 65534) == 0)
    try WholeFile.write(Array("new".utf8), to: place("d.pdf"), patience: 0)
    #expect(place.link("d.pdf") == nil && place.text("d.pdf") == "new")
  }

  @Test func `a file that cannot be written is named as it was asked for`() throws {
    let path = place("nowhere/chart.pdf")
    let error = try #require(throws: PublicationError.self) { try WholeFile.write([1], to: path) }
    #expect(error.path == path)
    #expect(error.kind == .cannotCreate)
  }

  @Test func `a pipe that nobody reads is waited for, and no longer`() throws {
    try #require(mkfifo(place("tube.pdf"), 0o600) == 0)
    let error = #expect(throws: PublicationError.self) {
      try WholeFile.write([1, 2, 3], to: place("tube.pdf"), patience: 2000)
    }
    #expect(error?.kind == .cannotCreate)
    #expect(
      error?.text(.french)
        == "\(place("tube.pdf")): ouverture impossible (personne n’a lu ce tube en 2 secondes)")
    #expect(
      error?.text(.english).hasSuffix("cannot open (nobody has read this pipe within 2 seconds)") == true)
  }

  @Test func `a socket is no output, and stays`() throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = "/tmp/bilan-\(getpid())-socket"
    defer { unlink(path) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound)
    let error = #expect(throws: PublicationError.self) { try WholeFile.write([1], to: path) }
    #expect(error?.kind == .cannotCreate)
    #expect(error?.text(.french).hasSuffix("ouverture impossible (c’est un socket, pas un fichier)") == true)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `a full disk is an error of writing`() {
    let error = #expect(throws: PublicationError.self) { try WholeFile.write([1, 2, 3], to: "/dev/full") }
    #expect(error?.text(.english).contains("cannot write") == true)
    #expect(error?.kind == .inputOutput)
  }

  @Test func `a kept file is never written over, and the same bytes are kept once`() throws {
    #expect(try keep("one") == "a.csv")
    #expect(try keep("one") == "a.csv")
    #expect(try keep("two") == "a_2.csv")
    #expect(try keep("two") == "a_2.csv")
    #expect(place.names("kept") == ["a.csv", "a_2.csv"])
    #expect(place.text("kept/a.csv") == "one")
  }

  @Test func `a kept file goes through no link`() throws {
    try place.plant("home/note.txt", "mine")
    try place.plant("kept/x", "")
    try place.plantLink("kept/a.csv", to: "../home/note.txt")
    try place.plantLink("kept/a_2.csv", to: "../home/none.txt")
    #expect(try keep("mine") == "a_3.csv")
    #expect(place.names("home") == ["note.txt"])
    #expect(place.text("home/note.txt") == "mine")
  }
}
