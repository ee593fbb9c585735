/// What is kept of records once they are read: a commutative monoid, so that any split of the records into batches,
/// files or threads gives the same answer.
package protocol Tally: Sendable {
  /// Adds the records of a batch, of any register; a tally of a report or of a check says those that it cannot count.
  mutating func add(_ batch: Batch)
  /// Adds what another tally of the same needs has kept.
  mutating func merge(_ other: consuming Self)
}
