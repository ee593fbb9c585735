internal import BilanModel
internal import Glibc

/// A folder for an edition that nobody is to see: for its owner alone, among the temporary files of the machine, and
/// gone with this value, or with the process when a signal ends it; what killed processes have left there goes with the
/// next one.
package struct TrialFolder: ~Copyable {
  /// Where to write the files.
  package let files: WorkingFolder
  private let scaffolding: Scaffolding

  /// Where temporary files of the machine go.
  package static var place: String {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return place.isEmpty ? "/tmp" : place
  }

  /// Makes the folder in another one, by default that of temporary files.
  package init(in parent: String? = nil) throws(PublicationError) {
    scaffolding = Scaffolding()
    do throws(PublicationError) {
      let folder = try OpenFolder(parent ?? TrialFolder.place)
      files = try TrialFolder.make(in: folder, scaffolding)
      LeftOvers.remove(in: folder, but: files.name, owner: files.owner)
    } catch {
      scaffolding.undo()
      throw error
    }
  }

  /// Makes a folder; once more where another process has taken it for a left-over before it was locked.
  private static func make(
    in folder: OpenFolder, _ scaffolding: Scaffolding
  ) throws(PublicationError) -> WorkingFolder {
    var tries = 0
    while true {
      do throws(PublicationError) {
        return try WorkingFolder(in: folder, scaffolding)
      } catch {
        guard error.number == ENOENT, tries < 100 else { throw error }
      }
      tries += 1
      scaffolding.undo()
    }
  }

  deinit { scaffolding.undo() }
}
