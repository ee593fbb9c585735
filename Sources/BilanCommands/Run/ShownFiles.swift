internal import BilanModel

/// How files are named in an edition: by their last part, so that the same bytes come out whatever folder the run
/// stands in; two files of the same name keep as much of their path as tells them apart.
struct ShownFiles {
  private let names: [String: String]

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
  }

  subscript(file: String) -> String { names[file] ?? file }

  /// A finding that names files as the edition does, those that it refers to included.
  func shown(_ finding: Finding) -> Finding {
    let origin = Origin(file: self[finding.origin.file], line: finding.origin.line, column: finding.origin.column)
    return Finding(
      finding.code, finding.severity, origin, shown(finding.message), hint: finding.hint.map(shown))
  }

  /// Words that may refer to another place, as `folder/file.csv:12`.
  private func shown(_ words: Wording) -> Wording {
    let paths = names.keys.filter { $0 != self[$0] }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    return Wording(
      paths.reduce(words.french) { $0.replacingOccurrences(of: $1 + ":", with: self[$1] + ":") },
      paths.reduce(words.english) { $0.replacingOccurrences(of: $1 + ":", with: self[$1] + ":") })
  }
}
