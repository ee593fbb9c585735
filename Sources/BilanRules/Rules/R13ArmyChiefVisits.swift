internal import BilanModel

extension CompetenceRule {
  /// The chief of the armée de Terre calls on his counterparts, receives them or goes to events, as BRI coordinates.
  static let armyChiefVisits = CompetenceRule(
    "R13", Wording("visites du CEMAT", "visits of CEMAT"),
    source: .army(
      "grâce au travail de coordination du BRI, le chef d’état-major de l’armée de Terre se rend auprès de ses "
        + "homologues étrangers, les reçoit en France et participe à de nombreux événements internationaux"),
    silence: Wording("visites d’autres autorités", "visits of other principals"),
    clauses: [
      Clause<Activity>(
        Wording(
          "« Sens » : donnée, reçue ou en marge d’un événement",
          "“Direction”: given, received or in the margins of an event"),
        .warning, among: among, reads: [AskedColumn(\Activity.direction)], of: isVisit,
        else: Wording(
          "visite ni donnée, ni reçue, ni en marge", "visit neither given, nor received, nor in the margins")
      ) { activity in activity.direction.map { $0 != .mutual } ?? false },
      Clause<Activity>(
        Wording("« Niveau du partenaire » : son homologue", "“Counterpart level”: his counterpart"), .warning,
        among: among, reads: [AskedColumn(\Activity.counterpartLevel)], of: isVisit
      ) { activity, _ in
        guard activity.counterpartLevel != .chiefOfService else { return nil }
        return .level(
          activity.counterpartLevel, AskedColumn(\Activity.counterpartLevel), expected: .chiefOfService, .warning)
      },
      Clause<Activity>(
        Wording("coordination du BRI", "coordination by BRI"), .warning, among: among,
        reads: [AskedColumn(\Activity.coordinatedBy)], of: { isVisit($0) || isEvent($0) },
        else: Wording("sans coordination du BRI", "without coordination by BRI")
      ) { activity in activity.isPilotedByRelations },
    ])

  private static let among = [AskedColumn(\Activity.lead)]

  @Sendable private static func isVisit(_ activity: Activity) -> Bool { activity.kind == .visit && isOfChief(activity) }
  @Sendable private static func isEvent(_ activity: Activity) -> Bool { activity.kind == .event && isOfChief(activity) }

  /// Led by the chief, or by one of his offices at his level.
  private static func isOfChief(_ activity: Activity) -> Bool {
    activity.lead?.office == .armyChief || activity.isOfTheArmy && activity.level == .chiefOfService
  }
}

extension Complaint {
  /// A level other than the one asked for; an empty cell is a warning at most.
  static func level(_ level: Level?, _ column: AskedColumn, expected: Level, _ severity: Severity) -> Complaint {
    guard let level else {
      return Complaint(severity: min(.warning, severity), words: .empty(column, expected: expected.name))
    }
    return Complaint(severity: severity, words: .found(level.name, column, expected: expected.name))
  }
}
