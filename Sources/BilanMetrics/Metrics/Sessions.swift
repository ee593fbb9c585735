internal import BilanModel

extension Metric {
  /// Sessions of dialogues, committees and councils.
  package static let sessionsHeld = encounters(
    "sessions.held", Wording("Sessions", "Sessions"),
    Wording(
      "activités faites qui nomment une instance ou dont la nature est une session ; par nature, celle de l’instance, ou "
        + "la leur quand elles n’en nomment aucune de connue",
      "done activities that name a series or whose kind is a session; by kind, that of the series, or their own where they "
        + "name none that is known"),
    cuts: [.total, .partner, .region, .kind]
  ) {
    let sessions = $0.sessions($1)
    return .known(sessions.held, leftOut: sessions.open)
  }

  /// Sessions that may be of the period, and need not.
  package static let sessionsLeftOut = sessionsHeld.leftOut { encounters, at in encounters.sessions(at).open }
}
