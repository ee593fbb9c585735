internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// The caveats of a desk: names, or `name:` with `aliases:`.
  mutating func caveats(_ node: YamlNode) -> [Caveat] { sequence(node).compactMap { caveat($0) } }

  private mutating func caveat(_ node: YamlNode) -> Caveat? {
    if case .scalar = node.value { return text(node).flatMap { caveat($0, [], node) } }
    let values = mapping(node, keys: ["name", "aliases"], required: ["name"])
    guard let name = values["name"].flatMap({ text($0) }) else { return nil }
    let aliases = values["aliases"].map { sequence($0) } ?? []
    return caveat(name, aliases.compactMap { text($0) }, node)
  }

  /// A caveat whose words are no marking already, and none of them a part of one.
  private mutating func caveat(_ name: String, _ aliases: [String], _ node: YamlNode) -> Caveat? {
    for words in [name] + aliases {
      let parts = foldedKey(words).split(separator: " ")
      if parts.isEmpty || MarkingWords.standard.read(words) != nil {
        report(.notACaveat(words, origin(node)))
        return nil
      }
    }
    return Caveat(name, aliases)
  }

  /// A marking in any of its spellings.
  mutating func marking(_ node: YamlNode, _ words: MarkingWords) -> Marking? {
    guard let text = text(node) else { return nil }
    let marking = words.read(text)
    if marking == nil { report(.notAMarking(text, words, origin(node))) }
    return marking
  }

  /// A level, with the caveats that are admitted.
  mutating func ceiling(_ node: YamlNode, _ words: MarkingWords) -> Marking? {
    guard let marking = marking(node, words) else { return nil }
    guard marking.saysLevel, marking.releasableTo == nil else {
      report(.notACeiling(marking.code, origin(node)))
      return nil
    }
    return marking
  }

  /// States and organisations, as their codes.
  mutating func partners(_ node: YamlNode) -> [String] {
    let nodes = if case .sequence(let items) = node.value { items } else { [node] }
    var codes: [String] = []
    for node in nodes {
      guard let text = text(node) else { continue }
      for name in text.split(whereSeparator: { ",;|".contains($0) }) {
        if let index = PartnerDirectory.standard.find(name) {
          codes.append(PartnerDirectory.standard[index].code)
        } else {
          report(.notAPartner(String(name), origin(node)))
        }
      }
    }
    return codes
  }
}

extension Finding {
  fileprivate static func notACaveat(_ words: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotACaveat, origin,
      Wording(
        "« \(words) » a déjà un sens dans une protection", "“\(words)” has a meaning in markings already"),
      hint: Wording("un nom propre à la mention", "a name of the caveat’s own"))
  }

  fileprivate static func notAMarking(_ text: String, _ words: MarkingWords, _ origin: Origin) -> Finding {
    let caveats = words.caveats.map(\.name).joined(separator: ", ")
    return Finding(
      .configurationNotAMarking, origin,
      Wording("« \(text) » n’est pas une mention de protection", "“\(text)” is no marking"),
      hint: Wording(
        "NP, DR, S ou TS, et s’il y a lieu \(caveats) : « DR-SF »",
        "NP, DR, S or TS, and where it applies \(caveats): “DR-SF”"))
  }

  fileprivate static func notACeiling(_ text: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotACeiling, origin,
      Wording("« \(text) » ne peut pas être un plafond", "“\(text)” can be no ceiling"),
      hint: Wording(
        "un niveau et des mentions ; les destinataires vont à « release_to »",
        "a level and caveats; those it is released to go to “release_to”"))
  }

  fileprivate static func notAPartner(_ name: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotAPartner, origin,
      Wording(
        "« \(name) » n’est ni un État ni une organisation", "“\(name)” is neither a state nor an organisation"),
      hint: Wording("un code ISO 3166 ou un nom : « USA, CAN »", "an ISO 3166 code or a name: “USA, CAN”"))
  }
}
