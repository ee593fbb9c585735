internal import BilanModel

extension Metric {
  /// Activities that no period can count.
  package static let undated = Metric(
    "activities.undated", Wording("Activités sans date utilisable", "Activities without a usable date"),
    definition: Wording(
      "activités sans date, ou de date trop vague pour une période ; dans aucun compte",
      "activities without a date, or with one too vague for a period; in no count"),
    unit: .activities, population: Population.all, rule: .none, cuts: [.total]
  ) { facts, at in at.period == 0 ? .number(facts.cube.undated) : .missing(.notApplicable) }
}
