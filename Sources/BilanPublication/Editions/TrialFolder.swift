internal import BilanModel
internal import Glibc

/// A folder for an edition that nobody is to see: for its owner alone, among the temporary files of the machine, and
/// gone with this value, or with the process when a signal ends it.
package struct TrialFolder: ~Copyable {
  /// Where to write the files.
  package let files: WorkingFolder
  private let scaffolding: Scaffolding

  package init() throws(PublicationError) {
    scaffolding = Scaffolding()
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    do throws(PublicationError) {
      files = try WorkingFolder(in: try OpenFolder(place.isEmpty ? "/tmp" : place), scaffolding)
    } catch {
      scaffolding.undo()
      throw error
    }
  }

  deinit { scaffolding.undo() }
}
