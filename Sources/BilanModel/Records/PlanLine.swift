/// A line of a cooperation plan, as the register of plans holds it.
package struct PlanLine: Sendable, Hashable {
  package var id: String
  package var title: String
  package var partners: [PartnerIndex]
  package var plan: String
  package var version: String
  /// The day that the version was approved; a draft has none.
  package var approvedOn: PartialDate?
  package var kind: ActivityKind
  /// The line's own pillar, else that of its kind.
  package var pillar: Pillar
  package var plannedStart: PartialDate?
  package var plannedEnd: PartialDate?
  package var plannedParticipants: Int?
  package var plannedCost: Euros?
  package var marking: Marking = .unprotected
  package var source: String?
  package var note: String?
  package var origin: Origin

  package init(
    id: String, title: String, partners: [PartnerIndex] = [], plan: String, version: String, approvedOn: PartialDate?,
    kind: ActivityKind, pillar: Pillar? = nil, plannedStart: PartialDate?, plannedEnd: PartialDate? = nil,
    origin: Origin
  ) {
    self.id = id
    self.title = title
    self.partners = partners
    self.plan = plan
    self.version = version
    self.approvedOn = approvedOn
    self.kind = kind
    self.pillar = pillar ?? kind.pillar
    self.plannedStart = plannedStart
    self.plannedEnd = plannedEnd
    self.origin = origin
  }

  /// The line of a row of a batch of the register; nil where a required value is missing.
  package init?(_ batch: Batch, row: Int) {
    guard let kind = batch.term("kind", row, as: ActivityKind.self) else { return nil }
    self.init(
      id: batch.string("id", row) ?? "", title: batch.string("title", row) ?? "", partners: batch.partners(row),
      plan: batch.string("plan", row) ?? "", version: batch.string("version", row) ?? "",
      approvedOn: batch.date("approved_on", row), kind: kind, pillar: batch.term("pillar", row),
      plannedStart: batch.date("planned_start", row), plannedEnd: batch.date("planned_end", row),
      origin: batch.origin(row))
    plannedParticipants = batch.number("planned_participants", row)
    plannedCost = batch.euros("planned_cost_eur", row)
    marking = batch.marking(row) ?? .unprotected
    source = batch.string("source", row)
    note = batch.string("note", row)
  }
}
