internal import BilanModel
internal import Glibc
internal import Synchronization

/// The folder in which an edition is written, under a random name in the period folder and for its owner alone; it
/// holds the folder that will be the edition, made as any other so that it has the mode, the owner and the group of one.
package final class WorkingFolder: Sendable {
  /// The file that tells a working folder from any other, locked as long as the run lives.
  static let mark = ".bilan-verrou"
  private static let editionName = "edition"

  let name: String
  let folder: OpenFolder
  let edition: OpenFolder
  /// The user to whom this file system gives what the run makes.
  let owner: uid_t
  private let markFile: OpenFile
  private let period: OpenFolder
  /// The size of each file as it was written.
  private let sizes = Mutex<[String: Int]>([:])

  init(in period: OpenFolder, _ scaffolding: Scaffolding) throws(PublicationError) {
    self.period = period
    name = try WorkingFolder.make(in: period, scaffolding)
    folder = try period.folder(name, path: period.path)
    markFile = try folder.file(WorkingFolder.mark, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    // What is not locked yet may be taken for a left-over, where nobody holds the lock of the folder around it.
    guard markFile.lock() || errno != EWOULDBLOCK, markFile.status.map({ $0.st_nlink > 0 }) == true else {
      throw PublicationError(path: period.path, number: ENOENT, action: .cannotCreate)
    }
    // What was made exclusively, and by its descriptor, is surely ours: a folder that was put in the place of the one
    // made belongs to another user.
    guard let owner = markFile.status?.st_uid, owner == folder.status?.st_uid,
      try folder.makeFolder(WorkingFolder.editionName)
    else {
      throw PublicationError(
        .cannotCreate, path: period.path, action: .cannotCreate,
        reason: Wording("le dossier de travail a été remplacé", "the working folder was replaced"))
    }
    self.owner = owner
    edition = try folder.folder(WorkingFolder.editionName, path: period.path)
  }

  /// Makes the folder, which goes away again with what is in it; returns its name.
  private static func make(in period: OpenFolder, _ scaffolding: Scaffolding) throws(PublicationError) -> String {
    while true {
      let name = RandomName.next()
      let isMade = try scaffolding.add { () throws(PublicationError) -> Bool in
        try period.makeFolder(name, mode: 0o700)
      } undo: {
        // A thread may be making a file while a signal takes the folder down.
        for _ in 0..<100 where period.status(of: name)?.isFolder == true { remove(name, from: period) }
      }
      if isMade { return name }
    }
  }

  /// Takes a working folder away, its mark last, so that what a kill leaves on the way is known as a left-over.
  static func remove(_ name: String, from period: OpenFolder) {
    if let folder = try? period.folder(name) {
      folder.removeContents(depth: 1, but: mark)
      if (try? folder.names()) == [mark] { unlinkat(folder.descriptor, mark, 0) }
    }
    unlinkat(period.descriptor, name, AT_REMOVEDIR)
  }

  /// The edition's folder as a path for a library that opens files by theirs: it leads through the descriptor, so that
  /// nobody can put another folder in its way; where the system shows no descriptors, through the names.
  package var path: String { path(of: edition, named: Folder.path(name, WorkingFolder.editionName)) }

  /// The folder for the temporary files of such a library.
  package var temporaryPath: String { path(of: folder, named: name) }

  private func path(of folder: OpenFolder, named name: String) -> String {
    let path = "/proc/self/fd/\(folder.descriptor)"
    var information = stat()
    let isShown = stat(path, &information) == 0 && information.isSame(as: folder.status)
    return isShown ? path : Folder.path(period.path, name)
  }

  /// What was written, opened to be looked at.
  package var written: EditionFolder { EditionFolder(edition) }

  /// Writes a file of the edition.
  package func write(_ bytes: [UInt8], to name: String) throws {
    try write(to: name) { output throws in try output.append(bytes) }
  }

  /// Writes a file of the edition piece by piece, beyond a power cut.
  package func write(to name: String, _ fill: (inout GrowingFile) throws -> Void) throws {
    var output = try GrowingFile(name, in: edition)
    try fill(&output)
    let size = try output.finish(lasting: true)
    sizes.withLock { $0[name] = size }
  }

  /// Takes a file that a library has written by its path for one of the edition.
  package func adopt(_ name: String) throws(PublicationError) {
    guard edition.status(of: name) != nil else { throw missing(name) }
    let file = try edition.file(name)
    guard let information = file.status, information.isFile, information.st_nlink == 1, information.st_uid == owner
    else { throw missing(name) }
    guard file.synchronize() else {
      throw PublicationError(path: Folder.path(period.path, name), number: errno, action: .cannotWrite)
    }
    sizes.withLock { $0[name] = Int(information.st_size) }
  }

  /// Throws unless the folder holds the files named and no others, each of the size that was written, none empty.
  func check(_ expected: [String]) throws(PublicationError) {
    for name in Set(try edition.names()).symmetricDifference(expected).sorted() {
      throw expected.contains(name)
        ? missing(name) : incomplete(Wording("« \(name) » n’en est pas", "“\(name)” is not of it"))
    }
    for name in expected {
      let written = sizes.withLock { $0[name] }
      guard let information = edition.status(of: name), information.isFile, information.st_size > 0,
        Int(information.st_size) == written
      else { throw incomplete(Wording("« \(name) » n’est pas entier", "“\(name)” is not whole")) }
    }
  }

  private func missing(_ name: String) -> PublicationError {
    incomplete(Wording("« \(name) » manque", "“\(name)” is missing"))
  }

  private func incomplete(_ reason: Wording) -> PublicationError {
    PublicationError(
      .inputOutput, path: period.path, action: Wording("l’édition n’est pas entière", "the edition is not whole"),
      reason: reason)
  }

  /// Publishes the edition under the first free number from the one given; returns it.
  func move(from first: Int) throws(PublicationError) -> Int {
    var number = first
    while try !folder.move(WorkingFolder.editionName, toFree: "\(number)", in: period) { number += 1 }
    return number
  }
}
