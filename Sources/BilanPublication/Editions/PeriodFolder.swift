internal import BilanModel
internal import Glibc

/// The folder of the editions of one period, ceiling, language and definition, held under its lock.
struct PeriodFolder: Sendable {
  let folder: OpenFolder
  private let lock: EditionLock

  private init(_ folder: OpenFolder, _ lock: EditionLock) {
    self.folder = folder
    self.lock = lock
  }

  /// Opens the folder in an output folder; both are made where they are not there, and go away again when nothing is
  /// published.
  static func open(
    _ name: String, in output: String, _ scaffolding: Scaffolding
  ) throws(PublicationError) -> PeriodFolder {
    // Another run may take down what it has put up, while this one stands on it.
    var tries = 0
    while true {
      do throws(PublicationError) {
        if let folder = try attempt(name, output, scaffolding) { return folder }
      } catch {
        guard error.number == ENOENT, tries < 100 else { throw error }
      }
      tries += 1
      scaffolding.undo()
    }
  }

  /// Makes, opens and locks the folder; nil when it went away meanwhile.
  private static func attempt(
    _ name: String, _ output: String, _ scaffolding: Scaffolding
  ) throws(PublicationError) -> PeriodFolder? {
    let parent = try OpenFolder.made(output, scaffolding)
    let isMade = parent.status(of: name) == nil ? try parent.makeFolder(name, scaffolding) : false
    let folder = try parent.folder(name)
    guard let lock = try EditionLock.take(in: folder) else { return nil }
    if isMade {
      scaffolding.add {
        if (try? folder.names()) == [EditionLock.name] { EditionLock.remove(in: folder) }
      }
    }
    return PeriodFolder(folder, lock)
  }

  /// The numbers that something in the folder has for its name, the highest first.
  func numbers() throws(PublicationError) -> [Int] {
    try folder.names().compactMap(PeriodFolder.number).sorted(by: >)
  }

  /// The number that a name is: `12`, and neither `012` nor `+12`.
  static func number(_ name: String) -> Int? {
    guard name.utf8.count <= 9, name.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
      return nil
    }
    return name.hasPrefix("0") ? nil : Int(name)
  }

  /// An edition opened; nil where the number is of something else than a folder, or cannot be opened.
  func edition(_ number: Int) -> OpenFolder? { try? folder.folder("\(number)") }
}
