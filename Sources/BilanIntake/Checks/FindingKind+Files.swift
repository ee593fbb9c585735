package import BilanModel

/// What is wrong with a file, its text, its header or its mapping.
extension FindingKind {
  /// In the order of the documentation.
  package static let files: [FindingKind] = [
    .ambiguousMappedColumn, .badJSON, .changedWhileRead, .correctedRecords, .doubtfulEncoding, .duplicateColumn,
    .ignoredDuplicateColumn,
    .emptyFile, .emptyRegister, .headerAlone, .invalidUTF8, .linesNotJoined, .missingColumn, .missingMappedColumn,
    .misfitCorrection, .mixedDateOrder, .monthFirstDates, .noMarking, .noRecords, .notAnObject, .notText,
    .otherCurrency, .partialExport, .repeatedRecords,
    .textFormulas, .tooDeep, .unitsLine, .unknownActivity, .unknownColumn, .unknownRegister, .unreadMarking,
    .unreadEnd, .unreadRecords, .unreadUnit, .unrecognisedMarking, .unreadableFile, .unscaledAmounts, .utcEvenings,
    .turnedDays, .whereMatchesNothing, .wrongDecoding,
  ]

  static let ambiguousMappedColumn = FindingKind(
    "ambiguous-mapped-column", .error,
    Wording(
      "plusieurs colonnes portent le nom que la configuration donne",
      "several columns have the name that the configuration gives"),
    fix: Wording("nommer la colonne par sa place : « #3 »", "name the column by its place: “#3”"))
  static let badJSON = FindingKind(
    "bad-json", .error, Wording("le texte n’est pas du JSON", "the text is no JSON"),
    fix: Wording(
      "le corriger à cette place ; la lecture reprend à l’enregistrement suivant",
      "mend it at this place; reading goes on at the next record"))
  /// A source that is not the same when it has been read.
  package static let changedWhileRead = FindingKind(
    "changed-while-read", .error,
    Wording(
      "le fichier a changé pendant qu’il était lu ; rien n’en est compté",
      "the file changed while it was read; nothing of it is counted"),
    fix: Wording("recommencer une fois l’export terminé", "start again once the export has ended"))
  static let correctedRecords = FindingKind(
    "corrected-records", .note,
    Wording(
      "des enregistrements rejetés sont remplacés par leurs corrections",
      "the corrections of rejected records take their place"),
    fix: Wording(
      "rien à faire ; reporter un jour les corrections dans le registre lui-même",
      "nothing to do; carry the corrections into the register itself one day"))
  static let misfitCorrection = FindingKind(
    "misfit-correction", .error,
    Wording(
      "un fichier de corrections ne va pas avec sa source", "a file of corrections does not fit its source"),
    fix: Wording(
      "refaire les rejets avec « bilan check --rejects », et y reporter les corrections",
      "write the rejects again with “bilan check --rejects” and mend those"))
  static let doubtfulEncoding = FindingKind(
    "doubtful-encoding", .warning,
    Wording("des octets n’existent pas dans l’encodage du fichier", "bytes do not exist in the encoding of the file"),
    fix: Wording("enregistrer le fichier en UTF-8", "save the file as UTF-8"))
  static let duplicateColumn = FindingKind(
    "duplicate-column", .error, Wording("deux colonnes désignent la même chose", "two columns mean the same"),
    fix: Wording("garder l’une des deux", "keep one of the two"))
  static let ignoredDuplicateColumn = duplicateColumn.with(.warning)
  static let emptyFile = FindingKind(
    "empty-file", .error, Wording("le fichier ne contient rien", "the file holds nothing"),
    fix: Wording(
      "vérifier l’export ; la première ligne nomme les colonnes", "check the export; the first line names the columns"))
  /// A file with a header and no record.
  package static let emptyRegister = FindingKind(
    "empty-register", .warning, Wording("le fichier ne contient aucun enregistrement", "the file holds no record"),
    fix: Wording(
      "vérifier l’export ; « --allow-empty » fait l’édition quand même",
      "check the export; “--allow-empty” makes the edition all the same"))
  static let headerAlone = FindingKind(
    "header-alone", .warning, Wording("aucun enregistrement ne suit l’en-tête", "no record follows the header"),
    fix: Wording("vérifier l’export", "check the export"))
  static let invalidUTF8 = FindingKind(
    "invalid-utf8", .error, Wording("un octet n’est pas de l’UTF-8", "a byte is not UTF-8"),
    fix: Wording("enregistrer le fichier en UTF-8", "save the file as UTF-8"))
  static let linesNotJoined = FindingKind(
    "lines-not-joined", .error,
    Wording(
      "« rows: participation » est demandé d’un registre dont les lignes ne sont pas des participations",
      "“rows: participation” is asked of a register whose lines are no participations"),
    fix: Wording("retirer « rows: participation » de cette source", "remove “rows: participation” from this source"))
  static let missingColumn = FindingKind(
    "missing-column", .error, Wording("une colonne obligatoire est absente", "a required column is missing"),
    fix: Wording(
      "l’ajouter au fichier, ou lui donner une constante dans bilan.yaml",
      "add it to the file, or give it a constant in bilan.yaml"))
  static let missingMappedColumn = FindingKind(
    "missing-mapped-column", .error,
    Wording(
      "une colonne que la configuration nomme n’est pas dans le fichier",
      "a column that the configuration names is not in the file"),
    fix: Wording("corriger le nom dans bilan.yaml", "mend the name in bilan.yaml"))
  static let mixedDateOrder = FindingKind(
    "mixed-date-order", .warning,
    Wording(
      "des dates se lisent mois/jour/année, d’autres jour/mois/année",
      "some dates are month/day/year, others day/month/year"),
    fix: Wording("les corriger, ou déclarer « dates » dans bilan.yaml", "mend them, or declare “dates” in bilan.yaml"))
  static let monthFirstDates = FindingKind(
    "month-first-dates", .error,
    Wording(
      "les dates semblent écrites mois/jour/année ; le fichier entier est rejeté",
      "dates seem written month/day/year; the whole file is rejected"),
    fix: Wording(
      "les corriger, ou déclarer « dates: mja » (ou « jma ») dans bilan.yaml",
      "mend them, or declare “dates: mja” (or “jma”) in bilan.yaml"))
  /// Days that a spreadsheet has probably read in the other order.
  package static let turnedDays = FindingKind(
    "turned-days", .warning,
    Wording(
      "les dates dont le jour est 12 au plus sont des dates, les autres des textes\u{A0}: jour et mois sont sans doute inversés",
      "dates with a day of 12 at most are dates, the others texts: day and month are probably turned"),
    fix: Wording(
      "refaire l’export, les dates en texte ou dans l’ordre du tableur\u{A0}; aucune clé ne les remet en ordre",
      "export again, the dates as texts or in the order of the spreadsheet; no key puts them right"))
  static let noMarking = FindingKind(
    "no-marking", .error,
    Wording(
      "rien ne dit la protection : sous un plafond, le fichier n’est pas lu",
      "nothing says the marking: under a ceiling the file is not read"),
    fix: Wording(
      "ajouter ou nommer une colonne, ou donner « marking » à toute la source",
      "add a column or name one, or give “marking” to the whole source"))
  static let noRecords = FindingKind(
    "no-records", .error,
    Wording(
      "le chemin que la configuration donne ne mène à aucun tableau d’objets",
      "the path that the configuration gives leads to no array of objects"),
    fix: Wording("corriger « records » dans bilan.yaml", "mend “records” in bilan.yaml"))
  static let notAnObject = FindingKind(
    "not-an-object", .error, Wording("un enregistrement n’est pas un objet JSON", "a record is no JSON object"),
    fix: Wording(
      "donner un tableau d’objets, ou un objet par ligne (NDJSON)",
      "give an array of objects, or one object a line (NDJSON)"))
  static let notText = FindingKind(
    "not-text", .error, Wording("le fichier n’est pas un texte", "the file is no text"),
    fix: Wording("l’exporter en CSV, en UTF-8", "export it as CSV, in UTF-8"))
  static let otherCurrency = FindingKind(
    "other-currency", .warning,
    Wording(
      "des montants sont dans une autre monnaie ; aucun n’est compté en euros",
      "amounts are in another currency; none is counted in euros"),
    fix: Wording(
      "leur coût est compté comme inconnu ; donner les montants en euros",
      "their cost is counted as unknown; give the amounts in euros"))
  static let textFormulas = FindingKind(
    "text-formulas", .note,
    Wording(
      "des valeurs sont écrites comme des formules de tableur et lues sans elles",
      "values are written as formulas of a spreadsheet and read without them"),
    fix: Wording("rien", "nothing"))
  static let utcEvenings = FindingKind(
    "utc-evenings", .warning,
    Wording(
      "des dates en temps universel tombent un autre jour à Paris", "dates in universal time are another day in Paris"),
    fix: Wording("déclarer « time_zone » dans bilan.yaml", "declare “time_zone” in bilan.yaml"))
  static let unitsLine = FindingKind(
    "units-line", .note,
    Wording(
      "une ligne d’unités suit l’en-tête ; elle est mise de côté", "a line of units follows the header; it is set aside"
    ),
    fix: Wording("rien, si ce sont les unités", "nothing, if they are the units"))
  /// Texts that another program has decoded wrongly.
  package static let wrongDecoding = FindingKind(
    "wrong-decoding", .warning,
    Wording(
      "le texte a été décodé avec un autre encodage que le sien",
      "the text was decoded with another encoding than its own"),
    fix: Wording("exporter de nouveau en UTF-8", "export again in UTF-8"))
  static let unscaledAmounts = FindingKind(
    "unscaled-amounts", .warning,
    Wording(
      "des montants sont en milliers, en millions ou en centimes, et la configuration ne dit pas leur unité ; aucun n’est compté",
      "amounts are in thousands, millions or hundredths, and the configuration does not say their unit; none is counted"
    ),
    fix: Wording(
      "donner « unit: k€ », « M€ » ou « centimes » à la colonne", "give “unit: k€”, “M€” or “centimes” to the column"))
  static let unreadEnd = FindingKind(
    "unread-end", .warning,
    Wording(
      "une colonne que rien ne lit porte le nom de la fin ; les enregistrements ne durent qu’un jour",
      "a column that nothing reads is named as the end; records last one day"),
    fix: Wording("la nommer sous « end »", "name it under “end”"))
  static let whereMatchesNothing = FindingKind(
    "where-matches-nothing", .warning,
    Wording(
      "aucun enregistrement n’a une valeur que « where » nomme", "no record has a value that “where” names"),
    fix: Wording(
      "écrire la valeur comme dans le fichier, ou la retirer", "write the value as the file does, or remove it"))
  /// A JSON text that tells of more records than stand in it.
  package static let partialExport = FindingKind(
    "partial-export", .warning,
    Wording(
      "un fichier JSON dit qu’il y a plus d’enregistrements que ceux qu’il contient",
      "a JSON file says that there are more records than those that it holds"),
    fix: Wording("exporter toutes les pages, et les lire toutes", "export all pages, and read them all"))
  /// Records of JSON that are not read.
  package static let unreadRecords = FindingKind(
    "unread-records", .warning,
    Wording(
      "des enregistrements de JSON sont dans un autre tableau que celui qui est lu",
      "records of JSON stand in another array than the one that is read"),
    fix: Wording("lire chaque tableau comme une source", "read each array as a source"))
  /// Words beside the amounts that say another unit than the one that they are read in.
  package static let unreadUnit = FindingKind(
    "unread-unit", .warning,
    Wording(
      "une ligne, une colonne ou une clé que rien ne lit dit une unité ou une monnaie des montants",
      "a line, a column or a key that nothing reads says a unit or a currency of the amounts"),
    fix: Wording(
      "déclarer « unit » pour la colonne, « currency » pour la source, ou que les montants sont comme ils sont lus",
      "declare “unit” for the column, “currency” for the source, or that the amounts are as they are read"))
  static let repeatedRecords = FindingKind(
    "repeated-records", .error,
    Wording(
      "une clé qui mène aux enregistrements est répétée ; rien ne dit laquelle compte",
      "a key that leads to the records is repeated; nothing says which one counts"),
    fix: Wording("réunir les enregistrements dans un seul tableau", "put the records together into one array"))
  static let tooDeep = FindingKind(
    "too-deep", .error, Wording("trop de crochets ou d’accolades imbriqués", "too many brackets within brackets"),
    fix: Wording(
      "donner un tableau d’objets, ou un objet par ligne (NDJSON)",
      "give an array of objects, or one object a line (NDJSON)"))
  static let unknownColumn = FindingKind(
    "unknown-column", .warning,
    Wording("une colonne n’est d’aucun registre ; elle n’est pas lue", "a column is of no register; it is not read"),
    fix: Wording("corriger son nom, ou la laisser", "mend its name, or leave it"))
  static let unknownRegister = FindingKind(
    "unknown-register", .error,
    Wording(
      "les colonnes ne disent pas de quel registre est le fichier",
      "the columns do not say of which register the file is"),
    fix: Wording(
      "corriger l’en-tête, ou imposer le registre avec « --register »",
      "mend the header, or impose the register with “--register”"))
  static let unreadMarking = FindingKind(
    "unread-marking", .error,
    Wording(
      "une colonne, une clé ou une ligne hors des enregistrements semble porter une protection, et rien ne la lit : sous un plafond, le fichier n’est pas lu",
      "a column, a key or a line outside of the records seems to hold a marking, and nothing reads it: under a ceiling the file is not read"
    ),
    fix: Wording(
      "donner la colonne à « columns: marking », ou la citer sous « not_markings » ; pour une ligne, donner « marking » à la source",
      "give the column to “columns: marking”, or name it under “not_markings”; for a line, give “marking” to the source"
    ))
  static let unknownActivity = FindingKind(
    "unknown-activity", .error,
    Wording(
      "une ligne illisible ou sans identifiant peut être de toute activité : sous un plafond, les fichiers de participations ne sont pas lus",
      "a line that cannot be read or has no identifier may be of any activity: under a ceiling files of participations are not read"
    ),
    fix: Wording("corriger la ligne", "mend the line"))
  static let unrecognisedMarking = unreadMarking.with(.warning)
  static let unreadableFile = FindingKind(
    "unreadable-file", .error, Wording("le fichier ne peut pas être lu", "the file cannot be read"),
    fix: Wording("vérifier le nom et les droits", "check the name and the permissions"))
}
