internal import BilanMetrics
internal import BilanModel
internal import BilanTables

/// Where a figure stands, for the engine and, as the cells that hold the same words, for the formulas.
struct Scope: Sendable {
  /// A value of a dimension and the cell that holds its words.
  struct Named<Value: Sendable>: Sendable {
    let value: Value
    let cell: Formula

    init(_ value: Value, _ cell: Formula.Name) {
      self.value = value
      self.cell = Formula(cell)
    }
  }

  /// The period of the report and the one before it, with the cells that hold their labels.
  static let current = Named(0, .period(0))
  static let previous = Named(-1, .period(-1))

  var period: Named<Int>
  var pillar: Named<Pillar>?
  var partner: Named<PartnerIndex>?
  var group: Group?
  var perimeter = Perimeter.atDate
  /// Whether activities are counted once for each partner rather than once.
  var countsParticipations = false

  init(_ period: Named<Int>, pillar: Named<Pillar>? = nil, partner: Named<PartnerIndex>? = nil, group: Group? = nil) {
    self.period = period
    self.pillar = pillar
    self.partner = partner
    self.group = group
    countsParticipations = partner != nil
  }

  var coordinate: Coordinate {
    Coordinate(period: period.value, partner: partner?.value, pillar: pillar?.value, group: group)
  }

  /// The same scope in the period before the report's.
  var before: Scope {
    var scope = self
    scope.period = Scope.previous
    return scope
  }

  /// The same scope with every participation.
  var participations: Scope {
    var scope = self
    scope.countsParticipations = true
    return scope
  }

  /// The table whose rows are counted.
  var table: TableLayout { countsParticipations ? .participations : .activities }

  /// The conditions that the rows meet.
  var conditions: [Condition] {
    var conditions = [Condition(.period, period.cell)]
    if let pillar { conditions.append(Condition(.pillar, pillar.cell)) }
    if let partner { conditions.append(Condition(.partner, partner.cell)) }
    if let group { conditions.append(Condition(.membership(group, perimeter), "1")) }
    return conditions
  }
}
