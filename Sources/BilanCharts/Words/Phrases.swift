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
  static let participant = Noun(
    singular: Wording("participant", "participant"), plural: Wording("participants", "participants"))
  static let event = Noun(singular: Wording("événement", "event"), plural: Wording("événements", "events"))
  static let planLine = Noun(singular: Wording("ligne", "line"), plural: Wording("lignes", "lines"))
  static let place = Noun(singular: Wording("place", "place"), plural: Wording("places", "places"))
}
