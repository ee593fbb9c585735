package import BilanModel
internal import BilanYaml

/// The text of a configuration to which sources and values are added; every decision and every comment in it stays.
///
/// Nothing is written that would read otherwise than what was there and what was added: see `checked`.
package struct GrowingConfiguration {
  /// The lines of the text, without their ends.
  private let lines: [Substring]
  private let root: YamlNode
  private let configuration: Configuration
  private let file: String
  /// Lines that go behind a line, by its number, 0 for the head of the text; and lines in place of one.
  private var behind: [Int: [String]] = [:]
  private var instead: [Int: [String]] = [:]
  private var added = 0

  /// The text of a configuration that was read; nil where it has no keys.
  package init?(_ bytes: [UInt8], of configuration: Configuration, file: String) {
    guard let root = YamlText.read(bytes, file: file).root else { return nil }
    (self.root, self.configuration, self.file) = (root, configuration, file)
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    self.lines = lines
  }

  /// The mapping of each source that names a file itself or by a pattern, with its place.
  package func source(
    of path: String, folder: String, names: (String) -> [String]
  ) -> (place: Int, mapping: SourceMapping)? {
    let found = SourceFiles(configuration, folder: folder, given: [path], names: names).files.first?.mapping?.alone
    guard let found, let place = configuration.sources.firstIndex(where: { $0.mapping == found }) else { return nil }
    return (place, found)
  }

  /// Adds the lines of a source, its dash in the third column, behind the last one.
  package mutating func add(source block: [String]) {
    added += 1
    guard let sources = entry("sources", of: root) else {
      behind[lines.count, default: []] += ["", "sources:"] + block
      return
    }
    guard case .sequence(let items) = sources.value.value, let first = items.first else {
      behind[sources.line, default: []] += block
      return
    }
    // Comments behind the last source are its own, up to the next key of the configuration.
    let next = entries(of: root).map(\.line).filter { $0 > sources.line }.min() ?? lines.count + 1
    let head = lines[..<(next - 1)].lastIndex { $0.first != "#" && !$0.allSatisfy(\.isWhitespace) } ?? next - 2
    let indent = String(repeating: " ", count: max(0, first.column - 3))
    behind[head + 1, default: []] += [""] + block.map { indent + $0.dropFirst(2) }
  }

  /// Adds lines `value: meaning` to those of a column of a source; whether they found a place.
  package mutating func add(_ values: [String], to column: Column, ofSource place: Int) -> Bool {
    guard let sources = entry("sources", of: root)?.value, case .sequence(let items) = sources.value,
      items.indices.contains(place), let columns = entry("columns", of: items[place])?.value,
      let own = entries(of: columns).first(where: { column.isMeant(by: $0.key) })
    else { return false }
    switch own.value.value {
    case .scalar: return split(own, values)
    case .sequence: return false
    case .mapping(let keys):
      if isFlow(own.value) { return false }
      guard let known = entry("values", of: own.value) else {
        let indent = String(repeating: " ", count: max(0, (keys.first?.column ?? 1) - 1))
        behind[lastLine(of: own.value), default: []] += [indent + "values:"] + values.map { indent + "  " + $0 }
        return true
      }
      if isFlow(known.value) { return false }
      let first = entries(of: known.value).first?.column ?? known.column + 2
      let indent = String(repeating: " ", count: max(0, first - 1))
      behind[known.value.isNull ? known.line : lastLine(of: known.value), default: []] += values.map { indent + $0 }
      return true
    }
  }

  /// Makes `kind: Type` a column with its values.
  private mutating func split(_ entry: YamlEntry, _ values: [String]) -> Bool {
    guard entry.line == entry.value.line, lastLine(of: entry.value) == entry.line,
      lines.indices.contains(entry.line - 1)
    else { return false }
    let line = lines[entry.line - 1]
    let indent = String(repeating: " ", count: entry.column + 1)
    let (head, header) = (line.prefix(entry.value.column - 1), line.dropFirst(entry.value.column - 1))
    guard head.contains(":") else { return false }
    let key = String(head.reversed().drop(while: \.isWhitespace).reversed())
    instead[entry.line] =
      [key, indent + "column: " + header, indent + "values:"] + values.map { indent + "  " + $0 }
    return true
  }

  /// The text with all that was added, nil where it would not read as what was there and no more.
  package var checked: String? {
    var text: [String] = behind[0] ?? []
    for (place, line) in lines.enumerated() {
      text += instead[place + 1] ?? [String(line)]
      text += behind[place + 1] ?? []
    }
    let whole = text.joined(separator: "\n") + "\n"
    guard let grown = Configuration.decode(Array(whole.utf8), file: file).configuration,
      grown.sources.count == configuration.sources.count + added
    else { return nil }
    let isKept = zip(configuration.sources, grown.sources).allSatisfy { old, new in
      old.mapping == new.mapping.keeping(old.mapping)
    }
    return isKept ? whole : nil
  }

  private func entries(of node: YamlNode) -> [YamlEntry] {
    if case .mapping(let entries) = node.value { entries } else { [] }
  }

  private func entry(_ key: String, of node: YamlNode) -> YamlEntry? {
    entries(of: node).first { KeyNames.key($0.key) == key }
  }

  /// Whether a node is written between braces.
  private func isFlow(_ node: YamlNode) -> Bool {
    guard lines.indices.contains(node.line - 1) else { return true }
    return ["{", "["].contains(lines[node.line - 1].dropFirst(node.column - 1).first)
  }

  private func lastLine(of node: YamlNode) -> Int {
    switch node.value {
    case .scalar: node.line
    case .sequence(let items): items.last.map(lastLine) ?? node.line
    case .mapping(let entries): entries.last.map { max($0.line, lastLine(of: $0.value)) } ?? node.line
    }
  }
}

extension Column {
  /// Whether a key of a configuration means the column: its code, or its name in either language.
  fileprivate func isMeant(by key: String) -> Bool {
    key == code || [name.french, name.english].contains { foldedKey($0) == foldedKey(key) }
  }
}

extension SourceMapping {
  /// The same with no more translations than another.
  fileprivate func keeping(_ old: SourceMapping) -> SourceMapping {
    var kept = self
    for (code, column) in columns {
      let known = old.columns[code]?.translations ?? [:]
      kept.columns[code]?.translations = column.translations.filter { known[$0.key] != nil }
    }
    return kept
  }
}
