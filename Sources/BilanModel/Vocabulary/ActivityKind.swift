/// What an activity is; each kind has a default pillar that a record may override (domain, section 2).
package enum ActivityKind: UInt8, Vocabulary {
  case exercise, jointTraining, unitExchange, staffTalks, expertMeeting, operationalSupport, capabilityPartnership
  case course, universityExchange, trainingDetachment
  case exportSupport, demonstration
  case visit, dialogueSession, committeeSession, councilSession, event

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .exercise: Term("exercise", "Exercice", "Exercise", ["exercices", "manœuvre"])
    case .jointTraining:
      Term(
        "joint_training", "Entraînement conjoint", "Joint training", ["entraînements conjoints", "entraînement commun"])
    case .unitExchange: Term("unit_exchange", "Échange d’unités", "Unit exchange", ["échange d'unité"])
    case .staffTalks:
      Term(
        "staff_talks", "Réunion d’états-majors", "Staff talks", ["réunion d'état-major", "entretiens d'états-majors"])
    case .expertMeeting:
      Term(
        "expert_meeting", "Réunion d’experts", "Expert meeting",
        ["groupe d'experts", "mission d'expertise", "expertise mission"])
    case .operationalSupport:
      Term(
        "operational_support", "Soutien opérationnel", "Operational support",
        ["appui opérationnel", "operational cooperation", "coopération opérationnelle"])
    case .capabilityPartnership:
      Term("capability_partnership", "Partenariat capacitaire", "Capability partnership", ["partenariat de capacité"])
    case .course:
      Term("course", "Stage de formation", "Training course", ["stage", "formation", "cours", "séminaire", "seminar"])
    case .universityExchange:
      Term(
        "university_exchange", "Échange universitaire", "University exchange",
        ["échange de cadets", "échange d'élèves", "cadet exchange"])
    case .trainingDetachment:
      Term(
        "training_detachment", "Détachement d’instruction", "Training detachment",
        ["détachement d'instruction opérationnelle", "DIO", "échange d'instructeurs", "instructor exchange"])
    case .exportSupport:
      Term(
        "export_support", "Soutien à l’exportation", "Export support",
        ["soutien export", "soutex", "concours export", "formation export", "export training"])
    case .demonstration:
      Term("demonstration", "Démonstration", "Demonstration", ["démonstration de matériel", "equipment demo"])
    case .visit:
      Term(
        "visit", "Visite", "Visit",
        ["visite officielle", "déplacement", "visite ministérielle", "ministerial visit", "chief visit"])
    case .dialogueSession:
      Term(
        "dialogue_session", "Session de dialogue", "Dialogue session",
        ["dialogue", "dialogue stratégique", "strategic dialogue"])
    case .committeeSession:
      Term(
        "committee_session", "Session de comité", "Committee session",
        ["comité", "committee", "comité mixte", "joint committee"])
    case .councilSession: Term("council_session", "Session de conseil", "Council session", ["conseil", "council"])
    case .event: Term("event", "Événement", "Event", ["conférence", "manifestation"])
    }
  }

  /// The pillar of a record of this kind that names none.
  package var pillar: Pillar {
    switch self {
    case .exercise, .staffTalks, .expertMeeting, .operationalSupport: .alliances
    case .jointTraining, .unitExchange, .course, .universityExchange, .trainingDetachment: .formation
    case .capabilityPartnership, .exportSupport, .demonstration: .export
    case .visit, .dialogueSession, .committeeSession, .councilSession, .event: .rencontres
    }
  }
}
