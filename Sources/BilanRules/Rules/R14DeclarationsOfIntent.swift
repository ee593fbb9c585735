internal import BilanModel

extension CompetenceRule {
  /// Declarations of intent are signed by both ministers.
  static let declarationsOfIntent = CompetenceRule(
    "R14", Wording("déclarations d’intention", "declarations of intent"),
    source: .northAmerica("signée le 28 novembre 2016 par les deux ministres de la défense"),
    silence: Wording("autres natures, organisations", "other natures, organisations"),
    clauses: [
      Clause<Agreement>(
        Wording(
          "« Signé par » : MINISTRE et le ministre du partenaire, « MINISTRE:USA »",
          "“Signed by”: MINISTRE and the minister of the partner, “MINISTRE:USA”"),
        .error, reads: [column], of: { $0.nature == .declaration && !$0.states.isEmpty }
      ) { agreement, _ in
        let expected = agreement.ministers
        if agreement.signedBy.isEmpty {
          return Complaint(severity: .warning, words: .empty(column, expected: expected))
        }
        return agreement.isSignedByMinisters
          ? nil : Complaint(severity: .error, words: .found(agreement.signedBy, column, expected: expected))
      }
    ])

  private static let column = AskedColumn(\Agreement.signedBy)
}

extension Agreement {
  /// The states among its partners, but for those of a desk’s own, whose ministers have no code.
  fileprivate var states: Set<PartnerIndex> {
    Set(common.partners.filter { $0.isState && PartnerDirectory.standard.has($0) })
  }

  /// Whether the minister of France and that of each state signed.
  fileprivate var isSignedByMinisters: Bool {
    let foreign = signedBy.compactMap(\.ofPartner).filter { $0.office == .minister }.map(\.partner)
    return signedBy.contains { $0.office == .minister } && states.isSubset(of: foreign)
  }

  /// Who has to sign.
  fileprivate var ministers: Wording {
    let codes = states.sorted().map { "\(Office.minister.code):\(PartnerDirectory.standard[$0].code)" }
    let names = ([Office.minister.code] + codes)
    return Wording(names.joined(separator: " et "), names.joined(separator: " and "))
  }
}
