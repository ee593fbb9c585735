package import BilanModel
internal import BilanYaml

extension Configuration {
  /// The keys of a configuration, in the order of the documentation.
  package static let keys = [
    "sources", "year", "from", "to", "as_of", "output", "keep", "language", "ceiling", "release_to",
    "caveats", "partners", "report", "currency", "cadence_tolerance", "opinion_target_days", "exists_since",
    "registers_from", "regions", "rules", "title", "office", "without",
  ]

  /// The configuration of a text, nil when it has errors, with everything that is wrong in it.
  package static func decode(_ bytes: [UInt8], file: String) -> (configuration: Configuration?, findings: [Finding]) {
    let (root, findings) = YamlText.read(bytes, file: file)
    guard let root else { return (nil, findings) }
    var reading = YamlReading(file: file, names: KeyNames.all)
    let configuration = reading.configuration(root)
    let all = (findings + reading.findings).sorted { $0.origin < $1.origin }
    return (all.contains { $0.severity == .error } ? nil : configuration, all)
  }
}

extension Configuration {
  /// What stands behind each key of a text, by whatever name it is given.
  static func written(_ root: YamlNode) -> [String: WrittenValue] {
    guard case .mapping(let entries) = root.value else { return [:] }
    return entries.reduce(into: [:]) { $0[KeyNames.key($1.key)] = WrittenValue($1.value.shown, line: $1.line) }
  }
}

extension YamlNode {
  fileprivate var shown: String {
    switch value {
    case .scalar(let text, _): text
    case .sequence(let items):
      "[" + items.map { if case .scalar(let text, _) = $0.value { text } else { "…" } }.joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ") + "}"
    }
  }
}

extension YamlReading {
  fileprivate mutating func configuration(_ root: YamlNode) -> Configuration {
    let values = mapping(root, keys: Configuration.keys)
    var configuration = Configuration()
    configuration.written = Configuration.written(root)
    if let node = values["caveats"] { configuration.caveats = caveats(node) }
    if let node = values["partners"] {
      (configuration.partners, configuration.memberships) = ownPartners(node)
    }
    configuration.choices = choices(values)
    configuration.documents = documents(values)
    let words = DeskWords(
      markings: MarkingWords(caveats: configuration.caveats), directory: configuration.directory,
      currency: configuration.choices.currency)
    if let node = values["sources"] {
      for item in sequence(node) { if let source = source(item, words) { configuration.sources.append(source) } }
    }
    if let node = values["year"] { configuration.year = number(node, in: 1900...2100) }
    configuration.period = period(values, root)
    configuration.asOf = values["as_of"].flatMap { day($0) }
    configuration.output = values["output"].flatMap { text($0) }
    configuration.keep = values["keep"].flatMap { number($0, in: 1...1_000_000) }
    configuration.language = values["language"].flatMap { choice($0, among: Language.allCases.map(\.rawValue)) }
      .flatMap { Language(rawValue: $0) }
    configuration.ceiling = values["ceiling"].flatMap { ceiling($0, words.markings) }
    if let node = values["release_to"] { configuration.releaseTo = partners(node) }
    configuration.report = values["report"].flatMap { text($0) }
    return configuration
  }

  /// The period between `from` and `to`, which come together and without `year`.
  private mutating func period(_ values: [String: YamlNode], _ root: YamlNode) -> Period? {
    guard values["from"] != nil || values["to"] != nil else { return nil }
    if let year = values["year"] { report(.yearAndPeriod(origin(year))) }
    guard let from = values["from"], let to = values["to"] else {
      report(.missingKey(values["from"] == nil ? "from" : "to", origin(root)))
      return nil
    }
    guard let first = day(from), let last = day(to) else { return nil }
    guard let period = Period(first: first, last: last), PeriodSeries(base: period) != nil else {
      report(.notAPeriod(origin(to)))
      return nil
    }
    return period
  }

  mutating func day(_ node: YamlNode) -> Day? {
    guard let text = text(node) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let day = Day(iso: parts.count == 3 ? parts.reversed().joined(separator: "-") : text)
    if day == nil { report(.notADay(text, origin(node))) }
    return day
  }
}
