internal import BilanIntake
internal import BilanModel
internal import BilanYaml

/// A proposal as the text of a source in `bilan.yaml`, with what was found and what is doubted in comments.
struct ProposalText {
  let proposal: Proposal
  let trial: TrialReading
  let language: Language
  /// Whether values of the file may be shown.
  let showsValues: Bool
  private(set) var lines: [String] = []

  init(_ proposal: Proposal, _ trial: TrialReading, _ language: Language, showsValues: Bool) {
    self.proposal = proposal
    self.trial = trial
    self.language = language
    self.showsValues = showsValues
    let words = ProposalWords(proposal, language, showsValues: showsValues)
    lines.append("  - files: " + YamlScalar.text(proposal.mapping.files[0]))
    for line in words.summary + words.trial(trial) + words.evidence + words.remarks + words.doubts
      + [words.undecided(trial)]
    {
      comment(line, indent: 4)
    }
    writeDialect(words)
    writeColumns(words)
    writeUnused(words)
  }

  private mutating func comment(_ text: String, indent: Int) {
    lines.append(String(repeating: " ", count: indent) + "# " + YamlScalar.comment(text))
  }

  private mutating func key(_ key: String, _ value: String?) {
    if let value { lines.append("    \(key): \(value)") }
  }

  /// A line that counts once its mark is taken away, and why it waits.
  private mutating func undecided(_ text: String, _ why: String, indent: Int, _ words: ProposalWords) {
    comment(text + "  # " + words.toDecide(why), indent: indent)
  }

  private mutating func writeDialect(_ words: ProposalWords) {
    let mapping = proposal.mapping
    let dialect = mapping.dialect
    key("register", mapping.register)
    let merged = proposal.mergedLines.map { "  # " + words.toDecide(words.merged($0)) } ?? ""
    key("rows", mapping.rows == .participation ? mapping.rows.rawValue + merged : nil)
    if proposal.joinable != nil {
      undecided("rows: participation", words.joinable, indent: 4, words)
    }
    if proposal.survey.sheetsAlike.isEmpty {
      key("sheet", dialect.sheet.map { YamlScalar.text($0) })
    } else {
      let sheets = ([dialect.sheet].compactMap { $0 } + proposal.survey.sheetsAlike).map { YamlScalar.quoted($0) }
      undecided("sheet: [" + sheets.joined(separator: ", ") + "]", words.sheetsAlike, indent: 4, words)
    }
    key("format", dialect.format?.rawValue)
    key("encoding", dialect.encoding?.rawValue)
    key("delimiter", dialect.delimiter.map { $0 == 9 ? "tab" : "\"\(Character(Unicode.Scalar($0)))\"" })
    key("quote", dialect.hasQuotes ? nil : "none")
    key("header", dialect.headerLine.map { String($0) })
    if proposal.survey.shortLines > 0 { undecided("short_lines: fill", words.shortLines, indent: 4, words) }
    if trial.hasTotals { undecided("totals: leave", words.possibleTotals, indent: 4, words) }
    key("records", dialect.recordsPath.isEmpty ? nil : YamlScalar.text(dialect.recordsPath.joined(separator: ".")))
    key("each", dialect.eachPath.isEmpty ? nil : YamlScalar.text(dialect.eachPath.joined(separator: ".")))
    key("dates", dialect.dateOrder?.rawValue)
    if proposal.dialect.isOrderOpen { undecided("dates: jma", words.twoOrders, indent: 4, words) }
    if proposal.dialect.hasUTCEvenings {
      undecided("time_zone: Europe/Paris", words.eveningsInUTC, indent: 4, words)
    }
    key("decimal", dialect.decimalMark.map { "\"\($0.rawValue)\"" })
    key("thousands", dialect.thousandsMark.map { "\"\($0)\"" })
    if let value = proposal.dialect.openMark, let decimal = proposal.dialect.decimalMark,
      let thousands = proposal.dialect.thousandsMark
    {
      undecided("decimal: \"\(decimal.rawValue)\"", words.twoMarks(value, thousands), indent: 4, words)
      undecided("thousands: \"\(thousands)\"", words.twoMarks(value, thousands), indent: 4, words)
    }
    key("lists", dialect.listSeparator.map { YamlScalar.text(String($0)) })
    let open = proposal.headerCurrency.map { words.currencyOfHeader($0) } ?? words.sharedSign
    let mark = proposal.hasOpenCurrency ? "  # " + words.toDecide(open) : ""
    key("currency", mapping.currency.map { $0 + mark })
    if let column = proposal.currencyColumn, column.codes.count > 1 {
      undecided("currency: …", words.several(column), indent: 4, words)
    }
    key("year", mapping.year.map { String($0) })
    if !proposal.isDated {
      undecided("year: " + (proposal.likelyYear.map { String($0) } ?? "…"), words.noDate, indent: 4, words)
    }
  }

  private mutating func writeColumns(_ words: ProposalWords) {
    // A key without any entry is none.
    lines.append(proposal.mapping.columns.isEmpty ? "    # columns:" : "    columns:")
    if let place = proposal.joinable?.place, let name = proposal.survey.columns[place].name {
      undecided("id: " + YamlScalar.text(name), words.joinable, indent: 6, words)
    }
    for column in proposal.register.columns {
      if let rivalry = proposal.rivalries[column.code], rivalry.isOpen {
        for line in words.column(column) { comment(line, indent: 6) }
        undecided("\(column.code): " + waiting(rivalry, column), words.rivals(rivalry), indent: 6, words)
      } else if let mapped = proposal.mapping.columns[column.code] {
        for line in words.column(column) { comment(line, indent: 6) }
        write(column, mapped, words)
      } else if proposal.missing.contains(where: { $0.code == column.code }) {
        let constant = example(column)
        undecided("\(column.code): {constant: \(constant)}", words.missing(column), indent: 6, words)
      }
    }
  }

  /// What stands behind the mark of a column that waits.
  private func waiting(_ rivalry: Rivalry, _ column: Column) -> String {
    func quoted(_ place: Int) -> String {
      let column = proposal.survey.columns[place]
      return YamlScalar.quoted(column.name ?? column.header)
    }
    /// A column whose values stand on the first of several lines alone, as those of identifiers do.
    func ofLines(_ place: Int) -> String {
      let identifier = proposal.mergedLines.flatMap { $0.places.first }
      guard let identifier, proposal.survey.columns[place].filled <= proposal.survey.columns[identifier].filled else {
        return quoted(place)
      }
      return "{column: " + quoted(place) + ", fill: down}"
    }
    switch rivalry.reason {
    case .others(let places) where column.isOfLists:
      let all = ([proposal.places[column.code]].compactMap { $0 } + places).sorted()
      return "[" + all.map(quoted).joined(separator: ", ") + "]"
    case .partnerTicks(let places):
      return "{ticks: {" + places.map { quoted($0) + ": " + quoted($0) }.joined(separator: ", ") + "}}"
    case .repeated:
      return "{column: " + (proposal.places[column.code].map(quoted) ?? "…") + ", of: activity}"
    case .duration(let place): return "{duration: " + quoted(place) + "}"
    case .behindEnd(let place): return "{before: " + quoted(place) + "}"
    case .unread(let place), .ending(let place): return ofLines(place)
    case .above:
      return "{column: " + (proposal.places[column.code].map(quoted) ?? "…") + ", fill: down}"
    case .scale(let place):
      let column = proposal.survey.columns[place]
      let unit =
        column.saysUnits(proposal.survey.desk.currency)
        ? "cells" : HeaderUnit.multiple(column.headerWithUnit, proposal.survey.desk.currency)
      return "{column: \(quoted(place)), unit: \(unit)}"
    case .answered(let answer):
      let words = answer.done.map { ($0, "fait") } + answer.planned.map { ($0, "prevu") }
      let values = words.map { YamlScalar.quoted($0.0) + ": " + $0.1 }.joined(separator: ", ")
      return "{column: \(quoted(answer.place)), values: {\(showsValues ? values : "…")}}"
    case .ticks(let ticks):
      let columns = ticks.places.map {
        StateTicks.code(of: proposal.survey.columns[$0].header, column) + ": " + quoted($0)
      }
      let bare = ticks.without == 0 ? "" : ", values: {\"\": \(ticks.hasPlanned ? "\"?\"" : "prevu")}"
      return "{ticks: {" + columns.joined(separator: ", ") + "}" + bare + "}"
    default: break
    }
    guard let waiting = rivalry.waiting, case .column(let name) = waiting.source else { return "…" }
    if waiting.isFilled { return "{column: " + YamlScalar.quoted(name) + ", fill: down}" }
    let entries = waiting.translations.sorted { $0.key < $1.key }
    guard !entries.isEmpty, entries.count <= 10 else { return YamlScalar.text(name) }
    let values = entries.map { YamlScalar.quoted($0.key) + ": " + YamlScalar.quoted($0.value) }.joined(separator: ", ")
    return "{column: " + YamlScalar.quoted(name) + ", values: {" + values + "}}"
  }

  /// A constant that the column may have, for somebody to choose.
  private func example(_ column: Column) -> String {
    switch column.type {
    case .choice(let terms):
      foldedKey((terms.first { ["visit", "fait"].contains($0.code) } ?? terms.first)?.name[language] ?? "…")
    default: "…"
    }
  }

  private mutating func write(
    _ column: Column, _ mapped: SourceMapping.ColumnMapping, _ words: ProposalWords
  ) {
    switch mapped.source {
    case .constant, .columns, .either, .ticks, .duration, .dayOfYear: break
    case .date(let day, let month, let year):
      lines.append("      \(column.code):")
      for (key, name) in [("day", day), ("month", month), ("year", year)] {
        if let name { lines.append("        \(key): " + YamlScalar.text(name)) }
      }
    case .column(let name):
      let unknown = showsValues ? proposal.unknownValues(column) : []
      let doubt = proposal.rivalries[column.code].map { "  # " + words.toDecide(words.rivals($0)) } ?? ""
      guard !unknown.isEmpty else {
        let source = mapped.isFilled ? "{column: \(YamlScalar.quoted(name)), fill: down}" : YamlScalar.text(name)
        lines.append("      \(column.code): " + source + doubt)
        return
      }
      lines.append("      \(column.code):" + doubt)
      lines.append("        column: " + YamlScalar.text(name))
      if mapped.isFilled { lines.append("        fill: down") }
      writeValues(unknown, column, words)
    }
  }

  private mutating func writeValues(_ unknown: [UnknownValue], _ column: Column, _ words: ProposalWords) {
    let doubtful = unknown.filter { $0.translation == nil }
    if let terms = words.terms(column) {
      comment(Wording("valeurs admises : ", "accepted values: ")[language] + terms, indent: 8)
    }
    var isMarking = false
    if case .marking = column.type { isMarking = true }
    if isMarking {
      comment("values:  # " + words.toDecide(words.meanings), indent: 8)
    } else {
      lines.append("        values:")
    }
    // Every sure translation is written: it is part of the mapping.
    for value in unknown where value.translation != nil {
      lines.append("          " + words.entry(value, column))
    }
    for value in doubtful.prefix(Proposal.valuesShown) {
      // What a marking may mean is never for the program to say, nor to wait for.
      lines.append("          " + (isMarking ? "# " : "") + words.entry(value, column))
    }
    let more = doubtful.count - Proposal.valuesShown
    if more > 0 { comment(Wording("et \(more) autres", "and \(more) more")[language], indent: 10) }
  }

  private mutating func writeUnused(_ words: ProposalWords) {
    let unused = words.unused
    guard !unused.isEmpty else { return }
    comment(Wording("Colonnes dont rien n’est fait :", "Columns that nothing is made of:")[language], indent: 4)
    for line in unused { comment("  " + line, indent: 4) }
  }
}
