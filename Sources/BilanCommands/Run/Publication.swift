package import BilanModel
internal import Glibc

/// Why an edition could not be published; nothing of it is visible then.
package struct PublicationError: Error {
  package let path: String
  /// The system's error number.
  package let number: Int32
  package let action: Wording

  package init(path: String, number: Int32, action: Wording) {
    self.path = path
    self.number = number
    self.action = action
  }

  package func text(_ language: Language) -> String {
    "\(path): \(action[language]) (\(SystemWords.text(number)[language]))"
  }
}

/// A new folder beside the output folder, in which an edition is written whole before it takes its place at once.
///
/// Files of the output folder that the edition does not replace stay. The exchange of the two folders is one system
/// call, so a reader, or a process killed at any moment, sees the old edition or the new one, never a mix. Where the
/// output folder cannot be exchanged (the folder one stands in, a mount point, a disk that knows neither exchanges nor
/// second names of files), the whole files are renamed one by one.
package struct Publication: ~Copyable {
  /// The output folder as it was named, for messages.
  package let destination: String
  /// The folder to write in.
  package let folder: String
  /// The folders made for this edition, the outermost first; they go away again when nothing is published in them.
  private let made: [String]

  package init(destination: String) throws(PublicationError) {
    let made = Folder.missing(destination)
    do throws(PublicationError) {
      try Folder.create(destination)
      (self.destination, folder) = try Publication.open(destination)
    } catch {
      Folder.removeEmpty(made)
      throw error
    }
    self.made = made
  }

  /// The output folder and the one to write in.
  private static func open(_ destination: String) throws(PublicationError) -> (destination: String, folder: String) {
    guard let path = Folder.realPath(destination) else {
      throw PublicationError(path: destination, number: errno, action: .cannotOpen)
    }
    Folder.removeAbandoned(beside: path)
    let partial = Folder.partialPath(for: path, process: getpid())
    guard mkdir(partial, 0o777) == 0 else {
      throw PublicationError(path: partial, number: errno, action: .cannotCreate)
    }
    return (path, partial)
  }

  deinit {
    Folder.removeFiles(in: folder)
    Folder.removeEmpty(made)
  }

  /// Makes the written files durable, then visible all at once.
  ///
  /// A file of the output folder for which `replaces` holds goes away, even where no written one has its name.
  package consuming func publish(replacing replaces: (String) -> Bool = { _ in false }) throws(PublicationError) {
    let names = Folder.names(in: folder)
    for name in names { try Folder.synchronize("\(folder)/\(name)") }
    let isBeside = Folder.parent(of: folder) != destination
    if isBeside, !Folder.holdsWorkingFolder(destination),
      Folder.linkFiles(from: destination, into: folder, except: replaces),
      Folder.exchange(folder, destination)
    {
      Folder.moveFolders(from: folder, to: destination)
      return
    }
    for name in names {
      guard rename("\(folder)/\(name)", "\(destination)/\(name)") == 0 else {
        throw PublicationError(path: "\(destination)/\(name)", number: errno, action: .cannotPublish)
      }
    }
    for name in Folder.names(in: destination) where replaces(name) && !names.contains(name) {
      Folder.removeFile("\(destination)/\(name)")
    }
  }
}

extension Wording {
  static let cannotOpen = Wording("ouverture impossible", "cannot open")
  static let cannotCreate = Wording("création impossible", "cannot create")
  static let cannotWrite = Wording("écriture impossible", "cannot write")
  static let cannotPublish = Wording("publication impossible", "cannot publish")
}
