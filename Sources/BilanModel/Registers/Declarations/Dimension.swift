/// Something that figures are cut by within a period: with whom, in which pillar, led by which office.
package struct Dimension: Sendable, Hashable {
  /// The name of the dimension in the figures, `snake_case`.
  package let code: String
  /// The name printed.
  package let name: Wording

  package init(_ code: String, _ name: Wording) {
    self.code = code
    self.name = name
  }

  /// A dimension is known by its code.
  package static func == (left: Dimension, right: Dimension) -> Bool { left.code == right.code }
  /// By the code alone.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// With whom.
  package static let partner = Dimension("partner", Wording("partenaire", "partner"))
  /// In which pillar.
  package static let pillar = Dimension("pillar", Wording("pilier", "pillar"))
  /// With the members of which group.
  package static let group = Dimension("group", Wording("groupe", "group"))
  /// In which month it started.
  package static let month = Dimension("month", Wording("mois", "month"))
  /// Why it was cancelled.
  package static let cause = Dimension("cause", Wording("cause", "cause"))
}

/// A set of dimensions that figures are cut by together; none gives the total.
package struct Cut: Sendable, Hashable {
  /// In the order of their declaration, in which places are listed.
  package let dimensions: [Dimension]

  package init(_ dimensions: Dimension...) { self.dimensions = dimensions }

  /// The name of the cut in the figures: `total`, `partner`, `partnerPillar`.
  package var code: String {
    guard let first = dimensions.first else { return "total" }
    return dimensions.dropFirst().reduce(first.code) { $0 + $1.code.prefix(1).uppercased() + $1.code.dropFirst() }
  }

  /// A cut is its dimensions, in any order.
  package static func == (left: Cut, right: Cut) -> Bool { left.isMade(of: right.dimensions) }
  /// Whatever the order of the dimensions.
  package func hash(into hasher: inout Hasher) { hasher.combine(dimensions.count) }

  /// Whether the cut is made of some dimensions, in any order.
  package func isMade(of others: [Dimension]) -> Bool {
    dimensions.count == others.count && dimensions.allSatisfy { others.contains($0) }
  }

  /// All together.
  package static let total = Cut()
  /// By pillar.
  package static let pillar = Cut(.pillar)
  /// By partner.
  package static let partner = Cut(.partner)
  /// By partner and pillar.
  package static let partnerPillar = Cut(.partner, .pillar)
  /// By group.
  package static let group = Cut(.group)
  /// By group and pillar.
  package static let groupPillar = Cut(.group, .pillar)
  /// By month.
  package static let month = Cut(.month)
  /// By month and pillar.
  package static let monthPillar = Cut(.month, .pillar)
  /// By cause.
  package static let cause = Cut(.cause)
}

/// One value of a dimension.
package enum DimensionValue: Sendable, Hashable {
  case partner(PartnerIndex)
  case pillar(Pillar)
  /// A value by its code in the figures, and its name.
  case word(String, Wording)
}
