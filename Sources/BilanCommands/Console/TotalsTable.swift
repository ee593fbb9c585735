internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// What the records kept add up to as they stand in their files, by year and by pillar: for a desk to hold against its
/// own count before a report is made.
struct TotalsTable {
  private static let heads = [
    Wording("enregistrements", "records"), Wording("activités", "activities"), Wording("prévues", "planned"),
    Wording("faites", "done"), Wording("reportées", "postponed"), Wording("annulées", "cancelled"),
    Wording("participants", "participants"), Wording("personnes-jours", "person-days"), Wording("coût", "cost"),
  ]

  private let tally: RecordTally
  private let series: PeriodSeries
  private let language: Language

  init(_ tally: RecordTally, _ series: PeriodSeries, _ language: Language) {
    self.tally = tally
    self.series = series
    self.language = language
  }

  /// The table, its columns aligned, and what is in none of its lines.
  var text: String {
    let years = tally.periods.map { [series.label($0)] + cells(tally.sums(period: $0)) }
    let pillars = Pillar.allCases.map { ($0, tally.sums(pillar: $0)) }.filter { $1.records > 0 }
      .map { [$0.name[language]] + cells($1) }
    let head = [""] + TotalsTable.heads.map { $0[language] }
    let all = [[Wording("ensemble", "all")[language]] + cells(tally.sums())]
    var lines = aligned([head] + years + pillars + all)
    let notes = [
      Wording(
        "Un enregistrement est dans chaque année qu’il touche, son coût dans celle où il commence ; participants, "
          + "personnes-jours et coût : enregistrements faits.",
        "A record is in each year that it touches, its cost in the one in which it starts; participants, person-days "
          + "and cost: done records."),
      tally.undated == 0
        ? nil
        : Wording(
          "Sans jour exact, dans aucun total : \(NumberText.integer(tally.undated, .french)).",
          "Without an exact day, in no total: \(NumberText.integer(tally.undated, .english))."),
    ]
    lines += notes.compactMap { $0?[language] }
    return lines.map { $0 + "\n" }.joined()
  }

  private func cells(_ sums: RecordSums) -> [String] {
    [
      sums.records, sums.activities, sums.planned, sums.done, sums.postponed, sums.cancelled, sums.participants,
      sums.personDays,
    ].map { NumberText.integer($0, language) } + [EurosText.full(Euros(cents: Int64(sums.cents)), language)]
  }

  /// Names on the left, figures on the right.
  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
  }
}
