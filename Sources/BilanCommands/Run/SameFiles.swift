internal import Glibc

/// Finds a file that is given twice, under whatever names: its records would count twice.
enum SameFiles {
  /// The first two paths that lead to the same regular file.
  static func first(in paths: [String]) -> (String, String)? {
    for (position, path) in paths.enumerated() {
      guard let identity = identity(path) else { continue }
      if let earlier = paths[..<position].first(where: { self.identity($0) == identity }) { return (earlier, path) }
    }
    return nil
  }

  /// What tells a regular file from every other one; nil for anything else.
  private static func identity(_ path: String) -> [UInt]? {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt(information.st_dev), UInt(information.st_ino)]
  }
}
