package import BilanModel
internal import BilanYaml

extension YamlReading {
  /// The partners of a desk's own, and the groups that they are members of; a word that names another partner is refused.
  mutating func ownPartners(_ node: YamlNode) -> (partners: [Partner], memberships: [Membership]) {
    var read = OwnPartners()
    let items = sequence(node)
    let room = PartnerIndex.limit - PartnerDirectory.standard.partners.count
    if items.count > room { report(.tooManyPartners(items.count, room, origin(node))) }
    for item in items.prefix(room) { ownPartner(item, into: &read) }
    return (read.partners, read.memberships)
  }

  private mutating func ownPartner(_ node: YamlNode, into read: inout OwnPartners) {
    let values = mapping(
      node, keys: ["code", "name", "article", "kind", "region", "aliases", "groups"],
      required: ["code", "name", "kind"])
    let code = values["code"].flatMap { text($0) }
    let names = values["name"].map { self.names($0) } ?? []
    let nature: Partner.Nature? = values["kind"].flatMap { vocabulary($0) }
    let region: Region? = values["region"].flatMap { vocabulary($0) }
    let aliases = (values["aliases"].map { sequence($0) } ?? []).compactMap { node in text(node).map { ($0, node) } }
    let article = values["article"].flatMap { choice($0, among: YamlReading.articles.map(\.word)) }
    guard let codeNode = values["code"], let code, let first = names.first, let last = names.last, let nature else {
      return
    }
    if !code.isCapitalCode { report(.notACode(code, origin(codeNode))) }
    if nature == .state, values["region"] == nil { report(.missingKey("region", origin(node))) }
    if nature == .organisation, let node = values["region"] { report(.regionOfOrganisation(origin(node))) }
    if let groups = values["groups"] {
      if nature != .state { report(.groupOfOther(origin(groups))) }
      for item in sequence(groups) { if let one = membership(item, of: code) { read.memberships.append(one) } }
    }
    let place = read.partners.count
    for (word, node) in [(code, codeNode)] + names + aliases { claim(word, for: place, node, &read) }
    read.codes.append(code)
    read.partners.append(
      Partner(
        own: code, nature, Wording(first.0, last.0),
        article: YamlReading.articles.first { $0.word == article }?.article ?? .none, region: region,
        aliases: aliases.map(\.0)))
  }

  private static let articles: [(word: String, article: Article)] = [("le", .le), ("la", .la), ("les", .les)]

  /// A text for both languages, or `fr:` and `en:`.
  private mutating func names(_ node: YamlNode) -> [(String, YamlNode)] {
    if case .scalar = node.value { return text(node).map { [($0, node)] } ?? [] }
    let values = mapping(node, keys: ["fr", "en"], required: ["fr", "en"])
    return ["fr", "en"].compactMap { values[$0] }.compactMap { node in text(node).map { ($0, node) } }
  }

  /// A value of a closed vocabulary, by any of its words.
  mutating func vocabulary<Value: Vocabulary>(_ node: YamlNode) -> Value? {
    guard let word = text(node) else { return nil }
    let found = Value.allCases.first { value in
      let term = value.term
      return ([term.code, term.name.french, term.name.english] + term.aliases)
        .contains { foldedKey($0) == foldedKey(word) }
    }
    if found == nil { report(.unknownWord(word, known: Value.terms.map(\.code), origin(node))) }
    return found
  }

  /// `group:` with its first day, and its last one where it is over.
  private mutating func membership(_ node: YamlNode, of code: String) -> Membership? {
    let values = mapping(node, keys: ["group", "since", "until"], required: ["group", "since"])
    let group: Group? = values["group"].flatMap { vocabulary($0) }
    let since = values["since"].flatMap { day($0) }
    let until = values["until"].flatMap { day($0) }
    guard let group, let since else { return nil }
    if let until, let node = values["until"], until < since { report(.untilBeforeSince(origin(node))) }
    return Membership(group: group, state: code, since: since, until: until)
  }

  /// Takes a word for the partner of a place, unless it names another one already, or could never be read.
  private mutating func claim(_ word: String, for place: Int, _ node: YamlNode, _ read: inout OwnPartners) {
    let key = foldedKey(word)
    guard !key.isEmpty, !word.contains(where: { $0 == ";" || $0 == "|" || $0.isNewline }) else {
      return report(.unreadName(word, origin(node)))
    }
    if MarkingWords().read(word) != nil { report(.markingAsName(word, origin(node))) }
    let directory = PartnerDirectory.standard
    let known = directory.find(word).map { [directory[$0]] } ?? directory.meanings(of: word)
    let owner = read.owners[key] ?? place
    if !known.isEmpty {
      report(.samePartner(word, as: known.map { Wording("\($0.name.french) (\($0.code))", $0.code) }, origin(node)))
    } else if owner != place {
      report(.samePartner(word, as: [Wording(read.codes[owner], read.codes[owner])], origin(node)))
    }
    read.owners[key] = owner
  }
}

/// The partners of a desk as they are read.
private struct OwnPartners {
  var partners: [Partner] = []
  var memberships: [Membership] = []
  /// The code of each of them, and by each folded word the place of the one that has it.
  var codes: [String] = []
  var owners: [String: Int] = [:]
}

extension Finding {
  fileprivate static func samePartner(_ word: String, as others: [Wording], _ origin: Origin) -> Finding {
    let french = others.map(\.french).joined(separator: ", ")
    let english = others.map(\.english).joined(separator: ", ")
    return Finding(
      .configurationSamePartner, origin,
      Wording("« \(word) » désigne déjà \(french)", "“\(word)” names \(english) already"),
      hint: Wording(
        "ce nom se lit déjà : choisir un code et des noms propres au partenaire, ou ne pas le déclarer",
        "that name is read already: choose a code and names of the partner’s own, or do not declare it"))
  }

  fileprivate static func notACode(_ code: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("« \(code) » n’est pas un code de partenaire", "“\(code)” is no code of a partner"),
      hint: Wording(
        "de deux à seize capitales, chiffres ou traits d’union, une lettre d’abord",
        "two to sixteen capitals, digits or hyphens, a letter first"))
  }

  fileprivate static func unreadName(_ word: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording(
        "« \(word) » ne pourrait jamais être lu comme un nom", "“\(word)” could never be read as a name"),
      hint: Wording(
        "un nom tient sur une ligne et a des lettres, et ni « ; » ni « | », qui séparent des partenaires",
        "a name is on one line and has letters, and neither “;” nor “|”, which part partners"))
  }

  /// A name of a partner that speaks of a marking.
  package static func partnerSpeaking(_ name: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("« \(name) » parle d’une protection", "“\(name)” speaks of a marking"),
      hint: Wording(
        "un document qui le nomme la porterait : choisir un autre nom",
        "a document that names it would bear it: choose another name"))
  }

  fileprivate static func markingAsName(_ word: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("« \(word) » est une mention de protection", "“\(word)” is a marking"),
      hint: Wording(
        "une cellule qui la porte protège tout son fichier : choisir un autre code, un autre nom",
        "a cell that holds it protects all of its file: choose another code, another name"))
  }

  fileprivate static func regionOfOrganisation(_ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("une organisation n’est dans aucune région", "an organisation is in no region"),
      hint: Wording("retirer « region », ou changer « kind »", "remove “region”, or change “kind”"))
  }

  fileprivate static func groupOfOther(_ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("seul un État est membre d’un groupe", "a state alone is a member of a group"),
      hint: Wording("retirer « groups », ou écrire « kind: state »", "remove “groups”, or write “kind: state”"))
  }

  fileprivate static func untilBeforeSince(_ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("le dernier jour précède le premier", "the last day is before the first"))
  }

  fileprivate static func tooManyPartners(_ count: Int, _ limit: Int, _ origin: Origin) -> Finding {
    Finding(
      .configurationOwnPartner, origin,
      Wording("\(count) partenaires, \(limit) au plus", "\(count) partners, \(limit) at most"))
  }
}
