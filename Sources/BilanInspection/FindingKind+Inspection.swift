package import BilanModel

/// What a first look at a file refuses.
extension FindingKind {
  /// In the order of the documentation.
  package static let inspection: [FindingKind] = [
    .markedHeader
  ]

  static let markedHeader = FindingKind(
    "marked-header", .error,
    Wording(
      "l’en-tête contient une mention de protection, ou nomme moins de deux colonnes : c’est peut-être un enregistrement",
      "the header holds a marking, or names fewer than two columns: it may be a record"),
    fix: Wording("ajouter une ligne qui nomme les colonnes", "add a line that names the columns"))
}
