internal import BilanModel
internal import BilanRules
internal import BilanYaml

extension YamlReading {
  /// When rules of competence hold: `{R13: {from: 2020-01-01, until: 2024-06-30}}`, either day alone or both.
  mutating func validities(_ node: YamlNode) -> [String: Validity] {
    let rules = mapping(node, keys: RuleCatalog.all.map(\.id))
    return rules.reduce(into: [:]) { validities, rule in
      let days = mapping(rule.value, keys: ["from", "until"])
      let (from, until) = (days["from"].flatMap { day($0) }, days["until"].flatMap { day($0) })
      if let from, let until, until < from { report(.endsBeforeItHolds(rule.key, origin(rule.value))) }
      validities[rule.key] = Validity(from: from, until: until)
    }
  }
}

extension Finding {
  fileprivate static func endsBeforeItHolds(_ rule: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationUntilBeforeFrom, origin,
      Wording("\(rule) cesserait avant d’être applicable", "\(rule) would end before it holds"),
      hint: Wording("« until » est le dernier jour, « from » le premier", "“until” is the last day, “from” the first"))
  }
}
