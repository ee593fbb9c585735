package import BilanModel

/// A figure with what it is made of: the records that count, and those that are left out.
package struct Explanation: Sendable {
  /// What is counted.
  package let metric: Metric
  /// Where, in the report's period.
  package let place: Coordinate
  /// The period.
  package let period: Period
  /// What the report says.
  package let value: Quantity
  /// Its difference with the period before, and its relative change.
  package let change: Quantity
  /// Its relative change since the period before.
  package let evolution: Quantity
  /// How it is made, in words.
  package let formula: Wording
  /// How it follows from the records.
  package let recounting: Recounting
  /// What a record adds is counted in.
  package let addedUnit: Unit
  /// The records that count, by place.
  package let counted: [Testimony]
  /// The records that may count and do not, by reason, then by place.
  package let leftOut: [Testimony]
  /// What the facts bear.
  package let marking: Marking
  /// The day on which the registers were closed.
  package let asOf: Day
  /// Whether a record says that it is made up.
  package let isFictitious: Bool
  /// The partners that records may name.
  package let directory: PartnerDirectory
  /// The currency of amounts.
  package let currency: Currency

  init(_ metric: Metric, _ place: Coordinate, _ facts: Facts, _ evidence: Evidence) {
    (self.metric, self.place, period) = (metric, place, facts.series.base)
    value = facts[metric, at: place]
    directory = facts.directory
    currency = facts.currency
    (change, evolution) = (facts.change(metric, at: place), facts.evolution(metric, at: place))
    (formula, recounting) = (evidence.formula, evidence.recounting)
    addedUnit = evidence.unit ?? metric.unit
    counted = evidence.counted.sorted { $0.subject.origin < $1.subject.origin }
    leftOut = evidence.leftOut.sorted { left, right in
      let (first, second) = (left.reason?.french ?? "", right.reason?.french ?? "")
      return first == second ? left.subject.origin < right.subject.origin : first < second
    }
    (marking, asOf, isFictitious) = (facts.marking, facts.asOf, facts.isFictitious)
  }
}
