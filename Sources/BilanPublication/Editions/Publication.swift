internal import BilanModel
internal import Glibc

/// An edition on its way to `output/period/number/`.
///
/// It is written in a working folder that nobody else can look into, and published by one rename to a name that nothing
/// has: a reader, or a process killed at any moment, sees it whole or not at all. Nothing that the run did not make is
/// moved, changed or removed, but for editions that it is asked to prune.
package struct Publication: ~Copyable {
  /// Where to write the files.
  package let files: WorkingFolder
  private let period: PeriodFolder
  /// The folders made on the way; they go away again when nothing is published in them.
  private let foundations: Scaffolding
  private let scaffolding: Scaffolding

  /// Takes the lock of the period folder and makes the working folder; what killed runs have left there is removed.
  package init(output: String, period name: String) throws(PublicationError) {
    let (foundations, scaffolding) = (Scaffolding(), Scaffolding())
    do throws(PublicationError) {
      let period = try PeriodFolder.open(name, in: output, foundations)
      _ = try LatestLink.number(in: period.folder)
      let files = try WorkingFolder(in: period.folder, scaffolding)
      LeftOvers.remove(in: period.folder, but: files.name, owner: files.owner)
      (self.period, self.files) = (period, files)
    } catch {
      scaffolding.undo()
      foundations.undo()
      throw error
    }
    (self.foundations, self.scaffolding) = (foundations, scaffolding)
  }

  deinit {
    scaffolding.undo()
    foundations.undo()
  }

  /// Checks that all files are there and publishes them, unless the latest edition holds the very same ones already.
  ///
  /// - Parameters:
  ///   - expected: The names of the files, all of them.
  ///   - kept: The number of editions to keep, all when nil.
  ///   - isEdition: Whether names are those of the files of an edition, which may then be pruned.
  /// - Returns: The number of the edition, and whether it was added.
  /// - Throws: Why nothing was published, or what failed after it was.
  package consuming func publish(
    _ expected: [String], keep kept: Int? = nil,
    isEdition: @escaping (Set<String>) -> Bool = { _ in false }
  ) throws(PublicationError) -> PublishedEdition {
    try files.check(expected)
    let highest = try period.numbers().first ?? 0
    let same = period.edition(highest).map { files.edition.holdsSameFiles(as: $0) } ?? false
    let number = same ? highest : try publish(from: highest + 1)
    if same { try point(to: number) }
    var left: [String] = []
    if let kept {
      do throws(PublicationError) {
        left = try prune(to: kept, latest: number, isEdition)
      } catch {
        throw PublicationError(path: error.path, number: error.number, action: Publication.unpruned(number))
      }
    }
    return PublishedEdition(period: period.folder.path, number: number, isNew: !same, left: left)
  }

  /// Publishes nothing, and takes away what is older than the editions to keep, of which `dernier` names the latest.
  ///
  /// - Returns: The paths of what is left, for it is no edition of this user.
  package consuming func prune(
    to kept: Int, isEdition: @escaping (Set<String>) -> Bool
  ) throws(PublicationError) -> [String] {
    guard let latest = try LatestLink.number(in: period.folder) else { return [] }
    return try prune(to: kept, latest: latest, isEdition)
  }

  private func prune(
    to kept: Int, latest: Int, _ isEdition: @escaping (Set<String>) -> Bool
  ) throws(PublicationError) -> [String] {
    try Pruning(period: period, working: files, kept: kept, isEdition: isEdition).run(latest: latest)
  }

  /// Gives the edition its number, from a first one on, and has `dernier` name it; returns the number.
  private func publish(from first: Int) throws(PublicationError) -> Int {
    try files.edition.synchronize()
    var number = 0
    _ = try foundations.commit { () throws(PublicationError) -> Bool in
      number = try files.move(from: first)
      try point(to: number)
      return true
    }
    do throws(PublicationError) {
      try period.folder.synchronize()
    } catch {
      throw PublicationError(path: error.path, number: error.number, action: Publication.half(number))
    }
    return number
  }

  private func point(to number: Int) throws(PublicationError) {
    do throws(PublicationError) {
      try LatestLink.set(number, in: period.folder, through: files.folder)
    } catch {
      throw error.number == 0
        ? error : PublicationError(path: error.path, number: error.number, action: Publication.half(number))
    }
  }

  private static func unpruned(_ number: Int) -> Wording {
    Wording(
      "l’édition \(number) est entière, mais les plus anciennes n’ont pas pu être retirées",
      "edition \(number) is whole, but older ones could not be taken away")
  }

  /// What is said when an edition is there, and the rest failed.
  private static func half(_ number: Int) -> Wording {
    Wording(
      "l’édition \(number) est entière, mais « \(LatestLink.name) » n’est pas à jour ou pas sûr",
      "edition \(number) is whole, but “\(LatestLink.name)” is not up to date or not safe")
  }
}

/// What a publication has come to.
package struct PublishedEdition: Sendable, Hashable {
  /// The period folder, as the user named it.
  package let period: String
  /// The number of the edition among those of its period.
  package let number: Int
  /// Whether the edition was added; false when the latest one holds the same bytes.
  package let isNew: Bool
  /// What pruning has left, for it is no edition of this user.
  package let left: [String]

  /// The folder of the edition.
  package var path: String { Folder.path(period, "\(number)") }
  /// What names the latest edition.
  package var latest: String { Folder.path(period, LatestLink.name) }
}
