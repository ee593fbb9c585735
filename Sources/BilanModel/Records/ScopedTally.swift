/// A tally that is given the records of some partners alone; of all of them where none is named.
package struct ScopedTally<Base: Tally>: Tally {
  /// What the records in scope are given to.
  package private(set) var base: Base
  private let partners: Set<PartnerIndex>

  package init(_ base: Base, about partners: [PartnerIndex]) {
    self.base = base
    self.partners = Set(partners)
  }

  /// Adds the records in scope.
  package mutating func add(_ batch: Batch) { base.add(partners.isEmpty ? batch : batch.about(partners)) }

  /// Adds what another tally of the same scope has kept.
  package mutating func merge(_ other: consuming ScopedTally) { base.merge(other.base) }
}
