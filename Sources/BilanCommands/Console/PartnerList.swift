internal import BilanModel

/// The partners of a directory whose names hold some words, as a table.
struct PartnerList {
  private let directory: PartnerDirectory
  private let sought: String
  /// The places of the partners, that which the words name by themselves first, then in the order of the directory.
  let places: [Int]

  /// The partners with a name or code that holds all the words; all partners where there are none.
  init(_ directory: PartnerDirectory, holding sought: String) {
    self.directory = directory
    self.sought = sought
    let key = foldedKey(sought)
    let named = directory.find(sought)?.position
    let holding = directory.partners.indices.filter { place in
      place != named && directory.partners[place].words.contains { foldedKey($0).contains(key) }
    }
    places = (named.map { [$0] } ?? []) + holding
  }

  /// A line a partner: code, name, region or nature, last day, some of the other names; or that there is none.
  func text(_ language: Language) -> String {
    guard !places.isEmpty else { return none[language] }
    let rows = places.map { place in
      let partner = directory.partners[place]
      return [partner.code, partner.name[language], kind(place)[language], others(partner, language)]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < 3 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  private func kind(_ place: Int) -> Wording {
    let partner = directory.partners[place]
    let kind = kind(partner)
    guard let last = partner.lastDay else { return kind }
    return Wording("\(kind.french), jusqu’au \(last.iso)", "\(kind.english), until \(last.iso)")
  }

  /// Its region, and what it is where that is no state.
  private func kind(_ partner: Partner) -> Wording {
    guard let region = partner.region?.name else { return partner.nature.name }
    guard partner.nature != .state else { return region }
    let nature = partner.nature.name
    return Wording("\(nature.french), \(region.french)", "\(nature.english), \(region.english)")
  }

  /// The other language’s name, then the names that hold the words, else the first ones.
  private func others(_ partner: Partner, _ language: Language) -> String {
    let key = foldedKey(sought)
    let other = partner.name[language == .french ? .english : .french]
    let told = key.isEmpty ? [] : partner.aliases.filter { foldedKey($0).contains(key) }
    let names = [other] + (told.isEmpty ? partner.aliases : told).prefix(3)
    return names.filter { foldedKey($0) != foldedKey(partner.name[language]) }.joined(separator: ", ")
  }

  private var none: Wording {
    let nearest = directory.nearest(to: sought)
    let word = VisibleText.line(sought)
    return Wording(
      "aucun partenaire n’a « \(word) » dans ses noms"
        + (nearest.map { " ; vouliez-vous dire « \($0.name.french) » (\($0.code)) ?" } ?? "") + "\n",
      "no partner has “\(word)” in its names"
        + (nearest.map { "; did you mean “\($0.name.english)” (\($0.code))?" } ?? "") + "\n")
  }
}
