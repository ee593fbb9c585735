import BilanModel
import Testing

/// What holds of the fields of every register.
@Suite struct FieldTests {
  /// Writes a record without and one with everything, and reads them back.
  private func check<Record: RegisterRecord & Equatable>(_ records: [Record]) throws {
    let batch = Batch(records)
    #expect(batch.columns.count == Record.register.columns.count)
    for (row, record) in records.enumerated() { #expect(try #require(Record(batch, row: row)) == record) }
    for column in batch.columns {
      if case .absent = column { Issue.record("a column without values") }
    }
  }

  @Test func `activities are written and read back`() throws {
    let origin = Origin(file: "a.csv", line: 7)
    let bare = Activity(
      id: "", title: "", partners: [], kind: .visit, start: nil, status: .planned, origin: origin)
    var full = Activity(
      id: "A", title: "Été", partners: [PartnerDirectory.standard.indices[3], PartnerDirectory.standard.indices[1]],
      kind: .course, pillar: .export,
      start: Season.summer.span(year: 2018), end: PartialDate(Day(unchecked: 2018, 9, 30)), status: .cancelled,
      origin: origin)
    (full.domains, full.cause, full.planLine, full.lead) = (
      ["feux", "cyber", "feux"], "météo", "L1", NamedOffice("BRI")
    )
    (full.coordinatedBy, full.associated, full.level, full.direction) = (
      NamedOffice("EMA"), [NamedOffice("DGA")], .allCases[0], .allCases[0]
    )
    (full.series, full.ordinal, full.place, full.theatre) = ("Dialogue", 0, "Déols", "Sahel")
    (full.participantsFrench, full.participantsPartner, full.cost) = (0, 12, Euros(cents: 0))
    (full.marking, full.source, full.note) = (.secret, "lettre", "à revoir")
    full.shares = [
      PartnerShare(PartnerDirectory.standard.indices[3], participantsFrench: 1),
      PartnerShare(PartnerDirectory.standard.indices[1]),
    ]
    try check([bare, full, bare])
  }

  @Test func `plan lines are written and read back`() throws {
    let origin = Origin(file: "p.csv", line: 3)
    let bare = PlanLine(
      id: "L1", title: "", plan: "P", version: "1", approvedOn: nil, kind: .visit, plannedStart: nil, origin: origin)
    var full = PlanLine(
      id: "L2", title: "Cours", partners: [PartnerDirectory.standard.indices[9]], plan: "P", version: "2",
      approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)), kind: .course, pillar: .export,
      plannedStart: PartialDate(Day(unchecked: 2024, 2, 1)), plannedEnd: Season.summer.span(year: 2024), origin: origin)
    (full.plannedParticipants, full.plannedCost) = (4, Euros(cents: 12_345))
    (full.marking, full.source, full.note) = (.restricted, "plan", "n")
    try check([full, bare])
  }

  @Test func `a column has one property and a role one column`() {
    #expect(Set(Activity.fields.map { $0.property as PartialKeyPath<Activity> }).count == Activity.fields.count)
    #expect(Set(PlanLine.fields.map { $0.property as PartialKeyPath<PlanLine> }).count == PlanLine.fields.count)
    for register in Register.all {
      let roles = register.columns.compactMap(\.role)
      #expect(Set(roles).count == roles.count, "\(register.code)")
      for role in [Role.identifier, .title, .partners, .marking, .source, .note] {
        #expect(register.column(role)?.role == role, "\(register.code)")
      }
    }
    #expect(Activity.index(of: \.pillar) == nil && Activity.index(of: \.id) == 0)
  }
}
