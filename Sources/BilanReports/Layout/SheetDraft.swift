internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// A sheet being laid out: the head that all of them share, then rows from top to bottom.
///
/// Row 1 holds the title, row 2 what is counted, row 3 the period and the one before, to which the formulas of the
/// sheet refer, row 4 the way back to *Lecture*.
struct SheetDraft {
  /// The cells that hold the labels of the period and of the one before.
  static let periodCell = LiveFigures.PeriodCell(index: 0, reference: "$B$3")
  static let previousCell = LiveFigures.PeriodCell(index: -1, reference: "$D$3")
  /// The first row below the head, counted from 0.
  static let firstRow = 5

  var sheet: Sheet
  let context: ReportContext
  let figures: LiveFigures
  private var widestColumn = 0

  init(_ definition: SheetDefinition, _ context: ReportContext, title: String? = nil, subtitle: Wording) {
    self.context = context
    figures = LiveFigures(context)
    sheet = Sheet(definition.name[context.language])
    sheet.tabColour = definition.tabColour
    let language = context.language
    put(.text(title ?? definition.name[language]), 0, 0, ReportStyle.title)
    put(.text(subtitle[language] + " " + perimeter), 1, 0, ReportStyle.subtitle)
    sheet.heights[0] = 28
    if definition.code != SheetCatalog.reading.code {
      let target = LinkTarget.sheet(SheetCatalog.reading.name[language], Place(0, 0))
      put(.link(target, words: "← \(SheetCatalog.reading.name[language])"), 3, 0, ReportStyle.link)
    }
    sheet.page = PageLayout.setup(context)
  }

  /// `Arrêté au 15 janvier 2025.`
  private var perimeter: String {
    let day = DateText.day(context.facts.asOf, context.language)
    return Wording("Registres arrêtés au \(day).", "Registers as of \(day).")[context.language]
  }

  var language: Language { context.language }

  mutating func put(_ content: Content, _ row: Int, _ column: Int, _ style: CellStyle) {
    sheet[row, column] = Cell(content, style)
  }

  mutating func put(_ words: Wording, _ row: Int, _ column: Int, _ style: CellStyle) {
    put(.text(words[language]), row, column, style)
  }

  /// Puts a live figure and returns its place, for the formulas that build on it.
  @discardableResult
  mutating func put(_ live: Live, _ row: Int, _ column: Int, _ style: CellStyle) -> Place {
    sheet[row, column] = live.cell(style, language)
    return Place(row, column)
  }

  /// The labels of the period and of the one before, in row 3.
  mutating func putPeriods() {
    put(Wording("Période", "Period"), 2, 0, ReportStyle.parameterName)
    put(periodContent(0), 2, 1, ReportStyle.parameter)
    put(Wording("comparée à", "compared with"), 2, 2, ReportStyle.parameterName.with { $0.alignment = .right })
    put(periodContent(-1), 2, 3, ReportStyle.parameter)
  }

  /// The label of a period as the data sheets hold it: a number for a civil year, so that it is one for `SUMIFS` too.
  func periodContent(_ index: Int) -> Content { PeriodLabel.content(index, context.facts.series) }

  /// A row of headings.
  mutating func putHeads(_ heads: [Content], _ row: Int, labels: Int = 1) {
    for (column, head) in heads.enumerated() {
      put(head, row, column, ReportStyle.head(column < labels ? .left : .right))
    }
  }

  /// The change of a figure between two cells, and the relative change, in two columns.
  mutating func putChange(
    _ row: Int, _ column: Int, after: (Place, Quantity), before: (Place, Quantity), total: Bool = false
  ) {
    let (new, old) = (after.0.reference(), before.0.reference())
    let difference = Quantity.difference(after.1, before.1)
    let relative = Quantity.change(from: before.1, to: after.1)
    func style(_ format: String) -> CellStyle {
      let style = ReportStyle.figure(format)
      return total ? ReportStyle.total(style) : style
    }
    put(Live("\(new)-\(old)", difference), row, column, style(NumberFormat.signedInteger))
    let absent = formulaText(Absence.notApplicable.text.text(language))
    put(Live("IF(\(old)=0,\(absent),(\(new)-\(old))/\(old))", relative), row, column + 1, style(NumberFormat.change))
  }

  /// Colours of rises and falls over a rectangle.
  mutating func colourSigns(_ range: CellRange) {
    sheet.rules.append(Rule(range, .signs(positive: ReportStyle.rise, negative: ReportStyle.fall)))
  }

  /// A text over the columns from its own to the right, not merged: neighbours stay empty.
  mutating func putSection(_ words: Wording, _ row: Int, _ column: Int = 0) {
    put(words, row, column, ReportStyle.section)
    sheet.heights[row] = 22
  }
}

/// The label of a period in a cell.
enum PeriodLabel {
  static func content(_ index: Int, _ series: PeriodSeries) -> Content {
    guard let period = series[index] else { return .text("") }
    return period.isCivilYear ? .number(Double(period.first.year)) : .text(period.label)
  }
}
