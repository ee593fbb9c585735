internal import BilanDigest
internal import BilanModel
internal import Glibc

/// The folder of an edition opened to be looked at, whatever becomes of its name; nothing outside of it is ever read.
package final class EditionFolder: Sendable {
  /// What stands under a name.
  package enum Entry: Sendable, Hashable {
    case missing
    /// A link, a folder, a pipe: nothing that an edition has.
    case special
    /// A file, with its length and its SHA-256.
    case file(bytes: Int, sha256: String)
  }

  private let folder: OpenFolder

  /// The folder as the user named it.
  package var path: String { folder.path }

  init(_ folder: OpenFolder) { self.folder = folder }

  /// Opens the folder of a path, or the one that a `dernier` of one line names.
  package convenience init(_ path: String) throws(PublicationError) {
    self.init(try EditionFolder.open(path))
  }

  private static func open(_ path: String) throws(PublicationError) -> OpenFolder {
    guard try Folder.isFile(path), Folder.name(of: path) == LatestLink.name else { return try OpenFolder(path) }
    let period = try OpenFolder(Folder.parent(of: path))
    guard let number = try LatestLink.number(in: period) else {
      throw PublicationError(path: path, number: ENOENT, action: .cannotOpen)
    }
    return try period.folder("\(number)", path: path)
  }

  /// The latest edition of a period folder in an output folder; nil when there is none that can be opened.
  package static func latest(in output: String, period name: String) -> EditionFolder? {
    guard let period = try? OpenFolder(output).folder(name), let number = try? LatestLink.number(in: period),
      let edition = try? period.folder("\(number)")
    else { return nil }
    return EditionFolder(edition)
  }

  /// How many editions, or what has their numbers, a period folder in an output folder holds; 0 where there is none.
  package static func count(in output: String, period name: String) -> Int {
    (try? OpenFolder(output).folder(name).names().count { PeriodFolder.number($0) != nil }) ?? 0
  }

  /// The names in the folder, sorted.
  package func names() throws(PublicationError) -> [String] { try folder.names() }

  /// Looks at what stands under a name; a file that has not the length expected is not read, and gives no checksum.
  package func entry(_ name: String, expecting length: Int? = nil) throws(PublicationError) -> Entry {
    switch try look(name) {
    case .missing: return .missing
    case .special: return .special
    case .file(let file):
      if let length, let size = file.status.map({ Int($0.st_size) }), size != length {
        return .file(bytes: size, sha256: "")
      }
      guard let (bytes, sha256) = file.measure() else { throw unreadable(name) }
      return .file(bytes: bytes, sha256: sha256)
    }
  }

  /// The size and checksum of a document, which must be there.
  package func document(_ name: String) throws(PublicationError) -> (bytes: Int, sha256: String) {
    guard case .file(let bytes, let sha256) = try entry(name) else {
      throw PublicationError(path: Folder.path(folder.path, name), number: EIO, action: .cannotRead)
    }
    return (bytes, sha256)
  }

  /// The bytes of a file, at most 64 MiB (`EFBIG` where there are more); nil when there is no such file.
  package func bytes(_ name: String) throws(PublicationError) -> [UInt8]? {
    guard case .file(let file) = try look(name) else { return nil }
    let most = 1 << 26
    if let status = file.status, status.st_size > most {
      throw PublicationError(path: Folder.path(folder.path, name), number: EFBIG, action: .cannotRead)
    }
    guard let bytes = file.bytes(atMost: most) else { throw unreadable(name) }
    return bytes
  }

  private enum Look {
    case missing, special
    case file(OpenFile)
  }

  private func look(_ name: String) throws(PublicationError) -> Look {
    do throws(PublicationError) {
      let file = try folder.file(name)
      // Of what the system says nothing, nothing is known: it is no other kind of file.
      guard let status = file.status else { throw unreadable(name) }
      return status.isFile ? .file(file) : .special
    } catch {
      switch error.number {
      case ENOENT: return .missing
      case ELOOP, ENXIO: return .special
      default: throw error
      }
    }
  }

  private func unreadable(_ name: String) -> PublicationError {
    PublicationError(path: Folder.path(folder.path, name), number: errno, action: .cannotRead)
  }
}

extension OpenFile {
  /// The number and the SHA-256 of its bytes; nil with `errno` when they cannot be read.
  fileprivate func measure() -> (bytes: Int, sha256: String)? { FileDigest.measure(descriptor) }
}
