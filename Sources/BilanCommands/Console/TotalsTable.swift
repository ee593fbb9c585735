internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// What the records kept add up to in each period, by the rules of the report: for a desk to hold against its own count
/// before one is made.
struct TotalsTable {
  /// What is added up, and what counts the activities that have no value of it.
  private static let columns: [(metric: Metric, head: Wording, without: Metric?)] = [
    (.whole, Wording("faites", "done"), nil), (.planned, Wording("prévues", "planned"), nil),
    (.postponed, Wording("reportées", "postponed"), nil), (.cancelled, Wording("annulées", "cancelled"), nil),
    (.participations, Wording("participations", "participations"), nil),
    (.days, Wording("jours", "days"), .unknownDays),
    (.participants, Wording("participants", "participants"), .unknownParticipants),
    (.personDays, Wording("personnes-jours", "person-days"), .unknownPersonDays),
    (.cost, Wording("coût", "cost"), .unknownCost),
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
    let all = TotalsTable.columns.indices.map { column in Quantity.sum(rows.map { $0.1[column] }) }
    let head = [Wording("activités", "activities")[language]] + TotalsTable.columns.map { $0.head[language] }
    let lines = aligned(
      [head] + rows.map { [$0.0] + $0.1.map(text) }
        + [[Wording("ensemble", "all")[language]] + all.map { text($0 ?? .number(0)) }])
    let undated = facts.value(.undated)
    let note = Wording(
      "Sans date utilisable, dans aucune ligne : \(text(undated))\n",
      "Without a usable date, in no line: \(text(undated))\n")
    return lines.map { $0 + "\n" }.joined() + leftOut(of: all) + (undated == .number(0) ? "" : note[language])
  }

  /// How many activities each sum leaves out, in one line; empty where none is left out of any.
  private func leftOut(of sums: [Quantity?]) -> String {
    let counts = TotalsTable.columns.enumerated().compactMap { column, each -> String? in
      guard let metric = each.without, sums[column]?.isKnown ?? false else { return nil }
      let left = facts.cube.periods.reduce(0) { sum, period in
        guard case .number(let count) = facts.value(metric, period: period) else { return sum }
        return sum + count
      }
      return left == 0 ? nil : "\(each.head[language]) \(NumberText.integer(left, language))"
    }
    if counts.isEmpty { return "" }
    return Wording(
      "Activités hors des sommes, faute de valeur : ", "Activities left out of the sums, without a value: ")[
        language] + counts.joined(separator: ", ") + "\n"
  }

  private func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let value): NumberText.integer(value, language)
    case .money(let amount): EurosText.full(amount, in: facts.currency, language)
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

extension Quantity {
  fileprivate var isKnown: Bool { if case .missing = self { false } else { true } }
}
