internal import BilanModel

extension Words {
  /// `a, b et c`.
  func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + self(" et ", " and ") + last
  }

  /// A number and its noun, the French singular for 0 and 1: `1 activité`, `12 activités`.
  func count(_ value: Int, _ noun: Noun) -> String { number(value) + "\u{A0}" + plural(value, noun) }

  /// The form of a noun that goes with a number.
  func plural(_ value: Int, _ noun: Noun) -> String {
    let isSingular = language == .french ? value.magnitude < 2 : value.magnitude == 1
    return isSingular ? noun.singular[language] : noun.plural[language]
  }

  /// `quatre`, `four` up to ten, then digits.
  func cardinal(_ value: Int) -> String {
    let french = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]
    let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    guard (0...10).contains(value) else { return number(value) }
    return language == .french ? french[value] : english[value]
  }

  /// `1er`, `2e`; `1st`, `2nd`, `3rd`, `11th`.
  func rank(_ value: Int) -> String {
    if language == .french { return number(value) + (value == 1 ? "er" : "e") }
    let isTeen = (11...13).contains(value % 100)
    return number(value) + (isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][value % 10] ?? "th")
  }

  /// `janvier`, `January`.
  func month(_ month: Int) -> String {
    let french = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard (1...12).contains(month) else { return "" }
    return language == .french ? french[month - 1] : english[month - 1]
  }

  /// `janv.`, `mai`; `Jan`, `May`.
  func shortMonth(_ month: Int) -> String {
    let french = [
      "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    guard (1...12).contains(month) else { return "" }
    return language == .french ? french[month - 1] : String(self.month(month).prefix(3))
  }

  /// `15 janvier 2025`, `1er janvier 2025`; `15 January 2025`.
  func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.civil
    let number = language == .french && dayOfMonth == 1 ? "1er" : String(dayOfMonth)
    return "\(number)\u{A0}\(self.month(month)) \(year)"
  }

  /// `2024`, `2023-2024`, or `du 1er janvier 2024 au 30 juin 2024`.
  func period(_ period: Period) -> String {
    if isYearLabel(period) { return period.label }
    return self("du ", "from ") + date(period.first) + self(" au ", " to ") + date(period.last)
  }

  /// `en 2024`, or the days of a period that is no year.
  func during(_ period: Period) -> String {
    isYearLabel(period) ? self("en ", "in ") + period.label : self.period(period)
  }

  /// Whether a period is named by one year or two.
  func isYearLabel(_ period: Period) -> Bool { !period.label.contains("/") }

  /// The text with its first letter in upper case.
  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

/// A noun of counted things in both numbers.
struct Noun: Sendable {
  let singular: Wording
  let plural: Wording

  static let activity = Noun(
    singular: Wording("activité", "activity"), plural: Wording("activités", "activities"))
  static let participation = Noun(
    singular: Wording("participation", "participation"), plural: Wording("participations", "participations"))
  static let partner = Noun(
    singular: Wording("partenaire", "partner"), plural: Wording("partenaires", "partners"))
  static let personDay = Noun(
    singular: Wording("personne-jour", "person-day"), plural: Wording("personnes-jours", "person-days"))
  static let event = Noun(singular: Wording("événement", "event"), plural: Wording("événements", "events"))
  static let planLine = Noun(singular: Wording("ligne", "line"), plural: Wording("lignes", "lines"))
  static let place = Noun(singular: Wording("place", "place"), plural: Wording("places", "places"))
}
