internal import Glibc

/// A file that is seen whole or not at all: written under another name beside its place, then renamed.
enum WholeFile {
  static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let partial = "\(Folder.parent(of: path))/.\(name).bilan-\(getpid())"
    do {
      try Folder.write(bytes, to: partial)
      try Folder.synchronize(partial)
    } catch {
      unlink(partial)
      throw error
    }
    guard rename(partial, path) == 0 else {
      let number = errno
      unlink(partial)
      throw PublicationError(path: path, number: number, action: .cannotPublish)
    }
  }
}
