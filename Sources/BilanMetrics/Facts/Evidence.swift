internal import BilanModel

/// What a second reading says of a figure.
package struct Evidence: Sendable {
  /// How the figure is made, in words.
  let formula: Wording
  /// How it follows from the records.
  let recounting: Recounting
  /// What a record adds is counted in, where it is not what the figure is.
  var unit: Unit?
  /// The records that count.
  var counted: [Testimony] = []
  /// The records that may count and do not.
  var leftOut: [Testimony] = []
}
