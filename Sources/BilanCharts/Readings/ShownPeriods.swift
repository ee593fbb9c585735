internal import BilanMetrics
internal import BilanModel

/// The periods that a page speaks of, and what may be said of their comparison.
extension ChartContext {
  /// `2024`; the days of a period that is no year.
  var periodName: String { words.period(facts.series.base) }
  /// `en 2024`.
  var duringPeriod: String { words.during(facts.series.base) }
  /// The name of the period of an index: `2023`.
  func periodName(_ index: Int) -> String { facts.series[index].map(words.period) ?? "" }
  func duringPeriod(_ index: Int) -> String { facts.series[index].map(words.during) ?? "" }

  /// Whether the registers were closed after the end of the period.
  var isComplete: Bool { facts.isPeriodComplete }
  /// Whether the records have anything of the period before.
  var hasBefore: Bool { facts.covers(-1) }
  /// Whether a change since the period before may be told: both are whole and recorded.
  var isComparable: Bool { isComplete && hasBefore }

  /// The period before as a key of the marks; while this one is under way, it says that the other is whole.
  var wholeBefore: String {
    periodName(-1) + (isComplete ? "" : words(" (année entière)", " (whole year)"))
  }

  /// A subtitle with what is counted and, for a period under way, how far it goes.
  func subtitle(_ text: String) -> String {
    guard !isComplete else { return text }
    return text + words("\u{202F}; période en cours, jusqu’au ", "; period under way, to ") + words.date(facts.asOf)
  }

  /// The name of a partner: `États-Unis`.
  func name(_ partner: PartnerIndex) -> String { facts.directory[partner].name[language] }
  /// The name with its article: `les États-Unis`, `the United States`.
  func nameWithArticle(_ partner: PartnerIndex) -> String { facts.directory[partner].nameWithArticle[language] }
}
