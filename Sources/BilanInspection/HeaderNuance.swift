internal import BilanModel

/// What the words of a header say beside the name of a column: whether its values were foreseen or happened, of whom
/// they are, what part they are.
///
/// Two columns may bear the name of one meaning, « Date prévue » and « Date réelle »: these words tell which one counts.
struct HeaderNuance {
  private let words: [String]
  /// Whether the header names a state beside France by its code: « Pax FRA/BEL ».
  private let namesOthers: Bool

  init(_ header: String) {
    words = foldedKey(header.partedAtCapitals).split { " []{}*?&+".contains($0) }.map(String.init)
    let codes = header.split { !$0.isLetter }.filter { $0.utf8.count == 3 && $0.allSatisfy(\.isUppercase) }
    namesOthers = codes.contains { $0 != "FRA" && PartnerDirectory.standard.find(String($0)) != nil }
  }

  private func holds(_ beginnings: [String]) -> Bool {
    words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }

  private func holds(any full: Set<String>) -> Bool { words.contains { full.contains($0) } }

  /// Foreseen, estimated or asked for.
  var isForeseen: Bool {
    holds([
      "prevu", "previs", "previ", "planif", "estim", "theoriq", "initial", "programme", "planned", "forecast",
      "expected", "schedul", "projet", "demand", "propos", "request", "envisag", "budgete", "souhait",
    ])
  }

  /// Foreseen or promised, and in no word what happened: « Coût prévisionnel », “Estimated cost”, « Budget alloué ».
  var isForecast: Bool {
    !isActual
      && holds([
        "prevu", "previ", "planif", "estim", "theoriq", "initial", "planned", "forecast", "expected", "attendu",
        "demand",
        "propos", "request", "envisag", "budgete", "souhait", "allou", "allocat", "inscrit", "registered",
      ])
  }

  /// What happened.
  var isActual: Bool {
    holds(["reel", "realis", "constat", "execut", "actual", "final", "definiti", "effectiv", "consolid", "consomm"])
      || holds(any: ["mandate", "paye", "decaisse", "ordonnance", "spent", "paid", "disbursed"])
  }

  /// When a record was written, changed, signed or sent, which is no day of what it records.
  var isClerical: Bool {
    holds([
      "saisi", "creat", "cree", "modif", "updat", "entered", "enregistr", "valid", "publi", "extract", "import",
      "export", "horodat", "timestamp", "submit", "soumis", "naiss", "birth", "envoi", "recept", "recu", "deadline",
      "echeance", "limite", "signature", "signed", "decision", "demande", "chang", "edited", "saved", "factur",
      "invoic", "paiement", "payment", "notif", "emission", "issued", "imprim", "printed", "relance", "reminder",
      "inscri", "registr", "archiv", "reglement", "diffus", "booked", "order",
    ])
      || holds(any: [
        "maj", "entry", "sent", "cr", "om", "rapport", "approved", "ipc", "aar", "suspense", "visa", "commande",
        "posted",
      ])
      || words.contains("report") && words.contains("date") && !isOfPostponement
      || words.contains { $0 == "mise" || $0 == "mis" } && words.contains("jour")
  }

  /// When a record was written or changed, be it a deadline: « Échéance » may be when something ends.
  var isOfRecord: Bool {
    isClerical && (!holds(["echeance", "limite", "deadline"]) || holds(any: ["cr", "aar", "rapport"]))
  }

  /// When something was made ready, before it began: « Réunion préparatoire », “Planning Conference”.
  var isOfPreparation: Bool { holds(["prepa"]) || words.contains("planning") && words.contains("conference") }

  /// The price of one of several things.
  var isOfOne: Bool {
    holds(["unitaire", "journalier", "horaire", "quotidien", "hebdomadaire", "mensuel", "annuel", "individuel"])
      || holds(any: [
        "unit", "pu", "per", "par", "taux", "tarif", "rate", "daily", "hourly", "weekly", "monthly", "annual", "yearly",
        "journee", "km", "p.p.", "pp",
      ])
      || zip(words, words.dropFirst()).contains { money, one in
        ["cout", "cost", "prix", "price", "depense"].contains(money) && Self.ones.contains(one)
      }
  }

  /// What the money of a price may be for: « Coût/pers », “Cost/pax”.
  private static let ones: Set<String> = [
    "pers", "personne", "pax", "j", "jour", "h", "heure", "km", "stagiaire", "participant", "unite", "day", "hour",
    "person", "head", "an", "mois",
  ]

  /// Of the partners' people.
  var isForeign: Bool { saysForeign || holds(Self.trained) }

  /// Of the partners' people in so many words, be it beside French ones.
  var saysForeign: Bool {
    holds(["etrang", "partenair", "allie", "foreign", "partner", "beneficia", "host", "hote"])
      || holds(any: ["pn", "hn", "etr"]) || frenchWords.contains { isDenied($0) } || isFrench && namesOthers
  }

  /// Those who are trained, which French people are too.
  private static let trained = ["stagiaire", "forme", "eleve", "auditeur", "trainee", "student", "trained"]

  /// Of French people.
  var isFrench: Bool { frenchWords.contains { !isDenied($0) && !isDoer($0) && !isPartOrPlace($0) } }

  /// The places of the words that say French.
  private var frenchWords: [Int] {
    words.indices.filter { place in
      ["franc", "french"].contains { words[place].hasPrefix($0) } && !words[place].hasPrefix("francoph")
        || ["fr", "fra"].contains(words[place])
    }
  }

  /// Whether a word is said not to be: « non français », « hors France ».
  private func isDenied(_ place: Int) -> Bool {
    ["non", "hors", "sauf", "excl", "excluding", "except", "outside", "without"].contains(word(before: place))
  }

  /// Whether a word is said of some among others, « dont français », or of a place, « en France ».
  private func isPartOrPlace(_ place: Int) -> Bool {
    ["dont", "incl", "including", "en", "in"].contains(word(before: place))
  }

  private func word(before place: Int) -> String {
    words[..<place].last { !["la", "le", "les", "of", "the"].contains($0) } ?? ""
  }

  /// Whether France did something with those who are meant: « formés par la France ».
  private func isDoer(_ place: Int) -> Bool {
    words.prefix(place).suffix(2).contains { $0 == "par" || $0 == "by" }
  }

  /// Of people, of whatever side: by a word of its own, or by nothing but their side and that they are counted.
  var isOfPeople: Bool {
    guard !isOfDays else { return false }
    return isOfStaff
      || words.allSatisfy { word in
        HeaderNuance.counting.contains(word) || HeaderNuance.sides.contains { word.hasPrefix($0) }
      }
  }

  /// Of days that people spend: « Effectif FR (H/J) ».
  var isOfDays: Bool {
    holds(any: ["jours", "jour", "days", "day", "jh", "hj", "j/h", "h/j"])
      || zip(words, words.dropFirst()).contains { Set([$0, $1]) == ["h", "j"] }
  }

  private static let counting: Set<String> = [
    "nb", "nbre", "nombre", "number", "no", "of", "de", "des", "d", "total", "fr", "fra", "etr", "pn", "hn",
  ]
  private static let sides = ["franc", "french", "etrang", "foreign", "partenair", "partner", "allie"]

  /// Of all sides together.
  var isOfTotal: Bool { holds(["total", "ensemble"]) }

  /// Of people by a word of its own.
  var isOfStaff: Bool {
    holds(["effectif", "particip", "personn", "militair", "officier", "headcount", "soldat", "soldier", "cadre"])
      || holds(Self.trained) || holds(["instruct", "delegation", "strength", "troop", "attendee"])
      || holds(any: [
        "pax", "staff", "eff", "people", "hommes", "femmes", "men", "women", "civils", "civilians", "inscrits",
        "presents",
      ])
  }

  /// Of people of French, of the partners’ or of both sides, in so many words.
  var isOfSides: Bool { isOfPeople && (isFrench || saysForeign) }

  /// Of how many, of nobody knows what: « Qty », « Nombre ».
  var isOfNumber: Bool {
    !words.isEmpty && words.allSatisfy { ["qty", "qte", "quantite", "quantity", "nb", "nbre", "nombre"].contains($0) }
  }

  /// Of money that is promised, ordered or spent, by words that may mean something else: « AE », « Consommé ».
  var isOfMoney: Bool {
    holds(["consomm"])
      || holds(any: [
        "ae", "cp", "engage", "mandate", "alloue", "paye", "decaisse", "ordonnance", "spent", "paid", "committed",
        "disbursed", "allocated",
      ])
  }

  /// Where something is, rather than with whom: « Pays hôte ».
  var isOfPlace: Bool {
    holds(["hote", "host", "lieu", "accueil"]) || holds(any: ["place", "where", "location"])
  }

  /// What is no number of an activity itself, though its words name one: a mean, a share, a sum so far, what somebody else
  /// pays, another unit.
  var isOfOther: Bool {
    words.contains { $0.hasPrefix("%") }
      || holds([
        "moyen", "cumul", "rembours", "ecart", "variation", "econom", "avance", "heure", "femme",
        "pourcent", "average", "percent", "reimburs", "variance", "saving", "hour", "women", "officier", "officer",
        "solde", "restant", "annul", "refactur", "evite", "accorde", "objectif", "remaining", "excuse", "absent",
        "invit", "gain", "plafond", "recette", "revenu", "subvention", "ceiling", "income",
        "maximum", "minimum",
      ])
      || holds(any: [
        "delegations", "dont", "max", "min", "pct", "taux", "jour", "local", "locale", "lcy", "per", "mean", "reste",
        "balance", "depuis", "since",
      ])
      || words.firstIndex(of: "par").map { place in
        place + 1 < words.count && ["session", "equipe", "groupe", "stage", "mission"].contains(words[place + 1])
      } ?? false
      || words.contains("pour") && isForeign
      || words.contains("charge") && isForeign
  }

  /// Whether a calendar says that its days are whole ones, so that its ends are the day after.
  var isOfWholeDays: Bool {
    ["journee entiere", "all day event", "all day", "toute la journee", "alldayevent", "is all day", "jour entier"]
      .contains(words.joined(separator: " "))
  }

  /// What became of a record, beside its state: « Annulé », « Motif d’annulation », « Reporté au ».
  var isOfState: Bool {
    holds([
      "annul", "cancel", "supprim", "reporte", "abandon", "ajourn", "postpon", "maintenu", "deprogramm",
      "delet", "brouillon", "draft", "doublon", "duplicat", "valide", "confirme", "realise",
    ])
      || holds(any: ["test", "report", "reports", "decision"]) && !isOfDate
      || holds(any: ["actif", "active", "inactif", "inactive", "corbeille", "trash", "archive", "archived"])
      || isOfPostponement
  }

  /// « Date de report », which is no day of a report.
  private var isOfPostponement: Bool { words == ["date", "de", "report"] || words == ["nouvelle", "date"] }

  /// That something was not done, or later.
  var saysNotDone: Bool { holds(["annul", "cancel", "supprim", "reporte", "ajourn", "postpon"]) }

  /// What names, places or numbers a record, and counts nothing.
  var isOfReference: Bool {
    holds([
      "telephon", "phone", "postal", "latitud", "longitud", "page", "version", "annexe", "indice", "imputation",
      "departement", "matricule", "programme", "priorit", "evaluation", "satisfaction", "directive", "objectif",
      "vehic", "aeronef", "aircraft", "distance", "attachment", "comment", "populat", "habitant", "unfunded",
      "progress",
    ])
      || holds(any: [
        "n°", "no", "nr", "num", "numero", "id", "ref", "reference", "code", "tel", "fax", "zip", "lat", "lon",
        "long", "lng", "rang", "ordre", "ligne", "line", "row", "index", "version", "rev", "x", "y", "dossier",
        "bop", "axe", "note", "score", "tier", "rank", "vol", "flight", "age", "imo", "loe", "rating",
      ]) && !isOfPeople && !isOfNumber
  }

  /// A year, a month or another part of the calendar.
  var isOfPeriod: Bool {
    holds(any: [
      "annee", "an", "exercice", "year", "fy", "mois", "month", "trimestre", "quarter", "semestre", "semaine", "week",
      "jour", "day", "millesime",
    ])
  }

  /// The day after the last one: « Fin (exclue) », « Lendemain de fin », DTEND of calendars.
  var isBehindEnd: Bool {
    holds(["exclu", "lendemain", "reprise", "garnison"]) || holds(any: ["dtend"])
      || zip(words, words.dropFirst()).contains {
        ["non", "not"].contains($0) && ["compris", "comprise", "inclus", "incluse", "included"].contains($1)
      }
  }

  /// A country that something passes through, or that somebody is of: none that it is done with.
  var isOfPassage: Bool { isOfTransit || holds(["nationalit"]) }

  /// A country that something passes through.
  var isOfTransit: Bool { holds(["transit", "escale"]) }

  /// Partners that were not there: « Pays absents », “Excused”.
  var isOfAbsence: Bool { holds(["absent", "excus", "defaillan", "declin"]) }

  /// Codes of states that are not those of ISO, and mean others by the same letters: FIPS 10-4, the Olympic committee’s.
  var isOfOtherCodes: Bool { holds(any: ["fips", "gec", "ioc", "cio", "noc", "fifa", "marc"]) }

  /// Years that are not civil ones: « Fiscal Year », « Année scolaire ».
  var isOfOtherYears: Bool {
    holds(["fiscal", "budget", "scolair", "universitair", "school", "academ"]) || holds(any: ["fy", "sy", "ay"])
  }

  /// What a program names a record by, and nobody reads: `uuid`.
  var isOfProgram: Bool { holds(any: ["uuid", "guid", "oid", "hash", "etag"]) }

  /// Who bears a cost in the books, which is a code.
  var isOfLedger: Bool { holds(any: ["centre", "center", "ledger", "gl"]) }

  /// How long something lasts.
  var isDuration: Bool {
    holds(["duree", "duration", "length", "nuitee"]) || holds(any: ["nuits", "nights"])
      || holds(any: ["jours", "days", "semaines", "weeks"]) && holds(any: ["nb", "nbre", "nombre", "number", "no"])
      || words == ["jours"] || words == ["days"]
  }

  /// Whether the header speaks of a day.
  var isOfDate: Bool {
    holds(any: ["date", "dates", "jour", "day", "debut", "fin", "start", "end", "periode", "period", "du", "au"])
  }
}
