/// Two tallies of the same records, kept side by side in one reading.
package struct TallyPair<First: Tally, Second: Tally>: Tally {
  /// The one that is asked for first.
  package private(set) var first: First
  /// The one beside it.
  package private(set) var second: Second

  package init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  /// Adds the records of a batch to both.
  package mutating func add(_ batch: Batch) {
    first.add(batch)
    second.add(batch)
  }

  /// Adds what another pair has kept, each to its own.
  package mutating func merge(_ other: consuming TallyPair) {
    first.merge(other.first)
    second.merge(other.second)
  }
}
