internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanText

/// All figures of a register that its declaration counts: in all, by each dimension of its own, by partner.
struct RegisterTables {
  private let context: DocumentContext
  private let register: (any RegisterFacts)?

  /// As many metrics stand beside one another.
  private static let columns = 6

  /// The tables of the register of a code.
  init(_ context: DocumentContext, _ code: String) {
    self.context = context
    register = context.facts.registers.first { $0.isRead && $0.register.code == code }
  }

  /// Each under its title; none where nothing was read.
  var tables: [(title: String, table: DocumentTable?)] {
    guard let register else { return [] }
    let shown = register.metrics.filter { !$0.isBeside }
    let tables = MetricTable(context, nil)
    let name = register.register.name[context.language]
    // What a figure leaves out stands below it, where that is something.
    let told = register.metrics.filter { metric in
      metric.cuts.contains(.total) && (!metric.isBeside || isSaid(metric, Coordinate()))
    }
    let whole = (title: name, table: tables.table(of: told))
    return [whole]
      + dimensions(shown).map { dimension in
        let metrics = shown.filter { $0.cuts.contains(Cut(dimension)) && $0.unit != .date }.prefix(Self.columns)
        let said = metrics.filter { metric in
          context.places(metric.code, by: Cut(dimension)).contains {
            isSaid(metric, $0) || context.facts[metric, at: $0] == .missing(.noData)
          }
        }
        let by = context(" par ", " by ") + dimension.name[context.language]
        return (name + by, tables.table(of: said, by: dimension, compares: false, top: nil))
      }
  }

  /// Whether a figure of the period is more than nothing: a column of zeros tells nothing that the sums do not.
  private func isSaid(_ metric: Metric, _ place: Coordinate) -> Bool {
    context.facts[metric, at: place].double.map { $0 != 0 } ?? false
  }

  /// What the figures are published by alone, partners last; regions and attributions have tables of all registers.
  private func dimensions(_ metrics: [Metric]) -> [Dimension] {
    let all = metrics.flatMap(\.cuts).compactMap { $0.dimensions.count == 1 ? $0.dimensions[0] : nil }
    let known = all.reduce(into: [Dimension]()) { if !$0.contains($1) { $0.append($1) } }
    return known.filter { ![.partner, .region, .attribution].contains($0) } + known.filter { $0 == .partner }
  }
}
