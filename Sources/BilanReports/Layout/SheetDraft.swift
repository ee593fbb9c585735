internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// A sheet being laid out: the head that all of them share, then rows from top to bottom.
///
/// Row 1 holds the title, row 2 what is counted, row 3 the period and the one before, to which the formulas of the
/// sheet refer, row 4 the way back to *Lecture*.
struct SheetDraft {
  private static let periodRow = 2
  private static let markingRow = 3
  /// The first row below the head, counted from 0.
  static let firstRow = 5

  var sheet: Sheet
  let context: ReportContext
  let figures: LiveFigures
  /// What is counted, and until when the registers were read.
  private(set) var subtitle = Content.blank

  init(_ definition: SheetDefinition, _ context: ReportContext, title: String? = nil, subtitle: Wording) {
    self.context = context
    figures = LiveFigures(context)
    sheet = Sheet(definition.name[context.language])
    sheet.tabColour = definition.tabColour
    let language = context.language
    put(.text(title ?? definition.name[language]), 0, 0, ReportStyle.title)
    self.subtitle = .text(subtitle[language] + " " + perimeter)
    put(self.subtitle, 1, 0, ReportStyle.subtitle)
    sheet.heights[0] = 28
    if definition.code != GuideSheet.code {
      let target = LinkTarget.sheet(GuideSheet.name[language], Place(0, 0))
      put(
        .link(target, words: "← \(GuideSheet.name[language])"), SheetDraft.markingRow, 0, ReportStyle.link)
      putMarking(SheetDraft.markingRow, 1)
    }
    sheet.page = PageLayout.setup(context)
  }

  /// Until when the registers were read: `Registres arrêtés au 15 janvier 2025`, with its full stop; where one of the
  /// periods is not whole, that nothing is compared.
  private var perimeter: String {
    let day = DateText.day(context.facts.asOf, context.language)
    var closing = Wording("Registres arrêtés au \(day).", "Registers as of \(day).")[context.language]
    if let withheld = context.withheld { closing += " " + withheld.words(context.language) + "." }
    if context.facts.isPeriodComplete {
      guard let year = context.facts.choices.registersFrom, !context.facts.isComparable(0) else { return closing }
      let since = Wording(
        " Registres entiers depuis \(year) : sans comparaison.", " Registers whole since \(year): nothing is compared.")
      return closing + since[context.language]
    }
    let (french, english) = context.facts.series.base.isCivilYear ? ("année", "year") : ("période", "period")
    let underWay = Wording(
      " Période en cours, \(french) d’avant entière.", " Period under way, whole \(english) before it.")
    return closing + underWay[context.language]
  }

  var language: Language { context.language }

  mutating func put(_ content: Content, _ row: Int, _ column: Int, _ style: CellStyle) {
    sheet[row, column] = Cell(content.fittingACell, style)
  }

  mutating func put(_ words: Wording, _ row: Int, _ column: Int, _ style: CellStyle) {
    put(.text(words[language]), row, column, style)
  }

  /// Puts a cell and returns its place.
  mutating func put(_ content: Content, at place: Place, _ style: CellStyle) -> Place {
    put(content, place.row, place.column, style)
    return place
  }

  /// The labels of the period and of the one before, in row 3.
  mutating func putPeriods() {
    put(Wording("Période", "Period"), 2, 0, ReportStyle.parameterName)
    put(periodContent(0), 2, 1, ReportStyle.parameter)
    put(Wording("comparée à", "compared with"), 2, 2, ReportStyle.parameterName.with { $0.alignment = .right })
    put(periodContent(-1), 2, 3, ReportStyle.parameter)
  }

  /// The label of a period as the data sheets hold it: a number for a civil year, so that it is one for `SUMIFS` too.
  func periodContent(_ index: Int) -> Content { PeriodLabel.content(index, context) }

  /// The marking where the screen shows it too, in a form that a page has room for: orange when the data are invented,
  /// red only for a restriction.
  private mutating func putMarking(_ row: Int, _ column: Int) {
    let facts = context.facts
    let colour = facts.isFictitious ? ReportStyle.fall : facts.marking.isRestriction ? ReportStyle.alert : nil
    put(
      .text(PageLayout.marking(context, atMost: 120)), row, column,
      ReportStyle.marking.with { $0.colour = colour ?? $0.colour })
  }

  /// Adds a chart at a place, unless it would be empty: a series without any number draws nothing.
  mutating func putChart(_ chart: Chart, at place: Place, width: Int, height: Int) {
    let places = chart.series.flatMap { Array($0.values.places) }
    let hasNumber = places.contains { place in
      if case .number = sheet[place.row, place.column]?.content.shown { true } else { false }
    }
    guard hasNumber else { return }
    sheet.charts.append(PlacedChart(chart, at: place, width: width, height: height))
  }

  /// A row of headings.
  mutating func putHeads(_ heads: [Content], _ row: Int, labels: Int = 1) {
    for (column, head) in heads.enumerated() {
      put(head, row, column, ReportStyle.head(column < labels ? .left : .right))
    }
  }

  /// Colours of remarkable rises and falls over a column of changes and the column of their ratios beside it: from a tenth
  /// on, and from five units on.
  mutating func colourChanges(_ range: CellRange) {
    let (change, ratio) = (fixed(range.first), fixed(Place(range.first.row, range.last.column)))
    colour(range, "ISNUMBER(\(change)),ISNUMBER(\(ratio)),ABS(\(change))>=5,ABS(\(ratio))>=0.1", of: change)
  }

  /// Colours of remarkable rises and falls over a column: from a threshold on.
  mutating func colourChanges(_ range: CellRange, from threshold: String) {
    let change = fixed(range.first)
    colour(range, "ISNUMBER(\(change)),ABS(\(change))>=\(threshold)", of: change)
  }

  private mutating func colour(_ range: CellRange, _ condition: String, of change: String) {
    for (sign, colour) in [(">", ReportStyle.rise), ("<", ReportStyle.fall)] {
      let formula = "=AND(\(condition),\(change)\(sign)0)"
      sheet.rules.append(Rule(range, .formula(formula, colour: colour, background: nil, bold: false)))
    }
  }

  /// A cell whose column stays where a rule looks at the next rows and columns: `$D5`.
  private func fixed(_ place: Place) -> String { "$" + place.reference() }

  /// Greys the zeros of a rectangle: nothing happened there, which is not the same as no data.
  mutating func greyZeros(_ range: CellRange) {
    let first = range.first.reference()
    sheet.rules.append(
      Rule(
        range, .formula("=AND(ISNUMBER(\(first)),\(first)=0)", colour: ReportStyle.zero, background: nil, bold: false)))
  }

  /// Keeps the title, the period and the marking of a sheet of several tables in sight.
  mutating func freezeTitle() { sheet.frozen = Place(SheetDraft.markingRow + 1, 0) }

  /// Widens the columns whose words in the head have a neighbour that they would not run over: the way back to the
  /// guide, and what stands before the period compared with.
  mutating func fitHead() {
    for (row, column) in [(SheetDraft.markingRow, 0), (SheetDraft.periodRow, 2)] {
      guard sheet[row, column] != nil, let width = sheet.widths[column] else { continue }
      sheet.autofit(columns: [column], rows: row..<row + 1, minimum: width)
    }
  }

  /// A text over the columns from its own to the right, not merged: neighbours stay empty.
  mutating func putSection(_ words: Wording, _ row: Int, _ column: Int = 0) {
    put(words, row, column, ReportStyle.section)
    sheet.heights[row] = 22
  }
}

extension SheetDraft {
  /// Sets the widths of the first columns to what they hold below the head.
  ///
  /// Titles of sections run over their neighbours. A column whose width is set keeps it.
  mutating func fit(columns: Int, minimum: Double = 10) {
    let titles = [ReportStyle.section, ReportStyle.subtitle, ReportStyle.footnote, ReportStyle.group]
    var measured = sheet
    for column in 0..<columns {
      measured[SheetDraft.markingRow, column] = nil
      if column > 3 { measured[SheetDraft.periodRow, column] = nil }
    }
    for row in 0..<measured.rows.count {
      let isTitle = measured[row, 0].map { titles.contains($0.style) } ?? false
      for column in 0..<columns where isTitle || measured[row, column]?.style == ReportStyle.group {
        measured[row, column] = nil
      }
    }
    measured.autofit(
      columns: (0..<columns).filter { sheet.widths[$0] == nil }, rows: 2..<measured.rows.count, minimum: minimum,
      maximum: 46)
    sheet.widths = measured.widths
    fitHead()
  }

  /// Sets the height of a row to the lines that its wrapped texts take in the widths set.
  mutating func fitHeight(_ row: Int, columns: Range<Int>) {
    var lines = 1.0
    for column in columns {
      guard let cell = sheet[row, column], cell.style.wraps, case .text(let text) = cell.content else { continue }
      let pixels = ColumnWidths.pixels(text, size: cell.style.size, bold: cell.style.isBold)
      // Words do not fill their lines: a tenth is kept for the ragged edge.
      lines = max(lines, (pixels * 1.1 / ((sheet.widths[column] ?? 8) * 7)).rounded(.up))
    }
    sheet.heights[row] = min(ExcelLimits.rowHeight, 3 + 13.5 * lines)
  }

  /// Sets the height of rows that are read across a page.
  mutating func setHeights(_ rows: ClosedRange<Int>, _ height: Double = 18) {
    for row in rows where sheet.heights[row] == nil { sheet.heights[row] = height }
  }
}

extension Sheet {
  /// Says in the head what the desk has decided that the figures rest on.
  mutating func addChoices(_ words: String) {
    guard !words.isEmpty, let cell = self[1, 0], case .text(let subtitle) = cell.content else { return }
    self[1, 0] = Cell(Content.text(subtitle + " " + words + ".").fittingACell, cell.style)
  }
}

extension Place {
  /// `$A7`: the column stays when a formula is copied across.
  func reference(columnFixed: Bool) -> String { (columnFixed ? "$" : "") + reference() }

  /// `B$6`: the row stays when a formula is copied down.
  func reference(rowFixed: Bool) -> String { Place.letters(column) + (rowFixed ? "$" : "") + String(row + 1) }
}
