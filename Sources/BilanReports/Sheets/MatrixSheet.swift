internal import BilanMetrics
internal import BilanModel
internal import BilanWorkbook

extension SheetCatalog {
  /// Who with whom on what: participations by partner and pillar.
  static let matrix = SheetDefinition(
    "partenaires_piliers", Wording("Partenaires × piliers", "Partners × pillars"),
    purpose: Wording(
      "participations par partenaire et par pilier, et le rapprochement avec les activités",
      "participations by partner and pillar, reconciled with the activities"),
    tabColour: Tab.reading
  ) { context, _ in MatrixSheet(context).sheet() }
}

struct MatrixSheet {
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
  private var fractionColumn: Int { pillars.count + 2 }
  private var shareColumn: Int { pillars.count + 3 }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    putHeads()
    for (position, partner) in partners.enumerated() { putLine(partner, firstRow + position) }
    if partners.isEmpty { draft.put(Wording("aucun partenaire", "no partner"), firstRow, 0, ReportStyle.quiet) }
    putReconciliation()
    finishLooks()
    return draft.sheet
  }

  private mutating func putHeads() {
    draft.put(Wording("Partenaire", "Partner"), Self.headRow, 0, ReportStyle.head(.left))
    for (position, pillar) in pillars.enumerated() {
      draft.put(pillar.shortName, Self.headRow, position + 1, ReportStyle.head(.centre))
    }
    let words: [Wording] = [
      Wording("Participations", "Participations"), Wording("Compte fractionnaire", "Fractional count"),
      Wording("Part", "Share"),
    ]
    for (position, word) in words.enumerated() {
      draft.put(word, Self.headRow, totalColumn + position, ReportStyle.head(.right))
    }
    draft.sheet.heights[Self.headRow] = 30
  }

  /// The scope of a pillar's column, or of all pillars.
  private func scope(_ position: Int?, partner: Scope.Named<PartnerIndex>? = nil) -> Scope {
    let pillar = position.map {
      Scope.Named(pillars[$0], Place(Self.headRow, $0 + 1).reference(rowFixed: true))
    }
    return Scope(SheetDraft.current, pillar: pillar, partner: partner)
  }

  private mutating func putLine(_ index: PartnerIndex, _ row: Int) {
    let place = draft.put(.text(draft.context.name(index)), at: Place(row, 0), ReportStyle.label)
    let partner = Scope.Named(index, place.reference(columnFixed: true))
    for position in pillars.indices {
      let live = draft.figures.sum(.activities, scope(position, partner: partner))
      draft.put(live, row, position + 1, ReportStyle.heatFigure(NumberFormat.integer))
    }
    let all = scope(nil, partner: partner)
    let total = draft.put(
      draft.figures.sum(.activities, all), row, totalColumn, ReportStyle.figure(NumberFormat.integer, bold: true))
    draft.put(
      draft.figures.sum(.fractions, all), row, fractionColumn, ReportStyle.figure(NumberFormat.decimal2))
    let base = Place(lastRow + 1, totalColumn).reference(absolute: true)
    draft.put(
      .ratio(total.reference(), base, draft.context.facts[.share, at: all.coordinate], draft.language), row,
      shareColumn,
      ReportStyle.figure(NumberFormat.percent))
  }

  /// Why partners add up to more than the activities: participations − surplus = activities = fractional total.
  private mutating func putReconciliation() {
    let row = lastRow + 1
    let labels: [Wording] = [
      Wording("Total des participations", "All participations"),
      Wording("− participations au-delà de la première", "− participations beyond the first"),
      Wording("= Activités, chacune comptée une fois", "= Activities, each counted once"),
      Wording("Total des comptes fractionnaires", "Sum of the fractional counts"),
      Wording("Écart de contrôle (doit être 0)", "Check difference (must be 0)"),
    ]
    for (offset, label) in labels.enumerated() {
      draft.put(label, row + offset, 0, lineStyle(ReportStyle.label, offset))
    }
    for position in pillars.indices { putReconciliation(position, column: position + 1, row) }
    putReconciliation(nil, column: totalColumn, row)
    for offset in labels.indices {
      draft.put(.blank, row + offset, fractionColumn, lineStyle(ReportStyle.label, offset))
      draft.put(.blank, row + offset, shareColumn, lineStyle(ReportStyle.label, offset))
    }
  }

  private func lineStyle(_ style: CellStyle, _ offset: Int) -> CellStyle {
    switch offset {
    case 0, 2: ReportStyle.total(style)
    case 4:
      style.with {
        $0.size = 10; $0.colour = ReportStyle.grey
      }
    default: style
    }
  }

  private mutating func putReconciliation(_ position: Int?, column: Int, _ row: Int) {
    let scope = scope(position)
    let facts = draft.context.facts
    let alignment: CellStyle.Alignment = position == nil ? .right : .centre
    func style(_ offset: Int, _ format: String) -> CellStyle {
      lineStyle(ReportStyle.figure(format).with { $0.alignment = alignment }, offset)
    }
    func put(_ live: Live, _ offset: Int, _ format: String = NumberFormat.integer) -> String {
      draft.put(live, row + offset, column, style(offset, format)).reference()
    }
    let total = put(draft.figures.sum(.activities, scope.participations), 0)
    let surplus = put(surplus(scope, facts[.duplication, at: scope.coordinate]), 1)
    let whole = put(draft.figures.sum(.activities, scope), 2)
    let fraction = put(draft.figures.sum(.fractions, scope.participations), 3, NumberFormat.decimal2)
    let isKnown = facts.covers(0)
    let check = "ROUND(ABS(\(total)-\(surplus)-\(whole))+ABS(\(fraction)-\(whole)),6)"
    let guarded = isKnown ? check : "IF(COUNT(\(total),\(whole))<2,\(Absence.noData.literal(draft.language)),\(check))"
    _ = put(Live(guarded, isKnown ? .number(0) : .missing(.noData)), 4)
  }

  /// Counted row by row: each activity gives one participation less than it has partners.
  private func surplus(_ scope: Scope, _ value: Quantity) -> Live {
    let formulas = draft.figures.formulas
    let conditions = scope.conditions.map {
      "(\(TableLayout.activities.reference($0.column, draft.language))=\($0.operand))"
    }
    let counts = TableLayout.activities.reference(.activities, draft.language)
    let partners = TableLayout.activities.reference(.partnerCount, draft.language)
    let formula = "SUMPRODUCT(\((conditions + [counts, "(\(partners)-1)"]).joined(separator: "*")))"
    return Live.orAbsent(formula, value, formulas.language)
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
