/// One of the eleven attributions of the chief of defence in international military relations (seed S0, D3121-14).
package enum Attribution: UInt8, Vocabulary, BatchElement {
  case foreignForces, militaryStructures, insertedOfficers, jointCoordination, ministerInstructions, ownInstructions
  case negotiations, exportOpinions, exportSupport, militaryCommittees, operationalAgreements

  /// The number of the point in the article, 1 to 11.
  package var number: Int { Int(rawValue) + 1 }

  /// Its code, names and other spellings.
  package var term: Term { Term("\(number)°", label.french, label.english, ["\(number)", "D3121-14 \(number)°"]) }

  private var label: Wording {
    switch self {
    case .foreignForces: Wording("Armées étrangères\u{A0}: plans et dialogues", "Foreign forces: plans and dialogues")
    case .militaryStructures: Wording("Structures militaires internationales", "International military structures")
    case .insertedOfficers: Wording("Officiers insérés", "Inserted officers")
    case .jointCoordination: Wording("Coordination interarmées", "Joint coordination")
    case .ministerInstructions: Wording("Instructions du ministre", "Instructions of the minister")
    case .ownInstructions: Wording("Instructions du CEMA", "Instructions of the chief of defence")
    case .negotiations: Wording("Négociations suivies", "Negotiations followed")
    case .exportOpinions: Wording("Avis sur les exportations", "Opinions on exports")
    case .exportSupport: Wording("Concours aux exportations", "Support to exports")
    case .militaryCommittees: Wording("Comités militaires", "Military committees")
    case .operationalAgreements: Wording("Accords opérationnels", "Operational agreements")
    }
  }
}
