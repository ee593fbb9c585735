internal import BilanModel

extension Facts {
  /// Whether the records speak of a period that has begun by the as-of day: one that does not end before the first
  /// activity begins, nor before the year from which the desk says that registers are kept, whichever is earlier.
  ///
  /// There, a count of 0 means that nothing happened; elsewhere it is « n.d. ».
  package func covers(_ period: Int) -> Bool {
    guard let span = series[period], span.first <= asOf else { return false }
    return firstPeriod.map { period >= $0 } ?? false
      || choices.registersFrom.map { hasRead(.activities) && span.first.year >= $0 } ?? false
  }

  /// Whether activities that were given hold a period: it has begun on the as-of day, and is not before the year from
  /// which the desk says that registers are kept.
  func holdsActivities(_ period: Int) -> Bool {
    guard hasRead(.activities), let span = series[period], span.first <= asOf else { return false }
    return choices.registersFrom.map { span.first.year >= $0 } ?? true
  }

  /// The sums of the cell at a coordinate, in a perimeter.
  func measures(_ at: Coordinate, perimeter: Perimeter = .atDate) -> Measures {
    if let askedActivities { return askedActivities.measures(at) }
    guard at.others.isEmpty else { return breakdown.measures(at) }
    return cube.measures(
      period: at.period, partner: at.partner, pillar: at.pillar, group: at.group, perimeter: perimeter)
  }

  /// A number made of the sums of the cell at a coordinate, no data outside of the data's span, nor by a dimension that
  /// the shown periods alone are cut by.
  func flow(_ at: Coordinate, perimeter: Perimeter = .atDate, _ value: (Measures) -> Quantity) -> Quantity {
    let isKnown = covers(at.period) && (at.others.isEmpty || PeriodSeries.shown.contains(at.period))
    return isKnown ? value(measures(at, perimeter: perimeter)) : .missing(.noData)
  }

  /// The same of a group by the members on the day, no data where none is surely its and some may be.
  func groupFlow(_ at: Coordinate, ofDays isOfDays: Bool = false, _ value: (Measures) -> Quantity) -> Quantity {
    mayBeOfGroup(at, ofDays: isOfDays) ? .missing(.noData) : flow(at, value)
  }

  /// Whether no activity at a coordinate, nor a day of one, is surely a group’s, and some may be by partial dates.
  package func mayBeOfGroup(_ at: Coordinate, ofDays isOfDays: Bool = false) -> Bool {
    guard at.group != nil else { return false }
    let (sure, open) = (measures(at), measures(at, perimeter: .undecided))
    return sure.activities == 0 && open.activities > 0 || isOfDays && sure.days == 0 && open.unknownDays > 0
  }

  /// The participations at a coordinate: those of its partner, or of all partners.
  func participations(_ at: Coordinate) -> Int {
    if let askedActivities { return askedActivities.participations(at) }
    guard at.partner == nil else { return measures(at).activities }
    return cube.participations(period: at.period, pillar: at.pillar).activities
  }

  /// How many activities of a status start in a period, done or not.
  func count(_ status: Status, _ at: Coordinate) -> Quantity {
    covers(at.period) ? .number(cube.statuses[at.period]?[status] ?? 0) : .missing(.noData)
  }

  /// What the lines of the frozen plans at a coordinate tell; no data without plans.
  func ofPlans(_ at: Coordinate, _ value: (PlanCounts) -> Quantity) -> Quantity {
    guard let planCounts, PeriodSeries.shown.contains(at.period) else { return .missing(.noData) }
    return value(planCounts)
  }
}
