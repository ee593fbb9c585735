package import BilanModel
internal import Glibc

/// What tells a file from every other, and what it holds now from what it held before.
package struct FileIdentity: Sendable, Hashable {
  /// The disk of a file and its number there: the same for all its names.
  package struct Place: Sendable, Hashable {
    private let disk: UInt64
    private let number: UInt64

    init(_ status: stat) { (disk, number) = (UInt64(status.st_dev), UInt64(status.st_ino)) }
  }

  /// The device and the inode.
  package let place: Place
  /// Whether it is a file with bytes of its own, and no folder, pipe or device.
  package let isRegular: Bool
  private let size: Int
  /// When the bytes were last changed, and when anything of the file was, as far as the disk tells.
  private let modified: [Int]
  private let changed: [Int]

  init(_ status: stat) {
    place = Place(status)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  /// What a path leads to, links followed; nil where it leads to nothing.
  package init?(path: String) throws(UnseenFile) {
    var status = stat()
    guard stat(path.systemPath, &status) == 0 else {
      guard [ENOENT, ENOTDIR].contains(errno) else { throw UnseenFile(path: path, number: errno) }
      return nil
    }
    self.init(status)
  }

  /// What an open descriptor leads to.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What is said of a file that is no longer, under its name, the one that was read; nil when it is.
  package static func change(of file: String, since read: FileIdentity?) -> Finding? {
    guard let read, (try? FileIdentity(path: file)) != read else { return nil }
    return Problem.changedWhileRead.at(Origin(file: file))
  }
}

/// The system does not say what a path leads to, nor that it leads to nothing.
package struct UnseenFile: Error {
  /// As it was given.
  package let path: String
  /// The error number of the system.
  package let number: Int32
}
