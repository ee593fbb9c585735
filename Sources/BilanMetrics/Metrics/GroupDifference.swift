internal import BilanModel

extension Metric {
  /// What the change of perimeter adds to a group.
  package static let groupDifference = Metric(
    "groups.difference", Wording("Effet du périmètre", "Effect of the perimeter"),
    definition: Wording(
      "périmètre constant − membres à la date : le rapprochement des deux comptes",
      "constant perimeter − members on the day: reconciles the two counts"),
    unit: .activities, population: Population.groups, rule: .start, cuts: [.group, .groupPillar], coversHistory: true
  ) { facts, at in
    facts.flow(at) {
      .number(facts.measures(at, perimeter: .constant).activities - $0.activities)
    }
  }
}
