/// What is kept of records once they are read: a commutative monoid, so that any split of the records into batches,
/// files or threads gives the same answer.
package protocol Tally: Sendable {
  /// Adds the records of a batch, of any register; records of a register that it does not ask for are ignored.
  mutating func add(_ batch: Batch)
  /// Adds what another tally of the same needs has kept.
  mutating func merge(_ other: consuming Self)
}
