import BilanMetrics
import BilanModel
import Testing

private let codes = ["USA", "DEU", "EST", "MLI", "JPN"]

/// Records that repeat identifiers across years, pillars and partners, counted a second time with sets.
@Suite struct RecordTallyTests {
  /// Two hundred records of sixty identifiers, one in ten without any.
  private let records: [Activity] = (0..<200).map { number in
    let year = 2021 + number % 4
    let partners = (0...number % 3).map { codes[(number + $0 * 2) % codes.count] }.joined(separator: " ")
    return activity(
      number % 10 == 9 ? "" : "A\(number * 7 % 60)", partners, "\(year)-12-0\(1 + number % 9)",
      to: number % 5 == 0 ? "\(year + 1)-01-1\(number % 9)" : "\(year)-12-2\(number % 9)",
      Status.allCases[number % 4], pillar: Pillar.allCases[number / 3 % Pillar.allCases.count], french: number % 13,
      foreign: number % 2 == 0 ? nil : 5, cents: Int64(number) * 101)
  }

  private func tally(_ parts: [[Activity]]) -> RecordTally {
    parts.reduce(into: RecordTally(series: series(2024))) { all, part in
      var tally = RecordTally(series: series(2024))
      for activity in part { tally.add(Batch([activity])) }
      all.merge(tally)
    }
  }

  private func years(_ activity: Activity) -> ClosedRange<Int> {
    let start = activity.start?.earliest ?? day("2024-01-01")
    return start.year...(activity.end?.latest ?? start).year
  }

  /// Activities among some records: identifiers once, records without one each by itself.
  private func distinct(_ records: [Activity]) -> Int {
    Set(records.map(\.id).filter { !$0.isEmpty }).count + records.count { $0.id.isEmpty }
  }

  @Test func `activities are identifiers, each once in a year, a pillar and a partner`() {
    let tally = tally([records])
    for (period, year) in zip(-3...1, 2021...2025) {
      let inYear = records.filter { years($0).contains(year) }
      #expect(tally.sums(period: period).activities == distinct(inYear))
      #expect(tally.sums(period: period).records == inYear.count)
      for pillar in Pillar.allCases {
        let inPillar = inYear.filter { $0.pillar == pillar }
        #expect(tally.sums(period: period, pillar: pillar).activities == distinct(inPillar))
        for code in codes {
          let sums = tally.sums(period: period, pillar: pillar, partner: partner(code))
          let here = inPillar.filter { $0.partners.contains(partner(code)) }
          #expect(sums.activities == distinct(here))
          #expect(sums.records == here.count)
          #expect(sums.done == here.count { $0.status == .done })
        }
      }
    }
    #expect(tally.sums().activities == distinct(records))
    #expect(tally.sums(pillar: .formation).activities == distinct(records.filter { $0.pillar == .formation }))
  }

  @Test func `days and cost of a record across New Year are each in one place`() {
    let record = activity(
      "A", "USA DEU", "2023-12-30", to: "2024-01-02", pillar: .alliances, french: 2, foreign: 3, cents: 500)
    let tally = tally([[record]])
    let (before, after) = (tally.sums(period: -1, pillar: .alliances), tally.sums(period: 0, pillar: .alliances))
    #expect((before.personDays, before.cents, before.participants) == (10, 500, 5))
    #expect((after.personDays, after.cents, after.participants) == (10, 0, 5))
    #expect((tally.sums().personDays, tally.sums().cents, tally.sums().participants) == (20, 500, 5))
  }

  @Test(arguments: [1, 3, 40]) func `any split gives the same`(size: Int) {
    let whole = tally([records])
    let shuffled = records.enumerated().sorted { ($0.0 * 71 % 200, $0.0) < ($1.0 * 71 % 200, $1.0) }.map(\.1)
    let parts = stride(from: 0, to: 200, by: size).map { Array(shuffled[$0..<min(200, $0 + size)]) }
    let split = tally(parts)
    #expect(split.sums() == whole.sums())
    for period in whole.periods {
      #expect(split.sums(period: period) == whole.sums(period: period))
      for pillar in Pillar.allCases {
        #expect(split.sums(period: period, pillar: pillar) == whole.sums(period: period, pillar: pillar))
        for code in codes {
          #expect(
            split.sums(period: period, pillar: pillar, partner: partner(code))
              == whole.sums(period: period, pillar: pillar, partner: partner(code)))
        }
      }
    }
  }

  @Test func `a record without a known day is in no sum`() {
    let tally = tally([
      [activity("A", "USA", "2024-03"), activity("B", "USA", nil), activity("C", "USA", "2024-03-01")]
    ])
    #expect(tally.undated == 2)
    #expect(tally.sums().records == 1)
  }
}
