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
    guard hasMonth(of: at) else { return .missing(.notApplicable) }
    let isKnown = covers(at.period) && (at.others.isEmpty || PeriodSeries.shown.contains(at.period))
    return isKnown ? value(measures(at, perimeter: perimeter)) : .missing(.noData)
  }

  /// Whether the period of a coordinate has a day of its month, be it not known: of one beyond it nothing is asked.
  private func hasMonth(of at: Coordinate) -> Bool {
    guard let span = series[at.period] else { return true }
    let months = at.month.map { [$0] } ?? askedActivities?.months ?? []
    return months.isEmpty || months.contains { $0 == 0 || span.has(month: $0) }
  }

  /// The number made of the sums of a group by the members on the day, and of what partial dates leave open whether it is
  /// the group's.
  func groupFlow(_ at: Coordinate, _ value: (_ sure: Measures, _ open: Measures) -> Quantity) -> Quantity {
    flow(at) { value($0, measures(at, perimeter: .undecided)) }
  }

  /// How many activities start in the month of a coordinate; nil where it names none, or a question has them counted by
  /// whatever else they are cut by.
  func startsInMonth(_ at: Coordinate) -> Int? { startsInMonth(at, of: cube.months) }

  private func startsInMonth(_ at: Coordinate, of months: [Int: [Pillar: [Int: Int]]]) -> Int? {
    guard let month = at.month, askedActivities == nil else { return nil }
    let pillars = at.pillar.map { [$0] } ?? Pillar.allCases
    return pillars.reduce(0) { $0 + (months[at.period]?[$1]?[month] ?? 0) }
  }

  /// How many activities the counts at a coordinate leave out: those of which a partial date does not say whether they
  /// are of the period or the month, or of the group on its day.
  func leftOut(_ at: Coordinate, perimeter: Perimeter = .atDate) -> Int {
    let open = startsInMonth(at, of: cube.openMonths) ?? measures(at, perimeter: perimeter).open
    guard at.group != nil, perimeter == .atDate else { return open }
    let undecided = measures(at, perimeter: .undecided)
    return open + undecided.activities + undecided.open
  }

  /// The same as a figure beside another, where activities were read and the registers hold the period.
  func leftOutCount(_ at: Coordinate, _ count: (Measures) -> Int) -> Quantity {
    guard hasMonth(of: at) else { return .missing(.notApplicable) }
    let isKnown = holdsActivities(at.period) && (at.others.isEmpty || PeriodSeries.shown.contains(at.period))
    return isKnown ? .number(count(measures(at))) : .missing(.noData)
  }

  /// What the participations at a coordinate are of: its partner, or all partners.
  func participations(_ at: Coordinate) -> (count: Int, leftOut: Int) {
    if let askedActivities { return askedActivities.participations(at) }
    let sums = at.partner == nil ? cube.participations(period: at.period, pillar: at.pillar) : measures(at)
    return (sums.activities, sums.open)
  }

  /// How many activities of a status, not done, start in a period.
  func count(_ status: Status, _ at: Coordinate) -> Quantity {
    guard covers(at.period) else { return .missing(.noData) }
    return .known(cube.statuses[at.period]?[status] ?? 0, leftOut: openStarts(status, at.period))
  }

  /// How many may start in it, and need not.
  func openStarts(_ status: Status, _ period: Int) -> Int { cube.openStarts.statuses[period]?[status] ?? 0 }

  /// What the lines of the frozen plans at a coordinate tell; no data without plans.
  func ofPlans(_ at: Coordinate, _ value: (PlanCounts) -> Quantity) -> Quantity {
    guard let planCounts, PeriodSeries.shown.contains(at.period) else { return .missing(.noData) }
    return value(planCounts)
  }
}
