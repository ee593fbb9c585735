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

  init(_ context: DocumentContext, _ setting: Setting) {
    self.context = context
    charts = ChartContext(facts: context.facts, language: context.language, measuring: setting.measuring)
    for section in context.definition.sections {
      for pillar in section.isOfPillars ? context.report.shownPillars.map(Optional.some) : [nil] {
        add(section, pillar)
      }
    }
  }

  private mutating func add(_ section: DocumentDefinition.Section, _ pillar: Pillar?) {
    let words = DocumentWords(context: context, pillar: pillar)
    let title = words.text(section.title)
    guard context.holds(section.condition) else { return leftOut.append(title) }
    var chapter = Chapter(title: title, goesOn: section.goesOn)
    let before = (figures.count, leftOut.count)
    var (asked, shown) = (0, 0)
    for order in section.blocks where context.holds(order.condition) {
      guard let part = part(order.block, words) else { continue }
      let isEmpty = if case .blocks(let blocks) = part { blocks.isEmpty } else { false }
      if order.block.isOfRecords { (asked, shown) = (asked + 1, shown + (isEmpty ? 0 : 1)) }
      if case .part(.cover) = order.block { chapter.hasHeading = false }
      chapter.parts.append(part)
    }
    guard asked == 0 || shown > 0 else {
      leftOut.removeLast(leftOut.count - before.1)
      return leftOut.append(title)
    }
    chapters.append(chapter)
  }

  private mutating func part(_ block: DocumentDefinition.Block, _ words: DocumentWords) -> Chapter.Part? {
    switch block {
    case .heading(let title): return .blocks([Self.heading(words.text(title))])
    case .text(let template): return .blocks([words.paragraph(template)])
    case .numbers(let figures): return .blocks(KeyNumbers(context, words.pillar).blocks(figures))
    case .chart(let part): return .blocks(chart(part))
    case .table(let table):
      return .blocks(numbered(MetricTable(context, words.pillar).table(table), words.text(table.title)))
    case .list(let part): return .blocks(list(part, words.pillar))
    case .desk(let name): return .blocks(desk(name))
    case .register(let code): return .blocks(register(code))
    case .part(let part):
      return DocumentParts.isLater(part) ? .later(part) : .blocks(DocumentParts(context).blocks(part))
    case .pageBreak: return .blocks([PageBreak()])
    }
  }

  private static func heading(_ text: String) -> Paragraph {
    Paragraph([Span(text, DocumentType.finding)], role: .heading(2), space: 16, leading: 17)
  }

  private mutating func number(_ title: String, isChart: Bool = false) -> String {
    let number = "\(figures.count + 1)"
    figures.append(NumberedFigure(number: number, title: title, isChart: isChart))
    return number
  }

  /// A chart with its notes; nothing where it has nothing to say, which is told at the end.
  private mutating func chart(_ part: ReportDefinition.Part) -> [any Block] {
    guard let definition = ChartCatalog.find(part.code) else { return [] }
    let figure = definition.figure(charts, ChartParameters(part.parameters))
    guard !figure.table.isEmpty else {
      leftOut.append(definition.name[context.language])
      return []
    }
    let day = DateText.day(context.facts.asOf, context.language)
    return [
      FigureBlock(
        figure, number: number(figure.headline, isChart: true), space: 16,
        notes: [
          (context("Lecture\u{A0}:", "How to read:"), figure.reading),
          (context("Champ\u{A0}:", "Scope:"), figure.scope + "."),
          (
            context("Source\u{A0}:", "Source:"),
            figure.registers[context.language] + context(" au \(day).", " as of \(day).")
          ),
        ])
    ]
  }

  /// A table under its number; nothing without a row.
  private mutating func numbered(_ table: DocumentTable?, _ title: String) -> [any Block] {
    guard var table, !table.rows.isEmpty else { return [] }
    table.summary = title
    return [FigureHeading(number: number(title), title: title, space: 16), table]
  }

  private mutating func list(_ part: ReportDefinition.Part, _ pillar: Pillar?) -> [any Block] {
    guard let list = RecordList.all.first(where: { $0.code == part.code }) else { return [] }
    let most = part.parameters[RecordList.rows.code] ?? RecordList.rows.standard
    let table = list.table(context, pillar, most)
    let of = pillar.map { context("\u{A0}: ", ": ") + $0.shortName[context.language] } ?? ""
    let cut = table?.rows.count == most ? context(", \(most) au plus", ", \(most) at most") : ""
    return numbered(table, list.name[context.language] + of + cut)
  }

  /// A text of the desk; one that may not be shown is named with what is left out.
  private mutating func desk(_ name: String) -> [any Block] {
    guard let text = context.texts[name] else {
      leftOut.append(name)
      return []
    }
    return DeskTextBlocks(context: context).blocks(text)
  }

  private mutating func register(_ code: String) -> [any Block] {
    RegisterTables(context, code).tables.flatMap { numbered($0.table, $0.title) }
  }
}

extension DocumentDefinition.Block {
  /// Whether it shows what records say, so that a section of such blocks alone is nothing without them.
  fileprivate var isOfRecords: Bool {
    switch self {
    case .numbers, .chart, .table, .list, .register: true
    case .heading, .text, .desk, .part, .pageBreak: false
    }
  }
}
