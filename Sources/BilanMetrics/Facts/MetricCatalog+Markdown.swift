internal import BilanModel

extension MetricCatalog {
  /// The documentation of every metric, for `docs/metrics.md`.
  package static func markdown() -> String {
    var lines = [
      "# Metrics", "",
      "Every figure that bilan publishes, in the order of its catalogue. The code names it in the JSON edition; the",
      "French name is the one printed. Generated from the catalogue: do not edit.", "",
      "A figure that is not a number is one of `n.d.` (no data), `s.o.` (not applicable), `n.s.` (base too small) and",
      "`—` (withheld); `0` means that nothing happened. A sum is `n.d.` when nothing but 0 was known and something had",
      "to be left out: how many records are is `…_left_out` beside it, where that is not 0, and a median is of `…_n` values.",
      "The records of a register that are in no period are its `….undated`. Figures by \(ActivityBreakdown.words) are of the report’s period and the one before.",
      "",
      "| code | French name | English name | unit | period | cuts | history |", "|---|---|---|---|---|---|---|",
    ]
    let main = all.filter { !$0.isBeside }
    for metric in main {
      let cells = [
        "[`\(metric.code)`](#\(anchor(metric)))", metric.name.french, metric.name.english, metric.unit.rawValue,
        metric.periodWords, metric.cuts.map(\.code).joined(separator: ", "),
        metric.coversHistory ? "yes" : "no",
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    for metric in main { lines += ["", "## `\(metric.code)`", ""] + section(metric) }
    lines += ["", "# Attributions", ""] + attributions
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table of attributions, by points of the article.
  private static var attributions: [String] {
    [
      "What serves which point of article D3121-14 of the code de la défense, where a record does not say it itself in its",
      "column `attributions`. What serves none is shown as such (`null`).", "",
      "| point | register | records | enregistrements |", "|---|---|---|---|",
    ]
      + AttributionTable.rows.map { row in
        "| \(row.point.code) | `\(row.register.code)` | \(row.records.english) | \(row.records.french) |"
      }
  }

  private static func section(_ metric: Metric) -> [String] {
    [
      "**\(metric.name.english)** (« \(metric.name.french) »): \(metric.definition.english).", "",
      "- Définition : \(metric.definition.french).",
      "- Population: \(metric.counts.words.english).",
      "- Unit: \(metric.unit.rawValue); \(metric.nature == .flow ? "flow" : "stock"); \(metric.periodWords).",
    ]
  }

  /// The anchor that the usual renderers give to a heading: no punctuation but the underscore.
  private static func anchor(_ metric: Metric) -> String { metric.code.filter { $0 != "." } }
}

extension Metric {
  /// Which day places a record in a period, in a few words.
  fileprivate var periodWords: String {
    switch counts.rule {
    case .start: "by the start"
    case .overlap: "by the overlap"
    case .none: "no period"
    }
  }
}
