/// The level of the French principal of an encounter.
package enum Level: UInt8, Vocabulary {
  case headOfState, minister, chiefOfDefence, chiefOfService, director, officer, working

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .headOfState:
      Term("chef_etat", "chef de l’État ou de gouvernement", "head of state or government", ["chef d'état"])
    case .minister: Term("ministre", "ministre", "minister", ["ministres", "ministérielle", "ministers"])
    case .chiefOfDefence: Term("cema", "chef d’état-major des armées", "chief of defence staff", ["CHOD"])
    case .chiefOfService:
      Term("cem", "chef d’état-major d’armée", "chief of service", ["CEMAT", "CEMM", "CEMAAE", "chef d'état-major"])
    case .director: Term("directeur", "directeur ou général", "director or general officer", ["général", "directrice"])
    case .officer: Term("officier", "officier supérieur", "senior officer", ["colonel"])
    case .working: Term("travail", "niveau de travail", "working level", ["expert", "experts", "working"])
    }
  }

  /// What it is called where there is little room: `CEMA`.
  package var shortName: Wording {
    switch self {
    case .headOfState: Wording("chef d’État", "head of state")
    case .chiefOfDefence: Wording("CEMA", "CHOD")
    case .chiefOfService: Wording("CEM d’armée", "chief of service")
    case .director: Wording("directeur", "director")
    case .working: Wording("travail", "working")
    case .minister, .officer: name
    }
  }
}
