import BilanMetrics
import BilanModel
import Testing

/// A partner of a desk's own counts as any other: a state by another name, of the same region and groups, has its figures.
@Suite struct OwnPartnerTests {
  private static let own = Partner(
    own: "RURITANIE", .state, Wording("Ruritanie", "Ruritania"), article: .la, region: .europe, aliases: [])
  private static let directory = PartnerDirectory.standard.adding(
    [own],
    memberships: [
      Membership(group: .nato, state: "RURITANIE", since: Day(unchecked: 2023, 4, 4), until: nil),
      Membership(group: .europeanUnion, state: "RURITANIE", since: Day(unchecked: 1995, 1, 1), until: nil),
    ])

  private func facts(_ activities: [Activity], _ directory: PartnerDirectory) -> Facts {
    var tally = ReportTally(series: series(2024), asOf: day("2025-01-15"), directory: directory)
    tally.add(Batch(activities))
    return tally.facts()
  }

  /// The same activities with Finland’s in the name of the desk’s partner.
  private func renamed(_ activities: [Activity], as partner: PartnerIndex) throws -> [Activity] {
    let finland = try #require(PartnerDirectory.standard.find("FIN"))
    return activities.map { activity in
      var copy = activity
      copy.partners = activity.partners.map { $0 == finland ? partner : $0 }
      return copy
    }
  }

  @Test func `every figure of it, of its region, of its groups and of all is that of a state built in`() throws {
    let (finland, own) = (
      try #require(PartnerDirectory.standard.find("FIN")), try #require(Self.directory.find("Ruritanie"))
    )
    let plain = facts(assorted(), .standard)
    let changed = facts(try renamed(assorted(), as: own), Self.directory)
    let known = Dictionary(uniqueKeysWithValues: changed.figures().map { (Key($0), $0.quantity) })
    let expected = plain.figures()
    #expect(expected.count > 2_000 && known.count == expected.count)
    // A group has one member more.
    for figure in expected where figure.metric.code != Metric.groupMembers.code {
      var key = Key(figure)
      if key.place.partner == finland { key.place.partner = own }
      #expect(known[key] == figure.quantity, "\(key)")
    }
  }

  private struct Key: Hashable {
    let metric: String
    let cut: String
    var place: Coordinate

    init(_ figure: Figure) {
      (metric, cut, place) = (figure.metric.code, figure.cut.code, figure.coordinate)
    }
  }

  @Test func `a partner in no region adds to the total and to no region`() throws {
    let other = Partner(own: "AUTRE", .other, Wording("Autre", "Other"), region: nil, aliases: [])
    let directory = PartnerDirectory.standard.adding([other], memberships: [])
    let index = try #require(directory.find("AUTRE"))
    let facts = facts(try renamed(assorted(), as: index), directory)
    #expect(facts[.participations, at: Coordinate(partner: index)].double ?? 0 > 0)
    let parts = facts.cube.partners(in: 0).map { facts[.participations, at: Coordinate(partner: $0)].double ?? 0 }
    #expect(parts.reduce(0, +) == facts[.participations, at: Coordinate()].double)
    #expect(facts.cube.partners(in: 0).last == index)
  }
}
