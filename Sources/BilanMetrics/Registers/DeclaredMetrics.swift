internal import BilanModel

extension MetricCatalog {
  /// The figures of a declaration as metrics.
  static func declared<Record: RegisterRecord>(by type: Record.Type) -> [Metric] {
    let (register, declaration) = (Record.register, Record.declaration)
    return declaration.figures.map { figure in
      Metric(
        figure.code, figure.name, definition: figure.definition, unit: figure.unit,
        counts: CountedRecords(
          by: declaration.counted.rule, "lignes du registre « \(register.name.french) » qui comptent dans la période",
          "rows of the register “\(register.name.english)” that count in the period"),
        nature: figure.isStock ? .stock : .flow, cuts: figure.cuts, coversHistory: true, tone: figure.tone,
        register: register.code
      ) { facts, at in
        facts.registers.first { $0.register.code == register.code }?.quantity(figure.code, at: at) ?? .missing(.noData)
      }
    }
  }
}

extension CountingRule {
  /// Which day places a record in a period.
  fileprivate var rule: CountedRecords.Rule {
    switch self {
    case .whenItStarts, .inYear: .start
    case .whileItLasts: .overlap
    }
  }
}
