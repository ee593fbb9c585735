internal import BilanModel

/// Partners named one after the other on the command line.
enum NamedPartners {
  /// The partners of a list, each once; a name that is nobody’s ends the run, as does a list of none.
  static func find(_ list: String, _ directory: PartnerDirectory, _ language: Language) throws -> [PartnerIndex] {
    var found: [PartnerIndex] = []
    for name in list.split(whereSeparator: { ",;|".contains($0) }).map(String.init) {
      guard let index = directory.find(name) else {
        let shown = VisibleText.line(name)
        let nearest = directory.nearest(to: name)?.name
        throw Console.usage(
          Wording(
            "--partner : « \(shown) » n’est ni un État ni une organisation, ni un partenaire du bureau"
              + (nearest.map { " ; vouliez-vous dire « \($0.french) » ?" } ?? ""),
            "--partner: “\(shown)” is no state, no organisation and no partner of the desk"
              + (nearest.map { "; did you mean “\($0.english)”?" } ?? "")), language)
      }
      if directory.isFrance(index) {
        let shown = VisibleText.line(name)
        throw Console.usage(
          Wording(
            "--partner : « \(shown) » : la France n’est pas un partenaire, ni aucun de ses territoires",
            "--partner: “\(shown)”: France is not a partner, nor is any of its territories"), language)
      }
      if !found.contains(index) { found.append(index) }
    }
    guard found.isEmpty else { return found }
    throw Console.usage(Wording("--partner ne nomme personne", "--partner names nobody"), language)
  }
}
