package import BilanModel

/// What is wrong with a line or a record as a whole.
extension FindingKind {
  /// In the order of the documentation.
  package static let records: [FindingKind] = [
    .alikeIdentifier, .bareLines, .duplicateKey, .endBeforeStart, .exampleLine, .fieldCount, .footerLine,
    .identicalLines,
    .linesDisagree,
    .namelessLine, .otherHeader, .otherHeaderTold, .paddedLine, .possibleTotal, .possibleTotalTold, .recordTooLong,
    .repeatedHeader,
    .repeatedId, .repeatedParticipation, .sectionLine, .severalPartners, .strayQuote, .strayQuoteKept, .swallowedLines,
    .swallowedLinesRefused, .titleLines, .titlesDiffer, .totalLine, .unclosedQuote,
  ]

  static let alikeIdentifier = FindingKind(
    "alike-identifier", .warning,
    Wording(
      "deux activités en participations ont presque le même identifiant",
      "two activities of participations have almost the same identifier"),
    fix: Wording("leur donner le même, ou deux qui se distinguent", "give them the same, or two that differ to the eye")
  )
  static let namelessLine = FindingKind(
    "nameless-line", .warning,
    Wording(
      "une ligne de participation n’a pas d’identifiant ; elle est comptée comme une activité",
      "a line of participation has no identifier; it is counted as an activity"),
    fix: Wording("lui donner celui de son activité", "give it that of its activity"))
  static let bareLines = FindingKind(
    "bare-lines", .warning,
    Wording(
      "des lignes, sous « fill: down », ne disent en propre que leur partenaire ; chacune compte pour une activité",
      "lines, under “fill: down”, say nothing of their own but their partner; each counts as an activity"),
    fix: Wording(
      "les joindre par « rows: participation » et « fill: down » sur l’identifiant, si elles sont d’une activité",
      "join them by “rows: participation” and “fill: down” for the identifier, where they are of one activity"))
  static let duplicateKey = FindingKind(
    "duplicate-key", .error, Wording("une clé est répétée dans un objet JSON", "a key is repeated in a JSON object"),
    fix: Wording("garder une seule valeur", "keep a single value"))
  static let endBeforeStart = FindingKind(
    "end-before-start", .error, Wording("la fin est avant le début", "the end is before the start"),
    fix: Wording(
      "corriger l’une des deux dates ; la fin est le dernier jour compris",
      "mend one of the dates; the end is the last day included"))
  static let exampleLine = FindingKind(
    "example-line", .note,
    Wording(
      "une ligne dont l’identifiant dit qu’elle est un exemple est mise de côté",
      "a line whose identifier says that it is an example is set aside"),
    fix: Wording(
      "rien ; s’il s’agit d’un enregistrement, lui donner un autre identifiant",
      "nothing; if it is a record, give it another identifier"))
  static let fieldCount = FindingKind(
    "field-count", .error,
    Wording("la ligne n’a pas autant de champs que l’en-tête", "the line does not have as many fields as the header"),
    fix: Wording(
      "mettre entre guillemets un champ qui contient le séparateur", "quote a field that contains the separator"))
  static let footerLine = FindingKind(
    "footer-line", .note, Wording("une ligne de pied est mise de côté", "a footer line is set aside"),
    fix: Wording("rien, si ce n’est pas un enregistrement", "nothing, if it is no record"))
  static let identicalLines = FindingKind(
    "identical-lines", .note,
    Wording(
      "des enregistrements sans identifiant sont identiques à un autre ; tous sont gardés",
      "records without identifier are identical to another; all are kept"),
    fix: Wording("retirer ceux qui sont deux fois dans le fichier", "remove those that are in the file twice"))
  static let linesDisagree = FindingKind(
    "lines-disagree", .error,
    Wording("les lignes d’une activité se contredisent", "the lines of an activity contradict each other"),
    fix: Wording("donner la même valeur à toutes", "give all of them the same value"))
  static let paddedLine = FindingKind(
    "padded-line", .warning,
    Wording(
      "une ligne a des champs vides de trop : sa protection n’est peut-être pas celle qui est lue",
      "a line has empty fields too many: its marking may not be the one that is read"),
    fix: Wording(
      "retirer les séparateurs de trop, ou mettre entre guillemets un champ qui contient le séparateur",
      "remove the separators too many, or quote a field that contains the separator"))
  static let swallowedLines = FindingKind(
    "swallowed-lines", .warning,
    Wording(
      "un champ entre guillemets contient des lignes entières, qui ne sont pas comptées",
      "a quoted field holds whole lines, which are not counted"),
    fix: Wording("mettre les guillemets en paires", "pair the quotes"))
  static let swallowedLinesRefused = swallowedLines.with(.error)
  /// What may hide the marking of a record that is kept.
  static let hidingMarkings: Set<FindingKind> = [.paddedLine, .swallowedLines]
  /// Kept records may be totals: the one error that rejects nothing.
  package static let possibleTotal = FindingKind(
    "possible-total", .error,
    Wording(
      "une ligne est peut-être un total, par ses montants ou par ses mots ; elle est gardée et comptée",
      "a line is perhaps a total, by its amounts or by its words; it is kept and counted"),
    fix: Wording(
      "décider par « totals » dans bilan.yaml : tout serait compté deux fois",
      "decide by “totals” in bilan.yaml: everything would count twice"))
  static let possibleTotalTold = possibleTotal.with(.warning)
  static let recordTooLong = FindingKind(
    "record-too-long", .error, Wording("un enregistrement est trop long", "a record is too long"),
    fix: Wording("fermer le guillemet resté ouvert, sans doute", "close the quote that was probably left open"))
  static let otherHeader = FindingKind(
    "other-header", .error,
    Wording(
      "un autre en-tête que celui du fichier est parmi les enregistrements : leurs colonnes changent, et leur protection",
      "another header than that of the file is among the records: their columns change, and their marking"),
    fix: Wording("donner un fichier par export", "give a file for each export"))
  static let otherHeaderTold = otherHeader.with(.warning)
  static let repeatedHeader = FindingKind(
    "repeated-header", .note, Wording("l’en-tête se répète et est mis de côté", "the header is repeated and set aside"),
    fix: Wording("rien", "nothing"))
  static let repeatedId = FindingKind(
    "repeated-id", .error, Wording("un identifiant est donné deux fois", "an identifier is given twice"),
    fix: Wording(
      "retirer la ligne, ou lui donner un identifiant à elle", "remove the line, or give it an identifier of its own"))
  static let repeatedParticipation = FindingKind(
    "repeated-participation", .warning,
    Wording("un partenaire est deux fois dans une activité", "a partner is in an activity twice"),
    fix: Wording("retirer l’une des lignes", "remove one of the lines"))
  static let sectionLine = FindingKind(
    "section-line", .note,
    Wording(
      "une ligne n’a qu’un texte, dans la première colonne : elle est mise de côté comme un intertitre",
      "a line has one text alone, in the first column: it is set aside as a heading"),
    fix: Wording("rien, si ce n’est pas un enregistrement", "nothing, if it is no record"))
  static let severalPartners = FindingKind(
    "several-partners", .error,
    Wording("une ligne de participation nomme plusieurs partenaires", "a line of participation names several partners"),
    fix: Wording(
      "une ligne par partenaire, ou retirer « rows: participation »",
      "one line for each partner, or remove “rows: participation”"))
  static let strayQuote = FindingKind(
    "stray-quote", .error, Wording("un guillemet est mal placé", "a quote is in the wrong place"),
    fix: Wording(
      "un guillemet dans un champ entre guillemets s’écrit deux fois", "a quote inside a quoted field is written twice")
  )
  static let strayQuoteKept = strayQuote.with(.warning)
  static let titleLines = FindingKind(
    "title-lines", .note,
    Wording("des lignes au-dessus de l’en-tête sont mises de côté", "lines above the header are set aside"),
    fix: Wording("rien", "nothing"))
  static let titlesDiffer = FindingKind(
    "titles-differ", .warning,
    Wording("les lignes d’une activité ont des intitulés différents", "the lines of an activity have different titles"),
    fix: Wording("donner le même intitulé à toutes", "give all of them the same title"))
  static let totalLine = FindingKind(
    "total-line", .note, Wording("une ligne de total est mise de côté", "a line of totals is set aside"),
    fix: Wording("rien, si ce n’est pas un enregistrement", "nothing, if it is no record"))
  static let unclosedQuote = FindingKind(
    "unclosed-quote", .error, Wording("un guillemet est ouvert et jamais fermé", "a quote is opened and never closed"),
    fix: Wording("le fermer ou le retirer", "close it or remove it"))
}
