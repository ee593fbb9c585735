/// What activities are cut by beside partners and pillars.
extension DimensionOf where Record == Activity {
  /// The regions of the states that take part, each once.
  static let regions = DimensionOf(.region) { activity in
    let regions = Set(activity.partners.compactMap { Region.of($0) })
    return regions.isEmpty ? [.unstated] : regions.map { .word($0.code, $0.name) }
  }

  /// The attributions that the activity serves: those of its lead, its coordination and its partners.
  static let attributions = DimensionOf(.attribution) { activity in
    let served = activity.attributions
    return served.isEmpty ? [.unstated] : served.map { .word($0.code, $0.name) }
  }

  /// The office that leads, under its own code where it is known, else in the words of the record.
  static let offices = DimensionOf(.office) { activity in
    guard let lead = activity.lead else { return [.unstated] }
    return [lead.office.map { .word($0.code, $0.name) } ?? .word(lead.words, Wording(lead.words, lead.words))]
  }
}

extension Activity {
  /// The attributions of the chief of defence that the activity serves; none is an answer too.
  ///
  /// Source: article D3121-14, points 1° (cooperation with the armies of states, led by the chief of defence, his staff
  /// or an army), 2° (relations with military structures) and 4° (joint coordination of what an army leads).
  package var attributions: [Attribution] {
    let (lead, coordination) = (lead?.office, coordinatedBy?.office)
    var served: [Attribution] = []
    if let lead, lead.isJoint || lead.isOfAnArmy, partners.contains(where: { Region.of($0) != nil }) {
      served.append(.foreignForces)
    }
    if partners.contains(where: { PartnerDirectory.militaryStructures.contains($0) }) {
      served.append(.militaryStructures)
    }
    if let lead, let coordination, lead.isOfAnArmy, coordination.isJoint { served.append(.jointCoordination) }
    return served
  }
}
