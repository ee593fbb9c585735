package import BilanModel
internal import BilanYaml

extension ReportDefinition {
  /// The keys of a definition, in the order of its documentation.
  package static let keys = ["titre", "bureau", "auteur", "notice", "feuilles", "graphiques"]
  /// The keys of a text given in both languages.
  package static let languageKeys = YamlReading.languageKeys

  /// The definition that a YAML text describes, nil when it has mistakes, with every one of them; the charts given are
  /// those that it may name.
  package static func read(
    _ bytes: [UInt8], file: String, charts: [PartRule] = ChartRules.all
  ) -> (definition: ReportDefinition?, findings: [Finding]) {
    let (root, findings) = YamlText.read(bytes, file: file)
    guard let root else { return (nil, findings) }
    var reading = YamlReading(file: file)
    let definition = reading.definition(root, charts: charts)
    return (reading.findings.isEmpty ? definition : nil, reading.findings.sorted { $0.origin < $1.origin })
  }
}

extension YamlReading {
  fileprivate mutating func definition(_ root: YamlNode, charts: [PartRule]) -> ReportDefinition? {
    let values = mapping(root, keys: ReportDefinition.keys, required: ["titre", "bureau", "feuilles", "graphiques"])
    let title = values["titre"].flatMap { titleLine($0) }
    let office = values["bureau"].flatMap { wording($0) }
    let author = values["auteur"].flatMap { line($0) }
    let notice = values["notice"].flatMap { wording($0) }
    let sheets = values["feuilles"].map { parts($0, among: SheetCatalog.rules) } ?? []
    let shown = values["graphiques"].map { parts($0, among: charts) } ?? []
    for (key, words) in [
      ("feuilles", Wording("au moins une feuille", "at least one sheet")),
      ("graphiques", Wording("au moins un graphique", "at least one chart")),
    ] {
      guard let node = values[key], case .sequence(let items) = node.value, items.isEmpty else { continue }
      report(.wrongType(words, origin(node)))
    }
    guard let title, let office else { return nil }
    return ReportDefinition(
      titleTemplate: title, office: office, author: author, notice: notice, sheets: sheets, charts: shown)
  }

  private mutating func parts(_ node: YamlNode, among rules: [PartRule]) -> [ReportDefinition.Part] {
    var parts: [ReportDefinition.Part] = []
    for item in sequence(node) {
      guard let part = part(item, among: rules) else { continue }
      if parts.contains(where: { $0.code == part.code }) {
        report(
          Finding(
            .definitionRepeatedName, origin(item),
            Wording("« \(part.code) » est déjà demandé", "“\(part.code)” is asked for already")))
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// A name, or a name with its parameters: `synthese: {partenaires: 10}`.
  mutating func part(_ node: YamlNode, among rules: [PartRule]) -> ReportDefinition.Part? {
    let names = rules.map(\.code)
    switch node.value {
    case .mapping(let entries) where entries.count == 1:
      let place = Origin(file: file, line: entries[0].line, column: entries[0].column)
      guard let rule = rules.first(where: { $0.code == entries[0].key }) else {
        report(.unknownWord(entries[0].key, known: names, place))
        return nil
      }
      return ReportDefinition.Part(rule.code, parameters(entries[0].value, of: rule))
    case .scalar:
      return choice(node, among: names).map { ReportDefinition.Part($0) }
    default:
      report(
        .wrongType(
          Wording("un nom, ou « nom: {paramètre: valeur} »", "a name, or “name: {parameter: value}”"), origin(node)))
      return nil
    }
  }

  private mutating func parameters(_ node: YamlNode, of rule: PartRule) -> [String: Int] {
    let values = mapping(node, keys: rule.parameters.map(\.code))
    var numbers: [String: Int] = [:]
    for parameter in rule.parameters {
      guard let node = values[parameter.code] else { continue }
      numbers[parameter.code] = number(node, in: parameter.range)
    }
    return numbers
  }
}
