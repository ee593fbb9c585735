internal import BilanIntake
internal import BilanModel

/// Columns of ticks under the names of states: « Fait », « Annulé », « Reporté » with x.
struct StateTicks {
  /// What the column of what is done says of records that are all planned: « Prévu » and « Réalisé », both ticked.
  struct Answer {
    let place: Int
    /// The values that say that it is done, and those that do not, an empty one among them.
    let done: [String]
    let planned: [String]
  }

  /// The places of two columns or more.
  let places: [Int]
  /// Where nothing but « Prévu » and « Réalisé » is ticked, and some records have both.
  private(set) var answer: Answer?

  /// How many records have none of them ticked.
  private(set) var without = 0
  /// Whether one of them says what is planned.
  private(set) var hasPlanned = false

  /// Nil where there are fewer.
  init?(_ survey: SourceSurvey, _ status: Column) {
    places = survey.columns.indices.filter { place in
      let column = survey.columns[place]
      return StateTicks.state(of: column.header, status) != nil && column.filled > 0
        && column.values.allSatisfy { StateTicks.marks.contains(foldedKey($0.text)) }
    }
    guard places.count >= 2 else { return nil }
    let codes = places.map { StateTicks.code(of: survey.columns[$0].header, status) }
    hasPlanned = codes.contains("prevu")
    var (hasBoth, bare) = (false, 0)
    survey.forEachRow { [places] row, _ in
      let ticked = places.count { row.indices.contains($0) && StateTicks.yes.contains(foldedKey(row[$0])) }
      if ticked > 1 { hasBoth = true }
      // A line with one value is a heading.
      if ticked == 0, row.count(where: { $0.contains { !$0.isWhitespace } }) > 1 { bare += 1 }
    }
    without = bare
    guard hasBoth, Set(codes) == ["prevu", "fait"], codes.count == 2, let done = codes.firstIndex(of: "fait") else {
      return
    }
    let doneColumn = places[done]
    let values = survey.columns[doneColumn].values.map(\.text)
    answer = Answer(
      place: doneColumn, done: values.filter { StateTicks.yes.contains(foldedKey($0)) },
      planned: values.filter { !StateTicks.yes.contains(foldedKey($0)) } + [""])
  }

  /// The code of the state that a header names.
  static func code(of header: String, _ status: Column) -> String { state(of: header, status) ?? header }

  /// Whether a word is a state.
  static func isState(_ text: String, _ status: Column) -> Bool { state(of: text, status) != nil }

  private static func state(of header: String, _ status: Column) -> String? {
    guard case .choice(let terms) = status.type else { return nil }
    let key = foldedKey(header)
    let term = terms.first {
      ([$0.code, $0.name.french, $0.name.english] + $0.aliases).map { foldedKey($0) }.contains(key)
    }
    return term?.code ?? others[key].flatMap { code in terms.contains { $0.code == code } ? code : nil }
  }

  /// What other headers say.
  private static let others = [
    "realise": "fait", "realisee": "fait", "effectue": "fait", "effectuee": "fait", "execute": "fait",
    "executee": "fait", "tenu": "fait", "tenue": "fait", "termine": "fait", "terminee": "fait", "planifie": "prevu",
    "planifiee": "prevu", "programme": "prevu", "programmee": "prevu",
  ]

  /// Whether a value is a mark that something is so, or is not.
  static func isMark(_ text: String) -> Bool { marks.contains(foldedKey(text)) }

  private static let yes: Set<String> = ["x", "1", "oui", "o", "yes", "y", "true", "vrai", "✓", "✔", "ok", "*"]
  private static let marks = yes.union(["0", "non", "n", "no", "false", "faux", "✗"])
}
