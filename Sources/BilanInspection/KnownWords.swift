internal import BilanModel

/// The share of values whose words a register knows: enough to guess a column by, where the reader's own trial would
/// look for the nearest known word of each that is not.
enum KnownWords {
  /// From 0 to 1; nil for a column that has no words of its own.
  static func share(_ values: [String], of column: Column, _ directory: PartnerDirectory) -> Double? {
    guard !values.isEmpty else { return 1 }
    let known: Int
    switch column.type {
    case .choice(let terms):
      let words = Set(terms.flatMap { [$0.code, $0.name.french, $0.name.english] + $0.aliases }.map { foldedKey($0) })
      known = values.count { words.contains(foldedKey($0)) }
    case .marking: known = values.count { MarkingWords.standard.read($0) != nil }
    case .partners:
      let marks: [Character?] = [nil] + ListGuess.marks
      // Words for no value tell nothing of what the others are.
      let told = values.filter { NoValueWord($0) == nil }
      guard !told.isEmpty else { return 0 }
      func isNamed(_ value: String) -> Bool {
        marks.contains { mark in
          (mark?.asciiValue.map { value.utf8.contains($0) } ?? true) && namesPartners(value, cutAt: mark, directory)
        }
      }
      // What none of some values from all over the column is, it is not.
      let some = stride(from: 0, to: told.count, by: 5).map { told[$0] }
      if some.count >= 10, !some.contains(where: isNamed) { return 0 }
      return Double(told.count(where: isNamed)) / Double(told.count)
    default: return nil
    }
    return Double(known) / Double(values.count)
  }

  /// Whether all the pieces of a text are partners, and one of them at least is not France; `mark` is what is declared to
  /// stand between them.
  static func namesPartners(_ text: String, cutAt mark: Character?, _ directory: PartnerDirectory) -> Bool {
    lazy var france = directory.find("FRA")
    var isForeign = false
    func take(_ piece: some StringProtocol) -> Bool {
      // What stands before a footnote or a remark in brackets is a name too, to be translated.
      let name = piece.prefix { !"(*†‡¹²³".contains($0) }
      guard let partner = directory.find(piece) ?? (name.isEmpty ? nil : directory.find(name)) else { return false }
      isForeign = isForeign || partner != france
      return true
    }
    for piece in text.split(whereSeparator: { separates($0, mark) }) where !take(piece) {
      var joined = String(piece)
      for word in [" et ", " and ", " ET "] where joined.holds(word) { joined = joined.replacing(word, with: ",") }
      guard joined.split(whereSeparator: { ",/&+".contains($0) }).allSatisfy({ take($0) }) else { return false }
    }
    return isForeign
  }

  /// Whether the reader cuts lists at a character, where `mark` is declared to stand between their values, or nothing is.
  static func separates(_ character: Character, _ mark: Character?) -> Bool {
    character == "\u{1F}" || character.isNewline
      || mark.map { $0 == character } ?? (character == ";" || character == "|")
  }
}
