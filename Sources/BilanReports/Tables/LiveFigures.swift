internal import BilanMetrics
internal import BilanModel

/// Where the figures of the reading sheets come from: for each, the engine's value and the formula over the data sheets.
struct LiveFigures: Sendable {
  /// A period and the cell that holds its label.
  struct PeriodCell: Sendable {
    let index: Int
    let reference: String
  }
  /// A pillar and the cell that holds its short name.
  struct PillarCell: Sendable {
    let pillar: Pillar
    let reference: String
  }
  /// A partner and the cell that holds its name.
  struct PartnerCell: Sendable {
    let partner: PartnerIndex
    let reference: String
  }

  let facts: Facts
  let formulas: TableFormulas

  init(_ context: ReportContext) {
    facts = context.facts
    formulas = TableFormulas(language: context.language)
  }

  /// A measure of activities counted whole, in the report's period or the one before.
  func whole(_ measure: Measure, _ period: PeriodCell, _ pillar: PillarCell? = nil) -> Live {
    Live(
      formulas.sum(measure.column, of: .activities, where: conditions(period, pillar)),
      measure.quantity(facts.cube.measures(period: period.index, pillar: pillar?.pillar)))
  }

  /// A measure of the participations of a partner, in the report's period or the one before.
  func participation(
    _ measure: Measure, _ period: PeriodCell, partner: PartnerCell, _ pillar: PillarCell? = nil
  ) -> Live {
    let conditions = conditions(period, pillar) + [Condition(.partner, partner.reference)]
    return Live(
      formulas.sum(measure.column, of: .participations, where: conditions) + divisor(measure),
      measure.quantity(
        facts.cube.measures(period: period.index, partner: partner.partner, pillar: pillar?.pillar)))
  }

  /// A measure of the participations of all partners, in the report's period or the one before.
  func allParticipations(_ measure: Measure, _ period: PeriodCell, _ pillar: PillarCell? = nil) -> Live {
    Live(
      formulas.sum(measure.column, of: .participations, where: conditions(period, pillar)) + divisor(measure),
      measure.quantity(facts.cube.participations(period: period.index, pillar: pillar?.pillar)))
  }

  /// A measure of activities counted whole in any period: the row sheets hold the two shown, *Historique* the others.
  func wholeAtAnyTime(_ measure: Measure, _ period: PeriodCell, _ pillar: PillarCell? = nil) -> Live {
    let all = Condition(.code, formulaText(AllPartners.code))
    return Live(
      formulas.sum(measure.column, of: .activities, where: conditions(period, pillar)) + "+"
        + formulas.sum(measure.column, of: .history, where: conditions(period, pillar) + [all]),
      measure.quantity(facts.cube.measures(period: period.index, pillar: pillar?.pillar)))
  }

  /// Participations of all partners in any period.
  func participationsAtAnyTime(_ period: PeriodCell) -> Live {
    let notAll = Condition(.code, formulaText("<>" + AllPartners.code))
    return Live(
      formulas.sum(.activities, of: .participations, where: conditions(period, nil)) + "+"
        + formulas.sum(.activities, of: .history, where: conditions(period, nil) + [notAll]),
      Measure.activities.quantity(facts.cube.participations(period: period.index, pillar: nil)))
  }

  /// Whole activities that a group's members took part in, by the members of the day of the start.
  func group(_ measure: Measure, _ group: Group, _ period: PeriodCell, _ pillar: PillarCell? = nil) -> Live {
    let column: DataColumn = group == .nato ? .nato : .europeanUnion
    return Live(
      formulas.sum(measure.column, of: .activities, where: conditions(period, pillar) + [Condition(column, "1")]),
      measure.quantity(facts.cube.measures(period: period.index, pillar: pillar?.pillar, group: group)))
  }

  private func conditions(_ period: PeriodCell, _ pillar: PillarCell?) -> [Condition] {
    [Condition(.period, period.reference)] + (pillar.map { [Condition(.pillar, $0.reference)] } ?? [])
  }

  /// Fractions are stored in whole units, so that their sums are exact.
  private func divisor(_ measure: Measure) -> String { measure == .fractions ? "/\(Measures.whole)" : "" }
}

extension ActivityCube {
  /// The sums over the participations of all partners; more than those of the activities counted whole as soon as an
  /// activity has several partners.
  func participations(period: Int, pillar: Pillar?) -> Measures {
    var sum = Measures()
    for partner in partners(in: period) { sum += measures(period: period, partner: partner, pillar: pillar) }
    return sum
  }
}
