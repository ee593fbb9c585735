import BilanMetrics
import BilanModel
import Testing

/// What must hold of any records.
@Suite struct TallyLawTests {
  private let all = makeFacts(assorted(), plan: assortedPlan())

  private func expectSame(_ left: Facts, _ right: Facts) {
    #expect(left.cube == right.cube)
    #expect(left.rows == right.rows)
    #expect(left.plan == right.plan)
    #expect(left.marking == right.marking)
    #expect(left.isFictitious == right.isFictitious)
  }

  @Test func `the order of the rows does not matter`() {
    expectSame(all, makeFacts(assorted().reversed(), plan: assortedPlan().reversed()))
    let shuffled = assorted().enumerated().sorted { ($0.0 * 97 % 300, $0.0) < ($1.0 * 97 % 300, $1.0) }.map(\.1)
    expectSame(all, makeFacts(shuffled, plan: assortedPlan()))
  }

  @Test(arguments: [1, 7, 100]) func `the split into batches and tallies does not matter`(size: Int) {
    let empty = emptyTally()
    var merged = empty
    var whole = empty
    let activities = assorted()
    for start in stride(from: activities.count - 1, through: 0, by: -size) {
      let part = Batch(Array(activities[max(0, start - size + 1)...start]))
      var single = empty
      single.add(part)
      merged.merge(single)
      whole.add(part)
    }
    var plans = empty
    plans.add(Batch(assortedPlan()))
    plans.merge(merged)
    whole.add(Batch(assortedPlan()))
    expectSame(all, plans.facts())
    expectSame(all, whole.facts())
    #expect(Array(plans.findings) == Array(whole.findings))
  }

  @Test func `totals are sums over the pillars`() {
    for period in all.cube.periods {
      let sum = Pillar.allCases.reduce(into: Measures()) { $0 += all.cube.measures(period: period, pillar: $1) }
      #expect(sum == all.cube.measures(period: period))
    }
  }

  @Test func `fractions of the partners add up to the activities`() {
    for period in all.cube.periods {
      for pillar in Pillar.allCases {
        let whole = all.cube.measures(period: period, pillar: pillar)
        #expect(all.cube.participations(period: period, pillar: pillar).fractions == whole.activities * Measures.whole)
        #expect(whole.fractions == whole.activities * Measures.whole)
        #expect(all.cube.participations(period: period, pillar: pillar).activities >= whole.activities)
      }
    }
  }

  @Test(arguments: [1, 2, 24, 25, 26, 27, 29, 31, 32, 37, 49, 64, 97, 101, 200])
  func `each of n partners has exactly 1/n, and all of them have the activity`(count: Int) {
    let activities = (0..<3).map { number in
      var made = activity("A\(number)", "USA", "2024-0\(number + 1)-01", kind: number == 0 ? .visit : .exercise)
      made.partners = (0..<count).map { PartnerDirectory.standard.indices[$0] }
      return made
    }
    let facts = makeFacts(activities)
    let (first, last) = (PartnerDirectory.standard.indices[0], PartnerDirectory.standard.indices[count - 1])
    for partner in [first, last] {
      #expect(facts.value(.fractional, partner: partner).isSame(as: .share(3, of: count)))
      #expect(facts.value(.fractional, partner: partner, pillar: .rencontres).isSame(as: .share(1, of: count)))
    }
    let all = facts.cube.partners(in: 0).map { facts.cube.fractions(period: 0, partner: $0) }.reduce(Fractions(), +)
    #expect(all.quantity.isSame(as: .share(3, of: 1)) && facts[.fractional].isSame(as: .share(3, of: 1)))
    let rows = facts.rows.flatMap { row in row.distinctPartners.map { row.part(of: $0).fractions } }
    #expect(rows.reduce(Fractions(), +) == all)
    #expect(abs(rows.reduce(0) { $0 + $1.inUnits } - 3 * Double(Measures.whole)) < 1)
  }

  @Test func `parts of different numbers of partners add up exactly`() {
    let numbers = [3, 26, 29, 31, 62]
    let activities = numbers.map { number in
      var made = activity("A\(number)", "USA", "2024-05-01")
      made.partners = (0..<number).map { PartnerDirectory.standard.indices[$0] }
      return made
    }
    let facts = makeFacts(activities)
    let product = numbers.reduce(1, *)
    let expected = Quantity.share(numbers.reduce(0) { $0 + product / $1 }, of: product)
    #expect(facts.value(.fractional, partner: PartnerDirectory.standard.indices[0]).isSame(as: expected))
    let tally = activities.map { makeTally([$0]) }.reduce(into: emptyTally()) { $0.merge($1) }
    #expect(tally.facts().value(.fractional, partner: PartnerDirectory.standard.indices[0]).isSame(as: expected))
    let many = Fractions(others: Dictionary((25...250).map { ($0, 1) }) { $1 })
    let sum = (25...250).reduce(0.0) { $0 + 1 / Double($1) }
    #expect(abs((many.quantity.double ?? 0) - sum) < 1e-9)
  }

  @Test func `an activity with 200 partners counts for each of them`() {
    let directory = PartnerDirectory.standard
    var many = activity("A", "USA", "2024-05-01", to: "2024-05-03", french: 7)
    many.partners = (0..<200).map { PartnerDirectory.standard.indices[$0] }
    let facts = makeFacts([many])
    #expect(directory.partners.count >= 200)
    #expect(facts[.whole] == .number(1))
    #expect(facts[.participations] == .number(200))
    #expect(facts.cube.participations(period: 0).days == 600)
    #expect(facts[.partners] == .number(200))
  }

  @Test func `a partner named twice takes part once`() {
    let facts = makeFacts([activity("A", "USA CAN USA", "2024-05-01")])
    #expect(facts[.participations] == .number(2))
    #expect(facts.value(.fractional, partner: partner("USA")) == .share(Measures.whole / 2, of: Measures.whole))
  }

  @Test func `a group has at most the activities of the total`() {
    for period in all.cube.periods {
      for group in Group.allCases {
        for perimeter in Perimeter.counted {
          let sums = all.cube.measures(period: period, group: group, perimeter: perimeter)
          #expect(sums.activities <= all.cube.measures(period: period).activities)
          #expect(sums.days <= all.cube.measures(period: period).days)
        }
      }
    }
  }

  @Test(arguments: PeriodSeries.shownPeriods) func `the rows of a shown period add up to its cells`(period: Int) {
    for pillar in Pillar.allCases {
      let rows = all.rows.filter { $0.period == period && $0.activity.pillar == pillar }
      let counted = rows.filter(\.counts)
      let sums = all.cube.measures(period: period, pillar: pillar)
      #expect(counted.count == sums.activities)
      #expect(rows.compactMap(\.days).reduce(0, +) == sums.days)
      #expect(rows.compactMap(\.personDays).reduce(0, +) == sums.personDays)
      #expect(rows.count { $0.days == nil } == sums.unknownDays)
      #expect(rows.count { $0.days != nil && $0.personDays == nil } == sums.unknownPersonDays)
      #expect(counted.compactMap(\.activity.participantsFrench).reduce(0, +) == sums.participantsFrench)
      #expect(counted.compactMap(\.activity.cost?.cents).reduce(0, +) == Int64(sums.cents))
      #expect(counted.count { $0.activity.cost == nil } == sums.unknownCost)
      for group in Group.allCases {
        #expect(
          counted.count { $0.groups.contains(group) }
            == all.cube.measures(period: period, pillar: pillar, group: group).activities)
        #expect(
          counted.count { $0.constantGroups.contains(group) }
            == all.cube.measures(period: period, pillar: pillar, group: group, perimeter: .constant).activities)
      }
    }
  }

  @Test(arguments: PeriodSeries.shownPeriods) func `months, statuses and partners agree with the total`(period: Int) {
    let whole = all.cube.measures(period: period).activities
    #expect((0...12).reduce(0) { $0 + (all.value(.whole, period: period, month: $1).number ?? 0) } == whole)
    #expect(all.cube.statuses[period]?[.done] == whole)
    let causes = (all.cube.causes[period] ?? [:]).values.reduce(0, +)
    #expect(all.value(.cancelled, period: period) == .number(causes))
  }

  @Test func `no records give no data, and nothing crashes`() {
    let empty = makeFacts([])
    #expect(empty[.whole] == .missing(.noData))
    #expect(empty[.undated] == .number(0))
    #expect(empty[.planRate] == .missing(.noData))
    #expect(empty.rows.isEmpty)
    #expect(empty.ranking(by: .participations).isEmpty)
    #expect(empty.top(5, by: .participations).others.isEmpty)
    #expect(!empty.figures().isEmpty)
    var noPartner = activity("A", "USA", "2024-05-01")
    noPartner.partners = []
    #expect(makeFacts([noPartner])[.whole] == .number(1))
    // Shared between nobody: the partners add up to the total.
    let two = makeFacts([noPartner, activity("B", "USA", "2024-05-02")])
    #expect(two[.fractional].double == 1 && two[.participations] == .number(1) && two[.whole] == .number(2))
  }

  @Test func `hostile numbers stop at the greatest and are reported`() {
    let hostile = (0..<3).map {
      activity("A\($0)", "USA", "2024-01-01", to: "2024-12-31", french: .max, foreign: .max, cents: .max, line: $0 + 2)
    }
    let tally = makeTally(hostile)
    #expect(tally.facts()[.personDays] == .number(.max))
    #expect(tally.facts()[.participants] == .number(.max))
    #expect(tally.facts()[.cost] == .money(Euros(cents: .max)))
    #expect(tally.findings.map(\.code) == ["implausible-number", "implausible-number", "implausible-number"])
  }
}

extension Quantity {
  /// Whether two ratios are the same, whatever their terms.
  func isSame(as other: Quantity) -> Bool {
    guard case .ratio(let a, let b) = self, case .ratio(let c, let d) = other else { return false }
    return a * d == c * b
  }

  var number: Int? {
    if case .number(let value) = self { value } else { nil }
  }
}

extension PeriodSeries {
  static let shownPeriods = [0, -1]
}
