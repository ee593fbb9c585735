package import BilanModel

/// What records say that does not fit together, or not with the period of the report; none of it rejects a record.
extension FindingKind {
  /// In the order of the documentation.
  package static let metrics: [FindingKind] = [
    .afterAsOf, .laterAfterAsOf, .circularReference, .emptyPeriod, .endsAfterAsOf, .distantDate, .implausibleDate,
    .implausibleNumber,
    .longActivity,
    .longText, .lookAlike, .mixedApproval, .namedPerson,
    .noCause, .sharedPlanLine, .stillPlanned, .titledState, .uncountedRecords, .undated, .unknownPlanLine,
    .absentPlanLine,
    .unknownReference,
  ]

  static let afterAsOf = FindingKind(
    "after-as-of", .warning,
    Wording(
      "une activité notée faite commence après la date d’arrêt ; elle n’est comptée nulle part",
      "an activity recorded as done starts after the as-of day; it is counted nowhere"),
    fix: Wording(
      "corriger l’état ou la date, ou arrêter les registres plus tard", "mend the status or the date, or the as-of day")
  )
  static let laterAfterAsOf = afterAsOf.with(.note)
  static let circularReference = FindingKind(
    "circular-reference", .warning,
    Wording("des enregistrements se nomment en cercle", "records name one another in a circle"),
    fix: Wording("corriger l’un des identifiants nommés", "mend one of the identifiers named"))
  /// A year of which no record speaks.
  package static let emptyPeriod = FindingKind(
    "empty-period", .warning,
    Wording("aucun enregistrement gardé ne touche la période", "no record that was kept touches the period"),
    fix: Wording(
      "vérifier l’année et l’export ; « --allow-empty » fait l’édition quand même",
      "check the year and the export; “--allow-empty” makes the edition all the same"))
  static let endsAfterAsOf = FindingKind(
    "ends-after-as-of", .note,
    Wording(
      "une activité notée faite finit après la date d’arrêt ; ses jours sont comptés jusque-là",
      "an activity recorded as done ends after the as-of day; its days are counted up to it"),
    fix: Wording("vérifier la date de fin", "check the date of the end"))
  static let distantDate = FindingKind(
    "distant-date", .warning,
    Wording("un début est à des décennies de tous les autres", "a start is decades from all the others"),
    fix: Wording("vérifier l’année de la ligne", "check the year of the line"))
  static let longActivity = FindingKind(
    "long-activity", .warning,
    Wording("une activité dure plus de deux ans", "an activity lasts more than two years"),
    fix: Wording("vérifier les deux dates de la ligne", "check both dates of the line"))
  static let implausibleDate = FindingKind(
    "implausible-date", .warning,
    Wording("une date est avant 1901 ou après 2100", "a date is before 1901 or after 2100"),
    fix: Wording("vérifier l’année de la ligne", "check the year of the line"))
  static let implausibleNumber = FindingKind(
    "implausible-number", .warning,
    Wording(
      "une activité a plus d’un million de participants, ou coûte plus de dix milliards d’euros",
      "an activity has more than a million participants, or costs more than ten thousand million euros"),
    fix: Wording("vérifier les nombres de la ligne", "check the numbers of the line"))
  static let longText = FindingKind(
    "long-text", .note,
    Wording(
      "un texte dépasse ce qu’une cellule du classeur peut contenir ; elle n’en montre que le début",
      "a text is longer than a cell of the workbook can hold; it shows its beginning only"),
    fix: Wording("mettre ce texte dans un document, et le citer", "put this text in a document, and cite it"))
  static let lookAlike = FindingKind(
    "look-alike", .note,
    Wording(
      "une activité ressemble à une autre en tout, à l’identifiant, la source et la note près ; les deux sont gardées",
      "an activity looks like another in everything but identifier, source and note; both are kept"),
    fix: Wording(
      "retirer l’une des deux lignes si c’est deux fois la même", "remove one of the lines if it is there twice"))
  static let mixedApproval = FindingKind(
    "mixed-approval", .warning,
    Wording(
      "les lignes d’une version d’un plan disent plusieurs jours d’approbation, ou certaines aucun ; la version entière est "
        + "tenue pour approuvée au dernier",
      "the lines of a version of a plan say several days of approval, or some none; the whole version is held to be "
        + "approved on the last"),
    fix: Wording(
      "donner à toutes les lignes d’une version son jour d’approbation",
      "give all lines of a version its day of approval"))
  static let namedPerson = FindingKind(
    "named-person", .warning,
    Wording("un intitulé semble nommer une personne par son grade", "a title seems to name a person by the rank"),
    fix: Wording(
      "écrire la fonction ou l’organisme : les registres ne portent pas de noms de personnes",
      "write the function or the office: registers hold no personal names"))
  static let noCause = FindingKind(
    "no-cause", .note,
    Wording(
      "une activité est reportée ou annulée sans cause indiquée",
      "an activity is postponed or cancelled without a stated cause"),
    fix: Wording("remplir la colonne « Cause »", "fill the column “Cause”"))
  static let sharedPlanLine = FindingKind(
    "shared-plan-line", .warning,
    Wording(
      "une ligne de plan porte le même identifiant dans plusieurs plans d’une année : l’activité compte pour chacun",
      "a plan line has the same identifier in several plans of a year: the activity counts for each"),
    fix: Wording(
      "donner aux lignes des identifiants propres à leur plan", "give the lines identifiers of their own plan"))
  static let stillPlanned = FindingKind(
    "still-planned", .note,
    Wording(
      "une activité est encore notée prévue alors que sa date est passée",
      "an activity is still recorded as planned although its date has passed"),
    fix: Wording("la noter faite, reportée ou annulée", "record it as done, postponed or cancelled"))
  static let titledState = FindingKind(
    "titled-state", .warning,
    Wording(
      "un intitulé dit l’activité annulée ou reportée, et son état dit autre chose",
      "a title says that the activity is cancelled or postponed, and its status says something else"),
    fix: Wording("corriger l’état, ou l’intitulé", "mend the status, or the title"))
  static let uncountedRecords = FindingKind(
    "uncounted-records", .error,
    Wording("des enregistrements gardés ne sont dans aucun compte", "records that were kept are in no count"),
    fix: Wording(
      "signaler ce défaut du programme ; rien n’est publié", "report this fault of the program; nothing is published"))
  static let undated = FindingKind(
    "undated", .note,
    Wording(
      "des activités sont sans date, ou à la date trop vague : elles ne sont dans aucun compte",
      "activities have no date, or one too vague: they are in no count"),
    fix: Wording("indiquer au moins l’année du début", "state the year of the start at least"))
  static let unknownPlanLine = FindingKind(
    "unknown-plan-line", .warning,
    Wording(
      "une activité nomme une ligne qu’aucun des plans lus ne contient",
      "an activity names a line that none of the plans read has"),
    fix: Wording(
      "corriger l’identifiant, ou lire le plan qui la contient", "mend the identifier, or read the plan that has it"))
  static let unknownReference = FindingKind(
    "unknown-reference", .warning,
    Wording(
      "un enregistrement en nomme un autre que son registre, lu, ne contient pas",
      "a record names another that its register, which was read, does not have"),
    fix: Wording(
      "corriger l’identifiant, ou lire le fichier qui le contient", "mend the identifier, or read the file that has it")
  )
  /// Where lines of the plans are rejected or withheld, so that nobody knows.
  static let absentPlanLine = unknownPlanLine.with(.note)
}
