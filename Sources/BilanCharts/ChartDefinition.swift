package import BilanModel

/// One kind of chart: what users call it, what it may be told, and how it becomes a figure.
package struct ChartDefinition: Sendable {
  /// The word of definitions and of the command line: `classement`.
  package let code: String
  /// What people call it.
  package let name: Wording
  /// One sentence: which question the chart answers.
  package let help: Wording
  /// The numbers that a definition may give to it.
  package let parameters: [ChartParameter]
  /// The figure of some facts, with the numbers that a definition gave.
  package let figure: @Sendable (ChartContext, ChartParameters) -> ChartFigure

  init(
    _ code: String, _ name: Wording, help: Wording, parameters: [ChartParameter] = [],
    figure: @escaping @Sendable (ChartContext, ChartParameters) -> ChartFigure
  ) {
    self.code = code
    self.name = name
    self.help = help
    self.parameters = parameters
    self.figure = figure
  }
}
