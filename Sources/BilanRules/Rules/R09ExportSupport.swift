internal import BilanModel

extension CompetenceRule {
  /// The chief of defence gives his opinion on a support before it begins, and he or his staff coordinates it.
  static let exportSupport = CompetenceRule(
    "R09", Wording("concours aux exportations", "support to exports"),
    source: .article(
      .exportSupport,
      "Formule un avis sur les concours demandés aux armées dans le cadre du soutien aux exportations de défense et en "
        + "coordonne la mise en œuvre"),
    silence: Wording("avis sur les exportations", "opinions on exports"),
    clauses: [
      Clause<ExportCase>.office(
        in: AskedColumn(\ExportCase.author), .one(of: .chiefOfDefence), .error, of: isSupport
      ) { $0.offices },
      Clause<ExportCase>.office(
        in: AskedColumn(\ExportCase.coordinator), .one(of: .chiefOfDefence, .defenceStaff), .error, of: isSupport
      ) { [$0.coordinator].compactMap(\.self) },
      Clause<ExportCase>(
        Wording(
          "avis rendu au plus tard le premier jour du concours",
          "opinion given on the first day of the support at the latest"),
        .error, among: [AskedColumn(\ExportCase.implementationStart)], reads: [AskedColumn(\ExportCase.opinionOn)],
        of: { isSupport($0) && $0.implementationStart != nil }, judge),
    ])

  @Sendable private static func isSupport(_ one: ExportCase) -> Bool { one.type == .support }

  @Sendable private static func judge(_ one: ExportCase, _ asOf: Day) -> Complaint? {
    guard let start = one.implementationStart else { return nil }
    guard let decided = one.decidedOn else {
      guard start.latest <= asOf else { return nil }
      let isTold = asOf < Day(unchecked: 9999, 12, 31)
      return Complaint(
        severity: .error,
        words: isTold
          ? Wording("concours commencé sans avis rendu", "support begun without an opinion")
          : Wording(
            "concours sans avis rendu, tenu pour commencé sans date d’arrêt",
            "support without an opinion, taken as begun without an as-of day"))
    }
    guard decided.earliest > start.latest else { return nil }
    return Complaint(
      severity: .error,
      words: .day(
        start, Wording("concours commencé", "support begun"), before: decided, Wording("l’avis", "the opinion")))
  }
}
