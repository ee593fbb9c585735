import BilanModel
import BilanRules

/// The records of tests, and what the rules find in them.
enum Judging {
  /// The place of a record on a line.
  static func origin(_ line: Int = 2) -> Origin { Origin(file: "f.csv", line: line) }

  static func partners(_ codes: String) -> [PartnerIndex] {
    codes.split(separator: " ").compactMap { PartnerDirectory.standard.find($0) }
  }

  static func date(_ year: Int, _ month: Int = 1, _ day: Int = 1) -> PartialDate {
    PartialDate(Day(unchecked: year, month, day))
  }

  /// Any day of a year.
  static func year(_ year: Int) -> PartialDate? {
    PartialDate(earliest: Day(unchecked: year, 1, 1), latest: Day(unchecked: year, 12, 31))
  }

  static func offices(_ words: String) -> [NamedOffice] {
    words.split(separator: " ").map { NamedOffice(String($0)) }
  }

  static func office(_ word: String) -> NamedOffice? { word.isEmpty ? nil : NamedOffice(word) }

  /// `R03 erreur`: what is found in the records of some batches, on an as-of day, by rule, the gravest first.
  static func found(_ batches: Batch..., asOf: Day = Day(unchecked: 2025, 1, 15)) -> [String] {
    findings(batches, asOf: asOf).map { "\($0.rule) \($0.severity.name.french)" }
  }

  static func findings(_ batches: [Batch], asOf: Day = Day(unchecked: 2025, 1, 15)) -> [CompetenceFinding] {
    var tally = CompetenceTally(asOf: asOf)
    for batch in batches { tally.add(batch) }
    return tally.competence()[nil].kept.sorted()
  }
}
