/// A partner with a remark in brackets behind its name, « Mali (Barkhane) », or the mark of a footnote, « Allemagne* ».
package struct PartnerRemark: Sendable {
  /// Whose name stands before it.
  package let partner: PartnerIndex
  /// What the brackets say; nil where there is but the mark or the number of a footnote.
  package let words: String?
}

extension PartnerDirectory {
  /// The partner and the remark of some words; nil where the remark may make them the name of another: « Guinée
  /// (Bissau) », « Irlande (Nord) », « Chine (Taïwan) », « Allemagne (RDA) ».
  package func readingRemark(_ words: some StringProtocol) -> PartnerRemark? {
    guard let (partner, remark) = remark(in: words) else { return nil }
    let key = foldedKey(remark)
    guard key.contains(where: \.isLetter) else { return PartnerRemark(partner: partner, words: nil) }
    let said = Set(key.split(separator: " "))
    guard !PartnerDirectory.namesakes.contains(self[partner].code), said.isDisjoint(with: PartnerDirectory.telling),
      (find(key) ?? partner) == partner, meanings(of: key).isEmpty,
      !isOfAnother(said, partner)
    else { return nil }
    return PartnerRemark(partner: partner, words: remark.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Whether some word of a remark stands in the name of another partner that has the words of this one’s too.
  private func isOfAnother(_ said: Set<Substring>, _ partner: PartnerIndex) -> Bool {
    let own = Set(self[partner].words.map { foldedKey($0) })
    return partners.indices.contains { place in
      partners[place].code != self[partner].code
        && partners[place].words.contains { word in
          let key = foldedKey(word)
          let words = Set(key.split(separator: " "))
          return !words.isDisjoint(with: said) && own.contains { words.isSuperset(of: $0.split(separator: " ")) }
        }
    }
  }

  /// States whose name another one, a part of another or a territory has too, so that a remark may say which is meant:
  /// « Soudan (Juba) », « Chine (Taipei) », « Congo (K) ».
  private static let namesakes: Set<String> = [
    "AZE", "CHN", "COD", "COG", "CYP", "DEU", "DMA", "DOM", "FRA", "GEO", "GIN", "GNB", "GNQ",
    "GRD", "GUF", "GUY", "IND", "IRL", "JEY", "KOR", "LUX", "MAF", "MDA", "MEX", "MKD", "MLT",
    "MNG", "NER", "NGA", "PAK", "PNG", "PRK", "RUS", "SDN", "SLV", "SOM", "SRB", "SSD", "SXM",
    "TLS", "TWN", "VGB", "VIR", "VNM", "WSM", "YEM",
  ]

  /// Words by which states are told apart that share a name.
  private static let telling: Set<Substring> = [
    "nord", "sud", "est", "ouest", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "republique", "republic", "rep", "democratique", "democratic", "populaire", "ex", "ancien", "ancienne", "former",
    "partie", "part", "territoire", "territory", "ile", "iles", "island", "islands",
  ]
}
