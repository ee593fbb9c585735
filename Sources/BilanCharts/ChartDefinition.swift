package import BilanModel

/// One kind of chart: what users call it, what it may be told, and how it becomes a page.
package struct ChartDefinition: Sendable {
  /// The word of definitions and of the command line: `classement`.
  package let code: String
  package let name: Wording
  /// One sentence: which question the chart answers.
  package let help: Wording
  package let parameters: [ChartParameter]
  package let draw: @Sendable (ChartContext, ChartParameters) -> ChartPage

  init(
    _ code: String, _ name: Wording, help: Wording, parameters: [ChartParameter] = [],
    draw: @escaping @Sendable (ChartContext, ChartParameters) -> ChartPage
  ) {
    self.code = code
    self.name = name
    self.help = help
    self.parameters = parameters
    self.draw = draw
  }
}
