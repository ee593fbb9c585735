internal import BilanModel

extension MetricCatalog {
  /// The figures of a declaration as metrics, each with what it leaves out beside it, and the records in no period.
  static func declared<Record: RegisterRecord>(by type: Record.Type) -> [Metric] {
    Record.declaration.figures.flatMap { figure in
      [figure.metric, figure.leftOut, figure.base].compactMap(\.self)
    } + (Record.declaration.figures.isEmpty ? [] : [undated(Record.register)])
  }

  /// The records that no period counts for want of a date.
  private static func undated(_ register: Register) -> Metric {
    Metric(
      "\(register.code).undated",
      Wording("\(register.name.french) sans date utilisable", "\(register.name.english) without a usable date"),
      definition: Wording(
        "enregistrements sans date, ou dont la date est trop vague pour une année : ils ne sont dans aucune",
        "records without a date, or with one too vague for a year: they are in none"),
      unit: .records,
      counts: CountedRecords(
        by: .none, "lignes du registre «\u{A0}\(register.name.french)\u{A0}»",
        "rows of the register “\(register.name.english)”"),
      cuts: [.total], tone: .neutral, register: register.code, isBeside: true
    ) { facts, at in
      at.period == 0 ? facts.declared(register.code).map { .number($0.undated) } ?? .missing(.noData) : .number(0)
    }
  }
}

extension DeclaredFigure where Record: RegisterRecord {
  /// The figure itself.
  fileprivate var metric: Metric {
    metric(code, name, definition, unit) { $0.quantity(code, at: $1) }
  }

  /// How many records it leaves out.
  fileprivate var leftOut: Metric {
    metric(
      leftOutCode,
      Wording("\(name.french)\u{A0}: laissés de côté", "\(name.english): left out"),
      Wording(
        "enregistrements qui peuvent compter, et que ce chiffre laisse de côté faute de le dire",
        "records that may count, and that the figure leaves out since they do not say"),
      .records, isBeside: true
    ) { $0.leftOut(of: code, at: $1) }
  }

  /// How many values a median is of; nil for another figure.
  fileprivate var base: Metric? {
    guard case .median = kind else { return nil }
    return metric(
      baseCode, Wording("\(name.french)\u{A0}: effectif", "\(name.english): number"),
      Wording("nombre de valeurs dont c’est la médiane", "number of values that it is the median of"), .records,
      isBeside: true
    ) { $0.base(of: code, at: $1) }
  }

  /// Whether the figures of several periods add up: no stock, and nothing that counts the same record in each period.
  private var addsUp: Bool {
    switch kind {
    case .count: Record.declaration.counted.rule == .start
    case .sum(let amount): !amount.isStock && !amount.recurs && amount.unit != .decimal
    case .share, .median, .first, .last: false
    }
  }

  private func metric(
    _ code: String, _ name: Wording, _ definition: Wording, _ unit: Unit, isBeside: Bool = false,
    _ value: @escaping @Sendable (any RegisterFacts, Coordinate) -> Quantity
  ) -> Metric {
    let register = Record.register
    return Metric(
      code, name, definition: definition, unit: unit,
      counts: CountedRecords(
        by: Record.declaration.counted.rule,
        "lignes du registre « \(register.name.french) » qui comptent dans la période",
        "rows of the register “\(register.name.english)” that count in the period"),
      nature: isStock ? .stock : .flow, cuts: cuts, coversHistory: true, tone: isBeside ? .neutral : tone,
      register: register.code, choice: choice, isBeside: isBeside, addsUp: !isBeside && addsUp
    ) { facts, at in facts.declared(register.code).map { value($0, at) } ?? .missing(.noData) }
  }
}

extension Facts {
  /// What a register says that is counted by its declaration.
  fileprivate func declared(_ code: String) -> (any RegisterFacts)? {
    registers.first { $0.register.code == code }
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
