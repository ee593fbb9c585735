internal import BilanModel
internal import Glibc

/// An open file, closed with its owner.
final class ByteFile: Sendable {
  /// Why a file cannot be read.
  enum Failure: Error {
    case missing, directory, forbidden
    /// A device, which has no end, or a socket.
    case device, socket
    /// A pipe with more bytes than are kept in memory.
    case endlessPipe
    /// A pipe that nobody has opened for writing in so many seconds.
    case silentPipe(seconds: Int)
    /// A pipe whose writer has said nothing for so many minutes.
    case stalledPipe(minutes: Int)
    /// A pipe, where a file is needed that can be read several times.
    case pipe
    /// It is no longer the file that was opened.
    case changed
    /// The number that the system gave for any other reason.
    case system(Int32)
  }

  /// The bytes, to be read while the file is open.
  let bytes: FileBytes
  var identity: FileIdentity? { bytes.identity }

  /// Opens a file, and reads a pipe to its end; `former` is what the file must still be.
  init(
    path: String, former: FileIdentity? = nil, patience: PipePatience = PipePatience()
  ) throws(Failure) {
    // Without blocking: a pipe without a writer would keep the process for ever.
    let descriptor = open(path.systemPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw ByteFile.refusal(errno, path) }
    do throws(Failure) {
      bytes = try ByteFile.bytes(of: descriptor, former, patience)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// The bytes of a pipe that was read before.
  init(held: [UInt8]) { bytes = FileBytes(descriptor: -1, size: held.count, held: held) }

  deinit { close(bytes.descriptor) }

  private static func refusal(_ code: Int32, _ path: String) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: return .missing
    case EACCES, EPERM: return .forbidden
    case ENXIO:
      var status = stat()
      guard stat(path.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return .system(code) }
      return .socket
    default: return .system(code)
    }
  }

  private static func bytes(
    of descriptor: Int32, _ former: FileIdentity?, _ patience: PipePatience
  ) throws(Failure) -> FileBytes {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let identity = FileIdentity(status)
      guard former == nil || former == identity else { throw .changed }
      return FileBytes(descriptor: descriptor, size: Int(status.st_size), identity: identity)
    case S_IFDIR: throw .directory
    case S_IFSOCK: throw .socket
    case S_IFIFO: break
    default: guard isatty(descriptor) == 1 || isNothing(status) else { throw .device }
    }
    guard former == nil else { throw .changed }
    let held = try PipeReading.all(of: descriptor, patience: patience)
    return FileBytes(descriptor: descriptor, size: held.count, held: held)
  }

  /// Whether a device is the one that is always empty.
  private static func isNothing(_ status: stat) -> Bool {
    status.st_mode & S_IFMT == S_IFCHR && status.st_rdev == 1 << 8 | 3
  }
}

/// The bytes of an open file, read by position, so that several readers share it.
struct FileBytes: Sendable {
  fileprivate let descriptor: Int32
  /// The bytes of a pipe, which cannot be read by position; nil for a file.
  fileprivate(set) var held: [UInt8]?
  /// What the file was when it was opened; nil for a pipe.
  fileprivate(set) var identity: FileIdentity?
  /// The length that is read, that of the file unless its last lines are left out.
  var size: Int
  /// How the bytes stand for characters.
  var encoding = TextEncoding.utf8
  /// The sheet of a workbook whose rows the bytes are as a text; nil where they are those of the file.
  private(set) var sheet: String?
  /// The length of the mark that the file starts with, if any, which is no text.
  var markLength = 0

  fileprivate init(descriptor: Int32, size: Int, held: [UInt8]? = nil, identity: FileIdentity? = nil) {
    self.descriptor = descriptor
    self.size = size
    self.held = held
    self.identity = identity
  }

  /// The rows of a sheet of a file as a text in memory; what is asked of the file is asked of the file itself.
  init(text: [UInt8], sheet: String, of file: FileBytes) {
    self.init(descriptor: file.descriptor, size: text.count, held: text, identity: file.identity)
    self.sheet = sheet
  }

  /// Makes sure that the file is still what it was when it was opened.
  func verify() throws(ByteFile.Failure) {
    guard let identity else { return }
    guard FileIdentity(descriptor: descriptor) == identity else { throw .changed }
  }

  /// What some work makes of the descriptor of a file; nil for a pipe.
  func digest(_ work: (Int32) -> String?) -> String? { identity == nil ? nil : work(descriptor) }

  /// Reads up to `count` bytes at an offset into memory that holds them; fewer only at the end of the file.
  func read(_ count: Int, at offset: Int, into memory: UnsafeMutablePointer<UInt8>) throws(ByteFile.Failure) -> Int {
    if let held {
      let part = held[min(offset, held.count)..<min(offset + count, held.count)]
      part.withUnsafeBufferPointer { part in
        if let start = part.baseAddress { memory.update(from: start, count: part.count) }
      }
      return part.count
    }
    var done = 0
    while done < count {
      let got = pread(descriptor, memory + done, count - done, off_t(offset + done))
      if got < 0 {
        if errno == EINTR { continue }
        throw ByteFile.Failure.system(errno)
      }
      if got == 0 { break }
      done += got
    }
    return done
  }
}
