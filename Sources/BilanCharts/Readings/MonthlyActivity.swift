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
    let counts: [Int]
    /// All pillars, the same month of the period before; nil when that has no record.
    let before: Int?
    /// Whether the registers were closed before the month began: nothing is known of it.
    let isUnknown: Bool
    var total: Int { counts.reduce(0, +) }
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
    let byPillar = facts.cube.months[0] ?? [:]
    let pillars = Pillar.allCases.filter { pillar in
      pillar != .none || (byPillar[.none] ?? [:]).values.contains { $0 > 0 }
    }
    self.pillars = pillars
    func month(_ number: Int, year: Int, isUnknown: Bool) -> Month {
      let before = Pillar.allCases.reduce(0) { $0 + (facts.cube.months[-1]?[$1]?[number] ?? 0) }
      return Month(
        number: number, year: year, counts: pillars.map { byPillar[$0]?[number] ?? 0 },
        before: context.hasBefore ? before : nil,
        isUnknown: isUnknown)
    }
    months = PeriodScale(period: facts.series.base, start: 0, end: 1).months.prefix(12)
      .map { month($0.month, year: $0.first.year, isUnknown: $0.first > facts.asOf) }
    vague = month(0, year: 0, isUnknown: false)
    let undated = facts.rows.count { row in
      row.period == nil && row.days == nil && row.activity.start.map(facts.series.base.mayContain) ?? true
    }
    unplaced = vague.total + undated
  }

  var total: Int { months.reduce(vague.total) { $0 + $1.total } }
  /// The months of which something is known.
  var known: [Month] { months.filter { !$0.isUnknown } }
}
