package import BilanModel

/// What is wrong with a value.
extension FindingKind {
  /// In the order of the documentation.
  package static let values: [FindingKind] = [
    .ambiguousPartner, .ambiguousWinter, .badAmount, .badCount, .badDate, .badDecimal, .badDuration,
    .controlCharacter, .implausibleCount, .missingValue, .negativeAmount, .negativeCount, .noPartner, .noPartnerBeside,
    .onlyFrance, .partnerEnded, .partnerIsFrance, .partnerRemark, .repeatedPartner, .spreadsheetError,
    .sameAsAbove, .spreadsheetErrorRequired, .undecidedValue, .unexpectedArray, .unexpectedObject, .unexpectedValue,
    .unknownDirection,
    .unknownKind,
    .unknownLevel, .unknownMarking, .unknownPartner, .unknownPillar, .unknownStatus, .unknownValue,
  ]

  static let ambiguousPartner = FindingKind(
    "ambiguous-partner", .error, Wording("un nom désigne plusieurs partenaires", "a name means several partners"),
    fix: Wording("écrire le code de l’un d’eux", "write the code of one of them"))
  static let ambiguousWinter = FindingKind(
    "ambiguous-winter", .error, Wording("un hiver est à cheval sur deux années", "a winter straddles two years"),
    fix: Wording("préciser le mois", "give the month"))
  static let badAmount = FindingKind(
    "bad-amount", .error, Wording("un montant est illisible", "an amount cannot be read"),
    fix: Wording("écrire un nombre avec deux décimales au plus", "write a number with two decimals at most"))
  static let badCount = FindingKind(
    "bad-count", .error, Wording("un nombre est illisible", "a number cannot be read"),
    fix: Wording("écrire un nombre entier", "write a whole number"))
  static let badDate = FindingKind(
    "bad-date", .error, Wording("une date est illisible", "a date cannot be read"),
    fix: Wording(
      "écrire par exemple « 2018-10-03 », « octobre 2018 » ou « 2018 »",
      "write for example “2018-10-03”, “October 2018” or “2018”"))
  static let badDecimal = FindingKind(
    "bad-decimal", .error, Wording("un nombre décimal est illisible", "a decimal number cannot be read"),
    fix: Wording(
      "écrire un nombre sans unité, de six décimales au plus", "write a number without a unit, six decimals at most"))
  static let badDuration = FindingKind(
    "bad-duration", .error, Wording("une durée est illisible", "a length of time cannot be read"),
    fix: Wording(
      "écrire par exemple « P5Y », « 5 ans », « 6 mois » ou « indéfinie »",
      "write for example “P5Y”, “5 years”, “6 months” or “indefinite”"))
  static let controlCharacter = FindingKind(
    "control-character", .warning,
    Wording(
      "une valeur contient un caractère de contrôle, lu comme une espace",
      "a value holds a control character, read as a space"),
    fix: Wording("le retirer", "remove it"))
  static let implausibleCount = FindingKind(
    "implausible-count", .error, Wording("un nombre est invraisemblable", "a number is implausible"),
    fix: Wording("dix millions au plus", "ten million at most"))
  /// A record without a value that it cannot be without.
  package static let missingValue = FindingKind(
    "missing-value", .error, Wording("une colonne obligatoire est vide", "a required column is empty"),
    fix: Wording("la remplir", "fill it"))
  static let negativeAmount = FindingKind(
    "negative-amount", .error, Wording("un montant est négatif", "an amount is negative"),
    fix: Wording("écrire un montant de 0 ou plus", "write an amount of 0 or more"))
  static let negativeCount = FindingKind(
    "negative-count", .error, Wording("un nombre est négatif", "a number is negative"),
    fix: Wording("écrire un nombre de 0 ou plus", "write a number of 0 or more"))
  static let spreadsheetError = FindingKind(
    "spreadsheet-error", .warning,
    Wording(
      "une valeur est l’erreur d’une formule de tableur", "a value is the error of a formula of a spreadsheet"),
    fix: Wording("corriger la formule, puis exporter de nouveau", "mend the formula, then export again"))
  static let spreadsheetErrorRequired = spreadsheetError.with(.error)
  static let sameAsAbove = FindingKind(
    "same-as-above", .warning,
    Wording(
      "un mot ou un signe répète la valeur de la ligne du dessus, que rien n’y prend",
      "a word or a mark repeats the value of the line above, which nothing takes from there"),
    fix: Wording("donner « fill: down » à la colonne", "give “fill: down” to the column"))
  static let noPartner = FindingKind(
    "no-partner", .error,
    Wording(
      "des mots disent qu’il n’y a pas de valeur là où un partenaire est attendu",
      "words say that there is no value where a partner is expected"),
    fix: Wording(
      "nommer le partenaire ; le code d’un État s’écrit en trois lettres s’il est aussi un tel mot",
      "name the partner; a code of a state is written in three letters where it is such a word too"))
  static let noPartnerBeside = noPartner.with(.warning)
  static let onlyFrance = FindingKind(
    "only-france", .warning, Wording("la France est le seul partenaire", "France is the only partner"),
    fix: Wording("nommer les autres États et organisations", "name the other states and bodies"))
  static let partnerIsFrance = FindingKind(
    "partner-is-france", .warning,
    Wording(
      "la France est parmi les partenaires ; elle n’est pas comptée", "France is among the partners; it is not counted"),
    fix: Wording("ne nommer que les autres", "name the others only"))
  static let partnerRemark = FindingKind(
    "partner-remark", .warning,
    Wording(
      "un partenaire est lu sans la remarque ou l’appel de note qui suit son nom",
      "a partner is read without the remark or the footnote mark behind its name"),
    fix: Wording("vérifier qu’il est bien désigné", "see that it is the one that is meant"))
  static let partnerEnded = FindingKind(
    "partner-ended", .warning,
    Wording(
      "un partenaire n’existait plus à la date de l’enregistrement", "a partner was no more on the day of the record"),
    fix: Wording("nommer l’État de cette date, ou corriger la date", "name the state of that day, or mend the date"))
  static let repeatedPartner = FindingKind(
    "repeated-partner", .warning,
    Wording("un partenaire est répété ; il est compté une fois", "a partner is repeated; it is counted once"),
    fix: Wording("le nommer une fois", "name it once"))
  static let undecidedValue = FindingKind(
    "undecided-value", .error,
    Wording("le sens d’une valeur attend une décision", "the meaning of a value waits for somebody to decide"),
    fix: Wording(
      "remplacer dans bilan.yaml le « ? » qui suit la valeur, par ce qu’elle veut dire ou par « \"\" » si elle ne dit rien",
      "replace the “?” behind the value in bilan.yaml, by what it means, or by “\"\"” where it says nothing"))
  static let unexpectedArray = FindingKind(
    "unexpected-array", .error, Wording("un tableau JSON tient lieu d’une valeur", "a JSON array stands for a value"),
    fix: Wording("écrire une seule valeur", "write a single value"))
  static let unexpectedObject = FindingKind(
    "unexpected-object", .error, Wording("un objet JSON tient lieu d’une valeur", "a JSON object stands for a value"),
    fix: Wording("écrire un texte, un nombre ou null", "write a text, a number or null"))
  static let unexpectedValue = FindingKind(
    "unexpected-value", .error, Wording("une valeur tient lieu d’un objet JSON", "a value stands for a JSON object"),
    fix: Wording("écrire un objet { … } ou null", "write an object { … } or null"))
  static let unknownDirection = FindingKind(
    "unknown-direction", .error, Wording("un sens est inconnu", "a direction is unknown"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
  static let unknownKind = FindingKind(
    "unknown-kind", .error, Wording("une nature est inconnue", "a kind is unknown"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
  static let unknownLevel = FindingKind(
    "unknown-level", .error, Wording("un niveau est inconnu", "a level is unknown"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
  static let unknownMarking = FindingKind(
    "unknown-marking", .error, Wording("une mention de protection est inconnue", "a marking is unknown"),
    fix: Wording("prendre une mention de la page des protections", "take a marking of the page on markings"))
  static let unknownPartner = FindingKind(
    "unknown-partner", .error, Wording("un partenaire est inconnu", "a partner is unknown"),
    fix: Wording(
      "écrire un code ISO 3166 ou le nom, en français ou en anglais, d’un État ou d’une organisation",
      "write an ISO 3166 code or the French or English name of a state or an organisation"))
  static let unknownPillar = FindingKind(
    "unknown-pillar", .error, Wording("un pilier est inconnu", "a pillar is unknown"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
  static let unknownStatus = FindingKind(
    "unknown-status", .error, Wording("un état est inconnu", "a status is unknown"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
  static let unknownValue = FindingKind(
    "unknown-value", .error,
    Wording("une valeur n’est pas de celles que la colonne admet", "a value is not one that the column admits"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
}
