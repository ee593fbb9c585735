internal import BilanMetrics
internal import BilanModel

/// The figures that a definition may name.
enum MetricCodes {
  private static let cuts = Dictionary(
    MetricCatalog.all.map { ($0.code, $0.cuts) }, uniquingKeysWith: { first, _ in first })

  /// Their codes in the order of the catalogue.
  static let all = MetricCatalog.all.map(\.code)

  /// Whether a metric is published by a cut.
  static func isPublished(_ code: String, by cut: Cut) -> Bool { cuts[code]?.contains(cut) ?? false }

  /// What a metric is published by, in words.
  static func words(_ code: String, _ language: Language) -> String {
    (cuts[code] ?? []).map { cut in
      cut.dimensions.isEmpty
        ? Wording("en tout", "in all")[language]
        : cut.dimensions.map { $0.name[language] }.joined(separator: " × ")
    }.joined(separator: ", ")
  }
}

extension Finding {
  /// A metric that has no figure where a definition wants one.
  static func unpublished(_ code: String, _ cut: Cut, _ origin: Origin) -> Finding {
    func by(_ language: Language) -> String {
      cut.dimensions.isEmpty
        ? Wording("en tout", "in all")[language]
        : cut.dimensions.map { $0.name[language] }.joined(separator: " × ")
    }
    return Finding(
      .definitionUnpublished, origin,
      Wording(
        "« \(code) » n’est pas publié par « \(by(.french)) »", "“\(code)” is not published by “\(by(.english))”"),
      hint: Wording(
        "il l’est par : \(MetricCodes.words(code, .french))", "it is by: \(MetricCodes.words(code, .english))"))
  }
}
