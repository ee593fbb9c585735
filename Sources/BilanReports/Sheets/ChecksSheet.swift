internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// What reading found, and what became of every record of every source.
  static let checks = SheetDefinition(
    "controles", Wording("Contrôles", "Checks"),
    purpose: Wording(
      "chaque constat avec fichier, ligne et colonne ; enregistrements lus, gardés et rejetés par source",
      "every finding with file, line and column; records read, kept and rejected by source"),
    tabColour: Tab.checks, isThere: { _ in true }
  ) { context, _ in ChecksSheet(context).sheet() }
}

struct ChecksSheet {
  /// Rows of findings at most; the rest is counted in a row for each severity.
  static let limit = 50_000

  private var draft: SheetDraft
  private let sources: [SourceSummary]
  private let findings: [Row]
  private let links: RecordLinks

  init(_ context: ReportContext) {
    sources = context.sources
    findings = Self.rows(context.findings, context.language)
    links = RecordLinks(context)
    draft = SheetDraft(
      SheetCatalog.checks, context,
      subtitle: Wording(
        "Un enregistrement rejeté ne figure dans aucun chiffre ; écart = lus − gardés − rejetés − écartés par "
          + "leur protection, 0 attendu ; les lignes mises de côté (titres, pieds, totaux, vides) ne sont pas des enregistrements.",
        "A rejected record is in no figure; difference = read − kept − rejected − withheld, 0 expected; the lines set aside (titles, footers, "
          + "totals, blank ones) are no records."))
  }

  private var severityRow: Int { SheetDraft.firstRow }
  private var sourceRow: Int { severityRow + 7 }
  private var findingRow: Int { sourceRow + 5 + max(1, sources.count) }
  private var tableRow: Int { findingRow + 1 }
  private var tableName: String { Wording("Controles", "Checks")[draft.language] }
  private var severityHeader: String { Wording("Gravité", "Severity")[draft.language] }
  private var countHeader: String { Wording("Nombre", "Count")[draft.language] }

  consuming func sheet() -> Sheet {
    putSeverities()
    putSources()
    putFindings()
    finishLooks()
    return draft.sheet
  }

  private mutating func putSeverities() {
    draft.putSection(Wording("Constats par gravité", "Findings by severity"), severityRow)
    draft.putHeads(
      [.text(severityHeader), .text(Wording("Nombre", "Count")[draft.language])], severityRow + 1, labels: 2)
    for (offset, severity) in Severity.allCases.reversed().enumerated() {
      let row = severityRow + 2 + offset
      let place = draft.put(.text(severity.name[draft.language]), at: Place(row, 0), ReportStyle.label)
      let formula: Formula = "SUMIF(\(tableName)[\(severityHeader)],\(place.reference()),\(tableName)[\(countHeader)])"
      let count = findings.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
      draft.put(
        Live(formula, .number(count)), row, 1, ReportStyle.figure(NumberFormat.integer).with { $0.alignment = .left })
    }
  }

  private mutating func putSources() {
    draft.putSection(Wording("Enregistrements par source", "Records by source"), sourceRow)
    let words: [Wording] = [
      Wording("Registre", "Register"), Wording("Fichier", "File"), Wording("SHA-256", "SHA-256"),
      Wording("Lus", "Read"), Wording("Gardés", "Kept"), Wording("Rejetés", "Rejected"),
      Wording("Écartés (protection)", "Withheld (marking)"), Wording("Écart", "Difference"),
      Wording("Lignes mises de côté", "Lines set aside"), Wording("Colonnes non lues", "Columns not read"),
    ]
    for (column, word) in words.enumerated() {
      draft.put(word, sourceRow + 1, column, ReportStyle.head(Self.alignment(column)))
    }
    if sources.isEmpty { draft.put(Wording("aucune source", "no source"), sourceRow + 2, 0, ReportStyle.quiet) }
    for (offset, source) in sources.enumerated() { putSource(source, sourceRow + 2 + offset) }
    putSourceTotals()
  }

  private static func alignment(_ column: Int) -> CellStyle.Alignment { column < 3 || column == 9 ? .left : .right }

  private static let figure = ReportStyle.figure(NumberFormat.integer)

  private mutating func putSource(_ source: SourceSummary, _ row: Int) {
    draft.put(source.register?.name ?? Wording("non reconnu", "not recognised"), row, 0, ReportStyle.label)
    draft.put(.text(source.name), row, 1, ReportStyle.label)
    draft.put(.text(source.sha256), row, 2, ReportStyle.quiet.with { $0.size = 8 })
    for (offset, count) in source.counts.enumerated() {
      draft.put(.number(Double(count)), row, 3 + offset, Self.figure)
    }
    putBalance(source.records - source.kept - source.rejected - source.withheld, row, Self.figure)
    draft.put(.number(Double(source.setAside.count)), row, 8, Self.figure)
    draft.put(.text(source.unreadWords[draft.language]), row, 9, ReportStyle.wrapped)
  }

  private mutating func putBalance(_ value: Int, _ row: Int, _ style: CellStyle) {
    let places = (3...6).map { Place(row, $0).reference() }
    draft.put(Live(Formula(places.joined(separator: "-")), .number(value)), row, 7, style)
  }

  private mutating func putSourceTotals() {
    let row = sourceRow + 2 + max(1, sources.count)
    draft.put(Wording("Ensemble", "All"), row, 0, ReportStyle.total(ReportStyle.label))
    for column in 1...2 { draft.put(.blank, row, column, ReportStyle.total(ReportStyle.label)) }
    var totals: [Int] = []
    for column in 3...6 {
      let range = CellRange(Place(sourceRow + 2, column), Place(row - 1, column)).absolute
      totals.append(sources.reduce(0) { $0 + $1.counts[column - 3] })
      draft.put(
        Live("SUM(\(range))", .number(totals[column - 3])), row, column, ReportStyle.total(Self.figure))
    }
    putBalance(totals[0] - totals[1] - totals[2] - totals[3], row, ReportStyle.total(Self.figure))
    draft.put(.blank, row, 9, ReportStyle.total(ReportStyle.label))
    let range = CellRange(Place(sourceRow + 2, 8), Place(row - 1, 8)).absolute
    let aside = sources.reduce(0) { $0 + $1.setAside.count }
    draft.put(Live("SUM(\(range))", .number(aside)), row, 8, ReportStyle.total(Self.figure))
  }

  private mutating func putFindings() {
    let language = draft.language
    draft.putSection(Wording("Constats", "Findings"), findingRow)
    let headers = [
      severityHeader, Wording("Constat", "Finding")[language], Wording("Que faire", "What to do")[language],
      Wording("Code", "Code")[language], Wording("Fichier", "File")[language], Wording("Ligne", "Line")[language],
      Wording("Colonne", "Column")[language], countHeader,
    ]
    for (column, header) in headers.enumerated() {
      draft.put(.text(header), tableRow, column, ReportStyle.head(column >= 5 ? .right : .left))
    }
    for (offset, finding) in findings.enumerated() { putFinding(finding, tableRow + 1 + offset) }
    if findings.isEmpty { putNoFinding(tableRow + 1) }
    let last = tableRow + max(1, findings.count)
    draft.sheet.tables = [
      Table(
        name: tableName, range: CellRange(Place(tableRow, 0), Place(last, headers.count - 1)), headers: headers)
    ]
  }

  private mutating func putFinding(_ finding: Row, _ row: Int) {
    let origin = finding.origin
    let cells: [Content] = [
      .text(finding.severity.name[draft.language]), .text(finding.message), .optional(finding.hint),
      .optional(finding.code), links.file(of: origin),
      .optional(origin.flatMap { $0.line > 0 ? $0.line : nil }),
      .optional(origin.flatMap { $0.column > 0 ? $0.column : nil }), .number(Double(finding.count)),
    ]
    for (column, content) in cells.enumerated() {
      let style = ReportStyle.wrapped.with {
        $0.wraps = column == 1 || column == 2
        $0.alignment = column >= 5 ? .right : .left
      }
      draft.put(content, row, column, style.linking(content))
    }
  }

  /// A table has a row, even when there is nothing to say.
  private mutating func putNoFinding(_ row: Int) {
    for column in 0...7 { draft.put(.blank, row, column, ReportStyle.quiet) }
    draft.put(Wording("aucun constat", "no finding"), row, 1, ReportStyle.quiet)
  }

  private mutating func finishLooks() {
    let last = draft.sheet.rows.count - 1
    let first = Place(tableRow + 1, 0)
    let isError = "=$A\(tableRow + 2)=\(formulaText(Severity.error.name[draft.language]))"
    draft.sheet.rules.append(
      Rule(
        CellRange(first, Place(last, 0)),
        .formula(isError, colour: ReportStyle.error, background: nil, bold: true)))
    draft.sheet.widths[1] = 60
    draft.sheet.widths[2] = 48
    draft.sheet.widths[9] = 40
    draft.fit(columns: 10)
    draft.fitHeight(sourceRow + 1, columns: 0..<10)
    for row in sources.indices { draft.fitHeight(sourceRow + 2 + row, columns: 9..<10) }
    draft.freezeTitle()
    for row in tableRow + 1..<tableRow + 1 + findings.count { draft.fitHeight(row, columns: 1..<3) }
    draft.sheet.page.repeatedRows = tableRow...tableRow
  }
}

extension ChecksSheet {
  /// A finding, or one that stands for several, as the sheet shows it.
  fileprivate struct Row {
    var severity: Severity
    var message: String
    var hint: String?
    var code: String?
    var origin: Origin?
    var count: Int
  }

  fileprivate static func rows(_ findings: [Finding], _ language: Language) -> [Row] {
    let shown = findings.prefix(limit).map { finding in
      Row(
        severity: finding.severity, message: finding.shownMessage(language),
        hint: finding.hint?[language], code: finding.code, origin: finding.origin, count: finding.count)
    }
    let rest = findings.dropFirst(limit)
    return shown
      + Severity.allCases.reversed().compactMap { severity in
        let count = rest.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
        let words = Wording(
          "et \(count.grouped(.french)) autres constats, non montrés ici",
          "and \(count.grouped(.english)) more findings, not shown here")
        return count == 0 ? nil : Row(severity: severity, message: words[language], count: count)
      }
  }
}

extension SourceSummary {
  /// Read, kept, rejected, withheld.
  fileprivate var counts: [Int] { [records, kept, rejected, withheld] }
}
