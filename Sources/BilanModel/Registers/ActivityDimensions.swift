/// What activities are cut by beside partners and pillars.
extension DimensionOf where Record == Activity {
  /// The attributions that the activity states itself, else those of its lead, its coordination and its partners.
  static let attributions = DimensionOf.attributions {
    $0.statedAttributions.isEmpty ? $0.attributions : $0.statedAttributions
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
