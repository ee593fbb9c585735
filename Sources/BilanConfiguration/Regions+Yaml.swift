internal import BilanModel
internal import BilanYaml

extension YamlReading {
  /// The regions that a desk puts states into: `{Turquie: anmo}`, by any name of the state and of the region.
  mutating func regions(_ node: YamlNode) -> [PartnerIndex: Region] {
    guard case .mapping(let entries) = node.value else {
      report(.wrongType(Wording("des lignes « État: région »", "“state: region” lines"), origin(node)))
      return [:]
    }
    var regions: [PartnerIndex: Region] = [:]
    for entry in entries {
      let region: Region? = vocabulary(entry.value)
      let place = Origin(file: file, line: entry.line, column: entry.column)
      guard let state = PartnerDirectory.standard.find(entry.key), state.isState else {
        report(.notAState(entry.key, place))
        continue
      }
      if regions[state] != nil { report(.placedTwice(entry.key, place)) }
      regions[state] = region
    }
    return regions
  }
}

extension Finding {
  fileprivate static func notAState(_ word: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotAState, origin, Wording("« \(word) » n’est pas un État", "“\(word)” is not a state"),
      hint: Wording(
        "un code ISO 3166 ou un nom ; la région d’un partenaire de votre service se dit dans « partners »",
        "an ISO 3166 code or a name; the region of a partner of your own is said in “partners”"))
  }

  fileprivate static func placedTwice(_ word: String, _ origin: Origin) -> Finding {
    Finding(
      .configurationNotAState, origin,
      Wording("« \(word) » est déjà dans une région", "“\(word)” is in a region already"),
      hint: Wording("ne le nommer qu’une fois", "name it once"))
  }
}
