internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// What serves each of the eleven attributions of the chief of defence.
  static let attributions = SheetDefinition.ofTables(
    "attributions", Wording("Attributions", "Attributions"),
    purpose: Wording(
      "les actes qui servent chacun des onze points de l’article D3121-14, par pilier et par organisme",
      "the acts that serve each of the eleven points of article D3121-14, by pillar and by office"),
    tabColour: Tab.reading, isThere: { $0.mayServe }
  ) { context, _ in AttributionsSheet(context) }

  /// The acts on which it computes, one by one.
  static let actList: SheetDefinition = SheetDefinition(
    "donnees_attributions", Wording("Données Attributions", "Attributions data"),
    purpose: Wording("une ligne par acte, période, point et organisme", "one row an act, period, point and office"),
    tabColour: Tab.data, isData: true, readBy: "attributions", isThere: { $0.mayServe }
  ) { context, _ in
    DataSheetDraft(
      actList, context, table: .acts,
      subtitle: Wording(
        "Une ligne par acte, période, point et organisme ; ce qui ne sert aucun point est compté ensemble.",
        "One row an act, period, point and office; what serves no point is counted together."),
      frozen: 3
    ).sheet(context.facts.actRows, ActCells.columns, context)
  }
}

/// The points by pillar and by office, over the list of acts; under them the table by which records serve a point.
struct AttributionsSheet: SheetOfTables {
  private static let headRow = SheetDraft.firstRow + 1
  /// The columns of offices at most: those with the most acts, the others together in the last one.
  private static let officeColumns = 10

  private var draft: SheetDraft
  private let points: [Attribution?] = Attribution.allCases.map(Optional.some) + [nil]
  private let offices: [DimensionValue]
  private let others: [DimensionValue]

  init(_ context: ReportContext) {
    draft = SheetDraft(
      SheetCatalog.attributions, context,
      subtitle: Wording(
        "Un acte qui sert plusieurs points compte pour chacun, une fois dans l’ensemble ; « Hors pilier » : registres sans pilier.",
        "An act that serves several points counts for each, once in all; “No pillar”: registers without pillars."))
    let all = AttributionsSheet.offices(context.facts)
    let shown = all.count > Self.officeColumns ? Self.officeColumns - 1 : all.count
    offices = all.prefix(shown).sorted { $0.sortKey < $1.sortKey }
    others = Array(all.dropFirst(shown))
  }

  /// The offices with an act in the two periods, those with the most acts of a point first.
  private static func offices(_ facts: Facts) -> [DimensionValue] {
    let counts = facts.actRows.reduce(into: [DimensionValue: Int]()) {
      $0[$1.office, default: 0] += $1.point == nil ? 0 : $1.ofOffice
    }
    return counts.sorted { ($1.value, $0.key.sortKey) < ($0.value, $1.key.sortKey) }.map(\.key)
  }

  /// Whether partial dates leave some record out of the acts of the period.
  private var leavesOut: Bool { points.contains { (draft.context.facts[.actsLeftOut, at: at($0)].double ?? 0) > 0 } }

  /// How many records the acts of a place leave out, where some are.
  private func leftOutCells(_ place: Coordinate) -> [FigureTable.Cell] {
    leavesOut ? [draft.figures.leftOut(.actsLeftOut, at: place)] : []
  }

  var tables: [FigureTable] { [byPillar] + (offices.isEmpty ? [] : [byOffice]) }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    var row = Self.headRow
    for (table, title) in zip(tables, [nil, Wording("Par organisme", "By office")]) {
      if let title { draft.putSection(title, row - 1) }
      draft.put(table, at: Place(row, 0))
      draft.greyZeros(CellRange(Place(row + 1, 2), Place(row + table.rows.count, table.columns.count)))
      draft.sheet.heights[row] = 30
      row += table.rows.count + 4
    }
    putRules(row)
    // The words of the rules run over the columns of figures.
    (draft.sheet.widths[0], draft.sheet.widths[1], draft.sheet.widths[2]) = (9, 38, 10)
    draft.fit(columns: 1 + tables.map(\.columns.count).reduce(0, max), minimum: 8)
    draft.freezeTitle()
    return draft.sheet
  }

  /// What serves each point where a record does not say it itself.
  private mutating func putRules(_ first: Int) {
    draft.putSection(
      Wording(
        "Ce qui sert un point (article D3121-14 du code de la défense), à défaut de la colonne « Attributions »",
        "What serves a point (article D3121-14 of the code de la défense), in want of the column “Attributions”"),
      first - 1)
    let heads = [ActCells.point.header, Wording("Registre", "Register"), Wording("Actes", "Acts")]
    let words = heads.map { Content.text($0[draft.language]) }
    draft.putHeads(words + [Content](repeating: .blank, count: 5), first, labels: 8)
    for (offset, rule) in AttributionTable.rows.enumerated() {
      let words = [rule.point.code, rule.register.name[draft.language], rule.records[draft.language]]
      for (column, text) in words.enumerated() {
        draft.put(.text(text), first + 1 + offset, column, ReportStyle.quiet)
      }
    }
  }

  /// A row a point, one for what serves none, and all acts, each counted once.
  var byPillar: FigureTable {
    let rows = points.enumerated().map { row, point in
      FigureTable.Row(
        ActCells.name(point, draft.language),
        [.text(name(point))] + comparison(row, ActCells.ofPoint, at(point), [isOf(row)])
          + Pillar.allCases.enumerated().map { column, pillar in
            var place = at(point)
            place.pillar = pillar
            return live(
              ActCells.ofPoint, place, Scope.current,
              [isOf(row), Condition(.pillar, Formula(.columnHead(5 + column)))]
            ).cell(.count)
          } + leftOutCells(at(point)))
    }
    let total = FigureTable.Row(
      Wording("Ensemble", "All")[draft.language],
      [.text(Wording("chaque acte une fois", "each act once")[draft.language])]
        + comparison(rows.count, ActCells.whole, Coordinate(), [])
        + Pillar.allCases.enumerated().map { column, pillar in
          live(
            ActCells.whole, Coordinate(pillar: pillar), Scope.current,
            [Condition(.pillar, Formula(.columnHead(5 + column)))]
          ).cell(.count)
        } + leftOutCells(Coordinate()), .total)
    return FigureTable(
      title: Wording("Actes par point et par pilier", "Acts by point and pillar")[draft.language],
      corner: ActCells.point.header[draft.language],
      columns: [named] + draft.comparisonColumns
        + Pillar.allCases.map { FigureTable.Column($0.shortName[draft.language]) }
        + (leavesOut ? [draft.figures.leftOutHead("Laissés de côté")] : []),
      rows: rows + [total])
  }

  /// A row a point, a column an office; an act of several offices counts 1 for each.
  var byOffice: FigureTable {
    let rows = points.enumerated().map { row, point in
      FigureTable.Row(
        ActCells.name(point, draft.language),
        [.text(name(point))]
          + offices.enumerated().map { column, office in
            let formula = draft.figures.formulas.exactSum(
              ActCells.ofOffice, of: .acts, text: ActCells.office, equals: Formula(.columnHead(1 + column)),
              where: [Condition(.period, Scope.current.cell), isOf(row)])
            let value = draft.context.facts[.acts, at: at(point).at(.office, office)]
            return Live.orAbsent(formula, value, draft.language).named(.acts, at: at(point).at(.office, office))
              .cell(.count)
          } + (others.isEmpty ? [] : [ofOthers(row, at(point))]))
    }
    let rest = others.isEmpty ? [] : [Wording("Autres (\(others.count))", "Others (\(others.count))")[draft.language]]
    return FigureTable(
      title: Wording("Actes par point et par organisme", "Acts by point and office")[draft.language],
      corner: ActCells.point.header[draft.language],
      columns: [named] + (offices.map { $0.officeName(draft.language) } + rest).map { FigureTable.Column($0) },
      rows: rows)
  }

  /// The acts of a point that the offices without a column have: all of them less those of the others.
  private func ofOthers(_ row: Int, _ place: Coordinate) -> FigureTable.Cell {
    let all = draft.figures.formulas.sum(
      ActCells.ofOffice, of: .acts, where: [Condition(.period, Scope.current.cell), isOf(row)])
    let shown = offices.indices.reduce(all) { "\($0)-N(\(Formula(.cell(row: row, column: 1 + $1))))" }
    let values = others.map { draft.context.facts[.acts, at: place.at(.office, $0)] }
    let sum = values.reduce(Quantity.number(0)) { sum, value in
      if case .number(let sum) = sum, case .number(let number) = value { .number(sum + number) } else { value }
    }
    return Live.orAbsent(shown, sum, draft.language).cell(.count)
  }

  private var named: FigureTable.Column {
    FigureTable.Column(Wording("Attribution", "Attribution")[draft.language], .words)
  }

  private func name(_ point: Attribution?) -> String {
    point?.name[draft.language] ?? Wording("sans attribution", "of no point")[draft.language]
  }

  private func at(_ point: Attribution?) -> Coordinate {
    Coordinate().at(.attribution, point.map { DimensionValue($0.term) } ?? .unstated)
  }

  private func isOf(_ row: Int) -> Condition { Condition(ActCells.point, Formula(.rowHead(row))) }

  private func comparison(
    _ row: Int, _ column: TableColumn, _ place: Coordinate, _ conditions: [Condition]
  ) -> [FigureTable.Cell] {
    draft.figures.comparison(
      .acts, at: place, now: live(column, place, Scope.current, conditions),
      before: live(column, place, Scope.previous, conditions), row: row, column: 1)
  }

  private func live(
    _ column: TableColumn, _ place: Coordinate, _ period: Scope.Named<Int>, _ conditions: [Condition]
  ) -> Live {
    var at = place
    at.period = period.value
    let sum = draft.figures.formulas.sum(
      column, of: .acts, where: [Condition(.period, period.cell)] + conditions)
    return Live.orAbsent(sum, draft.context.facts[.acts, at: at], draft.language).named(.acts, at: at)
  }
}
