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

  /// A finding that names its file as the edition does.
  func shown(_ finding: Finding) -> Finding {
    let origin = Origin(file: self[finding.origin.file], line: finding.origin.line, column: finding.origin.column)
    return Finding(finding.code, finding.severity, origin, finding.message, hint: finding.hint)
  }
}
