package import BilanModel
internal import BilanYaml

extension ReportDefinition {
  /// The keys of a definition, in the order of its documentation.
  package static let keys = ["titre", "bureau", "auteur", "notice", "feuilles", "graphiques"]
  /// The keys of a text given in both languages.
  package static let languageKeys = ["fr", "en"]

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

  /// The title of documents: one line that says the period.
  mutating func titleLine(_ node: YamlNode) -> Wording? {
    let title = wording(node)
    if let title {
      checkPeriod(of: title, node)
      checkLength(of: title, node)
    }
    return title
  }

  /// A text as documents show it: on one line, with what would turn it, break it or hide in it written out; the line end
  /// of a YAML block is none of it.
  mutating func line(_ node: YamlNode) -> String? {
    text(node).map { text in
      let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
      return VisibleText.line(String(text[...end]))
    }
  }

  /// A text for both languages, or one for each.
  mutating func wording(_ node: YamlNode) -> Wording? {
    guard case .mapping = node.value else { return line(node).map { Wording($0, $0) } }
    let keys = ReportDefinition.languageKeys
    let values = mapping(node, keys: keys, required: keys)
    let french = values["fr"].flatMap { line($0) }
    let english = values["en"].flatMap { line($0) }
    guard let french, let english else { return nil }
    return Wording(french, english)
  }

  /// A title is one line of a printed page.
  private mutating func checkLength(of title: Wording, _ node: YamlNode) {
    let longest = max(title.french.count, title.english.count)
    guard longest > 100 else { return }
    report(
      Finding(
        .definitionLongTitle, origin(node),
        Wording("le titre a \(longest) caractères", "the title has \(longest) characters"),
        hint: Wording("100 au plus, pour tenir sur une ligne de la page", "100 at most, to fit on a line of the page")))
  }

  /// A title without its period says the same every year.
  private mutating func checkPeriod(of title: Wording, _ node: YamlNode) {
    let mark = ReportDefinition.periodMark
    guard !title.french.contains(mark) || !title.english.contains(mark) else { return }
    report(
      Finding(
        .definitionTitleWithoutPeriod, origin(node),
        Wording("le titre ne contient pas « \(mark) »", "the title does not hold “\(mark)”"),
        hint: Wording("écrire par exemple « Bilan \(mark) »", "write for example “Bilan \(mark)”")))
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
