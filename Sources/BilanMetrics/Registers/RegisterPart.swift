internal import BilanModel

/// The part of a tally that one register fills.
protocol RegisterPart: Sendable {
  /// Counts the records of a batch, and says how many it took.
  mutating func add(_ batch: Batch) -> Int
  /// Adds what another part of the same register and tally has counted.
  mutating func merge(_ other: any RegisterPart)
  /// What is wrong with the records of the register by themselves.
  var findings: FindingLog { get }
  /// What the register says where its declaration counts it; nil where the facts of a report say it.
  ///
  /// `mentions` are what records of other registers say of those that they name; nil where no such register was read.
  func facts(_ doctrine: CountingDoctrine, _ mentions: [String: [Mention]]?) -> (any RegisterFacts)?
}

extension RegisterPart {
  func facts(_ doctrine: CountingDoctrine, _ mentions: [String: [Mention]]?) -> (any RegisterFacts)? { nil }
}
