internal import BilanModel

/// How files are named in an edition: by their last part, so that the same bytes come out whatever folder the run
/// stands in; two files of the same name keep as much of their path as tells them apart.
struct ShownFiles {
  private let names: [String: String]
  /// The paths that are shown otherwise, the longest first, as places refer to them: `folder/file.csv:`.
  private let rewritten: [(path: String, name: String)]

  init(_ files: [String]) {
    var names: [String: String] = [:]
    for file in files {
      let parts = file.split(separator: "/")
      let others = files.filter { $0 != file }.map { $0.split(separator: "/") }
      let enough = (1...max(1, parts.count)).first { count in
        !others.contains { $0.suffix(count) == parts.suffix(count) }
      }
      names[file] = parts.suffix(enough ?? parts.count).joined(separator: "/")
    }
    self.names = names
    rewritten = names.filter { $0.key != $0.value }.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
      .map { ($0.key + ":", $0.value + ":") }
  }

  subscript(file: String) -> String { names[file] ?? file }

  /// A finding that names files as the edition does, those that it refers to included.
  func shown(_ finding: Finding) -> Finding {
    let origin = Origin(file: self[finding.origin.file], line: finding.origin.line, column: finding.origin.column)
    return Finding(
      finding.kind, origin, shown(finding.message), hint: finding.hint.map(shown))
  }

  /// Words that may refer to another place, as `folder/file.csv:12`.
  private func shown(_ words: Wording) -> Wording { Wording(shown(words.french), shown(words.english)) }

  private func shown(_ words: String) -> String {
    guard refersToFile(words) else { return words }
    return rewritten.reduce(words) { $0.replacingOccurrences(of: $1.path, with: $1.name) }
  }

  /// Whether one of the paths stands before a colon of some words; few do, and findings may be many.
  private func refersToFile(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: ":") && rewritten.contains { ends(bytes[...index], with: $0.path) }
    }
  }

  private func ends(_ bytes: ArraySlice<UInt8>, with path: String) -> Bool {
    bytes.suffix(path.utf8.count).elementsEqual(path.utf8)
  }
}
