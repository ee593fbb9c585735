package import BilanModel

/// The sums of done activities by period, partner and pillar, whole and by group, month and status.
package struct ActivityCube: Sendable {
  /// A cell of the cube.
  package struct Key: Sendable, Hashable {
    package var period: Int
    package var pillar: Pillar
    package var partner: PartnerIndex?
    package var group: Group?

    package init(period: Int, pillar: Pillar, partner: PartnerIndex? = nil, group: Group? = nil) {
      self.period = period
      self.pillar = pillar
      self.partner = partner
      self.group = group
    }
  }

  package var cells: [Key: Measures]
  /// Counts of activities that start in a period, by status as recorded.
  package var statuses: [Int: [Status: Int]]
  /// Done activities by period, pillar and month of the start; a start too vague for a month is in month 0.
  package var months: [Int: [Pillar: [Int: Int]]]
  /// Cancelled activities by period and cause; the empty cause is « not stated ».
  package var causes: [Int: [String: Int]]
  /// Activities whose date is missing or too vague for any period.
  package var undated: Int

  package init(
    cells: [Key: Measures] = [:], statuses: [Int: [Status: Int]] = [:], months: [Int: [Pillar: [Int: Int]]] = [:],
    causes: [Int: [String: Int]] = [:], undated: Int = 0
  ) {
    self.cells = cells
    self.statuses = statuses
    self.months = months
    self.causes = causes
    self.undated = undated
  }

  /// The sums of one cell; a nil pillar adds up the pillars. Without partner and group: activities counted whole.
  package func measures(
    period: Int, partner: PartnerIndex? = nil, pillar: Pillar? = nil, group: Group? = nil
  ) -> Measures {
    var sum = Measures()
    for each in pillar.map({ [$0] }) ?? Pillar.allCases {
      sum += cells[Key(period: period, pillar: each, partner: partner, group: group)] ?? Measures()
    }
    return sum
  }

  /// The periods with any activity that starts in them, or any volume, in ascending order.
  package var periods: [Int] {
    Set(cells.keys.map(\.period)).union(statuses.keys).sorted()
  }

  /// The partners with a participation or a volume in a period, in the order of the directory.
  package func partners(in period: Int) -> [PartnerIndex] {
    Set(cells.keys.filter { $0.period == period }.compactMap(\.partner)).sorted()
  }
}
