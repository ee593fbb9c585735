internal import Glibc

/// An open file, closed with its owner.
struct ByteFile: ~Copyable {
  /// Why a file cannot be read.
  enum Failure: Error {
    case missing, directory, forbidden
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
    bytes = FileBytes(descriptor: descriptor, size: Int(status.st_size))
  }

  deinit { close(bytes.descriptor) }
}

/// The bytes of an open file, read by position, so that several readers share it.
struct FileBytes: Sendable {
  fileprivate let descriptor: Int32
  /// The length that is read, that of the file unless its last lines are left out.
  var size: Int
  /// How the bytes stand for characters.
  var encoding = TextEncoding.utf8
  /// The length of the mark that the file starts with, if any, which is no text.
  var markLength = 0

  /// Reads up to `count` bytes at an offset into memory that holds them; fewer only at the end of the file.
  func read(_ count: Int, at offset: Int, into memory: UnsafeMutablePointer<UInt8>) throws(ByteFile.Failure) -> Int {
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
