package import BilanModel

/// Whose membership decides whether an activity is a group's.
package enum Perimeter: UInt8, Sendable, Hashable {
  /// The members on the day that the activity starts.
  case atDate
  /// The members on the as-of day, whenever the activity took place: the same states in every period.
  case constant
  /// None: those that a partial date leaves open whether they are a group's, which no perimeter counts.
  case undecided

  /// Those by which figures count.
  package static let counted: [Perimeter] = [.atDate, .constant]
  static let all: [Perimeter] = [.atDate, .constant, .undecided]
}

/// The sums of done activities by period, partner and pillar, whole and by group, month and status.
package struct ActivityCube: Sendable, Equatable {
  /// A cell of the cube: activities counted whole when it names neither partner nor group.
  package struct Key: Sendable, Hashable {
    /// 0 for the report’s, negative for earlier ones.
    package var period: Int
    /// Of the activities.
    package var pillar: Pillar
    /// Nil for activities counted whole.
    package var partner: PartnerIndex?
    /// Nil where the cell is no group’s.
    package var group: Group?
    /// Has a meaning on the cells of a group only.
    package var perimeter: Perimeter

    package init(
      period: Int, pillar: Pillar, partner: PartnerIndex? = nil, group: Group? = nil, perimeter: Perimeter = .atDate
    ) {
      self.period = period
      self.pillar = pillar
      self.partner = partner
      self.group = group
      self.perimeter = perimeter
    }

    /// One number for the whole key, for cells are looked up by the ten thousand.
    package func hash(into hasher: inout Hasher) {
      let place = Int(partner?.rawValue ?? -1) << 8 | Int(group?.rawValue ?? .max)
      hasher.combine((period << 32 ^ place) << 8 | Int(pillar.rawValue) << 2 | Int(perimeter.rawValue))
    }

    /// The same place with the pillars added up.
    fileprivate var ofAllPillars: Key {
      var key = self
      key.pillar = .none
      return key
    }
  }

  /// By place; a place without activities has no cell.
  package var cells: [Key: Measures] { didSet { margins = CubeMargins(cells) } }
  /// The parts 1/n of activities whose n partners no unit says exactly, by n; the cells hold the others.
  package var oddParts: [Key: [Int: Int]]
  /// Counts of activities that start in a period, by status as recorded; a done activity that starts after the as-of
  /// day is in no count.
  package var statuses: [Int: [Status: Int]]
  /// Done activities by period, pillar and month of the start; a start too vague for a month is in month 0.
  package var months: [Int: [Pillar: [Int: Int]]]
  /// Done activities that may start in a month of a period, and need not, by period, pillar and month.
  package var openMonths: [Int: [Pillar: [Int: Int]]]
  /// Cancelled activities by period and cause; the empty cause is « not stated ».
  package var causes: [Int: [String: Int]]
  /// Those of other states that may start in a period.
  package var openStarts: OpenStarts
  /// Activities whose date is missing or too vague for any period.
  package var undated: Int
  /// The day by which the first activity has begun, whatever became of it; nil where none is known.
  package var firstStart: Day?
  /// What the cells add up to, kept because every share asks for it.
  private var margins: CubeMargins

  package init(
    cells: [Key: Measures] = [:], oddParts: [Key: [Int: Int]] = [:], statuses: [Int: [Status: Int]] = [:],
    months: [Int: [Pillar: [Int: Int]]] = [:], openMonths: [Int: [Pillar: [Int: Int]]] = [:],
    causes: [Int: [String: Int]] = [:], openStarts: OpenStarts = OpenStarts(), undated: Int = 0, firstStart: Day? = nil
  ) {
    self.cells = cells
    self.oddParts = oddParts
    self.statuses = statuses
    self.months = months
    self.openMonths = openMonths
    self.causes = causes
    self.openStarts = openStarts
    self.undated = undated
    self.firstStart = firstStart
    margins = CubeMargins(cells)
  }

  /// The sums of one cell; a nil pillar adds up the pillars.
  ///
  /// Without partner and group: activities counted whole.
  package func measures(
    period: Int, partner: PartnerIndex? = nil, pillar: Pillar? = nil, group: Group? = nil,
    perimeter: Perimeter = .atDate
  ) -> Measures {
    let key = Key(period: period, pillar: pillar ?? .none, partner: partner, group: group, perimeter: perimeter)
    return (pillar == nil ? margins.totals[key] : cells[key]) ?? Measures()
  }

  /// The parts of activities in one cell, exact; a nil pillar adds up the pillars.
  package func fractions(period: Int, partner: PartnerIndex? = nil, pillar: Pillar? = nil) -> Fractions {
    let units = measures(period: period, partner: partner, pillar: pillar).fractions
    guard let partner, !oddParts.isEmpty else { return Fractions(units: units) }
    return (pillar.map { [$0] } ?? Pillar.allCases).reduce(Fractions(units: units)) { sum, pillar in
      sum + Fractions(others: oddParts[Key(period: period, pillar: pillar, partner: partner)] ?? [:])
    }
  }

  /// The sums over the partners: an activity is in them once for each of its partners, as a participation.
  package func participations(period: Int, pillar: Pillar? = nil) -> Measures {
    guard let pillar else { return margins.allParticipations[period] ?? Measures() }
    return margins.participations[Key(period: period, pillar: pillar)] ?? Measures()
  }

  /// The periods with any activity that starts in them, or any volume, in ascending order.
  package var periods: [Int] {
    Set(margins.periods).union(statuses.keys).sorted()
  }

  /// The partners with a participation or a volume in a period, in the order of the directory.
  package func partners(in period: Int) -> [PartnerIndex] { margins.partners[period] ?? [] }
}

/// Sums and lists that follow from the cells of a cube.
private struct CubeMargins: Sendable, Equatable {
  /// The sums over the pillars, under keys without one.
  var totals: [ActivityCube.Key: Measures] = [:]
  /// The sums over the partners, by period and pillar.
  var participations: [ActivityCube.Key: Measures] = [:]
  /// The sums over partners and pillars, by period.
  var allParticipations: [Int: Measures] = [:]
  var partners: [Int: [PartnerIndex]] = [:]
  var periods: Set<Int> = []

  init(_ cells: [ActivityCube.Key: Measures]) {
    var sets: [Int: Set<PartnerIndex>] = [:]
    for (key, measures) in cells {
      periods.insert(key.period)
      totals[key.ofAllPillars, default: Measures()] += measures
      guard let partner = key.partner else { continue }
      sets[key.period, default: []].insert(partner)
      participations[ActivityCube.Key(period: key.period, pillar: key.pillar), default: Measures()] += measures
      allParticipations[key.period, default: Measures()] += measures
    }
    partners = sets.mapValues { $0.sorted() }
  }
}
