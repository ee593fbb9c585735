/// The days on which something holds: an office is what it is, a text is in force.
package struct Validity: Sendable, Hashable {
  /// The first day, nil without a limit.
  package let from: Day?
  /// The last day, included; nil without a limit.
  package let until: Day?

  package init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// Without a limit.
  package static let always = Validity()

  /// Whether it surely holds on a date, whatever day it may mean; a missing date is on no day of a limited one.
  package func holds(on date: PartialDate?) -> Bool {
    guard from != nil || until != nil else { return true }
    guard let date else { return false }
    return from.map { $0 <= date.earliest } ?? true && until.map { date.latest <= $0 } ?? true
  }
}
