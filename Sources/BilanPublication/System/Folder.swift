internal import BilanModel
internal import Glibc

/// What is asked of folders and files by their paths.
package enum Folder {
  /// Whether a path leads to a file; throws where the system does not say.
  package static func isFile(_ path: String) throws(PublicationError) -> Bool {
    try status(of: path)?.isFile == true
  }

  /// Whether anything stands at a path, be it a link that leads nowhere; throws where the system does not say.
  package static func exists(_ path: String) throws(PublicationError) -> Bool {
    var information = stat()
    if lstat(path.systemPath, &information) == 0 { return true }
    guard [ENOENT, ENOTDIR].contains(errno) else {
      throw PublicationError(path: path, number: errno, action: .cannotOpen)
    }
    return false
  }

  /// What the system says of what a path leads to; nil when it leads to nothing.
  static func status(of path: String) throws(PublicationError) -> stat? {
    var information = stat()
    if stat(path.systemPath, &information) == 0 { return information }
    guard [ENOENT, ENOTDIR].contains(errno) else {
      throw PublicationError(path: path, number: errno, action: .cannotOpen)
    }
    return nil
  }

  /// Refuses a folder of our own that is a link: what it leads to was never meant.
  package static func refuseLink(_ path: String) throws(PublicationError) {
    var information = stat()
    guard lstat(path.systemPath, &information) == 0, information.st_mode & S_IFMT == S_IFLNK else { return }
    throw PublicationError(
      .cannotCreate, path: path, action: .cannotOpen,
      reason: Wording("c’est un lien, et aucun n’est suivi", "it is a link, and none is followed"))
  }

  /// The folder that holds a path: `.` for a bare name, `/` for the root.
  package static func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path: the name in the folder that holds it.
  package static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// A name in a folder as a path.
  package static func path(_ folder: String, _ name: String) -> String {
    var folder = folder[...]
    while folder.hasSuffix("/") { folder.removeLast() }
    return "\(folder)/\(name)"
  }

  /// The path without links; nil where nothing stands there.
  package static func realPath(_ path: String) -> String? { try? realPath(of: path) }

  /// Where a path leads, all links followed; nil when it leads to nothing.
  package static func realPath(of path: String) throws(PublicationError) -> String? {
    guard let resolved = realpath(path.systemPath, nil) else {
      guard [ENOENT, ENOTDIR].contains(errno) else {
        throw PublicationError(path: path, number: errno, action: .cannotOpen)
      }
      return nil
    }
    defer { free(resolved) }
    return FileName.text(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// Whether a folder is the one at its place, as the system tells that place; so is one that does not exist at none.
  package static func isStanding(_ folder: String, at place: String?) throws(PublicationError) -> Bool {
    let own = try status(of: folder)
    guard let place else { return own == nil }
    guard let own, let there = try status(of: place) else { return false }
    return own.isSame(as: there)
  }

  /// The names in a folder, sorted, without `.` and `..`; none where it cannot be read.
  package static func names(in path: String) -> [String] {
    guard let folder = try? OpenFolder(path) else { return [] }
    return (try? folder.names()) ?? []
  }
}
