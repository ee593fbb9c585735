internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

/// The State's yearly form: of each indicator what was done in the two years before, the target and what was done in the
/// year, the targets to come, and how it is counted; live over the list of values and targets below.
struct IndicatorsSheet: SheetOfTables {
  static let definition = SheetDefinition.ofTables(
    "lecture_indicateurs", Indicator.declaration.sheet.name,
    purpose: Wording(
      "les indicateurs suivis : réalisé des deux années d’avant, cible et réalisé, cibles à venir, méthode",
      "the indicators followed: done in the two years before, target and done, targets to come, method"),
    tabColour: Tab.reading, isThere: { $0.series.base.isCivilYear && $0.hasRead(Indicator.register) }
  ) { context, _ in IndicatorsSheet(context) }

  private static let headRow = SheetDraft.firstRow + 1
  /// The years to come that are shown at most.
  private static let yearsToCome = 3

  private var draft: SheetDraft
  private let lines: [IndicatorLine]
  private let coming: [Int]
  private let list: IndicatorRows

  init(_ context: ReportContext) {
    draft = SheetDraft(
      IndicatorsSheet.definition, context,
      subtitle: Wording(
        "Valeurs et cibles telles que le registre les dit ; la méthode est celle du catalogue, sinon le document cité.",
        "Values and targets as the register states them; the method is the catalogue's, else the document quoted."))
    lines = IndicatorLine.lines(context.indicators)
    coming = IndicatorLine.yearsToCome(lines, context.facts, atMost: Self.yearsToCome)
    list = IndicatorRows(context)
  }

  private var listRow: Int { Self.headRow + max(1, lines.count) + 4 }
  private var methodColumn: Int { form.columns.count }

  var tables: [FigureTable] { [form] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    draft.put(form, at: Place(Self.headRow, 0))
    putList()
    finishLooks()
    return draft.sheet
  }

  /// A column of the form: whether of a value or a target, and of which year.
  private var years: [(isTarget: Bool, period: Int)] {
    [(false, -2), (false, -1), (true, 0), (false, 0)] + coming.map { (true, $0) }
  }

  /// The columns before those of the years.
  private static let wordColumns = 3

  /// A row an indicator in its unit.
  var form: FigureTable {
    let (done, target) = (Wording("Réalisé", "Done")[draft.language], Wording("Cible", "Target")[draft.language])
    let words = [Wording("Indicateur", "Indicator"), Wording("Portée", "Scope"), Wording("Unité", "Unit")]
    let numbers = years.map { FigureTable.Column(draft.periodHead($0.period)).grouped($0.isTarget ? target : done) }
    let gap = FigureTable.Column(Wording("Écart à la cible", "Gap to target")[draft.language])
    let method = FigureTable.Column(Wording("Méthode", "Method")[draft.language], .words)
    let rows = lines.enumerated().map { FigureTable.Row(list.name(of: $0), cells($1, $0)) }
    let absence = FigureTable.Row(Wording("aucun indicateur", "no indicator")[draft.language], [], .absence)
    return FigureTable(
      title: Indicator.register.name[draft.language], corner: "N°",
      columns: words.map { FigureTable.Column($0[draft.language], .words) } + numbers.prefix(4) + [gap]
        + numbers.dropFirst(4) + [method], rows: rows.isEmpty ? [absence] : rows)
  }

  private func cells(_ line: IndicatorLine, _ row: Int) -> [FigureTable.Cell] {
    let numbers = years.enumerated().map { place, year in
      // The gap stands between the year's own columns and those to come.
      live(line, year, row, Self.wordColumns + place + (place < 4 ? 0 : 1)).cell(.decimal(line.decimals))
    }
    let (target, done) = (line.target(0, draft.context.facts), line.done(0, draft.context.facts))
    let cell = { (column: Int) in Formula(.cell(row: row, column: Self.wordColumns + column)) }
    let absent = Absence.noData.literal(draft.language)
    let gap = Live(
      "IF(COUNT(\(cell(2)),\(cell(3)))<2,\(absent),\(cell(3))-\(cell(2)))", .difference(done, target)
    ).cell(.signedDecimal(line.decimals))
    return list.words(line).map { FigureTable.Cell.text($0) } + numbers.prefix(4) + [gap] + numbers.dropFirst(4)
      + [.text(list.method(line))]
  }

  private func live(
    _ line: IndicatorLine, _ year: (isTarget: Bool, period: Int), _ row: Int, _ column: Int
  ) -> Live {
    let facts = draft.context.facts
    let value = year.isTarget ? line.target(year.period, facts) : line.done(year.period, facts)
    let amount = list.reference(year.isTarget ? IndicatorRows.target : IndicatorRows.value)
    let conditions: Formula =
      "\(list.reference(0)),\(Formula(.rowHead(row))),\(list.reference(IndicatorRows.year)),\(Formula(.columnHead(column)))"
    return Live(
      "IF(COUNTIFS(\(conditions),\(amount),\"<>\")=0,\(Absence.noData.literal(draft.language)),SUMIFS(\(amount),\(conditions)))",
      value
    ).named(line.figure(isTarget: year.isTarget, in: year.period, of: value))
  }

  private mutating func putList() {
    draft.putSection(Wording("Valeurs et cibles", "Values and targets"), listRow - 1)
    let heads = IndicatorRows.heads.map { $0[draft.language] }
    for (column, head) in heads.enumerated() {
      let style = ReportStyle.head(IndicatorRows.isNumber(column) ? .right : .left)
      draft.put(.text(head), listRow, column, style.with { $0.indent = column == IndicatorRows.identifier ? 1 : 0 })
    }
    let records = lines.enumerated().flatMap { place, line in line.records.map { (record: $0, line, place) } }
    let rows = records.map { list.cells($0.record, $0.1, $0.2) }
    for (offset, (record, line, _)) in records.enumerated() {
      guard let figure = line.figure(of: record, draft.context.facts) else { continue }
      draft.name(recordAt: Place(listRow + 1 + offset, 0), figure)
    }
    for (offset, cells) in (rows.isEmpty ? [heads.map { _ in Content.blank }] : rows).enumerated() {
      for (column, content) in cells.enumerated() {
        draft.put(content, listRow + 1 + offset, column, Self.style(column))
      }
    }
    draft.sheet.tables = [
      Table(
        name: list.name, range: CellRange(Place(listRow, 0), Place(listRow + max(1, rows.count), heads.count - 1)),
        headers: heads)
    ]
  }

  private static func style(_ column: Int) -> CellStyle {
    ReportStyle.quiet.with {
      $0.alignment = IndicatorRows.isNumber(column) ? .right : .left
      $0.indent = column == IndicatorRows.identifier ? 1 : 0
      if [IndicatorRows.value, IndicatorRows.target].contains(column) { $0.numberFormat = NumberFormat.decimal(3) }
      if column == IndicatorRows.year { $0.numberFormat = NumberFormat.year }
    }
  }

  private mutating func finishLooks() {
    (draft.sheet.widths[1], draft.sheet.widths[methodColumn]) = (18, 26)
    draft.fit(columns: max(methodColumn + 1, IndicatorRows.heads.count), minimum: 7)
    draft.sheet[Self.headRow, methodColumn]?.style = ReportStyle.head(.left).with { $0.indent = 1 }
    draft.fitHeight(Self.headRow, columns: 0..<methodColumn)
    for row in Self.headRow + 1..<Self.headRow + 1 + lines.count {
      draft.sheet[row, 1]?.style = ReportStyle.wrapped
      draft.sheet[row, methodColumn]?.style = ReportStyle.wrapped.with { $0.indent = 1 }
      draft.fitHeight(row, columns: 0..<methodColumn + 1)
    }
    draft.freezeTitle()
  }
}
