internal import BilanModel
internal import BilanTables
internal import BilanYaml

extension YamlReading {
  /// A text for both languages, or one for each, with names and figures in braces.
  mutating func template(_ node: YamlNode, isOfPillars: Bool) -> DocumentDefinition.Template? {
    guard case .mapping = node.value else {
      return pieces(node, isOfPillars).map { DocumentDefinition.Template(french: $0, english: $0) }
    }
    let keys = ReportDefinition.languageKeys
    let values = mapping(node, keys: keys, required: keys)
    let french = values["fr"].flatMap { pieces($0, isOfPillars) }
    let english = values["en"].flatMap { pieces($0, isOfPillars) }
    guard let french, let english else { return nil }
    return DocumentDefinition.Template(french: french, english: english)
  }

  private mutating func pieces(_ node: YamlNode, _ isOfPillars: Bool) -> [DocumentDefinition.Template.Piece]? {
    guard let text = line(node) else { return nil }
    var (pieces, rest): ([DocumentDefinition.Template.Piece], Substring) = ([], Substring(text))
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces += Self.agreeing(rest[..<open]) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        report(.wrongType(Wording("« } » après « \(rest[open...]) »", "“}” after “\(rest[open...])”"), origin(node)))
        return nil
      }
      let inside = String(rest[rest.index(after: open)..<close])
      guard let piece = piece(inside, origin(node), isOfPillars) else { return nil }
      pieces.append(piece)
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + Self.agreeing(rest)
  }

  /// Words, among which `[ligne|lignes]` agrees with the number before it.
  private static func agreeing(_ text: Substring) -> [DocumentDefinition.Template.Piece] {
    var (pieces, rest): ([DocumentDefinition.Template.Piece], Substring) = ([], text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let forms = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      let isPair = forms.count == 2
      let end = isPair ? open : rest.index(after: close)
      if end > rest.startIndex { pieces.append(.words(String(rest[..<end]))) }
      if isPair { pieces.append(.agreeing(String(forms[0]), String(forms[1]))) }
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.words(String(rest))]
  }

  /// `période`, `activities.whole`, `activities.whole écart`.
  mutating func piece(
    _ text: String, _ origin: Origin, _ isOfPillars: Bool
  ) -> DocumentDefinition.Template.Piece? {
    let names = DocumentDefinition.Template.Name.allCases.filter { $0 != .pillar || isOfPillars }
    if let name = names.first(where: { $0.rawValue == text }) { return .name(name) }
    let words = text.split(separator: " ").map(String.init)
    guard let code = words.first, MetricCodes.all.contains(code) else {
      report(.unknownWord(text, known: names.map(\.rawValue) + MetricCodes.all, origin))
      return nil
    }
    let cut: Cut = isOfPillars ? .pillar : .total
    guard MetricCodes.isPublished(code, by: cut) else {
      report(.unpublished(code, cut, origin))
      return nil
    }
    let told = words.dropFirst().joined(separator: " ")
    guard let figure = DocumentDefinition.Figure(code, told) else {
      report(.unknownWord(told, known: DocumentDefinition.Figure.words, origin))
      return nil
    }
    return .figure(figure)
  }
}

extension DocumentDefinition.Figure {
  /// What may stand behind the code of a metric.
  package static let words = ["avant", "écart", "évolution"]

  /// A figure and what is told of it; nil for a word that is none.
  fileprivate init?(_ code: String, _ told: String) {
    switch told {
    case "": self.init(code)
    case "avant": self.init(code, isBefore: true)
    case "écart": self.init(code, .change)
    case "évolution": self.init(code, .evolution)
    default: return nil
    }
  }
}
