internal import BilanModel
internal import Glibc
internal import Synchronization

/// The file to which a run adds one line: the date, the command, its exit code, what came of it.
///
/// The date is that of the clock, and stands in no result.
enum Journal {
  private struct State {
    var descriptor: Int32?
    var notes: [String] = []
  }

  private static let state = Mutex(State())

  /// Opens the file, which is made where there is none; another file than a journal is refused, and nothing is lost of it.
  static func open(_ path: String) throws {
    let shown = VisibleText.line(path)
    let descriptor = Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else {
      let words = SystemWords.text(errno)
      Console.error(
        ConsoleLanguage.say(
          "\(shown) : ouverture du journal impossible (\(words.french))\n",
          "\(shown): cannot open the journal (\(words.english))\n"))
      throw ExitStatus.cannotCreate.code
    }
    guard isJournal(descriptor) else {
      close(descriptor)
      Console.error(
        ConsoleLanguage.say(
          "« \(shown) » n’est pas un journal de bilan : rien n’y est ajouté\n",
          "“\(shown)” is no journal of bilan: nothing is added to it\n"))
      throw ExitStatus.usage.code
    }
    state.withLock { $0.descriptor = descriptor }
  }

  /// Whether a file is empty, or starts as a line of a journal does: `2026-`.
  private static func isJournal(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return status.st_mode & S_IFMT != S_IFDIR
    }
    var start = [UInt8](repeating: 0, count: 25)
    guard pread(descriptor, &start, 25, 0) == 25 else { return false }
    let form = Array("0000-00-00T00:00:00+0000\t".utf8)
    return zip(start, form).allSatisfy { byte, sign in
      switch sign {
      case UInt8(ascii: "0"): (48...57).contains(byte)
      case UInt8(ascii: "+"): byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      default: byte == sign
      }
    }
  }

  /// Keeps words for the line.
  static func note(_ words: String) { state.withLock { $0.notes.append(VisibleText.line(words)) } }

  /// Adds the line; the system's number of the error where it cannot be.
  static func write(command: String, status: Int32, lastError: String) -> Int32? {
    state.withLock { state in
      guard let descriptor = state.descriptor else { return nil }
      var words = state.notes
      let error = lastError.drop { $0 == " " }
      if status >= ExitStatus.usage.rawValue, !error.isEmpty { words.append(VisibleText.line(String(error))) }
      let line = Array("\(Today.moment)\t\(command)\t\(status)\t\(words.joined(separator: " ; "))\n".utf8)
      let count = line.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      return count == line.count ? nil : count < 0 ? errno : ENOSPC
    }
  }
}
