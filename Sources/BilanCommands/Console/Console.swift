internal import BilanModel
internal import Glibc
internal import Synchronization

/// The two streams of the process: results on the standard output, everything said about them on the standard error.
///
/// Whatever comes from outside is written with its control characters made visible. A write that fails is kept in mind
/// until the end of the process: nothing that was not written is silent.
enum Console {
  /// What the streams have before them.
  private struct Streams {
    var waiting: [UInt8] = []
    /// The system's number of the first error of each stream.
    var outputError: Int32?
    var errorError: Int32?
    /// What the run has made, and stays whatever becomes of its output.
    var deed: Wording?
    /// What is held back until it is known whether it must be said; nil where nothing is.
    var held: [(text: String, isError: Bool)]?
    /// The last line of what was said on the standard error.
    var lastError = ""
  }

  private static let streams = Mutex(Streams())
  private static let enough = 1 << 16
  private static let hasColours = (output: Colours.areOn(1), error: Colours.areOn(2))

  /// Writes text to the standard output, now or a little later.
  static func output(_ text: String) {
    ProgressLine.current?.end()
    streams.withLock { streams in
      if streams.held != nil {
        streams.held?.append((text, false))
        return
      }
      let text = VisibleText.lines(text)
      streams.waiting.append(contentsOf: (hasColours.output ? Colours.painted(text) : text).utf8)
      if streams.waiting.count >= enough { flush(&streams) }
    }
  }

  /// Writes text to the standard error, after all that was written to the standard output.
  static func error(_ text: String) {
    ProgressLine.current?.end()
    streams.withLock { streams in
      streams.lastError = text.split(whereSeparator: \.isNewline).last.map(String.init) ?? streams.lastError
      if streams.held != nil {
        streams.held?.append((text, true))
        return
      }
      flush(&streams)
      let text = VisibleText.lines(text)
      let error = write(Array((hasColours.error ? Colours.painted(text) : text).utf8), to: 2)
      // A standard error that is closed was closed on purpose.
      if let error, error != EBADF, error != EPIPE { streams.errorError = streams.errorError ?? error }
    }
  }

  /// Holds back all that is said from here on.
  static func hold() { streams.withLock { $0.held = $0.held ?? [] } }

  /// Says what was held back, or forgets it.
  static func release(saying: Bool) {
    let held = streams.withLock { streams in
      defer { streams.held = nil }
      return streams.held ?? []
    }
    for piece in held where saying { piece.isError ? error(piece.text) : output(piece.text) }
  }

  /// Whether what is said is held back.
  static var isHeld: Bool { streams.withLock { $0.held != nil } }

  /// The last line of what was said on the standard error.
  static var lastError: String { streams.withLock { $0.lastError } }

  /// Writes the line of progress, which is no part of what is said, with the marks that move it.
  static func writeProgress(_ text: String) { streams.withLock { _ in _ = write(Array(text.utf8), to: 2) } }

  /// Keeps what the run has made, « l’édition … est publiée », to be told where the output cannot tell it.
  static func keep(_ deed: Wording) { streams.withLock { $0.deed = deed } }

  /// What the run has made and nobody can undo; nil when nothing.
  static var deed: Wording? { streams.withLock { $0.deed } }

  /// Writes what is left; the error of the first write that failed.
  static func finish() -> Int32? {
    streams.withLock { streams in
      flush(&streams)
      if streams.outputError == nil, close(1) != 0 { streams.outputError = errno }
      return streams.outputError ?? streams.errorError
    }
  }

  private static func flush(_ streams: inout Streams) {
    if streams.outputError == nil { streams.outputError = write(streams.waiting, to: 1) }
    streams.waiting.removeAll(keepingCapacity: true)
  }

  /// The error that kept bytes from being written; nil when all were.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if count == 0 || errno != EINTR {
        return count == 0 ? EIO : errno
      }
    }
    return nil
  }
}
