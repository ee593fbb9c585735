/// Two tallies of the same records, kept side by side in one reading.
package struct TallyPair<First: Tally, Second: Tally>: Tally {
  package private(set) var first: First
  package private(set) var second: Second

  package init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  package mutating func add(_ batch: Batch) {
    first.add(batch)
    second.add(batch)
  }

  package mutating func merge(_ other: consuming TallyPair) {
    first.merge(other.first)
    second.merge(other.second)
  }
}
