internal import BilanModel

extension SourceReading {
  /// Says that words beside the amounts tell another unit than the one that they are read in, unless the mapping tells it.
  ///
  /// Without this, amounts in thousands under « Montants en k€ » would be plain euros.
  mutating func reportUnits(_ results: [SliceResult<T>], _ layout: RegisterLayout) {
    guard let amounts = amounts(of: layout, used: Set(results.flatMap(\.keys.used))) else { return }
    let rules = layout.rules
    if let words = rules.unknownUnit {
      let problem = Problem.unknownUnit(words, code: amounts.column.code, header: amounts.header, rules.report)
      findings.append(problem.at(Origin(file: name)))
    }
    var said = units
    for result in results {
      said += result.units
      said += result.keys.units
    }
    let own = rules.report
    let settled = (scale: amounts.mapped?.unit != nil || rules.lacksScale, currency: layout.mapping?.currency != nil)
    func isOpen(_ unit: HeaderUnit) -> Bool {
      unit.isMultiple && !settled.scale || unit.currency.map { !settled.currency && $0 != rules.currency } ?? false
    }
    var samples = ValueSamples()
    for result in results { samples += result.samples }
    // A remark that stands to the right of the headers, over nothing.
    let read = Set(layout.fieldsRead)
    for (place, header) in layout.headers.enumerated()
    where !read.contains(place) && samples.isEmpty(place) && HeaderUnit.isRemark(header) { said.take(header, line: 0) }
    let beside = unreadValues(said, samples, results, layout)
    for column in beside {
      let units = column.values.map { ($0.text, $0.line, HeaderUnit.of(value: $0.text, under: column.name, own)) }
      // A column of units that are none of money says nothing of amounts.
      let telling = units.filter { text, _, unit in
        unit != nil || HeaderUnit.isOwn(text, own) || HeaderUnit.isCurrencyLabel(column.name)
      }
      let others = telling.filter { text, _, unit in unit != nil || !HeaderUnit.isOwn(text, own) }
      guard let first = others.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { continue }
      let isMixed = Set(telling.map { text, _, unit in unit.map { "\($0)" } ?? "" }).count > 1
      guard isMixed || (first.2.map(isOpen) ?? !settled.currency) else { continue }
      report(.column(column.name), first.0, first.1, first.2, isMixed: isMixed, amounts, layout)
    }
    for remark in said.remarks {
      let isLabelled = remark.key.map(HeaderUnit.isLabel) ?? false
      let unit =
        isLabelled
        ? HeaderUnit.of(value: remark.text, under: remark.key ?? "", own) : HeaderUnit.said(in: remark.text, own)
      // « au centime » in a comment says how exact amounts are.
      let isBeside = remark.key == nil && remark.line == 0
      guard let unit, isOpen(unit), !isBeside || unit.unit != "centimes" else { continue }
      report(
        remark.key.map { .key($0) } ?? (remark.line > 0 ? .line : .beside), remark.text, remark.line, unit,
        isMixed: false, amounts, layout)
      return
    }
    if let (words, unit) = HeaderUnit.said(inNameOf: name, own), isOpen(unit) {
      report(.nameOfFile, words, 0, unit, isMixed: false, amounts, layout)
    }
  }

  private mutating func report(
    _ place: SaidUnitPlace, _ words: String, _ line: Int, _ unit: HeaderUnit?, isMixed: Bool, _ amounts: ReadAmounts,
    _ layout: RegisterLayout
  ) {
    let problem = Problem.unreadUnit(
      place, words, unit, isMixed: isMixed, code: amounts.column.code, header: amounts.header, layout.rules.report)
    let finding = problem.at(Origin(file: name, line: line))
    findings.append(options.ceiling == nil ? finding : finding.withoutQuotation)
  }

  /// The column of amounts that a file has.
  private func amounts(of layout: RegisterLayout, used: Set<Int>) -> ReadAmounts? {
    for (index, column) in layout.register.columns.enumerated() {
      guard case .money = column.type, let plan = layout.plans[index] else { continue }
      if case .constant = plan { continue }
      let mapped = layout.mapping?.columns[column.code]
      if layout.headers.isEmpty, mapped == nil, !used.contains(index) { continue }
      let header =
        mapped?.source.headers.first
        ?? plan.field.flatMap { layout.headers.indices.contains($0) ? layout.headers[$0] : nil }
      return ReadAmounts(column: column, header: header ?? column.name.french, mapped: mapped)
    }
    return nil
  }

  /// The columns and keys that nothing reads and that are named as units are, or hold nothing else, with their values.
  private func unreadValues(
    _ said: SaidUnits, _ samples: ValueSamples, _ results: [SliceResult<T>], _ layout: RegisterLayout
  ) -> [(name: String, values: [(text: String, line: Int)])] {
    var columns: [(name: String, values: [(text: String, line: Int)])] = said.values.sorted { $0.key < $1.key }.map {
      (layout.headers[$0.key], $0.value.map { ($0.key, $0.value) })
    }
    func add(_ name: String, _ samples: ValueSamples, _ place: Int) {
      let texts = samples.values[place]?.keys.filter { $0 != "…" } ?? []
      guard !texts.isEmpty,
        HeaderUnit.isLabel(name) || texts.allSatisfy({ HeaderUnit.of(value: $0, layout.rules.report) != nil })
      else { return }
      columns.append((name, texts.map { ($0, 0) }))
    }
    for result in results {
      for (place, name) in result.keys.unread.enumerated() { add(name, result.keys.samples, place) }
    }
    let read = Set(layout.fieldsRead + layout.reasonFields + Array(said.values.keys))
    for (place, header) in layout.headers.enumerated()
    where !read.contains(place) && !HeaderUnit.isLabel(header) && !samples.isEmpty(place) {
      add(header, samples, place)
    }
    return columns
  }
}

/// Where words stand that say a unit.
enum SaidUnitPlace: Sendable {
  case line, beside, nameOfFile, column(String), key(String)

  /// The header or the key, where it is one.
  var header: String? {
    switch self {
    case .column(let header), .key(let header): header
    case .line, .beside, .nameOfFile: nil
    }
  }
}

/// A column of amounts and where it is read from.
struct ReadAmounts {
  let column: Column
  let header: String
  let mapped: SourceMapping.ColumnMapping?
}

extension Problem {
  /// Words of the header of amounts that may be a unit and are none known.
  static func unknownUnit(_ words: String, code: String, header: String, _ own: Currency) -> Problem {
    let (words, name) = (shown(words), shown(header))
    return Problem(
      .unreadUnit,
      Wording(
        "« \(name) » : « \(words) » n’est pas une unité connue ; les montants sont lus en \(own.name.french)",
        "“\(name)”: “\(words)” is no unit known; the amounts are read in \(own.name.english)"),
      hint: Wording(
        "dans bilan.yaml, « \(code): {column: \(name), unit: \(own.sign)} » si c’est bien leur unité ; sinon « unit: k\(own.sign) », "
          + "« centimes », ou « currency » pour la source",
        "in bilan.yaml, “\(code): {column: \(name), unit: \(own.sign)}” where that is their unit; else “unit: k\(own.sign)”, "
          + "“centimes”, or “currency” for the source"))
  }

  /// Words beside the amounts that say another unit than the one that they are read in; nil for a word that is no unit
  /// known.
  static func unreadUnit(
    _ place: SaidUnitPlace, _ words: String, _ unit: HeaderUnit?, isMixed: Bool, code: String, header: String,
    _ own: Currency
  ) -> Problem {
    let said = words.split { ";\t|".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ; ")
    let (words, name) = (shown(said), shown(header))
    let at =
      switch place {
      case .line: Wording("une ligne dit « \(words) »", "a line says “\(words)”")
      case .beside: Wording("à côté du tableau, il est dit « \(words) »", "beside the table it is said “\(words)”")
      case .nameOfFile: Wording("le nom du fichier dit « \(words) »", "the name of the file says “\(words)”")
      case .column(let name): Wording("« \(shown(name)) » dit « \(words) »", "“\(shown(name))” says “\(words)”")
      case .key(let key): Wording("« \(shown(key)) » dit « \(words) »", "“\(shown(key))” says “\(words)”")
      }
    let message = Wording(
      "\(at.french) et rien ne le lit ; « \(name) » est lu en \(own.name.french)",
      "\(at.english) and nothing reads it; “\(name)” is read in \(own.name.english)")
    if isMixed {
      return Problem(
        .unreadUnit, message,
        hint: Wording(
          "plusieurs unités ou monnaies : un fichier par monnaie, ou « where » pour n’en garder qu’une",
          "several units or currencies: a file for each, or “where” to keep one alone"))
    }
    let counted =
      place.header.flatMap { HeaderUnit.word(for: said, under: $0) }
      ?? (place.header == nil && said.contains("_") ? said.replacing("_", with: " ") : said)
    let currency = unit.map { $0.currency == own.code ? nil : $0.currency } ?? "…"
    let multiple = unit?.isMultiple ?? false
    let keys =
      (multiple ? ["\(code): {column: \(name), unit: \(HeaderUnit.multiple(counted, own))}"] : [])
      + (currency.map { ["currency: \($0)"] } ?? [])
    let plain = (multiple ? ["unit: \(own.sign)"] : []) + (currency == nil ? [] : ["currency: \(own.code)"])
    return Problem(
      .unreadUnit, message,
      hint: Wording(
        "dans bilan.yaml, « \(keys.joined(separator: " », « ")) » ; ou « \(plain.joined(separator: " », « ")) » si les montants sont bien en \(own.name.french)",
        "in bilan.yaml, “\(keys.joined(separator: "”, “"))”; or “\(plain.joined(separator: "”, “"))” where the amounts are in \(own.name.english)"
      ))
  }
}
