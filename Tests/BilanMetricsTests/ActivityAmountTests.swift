import BilanMetrics
import BilanModel
import Testing

/// What the rows of the annex add up to is what the engine counts, amount by amount.
@Suite struct ActivityAmountTests {
  private let facts = makeFacts(assorted(), plan: assortedPlan())

  @Test(arguments: [0, -1]) func `the rows of a period add up to its sums, in each pillar`(period: Int) {
    for pillar in Pillar.allCases {
      let rows = facts.rows.filter { $0.period == period && $0.activity.pillar == pillar }
      let sums = facts.cube.measures(period: period, pillar: pillar)
      for amount in ActivityAmount.all {
        #expect(
          rows.reduce(0) { $0 + amount.ofSums($1.sums) } == amount.ofSums(sums), "\(amount.metric.code) \(pillar)")
      }
    }
  }

  @Test(arguments: [0, -1]) func `the rows of a partner add up to its sums`(period: Int) {
    for partner in facts.cube.partners(in: period) {
      let rows = facts.rows.filter { $0.period == period && $0.activity.partners.contains(partner) }
      let sums = facts.cube.measures(period: period, partner: partner)
      let parts = rows.map { $0.part(of: partner).fractions }.reduce(Fractions(), +)
      #expect(parts == facts.cube.fractions(period: period, partner: partner))
      for amount in ActivityAmount.all {
        #expect(
          rows.reduce(0) { $0 + amount.ofSums($1.part(of: partner).sums) } == amount.ofSums(sums),
          "\(amount.metric.code)")
      }
    }
  }

  @Test func `an amount has a header of its own, and what it leaves out is one too`() {
    let all = ActivityAmount.all
    #expect(Set(all.map(\.header.french)).count == all.count && Set(all.map(\.metric.code)).count == all.count)
    #expect(
      all.compactMap(\.leftOut?.metric.code).sorted() == [
        "activities.unknown_cost", "activities.unknown_days", "activities.unknown_participants_fr",
        "activities.unknown_participants_partner", "activities.unknown_person_days",
      ])
    for amount in all {
      #expect(amount.header.french.allSatisfy { $0.isLetter || $0 == " " }, "\(amount.header.french)")
    }
  }
}
