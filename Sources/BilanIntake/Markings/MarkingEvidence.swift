package import BilanModel

/// What the values of a column say of whether they are markings.
package enum MarkingEvidence {
  /// Whether most values are markings, and more than single letters or codes of states by accident.
  package static func isTelling(_ values: [(text: String, count: Int)], _ words: MarkingWords = .standard) -> Bool {
    let all = values.reduce(0) { $0 + $1.count }
    var known: [(text: String, count: Int)] = []
    var (others, weight) = (0, 0)
    for value in values {
      if says(value.text, words) {
        known.append(value)
      } else {
        (others, weight) = (others + 1, weight + value.count)
        // Whatever comes, most of them are none.
        if 2 * others > values.count, 2 * weight > all { return false }
      }
    }
    let isMost = 2 * known.count >= values.count || 2 * known.reduce(0) { $0 + $1.count } >= all
    let isAll = known.count == values.count
    return isMost && (known.count >= 2 || known.contains { isSure($0.text) || isAll && isNoState($0.text) })
  }

  /// Whether a text is a marking, of the register or of another desk.
  package static func says(_ text: String, _ words: MarkingWords = .standard) -> Bool {
    guard words.mayBeOne(text) else { return false }
    if words.read(text) != nil { return true }
    let parts = foldedKey(text).split(separator: " ").map(String.init)
    let isSpelt = (2...4).contains(parts.count) && parts.allSatisfy { $0.utf8.count == 1 }
    if isSpelt, words.read(parts.joined())?.isRestriction ?? false { return true }
    guard parts.count <= 8, parts.contains(where: { foreignWords.contains($0) }) else { return false }
    return parts.count <= 3 && !text.contains(where: \.isNumber)
      || parts.allSatisfy { foreignWords.contains($0) || besideWords.contains($0) }
  }

  /// Whether a text is nothing but a marking that protects, and could be nothing else: « SECRET », « DR-SF », a
  /// « Confidentiel » that no desk reads; not « S », « NP », nor « Dr ».
  static func isUnmistakable(_ text: String, _ words: MarkingWords) -> Bool {
    if let marking = words.read(text) {
      return marking.isRestriction && isSure(text) && (text.utf8.count > 3 || text == text.uppercased())
    }
    let parts = foldedKey(text).split(separator: " ").map(String.init)
    guard parts.count <= 8, parts.contains(where: MarkingTraces.telling.contains) else { return false }
    return parts.allSatisfy { MarkingTraces.telling.contains($0) || besideWords.contains($0) }
  }

  /// The words of markings that no desk reads.
  static let everyWord = besideWords.union(MarkingTraces.telling).sorted()

  /// Whether a marking could hardly be anything else: « DR », « SECRET », but not « S », « NP » (Nepal), « public ».
  static func isSure(_ text: String) -> Bool {
    foldedKey(text).utf8.count >= 2 && isNoState(text)
  }

  /// Whether a marking is no code of a state either, nor an everyday word.
  private static func isNoState(_ text: String) -> Bool {
    let key = foldedKey(text)
    return key != "public" && PartnerDirectory.standard.find(key) == nil
  }

  private static let foreignWords: Set<String> = [
    "secret", "restreint", "restreinte", "restricted", "confidentiel", "confidentielle", "confidential", "classifie",
    "classifiee", "classified", "unclassified", "protege", "protegee", "tsd", "noforn", "sensitive", "official",
  ]
  /// Words that make a marking with one of those.
  private static let besideWords: Set<String> = [
    "defense", "diffusion", "tres", "top", "non", "not", "special", "france", "nato", "otan", "ue", "eu", "industrie",
    "only", "personnel", "medical", "a", "b", "rel", "to", "us", "uk", "fr",
  ]
}

/// Some values of columns that no mapping takes for markings, enough to tell whether they are.
struct ValueSamples: Sendable {
  /// The values of a column by how often they occur, in no order.
  private(set) var values: [Int: [String: Int]] = [:]
  /// The columns one value of which is an unmistakable marking.
  private(set) var marked: Set<Int> = []
  private var taken: [Int: Int] = [:]
  /// The values looked at of each column.
  static let limit = 100

  /// How many more values of a column are looked at.
  func room(_ column: Int) -> Int { ValueSamples.limit - (taken[column] ?? 0) }

  /// Looks at a value past the first ones, of a column whose name hints at markings: it is kept where it is one.
  mutating func watch(_ text: String, _ column: Int, _ words: MarkingWords) {
    guard text.utf8.count <= 80, values[column]?[text] == nil, MarkingEvidence.says(text, words) else { return }
    values[column, default: [:]][text] = 1
  }

  /// Keeps a value that is an unmistakable marking.
  mutating func mark(_ column: Int, _ text: String) {
    marked.insert(column)
    if values[column]?[text] == nil { values[column, default: [:]][text] = 1 }
  }

  mutating func add(_ text: String, _ column: Int) {
    guard !text.isEmpty else { return }
    taken[column, default: 0] += 1
    // What is longer is a text.
    values[column, default: [:]][text.utf8.count <= 80 ? text : "…", default: 0] += 1
  }

  static func += (left: inout ValueSamples, right: ValueSamples) {
    left.marked.formUnion(right.marked)
    left.taken.merge(right.taken, uniquingKeysWith: +)
    left.values.merge(right.values) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// The columns that have any value.
  var places: [Int] { values.keys.sorted() }
  func isEmpty(_ column: Int) -> Bool { values[column] == nil }

  /// Whether the values of a column are markings.
  func areMarkings(_ column: Int, _ words: MarkingWords) -> Bool {
    guard let values = values[column] else { return false }
    return MarkingEvidence.isTelling(values.map { ($0.key, $0.value) }, words)
  }

  /// Whether one of the values of a column is a marking.
  func haveMarking(_ column: Int, _ words: MarkingWords) -> Bool {
    values[column]?.keys.contains { MarkingEvidence.says($0, words) } ?? false
  }
}
