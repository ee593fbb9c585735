/// Headers that name the identifier of a record by two words: « N° mission », `activity_id`.
enum IdentifierHeader {
  /// Whether one end of a folded header says an identifier, and all the rest a record.
  static func names(_ key: String) -> Bool {
    let spaced = key.replacing("º", with: "°").replacing("°", with: "° ")
    let words = spaced.split(separator: " ").map(String.init).filter { !silent.contains($0) }
    guard words.count >= 2, let first = words.first, let last = words.last else { return false }
    if markers.contains(first) { return words.dropFirst().allSatisfy { records.contains($0) } }
    return markers.contains(last) && words.dropLast().allSatisfy { records.contains($0) }
  }

  private static let silent: Set<String> = ["de", "du", "d", "la", "le", "l", "of", "the"]
  private static let markers: Set<String> = [
    "n°", "no", "nr", "num", "numero", "number", "id", "identifiant", "identifier", "ref", "reference", "code", "uid",
  ]
  private static let records: Set<String> = [
    "mission", "missions", "activite", "activites", "action", "dossier", "evenement", "fiche", "deplacement", "visite",
    "exercice", "operation", "engagement", "reunion", "stage", "ordre", "om", "cooperation", "interne", "unique",
    "event", "activity", "record", "file", "trip", "visit", "travel", "exercise", "meeting", "internal",
  ]
}
