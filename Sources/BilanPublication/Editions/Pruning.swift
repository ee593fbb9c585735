internal import Glibc

/// Taking away whole editions, the oldest first.
struct Pruning {
  let period: PeriodFolder
  let working: WorkingFolder
  /// The number of editions to keep, at least 1.
  let kept: Int
  /// Whether names are those of the files of an edition.
  let isEdition: (Set<String>) -> Bool

  /// Takes away what is older than the editions to keep; returns the paths of what has a number and is left, for it is
  /// no edition of this user.
  func run(latest: Int) throws(PublicationError) -> [String] {
    var seen = 0
    var left: [String] = []
    for number in try period.numbers() {
      let edition = period.edition(number)
      if let edition, number == latest || isWholeEdition(edition) {
        seen += 1
        if seen > kept, number != latest, !remove(number) { left.append(edition.path) }
      } else if seen >= kept {
        left.append(Folder.path(period.folder.path, "\(number)"))
      }
    }
    return left
  }

  private func isWholeEdition(_ edition: OpenFolder) -> Bool {
    guard let here = edition.status, here.st_uid == working.owner, here.st_dev == period.folder.status?.st_dev,
      let names = try? edition.names()
    else { return false }
    return isEdition(Set(names)) && names.allSatisfy { edition.status(of: $0)?.isFile == true }
  }

  /// An edition goes at once: into the working folder first.
  private func remove(_ number: Int) -> Bool {
    let folder = working.folder
    guard renameat(period.folder.descriptor, "\(number)", folder.descriptor, "\(number)") == 0 else { return false }
    folder.removeFolder("\(number)", depth: 0)
    return true
  }
}
