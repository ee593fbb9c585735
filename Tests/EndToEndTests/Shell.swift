import Foundation
import Testing

/// Runs commands as a user would: `bilan` on the path, an empty folder that shows the fixtures and the definitions.
enum Shell {
  /// The folder of the built command: where the tests themselves were built.
  static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// Runs lines by `sh` in a folder of their own, that is removed afterwards.
  static func run(_ lines: String) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bilan-\(UUID().uuidString)")
    let work = folder.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for shown in ["fixtures", "reports"] {
      let target = Package.root.appending(path: shown)
      if FileManager.default.fileExists(atPath: target.path) {
        try FileManager.default.createSymbolicLink(at: work.appending(path: shown), withDestinationURL: target)
      }
    }

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", lines]
    process.currentDirectoryURL = work
    process.environment = environment
    // Files rather than pipes: no output is too long for them.
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try file(folder.appending(path: "out"))
    process.standardError = try file(folder.appending(path: "err"))
    try withoutBlockedSignals { try process.run() }
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: folder.appending(path: "out"), encoding: .utf8),
      complaint: try String(contentsOf: folder.appending(path: "err"), encoding: .utf8),
      status: process.terminationStatus)
  }

  /// Does something with no signal blocked: a thread of a pool has most of them blocked, the processes that it starts
  /// have them too, and a shell that awaits the end of its own would wait for ever.
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var (none, former) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try body()
  }

  private static func file(_ place: URL) throws -> FileHandle {
    try Data().write(to: place)
    return try FileHandle(forWritingTo: place)
  }

  /// As little as possible of the environment of the machine.
  private static var environment: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": products.path + ":" + path, "LC_ALL": "C", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
      "HOME": "/nonexistent",
    ]
  }
}
