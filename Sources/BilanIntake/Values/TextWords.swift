internal import BilanModel

/// Words that programs write where a text has no value: « nan », “None”, « NULL », « #N/A ».
enum MissingTextWord {
  private static let words: Set<String> = [
    "nan", "none", "null", "nil", "nat", "<na>", "#n/a", "#na", "undefined", "n/a", "#ref!", "#value!",
  ]

  static func matches(_ text: String) -> Bool { text.utf8.count <= 9 && words.contains(text.lowercased()) }
}

/// Words and marks by which people repeat the value of the line above, such as « idem », « " » and « // ».
package enum DittoWord {
  private static let words: Set<String> = ["idem", "ibid", "ibidem", "ditto"]
  private static let marks: Set<String> = [
    "\"", "”", "“", "″", "〃", "''", "//", "-//-", "- // -", "-\"-", "\"\"", "» «", "« »", "«»", "»", "´´", "’’",
  ]

  /// Whether a text, without space around it, is one.
  package static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= 10 else { return false }
    // « ID » is a code of ISO 3166.
    return marks.contains(text) || words.contains(foldedKey(text)) || text == "id" || text.lowercased() == "id."
  }

  /// What reads it.
  static let hint = Wording(
    "le mot répète la ligne du dessus : « {column: …, fill: down} » la reprend, dans bilan.yaml",
    "the word repeats the line above: “{column: …, fill: down}” takes it, in bilan.yaml")
}

extension Problem {
  /// A text that repeats the one above, which nothing takes from there.
  static func sameAsAbove(_ value: String, _ column: Column) -> Problem {
    Problem(
      .sameAsAbove,
      Wording(
        "« \(shown(value)) » dans « \(column.name.french) » n’est pas une valeur",
        "“\(shown(value))” in “\(column.name.english)” is no value"),
      hint: DittoWord.hint)
  }

  /// A word of a program in place of a text that a record must have.
  static func noText(_ value: String, _ column: Column) -> Problem {
    Problem(
      .missingValue,
      Wording(
        "« \(shown(value)) » dans « \(column.name.french) » dit qu’il n’y a pas de valeur",
        "“\(shown(value))” in “\(column.name.english)” says that there is no value"),
      hint: Wording(
        "un texte ; « values: {…} » de la colonne dit comment lire ce mot, dans bilan.yaml",
        "a text; “values: {…}” of the column says how to read that word, in bilan.yaml"))
  }
}
