internal import BilanMetrics
internal import BilanModel
internal import BilanTables
internal import BilanWorkbook

/// The sentences of *Synthèse*: formulas over the key figures, so that they follow what the page shows.
struct SummaryWords {
  let context: ReportContext

  private var language: Language { context.language }

  /// The label of a period as a formula: the cell of a civil year, the words of another period, whose label is short.
  private func name(_ index: Int, _ cell: Formula.Name) -> String {
    context.facts.series.base.isCivilYear ? cell.reference() : formulaText(context.periodWords(index))
  }

  /// `684 activités faites en 2024, contre 623 en 2023 ; 92 % du plan réalisé`.
  ///
  /// The year before is left out while the period is under way: its months are not all there yet.
  func headline(_ figures: [KeyFigure], firstRow: Int) -> Content {
    let facts = context.facts
    let now = Place(firstRow, 1).reference()
    let (period, previous) = (name(0, .period(0)), name(-1, .period(-1)))
    let unknown = Wording("Activité inconnue", "Activity not known")[language]
    let one = Wording(" activité faite", " activity done")[language]
    let many = Wording(" activités faites", " activities done")[language]
    let within = Wording(" en ", " in ")[language]
    let count = facts[.whole].whole
    let isPlural = language == .french ? "\(now)<2" : "\(now)=1"
    let isOne = count.map { language == .french ? $0 < 2 : $0 == 1 } ?? false

    var formula = "\(now)&IF(\(isPlural),\(formulaText(one)),\(formulaText(many)))&\(formulaText(within))&\(period)"
    var result = (count.map(String.init) ?? "") + (isOne ? one : many) + within + context.periodWords
    if facts.isComparable(0) {
      let before = Place(firstRow, 2).reference()
      let against = Wording(", contre ", ", against ")[language]
      formula +=
        "&IF(ISNUMBER(\(before)),\(formulaText(against))&\(before)&\(formulaText(within))&\(previous),\"\")"
      if let old = facts[.whole, at: Coordinate(period: -1)].whole {
        result += against + String(old) + within + context.periodWords(-1)
      }
    }
    if let position = figures.firstIndex(where: { $0.metric.code == Metric.planRate.code }) {
      let rate = Place(firstRow + position, 1).reference()
      let (start, end) = (
        Wording("\u{202F}; ", "; ")[language],
        Wording("\u{202F}% du plan réalisé", "% of the plan carried out")[language]
      )
      formula += "&IF(ISNUMBER(\(rate)),\(formulaText(start))&ROUND(100*\(rate),0)&\(formulaText(end)),\"\")"
      if case .ratio(let part, let whole) = facts[.planRate], whole > 0 {
        result += start + String((200 * part + whole) / (2 * whole)) + end
      }
    }
    return .textFormula(
      "=IF(ISNUMBER(\(now)),\(formula),\(formulaText(unknown + within))&\(period))",
      result: count == nil ? unknown + within + context.periodWords : result)
  }

  /// `Activités laissées de côté : 21 sans durée, 30 sans durée ou sans effectif,` and on a second line `12 sans
  /// effectif français, 46 sans coût`: a count for each figure that leaves some out; nothing of a period without data.
  func leftOut(_ figures: [KeyFigure]) -> [Content] {
    let parts = figures.compactMap(\.leftOut)
    guard !parts.isEmpty, context.facts.covers(0) else { return [] }
    let head = Wording("Activités laissées de côté : ", "Activities left out: ")[language]
    return [
      line(parts.prefix(2), head: head, end: parts.count > 2 ? "," : ""), line(parts.dropFirst(2), head: "", end: ""),
    ].compactMap(\.self)
  }

  private func line(_ parts: ArraySlice<KeyFigure.LeftOut>, head: String, end: String) -> Content? {
    guard !parts.isEmpty else { return nil }
    let formulas = parts.map { "\($0.count.formula.text { $0.reference() })&\(formulaText(" " + $0.words[language]))" }
    let texts = parts.map { part in
      let count = part.count.value.whole.map(String.init) ?? part.count.value.print(language)
      return count + " " + part.words[language]
    }
    return .textFormula(
      "=\(formulaText(head))&" + formulas.joined(separator: "&\", \"&") + "&\(formulaText(end))",
      result: head + texts.joined(separator: ", ") + end)
  }

  /// `4 activités faites sans date ou à la date trop vague : dans aucun compte`, a line of its own; nil without any.
  ///
  /// These stand on *Activités* without a period, and may be of the report's.
  var undated: Content? {
    let count = context.facts.rows.count { $0.period == nil && $0.days == nil }
    guard count > 0 else { return nil }
    let sum = TableFormulas(language: language).sum(
      TableColumn(.unknownDays), of: .activities, where: [Condition(.period, "\"\"")])
    let words = Wording(
      " \(count > 1 ? "activités faites" : "activité faite") sans date ou à la date trop vague : dans aucun compte",
      " done \(count > 1 ? "activities" : "activity") without a date or with one too vague: in no count")[language]
    return .textFormula("=\(sum.text { $0.reference() })&\(formulaText(words))", result: String(count) + words)
  }
}

extension Quantity {
  /// The whole number that a count is.
  fileprivate var whole: Int? { if case .number(let number) = self { number } else { nil } }
}
