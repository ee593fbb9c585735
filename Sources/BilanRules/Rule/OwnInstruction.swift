package import BilanModel

/// An instruction of the chief of defence, beside the posts that it is addressed to.
package struct OwnInstruction: RuleRecord {
  /// Instructions.
  package static let register = Instruction.register
  /// The instruction itself.
  let instruction: Instruction
  /// Whether one of the posts is with an organisation; of posts that no register has nothing is known.
  let isToOrganisation: Bool

  /// An instruction beside the missions that were read, by their names; nil for one of another issuer.
  init?(_ instruction: Instruction, _ missions: [String: DefenceMission]) {
    guard instruction.regime == .chiefOfDefence else { return nil }
    self.instruction = instruction
    isToOrganisation = instruction.addressees.contains { name in
      missions[name]?.common.partners.contains { $0.nature == .organisation } ?? false
    }
  }

  /// That of the instruction.
  package var id: String { instruction.id }
  /// Whose it is.
  package var offices: [NamedOffice] { instruction.offices }
  /// That of the instruction.
  package var derogation: String? { instruction.derogation }
  /// That of the instruction.
  package var origin: Origin { instruction.origin }
  /// The day that it was sent.
  package var date: PartialDate? { instruction.date }
  /// By the day that it was sent.
  package func isIn(_ period: Period) -> Bool { instruction.isIn(period) }
}
