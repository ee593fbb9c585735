package import BilanMetrics
package import BilanModel

/// The acts of the report's period that the calendar tells, each with a number, and how many there are of all.
package struct CalendarActs {
  /// Which acts are told.
  enum Choice {
    /// All acts of the period, where they are few.
    case all
    /// Those at the level of a minister or above, or of the chief of defence, of whatever kind.
    case high
    /// For want of such, the first of each form by level and participants.
    case main
  }

  /// One act.
  struct Act {
    /// From 1, in the order of the days.
    let number: Int
    fileprivate let row: ActivityRow
    var activity: Activity { row.activity }
    /// The first day that the act may begin on, and the last one.
    let earliest: Day
    let latest: Day
    let form: ActForm

    /// Whether it was held at the level of a minister or above, or of the chief of defence.
    var isHigh: Bool { activity.level.map { CalendarActs.tier($0) <= 1 } ?? false }
    var participants: Int { (activity.participantsFrench ?? 0) + (activity.participantsPartner ?? 0) }
  }

  let choice: Choice
  /// In the order of their numbers.
  let acts: [Act]
  /// All acts of the choice, those past the most that are told included.
  let count: Int
  /// How many acts of the period begin on each day that is known to the day.
  let perDay: [Day: Int]
  /// How many acts of the period begin in the month of a first day, of those known to the month.
  private let perMonth: [Int: Int]
  /// How many of high level begin in each month, of those known to the month.
  private let highPerMonth: [Int: Int]

  /// Up to so many acts of a period are all told.
  static let few = 30
  /// The most acts that are told.
  static let most = 60

  init(_ context: ChartContext, perForm: Int) {
    let rows = context.facts.rows.filter { $0.period == 0 && $0.counts && $0.activity.start != nil }
    let high = rows.filter { $0.activity.level.map { Self.tier($0) <= 1 } ?? false }
    let choice: Choice = rows.count <= Self.few ? .all : high.isEmpty ? .main : .high
    var chosen = choice == .all ? rows : high
    if choice == .main {
      chosen = ActForm.allCases.filter { $0 != .other }.flatMap { form in
        rows.filter { ActForm($0.activity) == form }.sorted(by: Self.weighsMore).prefix(perForm)
      }
    }
    let told = chosen.sorted(by: Self.weighsMore).prefix(Self.most).sorted(by: Self.isBefore)
    acts = told.enumerated().compactMap { place, row in
      row.activity.start.map { start in
        Act(
          number: place + 1, row: row, earliest: start.earliest, latest: start.latest, form: ActForm(row.activity))
      }
    }
    self.choice = choice
    count = chosen.count
    var (days, months, highMonths): ([Day: Int], [Int: Int], [Int: Int]) = ([:], [:], [:])
    for row in rows {
      guard let start = row.activity.start else { continue }
      if let day = start.exact { days[day, default: 0] += 1 }
      guard let month = Self.month(start.earliest, start.latest) else { continue }
      months[month, default: 0] += 1
      if row.activity.level.map({ Self.tier($0) <= 1 }) ?? false { highMonths[month, default: 0] += 1 }
    }
    (perDay, perMonth, highPerMonth) = (days, months, highMonths)
  }

  /// How many acts begin in the month of a day, of those known to the month.
  func count(inMonthOf day: Day) -> Int { perMonth[Self.month(day, day) ?? 0] ?? 0 }

  /// Whether the page tells every act of the choice.
  var areAllTold: Bool { acts.count == count }

  /// The month with the most acts of high level, where all are told and it has more than any other and three at least.
  var peak: (month: Int, count: Int)? {
    let sorted = highPerMonth.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard choice == .high, areAllTold, let first = sorted.first, first.value >= 3, sorted.count > 1,
      sorted[1].value < first.value
    else { return nil }
    return (first.key % 12 + 1, first.value)
  }

  /// The month in which an act begins, counted through the years; nil where it may be in several.
  static func month(_ earliest: Day, _ latest: Day) -> Int? {
    let (first, last) = (earliest.civil, latest.civil)
    return first.year == last.year && first.month == last.month ? first.year * 12 + first.month - 1 : nil
  }

  /// 0 for a minister or above, 1 for the chief of defence, 2 for a chief of service, 3 for the others.
  package static func tier(_ level: Level) -> Int {
    switch level {
    case .headOfState, .minister: 0
    case .chiefOfDefence: 1
    case .chiefOfService: 2
    default: 3
    }
  }

  /// Whether an activity comes before another by level, then by participants.
  package static func weighsMore(_ left: ActivityRow, _ right: ActivityRow) -> Bool {
    func key(_ activity: Activity) -> (Int, Int, Int) {
      let level = activity.level.map { Int($0.rawValue) } ?? Int.max
      let people = (activity.participantsFrench ?? 0) + (activity.participantsPartner ?? 0)
      return (activity.level.map(tier) ?? 3, level, -people)
    }
    let (one, other) = (key(left.activity), key(right.activity))
    return one == other ? isBefore(left, right) : one < other
  }

  /// Whether an activity comes before another by its days.
  package static func isBefore(_ left: ActivityRow, _ right: ActivityRow) -> Bool {
    guard let one = left.activity.start, let other = right.activity.start else { return false }
    return (one.earliest, one.latest, left.activity.id, left.activity.origin)
      < (other.earliest, other.latest, right.activity.id, right.activity.origin)
  }
}

/// What an act is on the calendar, told by the form of its mark.
enum ActForm: Int, CaseIterable {
  case council, dialogue, visit, margins, exercise, other

  init(_ activity: Activity) {
    switch activity.kind {
    case .councilSession: self = .council
    case .dialogueSession, .committeeSession: self = .dialogue
    case .visit: self = activity.direction == .margins ? .margins : .visit
    case .exercise: self = .exercise
    default: self = .other
    }
  }

  /// `7 conseils`, `1 visite en marge`.
  func counted(_ count: Int, _ words: Words) -> String {
    let (french, english): ((String, String), (String, String)) =
      switch self {
      case .council: (("conseil", "conseils"), ("council", "councils"))
      case .dialogue:
        (("dialogue ou comité", "dialogues et comités"), ("dialogue or committee", "dialogues and committees"))
      case .visit: (("visite", "visites"), ("visit", "visits"))
      case .margins: (("visite en marge", "visites en marge"), ("visit in the margins", "visits in the margins"))
      case .exercise: (("exercice", "exercices"), ("exercise", "exercises"))
      case .other: (("autre activité", "autres activités"), ("other activity", "other activities"))
      }
    let noun = words(count < 2 ? french.0 : french.1, count == 1 ? english.0 : english.1)
    return words.number(count) + "\u{A0}" + noun
  }
}
