import BilanIntake
import BilanModel
import Foundation
import Testing

/// Sources that are no files.
@Suite struct PipeTests {
  static let text = "id,title,partners,kind,start,status\nA1,t,USA,visit,2024,fait\n"

  private func withPipe(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "pipe-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    try body(path)
  }

  private func read(_ path: String, _ patience: PipePatience = PipePatience()) -> (count: Int, said: [String]) {
    var options = IntakeOptions()
    options.pipePatience = patience
    let (tally, report) = Intake.read([path], options: options, into: RecordingTally())
    return (tally.records.count, report.findings.map(\.message.french))
  }

  @Test func `a pipe that nobody writes is said by its name`() throws {
    try withPipe { path in
      let (count, said) = read(path, PipePatience(opening: 1000))
      #expect(count == 0)
      #expect(said == ["fichier illisible : c’est un tube que personne n’a ouvert en écriture en 1 s"])
    }
  }

  @Test func `a writer that comes late, or pauses, is waited for`() throws {
    try withPipe { path in
      let writer = Thread {
        usleep(50_000)
        guard let file = fopen(path, "w") else { return }
        for part in Self.text.split(separator: "U") {
          fputs(String(part) + (part.hasSuffix("SA,visit,2024,fait\n") ? "" : "U"), file)
          fflush(file)
          usleep(50_000)
        }
        fclose(file)
      }
      writer.start()
      let (count, said) = read(path)
      #expect(count == 1 && said.isEmpty)
    }
  }

  @Test func `a writer that says nothing and stays is said`() throws {
    try withPipe { path in
      let end = open(path, O_RDWR)
      defer { close(end) }
      let (count, said) = read(path, PipePatience(opening: 20, silence: 20))
      #expect(count == 0 && said.count == 1 && said[0].contains("rien n’a été écrit"))
    }
  }

  @Test func `a writer that comes and goes without a word leaves an empty file`() throws {
    try withPipe { path in
      let writer = Thread { if let file = fopen(path, "w") { fclose(file) } }
      writer.start()
      #expect(read(path).said == ["fichier vide"])
    }
  }

  @Test(arguments: ["/dev/zero", "/dev/full", "/dev/urandom"]) func `a device without an end is refused`(path: String) {
    #expect(read(path).said == ["fichier illisible : c’est un périphérique"])
  }

  @Test func `a socket is refused by its name`() throws {
    let path = "/tmp/bilan-\(getpid()).socket"
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    defer { unlink(path) }
    #expect(read(path).said == ["fichier illisible : c’est une prise de communication entre programmes"])
  }

  @Test func `nothing is an empty file`() { #expect(read("/dev/null").said == ["fichier vide"]) }

  @Test func `a look at a pipe, which needs to be read several times, is refused`() throws {
    try withPipe { path in
      let writer = Thread {
        guard let file = fopen(path, "w") else { return }
        fputs(Self.text, file)
        fclose(file)
      }
      writer.start()
      let (survey, findings) = SourceSurvey.read(path)
      #expect(survey == nil && findings.first?.message.english.contains("a pipe, which can be read once") == true)
    }
  }
}
