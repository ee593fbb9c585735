internal import BilanModel
internal import Glibc

/// A folder that files are added to and none is ever written over.
package struct KeptFiles: ~Copyable {
  private let folder: OpenFolder
  private let scaffolding: Scaffolding

  /// Opens the folder of a path, which is made with those above it where there is none.
  package init(_ path: String) throws(PublicationError) {
    scaffolding = Scaffolding()
    do {
      folder = try OpenFolder.made(path, scaffolding)
    } catch {
      scaffolding.undo()
      throw error
    }
    LeftOverFiles.remove(in: folder, owner: geteuid())
  }

  /// The folders made go away again when nothing stands in them.
  deinit { scaffolding.undo() }

  /// Writes a file under the first free name of a series, counted from 1, and returns the name.
  ///
  /// A name before it that holds the same bytes already keeps them.
  package func write(under names: (Int) -> String, _ fill: (inout GrowingFile) throws -> Void) throws -> String {
    let partial = try PartialFile(in: folder)
    try partial.write(Folder.path(folder.path, names(1)), fill)
    return try partial.keep(under: names)
  }
}
