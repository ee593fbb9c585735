/// What a figure counts; decides its number format and its words.
package enum Unit: String, Sendable, Hashable, CaseIterable {
  case activities, participations, fractions, days, personDays, persons, euros, share, partners, planLines, index
  /// Rows of a register, and things that they count one by one: sessions, cases.
  case records, things
}
