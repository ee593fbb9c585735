package import BilanModel
internal import BilanYaml

/// The mistakes of the definition of a report beside its keys and its types.
extension FindingKind {
  /// What may be wrong with a definition.
  package static let definition: [FindingKind] = [
    .definitionLongTitle, .definitionTitleWithoutPeriod, .definitionRepeatedName,
    .definitionUnpublished, .definitionSpeaking, .definitionAbove,
  ]

  static let definitionRepeatedName = FindingKind(
    "definition-repeated-name", .error,
    Wording("une feuille ou un graphique est demandé deux fois", "a sheet or a chart is asked for twice"),
    fix: Wording("n’en garder qu’un", "keep only one"))
  static let definitionUnpublished = FindingKind(
    "definition-unpublished", .error,
    Wording("un chiffre n’est pas publié par ce que le bloc demande", "a figure is not published by what a block asks"),
    fix: Wording(
      "choisir un des découpages que le message donne, ou un autre chiffre",
      "choose one of the cuts that the message gives, or another figure"))
  static let definitionSpeaking = FindingKind(
    "definition-speaks", .warning,
    Wording(
      "les mots d’une définition parlent d’une protection : l’édition la porte",
      "the words of a definition speak of a marking: the edition bears it"),
    fix: Wording(
      "écrire la phrase autrement si rien n’y est protégé", "write it in other words if nothing is protected"))
  static let definitionAbove = FindingKind(
    "definition-above", .error,
    Wording(
      "les mots d’une définition parlent d’une protection que le plafond n’admet pas : rien n’est fait",
      "the words of a definition speak of a marking that the ceiling does not admit: nothing is made"),
    fix: Wording(
      "écrire la phrase autrement, ou relever le plafond", "write it in other words, or raise the ceiling"))
}

extension Finding {
  /// Words of a definition that speak of a marking.
  static func definitionSpeaking(isAdmitted: Bool, _ origin: Origin) -> Finding {
    isAdmitted
      ? Finding(
        .definitionSpeaking, origin,
        Wording(
          "ces mots parlent d’une protection : l’édition la porte",
          "these words speak of a marking: the edition bears it"))
      : Finding(
        .definitionAbove, origin,
        Wording(
          "ces mots parlent d’une protection que le plafond n’admet pas",
          "these words speak of a marking above the ceiling"))
  }
}
