/// An office that texts or registers name: a person's (CEMA, CEMAT, the minister) or a service's (EMA, DGRIS).
package enum Office: UInt8, Vocabulary {
  case chiefOfDefence, defenceStaff, strategyDirectorate, armamentDirectorate, administration, defenceSecretariat
  case armyChief, armyRelations, minister, defenceMission, representation
  case navyChief, airChief, armyDoctrine, armyPersonnel, armyExercises
  case representativeToNato, representativeToTheUnion

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .chiefOfDefence:
      Term("CEMA", "chef d’état-major des armées", "chief of the defence staff", ["C.E.M.A."])
    case .defenceStaff:
      Term("EMA", "état-major des armées", "defence staff", ["EMA/MIE", "EMA/RI", "EMA/RIM"])
    case .strategyDirectorate:
      Term(
        "DGRIS", "direction générale des relations internationales et de la stratégie",
        "directorate general for international relations and strategy", ["DG RIS", "MINARM/DGRIS"])
    case .armamentDirectorate:
      Term(
        "DGA", "direction générale de l’armement", "directorate general of armaments", ["DGA/DI", "DGA/DO"])
    case .administration:
      Term(
        "SGA", "secrétariat général pour l’administration", "secretariat general for administration",
        ["secrétaire général pour l'administration"])
    case .defenceSecretariat:
      Term(
        "SGDSN", "secrétariat général de la défense et de la sécurité nationale",
        "secretariat general for defence and national security",
        ["SGDN", "secrétaire général de la défense et de la sécurité nationale"])
    case .armyChief:
      Term("CEMAT", "chef d’état-major de l’armée de Terre", "chief of the army staff", ["C.E.M.A.T."])
    case .armyRelations:
      Term(
        "BRI", "bureau relations internationales de l’armée de Terre", "army international relations office",
        ["EMAT/BRI", "BRI/EMAT", "bureau relations internationales", "bureau des relations internationales"])
    case .minister:
      Term(
        "MINISTRE", "ministre des armées", "minister for the armed forces",
        ["ministre de la défense", "MINARM", "ministre des armées et des anciens combattants"])
    case .defenceMission:
      Term(
        "MISSION", "mission de défense", "defence mission", ["attaché de défense", "AD", "MDD", "defence attaché"])
    case .representation:
      Term(
        "REPRESENTATION", "représentation militaire", "military representation",
        ["représentation militaire et de défense", "RMF", "RMD", "milrep"])
    case .navyChief:
      Term("CEMM", "chef d’état-major de la marine", "chief of the naval staff", ["C.E.M.M."])
    case .airChief:
      Term(
        "CEMAAE", "chef d’état-major de l’armée de l’air et de l’espace", "chief of the air and space force staff",
        ["CEMAA", "C.E.M.A.A.E."])
    case .armyDoctrine:
      Term(
        "CDEC", "centre de doctrine et d’enseignement du commandement", "army doctrine and command teaching centre")
    case .armyPersonnel:
      Term(
        "DRHAT", "direction des ressources humaines de l’armée de Terre", "army directorate of human resources")
    case .armyExercises: Term("COMAE", "commandement COMAE de l’armée de Terre", "army command COMAE")
    case .representativeToNato:
      Term(
        "REPMIL-OTAN", "représentant militaire auprès de l’Otan", "military representative to NATO",
        ["représentation militaire auprès de l'Otan"])
    case .representativeToTheUnion:
      Term(
        "REPMIL-UE", "représentant militaire auprès de l’Union européenne",
        "military representative to the European Union",
        ["représentation militaire auprès de l'Union européenne", "représentant militaire auprès de l'UE"])
    }
  }
}
