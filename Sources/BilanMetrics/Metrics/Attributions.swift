internal import BilanModel

extension Metric {
  /// The acts that serve each attribution of the chief of defence.
  package static let acts = ofActs(
    "attributions.acts", Wording("Actes", "Acts"),
    Wording(
      "enregistrements de l’année qui servent une attribution, par eux-mêmes ou par la table des attributions ; un "
        + "enregistrement qui en sert plusieurs compte pour chacune, et une fois dans le total",
      "records of the year that serve an attribution, by their own word or by the table of attributions; one that serves "
        + "several counts for each of them, and once in the total")
  ) { .known($0.count($1), leftOut: $0.open($1)) }

  /// The records of which dates do not say whether they are acts of the period.
  package static let actsLeftOut = ofActs(
    "attributions.acts_left_out", Wording("Actes\u{A0}: laissés de côté", "Acts: left out"),
    Wording(
      "enregistrements dont les dates ne disent pas s’ils sont des actes de la période",
      "records of which the dates do not say whether they are acts of the period"), isBeside: true
  ) { .number($0.open($1)) }

  private static func ofActs(
    _ code: String, _ name: Wording, _ definition: Wording, isBeside: Bool = false,
    _ value: @escaping @Sendable (Acts, Coordinate) -> Quantity
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: .records,
      counts: CountedRecords(
        by: .start,
        "activités faites, lignes des plans figés, et lignes des autres registres dans l’année de leur acte",
        "done activities, lines of frozen plans, and rows of other registers in the year of their act"),
      cuts: [
        .total, .pillar, .attribution, Cut(.attribution, .pillar), Cut(.attribution, .office),
        Cut(.partner, .attribution), Cut(.region, .attribution),
      ],
      tone: .neutral, isBeside: isBeside, basis: Basis { facts, cut, period in facts.acts.places(of: cut, in: period) },
      source: .acts
    ) { facts, at in
      guard PeriodSeries.shown.contains(at.period), facts.holdsPeriod(at.period),
        facts.hasRegister(serving: at.others[.attribution])
      else { return .missing(.noData) }
      return value(facts.acts, at)
    }
  }
}

extension Facts {
  /// Whether acts of a period, and what is found in them, can be told: it has begun on the as-of day, and is not before the year from which the desk
  /// says that registers are kept.
  func holdsPeriod(_ period: Int) -> Bool {
    guard let span = series[period], span.first <= asOf else { return false }
    return choices.registersFrom.map { span.first.year >= $0 } ?? true
  }

  /// Whether a register that may serve a point was read; of no point, any that serves one.
  fileprivate func hasRegister(serving value: DimensionValue?) -> Bool {
    AttributionTable.rows.contains { row in
      guard hasRead(row.register) else { return false }
      guard case .word(let code, _)? = value, !code.isEmpty else { return true }
      return row.point.code == code
    } || value != nil && acts.count(Coordinate().at(.attribution, value ?? .unstated)) > 0
  }

  /// The acts of the shown periods.
  static func acts(rows: [ActivityRow], plan: PlanFacts?, registers: [any RegisterFacts]) -> [Acts.Act] {
    let activities = rows.lazy.filter { $0.counts || $0.activity.status == .done && !$0.mayStartIn.isEmpty }.flatMap {
      row in
      (row.period.map { [$0] } ?? row.mayStartIn).map {
        Acts.Act(
          period: $0, isSure: row.counts, register: Register.activities.code, points: row.activity.points,
          pillar: row.activity.pillar,
          offices: row.activity.lead.map { [$0.value] } ?? [], partners: row.activity.partners,
          subject: { Testimony.Subject(row.activity) })
      }
    }
    let told = (plan?.rows ?? []).map { ($0, true) } + (plan?.open ?? []).map { ($0, false) }
    let lines = told.map { row, isSure in
      var line = row.line
      line.isCarriedOut = row.outcome == .done
      return Acts.Act(
        period: row.period, isSure: isSure, register: Register.plans.code, points: line.points, pillar: line.pillar,
        offices: line.lead.map { [$0.value] } ?? [], partners: line.partners,
        subject: { [line] in Testimony.Subject(line) })
    }
    return Array(activities) + lines + registers.flatMap(\.actFacts.acts)
  }
}
