internal import BilanCairo
internal import BilanDigest
internal import BilanManifest
internal import BilanModel
internal import BilanPublication

/// What tells an edition from the one that a run would make now, before anything is read.
enum EditionComparison: Hashable {
  /// The same would be made again.
  case same(path: String, Manifest)
  /// Its manifest cannot be read.
  case unreadable(path: String)
  /// A file is not as it was written.
  case damaged(path: String, file: String, EditionFiles.State)
  /// A source cannot be looked at before it is read: it is a pipe, or is not there.
  case incomparable(source: String)
  /// It is made from something else.
  case changed([Manifest.Input])

  /// Compares what a run is made from with an edition.
  init(_ run: ReportRun, _ folder: EditionFolder) throws {
    let paths = run.settings.paths
    let (files, digests) = try together {
      try? EditionFiles(folder)
    } _: {
      paths.map { FileDigest.sha256(ofFile: $0) }
    }
    guard let files else {
      self = .unreadable(path: folder.path)
      return
    }
    if let place = digests.firstIndex(of: nil) {
      self = .incomparable(source: paths[place])
      return
    }
    let fonts = FontBook.paths(in: Environment.fonts ?? FontBook.folder).map {
      Manifest.Font(file: Folder.name(of: $0), sha256: FileDigest.sha256(ofFile: $0) ?? "")
    }
    let changed = try run.inputs(digests.compactMap(\.self), fonts: fonts).changedInputs(since: files.manifest)
    if !changed.isEmpty {
      self = .changed(changed)
    } else if let (name, state) = files.fault {
      self = .damaged(path: folder.path, file: name, state)
    } else {
      self = .same(path: folder.path, files.manifest)
    }
  }

  /// What is said of it.
  var words: Wording {
    switch self {
    case .same(let path, _):
      Wording("\(path) : rien n’a changé, rien n’est refait", "\(path): nothing has changed, nothing is made again")
    case .unreadable(let path):
      Wording("refait : \(path) n’a pas de manifeste lisible", "made again: \(path) has no manifest that can be read")
    case .damaged(let path, let file, let state):
      Wording(
        "refait : \(Folder.path(path, file)) : \(state.words.french)",
        "made again: \(Folder.path(path, file)): \(state.words.english)")
    case .incomparable(let source):
      Wording(
        "refait : \(source) n’est pas un fichier que l’on puisse comparer avant de le lire",
        "made again: \(source) is not a file that can be compared before it is read")
    case .changed(let inputs):
      Wording(
        "refait : a changé depuis la dernière édition : "
          + inputs.map(\.words.french).joined(separator: ", "),
        "made again: changed since the latest edition: " + inputs.map(\.words.english).joined(separator: ", "))
    }
  }
}
