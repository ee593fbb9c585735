internal import BilanMetrics
package import BilanModel
internal import BilanText

/// The metrics of the catalogue whose words hold those sought, each with what may be asked of it.
package struct MetricList: Sendable {
  private let sought: String
  private let metrics: [Metric]
  private let currency: Currency

  /// The metrics whose code, names or definition hold all of the words; all metrics where there are none; amounts are in a currency.
  package init(holding words: [String], in currency: Currency = .euro) {
    self.currency = currency
    sought = words.joined(separator: " ")
    let keys = words.map { foldedKey($0) }
    metrics = MetricCatalog.all.filter { metric in
      let texts = [
        metric.code, metric.name.french, metric.name.english, metric.definition.french, metric.definition.english,
      ]
      return !metric.isBeside && keys.allSatisfy { key in texts.contains { foldedKey($0).contains(key) } }
    }
  }

  /// Whether no metric holds the words.
  package var isEmpty: Bool { metrics.isEmpty }

  /// Three lines a metric, or that there is none: code, name and unit; the definition; the cuts.
  package func text(_ language: Language) -> String {
    if isEmpty { return none[language] }
    return metrics.map { metric in
      let unit = metric.unit.name(in: currency)[language]
      let head = "\(metric.code)  \(metric.name[language])" + (unit.isEmpty ? "" : " (\(unit))")
      return [head, "    " + Sentences.capitalized(metric.definition[language]) + ".", "    " + cuts(metric)[language]]
        .map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// What it is cut by: any dimensions together, or the sets that are published.
  private func cuts(_ metric: Metric) -> Wording {
    let names = metric.dimensionNames.map(\.code).joined(separator: ", ")
    if metric.freely != nil { return Wording("Par\u{A0}: \(names), à volonté.", "By: \(names), in any set.") }
    let sets = metric.cuts.filter { !$0.dimensions.isEmpty }.map { $0.dimensions.map(\.code).joined(separator: ",") }
    if sets.isEmpty { return Wording("Sans ventilation.", "Not cut.") }
    return Wording(
      "Par\u{A0}: \(sets.joined(separator: "\u{A0}; ")).", "By: \(sets.joined(separator: "; ")).")
  }

  private var none: Wording {
    let names = MetricCatalog.all.flatMap { [$0.name.french, $0.name.english] }
    let words = Set(names.flatMap { foldedKey($0).split(separator: " ").map(String.init) }).sorted()
    let nearest = nearestKey(to: foldedKey(sought), among: MetricCatalog.all.map(\.code) + words)
    let word = VisibleText.line(sought)
    return Wording(
      "aucun indicateur ne dit « \(word) »" + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? "") + "\n",
      "no metric says “\(word)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "") + "\n")
  }

  /// One object a line.
  package var json: [UInt8] {
    var json = JsonText()
    json.raw("{\"metrics\": ")
    json.lines(metrics) { json, metric in
      json.object { json in
        json.member("code", metric.code)
        json.member("fr", metric.name.french)
        json.member("en", metric.name.english)
        json.member("unit", metric.unit.code(in: currency))
        json.member("nature", metric.nature == .stock ? "stock" : "flow")
        json.member("cuts", list: metric.cuts) { $0.list($1.dimensions) { $0.string($1.code) } }
        json.member("dimensions", list: metric.dimensionNames) { $0.string($1.code) }
        json.member("freely", plain: metric.freely == nil ? "false" : "true")
        json.member("register", metric.register)
        json.member("definition_fr", metric.definition.french)
        json.member("definition_en", metric.definition.english)
      }
    }
    json.raw("}\n")
    return json.bytes
  }
}
