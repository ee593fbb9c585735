import BilanMetrics
import BilanModel
import Testing

/// Activities that may start in a period, and need not: left out of each of its figures, counted beside it.
@Suite struct VagueStartTests {
  private func facts(_ activities: [Activity], _ first: String, _ last: String, asOf: String) throws -> Facts {
    let period = try #require(Period(first: day(first), last: day(last)))
    var tally = ReportTally(series: try #require(PeriodSeries(base: period)), asOf: day(asOf))
    tally.add(Batch(activities))
    return tally.facts()
  }

  private func one(
    _ id: String, _ partner: String, _ start: String, _ kind: ActivityKind, _ direction: Direction? = nil,
    status: Status = .done, foreign: Int? = nil
  ) -> Activity {
    var one = activity(id, partner, start, status, kind: kind, foreign: foreign)
    one.direction = direction
    return one
  }

  /// A visit of May 2022, a course of February 2024, and five acts and a cancellation of some day of 2024.
  private var records: [Activity] {
    [
      one("Z", "USA", "2022-05-03", .visit, .given), one("K", "BEL", "2024-02-01", .course, foreign: 3),
      one("A1", "USA", "2024", .visit, .given), one("A2", "CAN", "2024", .visit, .given),
      one("C", "POL", "2024", .course, foreign: 4), one("X", "GBR", "2024", .universityExchange, .given),
      one("D", "ITA", "2024", .dialogueSession), one("N", "BEL", "2024", .visit, status: .cancelled),
    ]
  }

  private static let counts: [(metric: Metric, leftOut: Metric, partner: String?, sure: Int, open: Int)] = [
    (.whole, .wholeLeftOut, nil, 1, 5), (.participations, .wholeLeftOut, "CAN", 0, 1),
    (.participations, .wholeLeftOut, "BEL", 1, 0), (.participantsPartner, .unknownParticipantsPartner, "POL", 0, 1),
    (.cancelled, .cancelledLeftOut, nil, 0, 1), (.planned, .plannedLeftOut, nil, 0, 0),
    (.cancelledByCause, .cancelledByCauseLeftOut, nil, 0, 1),
    (.visitsGiven, .visitsGivenLeftOut, nil, 0, 2), (.visitsGiven, .visitsGivenLeftOut, "CAN", 0, 1),
    (.visitsReceived, .visitsReceivedLeftOut, nil, 0, 0), (.courses, .coursesLeftOut, nil, 1, 1),
    (.courses, .coursesLeftOut, "POL", 0, 1), (.trainees, .traineesLeftOut, "POL", 0, 1),
    (.universityGiven, .universityGivenLeftOut, nil, 0, 1), (.exchangesStarted, .exchangesStartedLeftOut, "GBR", 0, 1),
    (.sessionsHeld, .sessionsLeftOut, nil, 0, 1), (.sessionsHeld, .sessionsLeftOut, "ITA", 0, 1),
  ]

  @Test func `what may be of a half is left out of each of its counts, and counted beside`() throws {
    let half = try facts(records, "2024-01-01", "2024-06-30", asOf: "2025-01-15")
    for (metric, leftOut, code, sure, open) in Self.counts {
      let at = Coordinate(partner: code.map(partner))
      #expect(half[metric, at: at] == .known(sure, leftOut: open), "\(metric.code) \(code ?? "")")
      #expect(half[leftOut, at: at] == .number(open), "\(leftOut.code) \(code ?? "")")
    }
    // Of what is not known there is no share.
    #expect(half[.visitsReciprocity] == .missing(.noData))
    #expect(half.value(.share, partner: partner("CAN")) == .missing(.noData))
    #expect(half.value(.share, partner: partner("BEL")) == .share(1, of: 1))
    #expect(half[.partners] == .number(1))
    // Some of them may be of March.
    #expect(half.value(.whole, month: 2) == .number(1) && half.value(.whole, month: 3) == .missing(.noData))
    // Each of the five is an act, or none.
    #expect(half[.actsLeftOut] == .number(5))
    let third = try facts(records, "2024-03-01", "2024-03-31", asOf: "2025-01-15")
    for metric in [Metric.whole, .participations, .partners, .topFiveShare, .concentration, .duplication, .fractional] {
      #expect(third[metric] == .missing(.noData), "\(metric.code)")
    }
    #expect(third.value(.whole, month: 3) == .missing(.noData))
  }

  @Test(arguments: [("2024-12-31", "2025-01-15"), ("2024-06-30", "2024-06-30")])
  func `nothing is left out of a period that every one of its days is in`(last: String, asOf: String) throws {
    let whole = try facts(records, "2024-01-01", last, asOf: asOf)
    for (metric, leftOut, code, sure, open) in Self.counts where metric.code != Metric.participantsPartner.code {
      // A cancellation is not bound by the day on which the registers are closed.
      if metric.code.contains("cancelled"), last == "2024-06-30" { continue }
      let at = Coordinate(partner: code.map(partner))
      let told = metric.code == Metric.trainees.code ? 4 : sure + open
      #expect(whole[metric, at: at] == .number(told), "\(metric.code) \(code ?? "")")
      #expect(whole[leftOut, at: at] == .number(0), "\(leftOut.code) \(code ?? "")")
    }
  }

  @Test func `the last visit is a range where a vague one may be later, and not known where it is the only one`() throws
  {
    let half = try facts(records, "2024-01-01", "2024-06-30", asOf: "2025-01-15")
    func told(_ code: String) -> [Quantity] {
      [Metric.lastVisitGiven, .lastVisitGivenLatest, .lastVisitGivenLeftOut].map {
        half.value($0, partner: partner(code))
      }
    }
    let days = ["2022-05-03", "2024-06-30"].map { Quantity.number(Int(day($0).number)) }
    #expect(told("USA") == days + [.number(0)])
    #expect(told("CAN") == [.missing(.noData), .missing(.noData), .number(1)])
    #expect(told("POL") == [.missing(.notApplicable), .missing(.notApplicable), .number(0)])
    // The rows of the sheet say the same: of the United States the day of 2022, or the last one of the half.
    let rows = half.visits.filter { $0.partner == partner("USA") }
    #expect(rows.compactMap(\.start?.latest).max() == day("2024-06-30"))
    #expect(half.visits.allSatisfy { $0.partner != partner("CAN") })
  }

  @Test(arguments: [("2024-03-01", nil), ("2025-01-15", "2024-02-20")] as [(String, String?)])
  func `a member is none on days that the end or the as-of day rules out`(asOf: String, end: String?) throws {
    // Sweden joined Otan on 7 March 2024.
    let act = activity("S", "SWE", "2024", to: end)
    let facts = try facts([act], "2024-01-01", "2024-12-31", asOf: asOf)
    #expect(facts.value(.groupWhole, group: .nato) == .number(0))
    #expect(facts.value(.groupLeftOut, group: .nato) == .number(0))
  }

  @Test func `what the days of a group leave out stands beside them, alone too`() throws {
    let (vague, known) = (
      activity("A1", "POL", "2024-01-10", to: "2024-02", french: 4),
      activity("A2", "BEL", "2024-03-01", to: "2024-03-05", french: 1)
    )
    for (records, days) in [([vague, known], Quantity.number(5)), ([vague], .missing(.noData))] {
      let facts = try facts(records, "2024-01-01", "2024-12-31", asOf: "2025-07-15")
      let metrics: [(Metric, Metric)] = [
        (.groupDays, .groupDaysLeftOut), (.groupDaysConstant, .groupDaysConstantLeftOut),
        (.groupPersonDays, .groupPersonDaysLeftOut), (.groupPersonDaysConstant, .groupPersonDaysConstantLeftOut),
      ]
      for (metric, leftOut) in metrics {
        #expect(facts.value(metric, group: .nato) == days, "\(metric.code)")
        #expect(facts.value(leftOut, group: .nato) == .number(1), "\(leftOut.code)")
      }
      // Both start in the year.
      #expect(facts.value(.groupWhole, group: .nato) == .number(records.count))
    }
  }

  @Test func `days that are surely of the period are left out with those that a vague date leaves open`() throws {
    // Whatever the day of 2018, 38 days of 2019; a lower bound is no figure.
    let across = activity("G", "GBR", "2018", to: "2019-02-07")
    let facts = try facts([across], "2019-01-01", "2019-12-31", asOf: "2020-01-15")
    #expect(facts[.days] == .missing(.noData) && facts[.unknownDays] == .number(1))
  }
}
