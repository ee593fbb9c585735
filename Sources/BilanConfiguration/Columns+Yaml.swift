internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// The mapping of the columns of a register, whose lines of one identifier may be one activity: `code: header`, or
  /// `code:` with the keys below.
  mutating func columns(
    _ node: YamlNode, of register: Register?, _ words: DeskWords, joinsLines: Bool
  ) -> [String: SourceMapping.ColumnMapping] {
    guard let register else { return [:] }
    let names = register.columns.flatMap { column in
      [column.name.french, column.name.english].map { (name: $0, key: column.code) }
    }
    let values = mapping(node, keys: register.columns.map(\.code), names: names)
    var columns: [String: SourceMapping.ColumnMapping] = [:]
    for column in register.columns {
      if let node = values[column.code] {
        columns[column.code] = self.column(node, of: column, words, joinsLines: joinsLines)
      }
    }
    return columns
  }

  private mutating func column(
    _ node: YamlNode, of column: Column, _ words: DeskWords, joinsLines: Bool
  ) -> SourceMapping.ColumnMapping? {
    if case .scalar = node.value { return text(node).map { SourceMapping.ColumnMapping(.column($0)) } }
    if case .sequence = node.value { return listColumns(node, of: column).map { SourceMapping.ColumnMapping($0) } }
    let values = mapping(
      node,
      keys: [
        "column", "constant", "day", "month", "year", "ticks", "duration", "before", "values", "patterns", "unit",
        "fill", "of", "else",
      ])
    let translations = translations(values["values"], of: column, words)
    guard let source = columnSource(values, node, of: column, words) else { return nil }
    let patterns = patterns(values["patterns"], of: column, words)
    if source.isOfDateParts, let node = values["values"] ?? values["patterns"] {
      report(.translatedDateParts(origin(node)))
    }
    if case .ticks = source, let node = values["patterns"] ?? values["values"],
      !patterns.isEmpty || translations.keys.contains(where: { !$0.isEmpty })
    {
      report(.valuesOfTicks(origin(node)))
    }
    let unit = values["unit"].flatMap { self.unit($0, of: column, words.currency) }
    var mapping = SourceMapping.ColumnMapping(source, translations: translations, unit: unit)
    mapping.patterns = patterns
    mapping.isDayBefore = values["before"] != nil
    if let node = values["of"], choice(node, among: ["activity", "activité"]) != nil {
      mapping.isOfActivity = true
      let isVolume = column.role.map(Role.volumes.contains) ?? false
      if !joinsLines || !isVolume { report(.wholeElsewhere(column.code, origin(node))) }
    }
    if let node = values["fill"], choice(node, among: ["down", "bas"]) != nil {
      mapping.isFilled = true
      if !takesFilling(column, source, joinsLines: joinsLines) { report(.fillElsewhere(column.code, origin(node))) }
    }
    return mapping
  }

  /// Whether empty values of a column may be those above: no marking is ever taken from another record, and an identifier
  /// where lines of one are one activity.
  private func takesFilling(
    _ column: Column, _ source: SourceMapping.ColumnSource, joinsLines: Bool
  ) -> Bool {
    guard case .column = source else { return false }
    switch column.type {
    case .marking: return false
    case .identifier: return joinsLines && column.role == .identifier
    default: return true
    }
  }

  /// A list, or a sum, in several columns.
  private mutating func listColumns(_ node: YamlNode, of column: Column) -> SourceMapping.ColumnSource? {
    guard case .sequence(let nodes) = node.value, !nodes.isEmpty, column.isOfLists || column.isSummed else {
      report(.severalColumnSources(column.code, origin(node)))
      return nil
    }
    let names = nodes.compactMap { text($0) }
    return names.count == nodes.count ? .columns(names) : nil
  }

  /// A column, and those that are read where it is empty.
  private mutating func either(_ header: YamlNode, _ others: YamlNode) -> SourceMapping.ColumnSource? {
    let nodes = if case .sequence(let nodes) = others.value { nodes } else { [others] }
    let names = ([header] + nodes).compactMap { text($0) }
    return names.count == nodes.count + 1 ? .either(names) : nil
  }

  /// Columns of ticks, each behind the value that it stands for.
  private mutating func ticks(
    _ node: YamlNode, of column: Column, _ words: DeskWords
  ) -> SourceMapping.ColumnSource? {
    var isChoice = false
    if case .choice = column.type { isChoice = true }
    guard case .mapping(let entries) = node.value, !entries.isEmpty, isChoice || column.isOfLists else {
      report(.severalColumnSources(column.code, origin(node)))
      return nil
    }
    var ticks: [SourceMapping.Tick] = []
    for entry in entries {
      check(entry.key, of: column, entry.value, words)
      if let header = text(entry.value) { ticks.append(SourceMapping.Tick(value: entry.key, header: header)) }
    }
    return ticks.count == entries.count ? .ticks(ticks) : nil
  }

  /// What amounts are counted in: `k€` or `M€` in a report in euros, `centimes`, or what each of the `cells` says.
  private mutating func unit(_ node: YamlNode, of column: Column, _ currency: Currency) -> AmountUnit? {
    guard case .money = column.type else {
      report(.unitElsewhere(column.code, origin(node)))
      return nil
    }
    let signs = Set(["", currency.sign] + currency.signs.filter { !$0.contains { $0.isLetter || $0 == " " } })
    var known: [String: AmountUnit] = [
      "centimes": .hundredths, "cents": .hundredths, "cells": .cells, "centaines": .times(100),
    ]
    for (multiple, times) in [("k", 1000), ("M", 1_000_000), ("", 1)] {
      for sign in signs { known[multiple + sign == "" ? "1" : multiple + sign] = .times(times) }
    }
    return choice(node, among: known.keys.sorted()).flatMap { known[$0] }
  }

  private mutating func columnSource(
    _ values: [String: YamlNode], _ node: YamlNode, of column: Column, _ words: DeskWords
  ) -> SourceMapping.ColumnSource? {
    let sources = ["column", "constant", "year", "ticks", "duration", "before"].count { values[$0] != nil }
    guard sources < 2, values["else"] == nil || values["column"] != nil else {
      report(.severalColumnSources(column.code, origin(node)))
      return nil
    }
    if let node = values["ticks"] {
      return ticks(node, of: column, words)
    }
    if let node = values["duration"] {
      guard column.role == .last else {
        report(.datePartsElsewhere(column.code, origin(node)))
        return nil
      }
      return text(node).map { .duration($0) }
    }
    if let node = values["before"] {
      guard column.role == .last else {
        report(.datePartsElsewhere(column.code, origin(node)))
        return nil
      }
      return text(node).map { .column($0) }
    }
    switch (values["column"], values["constant"], values["year"]) {
    case (let header?, nil, nil):
      if case .sequence = header.value { return listColumns(header, of: column) }
      guard let node = values["else"] else { return text(header).map { .column($0) } }
      // Of two markings the higher one holds, whichever is empty; by an identifier lines are withheld together.
      guard column.role != .marking, column.role != .identifier else {
        report(.severalColumnSources(column.code, origin(node)))
        return nil
      }
      return either(header, node)
    case (nil, let constant?, nil):
      if case .identifier = column.type { report(.constantIdentifier(origin(constant))) }
      guard let constantWords = text(constant) else { return nil }
      check(constantWords, of: column, constant, words)
      return .constant(constantWords)
    case (nil, nil, let year?):
      guard case .date = column.type else {
        report(.datePartsElsewhere(column.code, origin(node)))
        return nil
      }
      let day = values["day"].flatMap { text($0) }
      let month = values["month"].flatMap { text($0) }
      if day != nil, month == nil { report(.missingKey("month", origin(node))) }
      return text(year).map { .date(day: day, month: month, year: $0) }
    case (nil, nil, nil) where values["month"] != nil:
      guard case .date = column.type else {
        report(.datePartsElsewhere(column.code, origin(node)))
        return nil
      }
      let day = values["day"].flatMap { text($0) }
      return values["month"].flatMap { text($0) }.map { .dayOfYear(day: day, month: $0) }
    default:
      report(.severalColumnSources(column.code, origin(node)))
      return nil
    }
  }

  /// What the source writes, by its key, and what the register understands.
  private mutating func translations(
    _ node: YamlNode?, of column: Column, _ words: DeskWords
  ) -> [String: String] {
    guard let node else { return [:] }
    guard case .mapping(let entries) = node.value else {
      report(.wrongType(Wording("des lignes « valeur: traduction »", "“value: translation” lines"), origin(node)))
      return [:]
    }
    var translations: [String: String] = [:]
    for entry in entries {
      guard case .scalar(let text, _) = entry.value.value else {
        report(.wrongType(Wording("un texte", "a text"), origin(entry.value)))
        continue
      }
      if !entry.value.isNull, text != SourceMapping.ColumnMapping.undecided {
        check(text, of: column, entry.value, words)
      }
      let meaning = entry.value.isNull ? "" : column.code(of: text)
      if translations.updateValue(meaning, forKey: translationKey(entry.key)) != nil {
        report(.sameTranslation(entry.key, Origin(file: file, line: entry.line, column: entry.column)))
      }
    }
    return translations
  }

  /// Patterns of what the source writes, the one that says most first, and what the register understands.
  private mutating func patterns(
    _ node: YamlNode?, of column: Column, _ words: DeskWords
  ) -> [SourceMapping.Pattern] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.value else {
      report(.wrongType(Wording("des lignes « motif: traduction »", "“pattern: translation” lines"), origin(node)))
      return []
    }
    // What cannot be read as a marking is never guessed by a part of it.
    if case .marking = column.type { report(.markingPattern(origin(node))) }
    var patterns: [SourceMapping.Pattern] = []
    for entry in entries {
      guard case .scalar(let text, _) = entry.value.value else {
        report(.wrongType(Wording("un texte", "a text"), origin(entry.value)))
        continue
      }
      if !entry.value.isNull, text != SourceMapping.ColumnMapping.undecided {
        check(text, of: column, entry.value, words)
      }
      patterns.append(SourceMapping.Pattern(ValuePattern(entry.key), entry.value.isNull ? "" : column.code(of: text)))
    }
    return patterns.sorted { ($1.values.weight, $0.values.text) < ($0.values.weight, $1.values.text) }
  }

  /// Reports a value of a closed vocabulary, or a partner, that the register does not know; an empty one says nothing.
  private mutating func check(_ value: String, of column: Column, _ node: YamlNode, _ words: DeskWords) {
    guard value.contains(where: { !$0.isWhitespace }) else { return }
    switch column.type {
    case .choice(let terms):
      let known = terms.flatMap { [$0.code, $0.name.french, $0.name.english] + $0.aliases }.map { foldedKey($0) }
      guard !known.contains(foldedKey(value)) else { return }
      let codes = terms.map(\.code).joined(separator: ", ")
      report(
        .unknownValue(value, column, hint: Wording("valeurs : \(codes)", "values: \(codes)"), origin(node)))
    case .marking:
      guard words.markings.read(value) == nil else { return }
      let hint = Wording("NP, DR, DR-SF, S ou TS, par exemple", "NP, DR, DR-SF, S or TS, for instance")
      report(.unknownValue(value, column, hint: hint, origin(node)))
    case .partners:
      let directory = words.directory
      for piece in value.split(whereSeparator: { $0 == ";" || $0 == "|" }) {
        let name = String(piece)
        guard foldedKey(name) != "", directory.find(name) == nil else { continue }
        let hint =
          directory.nearest(to: name).map { partner in
            Wording(
              "vouliez-vous dire « \(partner.name.french) » ?", "did you mean “\(partner.name.english)”?")
          }
          ?? Wording(
            "un code ISO 3166 ou le nom, en français ou en anglais, d’un État ou d’une organisation",
            "an ISO 3166 code or the French or English name of a state or an organisation")
        report(.unknownValue(name, column, hint: hint, origin(node)))
      }
    default: break
    }
  }
}

extension Column {
  /// The code of a term by any of its names, whatever the language; any other text as it stands.
  fileprivate func code(of text: String) -> String {
    guard case .choice(let terms) = type else { return text }
    let key = foldedKey(text)
    return terms.first { term in
      ([term.code, term.name.french, term.name.english] + term.aliases).contains { foldedKey($0) == key }
    }?.code ?? text
  }

  /// Whether a record may have several values of it.
  fileprivate var isOfLists: Bool {
    switch type {
    case .labels, .partners: true
    default: false
    }
  }
}

extension SourceMapping.ColumnSource {
  /// Whether it puts a date together.
  fileprivate var isOfDateParts: Bool {
    switch self {
    case .date, .dayOfYear: true
    default: false
    }
  }
}
