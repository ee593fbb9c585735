internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// What the desk decides of its documents, by English or French keys.
  mutating func documents(_ values: [String: YamlNode]) -> DocumentChoices {
    var documents = DocumentChoices()
    documents.title = values["title"].flatMap { titleLine($0) }
    documents.office = values["office"].flatMap { wording($0) }
    if let node = values["without"] {
      documents.without = sequence(node).compactMap { item in
        text(item).map { DocumentChoices.Name($0, origin(item)) }
      }
    }
    return documents
  }
}
