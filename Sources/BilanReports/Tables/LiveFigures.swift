internal import BilanMetrics
internal import BilanModel
internal import BilanTables

/// Where the figures of the reading sheets come from: the engine's value of each, and its formula over the data sheets.
struct LiveFigures: Sendable {
  let facts: Facts
  let language: Language
  let formulas: TableFormulas

  init(_ context: ReportContext) {
    facts = context.facts
    language = context.language
    formulas = TableFormulas(language: context.language)
  }

  /// The form of a figure of a unit, amounts in the currency of the report.
  func form(_ unit: Unit) -> NumberForm { NumberForm(unit, facts.currency) }

  /// A sum over the rows of the two shown periods.
  func sum(_ measure: ActivityAmount, _ scope: Scope) -> Live {
    named(
      Live.orAbsent(
        formulas.sum(TableColumn(measure), of: scope.table, where: scope.conditions) + divisor(measure),
        value(measure, scope), language), measure, scope)
  }

  /// A sum in any period: the row sheets hold the two shown, *Historique* the others.
  func sumAtAnyTime(_ measure: ActivityAmount, _ scope: Scope) -> Live {
    let all = Formula(formulaText((scope.countsParticipations ? "<>" : "") + AllPartners.code))
    let rows = formulas.sum(TableColumn(measure), of: scope.table, where: scope.conditions)
    let older = formulas.sum(TableColumn(measure), of: .history, where: scope.conditions + [Condition(.code, all)])
    return named(Live.orAbsent("\(rows)+\(older)", value(measure, scope), language), measure, scope)
  }

  /// Whether a sum leaves out more than half of the activities, in the period or the one before.
  ///
  /// Its change would tell what the records say rather than what was done. Nil where nothing is left out of it.
  func doubt(_ measure: ActivityAmount, _ scope: Scope) -> Comparison.Doubt? {
    guard let unknown = measure.leftOut else { return nil }
    let sides = [scope, scope.before].map { (unknown: sum(unknown, $0), all: sum(.activities, $0)) }
    let formulas = sides.map { "2*N(\($0.unknown.formula))>N(\($0.all.formula))" as Formula }
    return Comparison.Doubt(
      formula: "OR(\(formulas.joined(separator: ",")))",
      isThere: sides.contains { 2 * ($0.unknown.value.double ?? 0) > $0.all.value.double ?? 0 })
  }

  /// How many rows of a table meet some conditions besides those of a scope.
  func count(_ table: TableLayout, _ scope: Scope, _ conditions: [Condition] = [], value: Quantity) -> Live {
    Live.orAbsent(formulas.count(table, where: scope.conditions + conditions), value, language)
  }

  /// How many records a figure leaves out: no formula counts them a second time.
  func leftOut(_ metric: Metric, at place: Coordinate) -> FigureTable.Cell {
    .figure(FigureTable.Figure(facts[metric, at: place], .count, key: FigureKey(metric.code, place)))
  }

  /// The head of a column of such counts.
  func leftOutHead(_ french: String) -> FigureTable.Column { FigureTable.Column(Wording(french, "Left out")[language]) }

  private func value(_ measure: ActivityAmount, _ scope: Scope) -> Quantity {
    if let group = scope.group { return groupValue(measure, group, scope) }
    return facts[metric(measure, scope), at: scope.coordinate]
  }

  private func metric(_ measure: ActivityAmount, _ scope: Scope) -> Metric {
    measure == .activities && scope.countsParticipations ? Metric.participations : measure.metric
  }

  /// A figure under the name that the catalogue has for it; that of a group in each of its perimeters.
  private func named(_ live: Live, _ measure: ActivityAmount, _ scope: Scope) -> Live {
    guard scope.group != nil else { return live.named(metric(measure, scope), at: scope.coordinate) }
    return live.named(groupMetric(measure, scope.perimeter).map { FigureKey($0.code, scope.coordinate) })
  }

  /// The metric of a sum over the activities of a group; nil where the catalogue has none.
  func groupMetric(_ measure: ActivityAmount, _ perimeter: Perimeter) -> Metric? {
    let isAtDate = perimeter == .atDate
    switch measure {
    case .activities: return isAtDate ? .groupWhole : .groupConstant
    case .days: return isAtDate ? .groupDays : .groupDaysConstant
    case .personDays: return isAtDate ? .groupPersonDays : .groupPersonDaysConstant
    default: return nil
    }
  }

  /// A sum over the activities of a group.
  private func groupValue(_ measure: ActivityAmount, _ group: Group, _ scope: Scope) -> Quantity {
    if let metric = groupMetric(measure, scope.perimeter) { return facts[metric, at: scope.coordinate] }
    guard facts.covers(scope.period.value) else { return .missing(.noData) }
    let sums = facts.cube.measures(
      period: scope.period.value, pillar: scope.pillar?.value, group: group, perimeter: scope.perimeter)
    return .number(measure.ofSums(sums))
  }

  /// Fractions are stored in whole units, so that their sums are exact.
  private func divisor(_ measure: ActivityAmount) -> Formula { measure == .fractions ? "/\(Measures.whole)" : "" }
}

/// The cells of a figure beside what it was.
extension LiveFigures {
  /// A figure in the period and in the one before, its change and its relative change: four cells of a row, from a
  /// column on.
  func comparison(
    _ metric: Metric, at coordinate: Coordinate = Coordinate(), now: Live, before: Live, row: Int, column: Int = 0,
    doubt: Comparison.Doubt? = nil
  ) -> [FigureTable.Cell] {
    comparison(
      metric, now: now, before: before, change: facts.change(metric, at: coordinate),
      evolution: facts.evolution(metric, at: coordinate), row: row, column: column, doubt: doubt)
  }

  /// The same with the changes that the engine gives.
  func comparison(
    _ metric: Metric, now: Live, before: Live, change: Quantity, evolution: Quantity, row: Int, column: Int,
    doubt: Comparison.Doubt?
  ) -> [FigureTable.Cell] {
    let compared = Comparison(
      metric, new: Formula(.cell(row: row, column: column)), old: Formula(.cell(row: row, column: column + 1)),
      language, isNotWhole: !facts.isComparable(0), doubt: doubt)
    let form = form(metric.unit)
    // Where the sheet doubts a change, it is no longer the one of the catalogue.
    let named = doubt?.isThere == true ? Live("", .missing(.notApplicable)) : now
    return [
      now.cell(form, isStrong: true), before.cell(form),
      compared.difference(change).named(.change, of: named).cell(NumberForm(changeOf: metric.unit, facts.currency)),
      metric.unit == .share
        ? .blank(.change) : compared.evolution(evolution).named(.evolution, of: named).cell(.change),
    ]
  }

  /// A measure compared over a scope of the report's period.
  func comparison(_ measure: ActivityAmount, _ scope: Scope, row: Int, column: Int = 0) -> [FigureTable.Cell] {
    let metric = measure == .activities && scope.countsParticipations ? Metric.participations : measure.metric
    return comparison(
      metric, at: scope.coordinate, now: sum(measure, scope), before: sum(measure, scope.before), row: row,
      column: column, doubt: doubt(measure, scope))
  }
}
