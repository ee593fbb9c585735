internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// The keys of a source, in the order of the documentation.
  static let sourceKeys = [
    "files", "sheet", "register", "rows", "format", "encoding", "delimiter", "quote", "decimal", "thousands", "dates",
    "time_zone", "lists", "header", "skip", "short_lines", "totals", "records", "each", "where", "columns", "year",
    "currency",
    "marking",
    "not_markings", "corrections",
  ]

  mutating func source(_ node: YamlNode, _ words: DeskWords) -> ConfiguredSource? {
    let values = mapping(node, keys: Self.sourceKeys, required: ["files"])
    guard let files = values["files"] else { return nil }
    let patterns = textNodes(files)
    var source = SourceMapping(files: patterns.map(\.text))
    source.dialect = dialect(values)
    let register = values["register"].flatMap { self.register($0) }
    source.register = register
    if let rows = values["rows"] { source.rows = word(rows) ?? .activity }
    if let year = values["year"] { source.year = number(year, in: 1900...2100) }
    if let currency = values["currency"] {
      source.currency = self.currency(currency)
    }
    if let marking = values["marking"] { source.marking = self.marking(marking, words.markings) }
    if let names = values["not_markings"] { source.notMarkings = sequence(names).compactMap { text($0) } }
    if let columns = values["columns"] {
      if values["register"] == nil { report(.columnsWithoutRegister(origin(columns))) }
      source.columns = self.columns(
        columns, of: Register.all.first { $0.code == register }, words, joinsLines: source.rows == .participation)
      checkVolumesAround(source, columns)
    }
    // Keys that no mapping names lead to no records within others.
    if let each = values["each"], values["columns"] == nil { report(.missingKey("columns", origin(each))) }
    if let node = values["corrections"] { source.corrections = textNodes(node).map(\.text) }
    if let node = values["where"] { source.conditions = conditions(node) }
    checkYear(source, values)
    if source.rows == .participation, let node = values["rows"] { checkParticipation(source, node) }
    return ConfiguredSource(source, origins: patterns.map(\.origin))
  }

  /// The code of a register, given by that or by its name.
  private mutating func register(_ node: YamlNode) -> String? {
    guard let name = text(node) else { return nil }
    let register = Register.all.first { $0.isNamed(name) }
    if register == nil { report(.unknownWord(name, known: Register.all.map(\.code), origin(node))) }
    return register?.code
  }

  /// Which records are taken: `Header: {keep: […]}` or `Header: {leave: […]}`.
  private mutating func conditions(_ node: YamlNode) -> [SourceMapping.Condition] {
    let form = Wording(
      "des lignes « colonne: {keep: [valeurs]} » ou « {leave: [valeurs]} »",
      "lines “column: {keep: [values]}” or “{leave: [values]}”")
    guard case .mapping(let entries) = node.value, !entries.isEmpty else {
      report(.wrongType(form, origin(node)))
      return []
    }
    return entries.compactMap { entry in
      let values = mapping(entry.value, keys: ["keep", "leave"])
      guard values.count == 1, let (key, list) = values.first else {
        report(.wrongType(form, origin(entry.value)))
        return nil
      }
      return SourceMapping.Condition(header: entry.key, values: patterns(list), keeps: key == "keep")
    }
  }

  /// Values that may be empty, one or a list of some.
  private mutating func patterns(_ node: YamlNode) -> [ValuePattern] {
    var nodes = [node]
    if case .sequence(let items) = node.value { nodes = items }
    if nodes.isEmpty { report(.wrongType(Wording("au moins une valeur", "at least one value"), origin(node))) }
    return nodes.compactMap { node in
      guard case .scalar(let text, _) = node.value else {
        report(.wrongType(Wording("un texte", "a text"), origin(node)))
        return nil
      }
      return ValuePattern(node.isNull ? "" : text)
    }
  }

  /// A year serves where no column gives a date, or where one column gives days without a year.
  private mutating func checkYear(_ source: SourceMapping, _ values: [String: YamlNode]) {
    let dates = Register.all.compactMap { $0.column(.first)?.code }.filter { code in
      guard let column = source.columns[code] else { return false }
      switch column.source {
      case .column, .dayOfYear: return false
      default: return true
      }
    }
    if let node = values["year"], let date = dates.first { report(.yearBesideDate(date, origin(node))) }
    let lackYear = source.columns.values.contains { if case .dayOfYear = $0.source { true } else { false } }
    if lackYear, source.year == nil, let node = values["columns"] { report(.missingKey("year", origin(node))) }
  }

  /// What the object around records says of all of them would be counted for each.
  private mutating func checkVolumesAround(_ source: SourceMapping, _ node: YamlNode) {
    guard !source.dialect.eachPath.isEmpty else { return }
    for column in register(source)?.columns ?? [] {
      guard let mapped = source.columns[column.code], !mapped.isOfActivity else { continue }
      let isVolume = column.role.map(Role.volumes.contains) ?? false
      let headers = mapped.source.headers
      if isVolume, !headers.allSatisfy({ source.dialect.isOfRecord($0) }) {
        report(.volumeAround(column.code, source.dialect.eachPath.joined(separator: "."), origin(node)))
      }
    }
  }

  /// Lines are joined by the identifier of their activity.
  private mutating func checkParticipation(_ source: SourceMapping, _ node: YamlNode) {
    if let register = register(source), !register.joinsLines {
      report(.participation(of: register, origin(node)))
    }
    let identifier = register(source)?.column(.identifier)?.code ?? ""
    if !source.columns.isEmpty, source.columns[identifier] == nil {
      report(.participationWithoutIdentifier(origin(node)))
    }
  }

  /// The register that a source names.
  private func register(_ source: SourceMapping) -> Register? { Register.all.first { $0.code == source.register } }

  /// A text, or a list of at least one text, each with its place.
  private mutating func textNodes(_ node: YamlNode) -> [(text: String, origin: Origin)] {
    guard case .sequence(let items) = node.value else { return text(node).map { [($0, origin(node))] } ?? [] }
    if items.isEmpty { report(.wrongType(Wording("au moins un fichier", "at least one file"), origin(node))) }
    return items.compactMap { item in text(item).map { ($0, origin(item)) } }
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
}
