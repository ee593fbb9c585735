internal import BilanModel
internal import CExchange
internal import Glibc

/// What publication asks of the file system.
package enum Folder {
  /// Creates a folder and those above it; one that exists is fine.
  static func create(_ path: String) throws(PublicationError) {
    if isFolder(path) { return }
    let parent = parent(of: path)
    if parent != path { try create(parent) }
    guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw PublicationError(path: path, number: errno, action: .cannotCreate)
    }
  }

  /// The folders on the way to a path that do not exist, the outermost first, the path itself last.
  static func missing(_ path: String) -> [String] {
    if isFolder(path) { return [] }
    let parent = parent(of: path)
    return (parent == path ? [] : missing(parent)) + [path]
  }

  /// Removes those of some folders that are empty, the last first.
  static func removeEmpty(_ paths: [String]) {
    for path in paths.reversed() { rmdir(path) }
  }

  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// The folder that holds a path: `.` for a bare name, `/` for the root.
  static func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Where the edition of a process is written before it is published: beside the output folder, or inside of it where
  /// what is beside cannot be written or lies on another disk, as beside a mounted key or share.
  static func partialPath(for destination: String, process: pid_t) -> String {
    let parent = parent(of: destination)
    let name = destination.split(separator: "/").last.map(String.init) ?? "edition"
    let isBeside = destination != "/" && access(parent, W_OK) == 0 && device(parent) == device(destination)
    let mark = partialMark(process: process)
    return isBeside ? "\(parent)/.\(name)\(mark)" : "\(destination)/.edition\(mark)"
  }

  /// What the name of something that a process of this host has not finished ends with: a folder may be shared between
  /// hosts, whose processes have the same numbers.
  package static func partialMark(process: Int32) -> String { ".bilan-\(host)-\(process)" }

  private static let host: String = {
    var bytes = [UInt8](repeating: 0, count: 256)
    let code = bytes.withUnsafeMutableBytes { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      return gethostname(start.assumingMemoryBound(to: CChar.self), buffer.count - 1)
    }
    let name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return code == 0 && !name.isEmpty ? String(name.map { $0 == "/" ? "_" : $0 }) : "localhost"
  }()

  /// The number of the disk that holds a file or folder; nil when there is none.
  private static func device(_ path: String) -> dev_t? {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_dev : nil
  }

  /// Removes what processes of this host that were killed have left in and beside an output folder.
  static func removeAbandoned(beside destination: String) {
    for folder in [parent(of: destination), destination] { removeAbandoned(in: folder) }
  }

  /// Removes the files and folders that killed processes of this host have left in a folder.
  package static func removeAbandoned(in folder: String) {
    let start = ".bilan-\(host)-"
    for name in names(in: folder) where name.hasPrefix(".") {
      guard let mark = name.lastRange(of: start), let process = pid_t(name[mark.upperBound...]), process > 0 else {
        continue
      }
      let isAlive = kill(process, 0) == 0 || errno == EPERM
      guard !isAlive || process == getpid() else { continue }
      let path = "\(folder)/\(name)"
      if isFolder(path) { removeFiles(in: path) } else { unlink(path) }
    }
  }

  /// Removes a folder and the files in it; a folder that holds folders is left alone.
  static func removeFiles(in path: String) {
    for name in names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  static func removeFile(_ path: String) { unlink(path) }

  static func synchronize(_ path: String) throws(PublicationError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublicationError(path: path, number: errno, action: .cannotOpen) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw PublicationError(path: path, number: errno, action: .cannotWrite) }
  }

  /// Gives a folder a second name of every file of another that it does not hold itself; false where the disk has no
  /// second names.
  static func linkFiles(from source: String, into folder: String, except isLeftOut: (String) -> Bool) -> Bool {
    var information = stat()
    if stat(source, &information) == 0 { chmod(folder, information.st_mode & 0o7777) }
    let known = Set(names(in: folder))
    return names(in: source).allSatisfy { name in
      known.contains(name) || isLeftOut(name) || isFolder("\(source)/\(name)")
        || linkat(AT_FDCWD, "\(source)/\(name)", AT_FDCWD, "\(folder)/\(name)", 0) == 0
    }
  }

  /// Exchanges two folders in one step; false where the system cannot.
  static func exchange(_ left: String, _ right: String) -> Bool {
    exchange_names(left, right) == 0
  }

  static func moveFolders(from source: String, to destination: String) {
    for name in names(in: source) where isFolder("\(source)/\(name)") {
      rename("\(source)/\(name)", "\(destination)/\(name)")
    }
  }

  /// Whether a folder is the one that the process stands in, or above it: exchanging it would pull it away.
  static func holdsWorkingFolder(_ path: String) -> Bool {
    guard let here = realPath(".") else { return true }
    return here == path || here.hasPrefix(path == "/" ? "/" : path + "/")
  }

  /// The bytes of a small file, at most 16 MiB; nil when it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= 1 << 24 {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }

  /// Writes a whole file.
  package static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PublicationError(path: path, number: errno, action: .cannotCreate) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        close(descriptor)
        throw PublicationError(path: path, number: number, action: .cannotWrite)
      }
      offset += count
    }
    guard close(descriptor) == 0 else { throw PublicationError(path: path, number: errno, action: .cannotWrite) }
  }
}

extension StringProtocol {
  /// The last place where some words stand.
  func lastRange(of words: String) -> Range<Index>? {
    var position = endIndex
    while position > startIndex {
      position = index(before: position)
      if self[position...].hasPrefix(words) { return position..<index(position, offsetBy: words.count) }
    }
    return nil
  }
}
