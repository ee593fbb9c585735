internal import BilanCharts
internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// Makes the chapters of a document from its definition, and numbers its figures.
struct DocumentComposer {
  private let context: DocumentContext
  private let charts: ChartContext
  /// In order.
  private(set) var chapters: [Chapter] = []
  /// The figures and tables, in order.
  private(set) var figures: [NumberedFigure] = []
  /// What there is nothing to say of.
  private(set) var leftOut: [String] = []
  /// What the section at hand shows so far: figures of activities, and how many records its list is of.
  private var atHand = (figures: false, listed: Int?.none)

  init(_ context: DocumentContext, _ setting: Setting) {
    self.context = context
    charts = ChartContext(facts: context.facts, language: context.language, measuring: setting.measuring)
    let made = context.definition.sections.flatMap { section in
      (section.isOfPillars ? context.report.shownPillars.map(Optional.some) : [nil]).map { chapter(section, $0) }
    }
    // What comes later is known now: messages are those of the charts that are drawn.
    let hasMessages = figures.contains(where: \.isMessage)
    var named: Set<String> = []
    for var chapter in made {
      chapter.parts = chapter.parts.kept { $0 != .messages || hasMessages }
      let isShown = !chapter.parts.isEmpty && (!chapter.asks || chapter.shows || chapter.saysMessages && hasMessages)
      if isShown { chapters.append(chapter) }
      let isOfCharts = isShown || chapter.isOfMessages
      let names = isOfCharts ? chapter.leftOut : chapter.isForFew || !chapter.hasName ? [] : [chapter.title]
      leftOut += names.filter { named.insert($0).inserted }
    }
  }

  private mutating func chapter(_ section: DocumentDefinition.Section, _ pillar: Pillar?) -> Chapter {
    let words = DocumentWords(context: context, pillar: pillar)
    var chapter = Chapter(title: words.title(section.title), goesOn: section.goesOn)
    chapter.hasName = !words.lacks(section.title)
    (atHand, leftOut) = ((false, nil), [])
    guard context.holds(section.condition, pillar) else {
      chapter.isForFew = section.condition?.asksForLittle ?? false
      return chapter
    }
    for order in section.blocks where isAsked(order, words) {
      let part = part(order.block, words)
      let isOfRecords = order.isOfRecords
      chapter.asks = chapter.asks || isOfRecords
      chapter.shows = chapter.shows || isOfRecords && part.kept({ $0 != .messages }) != nil
      if order.block.headsItsPage { chapter.hasHeading = false }
      if case .message = order.block { chapter.isOfMessages = true }
      if order.all.contains(where: { $0.block == .part(.messages) }) { chapter.saysMessages = true }
      chapter.parts.append(part)
    }
    chapter.leftOut = leftOut
    leftOut = []
    return chapter
  }

  /// Whether what a block needs is there.
  private func isAsked(_ order: DocumentDefinition.Order, _ words: DocumentWords) -> Bool {
    guard context.holds(order.condition, words.pillar) else { return false }
    if case .text(let template) = order.block { return words.tells(template) }
    return true
  }

  private mutating func part(_ block: DocumentDefinition.Block, _ words: DocumentWords) -> Chapter.Part {
    switch block {
    case .heading(let title): return .heading(heading(words.text(title)))
    case .text(let template): return .blocks([words.paragraph(template)])
    case .numbers(let figures):
      atHand.figures = true
      return .blocks(KeyNumbers(context, words.pillar).blocks(figures))
    case .chart(let part): return .blocks(chart(part).map { [$0] } ?? [])
    case .message(let part, let isDense): return .blocks(message(part, isDense: isDense))
    case .columns(let columns):
      return .columns(
        columns.map { column in
          let orders = column.blocks.filter { isAsked($0, words) }
          return (column.twelfths, orders.map { part($0.block, words) })
        })
    case .table(let table):
      return .blocks(numbered(MetricTable(context, words.pillar).table(table), words.text(table.title)))
    case .list(let part): return .blocks(list(part, words.pillar))
    case .desk(let name): return .blocks(desk(name))
    case .register(let code): return .blocks(register(code))
    case .part(.foot): return .blocks([foot])
    case .part(let part):
      return DocumentParts.isLater(part) ? .later(part) : .blocks(DocumentParts(context).blocks(part))
    case .pageBreak: return .blocks([PageBreak()])
    }
  }

  private func heading(_ text: String) -> Paragraph {
    let style = context.format.subheading
    return Paragraph([Span(text, style)], role: .heading(2), space: 1.2 * style.size, leading: 1.26 * style.size)
  }

  private mutating func number(_ title: String, isMessage: Bool = false) -> String {
    let number = "\(figures.count + 1)"
    figures.append(NumberedFigure(number: number, title: title, isMessage: isMessage))
    return number
  }

  /// The figure of a chart; nil where it has nothing to say, which is told at the end.
  private mutating func figure(_ part: ReportDefinition.Part) -> ChartFigure? {
    guard let definition = ChartCatalog.find(part.code) else { return nil }
    let figure = definition.telling(charts, ChartParameters(part.parameters))
    if figure == nil { leftOut.append(definition.name[context.language]) }
    return figure
  }

  private mutating func chart(_ part: ReportDefinition.Part) -> (any Block)? {
    figure(part).map { figure in
      FigureBlock(figure, number: number(figure.headline, isMessage: true), space: 16, notes: notes(figure))
    }
  }

  /// A chart on a page of its own.
  private mutating func message(_ part: ReportDefinition.Part, isDense: Bool) -> [any Block] {
    guard let figure = figure(part) else { return [] }
    let number = number(figure.headline, isMessage: !isDense)
    let place = context(" Graphique\u{A0}\(number).", " Chart\u{A0}\(number).")
    return [MessagePage(figure, number: number, isDense: isDense, notes: notes(figure, place))]
  }

  /// The same lines of a page without a figure of its own: of figures what they count, of a list how long it is.
  private var foot: FigureFoot {
    let source = (context("Source\u{A0}:", "Source:"), context.report.sourceWords)
    guard atHand.figures else {
      let rows = atHand.listed.map {
        CountedNoun(Wording("ligne", "row"), Wording("lignes", "rows")).counted($0, context.language)
          + context(" en tout.", " in all.")
      }
      return FigureFoot([(context("Champ\u{A0}:", "Scope:"), rows ?? ""), source])
    }
    var reading = ""
    let (now, before) = (context.facts[.whole].double, context.facts[.whole, at: Coordinate().before].double)
    if let now, let before, context.facts.isComparable(0) {
      let done = CountedNoun.activity.counted(Int(now), context.language)
      let former = NumberText.integer(Int(before), context.language)
      let (period, previous) = (context.report.periodWords, context.report.previousPeriodWords)
      reading = context(
        "\(done) en \(period), contre \(former) en \(previous).",
        "\(done) in \(period), against \(former) in \(previous).")
    }
    return FigureFoot([
      (context("Lecture\u{A0}:", "How to read:"), reading), (context("Champ\u{A0}:", "Scope:"), charts.scope + "."),
      source,
    ])
  }

  private func notes(_ figure: ChartFigure, _ place: String = "") -> [(lead: String, text: String)] {
    let day = DateText.day(context.facts.asOf, context.language)
    let source = figure.registers[context.language] + context(" au \(day).", " as of \(day).")
    return [
      (context("Lecture\u{A0}:", "How to read:"), figure.reading),
      (context("Champ\u{A0}:", "Scope:"), figure.scope + "."), (context("Source\u{A0}:", "Source:"), source + place),
    ]
  }

  /// A table under its number; nothing without a row.
  private mutating func numbered(_ table: DocumentTable?, _ title: String) -> [any Block] {
    guard var table, !table.rows.isEmpty else { return [] }
    table.summary = title
    let choices = context.report.choices(beside: table.rows.flatMap { $0.compactMap(\.figure) })
    // What is shown has its heading already, and its rows are few.
    if context.format == .briefing { return [table] + choices }
    let number = number(title)
    table.continuedTitle = number + "\u{2002}" + title + context(" (suite)", " (continued)")
    return [FigureHeading(number: number, title: title, space: 18, isLarge: true), table] + choices
  }

  private mutating func list(_ part: ReportDefinition.Part, _ pillar: Pillar?) -> [any Block] {
    guard let list = RecordList.all.first(where: { $0.code == part.code }) else { return [] }
    let most = part.parameters[RecordList.rows.code] ?? RecordList.rows.standard
    guard var table = list.table(context, pillar, most) else { return [] }
    let of = pillar.map { context("\u{A0}: ", ": ") + $0.shortName[context.language] } ?? ""
    let all = table.rows.count == most ? list.table(context, pillar, .max)?.rows.count ?? most : table.rows.count
    atHand.listed = all
    let rest = all - table.rows.count
    let others = context("Autres", "Others")
    if rest > 0 { table.addRest(context.others(rest)) }
    // What is shown is one page: a list stops at its end, and the row that says how many more there are with it.
    if context.format == .briefing, !list.isWhole { table.ending = { "\(others) (\($0 + max(0, rest - 1)))" } }
    return numbered(table, list.name[context.language] + of)
  }

  /// A text of the desk; one that may not be shown is named with what is left out.
  private mutating func desk(_ name: String) -> [any Block] {
    guard let text = context.texts[name] else {
      // The name of a file above the ceiling says something of it.
      let withheld = context("un texte du bureau", "a text of the desk")
      if !leftOut.contains(withheld) { leftOut.append(withheld) }
      return []
    }
    return DeskTextBlocks(context: context).blocks(text)
  }

  private mutating func register(_ code: String) -> [any Block] {
    RegisterTables(context, code).tables.flatMap { title, table in
      if table == nil { leftOut.append(title) }
      return numbered(table, title)
    }
  }
}

extension DocumentTable {
  /// Adds a last row that says how many there are besides, in the first column of words.
  fileprivate mutating func addRest(_ others: PrintedFigure) {
    let place = columns.firstIndex { if case .part = $0.width { true } else { false } } ?? 0
    rows.append(columns.indices.map { $0 == place ? Cell(others, .quiet) : Cell("") })
  }
}

extension DocumentDefinition.Order {
  /// Whether it shows what records say, so that a section of such blocks alone is nothing without them: a text does where it
  /// needs some.
  fileprivate var isOfRecords: Bool {
    switch block {
    case .numbers, .chart, .message, .table, .list, .register: true
    case .text: condition != nil
    case .columns(let columns): columns.contains { $0.blocks.contains(where: \.isOfRecords) }
    case .heading, .desk, .part, .pageBreak: false
    }
  }
}

extension DocumentDefinition.Block {
  /// Whether it has the heading of its page itself.
  fileprivate var headsItsPage: Bool {
    switch self {
    case .part(.cover), .message: true
    default: false
    }
  }
}
