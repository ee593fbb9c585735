package import BilanMetrics
package import BilanModel
internal import BilanTables
internal import BilanText

/// An answer as a reader sees it: the marking, the question in words, the figures in columns, what has to be known.
package struct AnswerWords: Sendable {
  let answer: Answer
  let language: Language

  package init(_ answer: Answer, _ language: Language) {
    self.answer = answer
    self.language = language
  }

  /// The table, its columns aligned; what does not fit in a width is folded, and periods stand below the others.
  package func text(width: Int? = nil) -> String {
    func fold(_ lines: [String]) -> [String] { lines.flatMap { $0.folded(width ?? .max, hanging: 2) } }
    let banner = answer.marking.name
    let blocks = grid.blocks(width: width).joined(separator: [""])
    return (fold([banner, title] + conditions + fictitious) + [""] + blocks + [""] + fold(notes + [banner]))
      .map { $0 + "\n" }.joined()
  }

  /// `Activités par partenaire, 2020-2024`.
  private var title: String {
    let names = answer.question.cut.dimensions.map { $0.name[language] }
    let by = names.isEmpty ? "" : Wording(" par ", " by ")[language] + Sentences.list(names, language)
    let labels = heads
    let span = labels.count > 1 ? "\(labels[0])–\(labels[labels.count - 1])" : labels.first ?? ""
    return answer.question.metric.name[language] + by + ", " + span
  }

  /// `nature : exercice`, a line each.
  private var conditions: [String] {
    answer.question.conditions.map { condition in
      let values = condition.values.map { $0.known?.name(in: answer.directory)[language] ?? $0.words }
      return condition.dimension.name[language] + Wording("\u{A0}: ", ": ")[language]
        + Sentences.list(values, language)
    }
  }

  private var fictitious: [String] {
    answer.isFictitious ? [Wording("Données fictives.", "Made-up data.")[language]] : []
  }

  /// The labels of the periods.
  private var heads: [String] { answer.periods.map { PeriodText.short($0, language) } }

  /// Whether the sums of the periods are shown.
  private var cumulates: Bool { answer.question.metric.addsUp && answer.periods.count > 1 }

  private var grid: TextGrid {
    let names = answer.question.cut.dimensions.map { Sentences.capitalized($0.name[language]) }
    let sums = cumulates ? [Wording("Cumul", "All")[language]] : []
    var rows = answer.rows.map { row in
      (
        answer.question.cut.dimensions.map { row.place.value(of: $0)?.name(in: answer.directory)[language] ?? "" },
        cells(row.values)
      )
    }
    if let total = answer.total {
      let blank = Array(repeating: "", count: max(0, names.count - 1))
      let word = names.isEmpty ? Wording("Valeur", "Value") : Wording("Total", "Total")
      rows.append(([word[language]] + blank, cells(total)))
    }
    return TextGrid(names: names.isEmpty ? [""] : names, heads: heads + sums, rows: rows)
  }

  private func cells(_ values: [Quantity]) -> [String] {
    (values + (cumulates ? [Quantity.sum(values) ?? .missing(.noData)] : [])).map { figure($0) }
  }

  /// A figure as it is printed.
  private func figure(_ quantity: Quantity) -> String {
    let unit = answer.question.metric.unit
    if unit == .date, case .number(let day) = quantity {
      return DateText.figures(Day(number: Int32(truncatingIfNeeded: day)), language)
    }
    return NumberForm(unit, answer.currency).text(quantity, language)
  }

  /// What has to be known to read the table, a sentence each.
  private var notes: [String] {
    let metric = answer.question.metric
    let definition = Wording(
      "Définition\u{A0}: \(metric.definition.french).", "Definition: \(metric.definition.english).")
    let day = DateText.day(answer.asOf, language)
    var notes = [
      definition[language], Wording("Registres arrêtés au \(day).", "Registers closed on \(day).")[language],
    ]
    if answer.others > 0 {
      let count = NumberText.integer(answer.others, language)
      notes.append(
        Wording("Lignes non montrées\u{A0}: \(count).", "Rows not shown: \(count).")[language])
    }
    if rowsExceedTotal {
      notes.append(
        Wording(
          "Un enregistrement compte dans chacune de ses lignes, et une fois dans le total.",
          "A record counts in each of its rows, and once in the total.")[language])
    }
    return notes + absences
  }

  private var rowsExceedTotal: Bool {
    guard answer.question.metric.addsUp, let total = answer.total else { return false }
    return total.indices.contains { period in
      let sum = Quantity.sum(answer.rows.map { $0.values[period] })
      return (sum?.double ?? 0) > (total[period].double ?? 0)
    }
  }

  /// What the prints mean that stand for a number.
  private var absences: [String] {
    let values = answer.rows.flatMap(\.values) + (answer.total ?? [])
    let kinds = values.compactMap { if case .missing(let absence) = $0 { absence.text } else { nil } }
    return AbsenceText.allCases.filter(kinds.contains).map { absence in
      absence.text(language) + Wording("\u{A0}: ", ": ")[language] + absence.meaning[language] + "."
    }
  }
}
