internal import BilanIntake
internal import BilanManifest
internal import BilanModel
internal import BilanModel
internal import BilanPublication

/// An edition made again from its sources, in a folder that nobody sees, to be compared with the one that was published.
struct Rebuild {
  /// What the run asks for and reads, as its manifest says it.
  let manifest: Manifest
  private let original: Manifest

  /// Makes an edition again; throws a `Refusal` where a source can no longer be read.
  init(_ run: ReportRun, of original: Manifest) throws {
    let (reading, digests) = try run.read()
    try self.init(reading, of: original) { try run.write(reading, digests, into: $0).manifest }
  }

  /// Makes the edition of a document again; throws a `Refusal` where a source can no longer be read.
  init(_ document: DocumentRun, of original: Manifest) throws {
    let (reading, records, digests) = try document.read()
    try self.init(reading, of: original) { try document.write(reading, records, digests, into: $0).manifest }
  }

  private init(_ reading: Reading, of original: Manifest, _ write: (WorkingFolder) throws -> Manifest) throws {
    if let obstacle = reading.obstacle { throw Refusal(reading, obstacle) }
    let folder = try TrialFolder()
    manifest = try write(folder.files)
    self.original = original
  }

  /// Whether a file came out as it was, byte for byte; the manifest but for the build of the program.
  func isSame(_ name: String) -> Bool {
    if name == Manifest.fileName {
      var copy = manifest
      copy.program = original.program
      return copy == original
    }
    return manifest.outputs.first { $0.file == name } == original.outputs.first { $0.file == name }
  }

  /// Why an edition cannot be made again.
  struct Refusal: Error {
    /// The sources that were not read, each with the first thing that is wrong with it.
    let sources: [(file: String, reason: Finding?)]
    /// What that means for the run.
    let obstacle: Wording

    fileprivate init(_ reading: Reading, _ obstacle: Wording) {
      let errors = reading.log.listed(each: 1).filter { $0.severity == .error }
      sources = reading.sources.filter { !$0.isRead }.map { source in
        (source.file, errors.first { $0.origin.file == source.file })
      }
      self.obstacle = obstacle
    }
  }

  /// The files of the one that the other does not have.
  var addedFiles: [String] {
    let known = Set(original.outputs.map(\.file))
    return manifest.outputs.map(\.file).filter { !known.contains($0) }
  }
}
