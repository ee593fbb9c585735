internal import Glibc

/// A file held by its descriptor, which is closed with it.
///
/// Calls of the system stand in methods: whoever passes the descriptor of an object that nothing refers to any longer
/// passes that of a closed file.
final class OpenFile: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// What the system says of it; nil when it says nothing.
  var status: stat? {
    var information = stat()
    return fstat(descriptor, &information) == 0 ? information : nil
  }

  /// Takes the lock of the file for this process until the file is closed; false with `errno` when another has it, or
  /// the disk knows no locks.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Has what was written last beyond a power cut, where the disk can; false with `errno` when it does not.
  func synchronize() -> Bool { fsync(descriptor) == 0 || errno == EINVAL }

  /// What is in the file, from where it was read to; nil when it cannot be read or is longer.
  func bytes(atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      guard let piece = piece() else { return nil }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    return nil
  }

  /// The next piece of the file, empty at its end; nil when it cannot be read.
  func piece() -> [UInt8]? {
    let size = 1 << 16
    var result = -1
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      repeat { result = read(descriptor, buffer.baseAddress, size) } while result < 0 && errno == EINTR
      count = max(0, result)
    }
    return result < 0 ? nil : piece
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

  /// Whether it is neither a file nor a folder.
  var isDeviceOrPipe: Bool { !isFile && !isFolder }

  /// Whether it is of the same file or folder.
  func isSame(as other: stat?) -> Bool { other.map { $0.st_ino == st_ino && $0.st_dev == st_dev } ?? false }
}
