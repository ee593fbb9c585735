internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// What the desk decides that figures depend on.
  mutating func choices(_ values: [String: YamlNode]) -> Choices {
    var choices = Choices()
    if let node = values["cadence_tolerance"] { choices.cadenceTolerance = number(node, in: 0...366) ?? 0 }
    choices.opinionTarget = values["opinion_target_days"].flatMap { number($0, in: 0...3660) }
    choices.registersFrom = values["registers_from"].flatMap { number($0, in: 1900...2100) }
    choices.currency = values["currency"].flatMap { reportCurrency($0) } ?? .euro
    if let node = values["exists_since"] {
      let kinds = ActivityKind.allCases.map(\.code)
      for (code, year) in mapping(node, keys: kinds) {
        guard let kind = ActivityKind.allCases.first(where: { $0.code == code }) else { continue }
        choices.existsSince[kind] = number(year, in: 1900...2100) ?? choices.existsSince[kind]
      }
    }
    if let node = values["regions"] { choices.regions = regions(node) }
    if let node = values["rules"] { choices.validities = validities(node) }
    return choices
  }

  /// The currency of a report, by its code or a usual word.
  mutating func reportCurrency(_ node: YamlNode) -> Currency? {
    guard let text = text(node) else { return nil }
    let currency = Currency.named(text)
    if currency == nil { report(.notAReportCurrency(text, origin(node))) }
    return currency
  }
}
