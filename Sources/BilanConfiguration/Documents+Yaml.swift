internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// What the desk decides of its documents, by English or French keys.
  mutating func documents(_ values: [String: YamlNode]) -> DocumentChoices {
    var documents = DocumentChoices()
    documents.title = node(values, "title", or: "titre").flatMap { titleLine($0) }
    documents.office = node(values, "office", or: "bureau").flatMap { wording($0) }
    if let node = node(values, "without", or: "sans") {
      documents.without = sequence(node).compactMap { item in
        text(item).map { DocumentChoices.Name($0, origin(item)) }
      }
    }
    return documents
  }

  /// What stands behind a key or its name in the other language, never behind both.
  private mutating func node(_ values: [String: YamlNode], _ key: String, or other: String) -> YamlNode? {
    if let first = values[key], let second = values[other] {
      report(.sameKeyTwice(key, other, origin(first.line < second.line ? second : first)))
    }
    return values[key] ?? values[other]
  }
}
