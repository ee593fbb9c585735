package import BilanModel

/// What a first look at a file refuses.
extension FindingKind {
  package static let inspection: [FindingKind] = [
    .markedHeader
  ]

  static let markedHeader = FindingKind(
    "marked-header", .error,
    Wording(
      "l’en-tête contient une mention de protection : c’est peut-être un enregistrement",
      "the header holds a marking: it may be a record"),
    fix: Wording("ajouter une ligne qui nomme les colonnes", "add a line that names the columns"))
}
