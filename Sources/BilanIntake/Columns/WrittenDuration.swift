internal import BilanModel

/// A length of calendar time in any of the forms that texts use.
///
/// ISO 8601 (`P5Y`, `P1Y6M`, `P2W`), a number and its unit in French or English (« 5 ans », « six mois », `90 days`), the
/// adjective of a cadence (« annuelle », `quarterly`), and « indéfinie ».
enum WrittenDuration {
  /// The length of some words; nil where they are none.
  static func read(_ words: String) -> CalendarDuration? {
    let key = foldedKey(words)
    if endless.contains(key) { return .indefinite }
    return adjectives[key] ?? iso(words) ?? inWords(key)
  }

  private static let endless: Set<String> = [
    "indefinie", "indefini", "indeterminee", "indetermine", "illimitee", "illimite", "sans limite", "sans terme",
    "duree indeterminee", "duree indefinie", "indefinite", "unlimited",
  ]

  private static let adjectives: [String: CalendarDuration] = {
    let words: [Int: [String]] = [
      1: ["mensuel", "mensuelle", "monthly", "tous les mois"],
      3: ["trimestriel", "trimestrielle", "quarterly"],
      6: ["semestriel", "semestrielle", "half yearly", "semi annual", "tous les six mois"],
      12: ["annuel", "annuelle", "annual", "yearly", "tous les ans", "chaque annee"],
      24: ["biennal", "biennale", "biennial", "tous les deux ans", "every two years"],
      36: ["triennal", "triennale", "triennial"],
    ]
    return words.reduce(into: [:]) { all, entry in
      for word in entry.value { all[word] = CalendarDuration(months: entry.key) }
    }
  }()

  private static let numbers: [String: Int] = {
    let french = "un deux trois quatre cinq six sept huit neuf dix onze douze".split(separator: " ")
    let english = "one two three four five six seven eight nine ten eleven twelve".split(separator: " ")
    var numbers = [
      "une": 1, "a": 1, "dix huit": 18, "eighteen": 18, "vingt": 20, "twenty": 20, "trente": 30, "thirty": 30,
    ]
    for (place, words) in zip(french, english).enumerated() {
      numbers[String(words.0)] = place + 1
      numbers[String(words.1)] = place + 1
    }
    return numbers
  }()

  /// `P1Y6M15D` and `P2W`; no time of day.
  private static func iso(_ words: String) -> CalendarDuration? {
    var rest = words.uppercased().utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var (months, days, order) = (0, 0, 0)
    while !rest.isEmpty {
      let digits = rest.prefix { (48...57).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= 99_999 else { return nil }
      rest = rest.dropFirst(digits.count)
      let rank: Int
      switch rest.popFirst() {
      case UInt8(ascii: "Y"): (rank, months) = (1, months + 12 * number)
      case UInt8(ascii: "M"): (rank, months) = (2, months + number)
      case UInt8(ascii: "W"): (rank, days) = (3, days + 7 * number)
      case UInt8(ascii: "D"): (rank, days) = (4, days + number)
      default: return nil
      }
      guard rank > order else { return nil }
      order = rank
    }
    return CalendarDuration(months: months, days: days)
  }

  /// A number and a unit, or several joined by « et ».
  private static func inWords(_ key: String) -> CalendarDuration? {
    let parts = key.replacing(" and ", with: " et ").split(separator: " et ")
    guard !parts.isEmpty else { return nil }
    return parts.reduce(CalendarDuration()) { sum, part in
      guard let sum, let one = one(part) else { return nil }
      return sum + one
    }
  }

  private static func one(_ part: Substring) -> CalendarDuration? {
    let words = part.split(separator: " ")
    guard let unit = words.last, words.count > 1 else { return nil }
    let text = words.dropLast().joined(separator: " ")
    guard let number = Int(text) ?? numbers[text], (0...9_999).contains(number) else { return nil }
    switch unit {
    case "an", "ans", "annee", "annees", "year", "years": return CalendarDuration(months: 12 * number)
    case "mois", "month", "months": return CalendarDuration(months: number)
    case "semaine", "semaines", "week", "weeks": return CalendarDuration(days: 7 * number)
    case "jour", "jours", "day", "days": return CalendarDuration(days: number)
    default: return nil
    }
  }
}

/// Lengths of calendar time.
struct DurationReader: ColumnReader {
  let place: ColumnPlace

  init(_ place: ColumnPlace) { self.place = place }

  mutating func read(_ view: RecordView, _ log: inout RowLog) -> BatchColumn {
    let cells = view.field(place.field)
    var values = [Int64](repeating: BatchColumn.missingNumber, count: view.count)
    for row in 0..<view.count {
      let text = cells[row].trimmed
      if text.isEmpty {
        place.missing(row, &log)
      } else if let duration = WrittenDuration.read(text.string) {
        values[row] = duration.code
      } else {
        log.report(row, place.field, .badDuration(text.string))
      }
    }
    return .counts(values)
  }
}
