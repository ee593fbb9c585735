internal import BilanModel

/// The days of the week before a date, in French and English, whole or cut: « Lun 03/06/24 », “Wednesday 03/06/2024”.
enum Weekday {
  /// From Monday, 1; nil for another word.
  static func number(_ word: String) -> Int? { numbers[foldedKey(word)] }

  /// The day of the week and the words behind it; nil where none stands first.
  static func parted(_ words: String) -> (number: Int, rest: String)? {
    guard let cut = words.firstIndex(where: \.isWhitespace), let number = number(String(words[..<cut])) else {
      return nil
    }
    let rest = words[cut...].drop(while: \.isWhitespace)
    return rest.contains(where: \.isNumber) ? (number, String(rest)) : nil
  }

  private static let numbers: [String: Int] = {
    let words = [
      ["lundi", "lun", "monday", "mon"], ["mardi", "mar", "tuesday", "tue"], ["mercredi", "mer", "wednesday", "wed"],
      ["jeudi", "jeu", "thursday", "thu"], ["vendredi", "ven", "friday", "fri"], ["samedi", "sam", "saturday", "sat"],
      ["dimanche", "dim", "sunday", "sun"],
    ]
    var numbers: [String: Int] = [:]
    for (index, names) in words.enumerated() { for name in names { numbers[name] = index + 1 } }
    return numbers
  }()
}
