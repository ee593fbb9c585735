package import BilanModel

/// Where a figure stands: its period and the value of each dimension that cuts it; nil means all of them.
package struct Coordinate: Sendable, Hashable {
  /// 0 is the period of the report, −1 the same period before it.
  package var period: Int
  package var partner: PartnerIndex?
  package var pillar: Pillar?
  package var group: Group?
  /// 1 to 12.
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
}

/// A combination of dimensions by which a metric is published.
package enum Cut: String, Sendable, Hashable, CaseIterable {
  case total, pillar, partner, partnerPillar, group, groupPillar, month, monthPillar, cause
}
