internal import BilanModel
internal import Glibc

/// What is asked of folders and files by their paths.
package enum Folder {
  package static func isFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path.systemPath, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
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

  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path.systemPath, nil) else { return nil }
    defer { free(resolved) }
    return FileName.text(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

  /// The names in a folder, sorted, without `.` and `..`; none where it cannot be read.
  package static func names(in path: String) -> [String] {
    guard let folder = try? OpenFolder(path) else { return [] }
    return (try? folder.names()) ?? []
  }
}
