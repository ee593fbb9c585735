internal import BilanModel

/// What may be wrong in the text of a definition before its meaning is looked at.
enum YamlFinding {
  static func tooLarge(_ origin: Origin) -> Finding {
    Finding(
      .yamlTooLarge, origin,
      Wording("le fichier dépasse un mébioctet", "the file is larger than one mebibyte"))
  }

  static func invalidText(_ origin: Origin) -> Finding {
    Finding(
      .yamlInvalidUTF8, origin,
      Wording("octet qui n’est pas de l’UTF-8", "a byte that is not UTF-8"),
      hint: Wording("enregistrer le fichier en UTF-8", "save the file as UTF-8"))
  }

  static func empty(_ origin: Origin) -> Finding {
    Finding(.yamlEmpty, origin, Wording("le fichier ne dit rien", "the file says nothing"))
  }

  static func severalDocuments(_ origin: Origin) -> Finding {
    Finding(
      .yamlSeveralDocuments, origin,
      Wording("un second document commence ici ; un seul est lu", "a second document starts here; only one is read"),
      hint: Wording("retirer la ligne « --- » et ce qui suit", "remove the line “---” and what follows"))
  }

  static func anchor(_ origin: Origin) -> Finding {
    Finding(
      .yamlAnchor, origin,
      Wording("les ancres et les renvois (& * <<) sont refusés", "anchors and aliases (& * <<) are refused"),
      hint: Wording("écrire la valeur en entier", "write the value in full"))
  }

  static func tag(_ origin: Origin) -> Finding {
    Finding(
      .yamlTag, origin,
      Wording("les étiquettes de type (!) sont refusées", "type tags (!) are refused"),
      hint: Wording("mettre le texte entre guillemets", "put the text in quotes"))
  }

  static func tooDeep(_ origin: Origin) -> Finding {
    Finding(
      .yamlTooDeep, origin,
      Wording(
        "plus de \(YamlText.maximumDepth) niveaux d’imbrication", "more than \(YamlText.maximumDepth) levels of nesting"
      ))
  }

  static func keyNotText(_ origin: Origin) -> Finding {
    Finding(
      .yamlKeyNotText, origin, Wording("une clé doit être un mot", "a key must be a word"))
  }

  static func duplicateKey(_ key: String, firstLine: Int, _ origin: Origin) -> Finding {
    Finding(
      .yamlDuplicateKey, origin,
      Wording("clé « \(key) » déjà donnée à la ligne \(firstLine)", "key “\(key)” already given on line \(firstLine)"),
      hint: Wording("n’en garder qu’une", "keep only one"))
  }

  static func syntax(_ problem: String, _ origin: Origin) -> Finding {
    let known = syntaxProblems[problem]
    return Finding(
      .yamlSyntax, origin,
      Wording(
        "syntaxe YAML incorrecte : \(known?.french ?? "« \(problem) »")",
        "wrong YAML syntax: \(known?.english ?? problem)"),
      hint: known == nil
        ? nil
        : Wording(
          "vérifier l’alignement, les deux-points et les guillemets près de cette place",
          "check the alignment, the colons and the quotes near this place"))
  }

  /// The parser's own words for the mistakes that hands make, said for the reader.
  private static let syntaxProblems: [String: Wording] = [
    "did not find expected key": Wording("une clé était attendue ici", "a key was expected here"),
    "did not find expected '-' indicator": Wording(
      "un « - » de liste était attendu ici", "a list’s “-” was expected here"),
    "did not find expected ',' or ']'": Wording("« , » ou « ] » attendu ici", "“,” or “]” expected here"),
    "did not find expected ',' or '}'": Wording("« , » ou « } » attendu ici", "“,” or “}” expected here"),
    "did not find expected node content": Wording("une valeur était attendue ici", "a value was expected here"),
    "did not find expected <document start>": Wording(
      "texte inattendu après la fin du document", "unexpected text after the end of the document"),
    "mapping values are not allowed in this context": Wording(
      "un « : » est mal placé", "a “:” is in the wrong place"),
    "could not find expected ':'": Wording("il manque « : » après une clé", "“:” is missing after a key"),
    "found unexpected end of stream": Wording(
      "le fichier finit dans un texte entre guillemets", "the file ends inside a quoted text"),
    "found character that cannot start any token": Wording(
      "caractère interdit ici (tabulation, @ ou `)", "character not allowed here (tab, @ or `)"),
    "found a tab character that violates indentation": Wording(
      "une tabulation sert de retrait ; employer des espaces", "a tab indents the line; use spaces"),
    "block sequence entries are not allowed in this context": Wording(
      "un « - » de liste est mal placé", "a list’s “-” is in the wrong place"),
    "found unknown escape character": Wording(
      "séquence « \\ » inconnue entre guillemets doubles", "unknown “\\” sequence in double quotes"),
    "control characters are not allowed": Wording(
      "caractère de commande interdit", "control characters are not allowed"),
  ]
}
