internal import BilanMetrics
internal import BilanModel
internal import Synchronization

/// The years on which every page must hold: a usual one, and the awkward ones.
enum SampleCase: String, CaseIterable {
  case usual, empty, nothingAtAll, onePartner, manyPartners, ties, longNames, underway, decline, noParticipants, planned
  case fewerPartners, millions, immense, quarter, schoolYear, acrossYears, oddDays

  /// The facts of the case, made once for all tests.
  var facts: Facts? {
    if let known = Self.made.withLock({ $0[self] }) { return known }
    let facts = make()
    Self.made.withLock { $0[self] = facts }
    return facts
  }

  private static let made = Mutex<[SampleCase: Facts]>([:])

  private func make() -> Facts? {
    var samples = SampleActivities()
    switch self {
    case .usual: return SampleFacts.make(samples.years(2020...2024))
    case .empty: return SampleFacts.make(samples.years(2022...2023))
    case .nothingAtAll: return SampleFacts.make([])
    case .onePartner: return SampleFacts.make(samples.years(2024...2024, perYear: 5, partners: 1))
    case .manyPartners: return SampleFacts.make(samples.years(2017...2024, perYear: 500, partners: 240))
    case .ties: return SampleFacts.make(Self.tied)
    case .longNames: return SampleFacts.make(Self.longNames(samples.years(2023...2024, perYear: 60)))
    case .underway:
      let asOf = Day(unchecked: 2024, 6, 30)
      return SampleFacts.make(
        samples.years(2020...2024).filter { ($0.start?.latest ?? asOf) <= asOf }, asOf: asOf)
    case .decline:
      return SampleFacts.make(samples.years(2023...2023) + samples.years(2024...2024, perYear: 60))
    case .fewerPartners:
      return SampleFacts.make(samples.years(2023...2023, partners: 12) + samples.years(2024...2024, partners: 5))
    case .noParticipants:
      return SampleFacts.make(
        samples.years(2023...2024, perYear: 40).map {
          var activity = $0
          activity.participantsFrench = nil
          return activity
        })
    case .millions: return Self.crowded(30_000, samples.years(2022...2024))
    case .immense: return Self.crowded(10_000_000, samples.years(2022...2024))
    case .quarter: return Self.period(samples, (2024, 7, 1), (2024, 9, 30), asOf: Day(unchecked: 2024, 8, 15))
    case .schoolYear: return Self.period(samples, (2023, 10, 1), (2024, 9, 30), asOf: Day(unchecked: 2024, 8, 15))
    case .acrossYears: return Self.period(samples, (2023, 11, 1), (2024, 2, 29))
    case .oddDays: return Self.period(samples, (2023, 11, 5), (2024, 2, 20))
    case .planned: return SampleFacts.make(samples.years(2023...2024), plan: PlanSamples.lines())
    }
  }

  /// Six years of activities and a plan, counted for a period that is no civil year.
  private static func period(
    _ samples: SampleActivities, _ first: (Int, Int, Int), _ last: (Int, Int, Int),
    asOf: Day = Day(unchecked: 2025, 1, 15)
  ) -> Facts? {
    var samples = samples
    guard
      let period = Period(
        first: Day(unchecked: first.0, first.1, first.2), last: Day(unchecked: last.0, last.1, last.2))
    else { return nil }
    let activities = samples.years(2019...2024, perYear: 300, partners: 40).filter {
      ($0.start?.latest ?? asOf) <= asOf
    }
    return SampleFacts.make(activities, plan: PlanSamples.lines(), period: period, asOf: asOf)
  }

  /// Activities of so many participants on each side, and of all of their year where no number is greater.
  private static func crowded(_ participants: Int, _ activities: [Activity]) -> Facts? {
    SampleFacts.make(
      activities.map {
        var activity = $0
        activity.participantsFrench = participants
        activity.participantsPartner = participants
        if participants == 10_000_000, let year = activity.start?.earliest.year {
          activity.start = PartialDate(Day(unchecked: year, 1, 1))
          activity.end = PartialDate(Day(unchecked: year, 12, 31))
        }
        return activity
      })
  }

  /// Twelve partners with the same three activities.
  private static var tied: [Activity] {
    SampleActivities.partners.prefix(12).flatMap { code in
      (1...3).flatMap { month in
        [2023, 2024].map { year in
          Activity(
            id: "\(code)-\(year)-\(month)", title: "Réunion",
            partners: [PartnerDirectory.standard.find(code)].compactMap { $0 },
            kind: .staffTalks, start: PartialDate(Day(unchecked: year, month, 3)), status: .done,
            origin: Origin(file: "a.csv", line: month))
        }
      }
    }
  }

  /// The partners with the longest names, and titles that no page can hold.
  private static func longNames(_ activities: [Activity]) -> [Activity] {
    let directory = PartnerDirectory.standard
    let longest = directory.partners.indices.sorted {
      (-directory.partners[$0].name.french.count, $0) < (-directory.partners[$1].name.french.count, $1)
    }.prefix(18).map { PartnerDirectory.standard.indices[$0] }
    return activities.enumerated().map { index, activity in
      var copy = activity
      copy.partners = [longest[index % longest.count]]
      copy.title = activity.title + String(repeating: " très long intitulé d’une activité", count: 12)
      return copy
    }
  }
}

/// Lines of an approved plan.
enum PlanSamples {
  /// Some lines of 2024 in each of the four pillars; nobody cites them.
  static func lines(perPillar count: Int = 10) -> [PlanLine] {
    let kinds: [ActivityKind] = [.exercise, .course, .demonstration, .visit]
    return kinds.flatMap { kind in
      (1...count).map { number in
        PlanLine(
          id: "\(kind.code)-\(number)", title: "Ligne \(number)", plan: "Plan 2024", version: "1",
          approvedOn: PartialDate(Day(unchecked: 2023, 12, 1)), kind: kind,
          plannedStart: PartialDate(Day(unchecked: 2024, 3, (number - 1) % 28 + 1)),
          origin: Origin(file: "p.csv", line: number))
      }
    }
  }

  /// As many activities of a kind as carry out its first lines.
  static func activities(_ kind: ActivityKind, done count: Int) -> [Activity] {
    (1...max(1, count)).prefix(count).map { number in
      var activity = Activity(
        id: "a-\(kind.code)-\(number)", title: "Activité \(number)",
        partners: [PartnerDirectory.standard.find("BEL")].compactMap { $0 }, kind: kind,
        start: PartialDate(Day(unchecked: 2024, 3, (number - 1) % 28 + 1)), status: .done,
        origin: Origin(file: "a.csv", line: number))
      activity.planLine = "\(kind.code)-\(number)"
      return activity
    }
  }
}
