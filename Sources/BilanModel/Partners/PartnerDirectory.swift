/// Every partner that a run knows, the words by which records name them, and the groups that they are members of.
package struct PartnerDirectory: Sendable {
  /// States in the order of their codes, then organisations in the order of theirs, then those of the desk.
  package let partners: [Partner]
  /// The index of each of them.
  package let indices: [PartnerIndex]
  /// Which of them was a member of what, and when.
  package let memberships: [Membership]
  private let byKey: [String: PartnerIndex]
  private let ambiguous: [String: [PartnerIndex]]
  /// The states that are no more, with their last day.
  package let ended: [PartnerIndex: Day]

  private let abbreviated = AbbreviatedNames()
  /// How many of them are built in; those of the desk stand behind.
  private let builtIn: Int

  /// A directory of partners in a given order; a word that two of them claim finds neither.
  package init(_ partners: [Partner], memberships: [Membership] = []) {
    self.init(partners, memberships, builtIn: partners.count)
  }

  private init(_ partners: [Partner], _ memberships: [Membership], builtIn: Int) {
    let indices = partners.enumerated().map { PartnerIndex(at: $0.offset, $0.element.nature, $0.element.region) }
    (self.partners, self.indices, self.memberships, self.builtIn) = (partners, indices, memberships, builtIn)
    var byKey: [String: PartnerIndex] = [:]
    var ambiguous: [String: [PartnerIndex]] = [:]
    byKey.reserveCapacity(partners.count * 6)
    for (index, partner) in zip(indices, partners) {
      for word in partner.words {
        let key = foldedKey(word)
        guard let owner = byKey.updateValue(index, forKey: key), owner != index else { continue }
        ambiguous[key, default: [owner]].append(index)
      }
    }
    for key in ambiguous.keys { byKey[key] = nil }
    self.byKey = byKey
    ended = Dictionary(
      uniqueKeysWithValues: zip(indices, partners).compactMap { index, partner in partner.lastDay.map { (index, $0) } })
    self.ambiguous = ambiguous
  }

  /// The directory built in: ISO 3166-1 and the organisations of the domain.
  package static let standard = PartnerDirectory(states + organisations, memberships: Membership.standard)

  /// The same directory with the partners of a desk behind those that it has: an index of it is one of both.
  package func adding(_ own: [Partner], memberships: [Membership]) -> PartnerDirectory {
    PartnerDirectory(partners + own, self.memberships + memberships, builtIn: builtIn)
  }

  /// The same directory with some states in other regions.
  package func placing(_ regions: [PartnerIndex: Region]) -> PartnerDirectory {
    let placed = zip(indices, partners).map { index, partner in regions[index].map(partner.placed(in:)) ?? partner }
    return PartnerDirectory(placed, memberships, builtIn: builtIn)
  }

  /// The partner at a place of this directory.
  package subscript(index: PartnerIndex) -> Partner { partners[index.position] }

  /// Whether it has the partner of an index.
  package func has(_ index: PartnerIndex) -> Bool { indices.indices.contains(index.position) }

  /// Whether a partner is one of the desk’s own.
  package func isOwn(_ index: PartnerIndex) -> Bool { index.position >= builtIn }

  /// Whether a word names a partner that the directory has, or may name several.
  package func claims(_ words: some StringProtocol) -> Bool { find(words) != nil || !meanings(of: words).isEmpty }

  /// The partner of a code or of any known French or English name, with or without its article or the dots of its
  /// initials; nil when none or several are meant.
  package func find(_ words: some StringProtocol) -> PartnerIndex? {
    let key = foldedKey(words)
    if let index = byKey[key] { return index }
    if ambiguous[key] != nil { return nil }
    return bareKey(of: key).flatMap { byKey[$0] } ?? abbreviated.find(key, among: partners, indices)
  }

  /// The partners that an ambiguous word may mean (`UA`: Ukraine, Union africaine), in order; empty for any other.
  package func meanings(of words: some StringProtocol) -> [Partner] {
    let key = foldedKey(words)
    return (ambiguous[key] ?? bareKey(of: key).flatMap { ambiguous[$0] } ?? []).map { self[$0] }
  }

  /// The partner whose code or name some words are all but for a slip, a footnote, a remark in brackets or the words that
  /// many names share (« République de… »), for « did you mean »; nil when none is so near, for another state is no hint.
  package func nearest(to words: some StringProtocol) -> Partner? {
    if let partner = named(beforeRemark: words) { return self[partner] }
    let name = words.prefix { !PartnerDirectory.remarks.contains($0) }
    // A partner with more than a remark behind it is no hint: the rest may name others.
    guard name.count == words.count || find(name) == nil else { return nil }
    let tokens = foldedKey(name).split(separator: " ")
    let telling = tokens.filter { !PartnerDirectory.sharedWords.contains(String($0)) }
    let key = (telling.isEmpty ? tokens : telling).joined(separator: " ")
    if let partner = byKey[key] { return PartnerDirectory.severalStates.contains(key) ? nil : self[partner] }
    let whole = tokens.joined(separator: " ")
    // A code of three letters is near to too many words: « Nord » is no slip of `NOR`.
    let names = byKey.keys.filter { $0.utf8.count > 3 }
    let near =
      nearestKey(to: key, among: names, atMost: key.utf8.count < 10 ? 1 : 2)
      ?? nearestKey(to: whole, among: names, atMost: whole.utf8.count < 16 ? 1 : 2)
    return near.flatMap { byKey[$0] }.map { self[$0] }
  }

  /// The partner whose name stands before the mark of a footnote or before one remark in brackets, and nothing behind it:
  /// « Mali (Barkhane) », « Allemagne* ».
  package func named(beforeRemark words: some StringProtocol) -> PartnerIndex? { remark(in: words)?.partner }

  /// The same partner, and the remark without its brackets.
  func remark(in words: some StringProtocol) -> (partner: PartnerIndex, remark: String)? {
    let name = words.prefix { !PartnerDirectory.remarks.contains($0) }
    let remark = words.dropFirst(name.count)
    let close = remark.firstIndex { $0 == ")" || $0 == "]" }
    guard !remark.isEmpty, close.map({ remark[$0...].dropFirst().allSatisfy(\.isWhitespace) }) ?? true,
      let partner = find(name)
    else { return nil }
    return (partner, String(remark.filter { !"()[]".contains($0) }))
  }

  private static let remarks: Set<Character> = ["(", "[", "*", "†", "‡", "¹", "²", "³"]

  /// Words of official names that tell no state from another.
  private static let sharedWords: Set<String> = [
    "republique", "rep", "royaume", "etat", "etats", "sultanat", "principaute", "federation", "confederation", "duche",
    "grand", "democratique", "populaire", "socialiste", "islamique", "arabe", "federale", "federal", "independant",
    "bolivarienne", "hachemite", "cooperative", "plurinational", "d", "de", "du", "des", "la", "le", "les", "l", "the",
    "of", "republic", "kingdom", "state", "sultanate", "principality", "people", "peoples", "s", "democratic",
    "socialist", "islamic", "arab", "independent", "bolivarian", "hashemite", "co", "operative", "commonwealth",
  ]
  /// What several states are called but for such words.
  private static let severalStates: Set<String> = ["chine", "china", "congo", "coree", "korea"]

  /// A folded key without its article (`les etats unis`, `gambia the`) or without the gaps of its initials (`u s a`), if it has any.
  private func bareKey(of key: String) -> String? {
    guard key.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let words = key.split(separator: " ")
    guard let first = words.first, words.count > 1 else { return nil }
    if words.allSatisfy({ $0.utf8.count == 1 }) { return words.joined() }
    if words.last == "the" { return words.dropLast().joined(separator: " ") }
    return ["le", "la", "les", "l", "the"].contains(first) ? words.dropFirst().joined(separator: " ") : nil
  }

  /// The place of France, nil in a directory without it.
  package var france: PartnerIndex? { byKey["fra"] }

  /// The territories of France that ISO 3166 gives a code of their own: they are no partners.
  package var frenchTerritories: Set<PartnerIndex> {
    Set(PartnerDirectory.codesOfFrance.compactMap { byKey[foldedKey($0)] })
  }

  /// Whether an entry is France or one of its territories, which are no partners.
  package func isFrance(_ index: PartnerIndex) -> Bool { index == france || frenchTerritories.contains(index) }

  private static let codesOfFrance = [
    "GLP", "MTQ", "GUF", "REU", "MYT", "BLM", "MAF", "SPM", "WLF", "PYF", "NCL", "ATF",
  ]

  /// The folded words that name more than one partner, in order.
  package var ambiguousKeys: [String] { ambiguous.keys.sorted() }
}
