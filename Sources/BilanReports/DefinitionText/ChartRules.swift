internal import BilanCharts

/// The charts that a definition may name, as the catalogue of charts declares them.
package enum ChartRules {
  /// One a chart, in the order of the documentation.
  package static var all: [PartRule] {
    ChartCatalog.all.map { chart in
      PartRule(
        chart.code,
        chart.parameters.map { ParameterRule($0.code, $0.range, standard: $0.standard, help: $0.help) })
    }
  }
}
