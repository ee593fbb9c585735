internal import BilanModel
internal import Glibc

/// A file under a random name beside the place that it will take, whole, by one rename.
///
/// It is locked as long as it is written: a file of such a name that nobody has locked is of a run that was killed.
struct PartialFile: ~Copyable {
  private let folder: OpenFolder
  private let name: String
  private let file: OpenFile
  private let scaffolding: Scaffolding

  init(in folder: OpenFolder, mode: mode_t = 0o666) throws(PublicationError) {
    self.folder = folder
    scaffolding = Scaffolding()
    (name, file) = try PartialFile.make(in: folder, mode, scaffolding)
  }

  deinit { scaffolding.undo() }

  /// Makes a file and locks it; once more where another run has taken it for one of a killed run in between.
  private static func make(
    in folder: OpenFolder, _ mode: mode_t, _ scaffolding: Scaffolding
  ) throws(PublicationError) -> (String, OpenFile) {
    while true {
      let name = RandomName.next()
      var made: OpenFile?
      _ = try scaffolding.add { () throws(PublicationError) -> Bool in
        made = try folder.file(name, O_RDWR | O_CREAT | O_EXCL, mode: mode)
        return true
      } undo: {
        unlinkat(folder.descriptor, name, 0)
      }
      guard let made else { continue }
      let isLocked = made.lock() || errno != EWOULDBLOCK
      if isLocked, made.status?.isSame(as: folder.status(of: name)) == true { return (name, made) }
      scaffolding.undo()
    }
  }

  /// Fills the file, and makes it last.
  func write(_ path: String, _ fill: (inout GrowingFile) throws -> Void) throws {
    var output = GrowingFile(file, path: path)
    try fill(&output)
    _ = try output.finish(lasting: true)
  }

  /// Has the file keep the mode and, where it may, the group of the one whose place it takes.
  func take(from former: stat) {
    var mode = former.st_mode & 0o777
    if fchown(file.descriptor, uid_t.max, former.st_gid) != 0, file.status?.st_gid != former.st_gid { mode &= 0o707 }
    fchmod(file.descriptor, mode)
  }

  /// Whether another file of the folder holds the same bytes.
  func isSame(as other: String) -> Bool {
    guard folder.status(of: other)?.isFile == true, let theirs = try? folder.file(other),
      let ours = try? folder.file(name)
    else { return false }
    return ours.holdsSameBytes(as: theirs)
  }

  /// Gives the file its name, over what has it; `path` is the name for messages.
  consuming func replace(_ place: String, _ path: String) throws(PublicationError) {
    let (folder, name) = (folder, name)
    _ = try scaffolding.commit { () throws(PublicationError) -> Bool in
      guard renameat(folder.descriptor, name, folder.descriptor, place) == 0 else {
        throw PublicationError(path: path, number: errno, action: .cannotPublish)
      }
      return true
    }
    try folder.synchronize()
  }

  /// Gives the file the first free name of a series, or leaves it away where one of them already holds its bytes.
  consuming func keep(under names: (Int) -> String) throws(PublicationError) -> String {
    let (folder, name) = (folder, name)
    var number = 1
    while true {
      let free = names(number)
      if isSame(as: free) { return free }
      let isMoved = try scaffolding.commit { () throws(PublicationError) -> Bool in
        try folder.move(name, toFree: free, in: folder)
      }
      if isMoved { break }
      number += 1
    }
    try folder.synchronize()
    return names(number)
  }
}

extension OpenFile {
  /// Whether two files hold the same bytes.
  func holdsSameBytes(as other: OpenFile) -> Bool {
    guard let size = status?.st_size, size == other.status?.st_size else { return false }
    while let mine = piece(), let theirs = other.piece() {
      guard mine == theirs else { return false }
      if mine.isEmpty { return true }
    }
    return false
  }
}
