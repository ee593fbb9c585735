package import BilanMetrics
package import BilanModel

/// What the registers beside activities say of each partner, record by record, gathered once for all profiles.
package struct PartnerRecords: Sendable {
  /// What is due within twelve months of the as-of day, or overdue, the earliest first; plan lines stand in `planned`.
  let deadlines: [PartnerIndex: [Deadline]]
  /// Dialogues, committees and councils, with their sessions.
  let series: [PartnerIndex: [MeetingSeries]]
  /// Agreements, with what took their place.
  let agreements: [PartnerIndex: [Agreement]]
  /// Judgements, in the order of their sources.
  let assessments: [PartnerIndex: [Assessment]]
  /// Defence missions and representations that are not known to have ended.
  let missions: [PartnerIndex: [DefenceMission]]
  /// The lines that are planned after the as-of day, within twelve months, in the order of their days.
  let planned: [PartnerIndex: [PlanLine]]
  /// Whether a plan has lines of those months, of whatever partner.
  var plansAhead: Bool { !planned.isEmpty }

  /// How many days ahead what is due is looked for.
  package static let days = 365

  /// The records of a reading.
  package init(
    _ tally: WatchTally, _ judged: KeptRecords<Assessment>, _ abroad: KeptRecords<DefenceMission>, asOf: Day
  ) {
    deadlines = PartnerRecords.byPartner(
      tally.deadlines.filter { $0.kind != .planLine }, \.partners)
    series = PartnerRecords.byPartner(tally.records(of: MeetingSeries.self), \.common.partners)
    agreements = PartnerRecords.byPartner(tally.records(of: Agreement.self), \.common.partners)
    assessments = PartnerRecords.byPartner(judged.records, \.common.partners)
    missions = PartnerRecords.byPartner(
      abroad.records.filter { $0.until.map { $0.latest >= asOf } ?? true }, \.common.partners)
    planned = PartnerRecords.byPartner(
      PartnerRecords.coming(tally.records(of: PlanLine.self), asOf: asOf), \.partners)
  }

  /// No record of any register.
  package init() {
    (deadlines, series, agreements, assessments, planned, missions) = ([:], [:], [:], [:], [:], [:])
  }

  private static func byPartner<Record>(
    _ records: [Record], _ partners: (Record) -> [PartnerIndex]
  ) -> [PartnerIndex: [Record]] {
    records.reduce(into: [:]) { found, record in
      for partner in Set(partners(record)) { found[partner, default: []].append(record) }
    }
  }

  /// The lines of the latest approved version of each plan whose first day may lie in the twelve months after a day.
  private static func coming(_ lines: [PlanLine], asOf: Day) -> [PlanLine] {
    let approved = lines.filter { $0.approvedOn.map { $0.latest <= asOf } ?? false }
    let latest = approved.reduce(into: [String: Day]()) { days, line in
      guard let day = line.approvedOn?.latest else { return }
      days[line.plan] = max(days[line.plan] ?? day, day)
    }
    let end = asOf.advanced(by: days)
    return approved.filter { line in
      guard line.approvedOn?.latest == latest[line.plan], let start = line.plannedStart else { return false }
      return start.earliest > asOf && start.earliest <= end
    }
    .sorted { left, right in
      guard let one = left.plannedStart, let other = right.plannedStart else { return false }
      return (one.earliest, one.latest, left.plan, left.id) < (other.earliest, other.latest, right.plan, right.id)
    }
  }
}
