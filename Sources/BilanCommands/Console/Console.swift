internal import Glibc

/// The two streams of the process: results on the standard output, everything said about them on the standard error.
enum Console {
  /// Writes text to the standard output; false when nobody can read it any more.
  @discardableResult
  static func output(_ text: String) -> Bool { write(text, to: 1) }

  /// Writes text to the standard error.
  static func error(_ text: String) { write(text, to: 2) }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
