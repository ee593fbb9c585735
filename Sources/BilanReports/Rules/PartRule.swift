package import BilanModel

/// A whole number that a sheet or a chart takes.
package struct ParameterRule: Sendable, Hashable {
  /// The key written in a definition.
  package let code: String
  /// The numbers that it may take.
  package let range: ClosedRange<Int>
  /// The number where none is given.
  package let standard: Int
  /// What it sets, in a few words.
  package let help: Wording

  /// A parameter and the numbers that it may take.
  package init(_ code: String, _ range: ClosedRange<Int>, standard: Int, help: Wording) {
    self.code = code
    self.range = range
    self.standard = standard
    self.help = help
  }
}

/// A sheet or a chart that a definition may name.
package struct PartRule: Sendable, Hashable {
  /// The word of definitions.
  package let code: String
  /// The numbers that it takes.
  package let parameters: [ParameterRule]

  /// A part that takes some numbers.
  package init(_ code: String, _ parameters: [ParameterRule] = []) {
    self.code = code
    self.parameters = parameters
  }
}
