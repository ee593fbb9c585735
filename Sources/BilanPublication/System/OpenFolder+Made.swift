internal import BilanModel
internal import Glibc

extension OpenFolder {
  /// Opens the folder of a path, which is made with those above it where there is none.
  static func made(_ path: String, _ scaffolding: Scaffolding) throws(PublicationError) -> OpenFolder {
    do throws(PublicationError) {
      return try OpenFolder(path)
    } catch {
      let parent = Folder.parent(of: path)
      guard error.number == ENOENT, parent != path else {
        throw PublicationError(path: path, number: error.number, action: .cannotCreate)
      }
      let above = try made(parent, scaffolding)
      _ = try above.makeFolder(Folder.name(of: path), scaffolding)
      return try above.folder(Folder.name(of: path), path: path)
    }
  }

  /// Makes a folder in this one that goes away again, if it is empty, when nothing is published; false when something
  /// has that name.
  func makeFolder(_ name: String, _ scaffolding: Scaffolding) throws(PublicationError) -> Bool {
    let isMade = try scaffolding.add { () throws(PublicationError) -> Bool in
      try makeFolder(name)
    } undo: {
      unlinkat(self.descriptor, name, AT_REMOVEDIR)
    }
    if isMade { try synchronize() }
    return isMade
  }
}
