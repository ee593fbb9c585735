internal import BilanModel

/// What a first look at a file says, and its reading need not.
extension Problem {
  static let headerAlone = Problem(
    .headerAlone, Wording("aucun enregistrement sous l’en-tête", "no record under the header"))
}
