package import BilanModel

/// Where a figure stands: its period and the value of each dimension that cuts it; nil means all of them.
package struct Coordinate: Sendable, Hashable {
  /// 0 is the period of the report, −1 the same period before it.
  package var period: Int
  /// With whom.
  package var partner: PartnerIndex?
  /// In which pillar.
  package var pillar: Pillar?
  /// With the members of which group.
  package var group: Group?
  /// 1 to 12; 0 for a start too vague for a month.
  package var month: Int?
  /// Cause of a cancellation; the empty string is « not stated ».
  package var cause: String?
  /// The values of the dimensions that registers declare.
  package var others: [Dimension: DimensionValue] = [:]

  package init(
    period: Int = 0, partner: PartnerIndex? = nil, pillar: Pillar? = nil, group: Group? = nil, month: Int? = nil,
    cause: String? = nil
  ) {
    self.period = period
    self.partner = partner
    self.pillar = pillar
    self.group = group
    self.month = month
    self.cause = cause
  }

  /// The dimensions given, which make a cut.
  package var dimensions: [Dimension] {
    var dimensions: [Dimension] = []
    if partner != nil { dimensions.append(.partner) }
    if group != nil { dimensions.append(.group) }
    if month != nil { dimensions.append(.month) }
    if cause != nil { dimensions.append(.cause) }
    dimensions += others.keys.sorted { $0.code < $1.code }
    if pillar != nil { dimensions.append(.pillar) }
    return dimensions
  }

  /// The same place with a value of one more dimension.
  package func at(_ dimension: Dimension, _ value: DimensionValue) -> Coordinate {
    var place = self
    switch value {
    case .partner(let partner) where dimension == .partner: place.partner = partner
    case .pillar(let pillar) where dimension == .pillar: place.pillar = pillar
    case .partner, .pillar, .word: place.others[dimension] = value
    }
    return place
  }

  /// The same place in the period before.
  package var before: Coordinate {
    var before = self
    before.period -= 1
    return before
  }
}
