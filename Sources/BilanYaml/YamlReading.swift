package import BilanModel

/// Reads typed values out of a tree of nodes and collects everything that is wrong, so that a desk sees all the
/// mistakes of its file in one run.
package struct YamlReading: Sendable {
  /// As findings name it.
  package let file: String
  /// In the order of the file.
  package private(set) var findings: [Finding] = []

  /// The names in another language, each with the key that it stands for; neither case nor accents matter.
  private let names: [KeyName]

  /// A name of a key, and the key.
  package typealias KeyName = (name: String, key: String)

  package init(file: String, names: [KeyName] = []) {
    self.file = file
    self.names = names
  }

  /// The place of a node, for a finding of the caller's own.
  package func origin(_ node: YamlNode) -> Origin { Origin(file: file, line: node.line, column: node.column) }

  /// Adds a finding.
  package mutating func report(_ finding: Finding) { findings.append(finding) }

  /// The entries of a mapping by key, or by a name of it, never both; a key that is not among the known ones is refused
  /// with the nearest of them, a required one that is missing is reported at the place of the mapping.
  package mutating func mapping(
    _ node: YamlNode, keys: [String], names: [KeyName]? = nil, required: [String] = []
  ) -> [String: YamlNode] {
    guard case .mapping(let entries) = node.value else {
      report(.wrongType(Wording("des lignes « clé: valeur »", "“key: value” lines"), origin(node)))
      return [:]
    }
    var values: [String: YamlNode] = [:]
    let names = names ?? self.names
    var spellings: [String: String] = [:]
    for entry in entries {
      let place = Origin(file: file, line: entry.line, column: entry.column)
      let named = { names.first { foldedKey($0.name) == foldedKey(entry.key) }?.key }
      let key = keys.contains(entry.key) ? entry.key : named() ?? entry.key
      guard keys.contains(key) else {
        let others = names.filter { keys.contains($0.key) }.map(\.name)
        report(.unknownKey(entry.key, known: keys, others: others, place))
        continue
      }
      if let other = spellings.updateValue(entry.key, forKey: key) { report(.sameKeyTwice(other, entry.key, place)) }
      values[key] = entry.value
    }
    for key in required where values[key] == nil { report(.missingKey(key, origin(node))) }
    return values
  }

  /// The items of a sequence.
  package mutating func sequence(_ node: YamlNode) -> [YamlNode] {
    guard case .sequence(let items) = node.value else {
      report(.wrongType(Wording("une liste", "a list"), origin(node)))
      return []
    }
    return items
  }

  /// A text that is not empty.
  package mutating func text(_ node: YamlNode) -> String? {
    guard case .scalar(let text, _) = node.value, !node.isNull, text.contains(where: { !$0.isWhitespace }) else {
      report(.wrongType(Wording("un texte", "a text"), origin(node)))
      return nil
    }
    return text
  }

  /// A whole number of a range, written without quotes.
  package mutating func number(_ node: YamlNode, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, isPlain: true) = node.value, !node.isNull, let number = Int(text) else {
      report(.wrongType(Wording("un nombre entier", "a whole number"), origin(node)))
      return nil
    }
    guard range.contains(number) else {
      report(.outOfRange(number, range, origin(node)))
      return nil
    }
    return number
  }

  /// One of a set of words; another is refused with the nearest of them.
  package mutating func choice(_ node: YamlNode, among words: [String]) -> String? {
    guard let word = text(node) else { return nil }
    guard words.contains(word) else {
      report(.unknownWord(word, known: words, origin(node)))
      return nil
    }
    return word
  }
}

extension Finding {
  /// The code of a key that the definition does not have.
  package static func unknownKey(
    _ key: String, known: [String], others: [String] = [], _ origin: Origin
  ) -> Finding {
    Finding(
      .definitionUnknownKey, origin, Wording("clé « \(key) » inconnue", "unknown key “\(key)”"),
      hint: suggestion(for: key, among: known, others: others))
  }

  /// A key given under two of its names.
  package static func sameKeyTwice(_ key: String, _ other: String, _ origin: Origin) -> Finding {
    Finding(
      .yamlDuplicateKey, origin,
      Wording("« \(key) » et « \(other) » sont la même clé", "“\(key)” and “\(other)” are the same key"),
      hint: Wording("n’en garder qu’une", "keep one of them only"))
  }

  /// The code of a name that is not in a catalogue.
  package static func unknownWord(_ word: String, known: [String], _ origin: Origin) -> Finding {
    Finding(
      .definitionUnknownName, origin, Wording("nom « \(word) » inconnu", "unknown name “\(word)”"),
      hint: suggestion(for: word, among: known))
  }

  /// A key that the tree cannot be without.
  package static func missingKey(_ key: String, _ origin: Origin) -> Finding {
    Finding(
      .definitionMissingKey, origin, Wording("il manque la clé « \(key) »", "key “\(key)” is missing"),
      hint: Wording("ajouter une ligne « \(key): … »", "add a line “\(key): …”"))
  }

  /// A node that is something else than what was expected.
  package static func wrongType(_ expected: Wording, _ origin: Origin) -> Finding {
    Finding(
      .definitionWrongType, origin,
      Wording("il faut ici \(expected.french)", "\(expected.english) was expected here"))
  }

  /// A number that is too low or too high.
  package static func outOfRange(_ number: Int, _ range: ClosedRange<Int>, _ origin: Origin) -> Finding {
    Finding(
      .definitionOutOfRange, origin,
      Wording(
        "\(number) est hors des bornes \(range.lowerBound) à \(range.upperBound)",
        "\(number) is outside \(range.lowerBound) to \(range.upperBound)"))
  }

  /// A name in a list: one that is a mark alone is quoted, for it would pass for one of the list.
  private static func named(_ name: String) -> String { name.contains(where: \.isLetter) ? name : "\"\(name)\"" }

  /// « did you mean », else the list of what is known.
  private static func suggestion(for word: String, among known: [String], others: [String] = []) -> Wording? {
    guard !known.isEmpty else { return nil }
    let all = known + others
    let keys = all.map { foldedKey($0) }
    if let key = nearestKey(to: foldedKey(word), among: keys), let place = keys.firstIndex(of: key) {
      return Wording("vouliez-vous dire « \(all[place]) » ?", "did you mean “\(all[place])”?")
    }
    let list = known.map(named).joined(separator: ", ")
    return Wording("noms admis : \(list)", "accepted names: \(list)")
  }
}
