internal import BilanMetrics
internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension SheetCatalog {
  /// Activities with Otan and the European Union, under two readings of who is a member.
  static let groups = SheetDefinition(
    "groupes", Wording("Groupes", "Groups"),
    purpose: Wording(
      "Otan et Union européenne : membres à la date, périmètre constant et leur écart",
      "NATO and European Union: members on the day, constant perimeter, and their difference"),
    tabColour: Tab.reading
  ) { context, _ in GroupsSheet(context).sheet() }
}

struct GroupsSheet {
  private static let measures: [ActivityAmount] = [.activities, .days, .personDays]
  private var draft: SheetDraft

  init(_ context: ReportContext) {
    draft = SheetDraft(
      SheetCatalog.groups, context,
      subtitle: Wording(
        "Une activité compte une fois pour un groupe, quel que soit le nombre de ses membres présents, France exceptée.",
        "An activity counts once for a group, however many of its members take part, France excepted."))
  }

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
    for (position, measure) in Self.measures.enumerated() {
      draft.put(Self.name(measure), row + 2, 1 + 4 * position, ReportStyle.group)
    }
    draft.putHeads(
      [.text(Wording("Périmètre", "Perimeter")[draft.language])]
        + Self.measures.flatMap { _ in Array(draft.comparisonHeads) }, row + 3)
    let (atDate, constant) = (row + 4, row + 5)
    draft.put(
      Wording("Membres à la date de l’activité", "Members on the day of the activity"), atDate, 0, ReportStyle.label)
    draft.put(
      Wording("Périmètre constant (membres à la date d’arrêt)", "Constant perimeter (members on the as-of day)"),
      constant, 0, ReportStyle.label)
    draft.put(
      Wording("Effet du périmètre", "Effect of the perimeter"), row + 6, 0, ReportStyle.total(ReportStyle.label))
    for (position, measure) in Self.measures.enumerated() {
      let column = 1 + 4 * position
      for (row, perimeter) in [(atDate, Perimeter.atDate), (constant, .constant)] {
        putComparison(measure, group, perimeter, row, column)
      }
      for (period, offset) in [(0, 0), (-1, 1)] {
        putEffect(measure, group, period, row + 6, column + offset, constant: constant, atDate: atDate)
      }
      for offset in 2...3 { draft.put(.blank, row + 6, column + offset, ReportStyle.total(ReportStyle.label)) }
      draft.colourSigns(CellRange(Place(atDate, column + 2), Place(constant, column + 3)))
    }
    return row + 6
  }

  private mutating func putMembers(_ group: Group, _ row: Int) {
    let facts = draft.context.facts
    guard case .number(let count) = facts.value(.groupMembers, group: group) else { return }
    let day = DateText.day(facts.asOf, draft.language)
    let words = Wording(
      "\(count) États membres au \(day), France comprise", "\(count) member states on \(day), France included")
    draft.put(words, row, 0, ReportStyle.subtitle)
  }

  private func scope(_ group: Group, _ perimeter: Perimeter, _ period: Int = 0) -> Scope {
    var scope = Scope(period == 0 ? SheetDraft.current : SheetDraft.previous, group: group)
    scope.perimeter = perimeter
    return scope
  }

  private mutating func putComparison(
    _ measure: ActivityAmount, _ group: Group, _ perimeter: Perimeter, _ row: Int, _ column: Int
  ) {
    let scope = scope(group, perimeter)
    let (now, before) = (draft.figures.sum(measure, scope), draft.figures.sum(measure, scope.before))
    let unit = Self.metric(measure).unit
    let new = draft.put(now, row, column, ReportStyle.figure(unit.numberFormat, bold: true)).reference()
    let old = draft.put(before, row, column + 1, ReportStyle.figure(unit.numberFormat)).reference()
    let comparison = Comparison(
      Self.metric(measure), new: new, old: old, draft.language, isUnderWay: !draft.context.facts.isPeriodComplete,
      doubt: draft.figures.doubt(measure, scope))
    draft.put(
      comparison.difference(.difference(now.value, before.value)), row, column + 2,
      ReportStyle.figure(NumberFormat.signedInteger))
    draft.put(
      comparison.evolution(.evolution(now.value, before.value)), row, column + 3,
      ReportStyle.figure(NumberFormat.change))
  }

  private mutating func putEffect(
    _ measure: ActivityAmount, _ group: Group, _ period: Int, _ row: Int, _ column: Int, constant: Int, atDate: Int
  ) {
    let values = [Perimeter.constant, .atDate].map { draft.figures.sum(measure, scope(group, $0, period)).value }
    let difference = Quantity.difference(values[0], values[1])
    let places = [constant, atDate].map { Place($0, column).reference() }
    let comparison = Comparison(Self.metric(measure), new: places[0], old: places[1], draft.language)
    let format = "+#,##0;−#,##0;0"
    draft.put(comparison.difference(difference), row, column, ReportStyle.total(ReportStyle.figure(format)))
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

extension Quantity {
  /// The difference of two figures of one unit; absent as soon as one of them is.
  static func difference(_ left: Quantity, _ right: Quantity) -> Quantity {
    switch (left, right) {
    case (.number(let left), .number(let right)): .number(left - right)
    case (.missing, _): left
    default: right
    }
  }

  /// The relative change of a count, under the engine's rules for small bases.
  static func evolution(_ after: Quantity, _ before: Quantity) -> Quantity {
    switch (after, before) {
    case (.number(let after), .number(let before)):
      before > 0 && before < Facts.smallestBase ? .missing(.baseTooSmall) : .share(after - before, of: before)
    case (.missing, _): after
    default: before
    }
  }
}
