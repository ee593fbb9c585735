internal import BilanMetrics
internal import BilanModel

/// The two tables of the comparison, sorted as texts, whole numbers only.
struct Tables {
  private static let measures =
    "records,activities,planned,done,cancelled,postponed,participants,person_days,cost_cents"
  private static let pillars: [(Pillar, String)] = [
    (.alliances, "alliances"), (.export, "export_support"), (.rencontres, "high_level"), (.formation, "training"),
  ]

  private let tally: RecordTally
  private let series: PeriodSeries

  init(_ tally: RecordTally, _ series: PeriodSeries) {
    self.tally = tally
    self.series = series
  }

  /// A line for each year, partner and pillar.
  var cells: String {
    var lines: [String] = []
    let partners = zip(PartnerDirectory.standard.indices, PartnerDirectory.standard.partners).map { ($0, $1.code) }
      .sorted { $0.1 < $1.1 }
    for period in tally.periods {
      for (partner, code) in partners {
        for (pillar, name) in Self.pillars {
          let sums = tally.sums(period: period, pillar: pillar, partner: partner)
          if sums.records > 0 { lines.append("\(series.label(period)),\(code),\(name),\(text(sums))") }
        }
      }
    }
    return text(["year,partner,pillar,\(Self.measures)"] + lines)
  }

  /// A line for each year and pillar, not through the partners; `*` stands for all.
  var totals: String {
    var lines = ["*,*,\(text(tally.sums()))"]
    for (pillar, name) in Self.pillars { lines.append("*,\(name),\(text(tally.sums(pillar: pillar)))") }
    for period in tally.periods {
      lines.append("\(series.label(period)),*,\(text(tally.sums(period: period)))")
      for (pillar, name) in Self.pillars {
        let sums = tally.sums(period: period, pillar: pillar)
        if sums.records > 0 { lines.append("\(series.label(period)),\(name),\(text(sums))") }
      }
    }
    return text(["year,pillar,\(Self.measures)"] + lines)
  }

  private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  private func text(_ sums: RecordSums) -> String {
    [
      sums.records, sums.activities, sums.planned, sums.done, sums.cancelled, sums.postponed, sums.participants,
      sums.personDays, sums.cents,
    ].map(String.init).joined(separator: ",")
  }
}
