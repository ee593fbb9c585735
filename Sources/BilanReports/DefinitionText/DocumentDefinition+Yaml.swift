internal import BilanLayout
internal import BilanMetrics
package import BilanModel
internal import BilanYaml

extension DocumentDefinition {
  /// The keys of a document.
  package static let keys = ["titre", "bureau", "format", "sections"]
  /// The keys of a section.
  package static let sectionKeys = ["titre", "suite", "pour", "si", "blocs"]
  /// The keys that a block is of, one each, beside `si`.
  package static let blockKeys = [
    "titre", "texte", "chiffres", "graphique", "message", "detail", "tableau", "liste", "registre", "fichier",
    "colonnes",
  ]
  /// The keys of a column.
  package static let columnKeys = ["largeur", "blocs"]
  /// The keys of a table.
  package static let tableKeys = ["titre", "par", "chiffres", "comparer", "premiers"]
  /// The word for a break between pages.
  package static let pageBreak = "saut_de_page"
  /// The word for rows that are metrics.
  package static let whole = "ensemble"

  /// What the rows of a table may be, by its word.
  package static let dimensions: [(word: String, dimension: Dimension)] = [
    ("partenaire", .partner), ("pilier", .pillar), ("mois", .month), ("groupe", .group), ("cause", .cause),
    ("region", .region), ("attribution", .attribution), ("organisme", .office), ("niveau", .level),
    ("nature", .kind), ("regle", .rule),
  ]

  /// The definition that a YAML text describes, nil when it has mistakes, with every one of them.
  package static func read(_ bytes: [UInt8], file: String) -> (definition: DocumentDefinition?, findings: [Finding]) {
    let (root, findings) = YamlText.read(bytes, file: file)
    guard let root else { return (nil, findings) }
    var reading = YamlReading(file: file)
    let definition = reading.document(root)
    return (reading.findings.isEmpty ? definition : nil, reading.findings.sorted { $0.origin < $1.origin })
  }
}

extension YamlReading {
  fileprivate mutating func document(_ root: YamlNode) -> DocumentDefinition? {
    let values = mapping(root, keys: DocumentDefinition.keys, required: ["titre", "bureau", "sections"])
    let formats = PageFormat.allCases.map(\.rawValue)
    let format = values["format"].flatMap { choice($0, among: formats) }.flatMap(PageFormat.init)
    let title = values["titre"].flatMap { titleLine($0) }
    let office = values["bureau"].flatMap { wording($0) }
    let sections = values["sections"].map { node in sequence(node).compactMap { section($0) } } ?? []
    if let node = values["sections"], case .sequence(let items) = node.value, items.isEmpty {
      report(.wrongType(Wording("au moins une section", "at least one section"), origin(node)))
    }
    guard let title, let office else { return nil }
    return DocumentDefinition(format: format ?? .a4, titleTemplate: title, office: office, sections: sections)
  }

  private mutating func section(_ node: YamlNode) -> DocumentDefinition.Section? {
    let values = mapping(node, keys: DocumentDefinition.sectionKeys, required: ["titre", "blocs"])
    let isOfPillars = values["pour"].map { choice($0, among: ["piliers"]) != nil } ?? false
    let condition = values["si"].flatMap { requirement($0) }
    let goesOn = values["suite"].flatMap { choice($0, among: ["oui", "non"]) } == "oui"
    let title = values["titre"].flatMap { template($0, isOfPillars: isOfPillars) }
    let blocks = values["blocs"].map { node in
      sequence(node).compactMap { order($0, isOfPillars: isOfPillars) }
    }
    guard let title, let blocks else { return nil }
    return DocumentDefinition.Section(
      title: title, goesOn: goesOn, isOfPillars: isOfPillars, condition: condition, blocks: blocks)
  }

  /// A register, or a metric, perhaps with a size: `activities.whole >= 30`.
  private mutating func requirement(_ node: YamlNode) -> DocumentDefinition.Condition? {
    guard let words = text(node)?.split(separator: " ").map(String.init), words.count == 3 else {
      return choice(node, among: Register.all.map(\.code) + MetricCodes.all).map { .init($0) }
    }
    guard MetricCodes.all.contains(words[0]) else {
      report(.unknownWord(words[0], known: MetricCodes.all, origin(node)))
      return nil
    }
    let signs = DocumentDefinition.Condition.Size.signs
    guard signs.contains(words[1]), let number = Int(words[2]), number >= 0 else {
      let known = signs.joined(separator: ", ")
      report(
        .wrongType(Wording("un signe (\(known)) et un nombre", "a sign (\(known)) and a number"), origin(node)))
      return nil
    }
    return .init(words[0], words[1] == "<" ? .below(number) : .from(number))
  }

  /// A word for what the program writes itself, or one key with what it says, and perhaps `si`.
  private mutating func order(_ node: YamlNode, isOfPillars: Bool) -> DocumentDefinition.Order? {
    guard case .mapping = node.value else {
      let words = DocumentPart.allCases.map(\.rawValue) + [DocumentDefinition.pageBreak]
      guard let word = choice(node, among: words) else { return nil }
      let block = DocumentPart(rawValue: word).map { DocumentDefinition.Block.part($0) }
      return DocumentDefinition.Order(block: block ?? .pageBreak, condition: nil)
    }
    let values = mapping(node, keys: DocumentDefinition.blockKeys + ["si"])
    let condition = values["si"].flatMap { requirement($0) }
    let named = DocumentDefinition.blockKeys.compactMap { key in values[key].map { (key, $0) } }
    guard named.count == 1, let (key, value) = named.first else {
      let keys = DocumentDefinition.blockKeys.joined(separator: ", ")
      report(.wrongType(Wording("une seule clé parmi \(keys)", "one key among \(keys)"), origin(node)))
      return nil
    }
    return block(key, value, isOfPillars).map { DocumentDefinition.Order(block: $0, condition: condition) }
  }

  private mutating func block(_ key: String, _ node: YamlNode, _ isOfPillars: Bool) -> DocumentDefinition.Block? {
    switch key {
    case "titre": template(node, isOfPillars: isOfPillars).map { .heading($0) }
    case "texte": template(node, isOfPillars: isOfPillars).map { .text($0) }
    case "chiffres": numbers(node, isOfPillars).map { .numbers($0) }
    case "graphique": part(node, among: ChartRules.all).map { .chart($0) }
    case "message": part(node, among: ChartRules.all).map { .message($0, isDense: false) }
    case "detail": part(node, among: ChartRules.all).map { .message($0, isDense: true) }
    case "colonnes": columns(node, isOfPillars).map { .columns($0) }
    case "liste": part(node, among: ListRules.all).map { .list($0) }
    case "fichier": line(node).map { .desk($0) }
    case "registre": choice(node, among: Register.all.map(\.code)).map { .register($0) }
    default: table(node, isOfPillars).map { .table($0) }
    }
  }

  /// Two to four columns, no wider together than the page.
  private mutating func columns(_ node: YamlNode, _ isOfPillars: Bool) -> [DocumentDefinition.Column]? {
    let columns = sequence(node).compactMap { node -> DocumentDefinition.Column? in
      let keys = DocumentDefinition.columnKeys
      let values = mapping(node, keys: keys, required: keys)
      let twelfths = values["largeur"].flatMap { number($0, in: 1...11) }
      let blocks = values["blocs"].map { node in sequence(node).compactMap { order($0, isOfPillars: isOfPillars) } }
      guard let twelfths, let blocks else { return nil }
      return DocumentDefinition.Column(twelfths: twelfths, blocks: blocks)
    }
    guard 2...4 ~= columns.count, columns.reduce(0, { $0 + $1.twelfths }) <= 12 else {
      let words = Wording(
        "deux à quatre colonnes, douze douzièmes au plus", "two to four columns, twelve twelfths at most")
      report(.wrongType(words, origin(node)))
      return nil
    }
    return columns
  }

  /// Up to five metrics.
  private mutating func numbers(_ node: YamlNode, _ isOfPillars: Bool) -> [DocumentDefinition.Figure]? {
    let nodes = sequence(node)
    guard 1...5 ~= nodes.count else {
      report(.wrongType(Wording("un à cinq chiffres", "one to five figures"), origin(node)))
      return nil
    }
    return nodes.compactMap { metric($0, by: isOfPillars ? .pillar : .total).map { DocumentDefinition.Figure($0) } }
  }

  private mutating func table(_ node: YamlNode, _ isOfPillars: Bool) -> DocumentDefinition.Table? {
    let values = mapping(node, keys: DocumentDefinition.tableKeys, required: ["titre", "par", "chiffres"])
    let known = DocumentDefinition.dimensions
    let word = values["par"].flatMap { choice($0, among: [DocumentDefinition.whole] + known.map(\.word)) }
    let dimension = known.first { $0.word == word }?.dimension
    let cut = Cut(of: [dimension].compactMap(\.self) + (isOfPillars ? [.pillar] : []))
    let metrics = values["chiffres"].map { node in sequence(node).compactMap { metric($0, by: cut) } } ?? []
    let compares = values["comparer"].flatMap { choice($0, among: ["oui", "non"]) } == "oui"
    let top = values["premiers"].flatMap { number($0, in: 1...200) }
    guard let title = values["titre"].flatMap({ template($0, isOfPillars: isOfPillars) }), word != nil else {
      return nil
    }
    return DocumentDefinition.Table(
      title: title, dimension: dimension, metrics: metrics, compares: compares, top: top)
  }

  /// A metric that is published by a cut.
  private mutating func metric(_ node: YamlNode, by cut: Cut) -> String? {
    guard let code = choice(node, among: MetricCodes.all) else { return nil }
    guard MetricCodes.isPublished(code, by: cut) else {
      report(.unpublished(code, cut, origin(node)))
      return nil
    }
    return code
  }
}
