internal import Glibc

/// An open file, closed with its owner.
struct ByteFile: ~Copyable {
  /// Why a file cannot be read.
  enum Failure: Error {
    case missing, directory, forbidden
    /// A pipe with more bytes than are kept in memory.
    case endlessPipe
    /// The number that the system gave for any other reason.
    case system(Int32)
  }

  /// The bytes, to be read while the file is open.
  let bytes: FileBytes

  init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case EACCES, EPERM: throw .forbidden
      case let code: throw .system(code)
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .system(code)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .directory
    }
    guard status.st_mode & S_IFMT != S_IFREG else {
      bytes = FileBytes(descriptor: descriptor, size: Int(status.st_size))
      return
    }
    // A pipe or a device is read once, to its end.
    do throws(Failure) {
      let held = try ByteFile.all(of: descriptor)
      bytes = FileBytes(descriptor: descriptor, size: held.count, held: held)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// The bytes of a pipe that was read before.
  init(held: [UInt8]) { bytes = FileBytes(descriptor: -1, size: held.count, held: held) }

  /// The most bytes that are read of a pipe.
  private static let longestPipe = 1 << 30

  private static func all(of descriptor: Int32) throws(Failure) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      if got == 0 { return all }
      guard all.count + got <= longestPipe else { throw .endlessPipe }
      all += buffer[..<got]
    }
  }

  deinit { close(bytes.descriptor) }
}

/// The bytes of an open file, read by position, so that several readers share it.
struct FileBytes: Sendable {
  fileprivate let descriptor: Int32
  /// The bytes of a pipe, which cannot be read by position; nil for a file.
  fileprivate(set) var held: [UInt8]?
  /// The length that is read, that of the file unless its last lines are left out.
  var size: Int
  /// How the bytes stand for characters.
  var encoding = TextEncoding.utf8
  /// The length of the mark that the file starts with, if any, which is no text.
  var markLength = 0

  fileprivate init(descriptor: Int32, size: Int, held: [UInt8]? = nil) {
    self.descriptor = descriptor
    self.size = size
    self.held = held
  }

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
