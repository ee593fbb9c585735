internal import BilanMetrics
internal import BilanModel

/// Person-days with the members of Otan and of the European Union, in one perimeter, this period and the one before.
struct GroupVolumes {
  /// A set of activities; the two groups overlap, so that: first + second − both + neither = all.
  enum Part: CaseIterable {
    case nato, europeanUnion, both, neither, all

    /// Whether an activity with members of some groups is in the set.
    func holds(_ groups: Set<Group>) -> Bool {
      switch self {
      case .nato: groups.contains(.nato)
      case .europeanUnion: groups.contains(.europeanUnion)
      case .both: groups.isSuperset(of: [.nato, .europeanUnion])
      case .neither: groups.isEmpty
      case .all: true
      }
    }
  }

  let perimeter: Perimeter
  private let now: [Part: Quantity]
  private let before: [Part: Quantity]
  /// Person-days of the period with Otan or the European Union themselves and no member state of either.
  let withOrganisations: Int
  /// The parts of which more than half of the activities are without person-days, in the period or the one before.
  private let doubtful: Set<Part>

  init(_ context: ChartContext, perimeter: Perimeter) {
    self.perimeter = perimeter
    now = Self.volumes(context.facts, perimeter, period: 0)
    withOrganisations = Self.withOrganisations(context.facts, perimeter)
    doubtful = Self.doubtful(context.facts, perimeter)
    before = context.hasBefore ? Self.volumes(context.facts, perimeter, period: -1) : [:]
  }

  func now(_ part: Part) -> Quantity { now[part] ?? .missing(.noData) }
  /// nil when the records do not speak of the period before.
  func before(_ part: Part) -> Quantity? { before[part] }

  /// Whether the change of a part says what was done rather than what the records say.
  func tellsChange(_ part: Part) -> Bool { !doubtful.contains(part) }

  /// The whole number of a part, 0 when it is missing.
  func count(_ part: Part) -> Int { Self.number(now(part)) ?? 0 }

  /// The share of a part in all, in the period or the one before; nil without any person-day.
  func share(_ part: Part, before isBefore: Bool = false) -> (part: Int, whole: Int)? {
    let values = isBefore ? before : now
    guard let part = values[part].flatMap(Self.number), let whole = values[.all].flatMap(Self.number), whole > 0 else {
      return nil
    }
    return (part, whole)
  }

  static func number(_ quantity: Quantity) -> Int? {
    if case .number(let value) = quantity { value } else { nil }
  }

  private static func doubtful(_ facts: Facts, _ perimeter: Perimeter) -> Set<Part> {
    Set(
      Part.allCases.filter { part in
        [0, -1].contains { period in
          let rows = facts.rows.filter { row in
            row.period == period && part.holds(perimeter == .atDate ? row.groups : row.constantGroups)
          }
          let unknown = rows.count { $0.personDays == nil || ($0.days ?? 0) > 0 && $0.activity.lacksParticipants }
          return 2 * unknown > rows.count(where: \.counts)
        }
      })
  }

  private static func withOrganisations(_ facts: Facts, _ perimeter: Perimeter) -> Int {
    let organisations: Set = ["OTAN", "UE"]
    return facts.rows.filter { row in
      row.period == 0 && (perimeter == .atDate ? row.groups : row.constantGroups).isEmpty
        && row.activity.partners.contains { organisations.contains(facts.directory[$0].code) }
    }.reduce(0) { $0.saturatingSum($1.personDays ?? 0) }
  }

  private static func volumes(_ facts: Facts, _ perimeter: Perimeter, period: Int) -> [Part: Quantity] {
    let rows = facts.rows.filter { $0.period == period }
    func groups(_ row: ActivityRow) -> Set<Group> { perimeter == .atDate ? row.groups : row.constantGroups }
    func sum(_ isIn: (Set<Group>) -> Bool) -> Quantity {
      let some = rows.filter { isIn(groups($0)) }
      // As the cube does, a sum beyond whole numbers stays at the greatest one.
      let total = some.reduce(0) { $0.saturatingSum($1.personDays ?? 0) }
      return .known(total, leftOut: some.count { $0.personDays == nil })
    }
    func group(_ group: Group) -> Quantity {
      let measures = facts.cube.measures(period: period, group: group, perimeter: perimeter)
      return .known(measures.personDays, leftOut: measures.unknownDays + measures.unknownPersonDays)
    }
    return [
      .nato: group(.nato), .europeanUnion: group(.europeanUnion),
      .both: sum { $0.isSuperset(of: [.nato, .europeanUnion]) }, .neither: sum(\.isEmpty),
      .all: facts.value(.personDays, period: period),
    ]
  }
}
