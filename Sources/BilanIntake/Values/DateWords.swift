/// The words of dates in French and English, folded.
enum DateWords {
  /// Words that add nothing: articles and the days of the week.
  static let silent: Set<String> = [
    "le", "du", "the", "of", "de", "d", "en", "in", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "dimanche", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static let months: [String: Int] = {
    let words: [[String]] = [
      ["janvier", "janv", "january", "jan"], ["fevrier", "fevr", "fev", "february", "feb"],
      ["mars", "march", "mar"], ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"],
      ["juillet", "juil", "july", "jul"], ["aout", "august", "aug"],
      ["septembre", "sept", "september", "sep"], ["octobre", "oct", "october"],
      ["novembre", "nov", "november"], ["decembre", "dec", "december"],
    ]
    var months: [String: Int] = [:]
    for (index, names) in words.enumerated() { for name in names { months[name] = index + 1 } }
    return months
  }()

  static let seasons: [String: ClosedRange<Int>] = [
    "printemps": 3...5, "spring": 3...5, "ete": 6...8, "summer": 6...8, "automne": 9...11, "autumn": 9...11,
    "fall": 9...11,
  ]
  static let winter: Set<String> = ["hiver", "winter"]

  /// The day of the month of `3`, `1er`, `3rd`.
  static func day(_ word: String) -> Int? {
    for ending in ["er", "st", "nd", "rd", "th"] where word.hasSuffix(ending) { return Int(word.dropLast(2)) }
    return word.utf8.count <= 2 ? Int(word) : nil
  }

  /// The months of `t2`, `q2`, `s1`, `h1`.
  static func part(_ word: String) -> ClosedRange<Int>? {
    guard word.utf8.count == 2, let rank = Int(word.dropFirst()) else { return nil }
    switch word.first {
    case "t", "q": return quarter(rank)
    case "s", "h": return half(rank)
    default: return nil
    }
  }

  /// The months of `2e trimestre`, `1er semestre`, `2nd quarter`.
  static func part(_ rank: String, of unit: String) -> ClosedRange<Int>? {
    let figure = rank.prefix { $0 >= "0" && $0 <= "9" }
    let ending = rank.dropFirst(figure.count)
    guard let number = Int(figure), ["", "er", "e", "eme", "st", "nd", "rd", "th"].contains(String(ending)) else {
      return nil
    }
    switch unit {
    case "trimestre", "quarter": return quarter(number)
    case "semestre", "half": return half(number)
    default: return nil
    }
  }

  private static func quarter(_ rank: Int) -> ClosedRange<Int>? {
    (1...4).contains(rank) ? (3 * rank - 2)...(3 * rank) : nil
  }

  private static func half(_ rank: Int) -> ClosedRange<Int>? {
    (1...2).contains(rank) ? (6 * rank - 5)...(6 * rank) : nil
  }
}
