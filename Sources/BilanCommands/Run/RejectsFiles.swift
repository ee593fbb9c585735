internal import BilanIntake
internal import BilanModel
internal import BilanPublication
internal import BilanReports

/// The files that rejected records are written back to, one for each source that has some.
struct RejectsFiles: Sendable {
  struct File: Sendable {
    /// The name without its extension.
    let stem: String
    let rejects: RejectedRecords
    /// What the markings of the records join to.
    let marking: Marking

    /// The sheet that they go back to; nil where they stood in none, or no workbook can hold them.
    var sheet: String? {
      rejects.sheet.flatMap {
        RejectsWorkbook.holds(sheet: $0, columns: rejects.columns, records: rejects.count) ? $0 : nil
      }
    }
    private var fileExtension: String { sheet == nil ? rejects.fileExtension : "xlsx" }
    var name: String { "\(stem).\(fileExtension)" }

    /// The name, and those that take its place where it is taken: `rejets_actes_2.csv`.
    func name(_ number: Int) -> String { number == 1 ? name : "\(stem)_\(number).\(fileExtension)" }
  }

  /// What every name starts with, after the prefix.
  static let start = "rejets_"

  let files: [File]

  /// Names a file for each source with rejected records: the prefix, `2024_`, goes first.
  init(_ sources: [SourceReport], prefix: String) {
    let shown = ShownFiles(sources.map(\.file))
    var used: Set<String> = []
    files = sources.compactMap { source in
      guard let rejects = source.rejects, rejects.count > 0 else { return nil }
      let isOneSheet = sources.count { $0.file.utf8.elementsEqual(source.file.utf8) } > 1
      let sheet = isOneSheet ? source.sheet.map { "_" + Self.stem($0.name + ".") } : nil
      let stem = prefix + Self.start + Self.stem(shown[source.file]) + (sheet ?? "")
      var file = File(stem: stem, rejects: rejects, marking: source.quotedMarking)
      var number = 1
      while !used.insert(file.name).inserted {
        number += 1
        file = File(stem: "\(stem)_\(number)", rejects: rejects, marking: source.quotedMarking)
      }
      return file
    }
  }

  /// A path as part of a file name, without its extension, short enough for any disk.
  private static func stem(_ path: String) -> String {
    var name = path[...]
    if let point = name.lastIndex(of: "."), point > name.startIndex, !name[point...].contains("/") {
      name = name[..<point]
    }
    var stem = ""
    for character in name where stem.utf8.count < 180 { stem.append(isPlain(character) ? character : "_") }
    return stem
  }

  /// Whether a character may stand in the name of a file that others handle: nothing that a shell, another system or a
  /// terminal takes for more than a character.
  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || " .-_,+()’'".contains(character)
  }

  /// Writes every file into the folder of an edition.
  func write(into folder: WorkingFolder, _ language: Language) throws {
    for file in files {
      try folder.write(to: file.name) { output in try Self.write(file, to: &output, language) }
    }
  }

  /// Writes every file into a folder, over none that is there; returns their names.
  func keep(in folder: String, _ language: Language) throws -> [String] {
    let kept = try KeptFiles(folder)
    var names: [String] = []
    for file in files {
      names.append(
        try kept.write(under: file.name) { output in try Self.write(file, to: &output, language) })
    }
    return names
  }

  private static func write(
    _ file: File, to output: inout GrowingFile, _ language: Language
  ) throws {
    var text = try RejectsText(file.rejects, file.marking, language)
    guard let sheet = file.sheet else {
      while let piece = try text.piece() { try output.append(piece) }
      return
    }
    var bytes: [UInt8] = []
    while let piece = try text.piece() { bytes += piece }
    try output.append(RejectsWorkbook.build(bytes, sheet: sheet, file.marking, language).bytes())
  }

  /// The rejected records that no file holds, a line a source.
  static func unwritten(_ sources: [SourceReport], _ language: Language) -> [String] {
    sources.compactMap { source in
      guard let count = source.rejects?.unwritten, count > 0 else { return nil }
      let file = VisibleText.line(source.file)
      return Wording(
        "\(file) : \(count) enregistrement\(count < 2 ? "" : "s") rejeté\(count < 2 ? "" : "s") sans copie :"
          + " sous un plafond, ce dont la protection ne peut être relue, ou plus d’un million de rejets",
        "\(file): \(count) rejected record\(count == 1 ? "" : "s") not copied:"
          + " under a ceiling, what has a marking that cannot be read, or more than a million rejected")[language]
    }
  }
}
