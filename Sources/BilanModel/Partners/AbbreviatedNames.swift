internal import Synchronization

/// The names of states by what tells them apart, in any order and however their common words are cut short.
///
/// `Korea, Rep.` and `Lao PDR` are of it. It is made when a word is first looked for that no name is by itself, which most runs never have.
final class AbbreviatedNames: Sendable {
  /// By their stems, where a key that two states share finds neither; nil until they are asked for.
  private let names = Mutex<[String: PartnerIndex?]?>(nil)

  /// The state of a folded key, nil when none or several are meant.
  func find(_ key: String, among partners: [Partner], _ indices: [PartnerIndex]) -> PartnerIndex? {
    let words = key.split { !$0.isLetter }
    guard words.contains(where: { AbbreviatedNames.cut.contains(String($0)) }) || key.contains("p d r"),
      !key.contains("*"), let stems = AbbreviatedNames.stems(of: key)
    else { return nil }
    return names.withLock { names in
      if names == nil { names = AbbreviatedNames.names(of: partners, indices) }
      return names?[stems] ?? nil
    }
  }

  private static func names(of partners: [Partner], _ indices: [PartnerIndex]) -> [String: PartnerIndex?] {
    var names: [String: PartnerIndex?] = [:]
    for (partner, index) in zip(partners, indices) where partner.nature == .state {
      for word in partner.words {
        guard let stems = stems(of: foldedKey(word)) else { continue }
        names[stems] = .some(names[stems].map { $0 == index ? index : nil } ?? index)
      }
    }
    return names
  }

  /// The words of a folded key without those that only join others, each by what it is cut short to, in the order of
  /// letters; nil for a single word, and where none tells one state from another.
  static func stems(of key: String) -> String? {
    let words = closed(key.split { !$0.isLetter }).filter { !joining.contains($0) }
    let found = Set(words.flatMap { stems[$0] ?? [$0] })
    guard found.count > 1, found.contains(where: { !common.contains($0) }) else { return nil }
    return found.sorted().joined(separator: " ")
  }

  /// Words with initials that stand side by side closed up: `p d r` is `pdr`.
  private static func closed(_ words: [Substring]) -> [String] {
    var closed: [String] = []
    var initials = ""
    for word in words + [""] {
      if word.utf8.count == 1 {
        initials += word
      } else {
        if !initials.isEmpty { closed.append(initials) }
        initials = ""
        if !word.isEmpty { closed.append(String(word)) }
      }
    }
    return closed
  }

  private static let joining: Set<String> = [
    "a", "and", "d", "de", "des", "du", "et", "l", "la", "le", "les", "of", "s", "the",
  ]

  /// What stands in the names of many states, by its stem.
  private static let families: [(stem: String, words: [String])] = [
    ("rep", ["republic", "republique"]), ("dem", ["democratic", "democratique"]),
    ("pop", ["people", "peoples", "populaire"]),
    ("fed", ["federal", "federale", "federated", "federation", "federees", "federes"]),
    ("isl", ["islamic", "islamique"]), ("ara", ["arab", "arabe"]), ("uni", ["unie", "unies", "unis", "united"]),
    ("sts", ["etat", "etats", "state", "states"]), ("st", ["saint", "sainte", "ste"]),
    ("plurin", ["plurinational"]), ("eq", ["equat", "equatorial", "equatoriale"]), ("dar", ["darussalam"]),
    ("gren", ["grenadines"]), ("herz", ["herzegovina", "herzegovine"]), ("n", ["new"]),
  ]
  /// What a word is cut short to: without one of them a name is by itself what it is, or no name.
  private static let cut: Set<String> = [
    "rep", "dem", "fed", "isl", "pop", "sts", "plurin", "eq", "equat", "dar", "gren", "herz", "n", "pdr", "dpr", "ur",
    "dr",
  ]
  private static let common = Set(families.map(\.stem))

  private static let stems: [String: [String]] = {
    var stems: [String: [String]] = [
      "pdr": ["dem", "pop", "rep"], "dpr": ["dem", "pop", "rep"], "ur": ["rep", "uni"],
    ]
    stems["dr"] = ["dem", "rep"]
    for family in families { for word in family.words { stems[word] = [family.stem] } }
    return stems
  }()
}
