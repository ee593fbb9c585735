internal import BilanModel

extension CompetenceRule {
  /// The chief of defence, or who represents him, sits on military committees.
  static let militaryCommittees = CompetenceRule(
    "R10", Wording("sièges aux comités militaires", "seats on military committees"),
    source: .article(.militaryCommittees, "Siège au comité militaire de certaines organisations internationales"),
    silence: Wording("aucun siège", "no seat"),
    clauses: [
      Clause<Seat>.office(
        in: AskedColumn(\Seat.holder), .orRepresentative(of: .chiefOfDefence), .warning
      ) { $0.offices }
    ])
}
