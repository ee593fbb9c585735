internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// What the records kept add up to in each period, by the rules of the report: for a desk to hold against its own count
/// before one is made.
struct TotalsTable {
  private static let columns: [(metric: Metric, head: Wording)] = [
    (.whole, Wording("faites", "done")), (.planned, Wording("prévues", "planned")),
    (.postponed, Wording("reportées", "postponed")), (.cancelled, Wording("annulées", "cancelled")),
    (.participations, Wording("participations", "participations")), (.days, Wording("jours", "days")),
    (.participants, Wording("participants", "participants")), (.personDays, Wording("personnes-jours", "person-days")),
    (.cost, Wording("coût", "cost")),
  ]

  private let facts: Facts
  private let language: Language

  init(_ facts: Facts, _ language: Language) {
    self.facts = facts
    self.language = language
  }

  /// The table, its columns aligned, and the number of activities that are in none of its lines.
  var text: String {
    let rows = facts.cube.periods.map { period in
      (facts.series.label(period), TotalsTable.columns.map { facts.value($0.metric, period: period) })
    }
    let all = TotalsTable.columns.indices.map { column in rows.map { $0.1[column] }.reduce(nil, TotalsTable.sum) }
    let head = [Wording("activités", "activities")[language]] + TotalsTable.columns.map { $0.head[language] }
    let lines = aligned(
      [head] + rows.map { [$0.0] + $0.1.map(text) }
        + [[Wording("ensemble", "all")[language]] + all.map { text($0 ?? .number(0)) }])
    let undated = facts.value(.undated)
    let note = Wording(
      "Sans date utilisable, dans aucune ligne : \(text(undated))\n",
      "Without a usable date, in no line: \(text(undated))\n")
    return lines.map { $0 + "\n" }.joined() + (undated == .number(0) ? "" : note[language])
  }

  /// The sum of two quantities; what is not known adds nothing to what is.
  private static func sum(_ left: Quantity?, _ right: Quantity) -> Quantity? {
    switch (left, right) {
    case (.number(let left)?, .number(let right)): .number(left.saturatingSum(right))
    case (.money(let left)?, .money(let right)): .money(left + right)
    case (nil, _), (.missing?, _): right
    default: left
    }
  }

  private func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let value): NumberText.integer(value, language)
    case .money(let amount): EurosText.full(amount, language)
    case .ratio(let part, let base): NumberText.decimal(part, over: base, language)
    case .missing: AbsenceText.noData.text(language)
    }
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
