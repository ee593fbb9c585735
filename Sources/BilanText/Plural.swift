package import BilanModel

/// A noun counted by numbers: its singular and its plural in both languages.
package struct CountedNoun: Sendable, Hashable {
  /// For one, and in French for none.
  package let singular: Wording
  /// For several.
  package let plural: Wording

  package init(_ singular: Wording, _ plural: Wording) {
    self.singular = singular
    self.plural = plural
  }

  /// A noun whose plurals take an s.
  package init(_ french: String, _ english: String) {
    self.init(Wording(french, english), Wording(french + "s", english + "s"))
  }

  /// The form that goes with a whole number: French is singular below two, English for one alone.
  package func form(for count: Int, _ language: Language) -> String {
    (Plural.isSingular(count, language) ? singular : plural)[language]
  }

  /// A number and its noun, not parted by a line's end: `0 activité`, `1 activité`, `2 activités`.
  package func counted(_ count: Int, _ language: Language) -> String {
    NumberText.integer(count, language) + Space.noBreak + form(for: count, language)
  }

  /// A fractional number and its noun, which agrees with what is printed: `1,5 activité`, `2,0 activités`; the base is
  /// not 0.
  package func counted(_ part: Int, over base: Int, decimals: Int = 1, _ language: Language) -> String {
    let digits = DecimalDigits(part, over: base, decimals: decimals)
    let form = digits.isSingular(language) ? singular : plural
    return NumberText.plain(digits, language) + Space.noBreak + form[language]
  }
}

/// Which numbers take the singular.
package enum Plural {
  /// French: −1, 0 and 1; English: −1 and 1.
  package static func isSingular(_ count: Int, _ language: Language) -> Bool {
    language == .french ? count.magnitude < 2 : count.magnitude == 1
  }
}

/// The nouns that reports and the console count.
extension CountedNoun {
  /// Activities.
  package static let activity = CountedNoun(Wording("activité", "activity"), Wording("activités", "activities"))
  /// Participations.
  package static let participation = CountedNoun("participation", "participation")
  /// Partners.
  package static let partner = CountedNoun("partenaire", "partner")
  /// Days.
  package static let day = CountedNoun("jour", "day")
  /// Person-days.
  package static let personDay = CountedNoun(
    Wording("personne-jour", "person-day"), Wording("personnes-jours", "person-days"))
  /// Persons.
  package static let person = CountedNoun("personne", "person")
  /// Participants.
  package static let participant = CountedNoun("participant", "participant")
  /// Lines of a plan.
  package static let planLine = CountedNoun(
    Wording("ligne de plan", "plan line"), Wording("lignes de plan", "plan lines"))
  /// Records.
  package static let record = CountedNoun("enregistrement", "record")
  /// Rows of a table.
  package static let row = CountedNoun("ligne", "row")
  /// Files.
  package static let file = CountedNoun("fichier", "file")
  /// Errors.
  package static let error = CountedNoun("erreur", "error")
  /// Warnings.
  package static let warning = CountedNoun("avertissement", "warning")
  /// Notes.
  package static let note = CountedNoun("note", "note")
  /// Points of a share.
  package static let point = CountedNoun("point", "point")
  /// Years.
  package static let year = CountedNoun(Wording("an", "year"), Wording("ans", "years"))
  /// Months.
  package static let month = CountedNoun(Wording("mois", "month"), Wording("mois", "months"))
}
