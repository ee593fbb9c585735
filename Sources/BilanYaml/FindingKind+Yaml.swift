package import BilanModel

/// The mistakes of the text of a definition or a configuration, whatever it says.
extension FindingKind {
  /// In the order of the documentation.
  package static let yaml: [FindingKind] = [
    .yamlTooLarge, .yamlInvalidUTF8, .yamlEmpty, .yamlSeveralDocuments, .yamlAnchor, .yamlTag, .yamlTooDeep,
    .yamlKeyNotText, .yamlDuplicateKey, .yamlSyntax, .definitionUnknownKey, .definitionUnknownName,
    .definitionMissingKey, .definitionWrongType, .definitionOutOfRange,
  ]

  static let yamlTooLarge = FindingKind(
    "yaml-too-large", .error, Wording("le fichier dépasse un mébioctet", "the file is larger than one mebibyte"),
    fix: Wording(
      "vérifier que c’est bien une configuration ou une définition", "check that it is a configuration or a definition")
  )
  static let yamlInvalidUTF8 = FindingKind(
    "yaml-invalid-utf8", .error, Wording("un octet n’est pas de l’UTF-8", "a byte is not UTF-8"),
    fix: Wording("enregistrer le fichier en UTF-8", "save the file as UTF-8"))
  /// A text without a document, or with an empty one.
  package static let yamlEmpty = FindingKind(
    "yaml-empty", .error, Wording("le fichier ne dit rien", "the file says nothing"),
    fix: Wording("écrire au moins une clé", "write at least one key"))
  static let yamlSeveralDocuments = FindingKind(
    "yaml-several-documents", .error,
    Wording("un second document suit le premier", "a second document follows the first"),
    fix: Wording("retirer la ligne « --- » et ce qui suit", "remove the line “---” and what follows"))
  static let yamlAnchor = FindingKind(
    "yaml-anchor", .error,
    Wording("les ancres et les renvois (& * <<) sont refusés", "anchors and aliases (& * <<) are refused"),
    fix: Wording("écrire la valeur en entier", "write the value in full"))
  static let yamlTag = FindingKind(
    "yaml-tag", .error, Wording("les étiquettes de type (!) sont refusées", "type tags (!) are refused"),
    fix: Wording("mettre le texte entre guillemets", "put the text in quotes"))
  static let yamlTooDeep = FindingKind(
    "yaml-too-deep", .error, Wording("trop de niveaux d’imbrication", "too many levels of nesting"),
    fix: Wording("n’imbriquer que ce que les clés demandent", "nest only what the keys ask for"))
  static let yamlKeyNotText = FindingKind(
    "yaml-key-not-text", .error, Wording("une clé n’est pas un mot", "a key is not a word"),
    fix: Wording("écrire un mot devant les deux-points", "write a word before the colon"))
  /// A key given twice, be it in two languages.
  package static let yamlDuplicateKey = FindingKind(
    "yaml-duplicate-key", .error, Wording("une clé est donnée deux fois", "a key is given twice"),
    fix: Wording("n’en garder qu’une", "keep only one"))
  static let yamlSyntax = FindingKind(
    "yaml-syntax", .error, Wording("la syntaxe YAML est incorrecte", "the YAML syntax is wrong"),
    fix: Wording(
      "vérifier l’alignement, les deux-points et les guillemets près de cette place",
      "check the alignment, the colons and the quotes near this place"))
  static let definitionUnknownKey = FindingKind(
    "definition-unknown-key", .error, Wording("une clé n’existe pas ici", "a key does not exist here"),
    fix: Wording("prendre l’une des clés que le message propose", "take one of the keys that the message proposes"))
  static let definitionUnknownName = FindingKind(
    "definition-unknown-name", .error, Wording("un nom n’est dans aucun catalogue", "a name is in no catalogue"),
    fix: Wording("prendre l’un des noms que le message propose", "take one of the names that the message proposes"))
  static let definitionMissingKey = FindingKind(
    "definition-missing-key", .error, Wording("il manque une clé obligatoire", "a required key is missing"),
    fix: Wording("ajouter une ligne avec cette clé", "add a line with this key"))
  static let definitionWrongType = FindingKind(
    "definition-wrong-type", .error,
    Wording("la valeur n’est pas du type attendu", "the value is not of the expected type"),
    fix: Wording(
      "écrire ce que le message attend : un texte, un nombre, une liste ou des clés",
      "write what the message expects: a text, a number, a list or keys"))
  static let definitionOutOfRange = FindingKind(
    "definition-out-of-range", .error, Wording("un nombre est hors de ses bornes", "a number is outside its bounds"),
    fix: Wording("choisir un nombre entre les bornes du message", "choose a number between the bounds of the message"))
  /// A title that is no line of a page.
  package static let definitionLongTitle = FindingKind(
    "definition-long-title", .error,
    Wording("le titre ne tient pas sur une ligne de la page", "the title does not fit on a line of the page"),
    fix: Wording("l’abréger à 100 caractères", "shorten it to 100 characters"))
  /// A title that says the same every year.
  package static let definitionTitleWithoutPeriod = FindingKind(
    "definition-title-without-period", .error,
    Wording("le titre ne dit pas la période", "the title does not say the period"),
    fix: Wording(
      "y mettre la marque de la période que le message donne", "put the mark of the period in it that the message gives"
    ))
}
