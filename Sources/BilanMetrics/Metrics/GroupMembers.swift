internal import BilanModel

extension Metric {
  /// Member states of a group on the as-of day.
  package static let groupMembers = Metric(
    "groups.members", Wording("États membres à la date d’arrêt", "Member states on the as-of day"),
    definition: Wording(
      "nombre d’États membres du groupe à la date d’arrêt, France comprise",
      "number of member states of the group on the as-of day, France included"),
    unit: .partners, population: Wording("États du répertoire", "states of the directory"), nature: .stock, rule: .none,
    cuts: [.group]
  ) { facts, at in
    guard let group = at.group, at.period == 0 else { return .missing(.notApplicable) }
    return .number(facts.memberships.members(of: group, on: facts.asOf).count)
  }
}
