internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// What is due, or overdue, on the day that the registers were closed.
  static let deadlines = SheetDefinition.ofTables(
    "echeances", Wording("Échéances", "Deadlines"),
    purpose: Wording(
      "ce qui est dû à la date d’arrêt, comme « bilan watch » le dit : sessions, préavis, décisions, avis, lignes de plan",
      "what is due on the as-of day, as “bilan watch” says it: sessions, notices, decisions, opinions, plan lines"),
    parameters: [DeadlinesSheet.days], tabColour: Tab.checks,
    isThere: { facts in Deadline.registers.contains { facts.hasRead($0) } }
  ) { context, _ in DeadlinesSheet(context) }
}

/// Deadlines by kind and state, live over the list of them below.
struct DeadlinesSheet: SheetOfTables {
  static let days = ParameterRule(
    "jours", 0...3660, standard: Watch.standardDays,
    help: Wording("sessions, préavis et fins dans tant de jours", "sessions, notices and ends within so many days"))

  private static let headRow = SheetDraft.firstRow + 1
  private static let asOfCell = "$B$3"

  private var draft: SheetDraft
  private let due: Due
  private let list: DeadlineRows

  init(_ context: ReportContext) {
    due = context.due
    list = DeadlineRows(context.language)
    draft = SheetDraft(
      SheetCatalog.deadlines, context,
      subtitle: Wording(
        "Tout ce qui est en retard, sessions, préavis et fins jusqu’au jour indiqué, lignes de plan sans jour des douze mois ; "
          + "la plus ancienne d’abord.",
        "All that is overdue, sessions, notices and ends until the day stated, plan lines without a day of the twelve months; "
          + "the oldest first."))
  }

  private var listRow: Int { Self.headRow + byKind.rows.count + 3 }

  var tables: [FigureTable] { [byKind] }

  consuming func sheet() -> Sheet {
    putDays()
    draft.put(byKind, at: Place(Self.headRow, 0))
    draft.greyZeros(CellRange(Place(Self.headRow + 1, 1), Place(Self.headRow + byKind.rows.count, 4)))
    putList()
    finishLooks()
    return draft.sheet
  }

  /// The days between which deadlines are looked for; the formulas of the list read the first.
  private mutating func putDays() {
    let style = ReportStyle.parameter.with { $0.numberFormat = NumberFormat.day }
    draft.put(Wording("Registres arrêtés au", "Registers as of"), 2, 0, ReportStyle.parameterName)
    draft.put(.day(due.watch.asOf), 2, 1, style)
    draft.put(Wording("jusqu’au", "until"), 2, 2, ReportStyle.parameterName.with { $0.alignment = .right })
    draft.put(.day(due.watch.until), 2, 3, style)
  }

  /// A row a kind, a column a state.
  var byKind: FigureTable {
    let kinds: [Deadline.Kind?] = Deadline.Kind.allCases.map(Optional.some) + [nil]
    let rows = kinds.enumerated().map { row, kind in
      let cells = (Deadline.State.allCases.map(Optional.some) + [nil]).enumerated().map { column, state in
        live(kind, state, row, column)
      }
      return FigureTable.Row(
        kind.map { Sentences.capitalized($0.name[draft.language]) } ?? Wording("Ensemble", "All")[draft.language],
        cells, kind == nil ? .total : .plain)
    }
    return FigureTable(
      title: Wording("Échéances par nature", "Deadlines by kind")[draft.language],
      corner: Wording("Nature", "Kind")[draft.language],
      heads: Deadline.State.allCases.map { $0.name[draft.language] } + [Wording("Total", "Total")[draft.language]],
      rows: rows)
  }

  private func live(_ kind: Deadline.Kind?, _ state: Deadline.State?, _ row: Int, _ column: Int) -> FigureTable.Cell {
    let place = due.place(kind, state)
    let named: Formula = kind == nil ? "\"<>\"" : Formula(.rowHead(row))
    var conditions: [Formula] = ["\(list.reference(DeadlineRows.kind)),\(named)"]
    if state != nil { conditions.append("\(list.reference(DeadlineRows.state)),\(Formula(.columnHead(column)))") }
    let count: Formula = "COUNTIFS(\(conditions.joined(separator: ",")))"
    return Live.orAbsent(count, due.count(at: place), draft.language).named(Metric.deadlines, at: place).cell(.count)
  }

  private mutating func putList() {
    let heads = DeadlineRows.heads.map { $0[draft.language] }
    for (column, head) in heads.enumerated() {
      let style = ReportStyle.head(DeadlineRows.isNumber(column) ? .right : .left)
      draft.put(.text(head), listRow, column, style.with { $0.indent = column == DeadlineRows.state ? 1 : 0 })
    }
    for (offset, deadline) in due.deadlines.enumerated() { put(deadline, listRow + 1 + offset) }
    if due.deadlines.isEmpty {
      for column in heads.indices { draft.put(.blank, listRow + 1, column, ReportStyle.quiet) }
      let words =
        due.isPartial
        ? Wording("rien n’est dû selon les registres donnés", "nothing is due by the registers given")
        : Wording("rien n’est dû", "nothing is due")
      draft.put(words, listRow + 1, DeadlineRows.title, ReportStyle.quiet)
    }
    draft.sheet.tables = [
      Table(
        name: list.name,
        range: CellRange(Place(listRow, 0), Place(listRow + max(1, due.deadlines.count), heads.count - 1)),
        headers: heads)
    ]
  }

  private mutating func put(_ deadline: Deadline, _ row: Int) {
    let cells = list.cells(deadline, row: row, asOf: (due.watch.asOf, Self.asOfCell), draft.context.facts.directory)
    for (column, content) in cells.enumerated() {
      let style = ReportStyle.quiet.with {
        $0.alignment = DeadlineRows.isNumber(column) ? .right : .left
        $0.indent = column == DeadlineRows.state ? 1 : 0
        $0.wraps = DeadlineRows.long.contains(column)
        if DeadlineRows.days.contains(column) { $0.numberFormat = NumberFormat.day }
        $0.colour = column == DeadlineRows.title ? ReportStyle.ink : ReportStyle.grey
      }
      draft.put(content, row, column, style)
    }
    let place = due.place(deadline.kind, deadline.state(on: due.watch.asOf))
    draft.name(recordAt: Place(row, 0), FigureKey(Metric.deadlines.code, place))
  }

  private mutating func finishLooks() {
    let state = Place(listRow + 1, DeadlineRows.state)
    draft.sheet.rules.append(
      Rule(
        CellRange(state, Place(listRow + max(1, due.deadlines.count), DeadlineRows.state)),
        .formula(
          "=\(state.reference())=\"\(Deadline.State.overdue.name[draft.language])\"", colour: ReportStyle.fall,
          background: nil,
          bold: true)))
    for column in DeadlineRows.long { draft.sheet.widths[column] = 36 }
    draft.fit(columns: DeadlineRows.heads.count, minimum: 8)
    // The days of the head stand in these, be the list empty.
    for column in [1, 3] { draft.sheet.widths[column] = max(draft.sheet.widths[column] ?? 0, 12) }
    for row in listRow + 1..<listRow + 1 + due.deadlines.count {
      draft.fitHeight(row, columns: Range(DeadlineRows.long))
    }
    draft.fitHeight(Self.headRow, columns: 0..<5)
    draft.fitHeight(listRow, columns: 0..<DeadlineRows.heads.count)
    draft.freezeTitle()
    draft.sheet.page.repeatedRows = listRow...listRow
    draft.sheet.page.printArea = CellRange(
      Place(0, 0), Place(listRow + max(1, due.deadlines.count), DeadlineRows.lastPrinted))
  }
}

extension ReportDefinition {
  /// How many days ahead its sheet of deadlines looks; nil where it has none.
  package var watchedDays: Int? {
    sheets.first { $0.code == SheetCatalog.deadlines.code }.map { SheetParameters($0.parameters)[DeadlinesSheet.days] }
  }
}
