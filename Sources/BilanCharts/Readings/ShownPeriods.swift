internal import BilanMetrics
internal import BilanModel
internal import BilanScene

/// The periods that a page speaks of, and what may be said of their comparison.
extension ChartContext {
  /// `2024`; the days of a period that is no year, for sentences.
  var periodName: String { words.period(facts.series.base) }
  /// `en 2024`.
  var duringPeriod: String { words.during(facts.series.base) }
  /// The name of the period of an index: `2023`.
  func periodName(_ index: Int) -> String { facts.series[index].map(words.period) ?? "" }
  /// The name of the period of an index where there is little room, for headings and keys: `2023`, `T3 2023`.
  func periodHead(_ index: Int = 0) -> String { facts.series[index].map(words.shortPeriod) ?? "" }
  func duringPeriod(_ index: Int) -> String { facts.series[index].map(words.during) ?? "" }

  /// Whether the registers were closed after the end of the period.
  var isComplete: Bool { facts.isPeriodComplete }
  /// Whether the records have anything of the period before.
  var hasBefore: Bool { facts.covers(-1) }
  /// Whether a change since the period before may be told: both are whole and recorded.
  var isComparable: Bool { facts.isComparable(0) && hasBefore }

  /// The period before as a key; one that the registers do not hold whole says so.
  var headBefore: String {
    guard !facts.isHeldWhole(-1) else { return periodHead(-1) }
    let isYear = words.isYearLabel(facts.series.base)
    return periodHead(-1)
      + (isYear ? words(" (année incomplète)", " (part of the year)") : words(" (incomplète)", " (a part)"))
  }

  /// The same; while this period is under way, it says that the other is whole.
  var wholeBefore: String {
    guard !isComplete, facts.isHeldWhole(-1) else { return headBefore }
    let isYear = words.isYearLabel(facts.series.base)
    return periodHead(-1)
      + (isYear ? words(" (année entière)", " (whole year)") : words(" (période entière)", " (whole period)"))
  }

  /// The heading of changes, `Écart sur 2023`, or `Écart` alone where the period does not fit a width.
  func changeHead(width limit: Double) -> String {
    let whole = words("Écart sur ", "Change on ") + periodHead(-1)
    return width(whole, Typography.head) <= limit ? whole : words("Écart", "Change")
  }

  /// The heads of a figure and what it was before: `2024`, `2023`, `Écart sur 2023`, as far as they may be told.
  var comparedHeads: [String] {
    [periodHead()] + (hasBefore ? [wholeBefore] : []) + (isComparable ? [changeHead(width: .infinity)] : [])
  }

  /// Which periods have a heading so that none touches the next: 1 for each, 2 for every second one, from the last.
  func headStride(_ periods: [Int], pitch: Double) -> Int {
    let widest = width(ofWidest: periods.map { periodHead($0) }, Typography.strong)
    return max(1, Int(((widest + 8) / pitch).rounded(.up)))
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
