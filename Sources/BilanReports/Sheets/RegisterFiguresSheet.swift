internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

/// The figures of the registers that are counted by their declarations: of all records, then by partner, each a live
/// formula over the register's data sheet.
struct RegisterFiguresSheet: SheetOfTables {
  /// The sheet, in a workbook whose report read such a register.
  static let definition = SheetDefinition.ofTables(
    "registres", Wording("Registres", "Registers"),
    purpose: Wording(
      "les chiffres de chaque autre registre lu, d’ensemble et par partenaire",
      "the figures of every other register read, of all and by partner"),
    tabColour: Tab.reading, isThere: { _ in true }
  ) { context, _ in RegisterFiguresSheet(context) }

  private var draft: SheetDraft
  private var row = SheetDraft.firstRow
  /// The rows of the headings by partner, and the columns of the widest of them.
  private var headRows: [Int] = []
  private var width = 5

  init(_ context: ReportContext) {
    draft = SheetDraft(
      Self.definition, context,
      subtitle: Wording(
        "Chiffres des registres lus à côté des activités et des plans.",
        "Figures of the registers read beside activities and plans."))
  }

  var tables: [FigureTable] {
    draft.context.facts.registers.filter(\.isRead).flatMap { register in
      [totals(register, metrics(of: register))] + [partners(register)].compactMap(\.self)
    }
  }

  /// The figures of all records of a register.
  private func metrics(of register: any RegisterFacts) -> [Metric] {
    register.metrics.filter { $0.cuts.contains(.total) && !$0.isBeside && $0.unit != .date }
  }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    for register in draft.context.facts.registers where register.isRead { put(register) }
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
    if let beside = beside(register) {
      draft.put(.text(beside), row, 0, ReportStyle.footnote)
      row += 1
    }
    if let partners = partners(register) {
      draft.put(partners, at: Place(row + 1, 0))
      headRows.append(row + 1)
      width = max(width, 1 + partners.columns.count)
      row += 2 + partners.rows.count
    }
    row += 1
  }

  /// What the figures of the report’s period leave out, and how many values its medians are of; nil where nothing is.
  private func beside(_ register: any RegisterFacts) -> String? {
    let notes = register.metrics.filter { $0.isBeside && $0.cuts.contains(.total) }.compactMap { metric -> String? in
      guard case .number(let count) = draft.context.facts[metric, at: Coordinate()], count > 0 else { return nil }
      return metric.name[draft.language] + Wording("\u{A0}", " ")[draft.language] + String(count)
    }
    return notes.isEmpty ? nil : notes.joined(separator: "\u{A0}; ") + "."
  }

  /// The figures of all records.
  private func totals(_ register: any RegisterFacts, _ metrics: [Metric]) -> FigureTable {
    let rows = metrics.enumerated().map { row, metric in
      FigureTable.Row(
        metric.name[draft.language],
        draft.figures.comparison(
          metric, now: live(metric, register, Scope.current, nil),
          before: live(metric, register, Scope.previous, nil), row: row))
    }
    return FigureTable(
      title: register.register.name[draft.language], corner: Wording("Indicateur", "Figure")[draft.language],
      columns: draft.comparisonColumns, rows: rows)
  }

  /// The figures of each partner; nil where there is none to show.
  private func partners(_ register: any RegisterFacts) -> FigureTable? {
    let metrics = register.metrics.filter { $0.cuts.contains(.partner) && !$0.isBeside }
    let partners = register.places(of: .partner, in: 0).compactMap(\.partner)
    guard !metrics.isEmpty, !partners.isEmpty else { return nil }
    let rows = partners.enumerated().map { row, partner in
      FigureTable.Row(
        draft.context.name(partner),
        metrics.map {
          live($0, register, Scope.current, .init(partner, .rowHead(row))).cell(NumberForm($0.unit))
        })
    }
    return FigureTable(
      title: register.register.name[draft.language], corner: Wording("Partenaire", "Partner")[draft.language],
      columns: metrics.map { FigureTable.Column($0.name[draft.language]) }, rows: rows)
  }

  /// A figure of a register: the engine's value, and its formula over the table.
  private func live(
    _ metric: Metric, _ register: any RegisterFacts, _ period: Scope.Named<Int>, _ partner: Scope.Named<PartnerIndex>?
  ) -> Live {
    let language = draft.language
    let value = draft.context.facts[metric, at: Coordinate(period: period.value, partner: partner?.value)]
    let formulas = RegisterFormulas(table: register.sheet.table[language], language, period.cell, partner?.cell)
    let absent: Absence = if case .missing(let absence) = value { absence } else { .notApplicable }
    switch register.formula(metric.code) {
    case .count: return .orAbsent(formulas.count, value, language)
    case .sum(let header): return .orAbsent(formulas.sum(header), value, language)
    case .share(let part, let whole):
      let (top, base) = (formulas.sum(part, stating: whole), formulas.sum(whole, stating: part))
      return Live("IF(\(base)=0,\(absent.literal(language)),\(top)/\(base))", value)
    case .median(let header): return Live(formulas.median(header, absent, language), value)
    case .first(let header): return Live(formulas.extreme("SMALL", header, absent, language), value.asSheetDay)
    case .last(let header): return Live(formulas.extreme("LARGE", header, absent, language), value.asSheetDay)
    case nil: return Live(Absence.noData.literal(language), .missing(.noData))
    }
  }
}

extension Quantity {
  /// A day as the number that a sheet knows it by.
  fileprivate var asSheetDay: Quantity {
    if case .number(let day) = self { .number(day + Int(FigureTable.firstDay)) } else { self }
  }
}

/// The formulas over the table of a register, in one period, of all records or of one partner.
private struct RegisterFormulas {
  private let table: String
  private let language: Language
  private let conditions: Formula
  /// A product that is 1 on the rows of the place, and 0 on others.
  private let isHere: Formula

  init(table: String, _ language: Language, _ period: Formula, _ partner: Formula?) {
    self.table = table
    self.language = language
    let place: Formula =
      partner.map { "\(table)[\(RegisterTable.partner[language])],\($0)" }
      ?? "\(table)[\(RegisterTable.whole[language])],1"
    conditions = "\(table)[\(RegisterTable.period[language])],\(period),\(place)"
    let isOfPartner: Formula =
      partner.map { "(\(table)[\(RegisterTable.partner[language])]=\($0))" }
      ?? "(\(table)[\(RegisterTable.whole[language])]=1)"
    isHere = "(\(table)[\(RegisterTable.period[language])]=\(period))*\(isOfPartner)"
  }

  var count: Formula { "COUNTIFS(\(conditions))" }

  func sum(_ header: Wording) -> Formula { "SUMIFS(\(table)[\(header[language])],\(conditions))" }

  /// The sum over the rows that state another amount too.
  func sum(_ header: Wording, stating other: Wording) -> Formula {
    "SUMIFS(\(table)[\(header[language])],\(conditions),\(table)[\(other[language])],\"<>\")"
  }

  /// The least or the greatest value of the rows of the place, the others moved out of reach.
  func extreme(_ function: String, _ header: Wording, _ absence: Absence, _ language: Language) -> Formula {
    let column: Formula = "\(table)[\(header[language])]"
    let count: Formula = "COUNTIFS(\(conditions),\(column),\"<>\")"
    let sign: Formula = function == "SMALL" ? "+" : "-"
    return
      "IF(\(count)=0,\(absence.literal(language)),SUMPRODUCT(\(function)(\(column)\(sign)1E9*(1-(\(column)<>\"\")*\(isHere)),1)))"
  }

  /// The mean of the two middle values of the rows of the place, the others moved out of reach; no dynamic array.
  func median(_ header: Wording, _ absence: Absence, _ language: Language) -> Formula {
    let column: Formula = "\(table)[\(header[language])]"
    let count: Formula = "COUNTIFS(\(conditions),\(column),\"<>\")"
    let values: Formula = "\(column)+1E9*(1-(\(column)<>\"\")*\(isHere))"
    let middle: Formula = "SMALL(\(values),INT((\(count)+1)/2))+SMALL(\(values),INT((\(count)+2)/2))"
    return "IF(\(count)=0,\(absence.literal(language)),SUMPRODUCT(\(middle))/2)"
  }
}
