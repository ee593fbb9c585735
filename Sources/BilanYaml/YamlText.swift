package import BilanModel

/// Reads the text of a definition into a tree of nodes.
///
/// The YAML accepted is the plain part that a person writes by hand: one document of scalars, sequences and mappings
/// in UTF-8. Anchors, aliases, tags, merge keys and several documents are refused, so that a text says what it shows.
package enum YamlText {
  /// Levels of nesting accepted.
  package static let maximumDepth = 16
  /// Bytes accepted; a definition is a few kilobytes.
  package static let maximumSize = 1 << 20

  /// The tree of a text, nil when it cannot be built, with everything that is wrong in it.
  ///
  /// Broken syntax ends the reading at the first mistake, as nothing after it can be trusted; every other mistake is
  /// reported.
  package static func read(_ bytes: [UInt8], file: String) -> (root: YamlNode?, findings: [Finding]) {
    guard bytes.count <= maximumSize else { return (nil, [YamlFinding.tooLarge(Origin(file: file))]) }
    if let place = firstInvalidByte(bytes) {
      return (nil, [YamlFinding.invalidText(Origin(file: file, line: place.line, column: place.column))])
    }
    var builder = YamlTreeBuilder(file: file)
    let failure = YamlEventParser.parse(bytes) { event in
      builder.add(event)
      return !builder.isTooDeep
    }
    if let failure {
      let origin = Origin(file: file, line: failure.line, column: failure.column)
      return (nil, builder.findings + [YamlFinding.syntax(failure.problem, origin)])
    }
    guard let root = builder.root, !root.isNull else {
      let findings = builder.findings.isEmpty ? [YamlFinding.empty(Origin(file: file))] : builder.findings
      return (nil, findings)
    }
    return (builder.isSound ? root : nil, builder.findings)
  }

  /// Line and column of the first byte that is not UTF-8, nil when all are.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> (line: Int, column: Int)? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\n"): (line, column) = (line + 1, 1)
      case .scalarValue: column += 1
      case .emptyInput: return nil
      case .error: return (line, column)
      }
    }
  }
}
