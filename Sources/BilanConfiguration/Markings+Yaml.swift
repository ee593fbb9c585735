internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// The caveats of a desk: names, or `name:` with `aliases:`.
  ///
  /// Each spelling means one caveat, and is read as that one wherever it stands in a marking.
  mutating func caveats(_ node: YamlNode) -> [Caveat] {
    let read = sequence(node).compactMap { item in caveat(item).map { (caveat: $0, node: item) } }
    var owners: [String: Int] = [:]
    for (place, (caveat, node)) in read.enumerated() {
      for spelling in [caveat.name] + caveat.aliases {
        let owner = owners[foldedKey(spelling)] ?? place
        if owner != place { report(.sharedCaveat(spelling, owner: read[owner].caveat.name, origin(node))) }
        owners[foldedKey(spelling)] = owner
      }
    }
    if !findings.contains(where: { $0.kind == .configurationNotACaveat }) { checkReading(read) }
    return read.map(\.caveat)
  }

  private mutating func checkReading(_ caveats: [(caveat: Caveat, node: YamlNode)]) {
    let words = MarkingWords(caveats: caveats.map(\.caveat))
    for (caveat, node) in caveats {
      for spelling in [caveat.name] + caveat.aliases {
        guard let text = words.misreading(of: spelling, as: caveat) else { continue }
        report(.misreadCaveat(spelling, in: text, origin(node)))
      }
    }
  }

  private mutating func caveat(_ node: YamlNode) -> Caveat? {
    if case .scalar = node.value { return text(node).flatMap { caveat($0, [], node) } }
    let values = mapping(node, keys: ["name", "aliases"], required: ["name"])
    guard let name = values["name"].flatMap({ text($0) }) else { return nil }
    let aliases = values["aliases"].map { sequence($0) } ?? []
    return caveat(name, aliases.compactMap { text($0) }, node)
  }

  /// A caveat whose words are no marking already.
  private mutating func caveat(_ name: String, _ aliases: [String], _ node: YamlNode) -> Caveat? {
    for words in [name] + aliases {
      if let sign = MarkingWords.partingSign(in: words) {
        report(.signInCaveat(words, sign, origin(node)))
        return nil
      }
      let isRelease = MarkingWords.release.contains { foldedKey($0) == foldedKey(words) }
      if foldedKey(words).isEmpty || isRelease || MarkingWords.standard.read(words) != nil {
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
    let before = findings.count
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
    if codes.isEmpty, findings.count == before {
      report(
        .wrongType(Wording("au moins un État ou une organisation", "at least one state or organisation"), origin(node)))
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
      hint: ownName)
  }

  private static let ownName = Wording(
    "un nom propre à la mention, qui ne soit ni un niveau, ni une partie d’un niveau, ni un État",
    "a name of the caveat’s own, that is no level, no part of one, and no state")

  fileprivate static func signInCaveat(_ words: String, _ sign: Unicode.Scalar, _ origin: Origin) -> Finding {
    let shown = VisibleText.line(String(Character(sign)))
    return Finding(
      .configurationNotACaveat, origin,
      Wording(
        "« \(words) » contient « \(shown) », qui sépare les mots d’une protection",
        "“\(words)” has “\(shown)” in it, which parts the words of a marking"),
      hint: Wording("l’écrire sans ce signe", "write it without that sign"))
  }

  fileprivate static func sharedCaveat(_ words: String, owner: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotACaveat, origin,
      Wording(
        "« \(words) » désigne déjà la mention « \(owner) »", "“\(words)” means the caveat “\(owner)” already"),
      hint: Wording("ne le donner qu’à l’une des mentions", "give it to one of the caveats only"))
  }

  fileprivate static func misreadCaveat(_ words: String, in text: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotACaveat, origin,
      Wording(
        "« \(words) » ne se relit pas comme une mention dans « \(text) »",
        "“\(words)” is not read as a caveat in “\(text)”"),
      hint: ownName)
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
