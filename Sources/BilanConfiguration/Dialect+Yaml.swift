internal import BilanModel
internal import BilanYaml

extension YamlReading {
  private static let delimiters: [String: UInt8] = [
    ",": 44, ";": 59, "|": 124, "\t": 9, "tab": 9, "comma": 44, "semicolon": 59, "pipe": 124,
  ]

  /// One sheet or several, each of them once.
  private mutating func sheets(_ node: YamlNode) -> [String] {
    let nodes = if case .sequence(let items) = node.value { items } else { [node] }
    return nodes.compactMap { text($0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The dialect that the keys of a source describe.
  mutating func dialect(_ values: [String: YamlNode]) -> Dialect {
    var dialect = Dialect()
    dialect.format = values["format"].flatMap { word($0) }
    let sheets = values["sheet"].map { self.sheets($0) } ?? []
    (dialect.sheet, dialect.moreSheets) = (sheets.first, Array(sheets.dropFirst()))
    dialect.encoding = values["encoding"].flatMap { word($0) }
    if let node = values["delimiter"] {
      dialect.delimiter = choice(node, among: Self.delimiters.keys.sorted()).flatMap { Self.delimiters[$0] }
    }
    if let node = values["quote"] {
      dialect.hasQuotes = choice(node, among: ["\"", "none", "aucun"]).map { $0 == "\"" } ?? true
    }
    dialect.decimalMark = values["decimal"].flatMap { word($0) }
    dialect.thousandsMark = values["thousands"].flatMap { character($0) }
    if let node = values["thousands"], let mark = dialect.thousandsMark, String(mark) == dialect.decimalMark?.rawValue {
      report(.sameMarks(mark, origin(node)))
    }
    dialect.dateOrder = values["dates"].flatMap { word($0) }
    dialect.timeZone = values["time_zone"].flatMap { word($0) }
    dialect.totals = values["totals"].flatMap { word($0) }
    dialect.shortLines = values["short_lines"].flatMap { word($0) }
    dialect.listSeparator = values["lists"].flatMap { character($0) }
    if let node = values["header"] {
      if case .scalar(let text, _) = node.value, ["none", "aucun"].contains(text) { dialect.hasHeader = false }
      if dialect.hasHeader { dialect.headerLine = number(node, in: 1...1_000_000) }
    }
    if let node = values["skip"] {
      let skip = mapping(node, keys: ["before", "after"])
      dialect.skippedBefore = skip["before"].flatMap { number($0, in: 0...1_000_000) } ?? 0
      dialect.skippedAfter = skip["after"].flatMap { number($0, in: 0...1_000_000) } ?? 0
    }
    dialect.recordsPath = values["records"].map { keyPath($0) } ?? []
    dialect.eachPath = values["each"].map { keyPath($0) } ?? []
    return dialect
  }

  /// Keys with dots between them, each leading on from the one before.
  private mutating func keyPath(_ node: YamlNode) -> [String] {
    text(node)?.split(separator: ".").map(String.init) ?? []
  }

  /// A text of one character; a space is one too.
  private mutating func character(_ node: YamlNode) -> Character? {
    if case .scalar(let text, _) = node.value, text.count == 1, let character = text.first { return character }
    report(.wrongType(Wording("un seul caractère", "one character"), origin(node)))
    return nil
  }
}
