package import BilanModel
internal import BilanYaml

extension Configuration {
  /// The configuration of a text, nil when it has errors, with everything that is wrong in it.
  package static func decode(_ bytes: [UInt8], file: String) -> (configuration: Configuration?, findings: [Finding]) {
    let (root, findings) = YamlText.read(bytes, file: file)
    guard let root else { return (nil, findings) }
    var reading = YamlReading(file: file)
    let values = reading.mapping(root, keys: ["sources"], required: ["sources"])
    var sources: [SourceMapping] = []
    if let node = values["sources"] {
      for item in reading.sequence(node) { if let source = reading.source(item) { sources.append(source) } }
    }
    let all = findings + reading.findings
    return (all.contains { $0.severity == .error } ? nil : Configuration(sources: sources), all)
  }
}

extension YamlReading {
  /// The keys of a source, in the order of the documentation.
  static let sourceKeys = [
    "files", "register", "rows", "format", "encoding", "delimiter", "quote", "decimal", "thousands", "dates", "lists",
    "header", "skip", "records", "columns", "year", "currency", "marking",
  ]

  mutating func source(_ node: YamlNode) -> SourceMapping? {
    let values = mapping(node, keys: Self.sourceKeys, required: ["files"])
    guard let files = values["files"] else { return nil }
    var source = SourceMapping(files: texts(files))
    source.dialect = dialect(values)
    let register = values["register"].flatMap { choice($0, among: Register.all.map(\.code)) }
    source.register = register
    if let rows = values["rows"] { source.rows = word(rows) ?? .activity }
    if let year = values["year"] { source.year = number(year, in: 1900...2100) }
    if let currency = values["currency"] { source.currency = self.currency(currency) ?? "EUR" }
    if let marking = values["marking"] { source.marking = self.marking(marking) }
    if let columns = values["columns"] {
      if register == nil {
        report(.columnsWithoutRegister(origin(columns)))
      }
      source.columns = self.columns(columns, of: Register.all.first { $0.code == register })
    }
    return source
  }

  /// A text, or a list of texts.
  mutating func texts(_ node: YamlNode) -> [String] {
    if case .sequence(let items) = node.value { return items.compactMap { text($0) } }
    return text(node).map { [$0] } ?? []
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ node: YamlNode) -> Word? where Word.RawValue == String {
    choice(node, among: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  private mutating func currency(_ node: YamlNode) -> String? {
    guard let text = text(node) else { return nil }
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    if !isCode { report(.notACurrency(text, origin(node))) }
    return isCode ? text : nil
  }

  private mutating func marking(_ node: YamlNode) -> Marking? {
    choice(node, among: Marking.allCases.map(\.code)).flatMap { code in Marking.allCases.first { $0.code == code } }
  }
}
