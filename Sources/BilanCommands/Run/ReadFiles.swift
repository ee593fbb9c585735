internal import BilanIntake
internal import BilanModel
internal import BilanPublication

/// The files that a run reads (sources, configuration, definition), which it never writes over, under whatever name.
struct ReadFiles {
  private let paths: [String]
  private var names: [FileIdentity.Place: String] = [:]

  /// - Throws: `UnseenFile` where a file could be any other.
  init(_ paths: [String]) throws {
    self.paths = paths
    for path in paths {
      guard let identity = try FileIdentity(path: path) else { continue }
      names[identity.place] = names[identity.place] ?? path
    }
  }

  /// Ends the run where an output would be one of the files read, before anything is written.
  ///
  /// Links are followed and second names are the file itself; a name that no text can spell is refused too.
  func refuse(_ outputs: [String], _ language: Language) throws {
    for output in outputs {
      let shown = VisibleText.line(output)
      guard FileName.bytes(output) == Array(output.utf8) else {
        throw Console.usage(
          Wording(
            "« \(shown) » : le nom de ce qui est écrit doit être de l’UTF-8",
            "“\(shown)”: the name of what is written must be UTF-8"), language)
      }
      guard let place = try place(of: output), let read = names[place] else { continue }
      let name = VisibleText.line(read)
      throw Console.usage(
        Wording(
          "« \(shown) » est « \(name) », que l’on lit : rien n’est écrit par-dessus",
          "“\(shown)” is “\(name)”, which is read: nothing is written over it"), language)
    }
  }

  /// What an output would fall on; nil when nothing has its name.
  private func place(of output: String) throws -> FileIdentity.Place? {
    do {
      return try FileIdentity(path: output)?.place
    } catch {
      throw PublicationError(path: output, number: error.number, action: .cannotCreate)
    }
  }

  /// Ends the run where one of the files lies inside of a folder that things are removed from.
  func refuse(inside folder: String, _ language: Language) throws {
    guard let place = Folder.realPath(folder) else { return }
    for path in paths where Folder.realPath(path)?.hasPrefix(place + "/") == true {
      let (shown, name) = (VisibleText.line(folder), VisibleText.line(path))
      throw Console.usage(
        Wording(
          "« \(name) », que l’on lit, est dans « \(shown) », dont des éditions seraient retirées",
          "“\(name)”, which is read, is in “\(shown)”, whose editions would be taken away"), language)
    }
  }
}
