internal import BilanDigest
internal import BilanManifest
internal import BilanModel
internal import BilanPublication

/// The files of an edition held against what was written of them when they were made.
struct EditionFiles: Sendable {
  /// What became of a file.
  enum State: Sendable, Hashable {
    case whole, missing, changed, special, added
    /// It and another file do not agree, and nothing says which of the two has changed.
    case contradicted(by: String)

    var words: Wording {
      switch self {
      case .whole: Wording("conforme", "as it was written")
      case .missing: Wording("manque", "missing")
      case .changed: Wording("modifié", "changed")
      case .special: Wording("n’est pas un fichier ordinaire", "not a regular file")
      case .added: Wording("n’est pas de l’édition", "not of the edition")
      case .contradicted(let other): Wording("en contradiction avec \(other)", "contradicted by \(other)")
      }
    }
  }

  let manifest: Manifest
  /// Every file that must be there and every one that is, in the order of their names.
  let states: [(name: String, state: State)]

  /// The first file that is not as it was written.
  var fault: (name: String, state: State)? { states.first { $0.state != .whole } }

  /// Looks at every file of a folder; throws a `ManifestFault` where its manifest cannot be read.
  init(_ folder: EditionFolder) throws {
    guard let bytes = try folder.bytes(Manifest.fileName) else { throw NoManifest() }
    manifest = try Manifest(bytes)
    var states = try manifest.outputs.map { output in
      (
        name: output.file,
        state: State(try folder.entry(output.file, expecting: output.bytes), bytes: output.bytes, sha256: output.sha256)
      )
    }
    states += try EditionFiles.records(folder, bytes, manifest.outputs)
    var others = try folder.names()
    for (name, _) in states { others.firstIndex(of: name).map { _ = others.remove(at: $0) } }
    self.states = (states + others.map { ($0, .added) }).sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }

  /// The manifest and the list of checksums, which vouch for each other: where the list knows the manifest as it is, the
  /// list alone has changed; where it does not, either may have.
  private static func records(
    _ folder: EditionFolder, _ manifest: [UInt8], _ outputs: [Manifest.Output]
  ) throws -> [(name: String, state: State)] {
    let sum = FileDigest.sha256(of: manifest) ?? ""
    let list = ChecksumList.bytes(outputs, manifest: sum)
    let listed = State(
      try folder.entry(ChecksumList.fileName, expecting: list.count), bytes: list.count,
      sha256: FileDigest.sha256(of: list) ?? "")
    // One that is too long to be read knows nothing.
    let isKnown = listed != .changed || ChecksumList.names(sum, in: (try? folder.bytes(ChecksumList.fileName)) ?? [])
    if isKnown { return [(ChecksumList.fileName, listed), (Manifest.fileName, .whole)] }
    return [
      (ChecksumList.fileName, .contradicted(by: Manifest.fileName)),
      (Manifest.fileName, .contradicted(by: ChecksumList.fileName)),
    ]
  }
}

/// Why a folder is no edition: it holds no manifest.
struct NoManifest: Error {}

extension EditionFiles.State {
  fileprivate init(_ entry: EditionFolder.Entry, bytes: Int, sha256: String) {
    switch entry {
    case .missing: self = .missing
    case .special: self = .special
    case .file(bytes, sha256): self = .whole
    case .file: self = .changed
    }
  }
}
