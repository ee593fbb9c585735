internal import BilanMetrics
internal import BilanModel

extension ReportContext {
  /// The partners of the two shown periods: those of the report's first, in the order of their participations, then
  /// those that were there only before, by name.
  var shownPartners: [PartnerIndex] {
    let ranked = facts.ranking(by: .participations)
    let known = Set(ranked)
    return ranked + facts.partners(in: [-1]).filter { !known.contains($0) }
  }

  /// The pillars with a column: « hors pilier » only where an activity of any period has none.
  var shownPillars: [Pillar] {
    let hasNone =
      facts.cube.cells.keys.contains { $0.pillar == .none }
      || facts.rows.contains { $0.activity.pillar == .none }
      || facts.plan?.rows.contains { $0.line.pillar == .none } ?? false
    return Pillar.allCases.filter { $0 != .none || hasNone }
  }

  /// The name of a partner in the language of the report.
  func name(_ partner: PartnerIndex) -> String { facts.directory[partner].name[language] }
}
