internal import BilanIntake
internal import BilanModel

/// The files that rejected records are written back to, one for each source that has some.
struct RejectsFiles: Sendable {
  struct File: Sendable {
    let name: String
    let rejects: RejectedRecords
  }

  let files: [File]
  /// The names of the files of every source, whether it has rejected records or not.
  private let names: Set<String>

  /// Names a file for each source with rejected records: the prefix, `2024_`, goes first.
  ///
  /// A source that lies in the folder where the files are to go keeps its name for itself.
  init(_ sources: [SourceReport], prefix: String, folder: String) {
    let start = prefix + "rejets_"
    let place = Folder.realPath(folder)
    let paths = sources.map(\.file)
    let taken = Set(
      paths.filter { place != nil && Folder.realPath(Folder.parent(of: $0)) == place }.compactMap {
        $0.split(separator: "/").last.map(String.init)
      })
    let shown = ShownFiles(paths)
    var used = taken
    var files: [File] = []
    for source in sources {
      guard let rejects = source.rejects else { continue }
      let stem = start + Self.stem(shown[source.file])
      var name = "\(stem).\(rejects.fileExtension)"
      var number = 1
      while used.contains(name) {
        number += 1
        name = "\(stem)_\(number).\(rejects.fileExtension)"
      }
      used.insert(name)
      if rejects.count > 0 { files.append(File(name: name, rejects: rejects)) }
    }
    self.files = files
    names = used.subtracting(taken)
  }

  /// A path as part of a file name, without its extension, short enough for any disk.
  private static func stem(_ path: String) -> String {
    var name = path[...]
    if let point = name.lastIndex(of: "."), point > name.startIndex, !name[point...].contains("/") {
      name = name[..<point]
    }
    var stem = ""
    for character in name where stem.utf8.count < 180 { stem.append(character == "/" ? "_" : character) }
    return stem
  }

  /// Whether a file of the folder is of an earlier run on one of the sources, and goes away; a source of this run, or a
  /// copy under another name, stays.
  func replaces(_ name: String) -> Bool { names.contains(name) }

  /// Writes every file into a folder.
  func write(into folder: String, _ language: Language) throws {
    for file in files { try Self.write(file.rejects, to: "\(folder)/\(file.name)", language) }
  }

  private static func write(_ rejects: RejectedRecords, to path: String, _ language: Language) throws {
    var text = try RejectsText(rejects, language)
    var output = try GrowingFile(path: path)
    while let piece = try text.piece() { try output.append(piece) }
    try output.close()
  }

  /// The rejected records that no file holds, a line a source.
  static func unwritten(_ sources: [SourceReport], _ language: Language) -> [String] {
    sources.compactMap { source in
      guard let count = source.rejects?.unwritten, count > 0 else { return nil }
      return Wording(
        "\(source.file) : \(count) enregistrement\(count < 2 ? "" : "s") rejeté\(count < 2 ? "" : "s") sans copie :"
          + " sous un plafond, ce dont la protection ne peut être relue, ou plus d’un million de rejets",
        "\(source.file): \(count) rejected record\(count == 1 ? "" : "s") not copied:"
          + " under a ceiling, what has a marking that cannot be read, or more than a million rejected")[language]
    }
  }
}
