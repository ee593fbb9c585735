internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

extension SheetCatalog {
  /// Who with whom on what: participations by partner and pillar.
  static let matrix = SheetDefinition.ofTables(
    "partenaires_piliers", Wording("Partenaires × piliers", "Partners × pillars"),
    purpose: Wording(
      "participations par partenaire et par pilier, et le rapprochement avec les activités",
      "participations by partner and pillar, reconciled with the activities"),
    tabColour: Tab.reading
  ) { context, _ in MatrixSheet(context) }
}

struct MatrixSheet: SheetOfTables {
  private static let headRow = SheetDraft.firstRow

  private var draft: SheetDraft
  private let partners: [PartnerIndex]
  private let pillars: [Pillar]

  init(_ context: ReportContext) {
    partners = context.facts.ranking(by: .participations)
    pillars = context.shownPillars
    draft = SheetDraft(
      SheetCatalog.matrix, context,
      subtitle: Wording(
        "Participations de la période par partenaire et par pilier, du plus présent au moins présent.",
        "Participations of the period by partner and pillar, most present first."))
  }

  private var firstRow: Int { Self.headRow + 1 }
  private var lastRow: Int { Self.headRow + max(1, partners.count) }
  private var totalColumn: Int { pillars.count + 1 }
  private var shareColumn: Int { pillars.count + 3 }

  var tables: [FigureTable] { [table] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    draft.put(table, at: Place(Self.headRow, 0))
    draft.sheet.heights[Self.headRow] = 30
    finishLooks()
    return draft.sheet
  }

  /// Partners by pillars, then why partners add up to more than the activities.
  var table: FigureTable {
    let language = draft.language
    func word(_ french: String, _ english: String) -> String { Wording(french, english)[language] }
    var columns = pillars.map { FigureTable.Column($0.shortName[language], .heat) }
    columns += [
      word("Participations", "Participations"), word("Compte fractionnaire", "Fractional count"), word("Part", "Share"),
    ].map { FigureTable.Column($0) }
    let absence = FigureTable.Row(word("aucun partenaire", "no partner"), [], .absence)
    let rows = partners.isEmpty ? [absence] : partners.enumerated().map { line($1, $0) }
    return FigureTable(
      title: word("Participations par partenaire et par pilier", "Participations by partner and pillar"),
      corner: word("Partenaire", "Partner"), columns: columns, rows: rows + reconciliation(from: rows.count))
  }

  /// The scope of a pillar's column, or of all pillars.
  private func scope(_ position: Int?, partner: Scope.Named<PartnerIndex>? = nil) -> Scope {
    let pillar = position.map { Scope.Named(pillars[$0], .columnHead($0)) }
    return Scope(Scope.current, pillar: pillar, partner: partner)
  }

  private func line(_ index: PartnerIndex, _ row: Int) -> FigureTable.Row {
    let partner = Scope.Named(index, .rowHead(row))
    let all = scope(nil, partner: partner)
    let share = Live.ratio(
      Formula(.cell(row: row, column: pillars.count)),
      Formula(.fixed(row: max(1, partners.count), column: pillars.count)),
      draft.context.facts[.share, at: all.coordinate], draft.language
    ).named(.share, at: all.coordinate)
    let cells = pillars.indices.map { draft.figures.sum(.activities, scope($0, partner: partner)).cell(.count) }
    return FigureTable.Row(
      draft.context.name(index),
      cells + [
        draft.figures.sum(.activities, all).cell(.count, isStrong: true),
        draft.figures.sum(.fractions, all).cell(.decimal(2)), share.cell(.percent(1)),
      ])
  }

  /// Participations − surplus = activities = fractional total, by pillar and of all.
  private func reconciliation(from row: Int) -> [FigureTable.Row] {
    let surplus =
      draft.context.facts.rows.contains { $0.activity.partners.isEmpty }
      ? Wording(
        "− participations au-delà de la première, une de moins sans partenaire",
        "− participations beyond the first, one less without a partner")
      : Wording("− participations au-delà de la première", "− participations beyond the first")
    let labels: [(Wording, FigureTable.Row.Role)] = [
      (Wording("Total des participations", "All participations"), .total), (surplus, .plain),
      (Wording("= Activités, chacune comptée une fois", "= Activities, each counted once"), .total),
      (Wording("Total des comptes fractionnaires", "Sum of the fractional counts"), .plain),
      (Wording("Écart de contrôle (doit être 0)", "Check difference (must be 0)"), .control),
    ]
    let columns = (Array(pillars.indices) + [nil]).enumerated().map { reconciliation($1, column: $0, row) }
    return labels.enumerated().map { offset, label in
      FigureTable.Row(
        label.0[draft.language], columns.map { $0[offset] } + [.blank(nil), .blank(nil)], label.1)
    }
  }

  private func reconciliation(_ position: Int?, column: Int, _ row: Int) -> [FigureTable.Cell] {
    let scope = scope(position)
    let facts = draft.context.facts
    func cell(_ offset: Int) -> Formula { Formula(.cell(row: row + offset, column: column)) }
    let isKnown = !facts[.duplication, at: scope.coordinate].isMissing
    // An activity without a partner is shared between none.
    let alone: Formula = facts.rows.contains { $0.activity.partners.isEmpty } ? "+\(withoutPartner(scope))" : ""
    let check: Formula = "ROUND(ABS(\(cell(0))-\(cell(1))-\(cell(2)))+ABS(\(cell(3))-\(cell(2))\(alone)),6)"
    let guarded: Formula =
      isKnown ? check : "IF(COUNT(\(cell(0)),\(cell(2)))<2,\(Absence.noData.literal(draft.language)),\(check))"
    return [
      draft.figures.sum(.activities, scope.participations).cell(.count),
      surplus(scope, facts[.duplication, at: scope.coordinate], of: (cell(0), cell(2))).named(
        .duplication, at: scope.coordinate
      ).cell(.count),
      draft.figures.sum(.activities, scope).cell(.count),
      draft.figures.sum(.fractions, scope.participations).cell(.decimal(2)),
      Live(guarded, isKnown ? .number(0) : .missing(.noData)).cell(.count),
    ]
  }

  /// Counted row by row: each activity gives one participation less than it has partners.
  private func surplus(_ scope: Scope, _ value: Quantity, of sides: (Formula, Formula)) -> Live {
    let surplus = sum(scope) { "(\($0)-1)" }
    guard value.isMissing else { return Live(surplus, value) }
    return Live("IF(COUNT(\(sides.0),\(sides.1))<2,\(Absence.noData.literal(draft.language)),\(surplus))", value)
  }

  /// The activities of a scope without a partner, counted row by row.
  private func withoutPartner(_ scope: Scope) -> Formula { sum(scope) { "(\($0)=0)" } }

  /// What the activities of a scope add up to, each by its number of partners.
  private func sum(_ scope: Scope, _ term: (Formula) -> Formula) -> Formula {
    let conditions: [Formula] = scope.conditions.map {
      "(\(TableLayout.activities.reference($0.column, draft.language))=\($0.operand))"
    }
    let counts = TableLayout.activities.reference(.activities, draft.language)
    let partners = TableLayout.activities.reference(.partnerCount, draft.language)
    let factors: [Formula] = conditions + [Formula(counts), term(Formula(partners))]
    return "SUMPRODUCT(\(factors.joined(separator: "*")))"
  }

  private mutating func finishLooks() {
    draft.greyZeros(CellRange(Place(firstRow, 1), Place(lastRow, pillars.count)))
    draft.sheet.rules += [
      Rule(
        CellRange(Place(firstRow, 1), Place(lastRow, pillars.count)),
        .scale(from: ReportStyle.heat.from, to: ReportStyle.heat.to)),
      Rule(
        CellRange(Place(firstRow, totalColumn), Place(lastRow, totalColumn)), .bars(ReportStyle.bar)),
    ]
    draft.sheet.frozen = Place(Self.headRow + 1, 1)
    draft.sheet.page.repeatedRows = Self.headRow...Self.headRow
    draft.fit(columns: shareColumn + 1, minimum: 13)
  }
}
