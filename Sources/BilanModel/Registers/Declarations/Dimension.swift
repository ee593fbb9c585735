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
  /// In which region of the world.
  package static let region = Dimension("region", Wording("région", "region"))
  /// For which attribution of the chief of defence.
  package static let attribution = Dimension("attribution", Wording("attribution", "attribution"))
  /// By the office that leads, gives, holds or signs.
  package static let office = Dimension("office", Wording("organisme", "office"))
  /// At the level of which French principal.
  package static let level = Dimension("level", Wording("niveau", "level"))
  /// As a session of which dialogue, committee or council.
  package static let series = Dimension("series", Wording("série", "series"))
  /// Of what kind it is, in the words of its register.
  package static let kind = Dimension("kind", Wording("nature", "kind"))
  /// Why it was cancelled.
  package static let cause = Dimension("cause", Wording("cause", "cause"))
}

/// A set of dimensions that figures are cut by together; none gives the total.
package struct Cut: Sendable, Hashable {
  /// In the order of their declaration, in which places are listed.
  package let dimensions: [Dimension]

  package init(_ dimensions: Dimension...) { self.dimensions = dimensions }

  /// A cut of some dimensions at hand.
  package init(of dimensions: [Dimension]) { self.dimensions = dimensions }

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
  /// By region.
  package static let region = Cut(.region)
  /// By kind.
  package static let kind = Cut(.kind)
  /// By attribution.
  package static let attribution = Cut(.attribution)
  /// By office.
  package static let office = Cut(.office)
  /// By cause.
  package static let cause = Cut(.cause)
}

/// One value of a dimension.
package enum DimensionValue: Sendable, Hashable {
  case partner(PartnerIndex)
  case pillar(Pillar)
  /// A value by its code in the figures, and its name.
  case word(String, Wording)

  /// The value of the records that do not say theirs, so that those of one value each add up to the total.
  package static let unstated = DimensionValue.word("", Wording("non indiqué", "not stated"))

  /// The value of the organisations in a cut by region: they are in none.
  package static let organisations = DimensionValue(.organisations)

  /// A value that has a name of its own.
  package init(_ term: Term) { self = .word(term.code, term.name) }

  /// The regions of some partners, each once, and the organisations apart; of those in no region, and of none, `unstated`.
  package static func regions(of partners: [PartnerIndex]) -> [DimensionValue] {
    let regions = Set(partners.compactMap(\.region)).sorted { $0.rawValue < $1.rawValue }
    var values = regions.map { DimensionValue.word($0.code, $0.name) }
    let others = partners.filter { $0.region == nil }
    if others.contains(where: { $0.nature == .organisation }) { values.append(.organisations) }
    if values.isEmpty || others.contains(where: { $0.nature != .organisation }) { values.append(.unstated) }
    return values
  }

  /// Whether two values are the same: a word is known by its code.
  package static func == (left: DimensionValue, right: DimensionValue) -> Bool {
    switch (left, right) {
    case (.partner(let left), .partner(let right)): left == right
    case (.pillar(let left), .pillar(let right)): left == right
    case (.word(let left, _), .word(let right, _)): left == right
    case (.partner, _), (.pillar, _), (.word, _): false
    }
  }

  /// By the code alone.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .partner(let partner): hasher.combine(partner)
    case .pillar(let pillar): hasher.combine(pillar)
    case .word(let code, _): hasher.combine(code)
    }
  }

  /// What values of one dimension are sorted by: partners and pillars as their lists are, words by their code without
  /// case or accents, the unstated one last.
  package var sortKey: String {
    switch self {
    case .partner(let partner): String(100_000 + Int(partner.rawValue))
    case .pillar(let pillar): String(100_000 + Int(pillar.rawValue))
    case .word(let code, _): code.isEmpty ? "\u{10FFFF}" : foldedKey(code) + "\u{0}" + code
    }
  }
}

extension NamedOffice {
  /// The value that it is of a dimension of offices.
  package var value: DimensionValue {
    office.map { .word($0.code, $0.name) } ?? .word(words, Wording(words, words))
  }
}
