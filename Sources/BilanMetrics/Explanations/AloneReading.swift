internal import BilanModel
internal import BilanRules

/// The counting of a report, of one record alone: what it says of a figure is what the record adds to it.
struct AloneReading {
  private let tally: ReportTally
  private let facts: Facts
  /// What a record may have a part in: the last of them tells which records there are.
  private let metrics: [Metric]
  private let metric: Metric
  private let place: Coordinate
  /// What counts the records that the figure leaves out.
  private let leftOut: [Metric]

  init(_ tally: ReportTally, _ facts: Facts, _ metrics: [Metric], _ place: Coordinate) {
    (self.tally, self.facts, self.metrics, self.place) = (tally, facts, metrics, place)
    let metric = metrics[metrics.count - 1]
    self.metric = metric
    let beside =
      ActivityAmount.all.first { $0.metric.code == metric.code }?.leftOut?.metric
      ?? MetricCatalog.written.first { $0.code == metric.code + "_left_out" }
    leftOut = metric.leavesOut?() ?? [beside].compactMap(\.self)
  }

  /// Whether an activity may have a part in the figure: with whom it is, and when.
  func mayCount(_ activity: Activity) -> Bool {
    if let partner = place.partner, !activity.partners.contains(partner) { return false }
    if let region = place.others[.region], !DimensionValue.regions(of: activity.partners).contains(region) {
      return false
    }
    if let pillar = place.pillar, activity.pillar != pillar { return false }
    guard let start = activity.start, metric.nature == .flow, metric.counts.rule != .none else { return true }
    let end = activity.end ?? start
    return start.earliest <= facts.series.base.last && max(start.latest, end.latest) >= facts.series.base.first
  }

  func testimony(of activity: Activity) -> Testimony? {
    let subject = Testimony.Subject(activity)
    let own = tally.facts(of: activity, beside: facts.plan)
    if let adds = parts(of: own) { return Testimony(subject, adds: adds) }
    if let reason = reason(activity) { return Testimony(subject, leftOut: reason) }
    for leftOut in leftOut {
      if case .number(let count) = own[leftOut, at: place], count > 0 {
        return Testimony(subject, leftOut: leftOut.name)
      }
    }
    return nil
  }

  /// Why an activity does not count that would, were it done on a day of the period.
  private func reason(_ activity: Activity) -> Wording? {
    guard metric.counts.areDone else { return nil }
    var done = activity
    done.status = .done
    let day = min(facts.series.base.last, facts.asOf)
    let isLate = activity.start.map { $0.earliest > facts.asOf } ?? false
    let standing = tally.doctrine.standing(of: ActivityRecord(activity))
    let isVague = activity.start == nil || standing.mayStart(in: 0, tally.doctrine.calendar)
    if isLate || isVague { (done.start, done.end) = (PartialDate(day), PartialDate(day)) }
    guard isLate || isVague || activity.status != .done,
      parts(of: tally.facts(of: done, beside: facts.plan)) != nil
    else {
      return nil
    }
    if activity.status != .done {
      return Wording(
        "son état est « \(activity.status.name.french) »", "its status is “\(activity.status.name.english)”")
    }
    return isLate
      ? Wording("elle commence après la date d’arrêt", "it starts after the as-of day")
      : Wording(
        "sans date, ou à la date trop vague pour la période", "without a date, or with one too vague for the period")
  }

  /// Of a line that is in the period, or of one that may be.
  func testimony(of row: PlanRow, isOpen: Bool) -> Testimony? {
    let own = tally.facts(of: isOpen ? PlanFacts(open: [row]) : PlanFacts(rows: [row]))
    let subject = Testimony.Subject(row.line)
    if let adds = parts(of: own) { return Testimony(subject, adds: adds) }
    guard isOpen, leftOut.contains(where: { own[$0, at: place] == .number(1) }) else { return nil }
    return Testimony(
      subject,
      leftOut: Wording(
        "sa date prévue ne dit pas si elle est de la période",
        "its planned date does not say whether it is of the period"))
  }

  func testimony(of act: Acts.Act) -> Testimony? {
    guard act.period == 0 else { return nil }
    let acts = Acts([act])
    if metric.code == Metric.actsLeftOut.code {
      return acts.open(place) > 0 ? Testimony(act.subject(), adds: [.number(1)]) : nil
    }
    if acts.count(place) > 0 { return Testimony(act.subject(), adds: [.number(1)]) }
    return acts.open(place) > 0 ? Testimony(act.subject(), leftOut: Metric.actsLeftOut.name) : nil
  }

  func testimony(of finding: CompetenceFinding) -> Testimony? {
    if case .word(let rule, _)? = place.others[.rule], rule != finding.rule { return nil }
    if let office = place.others[.office], !finding.offices.contains(office) { return nil }
    if let severity = place.others[.severity], severity != .severity(finding.severity) { return nil }
    return Testimony(
      Testimony.Subject(
        register: "", id: finding.record, title: finding.message.french, marking: "", origin: finding.origin),
      adds: [.number(1)])
  }

  /// What one record adds to each of the metrics; nil where it has no part in the last of them.
  private func parts(of own: Facts) -> [Quantity]? {
    let value = own[metric, at: place]
    switch value {
    // A visit alone is too small a base, and has its part.
    case .missing(.baseTooSmall): return []
    case .missing: return nil
    default: break
    }
    if value.isZero && metric.unit != .date { return nil }
    return metrics.map { own[$0, at: place] }
  }
}
