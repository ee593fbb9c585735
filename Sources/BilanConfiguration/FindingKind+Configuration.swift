package import BilanModel

/// The mistakes of a configuration beside its keys and its types.
extension FindingKind {
  /// In the order of the documentation.
  package static let configuration: [FindingKind] = [
    .configurationColumnsWithoutRegister, .configurationNotACurrency, .configurationDateParts,
    .configurationColumnSource, .configurationSameMarks, .configurationSameValue, .configurationUnknownValue,
    .configurationConstantId, .configurationDateValues, .configurationYearBesideDate,
    .configurationParticipationWithoutId, .configurationParticipationRegister, .configurationYearAndPeriod,
    .configurationNotAPeriod, .configurationNotADay, .configurationNoFile, .configurationOwnRejects,
    .configurationCorrections,
    .configurationFileOfTwoSources, .configurationNotACaveat, .configurationNotAMarking, .configurationNotACeiling,
    .configurationNotAPartner, .configurationSamePartner, .configurationOwnPartner, .configurationNotAState,
    .configurationUntilBeforeFrom, .configurationUnit,
    .configurationFill, .configurationWhole, .configurationVolumeAround,
    .configurationSaysNothing,
    .configurationOtherName, .configurationOtherNameOfCeiling,
  ]

  static let configurationColumnsWithoutRegister = FindingKind(
    "configuration-columns-without-register", .error,
    Wording("des colonnes sont données sans registre", "columns are given without a register"),
    fix: Wording("ajouter « register » à la source", "add “register” to the source"))
  static let configurationNotACaveat = FindingKind(
    "configuration-not-a-caveat", .error,
    Wording(
      "une mention a déjà un sens dans une protection, ou ne s’y relit pas",
      "a caveat has a meaning in markings already, or is not read back there"),
    fix: Wording(
      "donner à la mention, et à chacune de ses graphies, un nom qui lui soit propre",
      "give the caveat, and each of its spellings, a name of its own"))
  static let configurationNotAMarking = FindingKind(
    "configuration-not-a-marking", .error, Wording("ce n’est pas une mention de protection", "this is no marking"),
    fix: Wording("prendre une mention de la page des protections", "take a marking of the page on markings"))
  static let configurationNotACeiling = FindingKind(
    "configuration-not-a-ceiling", .error, Wording("ce ne peut pas être un plafond", "this can be no ceiling"),
    fix: Wording(
      "donner un niveau et des mentions ; les destinataires vont à « release_to »",
      "give a level and caveats; those it is released to go to “release_to”"))
  static let configurationNotAPartner = FindingKind(
    "configuration-not-a-partner", .error,
    Wording("ce n’est ni un État ni une organisation", "this is neither a state nor an organisation"),
    fix: Wording("écrire un code ISO 3166 ou un nom", "write an ISO 3166 code or a name"))
  static let configurationSamePartner = FindingKind(
    "configuration-same-partner", .error,
    Wording(
      "un code ou un nom d’un partenaire du bureau en désigne déjà un autre",
      "a code or a name of a desk’s own partner names another one already"),
    fix: Wording("lui donner un code et des noms à lui", "give it a code and names of its own"))
  static let configurationOwnPartner = FindingKind(
    "configuration-own-partner", .error,
    Wording(
      "un partenaire du bureau est mal déclaré : code, région, groupe",
      "a desk’s own partner is declared wrongly: code, region, group"),
    fix: Wording("suivre la page des sources", "follow the page on sources"))
  static let configurationNotAState = FindingKind(
    "configuration-not-a-state", .error,
    Wording(
      "une région est donnée à ce qui n’est pas un État, ou deux fois", "a region is given to no state, or twice"),
    fix: Wording("nommer chaque État une fois", "name each state once"))
  static let configurationUntilBeforeFrom = FindingKind(
    "configuration-until-before-from", .error,
    Wording("une règle cesserait avant d’être applicable", "a rule would end before it holds"),
    fix: Wording("mettre les deux jours dans leur ordre", "put both days in their order"))
  static let configurationNotACurrency = FindingKind(
    "configuration-not-a-currency", .error, Wording("ce n’est pas un code de monnaie", "this is not a currency code"),
    fix: Wording("écrire trois capitales de la norme ISO 4217", "write three capitals of ISO 4217"))
  static let configurationDateParts = FindingKind(
    "configuration-date-parts", .error,
    Wording(
      "jour, mois et année sont donnés à une colonne qui n’est pas une date",
      "day, month and year are given to a column that is not a date"),
    fix: Wording("ne les donner qu’aux dates", "give them to dates only"))
  static let configurationUnit = FindingKind(
    "configuration-unit", .error,
    Wording(
      "une unité est donnée à une colonne qui n’est pas un montant", "a unit is given to a column that is no amount"),
    fix: Wording("ne la donner qu’aux montants", "give it to amounts only"))
  static let configurationFill = FindingKind(
    "configuration-fill", .error,
    Wording(
      "un identifiant, une protection ou une constante est à prendre à la ligne au-dessus",
      "an identifier, a marking or a constant is to be taken from the line above"),
    fix: Wording("ne donner « fill: down » qu’à d’autres colonnes", "give “fill: down” to other columns only"))
  static let configurationWhole = FindingKind(
    "configuration-whole", .error,
    Wording(
      "ce que chaque ligne dirait de toute l’activité n’en est pas un volume, ou les lignes sont des activités",
      "what each line is to state of the whole activity is no volume of it, or lines are activities"),
    fix: Wording(
      "ne donner « of: activity » qu’aux participants et au coût, sous « rows: participation »",
      "give “of: activity” to participants and the cost only, under “rows: participation”"))
  static let configurationVolumeAround = FindingKind(
    "configuration-volume-around", .error,
    Wording(
      "participants ou coût sont lus dans l’objet autour des enregistrements, et compteraient pour chacun",
      "participants or a cost are read in the object around the records, and would count for each of them"),
    fix: Wording(
      "les lire sous le chemin de « each », ou avec « rows: participation » et « of: activity » pour un volume du tout",
      "read them below the path of “each”, or with “rows: participation” and “of: activity” for a volume of the whole"))
  static let configurationColumnSource = FindingKind(
    "configuration-column-source", .error,
    Wording("une colonne a plusieurs sources, ou aucune", "a column has several sources, or none"),
    fix: Wording(
      "donner « column », ou « constant », ou « year » avec « month » et « day »",
      "give “column”, or “constant”, or “year” with “month” and “day”"))
  static let configurationSameMarks = FindingKind(
    "configuration-same-marks", .error,
    Wording("un même signe sépare les décimales et les milliers", "one mark separates both decimals and thousands"),
    fix: Wording("donner deux signes différents", "give two different marks"))
  static let configurationSameValue = FindingKind(
    "configuration-same-value", .error, Wording("une valeur est traduite deux fois", "a value is translated twice"),
    fix: Wording("n’en garder qu’une traduction", "keep one translation only"))
  static let configurationUnknownValue = FindingKind(
    "configuration-unknown-value", .error,
    Wording(
      "une traduction mène à une valeur que la colonne n’a pas",
      "a translation leads to a value that the column does not have"),
    fix: Wording("prendre une valeur de la page des registres", "take a value of the page on registers"))
  static let configurationConstantId = FindingKind(
    "configuration-constant-id", .error,
    Wording("un même identifiant est donné à tous les enregistrements", "one identifier is given to all records"),
    fix: Wording(
      "ne rien dire de « id » : sans lui, la ligne est l’identité",
      "say nothing of “id”: without it, the line is the identity"))
  static let configurationDateValues = FindingKind(
    "configuration-date-values", .error,
    Wording(
      "des traductions sont données à une date en trois colonnes", "translations are given to a date in three columns"),
    fix: Wording("retirer « values » de cette date", "remove “values” from this date"))
  static let configurationYearBesideDate = FindingKind(
    "configuration-year-beside-date", .error,
    Wording("une année est donnée à une source qui a ses dates", "a year is given to a source that has its dates"),
    fix: Wording("garder l’un des deux", "keep one of the two"))
  static let configurationParticipationWithoutId = FindingKind(
    "configuration-participation-without-id", .error,
    Wording("des lignes sont à réunir sans identifiant", "lines are to be joined without an identifier"),
    fix: Wording("donner la colonne de « id »", "give the column of “id”"))
  static let configurationParticipationRegister = FindingKind(
    "configuration-participation-register", .error,
    Wording(
      "un registre sans participations est lu par participation",
      "a register without participations is read by participation"),
    fix: Wording("retirer « rows: participation » de cette source", "remove “rows: participation” from this source"))
  static let configurationYearAndPeriod = FindingKind(
    "configuration-year-and-period", .error,
    Wording("une année et une période sont données ensemble", "a year and a period are given together"),
    fix: Wording("garder l’un des deux", "keep one of the two"))
  static let configurationNotAPeriod = FindingKind(
    "configuration-not-a-period", .error,
    Wording("les deux jours ne font pas une période d’un an au plus", "the two days make no period of a year at most"),
    fix: Wording("faire suivre « from » de « to », d’un an au plus", "have “to” follow “from”, by a year at most"))
  static let configurationNotADay = FindingKind(
    "configuration-not-a-day", .error, Wording("ce n’est pas un jour", "this is not a day"),
    fix: Wording("écrire par exemple « 2025-01-15 »", "write for instance “2025-01-15”"))
  static let configurationNoFile = FindingKind(
    "configuration-no-file", .error,
    Wording("aucun fichier ne répond à un nom de la configuration", "no file matches a name of the configuration"),
    fix: Wording(
      "vérifier le nom ; les chemins partent du dossier de la configuration",
      "check the name; paths start from the folder of the configuration"))
  static let configurationCorrections = FindingKind(
    "configuration-corrections", .error,
    Wording(
      "des corrections sont données à une source de plusieurs fichiers",
      "corrections are given to a source of several files"),
    fix: Wording(
      "donner au fichier corrigé une source à lui", "give the file that is mended a source of its own"))
  static let configurationOwnRejects = FindingKind(
    "configuration-own-rejects", .note,
    Wording("un fichier de rejets de l’édition est laissé de côté", "a file of rejects of the edition is left aside"),
    fix: Wording(
      "pour le relire une fois corrigé, le mettre dans un autre dossier ou le nommer en entier",
      "to read it once mended, put it in another folder or name it in full"))
  static let configurationFileOfTwoSources = FindingKind(
    "configuration-file-of-two-sources", .error,
    Wording("un fichier appartient à deux sources", "a file belongs to two sources"),
    fix: Wording(
      "ne le nommer que dans une : il serait compté deux fois", "name it in one only: it would be counted twice"))
  static let configurationSaysNothing = FindingKind(
    "configuration-says-nothing", .error,
    Wording(
      "une configuration ne dit rien : un plafond a pu s’y perdre",
      "a configuration says nothing: a ceiling may have been lost from it"),
    fix: Wording("y remettre « ceiling », ou ôter le fichier", "give it its “ceiling” again, or remove the file"))
  static let configurationOtherName = FindingKind(
    "configuration-other-name", .warning,
    Wording(
      "un nom presque celui de « bilan.yaml » n’est pas lu ; s’il donne un plafond, rien n’est fait",
      "a name that is nearly “bilan.yaml” is not read; where it gives a ceiling, nothing is done"),
    fix: Wording("l’appeler « bilan.yaml », ou l’ôter de ce dossier", "call it “bilan.yaml”, or move it elsewhere"))
  static let configurationOtherNameOfCeiling = configurationOtherName.with(.error)
}
