package import BilanModel

/// Why a question cannot be answered, in the words of who asks; nothing is answered in part.
package struct QuestionProblem: Error, Sendable {
  /// What is wrong, and what to do.
  package let words: Wording

  /// A metric that the catalogue does not have.
  static func metric(_ code: String) -> QuestionProblem {
    let key = foldedKey(code)
    let keys = Dictionary(
      MetricCatalog.all.flatMap { [($0.code, $0.code), (foldedKey($0.name.french), $0.code)] }
    ) { first, _ in first }
    let nearest = nearestKey(to: key, among: keys.keys.sorted()).flatMap { keys[$0] }
    let shown = VisibleText.line(code)
    return QuestionProblem(
      words: Wording(
        "« \(shown) » n’est pas un indicateur" + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? "")
          + " (« bilan metrics » les liste)",
        "“\(shown)” is no metric" + (nearest.map { "; did you mean “\($0)”?" } ?? "") + " (“bilan metrics” lists them)")
    )
  }

  /// A dimension that a metric is never cut by.
  static func dimension(_ word: String, of metric: Metric) -> QuestionProblem {
    let known = metric.dimensions.map(\.dimension)
    let keys = Dictionary(
      known.flatMap { [($0.code, $0), (foldedKey($0.name.french), $0), (foldedKey($0.name.english), $0)] }
    ) { first, _ in first }
    let nearest = nearestKey(to: foldedKey(word), among: keys.keys.sorted()).flatMap { keys[$0]?.code }
    let (shown, list) = (VisibleText.line(word), known.map(\.code).joined(separator: ", "))
    return QuestionProblem(
      words: Wording(
        "« \(metric.code) » n’a pas de dimension « \(shown) »"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? "")
          + (known.isEmpty ? " : il ne se ventile pas" : " (il a : \(list))"),
        "“\(metric.code)” has no dimension “\(shown)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
          + (known.isEmpty ? ": it is not cut" : " (it has: \(list))")))
  }

  /// Nothing where a dimension should be.
  static func noDimension(of metric: Metric) -> QuestionProblem {
    let known = metric.dimensions.map(\.dimension.code).joined(separator: ", ")
    return QuestionProblem(
      words: Wording(
        "--by attend des dimensions entre virgules, et une manque (« \(metric.code) » a : \(known))",
        "--by expects dimensions parted by commas, and one is missing (“\(metric.code)” has: \(known))"))
  }

  /// Dimensions that a metric is not cut by together.
  static func cut(_ dimensions: [Dimension], of metric: Metric) -> QuestionProblem {
    let asked = dimensions.isEmpty ? "total" : dimensions.map(\.code).joined(separator: ",")
    let cuts = metric.cuts.map { $0.dimensions.isEmpty ? "total" : $0.dimensions.map(\.code).joined(separator: ",") }
      .joined(separator: " ; ")
    return QuestionProblem(
      words: Wording(
        "« \(metric.code) » ne se ventile pas par « \(asked) » à la fois (il a : \(cuts))",
        "“\(metric.code)” is not cut by “\(asked)” together (it has: \(cuts))"))
  }

  /// A dimension that a metric is always cut by, or restricted to one value of.
  static func needed(_ dimension: Dimension, by metric: Metric) -> QuestionProblem {
    QuestionProblem(
      words: Wording(
        "« \(metric.code) » n’a de sens que par « \(dimension.code) » : ajouter --by \(dimension.code), ou "
          + "--where \(dimension.code)=… avec une valeur",
        "“\(metric.code)” has a meaning by “\(dimension.code)” alone: add --by \(dimension.code), or "
          + "--where \(dimension.code)=… with one value"))
  }

  /// Several values of a dimension of which a metric answers one at a time.
  static func several(_ dimension: Dimension, of metric: Metric) -> QuestionProblem {
    QuestionProblem(
      words: Wording(
        "« \(metric.code) » se restreint à une valeur de « \(dimension.code) » à la fois : mettre la dimension dans --by",
        "“\(metric.code)” is restricted to one value of “\(dimension.code)” at a time: put the dimension in --by"))
  }

  /// A condition without a value.
  static func condition(_ text: String) -> QuestionProblem {
    let shown = VisibleText.line(text)
    return QuestionProblem(
      words: Wording(
        "« \(shown) » : une condition s’écrit dimension=valeur, ou dimension=valeur,valeur",
        "“\(shown)”: a condition is written dimension=value, or dimension=value,value"))
  }

  /// France, or one of its territories, where a partner should be.
  static func noPartner(_ word: String) -> QuestionProblem {
    let shown = VisibleText.line(word)
    return QuestionProblem(
      words: Wording(
        "« \(shown) » : la France n’est pas un partenaire, ni aucun de ses territoires ; les totaux (sans « partner ») comptent "
          + "les enregistrements qui ne nomment qu’elle",
        "“\(shown)”: France is not a partner, nor is any of its territories; totals (without “partner”) count the records "
          + "that name nobody else"))
  }

  /// A value that a dimension does not have.
  static func value(
    _ word: String, of dimension: Dimension, among values: [Term], _ directory: PartnerDirectory
  ) -> QuestionProblem {
    let keys = Dictionary(values.flatMap { value in value.words.map { (foldedKey($0), value) } }) { first, _ in first }
    let near =
      dimension == .partner
      ? directory.nearest(to: word).map { Wording("\($0.name.french) (\($0.code))", $0.code) }
      : nearestKey(to: foldedKey(word), among: keys.keys.sorted()).flatMap { keys[$0]?.name }
    let listed = values.prefix(12).map(\.name)
    let more = values.count > listed.count ? "…" : ""
    let shown = VisibleText.line(word)
    func list(_ names: [String]) -> String { names.isEmpty ? "" : " (" + names.joined(separator: ", ") + more + ")" }
    let isListed = dimension != .partner
    return QuestionProblem(
      words: Wording(
        "« \(dimension.code) » n’a pas la valeur « \(shown) »"
          + (near.map { " ; vouliez-vous dire « \($0.french) » ?" } ?? "")
          + (isListed ? list(listed.map(\.french)) : ""),
        "“\(dimension.code)” has no value “\(shown)”" + (near.map { "; did you mean “\($0.english)”?" } ?? "")
          + (isListed ? list(listed.map(\.english)) : "")))
  }
}
