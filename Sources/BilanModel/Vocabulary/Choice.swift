/// One of the decisions of a desk that figures may rest on.
package enum Choice: Sendable, Hashable {
  /// How much longer than the cadence an interval between two sessions may be.
  case cadenceTolerance
  /// In how many days an opinion is to be given.
  case opinionTarget
  /// Since when activities of a kind are.
  case existsSince(ActivityKind)
  /// Since when registers are held whole.
  case registersFrom
  /// The region of a state.
  case region
  /// When a rule of competence holds.
  case validity
}
