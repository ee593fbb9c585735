internal import BilanMetrics
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
  /// Whether it needs more activities than can be told one by one: of fewer it would show a distribution of nothing.
  package let needsMany: Bool
  /// The figure of some facts, with the numbers that a definition gave.
  package let figure: @Sendable (ChartContext, ChartParameters) -> ChartFigure

  init(
    _ code: String, _ name: Wording, help: Wording, parameters: [ChartParameter] = [], needsMany: Bool = true,
    figure: @escaping @Sendable (ChartContext, ChartParameters) -> ChartFigure
  ) {
    self.code = code
    self.name = name
    self.help = help
    self.parameters = parameters
    self.needsMany = needsMany
    self.figure = figure
  }

  /// The figure in a document; nil where it has nothing to tell: no row, or a handful of activities, each of which stands
  /// in the calendar.
  package func telling(_ context: ChartContext, _ parameters: ChartParameters) -> ChartFigure? {
    if needsMany, context.whole(.whole) <= CalendarActs.few { return nil }
    let figure = figure(context, parameters)
    return figure.isNothing ? nil : figure
  }
}
