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
  /// What it may mean, a code or the name of a partner, which is for somebody to confirm.
  private(set) var suggestion: Wording?

  /// A value of the column of the file with a header, and what the reader of a column of a register says of it.
  init(
    _ text: String, count: Int, _ column: Column, header: String, _ finding: Finding,
    _ directory: PartnerDirectory, amongCodes: Bool = false
  ) {
    self.text = text
    self.count = count
    self.finding = finding
    if case .partners = column.type { isFrance = finding.kind == .missingValue } else { isFrance = false }
    // What cannot be read as a marking stays unread: whatever it means, it is not for the program to say.
    if case .marking = column.type { return }
    if case .partners = column.type, NoValueWord(text) != nil {
      suggestion = Wording("", "")
      return
    }
    // What repeats the value above says something, which « fill: down » takes.
    if DittoWord.matches(text) { return }
    if UnknownValue.silent.contains(foldedKey(text)) {
      translation = ""
      return
    }
    // In a column of codes alone `AU` is Australia.
    let ofCode = directory.meanings(of: text).first { $0.alpha2 == text }
    if case .partners = column.type, amongCodes, let ofCode {
      translation = ofCode.code
      return
    }
    switch column.type {
    case .choice(let terms): look(among: terms, column, header)
    case .partners: suggestion = directory.nearest(to: text).map(\.name)
    case .count, .money:
      let number = FootnoteMark.without(text) ?? UnknownValue.onlyNumber(in: text) ?? "?"
      suggestion = text.contains(where: \.isNumber) ? Wording(number, number) : nil
    default: break
    }
  }

  /// The only number among words, `120` of « env 120 »; nil where there are several, or a sign that is part of it.
  private static func onlyNumber(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    guard numbers.count == 1, let number = numbers.first, number.allSatisfy({ $0.isNumber || ",.".contains($0) }) else {
      return nil
    }
    return String(number)
  }

  /// The same with what an amount may be under other marks than are declared.
  func read(under marks: Dialect, _ column: Column, _ desk: DeskWords) -> UnknownValue {
    guard translation == nil, let decimal = marks.decimalMark,
      ColumnTrial([text], as: column, marks, desk: desk).refused.isEmpty
    else { return self }
    let mark = Character(decimal.rawValue)
    let plain = String(text.filter { $0.isNumber || $0 == mark }.map { $0 == mark ? "." : $0 })
    var value = self
    value.suggestion = Wording(plain, plain)
    return value
  }

  private mutating func look(among terms: [Term], _ column: Column, _ header: String) {
    let key = foldedKey(text)
    guard !key.isEmpty else { return }
    var codes: [String: String] = [:]
    for term in terms {
      for word in [term.code, term.name.french, term.name.english] + term.aliases {
        codes[foldedKey(word)] = codes[foldedKey(word)] ?? term.code
      }
    }
    // What desks usually mean speaks of activities; another register has other terms.
    let known = Set(terms.map(\.code))
    func suggest(_ code: String?) { if let code, known.contains(code) { suggestion = Wording(code, code) } }
    let words = codes.keys.filter { $0.utf8.count >= 5 }.sorted()
    let nearest = nearestTerm(to: key, among: words) { word in terms.firstIndex { $0.code == codes[word] } }
    if let nearest {
      if key.utf8.count >= 6, nearest.first == key.first, ForeignHeaders.isSlip(key, nearest) {
        translation = codes[nearest]
      } else {
        suggest(codes[nearest])
      }
    }
    guard translation == nil else { return }
    translation = column.role.flatMap { UnknownValue.synonyms[$0]?[key] }
    if column.role == .status, UnknownValue.saysDone(header), UnknownValue.yes.contains(key) { translation = "fait" }
    if column.role == .kind { translation = translation ?? UnknownValue.kind(heading: key, codes) }
    translation = translation.flatMap { known.contains($0) ? $0 : nil }
    guard translation == nil else { return }
    suggest(column.role.flatMap { UnknownValue.usual[$0]?[key] } ?? UnknownValue.within(key, codes))
  }

  /// Whether a header asks if something was done, so that « oui » is an answer.
  private static func saysDone(_ header: String) -> Bool {
    let words = foldedKey(header).split { $0 == " " || $0 == "?" }
    return words.contains { ["realise", "realisee", "fait", "faite", "effectue", "effectuee", "done"].contains($0) }
  }

  private static let yes: Set<String> = ["oui", "o", "yes", "y", "true", "vrai", "x", "ok", "1"]

  /// The kind that a noun says with words that go with it: « visite de travail », “naval exercise”; nil where other
  /// kinds are spoken of too.
  private static func kind(heading key: String, _ codes: [String: String]) -> String? {
    let words = key.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    guard let code = frenchHeads[first] ?? englishHeads[last] else { return nil }
    let padded = " " + key + " "
    let others = codes.filter { $0.key.utf8.count >= 4 && $0.value != code }.keys
    return others.contains { padded.holds(" " + $0 + " ") || padded.holds(" " + $0 + "s ") } ? nil : code
  }

  private static let frenchHeads: [String: String] = [
    "visite": "visit", "visites": "visit", "exercice": "exercise", "exercices": "exercise", "stage": "course",
    "stages": "course", "demonstration": "demonstration",
  ]
  private static let englishHeads: [String: String] = [
    "visit": "visit", "visits": "visit", "exercise": "exercise", "exercises": "exercise", "course": "course",
    "courses": "course", "demonstration": "demonstration",
  ]

  /// The term whose longest word stands in some words: « visite de travail » holds `visite`.
  private static func within(_ key: String, _ codes: [String: String]) -> String? {
    let padded = " " + key + " "
    let words = codes.keys.filter {
      $0.utf8.count >= 4 && (padded.holds(" " + $0 + " ") || padded.holds(" " + $0 + "s "))
        && !isContrary(key, to: $0)
    }
    return words.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }.flatMap { codes[$0] }
  }

  /// Words that say that nothing is said.
  private static let silent: Set<String> = [
    "", "n c", "nc", "n a", "na", "?", "null", "none", "inconnu", "inconnue", "non communique", "s o", "so", "n r",
    "nr",
    "neant", "unknown", "sans objet",
  ]

  /// Words that mean nothing else.
  private static let synonyms: [Role: [String: String]] = [
    .status: [
      "termine": "fait", "terminee": "fait", "completed": "fait", "complete": "fait", "accompli": "fait",
      "accomplie": "fait",
      "execute": "fait", "executee": "fait", "executed": "fait", "implemented": "fait", "carried out": "fait",
      "performed": "fait", "conducted": "fait", "acheve": "fait", "achevee": "fait", "a venir": "prevu",
      "planifie": "prevu", "planifiee": "prevu",
      "scheduled": "prevu", "abandonne": "annule", "abandonnee": "annule", "supprime": "annule",
      "supprimee": "annule", "decale": "reporte", "decalee": "reporte", "repousse": "reporte",
      "repoussee": "reporte", "deferred": "reporte",
    ]
  ]

  /// Words that most desks use in the same sense; some do not.
  private static let usual: [Role: [String: String]] = [
    .status: [
      "oui": "fait", "non": "annule", "o": "fait", "n": "annule", "yes": "fait", "no": "annule", "true": "fait",
      "false": "annule", "x": "fait", "ok": "fait", "clos": "fait", "closed": "fait", "en cours": "prevu",
      "confirme": "prevu", "confirmed": "prevu", "deprogramme": "annule", "deprogrammee": "annule",
      "reprogramme": "reporte", "reprogrammee": "reporte", "a reprogrammer": "reporte", "rescheduled": "reporte",
      "tenu": "fait", "tenue": "fait", "held": "fait",
    ],
    .kind: [
      "invitation": "visit", "mission": "visit", "audience": "visit", "entretien": "visit", "rencontre": "visit",
      "sommet": "event", "colloque": "event", "ceremonie": "event", "salon": "event", "meeting": "staff_talks",
      "reunion": "staff_talks", "travel": "visit", "training": "course",
    ],
  ]
}
