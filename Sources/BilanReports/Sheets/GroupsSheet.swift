internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// Activities with Otan and the European Union, under two readings of who is a member.
  static let groups = SheetDefinition.ofTables(
    "groupes", Wording("Groupes", "Groups"),
    purpose: Wording(
      "Otan et Union européenne : membres à la date, périmètre constant et leur écart",
      "NATO and European Union: members on the day, constant perimeter, and their difference"),
    tabColour: Tab.reading
  ) { context, _ in GroupsSheet(context) }
}

struct GroupsSheet: SheetOfTables {
  private static let measures: [ActivityAmount] = [.activities, .days, .personDays]
  private var draft: SheetDraft

  init(_ context: ReportContext) {
    draft = SheetDraft(
      SheetCatalog.groups, context,
      subtitle: Wording(
        "Une activité compte une fois pour un groupe, quel que soit le nombre de ses membres présents, France exceptée.",
        "An activity counts once for a group, however many of its members take part, France excepted."))
  }

  var tables: [FigureTable] { Group.allCases.map(table) }

  consuming func sheet() -> Sheet {
    draft.putPeriods()
    var row = SheetDraft.firstRow
    for group in Group.allCases { row = putGroup(group, row) + 2 }
    putNote(row)
    draft.fit(columns: 13)
    draft.setHeights(SheetDraft.firstRow...row)
    draft.sheet.page.fit = (1, 1)
    draft.freezeTitle()
    return draft.sheet
  }

  /// Puts the block of a group and returns its last row.
  private mutating func putGroup(_ group: Group, _ row: Int) -> Int {
    draft.putSection(group.name, row)
    putMembers(group, row + 1)
    putLeftOut(group, row + 7)
    for position in Self.measures.indices {
      let column = 3 + 4 * position
      draft.colourChanges(CellRange(Place(row + 4, column), Place(row + 5, column + 1)))
    }
    draft.put(table(group), at: Place(row + 3, 0))
    return row + 6
  }

  /// The measures of a group in the two perimeters, and what the perimeter does.
  func table(_ group: Group) -> FigureTable {
    let rows = [
      (Wording("Membres à la date de l’activité", "Members on the day of the activity"), Perimeter.atDate),
      (
        Wording("Périmètre constant (membres à la date d’arrêt)", "Constant perimeter (members on the as-of day)"),
        .constant
      ),
    ].enumerated().map { row, line in
      FigureTable.Row(
        line.0[draft.language],
        Self.measures.enumerated().flatMap { comparison($1, group, line.1, row: row, column: 4 * $0) })
    }
    let effect = FigureTable.Row(
      Wording("Effet du périmètre", "Effect of the perimeter")[draft.language],
      Self.measures.enumerated().flatMap { position, measure in
        [(0, 0), (-1, 1)].map { self.effect(measure, group, $0, column: 4 * position + $1) } + [
          .blank(nil), .blank(nil),
        ]
      }, .total)
    return FigureTable(
      title: group.name[draft.language], corner: Wording("Périmètre", "Perimeter")[draft.language],
      columns: Self.measures.flatMap { measure in
        draft.comparisonColumns.map { $0.grouped(Self.name(measure)[draft.language]) }
      }, rows: rows + [effect])
  }

  private mutating func putMembers(_ group: Group, _ row: Int) {
    let facts = draft.context.facts
    guard case .number(let count) = facts.value(.groupMembers, group: group) else { return }
    let day = DateText.day(facts.asOf, draft.language)
    let words = Wording(
      "\(count) États membres au \(day), France comprise", "\(count) member states on \(day), France included")
    draft.put(words, row, 0, ReportStyle.subtitle)
  }

  private mutating func putLeftOut(_ group: Group, _ row: Int) {
    let reasons: [(metric: Metric, words: Wording)] = [
      (
        .groupLeftOut,
        Wording(
          "Laissées de côté, la date ne disant pas si un membre y prenait part",
          "Left out, for the date does not say whether a member took part")
      ),
      (.groupDaysLeftOut, Wording("Activités laissées hors des jours", "Activities left out of the days")),
      (
        .groupPersonDaysLeftOut,
        Wording("Activités laissées hors des personnes-jours", "Activities left out of the person-days")
      ),
    ]
    let told = reasons.compactMap { reason -> String? in
      let counts = [0, -1].map { draft.context.facts.value(reason.metric, period: $0, group: group).double ?? 0 }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      let periods = zip(counts, [0, -1]).map { "\(draft.context.shortPeriod($1)) : \(Int($0))" }
      return "\(reason.words[draft.language]) — \(periods.joined(separator: " ; "))"
    }
    guard !told.isEmpty else { return }
    draft.put(.text(told.joined(separator: ". ")), row, 0, ReportStyle.subtitle)
  }

  private func scope(_ group: Group, _ perimeter: Perimeter, _ period: Int = 0) -> Scope {
    var scope = Scope(period == 0 ? Scope.current : Scope.previous, group: group)
    scope.perimeter = perimeter
    return scope
  }

  private func comparison(
    _ measure: ActivityAmount, _ group: Group, _ perimeter: Perimeter, row: Int, column: Int
  ) -> [FigureTable.Cell] {
    let scope = scope(group, perimeter)
    let (now, before) = (draft.figures.sum(measure, scope), draft.figures.sum(measure, scope.before))
    return draft.figures.comparison(
      Self.metric(measure), now: now, before: before, change: .difference(now.value, before.value),
      evolution: .evolution(now.value, before.value), row: row, column: column,
      doubt: draft.figures.doubt(measure, scope))
  }

  private func effect(_ measure: ActivityAmount, _ group: Group, _ period: Int, column: Int) -> FigureTable.Cell {
    let values = [Perimeter.constant, .atDate].map { draft.figures.sum(measure, scope(group, $0, period)).value }
    let compared = Comparison(
      Self.metric(measure), new: Formula(.cell(row: 1, column: column)), old: Formula(.cell(row: 0, column: column)),
      draft.language)
    let metric: Metric =
      switch measure {
      case .days: .groupDaysDifference
      case .personDays: .groupPersonDaysDifference
      default: .groupDifference
      }
    return compared.difference(.difference(values[0], values[1]))
      .named(metric, at: Coordinate(period: period, group: group)).cell(.difference)
  }

  private mutating func putNote(_ row: Int) {
    let words = Wording(
      "Le périmètre constant applique à toutes les années la liste des membres à la date d’arrêt : son écart avec les "
        + "membres à la date vient des adhésions et des départs.",
      "The constant perimeter applies the members of the as-of day to every year: it differs from the members on the "
        + "day by accessions and departures.")
    draft.put(words, row, 0, ReportStyle.subtitle)
  }

  private static func metric(_ measure: ActivityAmount) -> Metric {
    switch measure {
    case .days: .groupDays
    case .personDays: .groupPersonDays
    default: .groupWhole
    }
  }

  private static func name(_ measure: ActivityAmount) -> Wording {
    switch measure {
    case .days: Wording("Jours d’activité", "Days of activity")
    case .personDays: Metric.personDays.name
    default: Metric.whole.name
    }
  }
}
