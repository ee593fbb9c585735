/// What records add up to, whatever became of them.
package struct RecordSums: Sendable, Hashable {
  /// All of them.
  package var records = 0
  /// Distinct identifiers; a record without one is one of its own.
  package var activities = 0
  /// Of them, planned.
  package var planned = 0
  /// Of them, done.
  package var done = 0
  /// Of them, postponed.
  package var postponed = 0
  /// Of them, cancelled.
  package var cancelled = 0
  /// Participants of both sides, of done records.
  package var participants = 0
  /// Participants × days inside the period, of done records.
  package var personDays = 0
  /// Cents of done records, in the period of their start.
  package var cents = 0

  package init() {}

  @inline(__always)
  static func += (left: inout RecordSums, right: RecordSums) {
    left.records.add(right.records)
    left.activities += right.activities
    left.planned.add(right.planned)
    left.done.add(right.done)
    left.postponed.add(right.postponed)
    left.cancelled.add(right.cancelled)
    left.participants.add(right.participants)
    left.personDays.add(right.personDays)
    left.cents.add(right.cents)
  }
}
