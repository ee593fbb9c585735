/// A restriction beside the level: who, of those that the level admits, may not know.
package struct Caveat: Sendable, Hashable {
  /// What is printed, in every language.
  package let name: String
  /// Other spellings that are read.
  package let aliases: [String]

  package init(_ name: String, _ aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }

  /// Never to be communicated to a foreign state, body or national, be the information classified or not (IGI 1300).
  package static let france = Caveat(
    "SPÉCIAL FRANCE", ["SF", "SPÉCIALE FRANCE", "SPÉCIAL FR", "FRANCE ONLY", "FR ONLY", "FRENCH EYES ONLY"])

  /// What is written in data, `SF`.
  static func code(of name: String) -> String { name == france.name ? "SF" : name }
}
