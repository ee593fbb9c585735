package import BilanModel
internal import BilanYaml

/// What may be wrong in a configuration beside its keys and its types.
extension Finding {
  static func columnsWithoutRegister(_ origin: Origin) -> Finding {
    Finding(
      .configurationColumnsWithoutRegister, origin,
      Wording("« columns » ne se comprend pas sans « register »", "“columns” means nothing without “register”"),
      hint: Wording("ajouter par exemple « register: activities »", "add for instance “register: activities”"))
  }

  static func notACurrency(_ text: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotACurrency, origin,
      Wording("« \(text) » n’est pas un code de monnaie", "“\(text)” is not a currency code"),
      hint: Wording("trois capitales de la norme ISO 4217 : EUR, USD…", "three capitals of ISO 4217: EUR, USD…"))
  }

  /// A currency that no report may be in.
  static func notAReportCurrency(_ text: String, _ origin: Origin) -> Finding {
    let codes = Currency.all.map(\.code).sorted().joined(separator: ", ")
    return Finding(
      .configurationNotACurrency, origin,
      Wording("« \(text) » n’est pas une monnaie connue", "“\(text)” is not a known currency"),
      hint: Wording("un code de la norme ISO 4217 : \(codes)", "a code of ISO 4217: \(codes)"))
  }

  static func datePartsElsewhere(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationDateParts, origin,
      Wording("« \(column) » n’est pas une date", "“\(column)” is not a date"),
      hint: Wording(
        "« day », « month » et « year » ne servent qu’aux dates", "“day”, “month” and “year” serve dates only"))
  }

  static func unitElsewhere(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationUnit, origin,
      Wording("« \(column) » n’est pas un montant", "“\(column)” is not an amount"),
      hint: Wording("« unit » ne sert qu’aux montants", "“unit” serves amounts only"))
  }

  static func fillElsewhere(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationFill, origin,
      Wording("« \(column) » ne se prend pas à la ligne au-dessus", "“\(column)” is not taken from the line above"),
      hint: Wording(
        "« fill: down » va avec « column », jamais pour une protection, et pour un identifiant avec « rows: participation » seul",
        "“fill: down” goes with “column”, never for a marking, and for an identifier with “rows: participation” alone"))
  }

  static func wholeElsewhere(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationWhole, origin,
      Wording(
        "« \(column) » n’est pas un volume que chaque ligne d’une activité répète",
        "“\(column)” is no volume that each line of an activity repeats"),
      hint: Wording(
        "« of: activity » va avec « rows: participation », et avec des participants ou un coût",
        "“of: activity” goes with “rows: participation”, and with participants or a cost"))
  }

  static func volumeAround(_ column: String, _ each: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationVolumeAround, origin,
      Wording(
        "« \(column) » serait compté pour chaque enregistrement de « \(each) », et l’objet qui le dit n’en dit qu’un",
        "“\(column)” would count for each record of “\(each)”, where the object around says one"),
      hint: Wording(
        "le lire sous « \(each) » ; pour un volume du tout : « rows: participation », l’« id » de l’objet et « of: activity »",
        "read it below “\(each)”; for a volume of the whole: “rows: participation”, the “id” of the object and “of: activity”"
      ))
  }

  static func markingPattern(_ origin: Origin) -> Finding {
    Finding(
      .configurationUnknownValue, origin,
      Wording("une protection ne se lit pas par un motif", "a marking is not read by a pattern"),
      hint: Wording("donnez chaque valeur sous « values »", "give each value under “values”"))
  }

  static func severalColumnSources(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationColumnSource, origin,
      Wording(
        "« \(column) » demande une source et une seule", "“\(column)” needs one source, and only one"),
      hint: Wording(
        "donner « column », ou « constant », ou « year » avec « month » et « day », ou « ticks », ou « duration » ; "
          + "plusieurs colonnes ne font qu’une liste",
        "give “column”, or “constant”, or “year” with “month” and “day”, or “ticks”, or “duration”; "
          + "several columns make a list only"))
  }

  static func sameMarks(_ mark: Character, _ origin: Origin) -> Finding {
    Finding(
      .configurationSameMarks, origin,
      Wording(
        "« \(mark) » sépare les décimales et les milliers", "“\(mark)” separates both decimals and thousands"),
      hint: Wording("deux signes différents", "two different marks"))
  }

  static func sameTranslation(_ value: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationSameValue, origin,
      Wording(
        "« \(value) » est déjà traduit, aux accents et à la casse près",
        "“\(value)” is already translated, but for accents and case"),
      hint: Wording("n’en garder qu’une traduction", "keep one translation only"))
  }

  static func unknownValue(_ value: String, _ column: Column, hint: Wording, _ origin: Origin) -> Finding {
    Finding(
      .configurationUnknownValue, origin,
      Wording(
        "« \(value) » n’est pas une valeur de « \(column.code) »", "“\(value)” is not a value of “\(column.code)”"),
      hint: hint)
  }

  static func constantIdentifier(_ origin: Origin) -> Finding {
    Finding(
      .configurationConstantId, origin,
      Wording(
        "un identifiant ne peut pas être le même pour tous", "an identifier cannot be the same for all"),
      hint: Wording(
        "ne rien dire de « id » : sans lui, la ligne est l’identité",
        "say nothing of “id”: without it, the line is the identity"))
  }

  static func valuesOfTicks(_ origin: Origin) -> Finding {
    Finding(
      .configurationColumnSource, origin,
      Wording(
        "à côté de « ticks », « values » ne dit que ce que vaut une ligne sans croix",
        "beside “ticks”, “values” says what a line without a tick means, and nothing else"),
      hint: Wording("« values: {\"\": prevu} »", "“values: {\"\": planned}”"))
  }

  static func translatedDateParts(_ origin: Origin) -> Finding {
    Finding(
      .configurationDateValues, origin,
      Wording("« values » ne va pas avec une date en trois colonnes", "“values” does not go with a date in columns"))
  }

  static func yearBesideDate(_ column: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationYearBesideDate, origin,
      Wording(
        "« year » donne l’année d’un fichier sans dates, mais « \(column) » a sa colonne",
        "“year” gives the year of a file without dates, but “\(column)” has its column"),
      hint: Wording("garder l’un des deux", "keep one of the two"))
  }

  static func participationWithoutIdentifier(_ origin: Origin) -> Finding {
    Finding(
      .configurationParticipationWithoutId, origin,
      Wording(
        "« rows: participation » réunit les lignes de même « id », qui n’a pas de colonne",
        "“rows: participation” joins the lines of one “id”, which has no column"),
      hint: Wording("donner la colonne de « id »", "give the column of “id”"))
  }

  static func participation(of register: Register, _ origin: Origin) -> Finding {
    let joining = Register.all.filter(\.joinsLines).map(\.code)
    return Finding(
      .configurationParticipationRegister, origin,
      Wording(
        "« rows: participation » ne vaut pas pour « \(register.code) »",
        "“rows: participation” is not for “\(register.code)”"),
      hint: Wording(
        "registres où une ligne peut être une participation : \(joining.joined(separator: ", "))",
        "registers where a line may be a participation: \(joining.joined(separator: ", "))"))
  }

  static func yearAndPeriod(_ origin: Origin) -> Finding {
    Finding(
      .configurationYearAndPeriod, origin,
      Wording("« year » et « from », « to » s’excluent", "“year” and “from”, “to” exclude each other"),
      hint: Wording("garder l’un des deux", "keep one of the two"))
  }

  static func notAPeriod(_ origin: Origin) -> Finding {
    Finding(
      .configurationNotAPeriod, origin,
      Wording("« to » doit suivre « from » d’un an au plus", "“to” must follow “from” by a year at most"))
  }

  static func notADay(_ text: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotADay, origin,
      Wording("« \(text) » n’est pas un jour", "“\(text)” is not a day"),
      hint: Wording("par exemple 2025-01-15", "for instance 2025-01-15"))
  }

  static func noFile(_ pattern: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNoFile, origin,
      Wording("aucun fichier ne répond à « \(pattern) »", "no file matches “\(pattern)”"),
      hint: Wording(
        "les chemins partent du dossier de ce fichier, que l’on doit pouvoir lire",
        "paths start from the folder of this file, which must be readable"))
  }

  static func correctionsOfSeveral(_ files: [String], _ origin: Origin) -> Finding {
    Finding(
      .configurationCorrections, origin,
      Wording(
        "« corrections » veut une source d’un seul fichier, et celle-ci en a \(files.count)",
        "“corrections” wants a source of one file, and this one has \(files.count)"),
      hint: Wording(
        "donner au fichier corrigé une source à lui", "give the file that is mended a source of its own"))
  }

  static func ownRejects(_ name: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationOwnRejects, origin,
      Wording(
        "« \(name) » est dans le dossier de l’édition : laissé de côté",
        "“\(name)” is in the folder of the edition: left aside"),
      hint: Wording(
        "pour le relire une fois corrigé : le mettre dans un autre dossier, ou le nommer en entier",
        "to read it once mended: put it in another folder, or name it in full"))
  }

  static func fileOfTwoSources(_ path: String, _ first: Int, _ origin: Origin) -> Finding {
    Finding(
      .configurationFileOfTwoSources, origin,
      Wording(
        "« \(path) » est déjà un fichier de la source \(first)", "“\(path)” is already a file of source \(first)"),
      hint: Wording(
        "il serait compté deux fois ; d’un classeur, nommer les feuilles de chaque source (« sheet »), d’un JSON ses tableaux (« records », « each »)",
        "it would be counted twice; name the sheets of each source of a workbook (“sheet”), the arrays of a JSON text (“records”, “each”)"
      ))
  }

  /// A configuration that may have held a ceiling, and says nothing any more.
  static func saysNothing(_ origin: Origin) -> Finding {
    Finding(
      .configurationSaysNothing, origin,
      Wording(
        "la configuration ne dit rien : un plafond a pu s’y perdre ; rien n’est fait",
        "the configuration says nothing: a ceiling may have been lost from it; nothing is done"),
      hint: Wording("y remettre « ceiling », ou ôter le fichier", "give it its “ceiling” again, or remove the file"))
  }

  /// What stands beside files under a name that is nearly that of a configuration; an error where it gives a ceiling.
  package static func otherName(_ path: String, givesCeiling: Bool) -> Finding {
    Finding(
      givesCeiling ? .configurationOtherNameOfCeiling : .configurationOtherName, Origin(file: path),
      givesCeiling
        ? Wording(
          "un plafond est donné sous un nom qui n’est pas lu, et ne tiendrait rien : rien n’est fait",
          "a ceiling is given under a name that is not read, and would hold nothing: nothing is done")
        : Wording("ce nom n’est pas lu : seul « bilan.yaml » l’est", "this name is not read: “bilan.yaml” alone is"),
      hint: Wording("l’appeler « bilan.yaml », ou l’ôter de ce dossier", "call it “bilan.yaml”, or move it elsewhere"))
  }
}
