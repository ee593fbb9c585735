package import BilanModel

/// A whole number that a definition may give to a chart.
package struct ChartParameter: Sendable, Hashable {
  /// The key written in a definition: `top`.
  package let code: String
  /// What it sets, in a few words.
  package let help: Wording
  /// The numbers that it may take.
  package let range: ClosedRange<Int>
  /// The number where none is given.
  package let standard: Int

  init(_ code: String, _ range: ClosedRange<Int>, standard: Int, _ french: String, _ english: String) {
    self.code = code
    self.range = range
    self.standard = standard
    help = Wording(french, english)
  }
}

/// The numbers that a definition gave to a chart; a missing one takes the standard of its declaration.
package struct ChartParameters: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private let values: [String: Int]

  /// The numbers of a definition, by the codes of their parameters.
  package init(_ values: [String: Int] = [:]) { self.values = values }

  /// The numbers as they are written in code: `["top": 10]`.
  package init(dictionaryLiteral elements: (String, Int)...) {
    self.init(Dictionary(elements) { $1 })
  }

  /// The value of a parameter, kept inside its range.
  subscript(parameter: ChartParameter) -> Int {
    let value = values[parameter.code] ?? parameter.standard
    return min(parameter.range.upperBound, max(parameter.range.lowerBound, value))
  }
}
