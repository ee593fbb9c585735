/// The sums kept for one cell of the cube.
///
/// Done activities are counted whole on the total cells and as participations on the cells of a partner. All whole numbers, so any split adds up to the same.
package struct Measures: Sendable, Hashable {
  /// Done activities whose start is in the period.
  package var activities = 0
  /// Done activities that may start in the period, and need not: they are left out of what goes by the start.
  package var open = 0
  /// The same, each for 1/n of its n partners, in units of `Measures.whole`; parts of activities whose n does not divide
  /// it are kept beside, see `Fractions`.
  package var fractions = 0
  /// Days inside the period, of activities with exact dates.
  package var days = 0
  /// Done activities that may have days inside the period, which cannot be told, their start or end being partial.
  package var unknownDays = 0
  /// Participants × days inside the period.
  package var personDays = 0
  /// Activities with days inside the period and no number of participants.
  package var unknownPersonDays = 0
  /// Of activities that start in the period.
  package var participantsFrench = 0
  /// Of activities that start in the period.
  package var participantsPartner = 0
  /// Activities that started in the period and state no participant at all, or that may have started in it.
  package var unknownParticipants = 0
  /// The same of the French participants.
  package var unknownFrench = 0
  /// The same of the participants of the partners.
  package var unknownPartner = 0
  /// The cost of activities that start in the period.
  package var cents = 0
  /// The same of the cost.
  package var unknownCost = 0

  /// One activity in units of fractions: divisible by 1…24, so that most parts 1/n are whole numbers of units.
  package static let whole = 5_354_228_880

  package init() {}

  /// Participants of both sides.
  package var participants: Int {
    var sum = participantsFrench
    sum.add(participantsPartner)
    return sum
  }

  /// Adds field by field; a sum that would overflow stays at the greatest number, it never wraps and never traps.
  @inline(never)
  package static func += (left: inout Measures, right: Measures) {
    left.activities.add(right.activities)
    left.open.add(right.open)
    left.fractions.add(right.fractions)
    left.days.add(right.days)
    left.unknownDays.add(right.unknownDays)
    left.personDays.add(right.personDays)
    left.unknownPersonDays.add(right.unknownPersonDays)
    left.participantsFrench.add(right.participantsFrench)
    left.participantsPartner.add(right.participantsPartner)
    left.unknownParticipants.add(right.unknownParticipants)
    left.unknownFrench.add(right.unknownFrench)
    left.unknownPartner.add(right.unknownPartner)
    left.cents.add(right.cents)
    left.unknownCost.add(right.unknownCost)
  }
}

extension Int {
  /// Adds a number that is not negative to another, and stays at the greatest number where the sum would overflow: the
  /// order of such additions does not matter.
  ///
  /// Without a branch (an overflow makes the sign bit, which then sets every other bit): ten additions in a row with
  /// one each are slow, and keep the optimiser busy for hours.
  @inline(__always)
  mutating func add(_ number: Int) {
    let sum = self &+ number
    self = (sum | (sum >> (Int.bitWidth - 1))) & .max
  }

  /// A product of numbers that are not negative, the greatest number where it would overflow.
  @inline(__always)
  func saturatingProduct(_ number: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: number)
    return overflow ? .max : product
  }
}
