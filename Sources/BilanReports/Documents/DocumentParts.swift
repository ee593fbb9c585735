internal import BilanCharts
internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// What the program writes of a document itself.
struct DocumentParts {
  private let context: DocumentContext
  private var language: Language { context.language }

  /// A chapter begins a page where less is left: a third of one.
  private static let least = 240.0

  init(_ context: DocumentContext) { self.context = context }

  /// Whether a part depends on the pages of others.
  static func isLater(_ part: DocumentPart) -> Bool {
    [.contents, .figures, .messages, .definitions, .leftOut].contains(part)
  }

  /// The blocks of a chapter under its heading, what depends on others by what is known of them.
  func blocks(of chapter: Chapter, _ index: DocumentIndex) -> [any Block] {
    let heading = Paragraph(
      [Span(chapter.title, context.format.title)], role: .heading(1), space: 30,
      leading: 1.2 * context.format.title.size, entry: chapter.title)
    return (chapter.hasHeading ? [RoomFor(Self.least), heading] : []) + chapter.parts.flatMap { blocks($0, index) }
  }

  private func blocks(_ part: Chapter.Part, _ index: DocumentIndex) -> [any Block] {
    switch part {
    case .blocks(let blocks): return blocks
    case .heading(let heading): return [heading]
    case .later(let later): return blocks(later, index)
    case .columns(let columns):
      let made = columns.map { column in
        Columns.Column(column.twelfths, column.parts.flatMap { blocks($0, index) })
      }
      return [Columns(made)]
    }
  }

  /// A part that depends on the others.
  private func blocks(_ part: DocumentPart, _ index: DocumentIndex) -> [any Block] {
    switch part {
    case .contents: [Gap(10), PageList(index.chapters)]
    case .figures: [Gap(10), PageList(index.entries(messagesOnly: false))]
    case .messages: [Gap(context.format == .a4 ? 10 : 2), PageList(index.entries(messagesOnly: true), isLarge: true)]
    case .definitions: definitions(index.metrics)
    case .leftOut: leftOut(index.leftOut)
    default: []
    }
  }

  /// A part that stands by itself.
  func blocks(_ part: DocumentPart) -> [any Block] {
    switch part {
    case .cover: cover
    case .signs: signs
    case .sources: sources
    case .findings: findings
    case .versions: versions
    default: []
    }
  }

  // MARK: - First page

  private var cover: [any Block] {
    let facts = context.facts
    let day = DateText.day(facts.asOf, language)
    let lines = [
      context.report.definition.office[language],
      context("Registres arrêtés au \(day)", "Registers as of \(day)"),
    ]
    let months = facts.months(in: 0).filter { $0 > 0 }.map { facts.value(.whole, month: $0).double }
    return [
      Gap(170),
      Paragraph(
        [Span(context.report.title, TextStyle(.display, 34, Palette.strong))], role: .heading(1), space: 0, leading: 40),
      Gap(18),
    ] + lines.map { Paragraph([Span($0, TextStyle(.regular, 12, Palette.text))], space: 4, leading: 17) }
      + (months.contains { $0 ?? 0 > 0 } ? [DensityStrip(months)] : [])
  }

  // MARK: - How to read

  private var signs: [any Block] {
    let rows =
      [("0", context("rien n’a eu lieu", "nothing happened"))]
      + AbsenceText.allCases.map { ($0.text(language), $0.meaning[language]) }
    return [
      DocumentTable(
        summary: context("Signes", "Signs"),
        columns: [
          DocumentTable.Column(context("Signe", "Sign")), DocumentTable.Column(context("Sens", "Meaning"), .part(1)),
        ], rows: rows.map { [DocumentTable.Cell($0.0, .strong), DocumentTable.Cell($0.1)] }, space: 10)
    ]
  }

  private func definitions(_ codes: Set<String>) -> [any Block] {
    let rows = context.facts.metrics.filter { codes.contains($0.code) }.map { metric in
      [
        DocumentTable.Cell(metric.name[language], .strong), DocumentTable.Cell(context.set(metric.definition)),
        DocumentTable.Cell(metric.code, .quiet),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      DocumentTable(
        summary: context("Définitions", "Definitions"),
        columns: [
          DocumentTable.Column(context("Chiffre", "Figure"), .part(2)),
          DocumentTable.Column(context("Définition", "Definition"), .part(5)),
          DocumentTable.Column(context("Clé", "Key")),
        ], rows: rows, space: 10, mostLines: 8)
    ]
  }

  private func leftOut(_ names: [String]) -> [any Block] {
    let text =
      names.isEmpty
      ? context("Rien n’est laissé de côté.", "Nothing is left out.")
      : context(
        "Faute de registre lu, ou d’assez d’enregistrements, ne sont pas montrés\u{A0}: ",
        "For want of a register read, or of enough records, the following is not shown: ")
        + names.joined(separator: context("\u{202F}; ", "; ")) + "."
    let (style, leading) = context.format.text
    return [Paragraph([Span(text, style)], leading: leading)]
  }

  // MARK: - Sources

  private var sources: [any Block] {
    let heads = [
      context("lus", "read"), context("gardés", "kept"), context("rejetés", "rejected"),
      context("écartés", "withheld"),
    ]
    let rows = context.report.sources.map { source -> [DocumentTable.Cell] in
      let name = source.register?.name[language] ?? context("non reconnu", "not recognised")
      return [DocumentTable.Cell(source.name, .strong), DocumentTable.Cell(name)]
        + zip([source.records, source.kept, source.rejected, source.withheld], heads).map { count, head in
          let text = NumberText.integer(count, language)
          return DocumentTable.Cell(PrintedFigure(text, .cell(row: source.name, column: head), .number(count)))
        }
    }
    guard !rows.isEmpty else { return [] }
    return [
      DocumentTable(
        summary: context("Enregistrements par source", "Records by source"),
        columns: [
          DocumentTable.Column(context("Source", "Source"), .part(1)),
          DocumentTable.Column(context("Registre", "Register"), .part(1)),
        ] + heads.map { DocumentTable.Column($0, .fitting, .end) }, rows: rows, space: 10)
    ]
  }

  private var findings: [any Block] {
    let rows = context.report.findings.map { finding in
      [
        DocumentTable.Cell(
          finding.severity.name[language], finding.severity == .error ? .alert : .plain),
        DocumentTable.Cell(context.set(Wording(finding.shownMessage(.french), finding.shownMessage(.english)))),
        DocumentTable.Cell(
          finding.origin.line > 0 ? finding.origin.row : finding.origin.file, .quiet),
      ]
    }
    guard !rows.isEmpty else {
      return [Paragraph([Span(context("Aucun constat.", "No finding."), DocumentType.body.sized(10))])]
    }
    return [
      DocumentTable(
        summary: context("Constats", "Findings"),
        columns: [
          DocumentTable.Column(context("Gravité", "Severity")),
          DocumentTable.Column(context("Constat", "Finding"), .part(3)),
          DocumentTable.Column(context("Lieu", "Place"), .part(1)),
        ], rows: rows, space: 10, mostLines: 8)
    ]
  }

  private var versions: [any Block] {
    let facts = context.facts
    let lines =
      [
        (context("Programme", "Program"), "bilan " + context.report.version),
        (context("Période", "Period"), context.report.periodWords),
        (context("Arrêté", "As of"), DateText.day(facts.asOf, language)),
        (context("Marquage", "Marking"), facts.marking.name),
      ] + context.report.sources.map { ($0.file, "SHA-256\u{A0}" + $0.sha256) }
    return [
      DocumentTable(
        summary: context("Versions et empreintes", "Versions and checksums"),
        columns: [
          DocumentTable.Column(context("Objet", "Item"), .part(1)),
          DocumentTable.Column(context("Version ou empreinte", "Version or checksum"), .fitting),
        ], rows: lines.map { [DocumentTable.Cell($0.0, .strong), DocumentTable.Cell($0.1)] }, space: 10)
    ]
  }
}
