/// The spellings of markings, with the caveats that a desk adds to « Spécial France ».
///
/// A text is a marking when all of its words are: levels, caveats and, after « REL TO », states and organisations. Case
/// and accents do not matter, nor which of the signs that part words stand between them. A word too many makes it none:
/// « NP » is never assumed.
package struct MarkingWords: Sendable {
  private enum Meaning {
    case marking(Marking, saysLevel: Bool)
    /// States and organisations follow.
    case release
  }

  private let meanings: [String: Meaning]
  /// The most words of a spelling.
  private let longest: Int
  /// Whether each spelling has a letter, so that no number or date can be one.
  private let needsLetters: Bool
  /// The caveats that are read, « Spécial France » first.
  package let caveats: [Caveat]
  /// The spellings of several words of what protects, folded and written as one: `specialfrance`, `diffusionrestreinte`;
  /// none of fewer than six letters.
  package let joinedSpellings: Set<String>
  /// The names of caveats, folded, between spaces.
  package let caveatNames: [String]
  /// Those of several words.
  package let caveatPhrases: [String]

  /// The markings that bilan knows without a configuration.
  package static let standard = MarkingWords()

  package init(caveats added: [Caveat] = []) {
    caveats = [.france] + added
    var meanings: [String: Meaning] = [:]
    for words in MarkingWords.release { meanings[foldedKey(words)] = .release }
    for caveat in caveats {
      for words in [caveat.name] + caveat.aliases {
        meanings[foldedKey(words)] = .marking(Marking(caveats: [caveat]), saysLevel: false)
      }
    }
    for (words, classification) in MarkingWords.levels {
      meanings[foldedKey(words)] = .marking(Marking(classification), saysLevel: true)
    }
    for (words, classification) in [("NPSF", nil), ("DRSF", .restricted), ("TSSF", .topSecret)]
      as [(String, Classification?)]
    {
      meanings[foldedKey(words)] = .marking(Marking(classification, caveats: [.france]), saysLevel: true)
    }
    self.meanings = meanings
    let protecting = meanings.compactMap { spelling, meaning -> String? in
      guard case .marking(let marking, _) = meaning, marking.isRestriction, spelling.contains(" ") else { return nil }
      return spelling.filter { $0 != " " }
    }
    let names = caveats.flatMap { [$0.name] + $0.aliases }.map { foldedKey($0) }
    caveatNames = names.map { " \($0) " }
    caveatPhrases = names.filter { $0.contains(" ") }.map { " \($0) " }
    joinedSpellings = Set(protecting.filter { $0.utf8.count >= 6 })
    needsLetters = meanings.keys.allSatisfy { $0.utf8.contains(where: MarkingWords.isLetter) }
    longest = meanings.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  /// The spellings of levels, of caveats and of what stands before those to whom something may be released, folded.
  package var spellings: [String] { meanings.keys.sorted() }

  /// Spellings of « non protégé ».
  package static let unprotected = [
    "NP", "NON PROTÉGÉ", "NON PROTÉGÉE", "UNPROTECTED", "UNCLASSIFIED", "NON CLASSIFIÉ", "NON CLASSIFIÉE", "PUBLIC",
  ]
  /// What stands before those to whom something may be released.
  package static let release = ["REL TO", "REL", "RELEASABLE TO", "COMMUNICABLE À", "LIBÉRABLE À"]

  /// What stands after « REL TO » where nobody is left, as it is printed.
  private static let nobody = foldedKey("(NÉANT)")

  /// The signs that part words, beside those that part them in any text.
  static let signs = "+&;|*[]{}"
  private static let signBytes = Array(signs.utf8)

  /// Every spelling of a level; nil is « non protégé ».
  static var levels: [(words: String, classification: Classification?)] {
    unprotected.map { ($0, nil) }
      + Classification.allCases.flatMap { one in ([one.name, one.code] + one.spellings).map { ($0, one) } }
  }

  /// Whether a text has a letter, as far as spellings need one: most values of files are told by that to be no marking.
  package func mayBeOne(_ text: some StringProtocol) -> Bool {
    !needsLetters || text.utf8.contains(where: MarkingWords.isLetter)
  }

  /// A letter of ASCII, or a part of any other character.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (97...122).contains(byte | 32) }

  /// The marking of a text; nil when a word of it is of none, or there is no word.
  package func read(_ text: some StringProtocol) -> Marking? {
    guard mayBeOne(text) else { return nil }
    // Most texts hold none of the signs.
    let hasSigns = text.utf8.contains { MarkingWords.signBytes.contains($0) }
    let bare = hasSigns ? foldedKey(String(text.map { MarkingWords.signs.contains($0) ? " " : $0 })) : foldedKey(text)
    let words = bare.split(separator: " ").map(String.init)
    var marking = Marking.unprotected
    var saysLevel = false
    var position = 0
    while position < words.count {
      guard let (end, meaning) = longestMatch(words, position) else { return nil }
      position = end
      switch meaning {
      case .marking(let part, let isLevel):
        marking = marking.joined(with: part)
        saysLevel = saysLevel || isLevel
      case .release:
        guard let codes = partners(words, &position) else { return nil }
        marking = marking.joined(with: Marking(releasableTo: codes))
      }
    }
    if words.isEmpty { return nil }
    return saysLevel ? marking : marking.withoutLevel
  }

  private func longestMatch(_ words: [String], _ position: Int) -> (end: Int, meaning: Meaning)? {
    for end in stride(from: min(words.count, position + longest), to: position, by: -1) {
      if let meaning = meanings[words[position..<end].joined(separator: " ")] { return (end, meaning) }
    }
    return nil
  }

  /// The codes of the states and organisations named from a position on; nil when there is none.
  private func partners(_ words: [String], _ position: inout Int) -> [String]? {
    var codes: [String] = []
    if position < words.count, words[position] == MarkingWords.nobody {
      position += 1
      return []
    }
    while position < words.count {
      // « et » joins, though it is Ethiopia’s code too.
      if let (end, code) = partner(words, position), end > position + 1 || !joins(words[position]) {
        codes.append(code)
        position = end
      } else if joins(words[position]) {
        position += 1
      } else {
        break
      }
    }
    return codes.isEmpty ? nil : codes
  }

  private func partner(_ words: [String], _ position: Int) -> (end: Int, code: String)? {
    let directory = PartnerDirectory.standard
    for end in stride(from: min(words.count, position + 6), to: position, by: -1) {
      if let index = directory.find(words[position..<end].joined(separator: " ")) {
        return (end, directory[index].code)
      }
    }
    return nil
  }

  private func joins(_ word: String) -> Bool {
    ["et", "and", "a", "au", "aux", "to", "the", "la", "le", "les", "l"].contains(word)
  }
}
