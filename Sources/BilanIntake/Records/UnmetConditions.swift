internal import BilanModel

/// The values of `where` that no record of any file of a source has.
struct UnmetConditions {
  /// A value of a condition, with the header of its column.
  struct Value: Hashable {
    let header: String
    let value: String
  }

  /// What the files of a source have in common, by what names them.
  private var sources: [(files: [String], first: String, unmet: [Value])] = []

  /// Takes a file of a source that was read.
  mutating func take(_ mapping: SourceMapping?, file: String, _ unmet: [Value]) {
    guard let mapping, !mapping.conditions.isEmpty else { return }
    guard let place = sources.firstIndex(where: { $0.files == mapping.files }) else {
      return sources.append((mapping.files, file, unmet))
    }
    sources[place].unmet.removeAll { !unmet.contains($0) }
  }

  /// One finding for each.
  var findings: [Finding] {
    sources.flatMap { source in
      source.unmet.map { Problem.whereMatchesNothing($0.header, $0.value).at(Origin(file: source.first)) }
    }
  }
}
