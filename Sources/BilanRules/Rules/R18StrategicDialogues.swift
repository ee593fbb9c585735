internal import BilanModel

extension CompetenceRule {
  /// DGRIS leads the bilateral dialogues of defence, but for the military and the armament ones.
  static let strategicDialogues = CompetenceRule(
    "R18", Wording("dialogues de défense menés par la DGRIS", "defence dialogues led by DGRIS"),
    source: .northAmerica(
      "Elle organise et conduit les dialogues bilatéraux relatifs aux questions de défense, à l’exception des "
        + "dialogues bilatéraux militaires et d’armement"),
    silence: Wording(
      "dialogues avec une organisation ou plusieurs partenaires, comités et conseils",
      "dialogues with an organisation or several partners, committees and councils"),
    clauses: clauses(AskedColumn(\MeetingSeries.lead), \MeetingSeries.lead) { $0.isBilateral($1) }
      + clauses(AskedColumn(\Activity.lead), \Session.lead) { $0.lead != nil && $0.isBilateral($1) })

  private static func clauses<Record: RuleRecord>(
    _ column: AskedColumn, _ lead: any KeyPath<Record, NamedOffice?> & Sendable,
    isBilateral: @escaping @Sendable (Record, MeetingSeries.Kind) -> Bool
  ) -> [any RuleClause] {
    [
      Clause<Record>.office(
        in: column, .one(of: .strategyDirectorate), .error,
        where: Wording("dialogue stratégique ou thématique", "strategic or thematic dialogue"),
        of: { isBilateral($0, .strategic) || isBilateral($0, .thematic) }
      ) { [$0[keyPath: lead]].compactMap(\.self) },
      Clause<Record>(
        Wording("dialogue militaire ou d’armement : pas DGRIS", "military or armament dialogue: not DGRIS"), .error,
        reads: [column], of: { isBilateral($0, .military) || isBilateral($0, .armament) },
        else: Wording(
          "dialogue militaire ou d’armement piloté par la DGRIS", "military or armament dialogue led by DGRIS")
      ) { record in record[keyPath: lead]?.office != .strategyDirectorate },
    ]
  }
}

extension MeetingSeries {
  /// Whether it is of a kind, with one state alone.
  func isBilateral(_ kind: Kind) -> Bool { self.kind == kind && state != nil }
}

extension Session {
  /// Whether it is a session of a kind, with one state alone.
  func isBilateral(_ kind: MeetingSeries.Kind) -> Bool { series?.kind == kind && state != nil }
}
