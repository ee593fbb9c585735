/// What a desk decides that figures depend on; documents print it beside them.
package struct Choices: Sendable, Hashable {
  /// Days that an interval between two sessions may be longer than the cadence.
  package var cadenceTolerance = 0
  /// In how many days an opinion is to be given; nil where no target is set.
  package var opinionTarget: Int?
  /// The first civil year of the kinds of activity that did not always exist: nothing is known of them before.
  package var existsSince: [ActivityKind: Int] = [.universityExchange: 2024]
  /// The first civil year that the registers hold whole: nothing is known before; nil where none is stated.
  package var registersFrom: Int?
  /// When rules of competence hold, by their codes, where that is not as the catalogue says.
  package var validities: [String: Validity] = [:]
  /// The regions of states that are not in those of the directory.
  package var regions: [PartnerIndex: Region] = [:]
  /// The currency of all amounts; those in another one are named and never added up.
  package var currency = Currency.euro

  package init() {}
}
