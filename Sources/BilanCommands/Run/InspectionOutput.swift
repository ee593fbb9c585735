internal import BilanConfiguration
internal import BilanInspection
internal import BilanIntake
internal import BilanModel
internal import BilanPublication

/// The configuration that a look at files is written to: a new one, or one that is there and keeps all that it says.
struct InspectionOutput {
  private let path: String
  private let language: Language
  /// The configuration that stands there, whose ceiling holds; nil where nothing does.
  let standing: HeldConfiguration?
  private let growing: GrowingConfiguration?
  /// The sources that describe the files already, by the file as it is given.
  private let sources: [String: (place: Int, mapping: SourceMapping)]
  /// How they describe them.
  var decided: [String: SourceMapping] { sources.mapValues(\.mapping) }

  /// Reads what stands at a path; what is wrong in it ends the run.
  init(_ path: String, files: [String], _ language: Language) throws {
    (self.path, self.language) = (path, language)
    try ReadFiles(files).refuse([path], language)
    guard !WholeFile.isDeviceOrPipe(path), try Folder.exists(path) else {
      (standing, growing, sources) = (nil, nil, [:])
      return
    }
    let standing = try HeldConfiguration(path, language)
    let growing = GrowingConfiguration(standing.text.bytes, of: standing.configuration, file: path)
    (self.standing, self.growing) = (standing, growing)
    sources = files.reduce(into: [:]) { sources, file in
      sources[file] = growing?.source(of: file, folder: Folder.parent(of: path), names: { Folder.names(in: $0) })
    }
  }

  /// Writes, or completes; what finds no place in the text is printed for somebody to add.
  func write(_ inspection: Inspection, _ language: Language, showsValues: Bool) throws {
    guard let standing, var growing else {
      guard let text = inspection.text(language, showsValues: showsValues, naming: named) else { return }
      try write(text)
      return PublicationPrinter.showFile(path)
    }
    var (added, values) = (0, 0)
    var loose: [String] = []
    for source in inspection.sources(language, showsValues: showsValues, naming: named) {
      if !source.lines.isEmpty {
        growing.add(source: source.lines)
        added += 1
      }
      for (column, lines) in source.values {
        if let place = sources[source.file]?.place, growing.add(lines, to: column, ofSource: place) {
          values += lines.count
        } else {
          loose += lines.map { "\(source.file) : \(column.name[language]) : \($0)" }
        }
      }
    }
    let shown = VisibleText.line(path)
    guard let text = growing.checked else {
      let words = Wording(
        "erreur : « \(shown) » ne peut pas être complété sans changer ce qu’il dit ; rien n’est écrit ; sans --output, la proposition s’imprime",
        "Error: “\(shown)” cannot be completed without a change to what it says; nothing is written; without --output the proposal is printed"
      )
      Console.error(words[language] + "\n")
      throw ExitStatus.data.code
    }
    if let change = standing.text.change {
      Console.error(FindingPrinter.text(change, language))
      throw ExitStatus.data.code
    }
    if added + values > 0 { try write(text) }
    Console.error(Self.said(shown, added, values)[language] + "\n")
    if !loose.isEmpty { Console.error(Self.loose[language] + "\n" + loose.map { "  \($0)\n" }.joined()) }
  }

  /// A file as the configuration names it, whose files stand in its own folder.
  private func named(_ file: String) -> String {
    let folder = Folder.parent(of: path)
    if folder == "." || file.hasPrefix("/") { return file }
    return file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : Folder.realPath(file) ?? file
  }

  private func write(_ text: String) throws {
    do {
      try WholeFile.write(Array(text.utf8), to: path)
    } catch let error as PublicationError {
      Console.error(error.text(language) + "\n")
      throw ExitStatus(error.kind).code
    }
  }

  private static func said(_ shown: String, _ sources: Int, _ values: Int) -> Wording {
    guard sources + values > 0 else {
      return Wording("\(shown) : rien à ajouter", "\(shown): nothing to add")
    }
    let added = [
      sources > 0
        ? Wording("\(sources) source\(sources < 2 ? "" : "s")", "\(sources) source\(sources == 1 ? "" : "s")") : nil,
      values > 0
        ? Wording("\(values) valeur\(values < 2 ? "" : "s")", "\(values) value\(values == 1 ? "" : "s")") : nil,
    ].compactMap(\.self)
    return Wording(
      "\(shown) : \(added.map(\.french).joined(separator: " et ")) ajoutée\(sources + values < 2 ? "" : "s") ; le reste n’a pas changé",
      "\(shown): \(added.map(\.english).joined(separator: " and ")) added; the rest has not changed")
  }

  private static let loose = Wording(
    "à ajouter à la main, faute de place sûre dans le texte :",
    "to be added by hand, for want of a sure place in the text:")
}
