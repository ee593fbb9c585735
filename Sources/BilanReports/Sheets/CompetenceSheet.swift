internal import BilanMetrics
internal import BilanModel
internal import BilanRules
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// What the rules of competence find in the records of the period.
  static let competence = SheetDefinition.ofTables(
    "controles_competence", Wording("Contrôles de compétence", "Checks of competence"),
    purpose: Wording(
      "ce que les textes disent de qui fait quoi : constats par règle et par organisme, puis un à un",
      "what the texts say of who does what: findings by rule and office, then one by one"),
    tabColour: Tab.checks, isThere: { $0.isJudged }
  ) { context, _ in CompetenceSheet(context) }
}

/// A matrix of rules and offices, live over the list of findings under it.
struct CompetenceSheet: SheetOfTables {
  private static let headRow = SheetDraft.firstRow + 1
  /// The offices shown at most, those with the most findings.
  private static let officesShown = 20

  private var draft: SheetDraft
  private let log: CompetenceLog
  private let rows: [CompetenceRow]
  private let offices: [DimensionValue]
  private let rules = RuleCatalog.all

  init(_ context: ReportContext) {
    log = context.facts.competence[0]
    rows = CompetenceRow.rows(log, context.language)
    offices = log.offices(atMost: Self.officesShown)
    draft = SheetDraft(
      SheetCatalog.competence, context,
      subtitle: Wording(
        "Constats sur les enregistrements faits ou prévus de la période ; aucun ne rejette un enregistrement.",
        "Findings in records of the period, done or planned; none rejects a record."))
  }

  private var totalRow: Int { Self.headRow + 1 + rules.count }
  private var noteRow: Int { totalRow + 2 }
  private var notes: [String] {
    let (undated, language) = (draft.context.facts.competence.undated, draft.language)
    let beside = Wording(
      "\(undated.grouped(.french)) constat\(undated > 1 ? "s" : "") sur des enregistrements sans date, hors période",
      "\(undated.grouped(.english)) finding\(undated > 1 ? "s" : "") in records without a date, in no period")
    return (undated > 0 ? [beside[language]] : [])
      + draft.context.facts.competence.silences.map { "\($0.origin.source) : \($0.message[language])" }
  }
  /// The rules that found something, whose texts are quoted.
  private var quoted: [CompetenceRule] { rules.filter { rule in log.count { $0.rule == rule.id } > 0 } }
  private var textsRow: Int { noteRow + notes.count + (notes.isEmpty ? 0 : 1) }
  private var listRow: Int { textsRow + (quoted.isEmpty ? 0 : quoted.count + 2) }
  private var list: CompetenceList { CompetenceList(draft.language) }

  var tables: [FigureTable] { [matrix] }

  consuming func sheet() -> Sheet {
    draft.putSection(Wording("Constats par règle et par organisme", "Findings by rule and office"), Self.headRow - 1)
    draft.put(matrix, at: Place(Self.headRow, 0))
    draft.greyZeros(CellRange(Place(Self.headRow + 1, 2), Place(totalRow, matrix.columns.count)))
    for (offset, note) in notes.enumerated() { draft.put(.text(note), noteRow + offset, 0, ReportStyle.subtitle) }
    putTexts()
    putList()
    finishLooks()
    return draft.sheet
  }

  /// A row a rule: what it is about, its findings, by severity and by office.
  var matrix: FigureTable {
    let language = draft.language
    let heads =
      [Wording("Constats", "Findings")[language]] + Severity.allCases.reversed().map { $0.name[language] }
      + offices.map { $0.officeName(language) }
    let rows = rules.enumerated().map { row, rule in
      FigureTable.Row(
        rule.id,
        [.text(rule.name[language])]
          + cells(rule.id, of: list.condition(\.rule, Formula(.rowHead(row)))))
    }
    return FigureTable(
      title: Metric.competenceFindings.name[language], corner: Wording("Règle", "Rule")[language],
      columns: [FigureTable.Column(Wording("Objet", "About")[language], .words)] + heads.map { FigureTable.Column($0) },
      rows: rows + [
        FigureTable.Row(
          Wording("Ensemble", "All")[language], [.blank(nil)] + cells(nil, of: nil), .total)
      ])
  }

  /// The figures of a rule, or of all: whole, by severity, by office.
  private func cells(_ rule: String?, of condition: Formula?) -> [FigureTable.Cell] {
    let all = rule.map { Coordinate().at(.rule, .rule($0)) } ?? Coordinate()
    func live(
      _ amount: Formula, _ conditions: [Formula?], at place: Coordinate, _ isMeant: (CompetenceLog.Place) -> Bool
    ) -> FigureTable.Cell {
      let factors = conditions.compactMap(\.self) + [amount]
      let count = log.count { (rule == nil || $0.rule == rule) && isMeant($0) }
      return Live("SUMPRODUCT(\(factors.joined(separator: "*")))", .number(count))
        .named(Metric.competenceFindings, at: place).cell(.count)
    }
    let whole = live(list.whole, [condition], at: all) { $0.office == nil }
    let severities = Severity.allCases.reversed().enumerated().map { place, severity in
      live(
        list.whole, [condition, list.condition(\.severity, Formula(.columnHead(2 + place)))],
        at: all.at(.severity, .severity(severity))
      ) { $0.office == nil && $0.severity == severity }
    }
    let byOffice = offices.enumerated().map { place, office in
      live(
        list.count, [condition, list.condition(\.office, Formula(.columnHead(5 + place)))], at: all.at(.office, office)
      ) { $0.office == office }
    }
    return [whole] + severities + byOffice
  }

  /// The words of the text that each rule with findings rests on.
  private mutating func putTexts() {
    guard !quoted.isEmpty else { return }
    draft.putSection(Wording("Textes", "Texts"), textsRow)
    for (offset, rule) in quoted.enumerated() {
      let row = textsRow + 1 + offset
      draft.put(.text(rule.id), row, 0, ReportStyle.wrapped)
      draft.put(.text(rule.name[draft.language]), row, 1, ReportStyle.wrapped)
      draft.put(.text(rule.source.words[draft.language]), row, CompetenceList.message, ReportStyle.wrapped)
    }
  }

  private mutating func putList() {
    draft.putSection(Wording("Constats", "Findings"), listRow)
    let (heads, links) = (list.heads, RecordLinks(draft.context))
    for (column, head) in heads.enumerated() {
      draft.put(.text(head), listRow + 1, column, ReportStyle.head(list.isNumber(column) ? .right : .left))
    }
    for (offset, row) in rows.enumerated() {
      for (column, content) in list.cells(row, links).enumerated() {
        draft.put(content, listRow + 2 + offset, column, style(column).linking(content))
      }
      if let office = row.office, row.origin != nil {
        let place = Coordinate().at(.rule, .rule(row.rule)).at(.office, office)
        draft.name(recordAt: Place(listRow + 2 + offset, 0), FigureKey(Metric.competenceFindings.code, place))
      }
    }
    if rows.isEmpty {
      for column in heads.indices { draft.put(.blank, listRow + 2, column, ReportStyle.quiet) }
      draft.put(Wording("aucun constat", "no finding"), listRow + 2, 1, ReportStyle.quiet)
    }
    draft.sheet.tables = [
      Table(
        name: list.name,
        range: CellRange(Place(listRow + 1, 0), Place(listRow + 1 + max(1, rows.count), heads.count - 1)),
        headers: heads)
    ]
  }

  private func style(_ column: Int) -> CellStyle {
    ReportStyle.wrapped.with {
      $0.wraps = column == CompetenceList.message
      $0.alignment = list.isNumber(column) ? .right : .left
    }
  }

  private mutating func finishLooks() {
    draft.sheet.widths[1] = 46
    draft.sheet.widths[CompetenceList.message] = 60
    draft.fit(columns: max(list.heads.count, matrix.columns.count + 1), minimum: 12)
    draft.fitHeight(Self.headRow, columns: 0..<matrix.columns.count + 1)
    for row in textsRow + 1..<textsRow + 1 + quoted.count {
      draft.fitHeight(row, columns: 1..<CompetenceList.message + 1)
    }
    for row in listRow + 2..<listRow + 2 + rows.count {
      draft.fitHeight(row, columns: CompetenceList.message..<CompetenceList.message + 1)
    }
    draft.freezeTitle()
    draft.sheet.page.repeatedRows = (listRow + 1)...(listRow + 1)
  }
}
