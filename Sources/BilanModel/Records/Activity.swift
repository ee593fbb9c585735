/// A record of the register of activities, whole, as the annex shows it.
package struct Activity: Sendable, Hashable {
  package var id: String
  package var title: String
  package var partners: [PartnerIndex]
  package var kind: ActivityKind
  /// The record's own pillar, else that of its kind.
  package var pillar: Pillar
  package var domains: [String] = []
  package var start: PartialDate?
  /// Last day included; a record without an end ends when it starts.
  package var end: PartialDate?
  package var status: Status
  package var cause: String?
  package var planLine: String?
  package var lead: String?
  package var coordinatedBy: String?
  package var associated: [String] = []
  package var level: Level?
  package var direction: Direction?
  package var series: String?
  package var ordinal: Int?
  package var place: String?
  package var theatre: String?
  package var participantsFrench: Int?
  package var participantsPartner: Int?
  package var cost: Euros?
  package var marking: Marking = .unprotected
  package var source: String?
  package var note: String?
  package var origin: Origin
  /// The volumes of each partner of an activity that is recorded partner by partner, whose own volumes are their sums;
  /// empty where they are known of the whole alone.
  package var shares: [PartnerShare] = []

  package init(
    id: String, title: String, partners: [PartnerIndex], kind: ActivityKind, pillar: Pillar? = nil,
    start: PartialDate?, end: PartialDate? = nil, status: Status, origin: Origin
  ) {
    self.id = id
    self.title = title
    self.partners = partners
    self.kind = kind
    self.pillar = pillar ?? kind.pillar
    self.start = start
    self.end = end
    self.status = status
    self.origin = origin
  }

  /// The activity of a row of a batch of the register; nil where a required value is missing.
  package init?(_ batch: Batch, row: Int) {
    guard let kind = batch.term("kind", row, as: ActivityKind.self),
      let status = batch.term("status", row, as: Status.self)
    else { return nil }
    self.init(
      id: batch.string("id", row) ?? "", title: batch.string("title", row) ?? "", partners: batch.partners(row),
      kind: kind, pillar: batch.term("pillar", row), start: batch.date("start", row), end: batch.date("end", row),
      status: status, origin: batch.origin(row))
    domains = batch.strings("domains", row)
    cause = batch.string("cause", row)
    planLine = batch.string("plan_line", row)
    lead = batch.string("lead", row)
    coordinatedBy = batch.string("coordinated_by", row)
    associated = batch.strings("associated", row)
    level = batch.term("level", row)
    direction = batch.term("direction", row)
    series = batch.string("series", row)
    ordinal = batch.number("ordinal", row)
    place = batch.string("place", row)
    theatre = batch.string("theatre", row)
    participantsFrench = batch.number("participants_fr", row)
    participantsPartner = batch.number("participants_partner", row)
    cost = batch.euros("cost_eur", row)
    marking = batch.marking(row) ?? .unprotected
    source = batch.string("source", row)
    note = batch.string("note", row)
    shares = batch.shares[row] ?? []
  }
}
