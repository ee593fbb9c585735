internal import BilanModel

extension MetricCatalog {
  /// The figures that a register declares; none where it is counted by code of its own.
  static func metrics(of type: any RegisterRecord.Type) -> [Metric] {
    (type as? any DeclaredRecord.Type).map { declared(by: $0) } ?? []
  }

  /// The figures of a declaration as metrics.
  static func declared<Record: DeclaredRecord>(by type: Record.Type) -> [Metric] {
    let (register, declaration) = (Record.register, Record.declaration)
    return declaration.figures.map { figure in
      Metric(
        figure.code, figure.name, definition: figure.definition, unit: figure.unit,
        population: Wording(
          "lignes du registre « \(register.name.french) » qui comptent dans la période",
          "rows of the register “\(register.name.english)” that count in the period"),
        rule: declaration.counted.periodRule, cuts: figure.cuts, coversHistory: true, tone: figure.tone,
        register: register.code
      ) { facts, at in
        facts.registers.first { $0.register.code == register.code }?.quantity(figure.code, at: at) ?? .missing(.noData)
      }
    }
  }
}

extension CountingRule {
  /// Which day places a record in a period.
  fileprivate var periodRule: Metric.PeriodRule {
    switch self {
    case .whenItStarts, .inYear: .start
    case .whileItLasts: .overlap
    }
  }
}
