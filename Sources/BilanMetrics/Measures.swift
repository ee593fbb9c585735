/// The sums kept for one cell of the cube: done activities, counted whole on the total cells and as participations
/// on the cells of a partner. All whole numbers, so any split adds up to the same.
package struct Measures: Sendable, Hashable {
  /// Done activities whose start is in the period.
  package var activities = 0
  /// The same, each for 1/n of its n partners, in units of `Measures.whole`.
  package var fractions = 0
  /// Days inside the period, of activities with exact dates.
  package var days = 0
  /// Activities that touch the period, or may, whose days cannot be told.
  package var unknownDays = 0
  /// Participants × days inside the period.
  package var personDays = 0
  /// Activities with days inside the period and no number of participants.
  package var unknownPersonDays = 0
  package var participantsFrench = 0
  package var participantsPartner = 0
  /// Activities that started in the period and state no participant at all.
  package var unknownParticipants = 0
  package var cents = 0
  /// Activities that started in the period and state no cost.
  package var unknownCost = 0

  /// One activity in units of fractions: divisible by 1…24, so 1/n is exact up to 24 partners; beyond, the
  /// remainder goes one unit each to the first partners, so that the parts of an activity always add up to it.
  package static let whole = 5_354_228_880

  package init() {}

  package static func += (left: inout Measures, right: Measures) {
    left.activities += right.activities
    left.fractions += right.fractions
    left.days += right.days
    left.unknownDays += right.unknownDays
    left.personDays += right.personDays
    left.unknownPersonDays += right.unknownPersonDays
    left.participantsFrench += right.participantsFrench
    left.participantsPartner += right.participantsPartner
    left.unknownParticipants += right.unknownParticipants
    left.cents += right.cents
    left.unknownCost += right.unknownCost
  }
}
