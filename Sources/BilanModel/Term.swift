/// One value of a closed vocabulary: its code, its names, and the other words that records use for it.
package struct Term: Sendable, Hashable {
  /// The code written in data, `snake_case` or the trade's own abbreviation.
  package let code: String
  /// As documents print it.
  package let name: Wording
  /// Other spellings accepted in records; compared without case, accents, hyphens, apostrophes or extra spaces.
  package let aliases: [String]

  package init(_ code: String, _ french: String, _ english: String, _ aliases: [String] = []) {
    self.code = code
    name = Wording(french, english)
    self.aliases = aliases
  }
}

extension Term {
  /// What organisations are called in a cut by region.
  package static let organisations = Term("organisations", "Organisations", "Organisations")
}
