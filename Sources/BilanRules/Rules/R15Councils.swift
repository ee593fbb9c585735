internal import BilanModel

extension CompetenceRule {
  /// The council with Canada meets at the level of ministers, as its charter says.
  static let councils = CompetenceRule(
    "R15", Wording("niveau des conseils", "level of councils"),
    source: .northAmerica("Réuni au niveau des ministres de la défense"),
    silence: Wording(
      "conseils avec un autre partenaire que le Canada", "councils with another partner than Canada"),
    clauses: [
      Clause<MeetingSeries>(
        words, .error, reads: [AskedColumn(\MeetingSeries.level)],
        of: { $0.isBilateral(.council) && $0.state == canada }
      ) { series, _ in complaint(series.level, AskedColumn(\MeetingSeries.level)) },
      Clause<Session>(
        words, .error, reads: [AskedColumn(\Activity.level)],
        of: { $0.level != nil && $0.isBilateral(.council) && $0.state == canada }
      ) { session, _ in complaint(session.level, AskedColumn(\Activity.level)) },
    ])

  private static let words = Wording(
    "conseil avec le Canada, « Niveau » : ministre", "council with Canada, “Level”: minister")
  private static let canada = PartnerDirectory.standard.find("CAN")

  private static func complaint(_ level: Level?, _ column: AskedColumn) -> Complaint? {
    level == .minister ? nil : .level(level, column, expected: .minister, .error)
  }
}
