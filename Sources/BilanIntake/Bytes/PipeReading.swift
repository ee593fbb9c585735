internal import Glibc

/// How long a pipe is waited for, in milliseconds.
package struct PipePatience: Sendable {
  /// Until somebody opens it for writing.
  package var opening: Int32
  /// Until who has opened it writes on: a query of a database may take its time.
  package var silence: Int32

  package init(opening: Int32 = 10_000, silence: Int32 = 600_000) {
    self.opening = opening
    self.silence = silence
  }
}

/// The reading of a pipe, which can be read once, to its end.
struct PipeReading {
  /// The most bytes that are read.
  private static let longest = 1 << 30

  private let descriptor: Int32
  private let patience: PipePatience
  private var bytes: [UInt8] = []

  /// Reads all that a pipe gives; its descriptor does not block.
  static func all(of descriptor: Int32, patience: PipePatience) throws(ByteFile.Failure) -> [UInt8] {
    var reading = PipeReading(descriptor: descriptor, patience: patience)
    try reading.awaitWriter()
    while try reading.readOn() {}
    return reading.bytes
  }

  private init(descriptor: Int32, patience: PipePatience) {
    self.descriptor = descriptor
    self.patience = patience
  }

  /// Waits until there are bytes, their end, or at least somebody who may write some.
  private mutating func awaitWriter() throws(ByteFile.Failure) {
    guard try !isReady(within: patience.opening) else { return }
    // Without bytes the system says the end of a pipe that nobody has opened, and asks to try again of one that is open.
    var byte: UInt8 = 0
    switch read(descriptor, &byte, 1) {
    case 1: bytes.append(byte)
    case 0: throw .silentPipe(seconds: Int(patience.opening / 1000))
    default: if errno != EAGAIN, errno != EINTR { throw .system(errno) }
    }
  }

  /// Reads what there is next; false at the end.
  private mutating func readOn() throws(ByteFile.Failure) -> Bool {
    guard try isReady(within: patience.silence) else {
      throw .stalledPipe(minutes: Int(patience.silence / 60_000))
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR || errno == EAGAIN { return true }
      throw .system(errno)
    }
    guard bytes.count + count <= PipeReading.longest else { throw .endlessPipe }
    bytes += buffer[..<count]
    return count > 0
  }

  /// Whether a read tells something: bytes, the end or an error.
  private func isReady(within milliseconds: Int32) throws(ByteFile.Failure) -> Bool {
    while true {
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&state, 1, milliseconds)
      if count >= 0 { return count > 0 }
      if errno != EINTR { throw .system(errno) }
    }
  }
}
