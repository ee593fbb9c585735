package import BilanModel
internal import BilanYaml

extension Configuration {
  /// What a text that may be a configuration says of its ceiling alone: `ceiling`, `release_to`, and the caveats that
  /// they may name; nil with what is wrong where that cannot be told.
  ///
  /// Nothing else in it is looked at: a file of that name may be another desk's, or the definition of a report. A text
  /// that is broken or no mapping, one that says nothing any more, a key that looks like a slip of one of those, and one
  /// of those below another key may hold a ceiling, or have held one, and are errors.
  package static func decodeCeiling(
    _ bytes: [UInt8], file: String
  ) -> (configuration: Configuration?, findings: [Finding]) {
    let (root, findings) = YamlText.read(bytes, file: file)
    guard let root else {
      return (nil, findings.map { $0.kind == .yamlEmpty ? .saysNothing($0.origin) : $0 })
    }
    if case .mapping(let entries) = root.value, entries.isEmpty { return (nil, [.saysNothing(Origin(file: file))]) }
    var reading = YamlReading(file: file, names: KeyNames.all)
    let configuration = reading.ceilings(root)
    return (reading.findings.contains { $0.severity == .error } ? nil : configuration, reading.findings)
  }
}

extension YamlReading {
  fileprivate mutating func ceilings(_ root: YamlNode) -> Configuration {
    var configuration = Configuration()
    guard case .mapping(let entries) = root.value else {
      _ = mapping(root, keys: Configuration.keys)
      return configuration
    }
    let keys = YamlReading.ceilingKeys
    var (values, spellings): ([String: YamlNode], [String: String]) = ([:], [:])
    for entry in entries {
      let (key, place) = (KeyNames.key(entry.key), Origin(file: file, line: entry.line, column: entry.column))
      if keys.contains(key) {
        if let other = spellings.updateValue(entry.key, forKey: key) { report(.sameKeyTwice(other, entry.key, place)) }
        values[key] = entry.value
      } else if !Configuration.keys.contains(key), keys.contains(where: { isSlip(entry.key, of: $0) }) {
        report(.unknownKey(entry.key, known: keys, place))
      }
      reportCeilings(below: entry.value)
    }
    guard values["ceiling"] != nil || values["release_to"] != nil else { return configuration }
    configuration.written = Configuration.written(root)
    if let node = values["caveats"] { configuration.caveats = caveats(node) }
    configuration.ceiling = values["ceiling"].flatMap { ceiling($0, MarkingWords(caveats: configuration.caveats)) }
    if let node = values["release_to"] { configuration.releaseTo = partners(node) }
    return configuration
  }

  /// What a ceiling is made of.
  private static let ceilingKeys = ["ceiling", "release_to", "caveats"]
  /// Other words for it.
  private static let otherWords: Set<String> = ["releasable to"]

  /// Refuses a ceiling that stands below another key, where it would hold for nothing.
  private mutating func reportCeilings(below node: YamlNode) {
    switch node.value {
    case .scalar: break
    case .sequence(let items): for item in items { reportCeilings(below: item) }
    case .mapping(let entries):
      for entry in entries {
        if ["ceiling", "release to"].contains(foldedKey(KeyNames.key(entry.key))) {
          report(.unknownKey(entry.key, known: [], Origin(file: file, line: entry.line, column: entry.column)))
        }
        reportCeilings(below: entry.value)
      }
    }
  }

  private func isSlip(_ key: String, of known: String) -> Bool {
    func isNear(_ name: String, _ most: Int) -> Bool {
      editDistance(Array(foldedKey(key).utf8), Array(foldedKey(name).utf8), atMost: most) != nil
    }
    // « sections » of a definition is two letters from « mentions ».
    let others = KeyNames.french.first { $0.key == known }?.names ?? []
    return YamlReading.otherWords.contains(foldedKey(key)) || isNear(known, 2) || others.contains { isNear($0, 1) }
  }
}
