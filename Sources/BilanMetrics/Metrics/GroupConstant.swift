internal import BilanModel

extension Metric {
  /// Done activities of a group, by the members on the as-of day.
  package static let groupConstant = Metric(
    "groups.constant",
    Wording("Activités avec le groupe, périmètre constant", "Activities with the group, constant perimeter"),
    definition: Wording(
      "de même, avec les membres à la date d’arrêt pour toutes les périodes",
      "the same, with the members on the as-of day for every period"),
    unit: .activities, population: Population.groups, rule: .start, cuts: [.group, .groupPillar], coversHistory: true
  ) { facts, at in facts.flow(at, perimeter: .constant) { .number($0.activities) } }
}
