package import BilanModel

/// Where a figure stands: its period and the value of each dimension that cuts it; nil means all of them.
package struct Coordinate: Sendable, Hashable {
  /// 0 is the period of the report, −1 the same period before it.
  package var period: Int
  package var partner: PartnerIndex?
  package var pillar: Pillar?
  package var group: Group?
  /// 1 to 12; 0 for a start too vague for a month.
  package var month: Int?
  /// Cause of a cancellation; the empty string is « not stated ».
  package var cause: String?

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

  /// The cut that the dimensions given make; nil for a combination that no metric is cut by.
  package var cut: Cut? {
    switch (partner != nil, group != nil, month != nil, cause != nil, pillar != nil) {
    case (false, false, false, false, let hasPillar): hasPillar ? .pillar : .total
    case (true, false, false, false, let hasPillar): hasPillar ? .partnerPillar : .partner
    case (false, true, false, false, let hasPillar): hasPillar ? .groupPillar : .group
    case (false, false, true, false, let hasPillar): hasPillar ? .monthPillar : .month
    case (false, false, false, true, false): .cause
    default: nil
    }
  }

  /// The same place in the period before.
  package var before: Coordinate {
    var before = self
    before.period -= 1
    return before
  }
}

/// A dimension that cuts figures within a period.
package enum Dimension: String, Sendable, Hashable, CaseIterable {
  case partner, pillar, group, month, cause
}

/// A combination of dimensions by which a metric is published.
package enum Cut: String, Sendable, Hashable, CaseIterable {
  case total, pillar, partner, partnerPillar, group, groupPillar, month, monthPillar, cause

  /// The dimensions combined.
  package var dimensions: Set<Dimension> {
    switch self {
    case .total: []
    case .pillar: [.pillar]
    case .partner: [.partner]
    case .partnerPillar: [.partner, .pillar]
    case .group: [.group]
    case .groupPillar: [.group, .pillar]
    case .month: [.month]
    case .monthPillar: [.month, .pillar]
    case .cause: [.cause]
    }
  }
}
