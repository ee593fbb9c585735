internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

/// The figures of some registers that are counted by their declarations: of all records, by each dimension that a column
/// says, then by partner, each a live formula over the register's data sheet.
struct RegisterFiguresSheet: SheetOfTables {
  private var draft: SheetDraft
  private var row = SheetDraft.firstRow
  /// The rows of the headings by partner, and the columns of the widest of them.
  private var headRows: [Int] = []
  private var width = 5

  /// The figures beside one another at most: more would be printed too small to read.
  private static let columnsShown = 9

  private let registers: [any RegisterFacts]

  /// The sheet of the registers of some codes.
  init(_ definition: SheetDefinition, _ context: ReportContext, of codes: [String]) {
    draft = SheetDraft(definition, context, subtitle: definition.purpose.asSentence)
    registers = context.facts.registers.filter { $0.isRead && codes.contains($0.register.code) }
  }

  var tables: [FigureTable] {
    registers.flatMap { register in
      [totals(register, metrics(of: register))] + cuts(of: register).flatMap { self.tables(register, by: $0) }
    }
  }

  /// What a register is cut by on the sheet: what a column of its data says, then partners.
  private func cuts(of register: any RegisterFacts) -> [Dimension] {
    let all = register.metrics.flatMap(\.cuts).compactMap { $0.dimensions.count == 1 ? $0.dimensions[0] : nil }
    let own = all.filter { register.header(of: $0) != nil }
    return own.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } + [.partner]
  }

  /// The figures of all records of a register.
  private func metrics(of register: any RegisterFacts) -> [Metric] {
    register.metrics.filter { $0.cuts.contains(.total) && !$0.isBeside && $0.unit != .date }
  }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    for register in registers { put(register) }
    draft.fit(columns: width, minimum: 13)
    for head in headRows { draft.fitHeight(head, columns: 0..<width) }
    draft.freezeTitle()
    return draft.sheet
  }

  private mutating func put(_ register: any RegisterFacts) {
    draft.putSection(register.register.name, row)
    let metrics = metrics(of: register)
    draft.put(totals(register, metrics), at: Place(row + 1, 0))
    for (offset, metric) in metrics.enumerated() where metric.tone == .moreIsBetter {
      draft.colourChanges(CellRange(Place(row + 2 + offset, 3), Place(row + 2 + offset, 4)))
    }
    row += 2 + metrics.count
    for line in beside(register) {
      draft.put(.text(line), row, 0, ReportStyle.footnote)
      row += 1
    }
    for table in cuts(of: register).flatMap({ self.tables(register, by: $0) }) {
      draft.put(table, at: Place(row + 1, 0))
      headRows.append(row + 1)
      width = max(width, 1 + table.columns.count)
      row += 2 + table.rows.count
    }
    row += 1
  }

  /// What the figures of the report’s period leave out, and how many values its medians are of, some in each line.
  private func beside(_ register: any RegisterFacts) -> [String] {
    let notes = register.metrics.filter { $0.isBeside && $0.cuts.contains(.total) }.compactMap { metric -> String? in
      guard case .number(let count) = draft.context.facts[metric, at: Coordinate()], count > 0 else { return nil }
      return metric.name[draft.language] + Wording("\u{A0}", " ")[draft.language] + String(count)
    }
    return stride(from: 0, to: notes.count, by: 3).map { start in
      notes[start..<min(start + 3, notes.count)].joined(separator: "\u{A0}; ") + "."
    }
  }

  /// The figures of all records.
  private func totals(_ register: any RegisterFacts, _ metrics: [Metric]) -> FigureTable {
    let rows = metrics.enumerated().map { row, metric in
      FigureTable.Row(
        metric.name[draft.language],
        draft.figures.comparison(
          metric, now: live(metric, register, Scope.current),
          before: live(metric, register, Scope.previous), row: row))
    }
    return FigureTable(
      title: register.register.name[draft.language], corner: Wording("Indicateur", "Figure")[draft.language],
      columns: draft.comparisonColumns, rows: rows)
  }

  /// The figures of each value of a dimension, in tables that a page has room for; none where there is none to show.
  private func tables(_ register: any RegisterFacts, by dimension: Dimension) -> [FigureTable] {
    let metrics = register.metrics.filter { $0.cuts.contains(Cut(dimension)) && !$0.isBeside }
    let count = (metrics.count + Self.columnsShown - 1) / Self.columnsShown
    return (0..<count).compactMap { part in
      let (first, last) = (metrics.count * part / count, metrics.count * (part + 1) / count)
      return table(register, Array(metrics[first..<last]), by: dimension)
    }
  }

  private func table(_ register: any RegisterFacts, _ metrics: [Metric], by dimension: Dimension) -> FigureTable? {
    let found = register.places(of: Cut(dimension), in: 0).compactMap { $0.value(of: dimension) }
      .filter { $0 != .unstated }
    guard !found.isEmpty else { return nil }
    let values = dimension == .partner ? sortedByName(found) : found
    let rows = values.enumerated().map { row, value in
      FigureTable.Row(
        value.name(in: draft.context.facts.directory)[draft.language],
        metrics.map {
          live($0, register, Scope.current, (dimension, value, .rowHead(row))).cell(draft.figures.form($0.unit))
        })
    }
    return FigureTable(
      title: register.register.name[draft.language], corner: Sentences.capitalized(dimension.name[draft.language]),
      columns: metrics.map { FigureTable.Column($0.name[draft.language]) }, rows: rows)
  }

  /// Partners in the order of a French dictionary, as a reader looks for them.
  private func sortedByName(_ partners: [DimensionValue]) -> [DimensionValue] {
    Collation.sorted(partners) { $0.name(in: draft.context.facts.directory)[draft.language] }
  }

  /// A figure of a register under its name.
  private func live(
    _ metric: Metric, _ register: any RegisterFacts, _ period: Scope.Named<Int>,
    _ place: (dimension: Dimension, value: DimensionValue, cell: Formula.Name)? = nil
  ) -> Live {
    let at = Coordinate(period: period.value)
    return unnamed(metric, register, period, place).named(
      metric, at: place.map { at.at($0.dimension, $0.value) } ?? at)
  }

  /// The engine's value, and its formula over the table.
  private func unnamed(
    _ metric: Metric, _ register: any RegisterFacts, _ period: Scope.Named<Int>,
    _ place: (dimension: Dimension, value: DimensionValue, cell: Formula.Name)?
  ) -> Live {
    let language = draft.language
    var at = Coordinate(period: period.value)
    var columns: [(header: Wording, value: Formula)] = []
    if let place { at = at.at(place.dimension, place.value) }
    if let place, place.dimension == .partner {
      columns = [(RegisterTable.partner, Formula(place.cell))]
    } else {
      columns = [(RegisterTable.whole, "1")]
      if let place, let header = register.header(of: place.dimension) { columns.append((header, Formula(place.cell))) }
    }
    let value = draft.context.facts[metric, at: at]
    let formulas = RegisterFormulas(table: register.sheet.table[language], language, period.cell, columns)
    let absent: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
    switch register.formula(metric.code) {
    case .count: return .orAbsent(formulas.count, value, language)
    case .sum(let header): return .orAbsent(formulas.sum(header), value, language)
    case .share(let part, let whole):
      let (top, base) = (formulas.sum(part, stating: whole), formulas.sum(whole, stating: part))
      return Live("IF(\(base)=0,\(absent.literal(language)),\(top)/\(base))", value)
    case .median(let header): return Live(formulas.median(header, absent, language), value)
    case .first(let header):
      return Live(formulas.extreme("SMALL", header, stating: header, absent, language), value.asSheetDay)
    case .last(let header, let other):
      return Live(formulas.extreme("LARGE", header, stating: other, absent, language), value.asSheetDay)
    case nil: return Live(Absence.noData.literal(language), .missing(.noData))
    }
  }
}

extension Wording {
  /// The words as a sentence of their own.
  var asSentence: Wording {
    Wording(Sentences.capitalized(french) + ".", Sentences.capitalized(english) + ".")
  }
}
