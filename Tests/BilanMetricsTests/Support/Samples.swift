import BilanMetrics
import BilanModel
import Testing

/// A day of a test, written `2024-03-09`.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else {
    Issue.record("not a day: \(iso)")
    return Day(number: 0)
  }
  return day
}

/// A date of a test: `2024-03-09`, `2024-03`, `2024`, or a span `2023-12-21/2024-03-20`.
func date(_ text: String) -> PartialDate? {
  let parts = text.split(separator: "/")
  if parts.count == 2 { return PartialDate(earliest: day(String(parts[0])), latest: day(String(parts[1]))) }
  let numbers = text.split(separator: "-").compactMap { Int($0) }
  switch numbers.count {
  case 1:
    return PartialDate(
      earliest: Day(unchecked: numbers[0], 1, 1), latest: Day(unchecked: numbers[0], 12, 31))
  case 2:
    let length = Day.length(ofMonth: numbers[1], year: numbers[0])
    return PartialDate(
      earliest: Day(unchecked: numbers[0], numbers[1], 1), latest: Day(unchecked: numbers[0], numbers[1], length))
  default: return PartialDate(day(text))
  }
}

func partner(_ words: String) -> PartnerIndex {
  guard let partner = PartnerDirectory.standard.find(words) else {
    Issue.record("not a partner: \(words)")
    return PartnerDirectory.standard.indices[0]
  }
  return partner
}

/// An activity of a test: partners by code, separated by spaces.
func activity(
  _ id: String, _ partners: String, _ start: String?, to end: String? = nil, _ status: Status = .done,
  kind: ActivityKind = .exercise, pillar: Pillar? = nil, french: Int? = nil, foreign: Int? = nil, cents: Int64? = nil,
  cause: String? = nil, plan: String? = nil, source: String? = nil, marking: Marking = .unprotected, line: Int = 2
) -> Activity {
  var activity = Activity(
    id: id, title: "Activité \(id)", partners: partners.split(separator: " ").map { partner(String($0)) }, kind: kind,
    pillar: pillar, start: start.flatMap(date), end: end.flatMap(date), status: status,
    origin: Origin(file: "activites.csv", line: line))
  activity.participantsFrench = french
  activity.participantsPartner = foreign
  activity.cost = cents.map { Euros(cents: $0) }
  activity.cause = cause
  activity.planLine = plan
  activity.source = source
  activity.marking = marking
  return activity
}

/// A plan line of a test.
func planLine(
  _ id: String, _ start: String, plan: String = "Plan", version: String = "1", approved: String? = "2023-12-01",
  kind: ActivityKind = .exercise, partners: String = ""
) -> PlanLine {
  PlanLine(
    id: id, title: "Ligne \(id)", partners: partners.split(separator: " ").map { partner(String($0)) }, plan: plan,
    version: version, approvedOn: approved.flatMap(date), kind: kind, plannedStart: date(start),
    origin: Origin(file: "plan.csv", line: 2))
}

func series(_ year: Int) -> PeriodSeries {
  guard let period = Period(year: year), let series = PeriodSeries(base: period) else {
    preconditionFailure("no series for \(year)")
  }
  return series
}

func emptyTally(year: Int = 2024, asOf: String = "2025-01-15") -> ReportTally {
  ReportTally(series: series(year), asOf: day(asOf))
}

func makeTally(
  _ activities: [Activity], plan: [PlanLine]? = nil, year: Int = 2024, asOf: String = "2025-01-15"
) -> ReportTally {
  var tally = emptyTally(year: year, asOf: asOf)
  tally.add(Batch(activities))
  if let plan { tally.add(Batch(plan)) }
  return tally
}

func makeFacts(
  _ activities: [Activity], plan: [PlanLine]? = nil, year: Int = 2024, asOf: String = "2025-01-15"
) -> Facts {
  makeTally(activities, plan: plan, year: year, asOf: asOf).facts()
}

/// Numbers that look random and are the same on every machine (a linear congruential sequence).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

/// A register of a few hundred activities of all sorts: every status, partial dates, several partners, long stays.
func assorted(_ count: Int = 300, seed: UInt64 = 7) -> [Activity] {
  let codes = ["USA", "CAN", "BEL", "DEU", "FIN", "SWE", "GBR", "JPN", "OTAN", "SEN", "FRA", "CIV"]
  var dice = Dice(seed: seed)
  return (0..<count).map { index in
    let first = day("2021-12-01").advanced(by: dice.roll(1150))
    var start: PartialDate? = PartialDate(first)
    switch dice.roll(12) {
    case 0: start = nil
    case 1: start = PartialDate(earliest: first, latest: first.advanced(by: dice.roll(90)))
    default: break
    }
    var end: PartialDate?
    switch dice.roll(4) {
    case 0: end = PartialDate(first.advanced(by: dice.roll(500)))
    case 1: end = PartialDate(first.advanced(by: dice.roll(6)))
    case 2 where dice.roll(3) == 0:
      end = PartialDate(earliest: first.advanced(by: 100), latest: first.advanced(by: 130))
    default: break
    }
    let names = (0...dice.roll(3)).map { _ in codes[dice.roll(codes.count)] }.joined(separator: " ")
    var made = activity(
      "A\(index)", names, nil, Status.allCases[[1, 1, 1, 1, 0, 2, 3][dice.roll(7)]],
      kind: ActivityKind.allCases[dice.roll(16)], french: dice.roll(3) == 0 ? nil : dice.roll(200),
      foreign: dice.roll(3) == 0 ? nil : dice.roll(100), cents: dice.roll(4) == 0 ? nil : Int64(dice.roll(1_000_000)),
      cause: dice.roll(2) == 0 ? nil : ["météo", "Météo", "budget"][dice.roll(3)],
      plan: dice.roll(3) == 0 ? "L\(dice.roll(40))" : nil, line: index + 2)
    made.start = start
    made.end = end
    return made
  }
}

/// A plan whose lines the assorted activities name.
func assortedPlan() -> [PlanLine] {
  (0..<40).map { index in
    planLine(
      "L\(index)", index % 2 == 0 ? "2024-0\(index % 9 + 1)" : "2023-0\(index % 9 + 1)-15",
      version: index < 30 ? "1" : "2", approved: index < 30 ? "2022-12-01" : "2024-04-01")
  }
}
