internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetDraft {
  /// Puts a table, its corner at a place: heads, the groups of the columns above them, then a row a row, each figure with its live formula.
  mutating func put(_ table: FigureTable, at corner: Place) {
    put(.text(table.corner), corner.row, corner.column, ReportStyle.head(.left))
    for (index, column) in table.columns.enumerated() {
      put(content(column.head), corner.row, corner.column + 1 + index, ReportStyle.head(column.kind.alignment))
    }
    for (index, group) in table.groups {
      put(.text(group), corner.row - 1, corner.column + 1 + index, ReportStyle.group)
    }
    for (index, row) in table.rows.enumerated() { put(row, table, corner, corner.row + 1 + index) }
    putDefinitions(of: table, at: corner)
  }

  /// Notes what is counted on the corner of a table of one metric, else on each head whose figures are all of one; a
  /// column of two or three, such as a figure under two readings of a group, says each.
  private mutating func putDefinitions(of table: FigureTable, at corner: Place) {
    let codes = table.rows.map { row in
      row.cells.map { cell -> String? in
        guard case .figure(let figure) = cell, figure.key?.told == .value else { return nil }
        return figure.key?.metric
      }
    }
    func note(_ codes: [String?], at place: Place, most: Int = 1) -> Bool {
      let told = codes.reduce(into: [String]()) { told, code in
        if let code, !told.contains(code) { told.append(code) }
      }
      let metrics = told.compactMap(MetricCatalog.metric)
      guard metrics.count == told.count, (1...most).contains(told.count) else { return false }
      let colon = Wording("\u{A0}: ", ": ")[language]
      sheet.notes[place] = metrics.map { $0.name[language] + colon + $0.definition[language] + "." }
        .joined(separator: "\n")
      return true
    }
    if note(codes.flatMap(\.self), at: corner) { return }
    let rows = table.rows.indices.map { note(codes[$0], at: Place(corner.row + 1 + $0, corner.column)) }
    for column in table.columns.indices {
      _ = note(
        codes.map { $0.indices.contains(column) ? $0[column] : nil },
        at: Place(corner.row, corner.column + 1 + column), most: rows.contains(true) ? 1 : 3)
    }
  }

  private mutating func put(_ row: FigureTable.Row, _ table: FigureTable, _ corner: Place, _ place: Int) {
    put(content(row.head), place, corner.column, row.headStyle)
    for (index, cell) in row.cells.enumerated() {
      let column = corner.column + 1 + index
      switch cell {
      case .none: break
      case .blank(let form):
        put(.blank, place, column, row.style(form.map { ReportStyle.figure($0.format(language)) } ?? ReportStyle.label))
      case .text(let text): put(.text(text), place, column, row.style(ReportStyle.quiet))
      case .figure(let figure):
        var style = ReportStyle.figure(figure.form.format(of: figure.value, language), bold: figure.isStrong)
        if table.columns[index].kind == .heat { style = style.with { $0.alignment = .centre } }
        sheet[place, column] = self.cell(figure, row.style(style), at: corner)
        note(figure.key, at: Place(place, column))
      }
    }
  }

  /// Keeps, beside a cell that a record begins in, the name of the figure whose record it is.
  mutating func name(recordAt place: Place, _ figure: FigureKey) { note(figure, at: place) }

  /// Keeps the name of a figure beside its cell.
  private mutating func note(_ key: FigureKey?, at place: Place) {
    guard let key, let period = context.facts.series[key.place.period] else { return }
    let aspect = FigureIdentifier.Aspect(rawValue: key.told.rawValue)
    guard aspect != nil || key.told == .value else { return }
    sheet.identifiers[place] =
      FigureIdentifier(
        code: key.metric, at: key.place, in: period, aspect, directory: context.facts.directory
      ).text
  }

  /// The cell of a figure: a number where the engine has one, else the print of its absence, which the formula must
  /// give as well.
  private func cell(_ figure: FigureTable.Figure, _ style: CellStyle, at corner: Place) -> Cell {
    let formula = figure.formula.map { "=" + $0.text { $0.reference(corner) } }
    switch (formula, figure.value.double) {
    case (let formula?, let result?): return Cell(.formula(formula, result: result), style)
    case (let formula?, nil): return Cell(.textFormula(formula, result: figure.value.print(language)), style)
    case (nil, let number?): return Cell(.number(number), style)
    case (nil, nil): return Cell(.text(figure.value.print(language)), style)
    }
  }

  /// Puts a live figure that stands in no table.
  mutating func put(_ live: Live, _ row: Int, _ column: Int, _ style: CellStyle) {
    let figure = FigureTable.Figure(live.value, .count, live.formula)
    sheet[row, column] = cell(figure, style, at: Place(0, 0))
  }

  private func content(_ head: FigureTable.Head) -> Content {
    switch head {
    case .text(let text): .text(text)
    case .period(let index, _): periodContent(index)
    }
  }

  /// The columns of a comparison: `2024`, `2023`, `Écart`, `Évolution`.
  var comparisonColumns: [FigureTable.Column] {
    [
      FigureTable.Column(periodHead(0)), FigureTable.Column(periodHead(-1)),
      FigureTable.Column(Wording("Écart", "Change")[language]),
      FigureTable.Column(Wording("Évolution", "Change (%)")[language]),
    ]
  }

  /// The head that names a period.
  func periodHead(_ index: Int) -> FigureTable.Head { .period(index, context.shortPeriod(index)) }
}

extension Formula.Name {
  /// The reference of a cell of a table whose corner stands at a place; the periods stand in the head of each sheet.
  func reference(_ corner: Place = Place(0, 0)) -> String {
    func place(_ row: Int, _ column: Int) -> Place { Place(corner.row + 1 + row, corner.column + 1 + column) }
    return switch self {
    case .period(0): "$B$3"
    case .period: "$D$3"
    case .rowHead(let row): place(row, -1).reference(columnFixed: true)
    case .columnHead(let column): place(-1, column).reference(rowFixed: true)
    case .cell(let row, let column): place(row, column).reference()
    case .fixed(let row, let column): place(row, column).reference(absolute: true)
    }
  }
}

extension FigureTable {
  /// The groups of the columns, each with the first of them.
  fileprivate var groups: [(first: Int, group: String)] {
    columns.enumerated().compactMap { index, column in
      guard let group = column.group, index == 0 || columns[index - 1].group != group else { return nil }
      return (index, group)
    }
  }
}

extension FigureTable.Column.Kind {
  fileprivate var alignment: CellStyle.Alignment {
    switch self {
    case .figures: .right
    case .heat: .centre
    case .words: .left
    }
  }
}

extension FigureTable.Row {
  fileprivate var headStyle: CellStyle {
    if role == .absence { return ReportStyle.quiet }
    if role == .part { return ReportStyle.label.with { $0.indent = 1 } }
    guard case .period(let index, _) = head else { return style(ReportStyle.label) }
    return ReportStyle.label.with {
      $0.numberFormat = NumberFormat.year
      $0.isBold = index == 0
    }
  }

  /// A style as it is in the row.
  fileprivate func style(_ style: CellStyle) -> CellStyle {
    switch role {
    case .plain, .part, .absence: style
    case .total: ReportStyle.total(style)
    case .control:
      style.with {
        $0.size = 10
        $0.colour = ReportStyle.grey
      }
    }
  }
}

extension NumberForm {
  /// The number format of a value in a spreadsheet, where a median may lie half-way between two whole numbers.
  func format(of value: Quantity, _ language: Language) -> String {
    self == .count && Self.decimals(value) > 0 ? NumberFormat.decimal1 : format(language)
  }

  /// The number format of a spreadsheet.
  func format(_ language: Language) -> String {
    switch self {
    case .count, .rank: NumberFormat.integer
    case .decimal(let digits): NumberFormat.decimal(digits)
    case .day: NumberFormat.day
    case .signedDecimal(let digits): NumberFormat.signed(NumberFormat.decimal(digits))
    case .signed: NumberFormat.signedInteger
    case .difference: NumberFormat.difference
    case .percent(let digits): digits == 0 ? NumberFormat.wholePercent : NumberFormat.percent
    case .change: NumberFormat.change
    case .points: "+0.0\" pt\";−0.0\" pt\";="
    case .money(let currency): Self.money(currency, language)
    case .signedMoney(let currency): NumberFormat.signed(Self.money(currency, language))
    }
  }

  private static func money(_ currency: Currency, _ language: Language) -> String {
    currency == .euro && language == .english
      ? NumberFormat.money(behind: currency.sign) : NumberFormat.money(currency.sign)
  }
}
