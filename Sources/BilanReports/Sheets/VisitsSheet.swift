internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// Visits each way, their reciprocity and the last of them.
  static let visits = SheetDefinition.ofTables(
    "visites", Wording("Visites", "Visits"),
    purpose: Wording(
      "visites données, reçues et en marge, réciprocité, dernière visite de chaque sens, par partenaire et par région",
      "visits given, received and in the margins, reciprocity, last visit each way, by partner and by region"),
    tabColour: Tab.reading, isThere: { $0.hasRead(.activities) }
  ) { context, _ in VisitsSheet(context) }

  /// The visits on which it computes, one by one.
  static let visitList: SheetDefinition = SheetDefinition(
    "donnees_visites", Wording("Données Visites", "Visits data"),
    purpose: Wording(
      "une ligne par visite, période et partenaire, et la dernière visite des périodes d’avant",
      "one row a visit, period and partner, and the last visit of the periods before"),
    tabColour: Tab.data, isData: true, readBy: "visites", isThere: { $0.hasRead(.activities) }
  ) { context, _ in
    DataSheetDraft(
      visitList, context, table: .visits,
      subtitle: Wording(
        "Une ligne par visite, période et partenaire ; sans période, la dernière d’avant, dans aucun compte.",
        "One row a visit, period and partner; without a period, the last one before, in no count."),
      frozen: 3
    ).sheet(context.facts.visits, VisitCells.columns, context)
  }
}

/// Two tables over the list of visits: by partner, with the last visit each way, and by region.
struct VisitsSheet: SheetOfTables {
  private static let headRow = SheetDraft.firstRow + 1

  private var draft: SheetDraft
  private let partners: [PartnerIndex]
  private let regions: [DimensionValue]

  init(_ context: ReportContext) {
    let facts = context.facts
    draft = SheetDraft(
      SheetCatalog.visits, context,
      subtitle: Wording(
        "Visites faites, au jour de leur début ; une rencontre en marge n’est pas une visite.",
        "Visits done, on the day that they start; a meeting in the margins is no visit."))
    partners = Collation.sorted(facts.visited) { context.name($0) }.enumerated()
      .map { (key: VisitsSheet.key($1, facts) + [$0], partner: $1) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.partner)
    let met = Set(facts.visits.filter { $0.activity != nil }.map { DimensionValue.region(of: $0.partner) })
    regions = met.sorted { $0.sortKey < $1.sortKey }
  }

  /// The most visits first: of the period, of the one before; of as many, by their names.
  private static func key(_ partner: PartnerIndex, _ facts: Facts) -> [Int] {
    [0, -1].map { period in
      -[Metric.visitsGiven, .visitsReceived].reduce(0) { sum, metric in
        if case .number(let count) = facts.value(metric, period: period, partner: partner) { sum + count } else { sum }
      }
    }
  }

  var tables: [FigureTable] { [byPartner, byRegion] }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    draft.put(byPartner, at: Place(Self.headRow, 0))
    let below = Self.headRow + byPartner.rows.count + 3
    draft.putSection(Wording("Par région", "By region"), below - 1)
    draft.put(byRegion, at: Place(below + 1, 0))
    putNotes(below + byRegion.rows.count + 3)
    draft.sheet.frozen = Place(Self.headRow + 1, 1)
    draft.sheet.page.repeatedRows = Self.headRow - 1...Self.headRow
    for column in 1 + countColumns.count..<1 + byPartner.columns.count - leftOutColumns.count {
      draft.sheet.widths[column] = 11
    }
    draft.fit(columns: 1 + byPartner.columns.count, minimum: 8)
    for (head, table) in [(Self.headRow, byPartner), (below + 1, byRegion)] {
      draft.greyZeros(CellRange(Place(head + 1, 1), Place(head + table.rows.count, countColumns.count - 1)))
      draft.fitHeight(head, columns: 0..<1 + table.columns.count)
    }
    return draft.sheet
  }

  private mutating func putNotes(_ row: Int) {
    let notes = [
      Wording(
        "L’ensemble compte chaque visite une fois, et une région une fois celle de plusieurs de ses États.",
        "All counts each visit once, and a region once that of several of its states."),
      Wording(
        "Réciprocité : (données − reçues) / (données + reçues), de − 100 % à 100 % ; n.s. sous 3 visites. "
          + "Les rencontres en marge et les visites de sens inconnu n’y sont pas.",
        "Reciprocity: (given − received) / (given + received), from −100% to 100%; n.s. under 3 visits. "
          + "Meetings in the margins and visits of unknown direction are not in it."),
      Wording(
        "Dernière visite : premier jour, jusqu’à la fin de la période ou à la date d’arrêt, quelle que soit l’année ; "
          + "une date partielle a deux jours.",
        "Last visit: its first day, up to the end of the period or the as-of day, whatever the year; a partial date has "
          + "two days."),
    ]
    for (offset, note) in notes.enumerated() { draft.put(note, row + offset, 0, ReportStyle.footnote) }
  }

  /// A line for each partner with a visit in any year, then all visits, each counted once.
  var byPartner: FigureTable {
    let rows = partners.enumerated().map { row, partner in
      FigureTable.Row(
        draft.context.name(partner),
        counts(row, Coordinate(partner: partner), VisitCells.ofPartner, [Condition(.partner, Formula(.rowHead(row)))])
          + VisitWay.allCases.flatMap { lasts($0, partner, row) } + leftOut(Coordinate(partner: partner)))
    }
    let absence = FigureTable.Row(Wording("aucune visite", "no visit")[draft.language], [], .absence)
    let total = FigureTable.Row(
      Wording("Ensemble", "All")[draft.language],
      counts(max(1, rows.count), Coordinate(), VisitCells.whole, [])
        + VisitWay.allCases.flatMap { $0.lasts.map { _ in FigureTable.Cell.blank(.day) } } + leftOut(Coordinate()),
      .total)
    return FigureTable(
      title: Wording("Visites par partenaire", "Visits by partner")[draft.language],
      corner: Wording("Partenaire", "Partner")[draft.language],
      columns: countColumns + VisitWay.allCases.flatMap(lastColumns) + leftOutColumns,
      rows: (rows.isEmpty ? [absence] : rows) + [total])
  }

  /// A line for each region with a visit in a shown period; a visit counts once for a region.
  var byRegion: FigureTable {
    let rows = regions.enumerated().map { row, region in
      FigureTable.Row(
        region.name(in: draft.context.facts.directory)[draft.language],
        counts(
          row, Coordinate().at(.region, region), VisitCells.ofRegion,
          [Condition(VisitCells.region, Formula(.rowHead(row)))]) + leftOut(Coordinate().at(.region, region)))
    }
    let absence = FigureTable.Row(Wording("aucune visite", "no visit")[draft.language], [], .absence)
    return FigureTable(
      title: Wording("Visites par région", "Visits by region")[draft.language],
      corner: Wording("Région", "Region")[draft.language], columns: countColumns + leftOutColumns,
      rows: rows.isEmpty ? [absence] : rows)
  }

  /// The ways of which a vague date leaves some visit out of the period.
  private var openWays: [VisitWay] {
    VisitWay.allCases.filter { (draft.context.facts[$0.leftOut].double ?? 0) > 0 }
  }

  private var leftOutColumns: [FigureTable.Column] {
    openWays.map {
      FigureTable.Column($0.head[draft.language]).grouped(Wording("Laissées de côté", "Left out")[draft.language])
    }
  }

  private func leftOut(_ place: Coordinate) -> [FigureTable.Cell] {
    openWays.map { draft.figures.leftOut($0.leftOut, at: place) }
  }

  private var countColumns: [FigureTable.Column] {
    VisitWay.allCases.flatMap { way in
      [0, -1].map { FigureTable.Column(draft.periodHead($0)).grouped(way.head[draft.language]) }
    } + [FigureTable.Column(Wording("Réciprocité", "Reciprocity")[draft.language])]
  }

  private func lastColumns(_ way: VisitWay) -> [FigureTable.Column] {
    let heads = [Wording("au plus tôt", "earliest"), Wording("au plus tard", "latest")]
    return zip(way.lasts, heads).map { FigureTable.Column($1[draft.language]).grouped(way.lastHead[draft.language]) }
  }

  /// How many there are each way, in the period and in the one before, and how even they are.
  private func counts(
    _ row: Int, _ place: Coordinate, _ column: TableColumn, _ conditions: [Condition]
  ) -> [FigureTable.Cell] {
    let cells = VisitWay.allCases.flatMap { way in
      [Scope.current, Scope.previous].map { period in
        var at = place
        at.period = period.value
        let sum = draft.figures.formulas.sum(
          column, of: .visits, where: [Condition(.period, period.cell), isOf(way)] + conditions)
        return Live.orAbsent(sum, draft.context.facts[way.metric, at: at], draft.language)
          .named(way.metric, at: at).cell(.count, isStrong: period.value == 0)
      }
    }
    return cells + [reciprocity(row, place).named(.visitsReciprocity, at: place).cell(.percent(0))]
  }

  private func isOf(_ way: VisitWay) -> Condition {
    Condition(VisitCells.way, Formula(formulaText(way.name[draft.language])))
  }

  private func reciprocity(_ row: Int, _ place: Coordinate) -> Live {
    let (given, received) = (Formula(.cell(row: row, column: 0)), Formula(.cell(row: row, column: 2)))
    func say(_ absence: Absence) -> Formula { absence.literal(draft.language) }
    let ratio: Formula = "(\(given)-\(received))/(\(given)+\(received))"
    let based: Formula =
      "IF(\(given)+\(received)=0,\(say(.notApplicable)),IF(\(given)+\(received)<3,\(say(.baseTooSmall)),\(ratio)))"
    return Live(
      "IF(COUNT(\(given),\(received))<2,\(say(.noData)),\(based))", draft.context.facts[.visitsReciprocity, at: place])
  }

  /// The last day of a direction, at the earliest and at the latest.
  private func lasts(_ way: VisitWay, _ partner: PartnerIndex, _ row: Int) -> [FigureTable.Cell] {
    zip(way.lasts, [VisitCells.earliest, VisitCells.latest]).map { metric, column in
      let value = draft.context.facts[metric, at: Coordinate(partner: partner)]
      let conditions = [Condition(.partner, Formula(.rowHead(row))), isOf(way)]
      let day = draft.figures.formulas.greatest(column, of: .visits, where: conditions)
      return Live.orAbsent(day, value.asSheetDay, draft.language)
        .named(metric, at: Coordinate(partner: partner)).cell(.day)
    }
  }
}
