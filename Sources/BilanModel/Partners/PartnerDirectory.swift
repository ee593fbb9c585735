/// Every partner that bilan knows, and the words by which records name them.
package struct PartnerDirectory: Sendable {
  /// States in the order of their codes, then organisations in the order of theirs.
  package let partners: [Partner]
  private let byKey: [String: PartnerIndex]

  package init(_ partners: [Partner]) {
    self.partners = partners
    var byKey: [String: PartnerIndex] = [:]
    for (position, partner) in partners.enumerated() {
      let index = PartnerIndex(Int16(position))
      let words = [partner.code, partner.name.french, partner.name.english] + partner.aliases
      for word in words where byKey[foldedKey(word)] == nil { byKey[foldedKey(word)] = index }
    }
    self.byKey = byKey
  }

  /// The directory built in: ISO 3166-1 and the organisations of the domain.
  package static let standard = PartnerDirectory(states + organisations)

  package subscript(index: PartnerIndex) -> Partner { partners[Int(index.rawValue)] }

  /// The partner of a code or of any known French or English name.
  package func find(_ words: some StringProtocol) -> PartnerIndex? { byKey[foldedKey(words)] }

  /// The partner whose code or name is nearest to some words, for « did you mean »; nil when none is near.
  package func nearest(to words: some StringProtocol) -> Partner? {
    nearestKey(to: foldedKey(words), among: byKey.keys).flatMap { byKey[$0] }.map { self[$0] }
  }
}
