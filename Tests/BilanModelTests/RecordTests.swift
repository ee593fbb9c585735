import BilanModel
import Testing

@Suite struct RecordTests {
  /// A batch of two activities: the first with every kind of value, the second with as few as may be.
  private func batch() throws -> Batch {
    let register = Register.activities
    var batch = Batch(
      register: register, file: "a.csv", lines: [2, 5],
      columns: [BatchColumn](repeating: .absent, count: register.columns.count))
    func set(_ code: String, _ column: BatchColumn) throws {
      batch.columns[try #require(register.index(of: code))] = column
    }
    var titles = Texts()
    titles.append("Été à Déols".utf8)
    titles.append("".utf8)
    var leads = Labels()
    leads.names = ["BRI"]
    leads.codes = [0, -1]
    var domains = Lists()
    domains.append([1, 0])
    domains.append([])
    var partners = Lists()
    partners.append([3, 1])
    partners.append([0])
    var starts = Dates()
    starts.append(Season.summer.span(year: 2018))
    starts.append(nil)
    try set("title", .texts(titles))
    try set("lead", .labels(leads))
    try set("domains", .labelLists(domains, names: ["cyber", "feux"]))
    try set("partners", .partners(partners))
    try set("start", .dates(starts))
    try set("kind", .terms([ActivityKind.course.rawValue, ActivityKind.visit.rawValue]))
    try set("status", .terms([Status.done.rawValue, BatchColumn.missingTerm]))
    try set("pillar", .terms([Pillar.alliances.rawValue, BatchColumn.missingTerm]))
    try set("participants_fr", .counts([12, BatchColumn.missingNumber]))
    try set("cost_eur", .money([BatchColumn.missingNumber, 150]))
    return batch
  }

  @Test func `a row of a batch becomes an activity`() throws {
    let activity = try #require(Activity(batch(), row: 0))
    #expect(activity.title == "Été à Déols" && activity.id == "")
    #expect(activity.partners == [PartnerIndex(3), PartnerIndex(1)])
    #expect(activity.domains == ["feux", "cyber"] && activity.lead == NamedOffice("BRI"))
    #expect(activity.start == Season.summer.span(year: 2018) && activity.end == nil)
    #expect(activity.kind == .course && activity.pillar == .alliances && activity.status == .done)
    #expect(activity.participantsFrench == 12 && activity.cost == nil && activity.marking == .unprotected)
    #expect(activity.origin == Origin(file: "a.csv", line: 2))
  }

  @Test func `a row without a required term is no activity`() throws {
    #expect(Activity(try batch(), row: 1) == nil)
  }

  @Test func `what a row does not say is missing, not zero`() throws {
    let batch = try batch()
    let activity = try #require(Activity(batch, row: 0))
    #expect(batch.count == 2 && activity.place == nil && activity.ordinal == nil && activity.end == nil)
    #expect(String.read(batch.column(\Activity.title), 1) == nil && String.read(batch.column(\Activity.lead), 1) == nil)
    #expect(PartialDate.read(batch.column(\Activity.start), 1) == nil)
    #expect(Int.read(batch.column(\Activity.participantsFrench), 1) == nil)
    #expect(Euros.read(batch.column(\Activity.cost), 0) == nil)
    #expect(Euros.read(batch.column(.cost), 1) == Euros(cents: 150))
    #expect([String].read(batch.column(\Activity.domains), 1) == [])
    #expect(Pillar.read(batch.column(\Activity.statedPillar), 1) == nil)
    #expect(String.read(batch.column(\Activity.note), 0) == nil && String.read(batch.column(\Activity.kind), 0) == nil)
  }

  @Test func `a record without a pillar of its own has that of its kind`() {
    let activity = Activity(
      id: "1", title: "Visite", partners: [], kind: .visit, start: nil, status: .done, origin: Origin(file: "a.csv"))
    #expect(activity.pillar == .rencontres)
  }

  @Test(arguments: [
    (0, 0, "a.csv: erreur[unknown-partner]: inconnu"), (7, 0, "a.csv:7:1: erreur[unknown-partner]: inconnu"),
    (7, 3, "a.csv:7:3: erreur[unknown-partner]: inconnu"), (0, 3, "a.csv: erreur[unknown-partner]: inconnu"),
  ])
  func `a finding says where it is as far as that is known`(line: Int, column: Int, text: String) {
    let origin = Origin(file: "a.csv", line: line, column: column)
    let finding = Finding(
      FindingKind("unknown-partner", .error, Wording("", ""), fix: Wording("", "")), origin,
      Wording("inconnu", "unknown"))
    #expect(finding.text(.french) == text)
    #expect(finding.text(.english).hasSuffix("error[unknown-partner]: unknown"))
  }

  @Test func `findings are ordered by their place and graded by their severity`() {
    let places = [
      Origin(file: "a.csv"), Origin(file: "a.csv", line: 2), Origin(file: "a.csv", line: 2, column: 9),
      Origin(file: "a.csv", line: 10), Origin(file: "b.csv", line: 1),
    ]
    #expect(places.reversed().sorted() == places)
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }
}
