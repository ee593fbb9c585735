internal import BilanModel

/// How surely a header names a column of a register.
enum HeaderMatch: Int, Comparable {
  /// By one slip of spelling, or among other words.
  case near = 50
  case among = 55
  /// By a word that other desks use, which the register does not know.
  case foreign = 80
  /// By an alias of the register, or by its own name.
  case alias = 90
  case own = 100

  static func < (left: HeaderMatch, right: HeaderMatch) -> Bool { left.rawValue < right.rawValue }

  /// Whether the header says the column by itself, whatever the values.
  var isSure: Bool { self >= .foreign }
}

/// The words by which the headers of any desk may name the columns of a register.
struct ForeignHeaders {
  let register: Register

  /// How a header names a column, nil when it does not.
  func match(_ header: String, _ column: Column) -> HeaderMatch? {
    let key = plainKey(header)
    let folded = foldedKey(header)
    guard !folded.isEmpty else { return nil }
    if case .money = column.type, HeaderUnit(header) == .several { return nil }
    if column.code == "id", IdentifierHeader.names(key) { return .foreign }
    let own = [column.code, column.name.french, column.name.english].map { foldedKey($0) }
    if own.contains(folded) { return .own }
    let aliases = column.aliases.map { foldedKey($0) }
    if aliases.contains(folded) { return .alias }
    let foreign = (ForeignHeaders.words[column.code] ?? []).map { foldedKey($0) }
    if (own + aliases + foreign).contains(key) { return .foreign }
    let words = own + aliases + foreign
    if !ForeignHeaders.neverAmong.contains(column.code), words.contains(where: { isAmong(key, $0) }) { return .among }
    if column.code == "cost_eur", HeaderUnit(header) == .euro { return .among }
    return words.contains { ForeignHeaders.isSlip(key, $0) } ? .near : nil
  }

  /// Whether two words of five letters or more differ by one slip of the hand.
  static func isSlip(_ key: String, _ word: String) -> Bool {
    let (left, right) = (Array(key.utf8), Array(word.utf8))
    guard min(left.count, right.count) >= 5, abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (first, second) = (left[start...], right[start...])
    let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let (a, b) = (first.dropLast(end), second.dropLast(end))
    return max(a.count, b.count) <= 1 || a.count == 2 && b.count == 2 && a.reversed().elementsEqual(b)
  }

  /// A header without its unit in brackets, and with initials closed up.
  private func plainKey(_ header: String) -> String {
    let bare = header.prefix { $0 != "(" && $0 != "[" }
    let key = foldedKey(bare).filter { $0 != "€" && $0 != "$" && $0 != "?" && $0 != "*" }
    return key.split(separator: " ").joined(separator: " ")
  }

  /// Whether words stand side by side in a header; short ones mean too little there.
  private func isAmong(_ header: String, _ words: String) -> Bool {
    guard words.utf8.count >= 4 || words == "nom" else { return false }
    return (" " + header + " ").contains(" " + words + " ")
  }

  /// Columns of free words that are not told from a part of a header: it may speak of anything.
  private static let neverAmong: Set<String> = [
    "id", "plan_line", "series", "ordinal", "coordinated_by", "associated", "cause", "plan", "version", "note",
    "source", "direction", "level",
  ]

  private static let words: [String: [String]] = [
    "id": [
      "identifiant unique", "identifier", "dossier", "n° dossier", "code", "reference", "num", "no", "uid", "key",
    ],
    "title": [
      "intitulé de l'activité", "activité", "nom de l'activité", "description", "subject", "name", "désignation",
      "mission", "objet de la mission", "objet du déplacement", "motif du déplacement", "motif", "purpose", "évènement",
      "sujet", "thème",
      "event", "activity",
    ],
    "partners": [
      "pays partenaire", "pays partenaires", "nation partenaire", "état partenaire", "pays visité", "pays hôte",
      "pays concerné", "pays concernés", "états", "états partenaires", "partenaires étrangers", "nationalité",
      "nationalités", "states", "partner states", "code iso", "iso3", "organisation", "partner country", "country name",
      "state", "code pays", "iso", "bénéficiaire",
    ],
    "kind": ["catégorie", "category", "type d'action", "nature de l'action", "genre", "type de mission", "format"],
    "pillar": ["volet", "domaine d'action", "ligne d'effort"],
    "domains": ["thématique", "thématiques", "topics", "sujets", "tags", "mots clés"],
    "start": [
      "début", "date début", "date départ", "départ", "date de départ", "jour", "date activité", "date de l'activité",
      "begin", "begin date", "début de mission", "date d'arrivée", "arrivée", "année", "an", "year", "millésime",
    ],
    "end": [
      "date fin", "date retour", "retour", "date de retour", "fin de mission", "finish", "until", "jusqu'au", "terme",
    ],
    "status": [
      "réalisé", "réalisée", "fait", "effectué", "etat d'avancement", "state of play", "progress", "exécution",
    ],
    "lead": ["organisme", "service", "pilote", "chef de file", "unité", "office", "owner", "poste", "bureau"],
    "place": ["destination", "commune", "localité", "site", "lieu de l'activité", "town", "venue", "where"],
    "theatre": ["zone géographique", "area", "continent", "territoire"],
    "participants_fr": [
      "effectif fr", "nb pax", "pax", "nombre de pax", "participants", "nb participants", "nombre de participants",
      "effectif", "effectifs", "nb de participants", "headcount", "personnes", "pax fr",
    ],
    "participants_partner": ["effectif étranger", "pax partenaire", "participants du partenaire", "pax étrangers"],
    "cost_eur": [
      "dépense", "dépenses", "budget", "montant ttc", "prix", "amount", "price", "euros", "frais", "cout total",
      "coût total", "total cost", "crédit", "crédits", "enveloppe", "subvention", "valeur", "facture", "expense",
      "expenses", "expenditure", "spending",
    ],
    "marking": [
      "niveau de protection", "degré de protection", "classif", "niveau de classification", "marquage",
      "marquage de protection", "niveau de confidentialité", "security marking", "security classification",
    ],
    "source": ["url", "lien", "link"],
    "note": ["commentaires", "observation", "notes", "comments", "précisions", "description"],
    "planned_start": ["début", "date", "date début", "année"],
    "planned_end": ["fin", "date fin"],
  ]
}
