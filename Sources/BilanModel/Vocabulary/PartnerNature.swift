extension Partner {
  /// What a partner is: a state or territory; an organisation, force or forum; or what a desk has besides.
  package enum Nature: UInt8, Vocabulary {
    case state, organisation, company, community, other

    /// Its code, names and other spellings.
    package var term: Term {
      switch self {
      case .state: Term("state", "État", "state", ["etat"])
      case .organisation: Term("organisation", "organisation", "organisation", ["organization"])
      case .company: Term("company", "entreprise", "company", ["societe", "firm"])
      case .community: Term("community", "collectivité", "community", ["collectivite"])
      case .other: Term("other", "autre", "other")
      }
    }
  }
}
