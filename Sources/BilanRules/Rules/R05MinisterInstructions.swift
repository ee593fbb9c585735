internal import BilanModel

extension CompetenceRule {
  /// Instructions of the minister are validated and sent by DGRIS, and the joint staff takes part in writing them.
  static let ministerInstructions = CompetenceRule(
    "R05", Wording("instructions du ministre", "instructions of the minister"),
    source: .article(
      .ministerInstructions,
      "Participe à la rédaction des instructions du ministre validées et adressées par la direction générale des "
        + "relations internationales et de la stratégie"),
    silence: Wording("instructions d’un autre émetteur", "instructions of another issuer"),
    clauses: [
      Clause<Instruction>.office(
        in: AskedColumn(\Instruction.validatedBy), .one(of: .strategyDirectorate), .error, of: isOfMinister
      ) { [$0.validatedBy].compactMap(\.self) },
      Clause<Instruction>.office(
        in: AskedColumn(\Instruction.sentBy), .one(of: .strategyDirectorate), .error, of: isOfMinister
      ) { [$0.sentBy].compactMap(\.self) },
      Clause<Instruction>.office(
        in: AskedColumn(\Instruction.draftedBy), .one(of: .chiefOfDefence, .defenceStaff), .warning, of: isOfMinister
      ) { $0.draftedBy },
    ])

  @Sendable private static func isOfMinister(_ instruction: Instruction) -> Bool { instruction.regime == .minister }
}
