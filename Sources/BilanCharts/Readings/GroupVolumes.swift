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
    let read = Reading(context.facts, perimeter)
    now = read.volumes(context.facts, perimeter, period: 0)
    withOrganisations = read.withOrganisations
    doubtful = read.doubtful
    before = context.hasBefore ? read.volumes(context.facts, perimeter, period: -1) : [:]
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
}

extension GroupVolumes {
  /// What one pass over the rows finds of each part, in the period and the one before.
  private struct Reading {
    private struct Sums {
      var personDays = 0
      /// Rows without person-days.
      var leftOut = 0
      /// Rows without person-days, and those of which the participants of one side are not known.
      var unknown = 0
      var activities = 0
    }

    private var sums: [Int: [Part: Sums]] = [:]
    private(set) var withOrganisations = 0

    init(_ facts: Facts, _ perimeter: Perimeter) {
      let organisations: Set = ["OTAN", "UE"]
      var found = [0, -1].map { _ in Part.allCases.map { _ in Sums() } }
      for row in facts.rows {
        guard let period = row.period, let place = [0, -1].firstIndex(of: period) else { continue }
        let groups = perimeter == .atDate ? row.groups : row.constantGroups
        let personDays = row.personDays
        let isUnknown = personDays == nil || (row.days ?? 0) > 0 && row.activity.lacksParticipants
        for (part, of) in Part.allCases.enumerated() where of.holds(groups) {
          // As the cube does, a sum beyond whole numbers stays at the greatest one.
          found[place][part].personDays = found[place][part].personDays.saturatingSum(personDays ?? 0)
          found[place][part].leftOut += personDays == nil ? 1 : 0
          found[place][part].unknown += isUnknown ? 1 : 0
          found[place][part].activities += row.counts ? 1 : 0
        }
        if period == 0, groups.isEmpty,
          row.distinctPartners.contains(where: { organisations.contains(facts.directory[$0].code) })
        {
          withOrganisations = withOrganisations.saturatingSum(personDays ?? 0)
        }
      }
      for (place, period) in [0, -1].enumerated() {
        sums[period] = Dictionary(uniqueKeysWithValues: zip(Part.allCases, found[place]))
      }
    }

    /// The parts of which more than half of the activities are without person-days, in one of the periods.
    var doubtful: Set<Part> {
      Set(sums.values.flatMap { $0.filter { 2 * $0.value.unknown > $0.value.activities }.keys })
    }

    func volumes(_ facts: Facts, _ perimeter: Perimeter, period: Int) -> [Part: Quantity] {
      func sum(_ part: Part) -> Quantity {
        let sums = sums[period]?[part] ?? Sums()
        return .known(sums.personDays, leftOut: sums.leftOut)
      }
      func group(_ group: Group) -> Quantity {
        facts.value(perimeter == .atDate ? .groupPersonDays : .groupPersonDaysConstant, period: period, group: group)
      }
      return [
        .nato: group(.nato), .europeanUnion: group(.europeanUnion), .both: sum(.both), .neither: sum(.neither),
        .all: facts.value(.personDays, period: period),
      ]
    }
  }
}
