/// Every rule of competence, in the order of the documentation; a new rule is one file and one line here.
package enum RuleCatalog {
  /// R16, R17 and R20 are no rules.
  package static let all: [CompetenceRule] = [
    .militaryLead,
    .militaryStructures,
    .insertedOfficers,
    .jointCoordination,
    .ministerInstructions,
    .ownInstructions,
    .negotiations,
    .exportOpinions,
    .exportSupport,
    .militaryCommittees,
    .operationalAgreements,
    .armyPillars,
    .armyChiefVisits,
    .declarationsOfIntent,
    .councils,
    .strategicDialogues,
    .armamentDialogues,
    .ordinals,
  ]

  /// The rule of an identifier, whatever its case; nil when there is none.
  package static func find(_ id: String) -> CompetenceRule? { all.first { $0.id == id.uppercased() } }
}
