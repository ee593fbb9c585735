/// One of the Army's four pillars of cooperation, or none of them (seed S1).
package enum Pillar: UInt8, Vocabulary {
  case alliances, formation, export, rencontres, none

  /// Its code, names and other spellings.
  package var term: Term {
    switch self {
    case .alliances: Term("alliances", "Alliances", "Alliances", ["alliance", "coopération opérationnelle"])
    case .formation: Term("formation", "Formation", "Training", ["formations"])
    case .export:
      Term(
        "export", "Soutien aux exportations", "Export support",
        ["soutien export", "soutien aux exportations d'équipements", "exportations", "soutex"])
    case .rencontres:
      Term(
        "rencontres", "Rencontres de haut niveau", "High-level meetings",
        ["rencontre", "high level", "meetings", "rencontres stratégiques"])
    case .none: Term("hors_pilier", "Hors pilier", "No pillar", ["none", "aucun", "sans pilier"])
    }
  }

  /// A short name for column heads and legends.
  package var shortName: Wording {
    switch self {
    case .export: Wording("Export", "Export")
    case .rencontres: Wording("Rencontres", "Meetings")
    default: name
    }
  }
}
