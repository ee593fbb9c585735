internal import BilanModel
internal import Glibc

/// The way to a file, link after link: the folders that hold it or a link that leads to it.
package struct PathWalk {
  /// In the order passed, each as a path; the last one holds the file, or would.
  package private(set) var folders: [String] = []

  /// The most links of a way, as many as the system follows.
  static let longest = 40

  private var folder: String
  /// The names still to pass, the next one last.
  private var names: [String] = []

  /// Follows a path by hand; what does not exist ends the way.
  package init(to path: String) throws(PublicationError) {
    folder = "."
    follow(path)
    var links = 0
    while let name = names.popLast() {
      let place = place(of: name)
      if let target = try PathWalk.target(of: place), links < PathWalk.longest {
        links += 1
        pass()
        follow(target)
      } else if names.isEmpty {
        pass()
      } else {
        folder = place
      }
    }
  }

  private mutating func follow(_ path: String) {
    if path.hasPrefix("/") { folder = "/" }
    names += path.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
  }

  private mutating func pass() {
    if !folders.contains(folder) { folders.append(folder) }
  }

  private func place(of name: String) -> String {
    switch folder {
    case ".": name
    case "/": "/" + name
    default: folder + "/" + name
    }
  }

  /// What a link says; nil for anything else.
  static func target(of path: String) throws(PublicationError) -> String? {
    let room = Int(PATH_MAX)
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: room)
    defer { bytes.deallocate() }
    let count = readlink(path.systemPath, bytes, room)
    guard count < 0 else { return FileName.text(UnsafeRawBufferPointer(start: bytes, count: count)) }
    guard [EINVAL, ENOENT, ENOTDIR].contains(errno) else {
      throw PublicationError(path: path, number: errno, action: .cannotOpen)
    }
    return nil
  }
}
