/// Every partner that bilan knows, and the words by which records name them.
package struct PartnerDirectory: Sendable {
  /// States in the order of their codes, then organisations in the order of theirs.
  package let partners: [Partner]
  private let byKey: [String: PartnerIndex]
  private let ambiguous: [String: [PartnerIndex]]

  /// A directory of partners in a given order; a word that two of them claim finds neither.
  package init(_ partners: [Partner]) {
    self.partners = partners
    var byKey: [String: PartnerIndex] = [:]
    var ambiguous: [String: [PartnerIndex]] = [:]
    byKey.reserveCapacity(partners.count * 6)
    for (position, partner) in partners.enumerated() {
      let index = PartnerIndex(Int16(position))
      for word in partner.words {
        let key = foldedKey(word)
        guard let owner = byKey.updateValue(index, forKey: key), owner != index else { continue }
        ambiguous[key, default: [owner]].append(index)
      }
    }
    for key in ambiguous.keys { byKey[key] = nil }
    self.byKey = byKey
    self.ambiguous = ambiguous
  }

  /// The directory built in: ISO 3166-1 and the organisations of the domain.
  package static let standard = PartnerDirectory(states + organisations)

  /// The partner at a place of this directory.
  package subscript(index: PartnerIndex) -> Partner { partners[Int(index.rawValue)] }

  /// The partner of a code or of any known French or English name, with or without its article or the dots of its
  /// initials; nil when none or several are meant.
  package func find(_ words: some StringProtocol) -> PartnerIndex? {
    let key = foldedKey(words)
    if let index = byKey[key] { return index }
    if ambiguous[key] != nil { return nil }
    return bareKey(of: key).flatMap { byKey[$0] }
  }

  /// The partners that an ambiguous word may mean (`UA`: Ukraine, Union africaine), in order; empty for any other.
  package func meanings(of words: some StringProtocol) -> [Partner] {
    let key = foldedKey(words)
    return (ambiguous[key] ?? bareKey(of: key).flatMap { ambiguous[$0] } ?? []).map { self[$0] }
  }

  /// The partner whose code or name is nearest to some words, for « did you mean »; nil when none is near.
  package func nearest(to words: some StringProtocol) -> Partner? {
    nearestKey(to: foldedKey(words), among: byKey.keys).flatMap { byKey[$0] }.map { self[$0] }
  }

  /// A folded key without its article (`les etats unis`) or without the gaps of its initials (`u s a`), if it has any.
  private func bareKey(of key: String) -> String? {
    guard key.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let words = key.split(separator: " ")
    guard let first = words.first, words.count > 1 else { return nil }
    if words.allSatisfy({ $0.utf8.count == 1 }) { return words.joined() }
    return ["le", "la", "les", "l", "the"].contains(first) ? words.dropFirst().joined(separator: " ") : nil
  }

  /// The folded words that name more than one partner, in order.
  package var ambiguousKeys: [String] { ambiguous.keys.sorted() }
}
