internal import BilanModel

extension CompetenceRule {
  /// Plans of cooperation and bilateral military dialogues are the chief of defence’s.
  static let militaryLead = CompetenceRule(
    "R01",
    Wording(
      "plans de coopération et dialogues militaires menés par le CEMA", "plans and military dialogues led by CEMA"),
    source: .article(
      .foreignForces,
      "élabore et conduit les plans de coopération entre armées et mène les dialogues bilatéraux militaires"),
    silence: Wording(
      "dialogues avec une organisation ou plusieurs partenaires, comités et conseils",
      "dialogues with an organisation or several partners, committees and councils"),
    clauses: MilitaryLead<PlanLine>(
      lead: \.lead, coordination: \.coordinatedBy, columns: (\PlanLine.lead, \PlanLine.coordinatedBy)
    )
    .clauses { _ in true }
      + MilitaryLead<MeetingSeries>(
        lead: \.lead, coordination: \.coordinatedBy, columns: (\MeetingSeries.lead, \MeetingSeries.coordinatedBy)
      ).clauses { $0.isBilateral(.military) }
      + MilitaryLead<Session>(
        lead: \.lead, coordination: \.coordinatedBy, columns: (\Activity.lead, \Activity.coordinatedBy)
      ).clauses { $0.lead != nil && $0.isBilateral(.military) })
}

/// Who leads what is the chief of defence’s: he, his staff, or an army that his staff coordinates.
private struct MilitaryLead<Record: RuleRecord> {
  let lead: @Sendable (Record) -> NamedOffice?
  let coordination: @Sendable (Record) -> NamedOffice?
  let columns: (lead: AskedColumn, coordination: AskedColumn)

  init<Row: RegisterRecord>(
    lead: @escaping @Sendable (Record) -> NamedOffice?, coordination: @escaping @Sendable (Record) -> NamedOffice?,
    columns: (PartialKeyPath<Row>, PartialKeyPath<Row>)
  ) {
    self.lead = lead
    self.coordination = coordination
    self.columns = (AskedColumn(columns.0), AskedColumn(columns.1))
  }

  func clauses(of speaks: @escaping @Sendable (Record) -> Bool) -> [any RuleClause] {
    let (lead, coordination) = (lead, coordination)
    return [
      Clause<Record>.office(
        in: columns.lead, .one(of: .chiefOfDefence, .defenceStaff).or(.anArmy), .error, of: speaks
      ) { [lead($0)].compactMap(\.self) },
      Clause<Record>.office(
        in: columns.coordination, .one(of: .defenceStaff), .error, among: [columns.lead],
        where: Wording("pilotage d’une armée", "led by an army"),
        of: { speaks($0) && lead($0)?.office?.isOfAnArmy ?? false }
      ) { [coordination($0)].compactMap(\.self) },
    ]
  }
}
