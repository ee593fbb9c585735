internal import BilanMetrics
internal import BilanModel

/// Done activities of the report's period by month of their start and by pillar.
struct MonthlyActivity {
  /// A month of the period.
  struct Month {
    /// 1 to 12.
    let number: Int
    /// The civil year that the month is in; 0 for dates too vague for a month.
    let year: Int
    /// One a pillar; nil where vague dates leave it unknown.
    let counts: [Int?]
    /// All pillars, the same month of the period before; nil when that has no record.
    let before: Int?
    /// Whether the registers were closed before it began.
    let isAhead: Bool
    /// Whether nothing is known of it: it is ahead, or vague dates alone may be in it.
    var isUnknown: Bool { isAhead || counts.knownSum == nil }
    var total: Int { counts.reduce(0) { $0 + ($1 ?? 0) } }
  }

  let pillars: [Pillar]
  let months: [Month]
  /// Activities whose date is too vague for a month, by pillar.
  let vague: Month
  /// Done activities of which any month may be: those of a vague date, and those without a date or of one that may lie
  /// in the period.
  let unplaced: Int

  init(_ context: ChartContext) {
    let facts = context.facts
    let months = PeriodScale(period: facts.series.base, start: 0, end: 1).months.prefix(12)
    let pillars = Pillar.allCases.filter { pillar in
      pillar != .none
        || ([0] + months.map(\.month)).contains { context.known(.whole, pillar: pillar, month: $0) != 0 }
    }
    self.pillars = pillars
    func month(_ number: Int, year: Int, isAhead: Bool) -> Month {
      Month(
        number: number, year: year, counts: pillars.map { context.known(.whole, pillar: $0, month: number) },
        before: context.hasBefore ? context.known(.whole, period: -1, month: number) : nil, isAhead: isAhead)
    }
    self.months = months.map { month($0.month, year: $0.first.year, isAhead: $0.first > facts.asOf) }
    vague = month(0, year: 0, isAhead: false)
    let undated = facts.rows.count { row in
      row.period == nil && row.days == nil && row.activity.start.map(facts.series.base.mayContain) ?? true
    }
    unplaced = vague.total + undated
  }

  var total: Int { months.reduce(vague.total) { $0 + $1.total } }
  /// The months of which something is known.
  var known: [Month] { months.filter { !$0.isUnknown } }
}
