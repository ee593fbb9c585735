internal import BilanModel

/// What the words of a header say beside the name of a column: whether its values were foreseen or happened, of whom
/// they are, what part they are.
///
/// Two columns may bear the name of one meaning, « Date prévue » and « Date réelle »: these words tell which one counts.
struct HeaderNuance {
  private let words: [String]

  init(_ header: String) {
    words = foldedKey(header).split { " []{}*?&+".contains($0) }.map(String.init)
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

  /// What happened.
  var isActual: Bool {
    holds(["reel", "realis", "constat", "execut", "actual", "final", "definiti", "effectiv", "consolid"])
  }

  /// When a record was written, changed, signed or sent, which is no day of what it records.
  var isClerical: Bool {
    holds([
      "saisi", "creat", "cree", "modif", "updat", "entered", "enregistr", "valid", "publi", "extract", "import",
      "export", "horodat", "timestamp", "submit", "soumis", "naiss", "birth", "envoi", "recept", "recu", "deadline",
      "echeance", "limite", "signature", "signed", "decision", "demande",
    ]) || holds(any: ["maj", "entry", "last", "derniere", "sent"]) || words.contains("mise") && words.contains("jour")
  }

  /// The price of one of several things.
  var isOfOne: Bool {
    holds(["unitaire"]) || holds(any: ["unit", "pu", "per", "par", "taux", "tarif", "rate"])
      || holds(["journalier"])
  }

  /// Of the partners' people.
  var isForeign: Bool {
    holds(["etrang", "partenair", "allie", "foreign", "partner", "stagiaire", "forme", "eleve", "auditeur", "trainee"])
      || holds(["student", "beneficia", "host", "hote"])
  }

  /// Of French people.
  var isFrench: Bool { holds(["franc", "french"]) || holds(any: ["fr", "fra", "france"]) }

  /// Of people, of whatever side.
  var isOfPeople: Bool {
    holds(["effectif", "particip", "personn", "militair", "officier", "stagiaire", "eleve", "auditeur", "trainee"])
      || holds(["student", "headcount", "soldat", "cadre"]) || holds(any: ["pax", "nb", "nombre", "number", "staff"])
  }

  /// Where something is, rather than with whom: « Pays hôte ».
  var isOfPlace: Bool { holds(["hote", "host", "lieu", "accueil"]) || holds(any: ["place", "where", "location"]) }

  /// How long something lasts.
  var isDuration: Bool {
    holds(["duree", "duration", "length"]) || holds(any: ["nuits", "nights"])
      || holds(any: ["jours", "days", "semaines", "weeks"]) && holds(any: ["nb", "nbre", "nombre", "number", "no"])
      || words == ["jours"] || words == ["days"]
  }

  /// Whether the header speaks of a day.
  var isOfDate: Bool {
    holds(any: ["date", "dates", "jour", "day", "debut", "fin", "start", "end", "periode", "period", "du", "au"])
  }
}
