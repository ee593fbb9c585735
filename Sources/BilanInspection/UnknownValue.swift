internal import BilanIntake
internal import BilanModel

/// A value of a file that the register does not understand, and what it may mean.
struct UnknownValue {
  let text: String
  /// How often it occurs.
  let count: Int
  /// Whether it names France alone, which is no partner.
  let isFrance: Bool
  /// What the reader says of it.
  let finding: Finding
  /// The code of a term that it surely means, a slip of spelling; empty where it says that there is no value.
  private(set) var translation: String?
  /// The code of a term that it may mean, which is for somebody to confirm.
  private(set) var suggestion: String?

  init(_ text: String, count: Int, _ column: Column, _ finding: Finding) {
    self.text = text
    self.count = count
    self.finding = finding
    if case .partners = column.type { isFrance = finding.code == "missing-value" } else { isFrance = false }
    if UnknownValue.silent.contains(foldedKey(text)) {
      translation = ""
      return
    }
    switch column.type {
    case .choice(let terms): look(among: terms, column)
    case .partners: suggestion = PartnerDirectory.standard.nearest(to: text).map { $0.name.french }
    default: break
    }
  }

  private mutating func look(among terms: [Term], _ column: Column) {
    let key = foldedKey(text)
    guard !key.isEmpty else { return }
    var codes: [String: String] = [:]
    for term in terms {
      for word in [term.code, term.name.french, term.name.english] + term.aliases {
        codes[foldedKey(word)] = codes[foldedKey(word)] ?? term.code
      }
    }
    if let nearest = nearestKey(to: key, among: codes.keys.filter { $0.utf8.count >= 5 }.sorted()) {
      if key.utf8.count >= 6, nearest.first == key.first {
        translation = codes[nearest]
      } else {
        suggestion = codes[nearest]
      }
    }
    guard translation == nil else { return }
    suggestion = UnknownValue.usual[column.code]?[key] ?? UnknownValue.within(key, codes) ?? suggestion
  }

  /// The term whose longest word stands in some words: « visite de travail » holds `visite`.
  private static func within(_ key: String, _ codes: [String: String]) -> String? {
    let padded = " " + key + " "
    let words = codes.keys.filter {
      $0.utf8.count >= 4 && (padded.contains(" " + $0 + " ") || padded.contains(" " + $0 + "s "))
    }
    return words.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }.flatMap { codes[$0] }
  }

  /// Words that say that nothing is said.
  private static let silent: Set<String> = [
    "", "n c", "nc", "n a", "na", "?", "null", "none", "inconnu", "inconnue", "non communique", "s o", "so", "n r",
    "nr",
    "neant", "unknown", "sans objet",
  ]

  /// Words that most desks use in the same sense; some do not.
  private static let usual: [String: [String: String]] = [
    "status": [
      "oui": "fait", "non": "annule", "o": "fait", "n": "annule", "yes": "fait", "no": "annule", "true": "fait",
      "false": "annule", "x": "fait", "ok": "fait", "termine": "fait", "terminee": "fait", "clos": "fait",
      "a venir": "prevu", "en cours": "prevu", "planifie": "prevu", "confirme": "prevu", "completed": "fait",
      "closed": "fait", "abandonne": "annule", "supprime": "annule", "decale": "reporte", "repousse": "reporte",
    ],
    "kind": [
      "invitation": "visit", "mission": "visit", "audience": "visit", "entretien": "visit", "rencontre": "visit",
      "sommet": "event", "colloque": "event", "ceremonie": "event", "salon": "event", "meeting": "staff_talks",
      "reunion": "staff_talks", "travel": "visit", "training": "course",
    ],
  ]

  /// The marking of a text, nil when it is none.
  static func marking(_ text: String) -> Marking? {
    let key = foldedKey(text)
    return Marking.allCases.first { marking in
      ([marking.code, marking.name.french, marking.name.english] + marking.term.aliases).contains {
        foldedKey($0) == key
      }
    }
  }
}
