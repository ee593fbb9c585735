/// Days of one post, both included, that are all of one kind.
struct PostDays: Sendable, Hashable {
  /// What they may be.
  enum Kind: Sendable, Hashable {
    /// Nobody holds the post, between two holders, and behind the last one.
    case vacancy, openVacancy
    /// More than one holds it.
    case handover
  }

  let kind: Kind
  /// Whether they are, on whatever days the holders came and left.
  let isSure: Bool
  let first: Day
  var last: Day
}

/// A holder of a post, by the days that his dates may mean.
struct PostHolder {
  /// The first day of service; nil where it is not stated, so that he may have held it on any day up to the last one.
  let start: PartialDate?
  let end: PartialDate?

  init(_ posting: Posting) { (start, end) = (posting.start, posting.end) }

  fileprivate var mayHoldFrom: Day { start?.earliest ?? Day(unchecked: 1, 1, 1) }
  fileprivate var mayHoldUntil: Day { end?.latest ?? PostHolder.never }
  fileprivate static let never = Day(unchecked: 9999, 12, 31)

  /// Whether he may be still to come on a day that he may hold it on; without a first day no vacancy is claimed.
  fileprivate func mayCome(after day: Day) -> Bool { start.map { $0.latest > day } ?? false && mayHoldUntil > day }
  /// Whether he may have left by then.
  fileprivate func mayHaveLeft(before day: Day) -> Bool { end.map { max($0.earliest, mayHoldFrom) < day } ?? false }
  /// Whether he surely holds it.
  fileprivate func surelyHolds(on day: Day) -> Bool {
    start != nil && !mayCome(after: day) && !mayHaveLeft(before: day)
  }

  /// The days on which what may be of him changes.
  fileprivate var turns: [Day] {
    let days = [mayHoldFrom, start?.latest, end?.earliest, end?.latest].compactMap(\.self)
    return days.flatMap { [$0, $0.advanced(by: 1)] }
  }
}

extension PostDays {
  /// The days of each kind, told of a holder by his place: a vacancy of the one before it who stays longest, a hand-over of
  /// the second who is there; holders are sorted by their first days.
  ///
  /// A holder who comes, or leaves, a day later changes what that day is and no other, whatever the others do. The number of
  /// days of a kind in a period is therefore the same on all days that the dates may mean where each day is.
  static func of(_ holders: [PostHolder]) -> [(holder: Int, day: PostDays)] {
    let turns = Set(holders.flatMap(\.turns)).sorted()
    var (days, sweep) = ([(holder: Int, day: PostDays)](), Sweep(holders))
    for (place, first) in turns.enumerated() {
      let last = place + 1 < turns.count ? turns[place + 1].advanced(by: -1) : PostHolder.never
      for (holder, kind, isSure) in sweep.days(from: first) {
        let next = PostDays(kind: kind, isSure: isSure, first: first, last: last)
        let before = days.last { $0.day.kind == kind }
        if let before, before.holder == holder, before.day.isSure == isSure, before.day.last.advanced(by: 1) == first,
          let index = days.lastIndex(where: { $0.day.kind == kind })
        {
          days[index].day.last = last
        } else {
          days.append((holder, next))
        }
      }
    }
    return days
  }
}

/// The holders of a post as days go by, those who are to come and those who have left apart from those who may be there.
private struct Sweep {
  private let holders: [PostHolder]
  private var next = 0
  private var there: [Int] = []
  /// Of those who have surely left, the one who stayed longest.
  private var left: Int?

  init(_ holders: [PostHolder]) { self.holders = holders }

  /// What the days from one on are, up to the next on which anything changes, and of whom it is told.
  mutating func days(from day: Day) -> [(holder: Int, kind: PostDays.Kind, isSure: Bool)] {
    while next < holders.count, holders[next].mayHoldFrom <= day {
      there.append(next)
      next += 1
    }
    for place in there where holders[place].mayHoldUntil < day { left = longest([left, place]) }
    there.removeAll { holders[$0].mayHoldUntil < day }
    let leaving = there.filter { holders[$0].mayHaveLeft(before: day) }
    let coming = there.filter { holders[$0].mayCome(after: day) }
    let isLast = next == holders.count
    var found: [(holder: Int, kind: PostDays.Kind, isSure: Bool)] = []
    if let before = longest([left] + leaving) {
      // Somebody else than the one who left must be to come.
      let isBetween = !isLast || left != nil && !coming.isEmpty || coming.contains { leaving != [$0] }
      if isBetween, there.allSatisfy({ leaving.contains($0) || coming.contains($0) }) {
        found.append((before, .vacancy, there.isEmpty))
      }
      if isLast, leaving == there { found.append((before, .openVacancy, there.isEmpty)) }
    }
    if there.count > 1 {
      let sure = there.count { holders[$0].surelyHolds(on: day) } > 1
      found.append((there[1], .handover, sure))
    }
    return found
  }

  private func longest(_ places: [Int?]) -> Int? {
    places.compactMap(\.self).max {
      (holders[$0].mayHoldUntil.number, -$0) < (holders[$1].mayHoldUntil.number, -$1)
    }
  }
}
