package import BilanModel
internal import BilanRules

extension Dimension {
  /// By which rule of competence.
  package static let rule = Dimension("rule", Wording("règle", "rule"))
  /// How grave.
  package static let severity = Dimension("severity", Wording("gravité", "severity"))
}

/// What the rules of competence find.
extension Metric {
  /// Findings in the records of a period, whole in the total, once for each office that a record names.
  package static let competenceFindings = Metric(
    "competence.findings", Wording("Constats de compétence", "Findings of competence"),
    definition: Wording(
      "constats des contrôles de compétence, par règle et gravité ; par organisme, un constat compte pour chacun",
      "findings of the checks of competence, by rule and severity; by office, a finding counts for each"),
    unit: .things,
    counts: CountedRecords(
      by: .overlap, "enregistrements faits ou prévus, de tout registre, qui ont leur place dans la période",
      "records done or planned, of any register, that have their place in the period"),
    cuts: [.total, Cut(.rule), .office, Cut(.rule, .office), Cut(.severity), Cut(.rule, .severity)], tone: .neutral,
    choice: .validity,
    basis: Basis { facts, cut, period in facts.competencePlaces(cut, period) },
    source: .findings
  ) { facts, at in
    guard facts.isJudged, PeriodSeries.shown.contains(at.period), facts.holdsPeriod(at.period) else {
      return .missing(.noData)
    }
    return .number(
      facts.competence[at.period].count { place in
        (at.others[.rule].map { $0 == .rule(place.rule) } ?? true) && place.office == at.others[.office]
          && (at.others[.severity].map { $0 == .severity(place.severity) } ?? true)
      })
  }
}

extension DimensionValue {
  /// How grave a finding is.
  package static func severity(_ severity: Severity) -> DimensionValue { DimensionValue(.severity(severity)) }

  /// A rule of competence.
  package static func rule(_ id: String) -> DimensionValue {
    .word(id, RuleCatalog.find(id)?.name ?? Wording(id, id))
  }
}

extension Facts {
  /// Whether a register that some rule looks at was read.
  package var isJudged: Bool {
    RuleCatalog.all.contains { rule in rule.registers.contains { hasRead($0) } }
  }

  /// The places of a cut with a finding in a period or the one before.
  fileprivate func competencePlaces(_ cut: Cut, _ period: Int) -> [Coordinate] {
    guard cut != .total else { return [Coordinate(period: period)] }
    let counted = Array(competence[period].counts.keys) + Array(competence[period - 1].counts.keys)
    let places = counted.compactMap { place -> Coordinate? in
      guard cut.dimensions.contains(.office) == (place.office != nil) else { return nil }
      var at = Coordinate(period: period)
      if cut.dimensions.contains(.rule) { at = at.at(.rule, .rule(place.rule)) }
      if cut.dimensions.contains(.severity) { at = at.at(.severity, .severity(place.severity)) }
      return place.office.map { at.at(.office, $0) } ?? at
    }
    return Set(places).map { (key: $0.ruleKey, place: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.place)
  }
}

extension Coordinate {
  fileprivate var ruleKey: [String] { [.rule, .office, .severity].map { others[$0]?.sortKey ?? "" } }
}

extension Term {
  /// How grave a finding is, by the word of the figures.
  static func severity(_ severity: Severity) -> Term {
    Term(severity.name.english, severity.name.french, severity.name.english)
  }
}
