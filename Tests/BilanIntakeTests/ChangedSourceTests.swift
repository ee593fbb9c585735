import BilanIntake
import BilanModel
import Foundation
import Testing

/// A file that another program writes while it is read.
@Suite struct ChangedSourceTests {
  static let header = "id,title,partners,kind,start,status\n"
  static func rows(_ count: Int, _ title: String = "t") -> String {
    header + (0..<count).map { "A\($0),\(title),USA,visit,2024,fait\n" }.joined()
  }

  /// What another program does to a file, by its path.
  static let changes: [(String, @Sendable (String) -> Void)] = [
    ("emptied", { truncate($0, 0) }), ("cut short", { truncate($0, 300) }),
    ("made longer", { path in append("A9,t,USA,visit,2024,fait\n", path) }),
    ("written anew in its place", { path in overwrite(path, rows(100, "u")) }),
    (
      "written anew in its place with its size and time",
      { path in
        var status = stat()
        stat(path, &status)
        overwrite(path, rows(100, "u"))
        let times = [timespec(tv_sec: 0, tv_nsec: 1_073_741_822), status.st_mtim]
        utimensat(AT_FDCWD, path, times, 0)
      }
    ),
    (
      "replaced by another",
      { path in
        try? rows(100, "u").write(toFile: path + ".new", atomically: false, encoding: .utf8)
        rename(path + ".new", path)
      }
    ),
  ]

  private static func append(_ text: String, _ path: String) {
    guard let file = fopen(path, "a") else { return }
    fputs(text, file)
    fclose(file)
  }

  private static func overwrite(_ path: String, _ text: String) {
    guard let file = fopen(path, "r+") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// A file with 100 records, removed afterwards; it is old enough for the clock of its disk to have gone on.
  private func withFile(_ rows: Int = 100, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "changed-\(UUID().uuidString).csv").path
    try Self.rows(rows).write(toFile: path, atomically: false, encoding: .utf8)
    defer { unlink(path) }
    usleep(20_000)
    try body(path)
  }

  @Test(arguments: changes.indices)
  func `a file that is changed while it is read is said, and nothing of it is kept`(_ index: Int) throws {
    let (name, change) = Self.changes[index]
    try withFile { path in
      var options = IntakeOptions()
      // The checksum is made beside the reading: a place to do something meanwhile.
      options.digest = { _ in
        change(path)
        return ""
      }
      let (_, report) = Intake.read([path], options: options, into: RecordingTally())
      #expect(report.findings.map(\.code) == ["changed-while-read"], "\(name)")
      #expect(report.sources.first?.isRead == false && report.counts.records == 0, "\(name)")
    }
  }

  @Test(arguments: changes.indices)
  func `a file that is changed after it was read is said before anything is published`(_ index: Int) throws {
    let (name, change) = Self.changes[index]
    try withFile { path in
      let (_, report) = Intake.read([path], options: IntakeOptions(), into: RecordingTally())
      let source = try #require(report.sources.first)
      #expect(source.change == nil && source.records == 100)
      change(path)
      #expect(source.change?.code == "changed-while-read", "\(name)")
      unlink(path)
      #expect(source.change?.code == "changed-while-read", "\(name), then gone")
    }
  }

  @Test(arguments: [1, 3]) func `a file that shrinks while it is read is no crash, and reaches no tally`(threads: Int)
    throws
  {
    try withFile(20_000) { path in
      let options = IntakeOptions(threads: threads, blockSize: 1 << 12)
      let (tally, report) = Intake.read([path], options: options, into: ShrinkingTally(path: path))
      #expect(report.findings.map(\.code) == ["changed-while-read"])
      #expect(tally.count == 0 && report.counts.records == 0)
    }
  }

  @Test func `the checksum is that of the descriptor that was read`() throws {
    try withFile { path in
      var options = IntakeOptions()
      options.digest = { descriptor in
        var bytes = [UInt8](repeating: 0, count: 6)
        return pread(descriptor, &bytes, 6, 0) == 6 ? String(decoding: bytes, as: UTF8.self) : nil
      }
      let (_, report) = Intake.read([path], options: options, into: RecordingTally())
      #expect(report.sources.first?.digest == "id,tit")
      options.digest = { _ in nil }
      let (_, failed) = Intake.read([path], options: options, into: RecordingTally())
      #expect(failed.sources.first?.isRead == false, "without a checksum nothing tells what was counted")
    }
  }

  @Test func `a file that is read again for its rejected records must be the same`() throws {
    try withFile { path in
      try (Self.header + "A1,t,Atlantide,visit,2024,fait\n").write(toFile: path, atomically: false, encoding: .utf8)
      var options = IntakeOptions()
      options.keepsRejects = true
      let (_, report) = Intake.read([path], options: options, into: RecordingTally())
      let rejects = try #require(report.sources.first?.rejects)
      var text = try RejectsText(rejects, .unprotected, .french)
      #expect(try text.piece() != nil)
      Self.append("A2,t,Atlantide,visit,2024,fait\n", path)
      #expect(throws: UnreadFile.self) { _ = try RejectsText(rejects, .unprotected, .french) }
    }
  }
}

/// Empties a file when its first records come.
private struct ShrinkingTally: Tally {
  let path: String
  var count = 0

  mutating func add(_ batch: Batch) {
    truncate(path, 0)
    count += batch.count
  }

  mutating func merge(_ other: consuming ShrinkingTally) { count += other.count }
}
